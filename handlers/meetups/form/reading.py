"""What organisers type, understood generously: ends, lengths, numbers, places, programmes."""

import re
from datetime import time, timedelta

from domain.errors import Refusal
from domain.meetups import fields
from domain.meetups.meetup import Place, ProgrammeItem
from handlers.dates import read_hour


class LengthNotUnderstood(Refusal):
    text_id = "refusal-length-not-understood"


class NumberNotUnderstood(Refusal):
    text_id = "refusal-number-not-understood"


class ReminderNotUnderstood(Refusal):
    text_id = "refusal-reminder-not-understood"


class PlaceTooManyLines(Refusal):
    text_id = "refusal-place-too-many-lines"


_UNTIL = re.compile(r"(?:(?:до|по|until|till|to)(?![^\W\d])|[-–—])\s*(.+)", re.IGNORECASE)
_CLOCK_LENGTH = re.compile(r"(\d{1,2}):(\d{2})")
_PARTS = re.compile(
    r"(?:(?P<hours>\d{1,2}(?:[.,]\d{1,2})?)\s*(?:ч\.?|час|часа|часов|h|hr|hrs|hour|hours))?\s*"
    r"(?:(?P<minutes>\d{1,4})\s*(?:м|мин|мин\.|минут|минуты|минута|m|min|mins|minute|minutes))?",
    re.IGNORECASE,
)
_DAYS = re.compile(r"(\d{1,2})\s*(?:д|дн|день|дня|дней|сут|сутки|суток|d|day|days)\.?", re.IGNORECASE)
_POINT = re.compile(r"(-?\d{1,2}[.]\d+)\s*[,;\s]\s*(-?\d{1,3}[.]\d+)")
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.)]|[-•*–—])\s+")
_SPEAKER = re.compile(r"\s+[—–-]\s+|\s*\|\s*")

LONGEST_IN_HOURS = 9
"""A bare number up to this is a length in hours, a larger one in minutes."""


def read_end(text: str) -> time | None:
    """The hour of «до 21:00», "until 9 pm"; None when the text does not speak of an end. Raises `HourNotUnderstood`."""
    found = _UNTIL.fullmatch(text.strip())
    return read_hour(found[1]) if found else None


def read_length(text: str) -> timedelta:
    """«1:30», «2», «1,5 ч», «90 мин», «1 ч 30 мин»; a bare 45 is minutes. Raises `LengthNotUnderstood`."""
    clean = text.strip()
    if found := _CLOCK_LENGTH.fullmatch(clean):
        return timedelta(hours=int(found[1]), minutes=int(found[2]))
    if re.fullmatch(r"\d{1,4}(?:[.,]\d{1,2})?", clean):
        number = float(clean.replace(",", "."))
        return timedelta(hours=number) if number <= LONGEST_IN_HOURS else timedelta(minutes=round(number))
    found = _PARTS.fullmatch(clean)
    if found and (found["hours"] or found["minutes"]):
        hours = float((found["hours"] or "0").replace(",", "."))
        return timedelta(minutes=round(hours * 60) + int(found["minutes"] or 0))
    raise LengthNotUnderstood


def read_number(text: str) -> int:
    """A whole number, with or without words around it: «30», «30 мест». Raises `NumberNotUnderstood`."""
    numbers = re.findall(r"\d+", text.replace("\u00a0", " "))
    if len(numbers) != 1 or len(numbers[0]) > 9 or re.search(r"-\s*\d|\d[.,]", text):
        raise NumberNotUnderstood
    return int(numbers[0])


def read_reminders(text: str) -> list[timedelta]:
    """«1 день, 2 ч, 30 мин»: how long before the start. Raises `ReminderNotUnderstood`."""
    found = []
    for part in re.split(r"[,;\n]|\s+(?:и|and)\s+", text):
        clean = part.strip()
        if not clean:
            continue
        if days := _DAYS.fullmatch(clean):
            found.append(timedelta(days=int(days[1])))
            continue
        try:
            found.append(read_length(clean))
        except LengthNotUnderstood:
            raise ReminderNotUnderstood from None
    if not found:
        raise ReminderNotUnderstood
    return found


def read_point(text: str) -> tuple[float, float] | None:
    """«45.2544, 19.8425»: latitude and longitude; None when the text is nothing of the kind."""
    found = _POINT.fullmatch(text.strip())
    return (float(found[1]), float(found[2])) if found else None


def read_place(text: str) -> Place:
    """Name, address, link and point, each on a line of its own; only the name has to come before the address.

    Raises `PlaceTooManyLines` when it is not clear which line is what.
    """
    name, address, link = "", "", ""
    point: tuple[float, float] | None = None
    for line in filter(None, (line.strip() for line in text.splitlines())):
        if found := read_point(line):
            point = found
        elif fields.is_link(line) and not link:
            link = line
        elif not name:
            name = line
        elif not address:
            address = line
        else:
            raise PlaceTooManyLines
    latitude, longitude = point or (None, None)
    return Place(name, address, link, latitude, longitude)


def read_programme(text: str) -> list[ProgrammeItem]:
    """One item on each line, its speaker after a dash: «Как мы учили роботов — Вера Ким»."""
    items = []
    for line in text.splitlines():
        title, *speaker = _SPEAKER.split(_NUMBERED.sub("", line).strip(), maxsplit=1)
        if title.strip():
            items.append(ProgrammeItem(title.strip(), speaker[0].strip() if speaker else ""))
    return items


def read_tags(text: str) -> list[str]:
    """«#роботы, встреча»: by commas where there are some, else by spaces."""
    return re.split(r"[,;\n]", text) if re.search(r"[,;\n]", text) else text.split()
