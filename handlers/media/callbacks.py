"""What buttons around the media plan carry. They may stay in a chat for months, so their shape has a version."""

from aiogram.filters.callback_data import CallbackData


class OpenMedia(CallbackData, prefix="ma1"):
    """Opens the plan from the menu."""


class OpenPublication(CallbackData, prefix="mb1"):
    publication: int


class ShowText(CallbackData, prefix="mc1"):
    """«Текст целиком»: all of it and its pictures, to copy."""

    publication: int


class ApprovePublication(CallbackData, prefix="md1"):
    """«Согласовать» under what was told."""

    publication: int


class PublishedWhere(CallbackData, prefix="mf1"):
    """«Опубликовано»: asks for the link."""

    publication: int


class PostAgain(CallbackData, prefix="mg1"):
    """«Попробовать ещё раз», or «Не появилось»: on this resource."""

    publication: int
    resource: str
