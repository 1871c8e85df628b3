"""Notices that are easy to owe, and how they are told."""

from dataclasses import dataclass
from typing import ClassVar

from actions.context import Context
from domain.meetups.meetup import MeetupId
from domain.meetups.notices import CardPosted, HallLost, SeatGivenInHall, WritingProgress
from domain.notices import HallId, Notice
from handlers.meetups.views.writing import writing_progress
from handlers.rendering import Outgoing, Renderer
from storage.meetups import Meetups
from wording.reader import Reader


@dataclass(frozen=True)
class Note(Notice):
    """A text to somebody. The renderer takes it literally, as HTML."""

    kind: ClassVar[str] = "test_note"
    text: str
    pin: bool = False
    silent: bool = False


@dataclass(frozen=True)
class AboutMeetup(Notice):
    """A text about a meetup."""

    kind: ClassVar[str] = "test_about_meetup"
    meetup: MeetupId
    text: str


@dataclass(frozen=True)
class Pointless(Notice):
    """Makes no sense any more."""

    kind: ClassVar[str] = "test_pointless"


@dataclass(frozen=True)
class Broken(Notice):
    """Cannot be rendered."""

    kind: ClassVar[str] = "test_broken"


@dataclass(frozen=True)
class Untold(Notice):
    """Nobody renders it."""

    kind: ClassVar[str] = "test_untold"


async def tell_note(notice: Note, _reader: Reader, _ctx: Context) -> Outgoing:
    return Outgoing(notice.text, pin=notice.pin, silent=notice.silent)


async def tell_about_meetup(notice: AboutMeetup, _reader: Reader, _ctx: Context) -> Outgoing:
    return Outgoing(notice.text)


async def tell_pointless(_notice: Pointless, _reader: Reader, _ctx: Context) -> None:
    return None


async def tell_broken(_notice: Broken, _reader: Reader, _ctx: Context) -> Outgoing:
    raise ZeroDivisionError


async def tell_hall_lost(notice: HallLost, reader: Reader, _ctx: Context) -> Outgoing:
    return Outgoing(f"{reader.language}: hall {notice.hall} lost, removed: {notice.removed}")


async def tell_seat_in_hall(notice: SeatGivenInHall, _reader: Reader, _ctx: Context) -> Outgoing:
    return Outgoing(f"место: {notice.person}")


async def tell_card(notice: CardPosted, reader: Reader, ctx: Context) -> Outgoing | None:
    return await render_card(notice.meetup, notice.hall, reader, ctx)


async def render_card(meetup: MeetupId, hall: HallId, _reader: Reader, ctx: Context) -> Outgoing | None:
    async with ctx.read() as connection:
        found = await Meetups(connection).get(meetup)
    return None if found is None else Outgoing(f"{found.title} r{found.revision}", pin=found.pin_cards)


RENDERERS: dict[type[Notice], Renderer] = {
    Note: tell_note,
    AboutMeetup: tell_about_meetup,
    Pointless: tell_pointless,
    Broken: tell_broken,
    HallLost: tell_hall_lost,
    SeatGivenInHall: tell_seat_in_hall,
    CardPosted: tell_card,
    WritingProgress: writing_progress,
}
