"""What each field of a meetup may hold: cleaned, or refused with the reason."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

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
    MessageTooLong,
    NothingTyped,
    ProgrammeTooLong,
    StartInPast,
    StartTooFar,
    TitleTooLong,
)

# Together with those of the title and the description, these limits keep a card within one message of Telegram, 4096.
REASON_LIMIT = 500
"""Characters of the reason for which a meetup is called off."""
LINE_LIMIT = 120
"""Characters of a place's name, an organisation, a larger event. Characters are counted as Telegram counts them."""
ADDRESS_LIMIT = 200
LINK_LIMIT = 200
TAG_LIMIT = 30
TALK_LIMIT = 120
SPEAKER_LIMIT = 80
PROGRAMME_TEXT_LIMIT = 900
"""Characters of a whole programme."""
YEARS_AHEAD = 5
"""How far ahead a meetup may start, in years of the calendar."""
REMINDERS_LIMIT = 4
REMINDER_LIMITS = (timedelta(minutes=10), timedelta(days=7))

_LINK = re.compile(r"https?://[^\s/]+\.\S+", re.IGNORECASE)
_BARE_LINK = re.compile(r"(?:[\w-]+\.)+(?:[a-z]{2,}|рф|рус|москва|дети|онлайн|сайт)(?:[/?#]\S*)?", re.IGNORECASE)


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


def size(text: str) -> int:
    """How long Telegram thinks a text is: in UTF-16 code units, so that an emoji counts as two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def title(text: str) -> str:
    clean = _one_line(text)
    if not clean:
        raise NothingTyped
    if size(clean) > TITLE_LIMIT:
        raise TitleTooLong(limit=TITLE_LIMIT, length=size(clean))
    return clean


def description(text: str) -> str:
    """Lines are kept, more than one empty line between them is not. An empty description is none."""
    lines = (line.rstrip() for line in text.strip().splitlines())
    clean = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
    if size(clean) > DESCRIPTION_LIMIT:
        raise DescriptionTooLong(limit=DESCRIPTION_LIMIT, length=size(clean))
    return clean


def reason(text: str) -> str:
    """Why a meetup is called off: never empty, lines are kept."""
    clean = text.strip()
    if not clean:
        raise NothingTyped
    if size(clean) > REASON_LIMIT:
        raise MessageTooLong(limit=REASON_LIMIT, length=size(clean))
    return clean


def line(text: str, limit: int = LINE_LIMIT) -> str:
    """A short text of one line, maybe empty: an organisation, a larger event, an address."""
    clean = _one_line(text)
    if size(clean) > limit:
        raise LineTooLong(limit=limit, length=size(clean))
    return clean


def is_link(text: str) -> bool:
    """Whether a text is an address on the web, with or without https:// before it."""
    return bool(_LINK.fullmatch(text) or _BARE_LINK.fullmatch(text))


def link(text: str) -> str:
    """An address on the web, or nothing. ``example.org`` is taken for ``https://example.org``."""
    clean = text.strip()
    if not clean:
        return ""
    if not is_link(clean):
        raise LinkBroken
    full = clean if _LINK.fullmatch(clean) else f"https://{clean}"
    if size(full) > LINK_LIMIT:
        raise LineTooLong(limit=LINK_LIMIT, length=size(full))
    return full


def place(wanted: Place) -> Place:
    return Place(
        name=line(wanted.name),
        address=line(wanted.address, ADDRESS_LIMIT),
        link=link(wanted.link),
        latitude=_degrees(wanted.latitude, 90) if wanted.has_point else None,
        longitude=_degrees(wanted.longitude, 180) if wanted.has_point else None,
    )


def start(wanted: datetime, now: datetime) -> datetime:
    if wanted <= now:
        raise StartInPast
    if wanted.year > now.year + YEARS_AHEAD:
        raise StartTooFar(years=YEARS_AHEAD)
    return wanted


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
        if size(tag) > TAG_LIMIT:
            raise TagTooLong(limit=TAG_LIMIT)
    return unique


def programme(wanted: Sequence[ProgrammeItem]) -> tuple[ProgrammeItem, ...]:
    """Items without a title are left out."""
    lines = (ProgrammeItem(line(item.title, TALK_LIMIT), line(item.speaker, SPEAKER_LIMIT)) for item in wanted)
    items = tuple(item for item in lines if item.title)
    if len(items) > PROGRAMME_LIMIT:
        raise ProgrammeTooLong(limit=PROGRAMME_LIMIT)
    text = sum(size(item.title) + size(item.speaker) for item in items)
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
