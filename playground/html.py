"""HTML of messages, read as the Bot API server reads it: the same tags, the same errors at the same byte offsets."""

import re
from dataclasses import dataclass
from typing import Any

from playground.entities import Entity, in_order, tidy, utf16_length
from playground.errors import BadMarkup
from playground.links import InvalidLink, checked_link, mentioned_user
from playground.references import decode_reference, joined

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
TAGS = frozenset({*SIMPLE, "a", "tg-emoji", "tg-time", "pre", "code", "blockquote"})

SPACE = b" \t\r\n\0\v"
MARK = re.compile(rb"[<&]")
SPACES = re.compile(rb"[ \t\r\n\v]*")
TAG_NAME = re.compile(rb"[^ \t\r\n\0\v>]*")
ATTRIBUTE_NAME = re.compile(rb"[^ \t\r\n\0\v=>/\"']*")
NAME_TOKEN = re.compile(rb"[0-9A-Za-z.\-]*")


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The plain text and its entities (offsets and lengths in UTF-16 units), trimmed as Telegram trims.

    A text with nothing but white space comes back empty. Raises `BadMarkup` with Telegram's words.
    """
    text, entities = _Reader(source).read()
    return tidy(text, entities)


@dataclass(slots=True)
class _Open:
    """A tag that is still open, and where its content begins."""

    tag: str
    argument: str
    date: int
    offset: int
    piece: int


class _Reader:
    """Reads one text from left to right. Positions are UTF-8 bytes: Telegram's errors count in them."""

    def __init__(self, source: str) -> None:
        try:
            self.bytes = source.encode()
        except UnicodeEncodeError as error:
            raise BadMarkup("strings must be encoded in UTF-8") from error
        # A closing zero byte lets every look-ahead run into something that is never part of a name.
        self.padded = self.bytes + b"\0"
        self.pieces: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def read(self) -> tuple[str, list[Entity]]:
        position, end = 0, len(self.bytes)
        while position < end:
            found = MARK.search(self.bytes, position)
            mark = found.start() if found else end
            self._write(self.bytes[position:mark].decode())
            if mark == end:
                break
            if self.bytes[mark] == ord("&"):
                char, position = decode_reference(self.padded, mark)
                self._write(char)
            elif self.padded[mark + 1] == ord("/"):
                position = self._end_tag(mark)
            else:
                position = self._start_tag(mark)
        if self.open:
            raise BadMarkup(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return joined(self.pieces), in_order(self.entities)

    def _write(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.offset += utf16_length(text)

    def _start_tag(self, begin: int) -> int:
        raw = _match(TAG_NAME, self.padded, begin + 1)
        position = begin + 1 + len(raw)
        if self.padded[position] == 0:
            raise BadMarkup(f"Unclosed start tag at byte offset {begin}")
        tag = _lower(raw)
        if tag not in TAGS:
            raise BadMarkup(f'Unsupported start tag "{tag}" at byte offset {begin}')
        opened = _Open(tag, "", 0, self.offset, len(self.pieces))
        while self.padded[position] != ord(">"):
            position += len(_match(SPACES, self.padded, position))
            if self.padded[position] != ord(">"):
                position = self._attribute(opened, position, begin)
        if tag == "span" and opened.argument != "spoiler":
            raise BadMarkup(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.open.append(opened)
        return position + 1

    def _attribute(self, opened: _Open, position: int, begin: int) -> int:
        """Reads one attribute and returns where the next may begin."""
        raw = _match(ATTRIBUTE_NAME, self.padded, position)
        if not raw:
            raise BadMarkup(f'Empty attribute name in the tag "{opened.tag}" at byte offset {begin}')
        name = raw.decode()
        position = self._past_spaces(position + len(raw))
        if self.padded[position] != ord("="):
            if self.padded[position] == 0:
                raise BadMarkup(f'Unclosed start tag "{opened.tag}" at byte offset {begin}')
            if name == "expandable":
                _remember(opened, name, "")
            return position
        position = self._past_spaces(position + 1)
        if self.padded[position] == 0:
            raise BadMarkup(f'Unclosed start tag "{opened.tag}" at byte offset {begin}')
        if self.padded[position] in b"\"'":
            value, position = self._quoted(position)
        else:
            token = _match(NAME_TOKEN, self.padded, position)
            if self.padded[position + len(token)] not in SPACE + b">":
                raise BadMarkup(f"Unexpected end of name token at byte offset {position}")
            value, position = _lower(token), position + len(token)
        if self.padded[position] == 0:
            raise BadMarkup(f"Unclosed start tag at byte offset {begin}")
        _remember(opened, name, value)
        return position

    def _quoted(self, position: int) -> tuple[str, int]:
        """The value between quotes, and the place after the closing one (or the end of the text)."""
        quote = self.padded[position : position + 1]
        stop = re.compile(b"[&\\0" + quote + b"]")
        position += 1
        pieces: list[str] = []
        while True:
            found = stop.search(self.padded, position)
            end = found.start() if found else len(self.bytes)
            pieces.append(self.padded[position:end].decode())
            if self.padded[end] != ord("&"):
                closed = self.padded[end : end + 1] == quote
                return "".join(pieces), end + closed
            char, position = decode_reference(self.padded, end)
            pieces.append(char)

    def _past_spaces(self, position: int) -> int:
        return position + len(_match(SPACES, self.padded, position))

    def _end_tag(self, begin: int) -> int:
        if not self.open:
            raise BadMarkup(f"Unexpected end tag at byte offset {begin}")
        raw = _match(TAG_NAME, self.padded, begin + 2)
        position = self._past_spaces(begin + 2 + len(raw))
        if self.padded[position] != ord(">"):
            raise BadMarkup(f"Unclosed end tag at byte offset {begin}")
        opened = self.open[-1]
        tag = _lower(raw)
        if tag and tag != opened.tag:
            raise BadMarkup(f'Unmatched end tag at byte offset {begin}, expected "</{opened.tag}>", found "</{tag}>"')
        if self.offset > opened.offset:
            self._close(opened)
        self.open.pop()
        return position + 1

    def _close(self, opened: _Open) -> None:
        """Makes the entity of a tag that has just ended and is not empty."""
        tag = opened.tag
        if tag in SIMPLE:
            self._add(opened, SIMPLE[tag])
        elif tag == "blockquote":
            self._add(opened, "expandable_blockquote" if opened.argument else "blockquote")
        elif tag == "tg-emoji":
            self._add(opened, "custom_emoji", custom_emoji_id=_emoji_id(opened.argument))
        elif tag == "tg-time":
            form = date_format(opened.argument)
            if form is None:
                raise BadMarkup("Invalid date format used")
            if opened.date > 0:
                self._add(opened, "date_time", unix_time=opened.date, date_time_format=form)
        elif tag == "a":
            self._close_link(opened)
        else:
            self._close_code(opened)

    def _close_link(self, opened: _Open) -> None:
        link = opened.argument or "".join(self.pieces[opened.piece :])
        user = mentioned_user(link)
        if user is not None:
            self._add(opened, "text_mention", user={"id": user})
            return
        try:
            self._add(opened, "text_link", url=checked_link(link))
        except InvalidLink:
            return  # Telegram shows the text without a link

    def _close_code(self, opened: _Open) -> None:
        """`pre` and `code` of the same extent are one block, whose language is on the `code` of either."""
        extent = {"offset": opened.offset, "length": self.offset - opened.offset}
        last = self.entities[-1] if self.entities else None
        inner = "code" if opened.tag == "pre" else "pre"
        if last is not None and last["type"] == inner and extent.items() <= last.items():
            language = last.get("language") if opened.tag == "pre" else opened.argument
            if language and not (inner == "pre" and "language" in last):
                last.update(type="pre", language=language)
                return
        self._add(opened, opened.tag, **({"language": opened.argument} if opened.argument else {}))

    def _add(self, opened: _Open, kind: str, **details: Any) -> None:
        length = self.offset - opened.offset
        self.entities.append({"type": kind, "offset": opened.offset, "length": length, **details})


def _remember(opened: _Open, name: str, value: str) -> None:
    """Keeps what a tag needs of an attribute; every other attribute is ignored."""
    match opened.tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "format"):
            opened.argument = value
        case ("code", "class") if value.startswith("language-"):
            opened.argument = value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            opened.argument = value.removeprefix("tg-")
        case ("blockquote", "expandable"):
            opened.argument = "1"
        case ("tg-time", "unix"):
            opened.date = _int32(value)


def _match(pattern: re.Pattern[bytes], text: bytes, position: int) -> bytes:
    found = pattern.match(text, position)
    return found[0] if found else b""


def _lower(name: bytes) -> str:
    return name.lower().decode()


def _emoji_id(text: str) -> str:
    if not re.fullmatch(r"-?[1-9][0-9]{0,18}", text) or not -(2**63) <= int(text) < 2**63:
        raise BadMarkup("Invalid custom emoji identifier specified")
    return text


def date_format(text: str) -> str | None:
    """The format of a time in the order Telegram gives it back (weekday, date, time); None when it is none."""
    if text in ("r", "R"):
        return "r"
    if not set(text) <= set("tTdDwW"):
        return None
    weekday = "w" if set(text) & set("wW") else ""
    date = "d" if "d" in text else "D" if "D" in text else ""
    time = "t" if "t" in text else "T" if "T" in text else ""
    return weekday + date + time


def _int32(text: str) -> int:
    """The number a text begins with; what does not fit into 32 bits wraps, as in C++."""
    found = re.match(r"-?[0-9]*", text)
    digits = found[0] if found else ""
    value = int(digits) if digits.strip("-") else 0
    return (value + 2**31) % 2**32 - 2**31
