"""How each thing that is typed into a record is read: cleaned, checked, understood."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from domain.registry.birth import Birth
from domain.registry.field import Expected, Field
from domain.registry.forms import Vocabulary
from domain.registry.record import Ages

NAME_LIMIT = 200
TEXT_LIMIT = 2000
LINK_LIMIT = 500
MOST_MENTEES = 50
"""How many mentees one mentor can have at most: a class and more."""
MOST_HOURS = 40
"""In a week: nobody has more of them than that for mentoring."""
LONGEST_WORK = 80
"""Years; whoever works for longer was mistyped."""
WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
"""As they are written into a registry, Monday first."""
FIRST_DAY = date(2000, 1, 1)
"""Nobody entered a programme before it; the methodology is of 2019."""
YEARS_AHEAD = 10


class Unreadable(Exception):
    """``expected`` would have been right; ``limit`` is how many characters can be, where that is what is wrong."""

    def __init__(self, expected: Expected, limit: int = 0) -> None:
        self.expected = expected
        self.limit = limit


Read = Callable[[str, Vocabulary, date], Any]
"""From text to a value of the record's attribute, today being the date; raises Unreadable."""


def _text(limit: int) -> Read:
    def read(text: str, _vocabulary: Vocabulary, _today: date) -> str:
        cleaned = _cleaned(text)
        if len(cleaned) > limit:
            raise Unreadable(Expected.SHORTER, limit)
        return cleaned

    return read


def _name(text: str, _vocabulary: Vocabulary, _today: date) -> str:
    name = " ".join(_cleaned(text).split())
    if len(name) > NAME_LIMIT:
        raise Unreadable(Expected.SHORTER, NAME_LIMIT)
    if not re.fullmatch(r"[^\W\d_][\w.'’ -]*", name) or re.search(r"[\d_]", name):
        raise Unreadable(Expected.NAME)
    return name


def _birth(text: str, _vocabulary: Vocabulary, today: date) -> Birth | None:
    if not text.strip():
        return None
    birth = Birth.parse(text)
    if birth is None or birth.year > today.year or not _lived(birth, today):
        raise Unreadable(Expected.BIRTH)
    return birth


def _year(text: str, _vocabulary: Vocabulary, today: date) -> int | None:
    text = text.strip()
    if not text:
        return None
    if not re.fullmatch(r"\d{4}", text) or not today.year - LONGEST_WORK <= int(text) <= today.year:
        raise Unreadable(Expected.YEAR, today.year)
    return int(text)


def _lived(birth: Birth, today: date) -> bool:
    # A year alone has its birthday on the last day, which may be ahead.
    return birth.is_possible(today) or (birth.month is None and birth.year == today.year)


def _date(text: str, _vocabulary: Vocabulary, today: date) -> date | None:
    if not text.strip():
        return None
    found = Birth.parse(text)
    if found is None or found.month is None or found.day is None:
        raise Unreadable(Expected.DATE)
    day = date(found.year, found.month, found.day)
    if not FIRST_DAY <= day <= date(today.year + YEARS_AHEAD, 12, 31):
        raise Unreadable(Expected.DATE)
    return day


_ANY_AGE = {"", "любой", "любая", "любые", "все", "any"}


def _ages(text: str, _vocabulary: Vocabulary, _today: date) -> Ages:
    plain = re.sub(r"\s*(лет|года|год|years?|old|y\.?o\.?)\.?\s*$", "", text.strip().casefold())
    if plain in _ANY_AGE:
        return Ages()
    if found := re.fullmatch(r"(?:от\s*)?(\d{1,2})\s*(?:[-–—]|до|to)\s*(\d{1,2})", plain):
        least, most = int(found[1]), int(found[2])
        if least <= most:
            return Ages(least, most)
    elif found := re.fullmatch(r"(?:от|from)\s*(\d{1,2})|(\d{1,2})\s*\+", plain):
        return Ages(least=int(found[1] or found[2]))
    elif found := re.fullmatch(r"(?:до|to)\s*(\d{1,2})", plain):
        return Ages(most=int(found[1]))
    elif found := re.fullmatch(r"(\d{1,2})", plain):
        return Ages(int(found[1]), int(found[1]))
    raise Unreadable(Expected.AGES)


def _capacity(text: str, _vocabulary: Vocabulary, _today: date) -> int:
    text = text.strip()
    if not text:
        return 1
    if not re.fullmatch(r"\d{1,3}", text) or int(text) > MOST_MENTEES:
        raise Unreadable(Expected.CAPACITY, MOST_MENTEES)
    return int(text)


_DAY_SIGNS = (
    ("пн", "понед", "mon"),
    ("вт", "tue"),
    ("ср", "wed"),
    ("чт", "четв", "thu"),
    ("пт", "пятн", "fri"),
    ("сб", "суб", "sat"),
    ("вс", "воск", "sun"),
)
"""How the word for each day begins, Monday first."""


def _days(text: str, _vocabulary: Vocabulary, _today: date) -> frozenset[int]:
    """«вторник, четверг», «вт чт», «Tue»."""
    found: set[int] = set()
    for word in re.findall(r"[^\W\d_]+", text.casefold()):
        day = next((number for number, signs in enumerate(_DAY_SIGNS) if word.startswith(signs)), None)
        if day is None and word not in {"и", "and", "по", "on"}:
            raise Unreadable(Expected.DAYS)
        found |= set() if day is None else {day}
    if text.strip() and not found:
        raise Unreadable(Expected.DAYS)
    return frozenset(found)


def _hours(text: str, _vocabulary: Vocabulary, _today: date) -> int | None:
    text = text.strip()
    if not text:
        return None
    if not re.fullmatch(r"\d{1,3}", text) or int(text) > MOST_HOURS:
        raise Unreadable(Expected.HOURS, MOST_HOURS)
    return int(text)


def _forms(text: str, vocabulary: Vocabulary, _today: date) -> frozenset[str]:
    found: set[str] = set()
    for part in _parts(text):
        form = vocabulary.form(part)
        if form is None:
            raise Unreadable(Expected.FORMS)
        found.add(form.key)
    return frozenset(found)


def _topics(text: str, vocabulary: Vocabulary, today: date) -> tuple[frozenset[Any], str]:
    cleaned = _text(TEXT_LIMIT)(text, vocabulary, today)
    tags, others = vocabulary.sort_out(_parts(cleaned))
    return tags, "; ".join(others) if tags else cleaned


def _link(text: str, _vocabulary: Vocabulary, _today: date) -> str:
    link = text.strip()
    if len(link) > LINK_LIMIT:
        raise Unreadable(Expected.SHORTER, LINK_LIMIT)
    if link and not re.fullmatch(r"https?://[^\s<>\"]+\.[^\s<>\"]+", link):
        raise Unreadable(Expected.LINK)
    return link


def _parts(text: str) -> list[str]:
    return [part for part in (" ".join(piece.split()) for piece in re.split(r"[;,\n]", text)) if part]


def _cleaned(text: str) -> str:
    """Without what no one sees or no file can hold: control characters, spaces at the ends of lines."""
    text = _UNSEEN.sub("", text.replace("\r\n", "\n"))
    return "\n".join(line.strip() for line in text.split("\n")).strip() if "\n" in text else text.strip()


_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


READ: Mapping[Field, Read] = {
    Field.NAME: _name,
    Field.BIRTH: _birth,
    Field.WORK_SINCE: _year,
    Field.PLACE: _text(TEXT_LIMIT),
    Field.CONTACT: _text(TEXT_LIMIT),
    Field.NOTE: _text(TEXT_LIMIT),
    Field.TOPICS: _topics,
    Field.ACHIEVEMENTS: _text(TEXT_LIMIT),
    Field.INTERESTS: _text(TEXT_LIMIT),
    Field.AGES: _ages,
    Field.TIME: _text(TEXT_LIMIT),
    Field.CAPACITY: _capacity,
    Field.DAYS: _days,
    Field.HOURS: _hours,
    Field.FORMS: _forms,
    Field.ENTERED: _date,
    Field.ENDED: _date,
    Field.PARTNER: _text(TEXT_LIMIT),
    Field.PARTNER_PLACE: _text(TEXT_LIMIT),
    Field.RESULTS: _text(TEXT_LIMIT),
    Field.CASE_LINK: _link,
    Field.COMPLETED: _text(TEXT_LIMIT),
}
