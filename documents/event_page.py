"""A published page of an event, Markdown with front matter, as the facts for a meetup's draft."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from documents.front_matter import Fault, Page, PageBroken, Value, take_apart
from documents.markdown import first_heading, plain, shortened
from domain.errors import Refusal
from domain.meetups.meetup import DESCRIPTION_LIMIT, TAGS_LIMIT, TITLE_LIMIT, Place

SIZE_LIMIT = 256 * 1024
"""The largest page that is read, in bytes."""
NAME_LIMIT = 200
LINK_LIMIT = 300
STORY_LIMIT = 20_000
"""As much of the story as is looked at, in characters: a description needs less."""
TAG_LIMIT = 40

_LINK = re.compile(r"https?://[^\s/]+\.\S+")
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
        organisation=_text(page.values, "event.organisation")[:NAME_LIMIT],
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
    if len(title) > TITLE_LIMIT:
        raise PageBroken(line, Fault.TITLE, title)
    return title


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
    short = shortened(text, DESCRIPTION_LIMIT)
    return short, short != text


def _start(values: Mapping[str, Value]) -> tuple[date | None, time | None]:
    value = values.get("date")
    if value is None or not value.text:
        return None, None
    found = _moment(value.text)
    if found is None:
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
    name = _text(values, "event.location.title")[:NAME_LIMIT]
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
    tags = [tag.strip().lstrip("#") for text in value.texts for tag in text.split(",")]
    unique = tuple(dict.fromkeys(tag for tag in tags if tag))
    if len(unique) > TAGS_LIMIT or any(len(tag) > TAG_LIMIT for tag in unique):
        raise PageBroken(value.line, Fault.TAGS, value.text)
    return unique


def _site(values: Mapping[str, Value]) -> str:
    value = values.get("event.site")
    if value is None or not value.text:
        return ""
    if len(value.text) > LINK_LIMIT or not _LINK.fullmatch(value.text):
        raise PageBroken(value.line, Fault.LINK, value.text)
    return value.text
