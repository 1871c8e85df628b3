"""Entities of a text: their order, what may lie within what, and the tidying Telegram does before it sends.

An entity is a plain `MessageEntity` dict. Offsets and lengths are UTF-16 code units.
"""

import re
from collections import deque
from collections.abc import Iterable
from typing import Any

Entity = dict[str, Any]

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
STYLES = frozenset(SPLITTABLE)
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
# Nothing lies within these, and these lie in nothing but quotes: a bold time is a time that is not bold.
CLOSED = frozenset({"pre", "code", "date_time"})
PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "date_time": 30,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
FOUND_IN_TEXT = 50

TO_SPACE = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
# Carriage returns, controls of direction and lines through letters do not reach anybody.
DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
DIRECTION_MARKS = re.compile("[\u200e\u200f](?=[\u200e\u200f])")
BLANK = re.compile(
    "[ \n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc\U000e0000-\U000e007f]*"
)


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, as Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def end(entity: Entity) -> int:
    """Where an entity ends."""
    return int(entity["offset"] + entity["length"])


def in_order(entities: Iterable[Entity]) -> list[Entity]:
    """Sorted as Telegram sorts: by beginning, the longer first, then by kind."""
    return sorted(entities, key=_rank)


def tidy(text: str, entities: Iterable[Entity]) -> tuple[str, list[Entity]]:
    """Text and entities as they are sent: control characters gone, white space trimmed, entities made to nest.

    White space at the start stays when an entity begins in it. A text that shows nothing comes back as "".
    """
    entities = nested(in_order(entity for entity in entities if entity["length"] > 0))
    text, entities = _cleaned(text, entities)
    text, entities = _trimmed(text, nested(in_order(entities)))
    if BLANK.fullmatch(text):
        return "", []
    return text, entities


def nested(entities: list[Entity]) -> list[Entity]:
    """Entities of which none crosses another, as Telegram makes them: styles are split, the rest is dropped."""
    styles = [entity for entity in entities if entity["type"] in SPLITTABLE]
    quotes = _apart(entity for entity in entities if entity["type"] in QUOTES)
    whole = _apart(entity for entity in entities if entity["type"] not in QUOTES | STYLES)
    whole = [entity for entity in whole if not any(_crosses(entity, quote) for quote in quotes)]
    frame = in_order([*whole, *quotes])
    return in_order([*frame, *_split(styles, frame)]) if styles else frame


def _rank(entity: Entity) -> tuple[int, int, int]:
    kind = entity["type"]
    priority = 10 if kind == "pre" and entity.get("language") else PRIORITY.get(kind, FOUND_IN_TEXT)
    return entity["offset"], -entity["length"], priority


def _apart(entities: Iterable[Entity]) -> list[Entity]:
    """Those that do not touch an earlier one."""
    kept: list[Entity] = []
    for entity in entities:
        if not kept or entity["offset"] >= end(kept[-1]):
            kept.append(entity)
    return kept


def _crosses(entity: Entity, quote: Entity) -> bool:
    """A quote may hold the entity; any other overlap is a crossing."""
    overlaps = entity["offset"] < end(quote) and quote["offset"] < end(entity)
    return overlaps and not (quote["offset"] <= entity["offset"] and end(entity) <= end(quote))


def _split(styles: list[Entity], frame: list[Entity]) -> list[Entity]:
    """Styles cut where another style or another entity begins or ends, and left out within closed ones."""
    cutter = _Cutter(styles)
    around: list[Entity] = []
    for entity in frame:
        _leave(cutter, around, entity["offset"])
        cutter.cut_at(entity["offset"])
        around.append(entity)
    _leave(cutter, around, None)
    cutter.cut_at(None)
    return cutter.pieces


def _leave(cutter: "_Cutter", around: list[Entity], offset: int | None) -> None:
    """Cuts at the end of every entity that is over by `offset` (None: by the end of the text)."""
    while around and (offset is None or offset >= end(around[-1])):
        left = around.pop()
        kept = len(cutter.pieces)
        cutter.cut_at(end(left))
        if left["type"] in CLOSED:
            del cutter.pieces[kept:]


class _Cutter:
    """Takes styles in order and gives them out in pieces; runs of one style that touch are one."""

    def __init__(self, styles: list[Entity]) -> None:
        self._coming = deque(styles)
        self._running: dict[str, tuple[int, int]] = {}
        self.pieces: list[Entity] = []

    def cut_at(self, offset: int | None) -> None:
        """Everything before `offset` (None: everything) goes to `pieces`."""
        while self._coming and (offset is None or self._coming[0]["offset"] < offset):
            style = self._coming.popleft()
            begin, stop = self._running.get(style["type"], (-1, -1))
            if style["offset"] <= stop:
                self._running[style["type"]] = begin, max(stop, end(style))
            else:
                self._flush(style["offset"])
                self._running[style["type"]] = style["offset"], end(style)
        self._flush(offset)

    def _flush(self, offset: int | None) -> None:
        for kind in SPLITTABLE if self._running else ():
            begin, stop = self._running.get(kind, (0, 0))
            until = stop if offset is None else min(stop, offset)
            if begin < until:
                self.pieces.append({"type": kind, "offset": begin, "length": until - begin})
            if stop <= until:
                self._running.pop(kind, None)
            elif begin < until:
                self._running[kind] = until, stop


def _cleaned(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Without the characters Telegram drops or replaces; entities move along."""
    text = DIRECTION_MARKS.sub("\u200c", TO_SPACE.sub(" ", text))
    if DROPPED.search(text) is None:
        return text, entities
    gone = [0]  # how many units are dropped before each offset
    for char in text:
        dropped = gone[-1] + (DROPPED.match(char) is not None)
        gone += [dropped] * (1 + (char > "\uffff"))
    moved = []
    for entity in entities:
        begin, stop = entity["offset"], end(entity)
        begin, stop = begin - gone[begin], stop - gone[stop]
        if begin < stop:
            moved.append({**entity, "offset": begin, "length": stop - begin})
    return DROPPED.sub("", text), moved


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    text = text.rstrip(" \n")
    length = utf16_length(text)
    kept = [
        {**entity, "length": min(end(entity), length) - entity["offset"]}
        for entity in entities
        if entity["offset"] < length
    ]
    margin = len(text) - len(text.lstrip(" \n"))
    if kept:
        margin = min(margin, kept[0]["offset"])
    return text[margin:], in_order({**entity, "offset": entity["offset"] - margin} for entity in kept)
