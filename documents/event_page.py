"""A published page of an event, Markdown with front matter, as the facts for a meetup's draft.

Reading YAML takes a library that takes its time to be imported: it is imported where it is used.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from documents.markdown import first_heading, plain, shortened
from documents.page import Fault, Page, PageBroken, Value
from domain.errors import Refusal
from domain.meetups import fields
from domain.meetups.meetup import DESCRIPTION_LIMIT, Place

SIZE_LIMIT = 256 * 1024
"""The largest page that is read, in bytes."""
STORY_LIMIT = 20_000
"""As much of the story as is looked at, in characters: a description needs less."""

YEARS = range(1970, 2200)
"""Years in which events are; at both ends of the calendar there are moments that no time zone can tell."""

_RUSSIAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{1,2})[:.](\d{2}))?")


class PageTooBig(Refusal):
    """The file is larger than ``limit`` kilobytes: no page."""

    text_id = "refusal-page-too-big"


@dataclass(frozen=True, slots=True)
class EventPage:
    """What a page says of its event. Parts that it does not say are empty.

    ``day`` and ``hour`` are those on the wall where the event takes place; an hour with an offset is exact. Midnight
    is how pages write a day without an hour: then ``hour`` is None. ``description`` is plain text within the limit of
    a meetup's; ``shortened`` is whether the page had more. Logo and photos are left out.
    """

    title: str = ""
    description: str = ""
    shortened: bool = False
    day: date | None = None
    hour: time | None = None
    organisation: str = ""
    place: Place = field(default_factory=Place)
    tags: tuple[str, ...] = ()
    site: str = ""


def read_event_page(data: bytes) -> EventPage:
    """Read a page. Raises :class:`PageTooBig`, or :class:`PageBroken` with the line and the reason."""
    from documents.front_matter import take_apart

    if len(data) > SIZE_LIMIT:
        raise PageTooBig(limit=SIZE_LIMIT // 1024)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PageBroken(data[: error.start].count(b"\n") + 1, Fault.ENCODING) from None
    page = take_apart(text)
    day, hour = _start(page.values)
    description, is_shortened = _description(page)
    return EventPage(
        title=_title(page),
        description=description,
        shortened=is_shortened,
        day=day,
        hour=hour,
        organisation=_line(page.values, "event.organisation"),
        place=_place(page.values),
        tags=_tags(page.values),
        site=_site(page.values),
    )


def _text(values: Mapping[str, Value], name: str) -> str:
    value = values.get(name)
    return plain(value.text) if value else ""


def _title(page: Page) -> str:
    title, line = _text(page.values, "title"), 0
    if title:
        line = page.values["title"].line
    elif heading := first_heading(page.story[:STORY_LIMIT]):
        title, line = heading[0], page.story_line + heading[1]
    return _checked(fields.title, title, line, Fault.TITLE) if title else ""


def _description(page: Page) -> tuple[str, bool]:
    """The page's own summary, else its story without the title."""
    summary = "\n".join(page.values["description"].texts) if "description" in page.values else ""
    text = plain(summary)
    if not text:
        story = page.story[:STORY_LIMIT]
        if heading := first_heading(story):
            lines = story.split("\n")
            story = "\n".join([*lines[: heading[1]], *lines[heading[1] + 1 :]])
        text = plain(story)
    wide = fields.size(text[:DESCRIPTION_LIMIT]) - len(text[:DESCRIPTION_LIMIT])
    short = shortened(text, DESCRIPTION_LIMIT - wide)
    return short, short != text


def _start(values: Mapping[str, Value]) -> tuple[date | None, time | None]:
    value = values.get("date")
    if value is None or not value.text:
        return None, None
    found = _moment(value.text)
    if found is None or found.year not in YEARS:
        raise PageBroken(value.line, Fault.DATE, value.text)
    hour = found.timetz().replace(second=0, microsecond=0)
    return found.date(), None if hour.replace(tzinfo=None) == time() else hour


def _moment(text: str) -> datetime | None:
    try:
        if russian := _RUSSIAN_DATE.fullmatch(text):
            day, month, year, hour, minute = (int(part or 0) for part in russian.groups())
            return datetime(year, month, day, hour, minute)  # noqa: DTZ001  the hour on the wall of the event
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _place(values: Mapping[str, Value]) -> Place:
    name = _line(values, "event.location.title")
    latitude = _degrees(values, "event.location.latitude", 90)
    longitude = _degrees(values, "event.location.longitude", 180)
    if (latitude is None) != (longitude is None):
        lonely = "event.location.latitude" if longitude is None else "event.location.longitude"
        raise PageBroken(values[lonely].line, Fault.POINT, values[lonely].text)
    return Place(name=name, latitude=latitude, longitude=longitude)


def _degrees(values: Mapping[str, Value], name: str, limit: int) -> float | None:
    value = values.get(name)
    if value is None or not value.text:
        return None
    try:
        degrees = float(value.text.replace(",", "."))
    except ValueError:
        raise PageBroken(value.line, Fault.POINT, value.text) from None
    if not -limit <= degrees <= limit:
        raise PageBroken(value.line, Fault.POINT, value.text)
    return degrees


def _tags(values: Mapping[str, Value]) -> tuple[str, ...]:
    value = values.get("tags")
    if value is None:
        return ()
    tags = [tag for text in value.texts for tag in text.split(",")]
    try:
        return fields.tags(tags)
    except Refusal:
        raise PageBroken(value.line, Fault.TAGS, value.text) from None


def _site(values: Mapping[str, Value]) -> str:
    value = values.get("event.site")
    return _checked(fields.link, value.text, value.line, Fault.LINK) if value else ""


def _line(values: Mapping[str, Value], name: str) -> str:
    text = _text(values, name)
    return _checked(fields.line, text, values[name].line, Fault.LONG) if text else ""


def _checked(check: Callable[[str], str], text: str, line: int, fault: Fault) -> str:
    """The text as the field takes it. Raises :class:`PageBroken` where it does not."""
    try:
        return check(text)
    except Refusal:
        raise PageBroken(line, fault, text) from None
