"""What people and halls are told about meetups. Each is written from what is true at the moment of sending."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup

from actions.context import Context
from actions.meetups import lists
from actions.meetups.lists import Standing
from domain.meetups.meetup import Meetup, MeetupId, MeetupState, Place
from domain.meetups.notices import (
    CardPosted,
    MeetupCalledOff,
    MeetupDigest,
    MeetupFull,
    MeetupMoved,
    MeetupSoon,
    MeetupSoonInHall,
    OrganiserWrote,
    SeatGiven,
    SeatGivenInHall,
    SeatsOffered,
    WaitlistClosed,
    WritingProgress,
)
from domain.meetups.rsvp import Answer
from domain.notices import HallId, Notice
from handlers.meetups.callbacks import Manage
from handlers.meetups.views import card
from handlers.meetups.views.page import changed_keyboard, take_keyboard, withdraw_keyboard
from handlers.meetups.views.writing import writing_progress
from handlers.people.mentions import mention
from handlers.rendering import Outgoing, Renderer
from storage.people import People
from wording import moments
from wording.reader import Reader
from wording.texts import Words


class MeetupNotices:
    """Tells the notices of meetups. ``bot_name`` is the bot's username, for links that open it."""

    def __init__(self, bot_name: str) -> None:
        self._bot_name = bot_name

    def renderers(self) -> Mapping[type[Notice], Renderer]:
        return {
            CardPosted: self.card_posted,
            SeatGiven: seat_given,
            SeatGivenInHall: seat_given_in_hall,
            SeatsOffered: seats_offered,
            WaitlistClosed: waitlist_closed,
            MeetupSoon: meetup_soon,
            MeetupSoonInHall: meetup_soon_in_hall,
            MeetupMoved: meetup_moved,
            MeetupCalledOff: meetup_called_off,
            MeetupFull: meetup_full,
            MeetupDigest: meetup_digest,
            OrganiserWrote: organiser_wrote,
            WritingProgress: writing_progress,
        }

    async def card_posted(self, notice: CardPosted, reader: Reader, ctx: Context) -> Outgoing | None:
        shown = await self._card(notice.meetup, notice.hall, reader.words, ctx)
        if shown is None or shown.keyboard is None:
            return None
        return shown

    async def live_card(self, meetup: MeetupId, hall: HallId, reader: Reader, ctx: Context) -> Outgoing | None:
        """The card as it should look in a hall now; without buttons once no answer is taken any more."""
        return await self._card(meetup, hall, reader.words, ctx)

    async def _card(self, meetup: MeetupId, hall: HallId, words: Words, ctx: Context) -> Outgoing | None:
        standing = await lists.seen(ctx, meetup, None)
        if standing is None:
            return None
        now = ctx.now()
        found = standing.meetup
        keyboard = None
        if card.takes_answers(found, now):
            keyboard = card.card_keyboard(found, hall, self._bot_name, words)
        return Outgoing(card.card_text(found, standing.counts, words, now), keyboard, pin=found.pin_cards)


async def seat_given(notice: SeatGiven, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await _still(notice.meetup, reader, ctx, Answer.GOING)
    if standing is None or standing.rsvp is None:
        return None
    text = reader.words(
        "told-seat-given", title=standing.meetup.title, when=_when(standing.meetup, reader), guests=standing.rsvp.guests
    )
    return Outgoing(text, withdraw_keyboard(standing, reader.words))


async def seat_given_in_hall(notice: SeatGivenInHall, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await lists.seen(ctx, notice.meetup, notice.person)
    if standing is None or not _takes_place(standing, ctx) or standing.rsvp is None:
        return None
    if standing.rsvp.answer is not Answer.GOING:
        return None
    async with ctx.read() as connection:
        person = await People(connection).get(notice.person)
    if person is None:
        return None
    return Outgoing(reader.words("told-seat-given-in-hall", person=mention(person), title=standing.meetup.title))


async def seats_offered(notice: SeatsOffered, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await _still(notice.meetup, reader, ctx, Answer.WAITLISTED)
    if standing is None:
        return None
    meetup = standing.meetup
    if meetup.capacity is not None and standing.counts.seats >= meetup.capacity:
        return None
    text = reader.words("told-seats-offered", title=meetup.title, when=_when(meetup, reader))
    return Outgoing(text, take_keyboard(standing, reader.words))


async def waitlist_closed(notice: WaitlistClosed, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await lists.seen(ctx, notice.meetup, reader.person)
    if standing is None or standing.rsvp is None or standing.rsvp.answer is not Answer.WAITLISTED:
        return None
    if standing.meetup.state is not MeetupState.ANNOUNCED:
        return None
    return Outgoing(reader.words("told-waitlist-closed", title=standing.meetup.title))


async def meetup_soon(notice: MeetupSoon, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await _still(notice.meetup, reader, ctx, Answer.GOING)
    if standing is None:
        return None
    meetup = standing.meetup
    lines = [
        reader.words(
            "told-soon",
            title=meetup.title,
            left=moments.length(meetup.starts - ctx.now(), reader.words),
            when=_when(meetup, reader),
        ),
        *card.where(meetup.place, reader.words),
    ]
    return Outgoing("\n".join(lines), withdraw_keyboard(standing, reader.words))


async def meetup_soon_in_hall(notice: MeetupSoonInHall, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await lists.seen(ctx, notice.meetup, None)
    if standing is None or not _takes_place(standing, ctx):
        return None
    meetup = standing.meetup
    lines = [
        reader.words("told-soon-in-hall", title=meetup.title),
        *card.when(meetup, reader.words),
        *card.where(meetup.place, reader.words),
        card.seats(meetup, standing.counts, reader.words),
    ]
    keyboard = InlineKeyboardMarkup(inline_keyboard=[card.answers(meetup, reader.words, notice.hall)])
    return Outgoing("\n".join(lines), keyboard)


async def meetup_moved(notice: MeetupMoved, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await lists.seen(ctx, notice.meetup, reader.person)
    if standing is None or not _takes_place(standing, ctx):
        return None
    if reader.person is not None and (standing.rsvp is None or standing.rsvp.answer is Answer.NOT_GOING):
        return None
    lines: list[str] = [reader.words("told-moved", title=standing.meetup.title)]
    zone = reader.zone_at(standing.meetup.zone)
    if (notice.old_start, notice.old_end) != (notice.new_start, notice.new_end):
        named = moments.zone_name(zone, notice.new_start, reader.language)
        old = moments.span(notice.old_start, notice.old_end, reader.language, zone)
        new = moments.span(notice.new_start, notice.new_end, reader.language, zone)
        lines.append(reader.words("told-moved-time", old=old, new=f"{new} ({named})"))
    if notice.old_place != notice.new_place:
        lines.append(reader.words("told-moved-place", old=_place(notice.old_place), new=_place(notice.new_place)))
    if reader.person is None:
        return Outgoing("\n".join(lines))
    return Outgoing("\n".join(lines), changed_keyboard(standing, reader.words))


async def meetup_called_off(notice: MeetupCalledOff, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await lists.seen(ctx, notice.meetup, reader.person)
    if standing is None:
        return None
    meetup = standing.meetup
    text = reader.words("told-called-off", title=meetup.title, when=_when(meetup, reader), reason=notice.reason)
    # In a hall there is nobody in particular to send a file to.
    return Outgoing(text, None if reader.person is None else changed_keyboard(standing, reader.words))


async def meetup_full(notice: MeetupFull, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await lists.seen(ctx, notice.meetup, reader.person)
    if standing is None or not _takes_place(standing, ctx):
        return None
    meetup = standing.meetup
    text = reader.words("told-full", title=meetup.title, seats=meetup.capacity or 0)
    return Outgoing(text, _manage_keyboard(meetup, reader.words))


async def meetup_digest(notice: MeetupDigest, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await lists.seen(ctx, notice.meetup, reader.person)
    if standing is None or not _takes_place(standing, ctx):
        return None
    meetup = standing.meetup
    lines = [
        reader.words("told-digest", title=meetup.title, when=_when(meetup, reader)),
        card.seats(meetup, standing.counts, reader.words),
    ]
    unreachable = await lists.unreachable(ctx, meetup.id)
    if unreachable:
        lines.append(reader.words("told-digest-unreachable", people=unreachable))
    return Outgoing("\n".join(lines), _manage_keyboard(meetup, reader.words))


async def organiser_wrote(notice: OrganiserWrote, reader: Reader, ctx: Context) -> Outgoing | None:
    standing = await lists.seen(ctx, notice.meetup, reader.person)
    if standing is None:
        return None
    return Outgoing(wrote_text(standing.meetup, notice.text, reader.words))


def wrote_text(meetup: Meetup, text: str, words: Words) -> str:
    """An organiser's message as its readers get it. ``text`` is HTML that Telegram itself gave."""
    return words("told-organiser-wrote", title=meetup.title, text=Markup(text))  # noqa: S704


async def _still(meetup: MeetupId, reader: Reader, ctx: Context, answer: Answer) -> Standing | None:
    """The meetup, if it still takes place and the reader's answer is still this one."""
    standing = await lists.seen(ctx, meetup, reader.person)
    if standing is None or standing.rsvp is None or not _takes_place(standing, ctx):
        return None
    return standing if standing.rsvp.answer is answer else None


def _takes_place(standing: Standing, ctx: Context) -> bool:
    return card.takes_answers(standing.meetup, ctx.now())


def _when(meetup: Meetup, reader: Reader) -> str:
    zone = reader.zone_at(meetup.zone)
    named = moments.zone_name(zone, meetup.starts, reader.language)
    return f"{moments.span(meetup.starts, meetup.ends, reader.language, zone)} ({named})"


def _place(place: Place) -> str:
    return ", ".join(part for part in (place.name, place.address) if part) or place.link


def _manage_keyboard(meetup: Meetup, words: Words) -> InlineKeyboardMarkup:
    button = InlineKeyboardButton(text=words.plain("button-manage"), callback_data=Manage(meetup=meetup.id).pack())
    return InlineKeyboardMarkup(inline_keyboard=[[button]])
