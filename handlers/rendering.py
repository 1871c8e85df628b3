"""From a notice that is owed to the message that tells it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiogram.types import InlineKeyboardMarkup

from actions.context import Context
from domain.notices import Notice
from wording.reader import Reader


@dataclass(frozen=True, slots=True)
class Venue:
    """A point on the map with its name and address."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message. ``text`` is HTML: the message, or the caption of ``document`` (bytes called ``filename``).

    It is also the caption of ``photo``: bytes, or the file_id of a picture that Telegram has; of ``voice``, the file_id
    of a voice message; and of ``album``, file_ids of two to ten pictures. With ``venue`` the message is that point on
    the map and ``text`` is not shown. With ``rich`` it is made of those blocks instead, as
    Telegram's `InputRichMessage` has them. ``preview`` shows what the first link leads to. ``silent`` makes no sound;
    ``pin`` wants the message pinned where the bot may.
    """

    text: str
    keyboard: InlineKeyboardMarkup | None = None
    document: bytes | None = None
    filename: str | None = None
    venue: Venue | None = None
    photo: bytes | str | None = None
    voice: str | None = None
    album: tuple[str, ...] = ()
    rich: tuple[dict[str, Any], ...] = ()
    preview: bool = False
    silent: bool = False
    pin: bool = False


Renderer = Callable[[Any, Reader, Context], Awaitable[Outgoing | None]]
"""Tells a notice of one type. None: it makes no sense any more and is skipped."""


class Renderers:
    """Who tells which notice, gathered from all features."""

    def __init__(self, *features: Mapping[type[Notice], Renderer]) -> None:
        self._renderers: dict[type[Notice], Renderer] = {}
        for feature in features:
            for kind, renderer in feature.items():
                if kind in self._renderers:
                    raise ValueError(f"two renderers tell {kind.__name__}")
                self._renderers[kind] = renderer

    def __contains__(self, kind: type[Notice]) -> bool:
        return kind in self._renderers

    async def render(self, notice: Notice, reader: Reader, ctx: Context) -> Outgoing | None:
        """The message, or None when the notice makes no sense any more. Raises KeyError when nobody tells it."""
        return await self._renderers[type(notice)](notice, reader, ctx)
