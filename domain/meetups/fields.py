"""What each field of a meetup may hold: cleaned, or refused with the reason."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from domain.errors import Refusal
from domain.meetups.meetup import (
    CAPACITY_LIMIT,
    DESCRIPTION_LIMIT,
    GUESTS_LIMIT,
    LENGTH_LIMITS,
    PROGRAMME_LIMIT,
    TAGS_LIMIT,
    TITLE_LIMIT,
    Place,
    ProgrammeItem,
)
from domain.meetups.refusals import (
    CapacityOutOfRange,
    DescriptionTooLong,
    LengthOutOfRange,
    NothingTyped,
    ProgrammeTooLong,
    TitleTooLong,
)

LINE_LIMIT = 200
"""Characters of a name, an address, an organisation."""
LINK_LIMIT = 300
TAG_LIMIT = 40
TALK_LIMIT = 120
SPEAKER_LIMIT = 80
PROGRAMME_TEXT_LIMIT = 1200
"""Characters of a whole programme: with it a card still fits into one message."""
REMINDERS_LIMIT = 4
REMINDER_LIMITS = (timedelta(minutes=10), timedelta(days=7))

_LINK = re.compile(r"https?://[^\s/]+\.\S+", re.IGNORECASE)
_BARE_LINK = re.compile(r"(?:[\w-]+\.)+[a-zа-яё]{2,}(?:[/?#]\S*)?", re.IGNORECASE)


class LineTooLong(Refusal):
    """A name, an address or the like is longer than ``limit`` characters."""

    text_id = "refusal-line-too-long"


class LinkBroken(Refusal):
    """What was typed is no address on the web."""

    text_id = "refusal-link-broken"


class PointOutOfRange(Refusal):
    """No such point on the map."""

    text_id = "refusal-point-out-of-range"


class TooManyTags(Refusal):
    text_id = "refusal-too-many-tags"


class TagTooLong(Refusal):
    text_id = "refusal-tag-too-long"


class GuestsOutOfRange(Refusal):
    text_id = "refusal-guests-out-of-range"


class ReminderOutOfRange(Refusal):
    text_id = "refusal-reminder-out-of-range"


class TooManyReminders(Refusal):
    text_id = "refusal-too-many-reminders"


def title(text: str) -> str:
    clean = _one_line(text)
    if not clean:
        raise NothingTyped
    if len(clean) > TITLE_LIMIT:
        raise TitleTooLong(limit=TITLE_LIMIT, length=len(clean))
    return clean


def description(text: str) -> str:
    """Lines are kept, more than one empty line between them is not. An empty description is none."""
    lines = (line.rstrip() for line in text.strip().splitlines())
    clean = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    if len(clean) > DESCRIPTION_LIMIT:
        raise DescriptionTooLong(limit=DESCRIPTION_LIMIT, length=len(clean))
    return clean


def line(text: str) -> str:
    """A short text of one line, maybe empty: an organisation, a larger event, an address."""
    clean = _one_line(text)
    if len(clean) > LINE_LIMIT:
        raise LineTooLong(limit=LINE_LIMIT, length=len(clean))
    return clean


def is_link(text: str) -> bool:
    """Whether a text is an address on the web, with or without https:// before it."""
    return bool(_LINK.fullmatch(text) or _BARE_LINK.fullmatch(text))


def link(text: str) -> str:
    """An address on the web, or nothing. ``example.org`` is taken for ``https://example.org``."""
    clean = text.strip()
    if not clean:
        return ""
    if len(clean) > LINK_LIMIT or not is_link(clean):
        raise LinkBroken
    return clean if _LINK.fullmatch(clean) else f"https://{clean}"


def place(wanted: Place) -> Place:
    return Place(
        name=line(wanted.name),
        address=line(wanted.address),
        link=link(wanted.link),
        latitude=_degrees(wanted.latitude, 90) if wanted.has_point else None,
        longitude=_degrees(wanted.longitude, 180) if wanted.has_point else None,
    )


def length(wanted: timedelta) -> timedelta:
    if not LENGTH_LIMITS[0] <= wanted <= LENGTH_LIMITS[1]:
        raise LengthOutOfRange
    return wanted


def capacity(wanted: int | None) -> int | None:
    if wanted is not None and not 1 <= wanted <= CAPACITY_LIMIT:
        raise CapacityOutOfRange(limit=CAPACITY_LIMIT)
    return wanted


def guests_limit(wanted: int) -> int:
    if not 0 <= wanted <= GUESTS_LIMIT:
        raise GuestsOutOfRange(limit=GUESTS_LIMIT)
    return wanted


def tags(wanted: Iterable[str]) -> tuple[str, ...]:
    """Each tag once, without its «#»."""
    clean = (_one_line(tag).lstrip("#").strip() for tag in wanted)
    unique = tuple(dict.fromkeys(tag for tag in clean if tag))
    if len(unique) > TAGS_LIMIT:
        raise TooManyTags(limit=TAGS_LIMIT)
    for tag in unique:
        if len(tag) > TAG_LIMIT:
            raise TagTooLong(limit=TAG_LIMIT)
    return unique


def programme(wanted: Sequence[ProgrammeItem]) -> tuple[ProgrammeItem, ...]:
    """Items without a title are left out."""
    items = tuple(ProgrammeItem(_one_line(item.title), _one_line(item.speaker)) for item in wanted)
    items = tuple(item for item in items if item.title)
    if len(items) > PROGRAMME_LIMIT:
        raise ProgrammeTooLong(limit=PROGRAMME_LIMIT)
    for item in items:
        if len(item.title) > TALK_LIMIT:
            raise LineTooLong(limit=TALK_LIMIT, length=len(item.title))
        if len(item.speaker) > SPEAKER_LIMIT:
            raise LineTooLong(limit=SPEAKER_LIMIT, length=len(item.speaker))
    text = sum(len(item.title) + len(item.speaker) for item in items)
    if text > PROGRAMME_TEXT_LIMIT:
        raise LineTooLong(limit=PROGRAMME_TEXT_LIMIT, length=text)
    return items


def reminders(wanted: Iterable[timedelta]) -> tuple[timedelta, ...]:
    """Each once, the earliest reminder first."""
    unique = tuple(sorted(set(wanted), reverse=True))
    if len(unique) > REMINDERS_LIMIT:
        raise TooManyReminders(limit=REMINDERS_LIMIT)
    if unique and not REMINDER_LIMITS[0] <= unique[-1] <= unique[0] <= REMINDER_LIMITS[1]:
        raise ReminderOutOfRange
    return unique


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _degrees(wanted: float | None, limit: int) -> float:
    if wanted is None or not -limit <= wanted <= limit:
        raise PointOutOfRange
    return wanted
