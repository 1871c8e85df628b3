"""The card: what a hall sees of a meetup, kept true while people answer."""

from datetime import datetime

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup, escape

from domain.meetups.meetup import Meetup, MeetupState, Place
from domain.notices import HallId
from handlers.meetups.callbacks import Act, Links, Tap
from storage.rsvps import Counts
from wording import moments
from wording.texts import Words


def card_text(meetup: Meetup, counts: Counts, words: Words, now: datetime | None = None) -> str:
    """The card as HTML, within one message. A cancelled meetup's says why instead of what it was to be about.

    ``now`` tells a meetup that has begun from one that is to come (None: not looked at).
    """
    lines = [
        *_head(meetup, words, now),
        *when(meetup, words),
        *where(meetup.place, words),
        seats(meetup, counts, words),
    ]
    if meetup.parent_event:
        lines.append(words("card-parent", event=meetup.parent_event))
    if meetup.organisation:
        lines.append(words("card-organisation", name=meetup.organisation))
    if meetup.site:
        lines.append(words("card-site", link=meetup.site))
    if meetup.programme:
        lines += ["", words("card-programme"), *_programme(meetup, words)]
    if meetup.description and meetup.state is not MeetupState.CANCELLED:
        lines += ["", Markup("<blockquote expandable>{}</blockquote>").format(meetup.description)]
    if meetup.tags:
        lines += ["", " ".join(escape(f"#{tag}") for tag in meetup.tags)]
    return "\n".join(lines)


def card_keyboard(meetup: Meetup, hall: HallId, bot_name: str, words: Words) -> InlineKeyboardMarkup:
    """The card's buttons. The link opens the bot, so that it may write to whoever opened it."""
    rows = [answers(meetup, words, hall, is_card=True)]
    if meetup.guests_limit:
        rows.append(guests(meetup, words, hall, is_card=True))
    last = [
        InlineKeyboardButton(
            text=words.plain("button-remind-me"), url=f"https://t.me/{bot_name}?start={Links.PAGE}{meetup.id}"
        )
    ]
    if meetup.place.has_point:
        last.append(_button("button-map", Act.MAP, meetup, words, hall))
    return InlineKeyboardMarkup(inline_keyboard=[*rows, last])


def answers(meetup: Meetup, words: Words, hall: int = 0, *, is_card: bool = False) -> list[InlineKeyboardButton]:
    """«Иду», «Не смогу»."""
    return [
        _button("button-go", Act.GO, meetup, words, hall, style="success", is_card=is_card),
        _button("button-stay", Act.STAY, meetup, words, hall, is_card=is_card),
    ]


def guests(meetup: Meetup, words: Words, hall: int = 0, *, is_card: bool = False) -> list[InlineKeyboardButton]:
    """«+1», «−1»."""
    return [
        _button("button-guest", Act.GUEST, meetup, words, hall, is_card=is_card),
        _button("button-no-guest", Act.NO_GUEST, meetup, words, hall, is_card=is_card),
    ]


def takes_answers(meetup: Meetup, now: datetime) -> bool:
    """Whether «Иду» still means something."""
    return meetup.state is MeetupState.ANNOUNCED and not meetup.has_started(now)


def when(meetup: Meetup, words: Words) -> list[str]:
    """When it is: by the clocks of its place, and by the reader's own."""
    if meetup.starts_at is None:
        return [words("card-when-unknown")]
    zone = moments.zone_name(meetup.zone, meetup.starts, words.language)
    if meetup.length is None:
        span = moments.day_and_hour(meetup.starts, words.language, meetup.zone)
    else:
        span = moments.span(meetup.starts, meetup.ends, words.language, meetup.zone)
    city = moments.city_of(meetup.zone, words.language)
    own = moments.own_clock(meetup.starts, f"{moments.hour(meetup.starts, meetup.zone)}, {city}", "wt")
    return [words("card-when", span=span, zone=zone), words("card-own-clock", moment=own)]


def where(place: Place, words: Words) -> list[str]:
    """Where it is, as far as that is known."""
    if not place.is_known:
        return [words("card-where-unknown")]
    name: str = escape(place.name or place.link)
    if place.link:
        name = Markup('<a href="{}">{}</a>').format(place.link, place.name or place.link)
    lines: list[str] = [words("card-where", place=name)]
    if place.address:
        lines.append(words("card-address", address=place.address))
    return lines


def seats(meetup: Meetup, counts: Counts, words: Words) -> str:
    """«Идут 12 человек · и ещё 2 гостя · свободно 16 мест из 30 · ждут 3»."""
    parts = [words("card-going", people=counts.going)]
    if counts.guests:
        parts.append(words("card-guests", guests=counts.guests))
    if meetup.capacity is not None:
        free = max(0, meetup.capacity - counts.seats)
        parts.append(
            words("card-free", free=free, seats=meetup.capacity) if free else words("card-full", seats=meetup.capacity)
        )
    if counts.waitlisted:
        parts.append(words("card-waiting", parties=counts.waitlisted))
    return Markup("👥 ") + Markup(" · ").join(parts)


def _head(meetup: Meetup, words: Words, now: datetime | None) -> list[str]:
    title = Markup("<b>{}</b>").format(meetup.title or words.plain("card-no-title"))
    if meetup.state is MeetupState.CANCELLED:
        return [words("card-cancelled", title=title), words("card-reason", reason=meetup.cancel_reason), ""]
    if now is not None and meetup.ends_at is not None and meetup.ends_at <= now:
        return [title, words("card-over"), ""]
    if now is not None and meetup.has_started(now):
        return [title, words("card-started"), ""]
    return [title, ""]


def _programme(meetup: Meetup, words: Words) -> list[str]:
    lines: list[str] = []
    for number, item in enumerate(meetup.programme, 1):
        if item.speaker:
            lines.append(words("card-talk", number=number, title=item.title, speaker=item.speaker))
        else:
            lines.append(words("card-item", number=number, title=item.title))
    return lines


def _button(
    key: str,
    act: Act,
    meetup: Meetup,
    words: Words,
    hall: int,
    style: str | None = None,
    *,
    is_card: bool = False,
) -> InlineKeyboardButton:
    data = Tap(act=act, meetup=meetup.id, hall=hall, card=is_card).pack()
    return InlineKeyboardButton(text=words.plain(key), callback_data=data, style=style)
