"""A publication as a page of a site: Markdown with front matter, as the community's published pages have it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree as Xml

import yaml

from documents.front_matter import take_apart
from documents.page import PageBroken

OURS = "edelweiss"
"""The field that says that the bot wrote the page, with the publication's number."""
GENERATOR = "Edelweiss"
FEED_LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """``body`` is Markdown. ``event`` and ``location`` are "" where it tells of none; ``pictures`` lie beside it."""

    number: int
    date: datetime
    title: str
    description: str
    tag: str
    organisation: str = ""
    site: str = ""
    location: str = ""
    event_type: str = ""
    body: str = ""
    pictures: Sequence[str] = ()

    @property
    def name(self) -> str:
        """Of its file, without the ending; the same however often it is written."""
        return f"{self.date:%Y-%m-%d}-{self.number}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in the feed."""

    name: str
    title: str
    description: str
    date: datetime


def written(page: SitePage) -> str:
    """The file's text."""
    event = {
        "site": page.site,
        "organisation": page.organisation,
        "location": {"title": page.location} if page.location else None,
        "type": page.event_type,
    }
    head = {
        "date": page.date.isoformat(timespec="minutes"),
        "title": page.title,
        "description": page.description,
        "tags": [page.tag],
        "event": {name: value for name, value in event.items() if value} if page.event_type else None,
        "alternateLinkIdentifier": f"publication-{page.number}",
        OURS: page.number,
    }
    front = yaml.safe_dump(
        {name: value for name, value in head.items() if value}, allow_unicode=True, sort_keys=False, width=1000
    )
    photos = "".join(f"{number}. ![]({one})\n" for number, one in enumerate(page.pictures, 1))
    parts = [f"# {_in_one_line(page.title)}", page.body, photos.rstrip()]
    return f"---\n{front}---\n\n" + "\n\n".join(part for part in parts if part) + "\n"


def number_of(text: str) -> int | None:
    """Of which publication the bot wrote this page; None: it is somebody else's."""
    try:
        value = take_apart(text).values.get(OURS)
    except PageBroken:
        return None
    first = value.texts[0] if value is not None and value.texts else ""
    return int(first) if first.isascii() and first.isdigit() else None


def entry_of(name: str, text: str) -> Entry | None:
    """What the feed tells of a page; None: it is not ours."""
    if number_of(text) is None:
        return None
    values = take_apart(text).values

    def one(field: str) -> str:
        value = values.get(field)
        return value.texts[0] if value is not None and value.texts else ""

    try:
        date = datetime.fromisoformat(one("date"))
    except ValueError:
        return None
    return Entry(name, one("title"), one("description"), date)


def feed(entries: Sequence[Entry], title: str, address: str) -> bytes:
    """RSS 2.0 of the newest pages. ``address`` is that of the site's folder, without a slash at its end."""
    rss = Xml.Element("rss", version="2.0")
    channel = Xml.SubElement(rss, "channel")
    for name, text in (("title", title), ("link", address), ("description", title), ("generator", GENERATOR)):
        Xml.SubElement(channel, name).text = _clean(text)
    for entry in sorted(entries, key=lambda one: (one.date, one.name), reverse=True)[:FEED_LENGTH]:
        item = Xml.SubElement(channel, "item")
        link = f"{address}/{entry.name}"
        for name, text in (("title", entry.title), ("link", link), ("description", entry.description)):
            Xml.SubElement(item, name).text = _clean(text)
        Xml.SubElement(item, "guid", isPermaLink="true").text = link
        Xml.SubElement(item, "pubDate").text = format_datetime(entry.date)
    Xml.indent(rss)
    content: bytes = Xml.tostring(rss, encoding="utf-8", xml_declaration=True)
    return content


def is_our_feed(content: bytes) -> bool:
    """Whether the bot wrote this file."""
    return f"<generator>{GENERATOR}</generator>".encode() in content


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _clean(text: str) -> str:
    """Without the characters that XML has no way to write."""
    return "".join(char for char in text if char in "\t\n\r" or (ord(char) >= 0x20 and char not in "\ufffe\uffff"))
