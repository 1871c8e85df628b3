"""What one feature brings to the program. A further one is some lines in `bot/features.py` or `bot/programme.py`."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from aiogram import Router
from aiogram_dialog import Dialog

from bot.vitals import Moments
from domain.notices import Notice
from handlers.entrance import Contribution
from handlers.rendering import Renderer

SOON = timedelta(seconds=15)
A_WHILE = timedelta(minutes=5)
DAILY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tick:
    """Something that looks in the tables for what is due, ``every`` so often; ``name`` is what operators see."""

    name: str
    run: Callable[[], Awaitable[None]]
    every: timedelta = SOON


@dataclass(frozen=True, slots=True)
class Feature:
    """Each part may be missing.

    ``entrance``: its menu entries, commands, lines of /help and deep links. ``routers``: what it answers in private
    chats. ``again``: what it shows once more after a crash, where the window alone does not do. ``renderers``: how its
    notices are told. ``moments``: what time will bring, at which the playground stops.
    """

    entrance: tuple[Contribution, ...] = ()
    routers: tuple[Router, ...] = ()
    again: tuple[Router, ...] = ()
    dialogs: tuple[Dialog, ...] = ()
    renderers: Mapping[type[Notice], Renderer] = field(default_factory=dict)
    ticks: tuple[Tick, ...] = ()
    moments: tuple[Moments, ...] = ()
