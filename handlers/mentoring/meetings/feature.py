"""Meetings in chat, for the whole of mentoring to put together. Their ways in stand on the cards of pairs."""

from collections.abc import Mapping

from aiogram import Router
from aiogram_dialog import Dialog

from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.mentoring.meetings import logging, menu, notices, seeing
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    """Nothing of its own: whoever comes in looks for the pair."""
    return Contribution()


def router() -> Router:
    return menu.router()


def dialogs() -> list[Dialog]:
    return [logging.dialog(), seeing.own_dialog(), seeing.course_dialog()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return notices.renderers()
