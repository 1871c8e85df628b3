"""A published page taken apart, and what can be wrong with one."""

from dataclasses import dataclass
from enum import StrEnum

from domain.errors import Refusal


class Fault(StrEnum):
    """What is wrong with a page."""

    ENCODING = "encoding"
    NO_FRONT_MATTER = "no-front-matter"
    NOT_CLOSED = "not-closed"
    TOO_LONG = "too-long"
    """The front matter is longer than that of any page."""
    NOT_NAMED = "not-named"
    """The front matter is made of lines «name: value», and this is none."""
    COLON = "colon"
    """A value without quotes holds a colon and a space."""
    SIGN = "sign"
    """A value without quotes begins with a sign that means something in YAML."""
    TAB = "tab"
    QUOTE = "quote"
    """A quote is opened and not closed."""
    BRACKET = "bracket"
    """A bracket is opened and not closed."""
    SYNTAX = "syntax"
    TITLE = "title"
    """A title longer than a meetup's may be."""
    LONG = "long"
    """A name longer than a meetup's may be."""
    DATE = "date"
    POINT = "point"
    LINK = "link"
    TAGS = "tags"


class PageBroken(Refusal):
    """The page cannot be read: ``line`` (from 1), ``reason`` (a :class:`Fault`) and what stands there (``text``)."""

    text_id = "refusal-page-broken"

    def __init__(self, line: int, reason: Fault, text: str = "") -> None:
        super().__init__(line=line, reason=reason.value, text=text.strip()[:80])


@dataclass(frozen=True, slots=True)
class Value:
    """What stands under one name: a text, or several; and the line on which it stands."""

    texts: tuple[str, ...]
    line: int

    @property
    def text(self) -> str:
        """All of it, in one line."""
        return " ".join(", ".join(self.texts).split())


@dataclass(frozen=True, slots=True)
class Page:
    """A page taken apart: its named values, the story below them, the line on which the story begins."""

    values: dict[str, Value]
    story: str
    story_line: int
