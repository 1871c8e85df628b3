"""Halls («залы»): groups, topics and channels in which meetups are announced."""

from dataclasses import dataclass
from enum import StrEnum

from domain.notices import HallId


class HallState(StrEnum):
    ASKED = "asked"
    """The bot is there, and nobody says that this is to be a hall: not yet, or not any more."""
    BOUND = "bound"
    MUTE = "mute"
    """A hall in which the bot lost the right to write."""
    LEFT = "left"
    """The bot was removed."""


@dataclass(frozen=True, slots=True)
class Hall:
    """A chat, or one topic of a forum (``thread_id``), bound to the bot. ``username`` is a public chat's address."""

    id: HallId
    chat_id: int
    thread_id: int | None
    title: str
    username: str | None
    is_channel: bool
    state: HallState
    can_pin: bool
