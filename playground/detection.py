"""Entities that Telegram finds by itself in a text: commands, mentions, hashtags, links, addresses."""

import re
from collections.abc import Callable
from typing import Any

from playground.entities import in_order, nested, utf16_length

Json = dict[str, Any]

REST = r"[^\s<>\"«»]"
HOST = r"(?:[a-z0-9-]+\.)+(?:com|org|net|me|ru|rs|io|dev|app|info)(?![\w-])"
PATTERNS = (
    ("url", re.compile(rf"(?<![\w@/])(?:https?://{REST}+|{HOST}(?:/{REST}*)?)(?<![.,;:!?)\]])", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)),
    ("bot_command", re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@])")),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}(?![\w@])")),
    ("hashtag", re.compile(r"(?<![\w#/])#(?=\w*[^\W\d_])\w{1,255}(?![\w#])")),
)
# Texts that are taken as they are: nothing is looked for inside.
CLOSED = frozenset({"code", "pre", "text_link", "text_mention", "url", "email", "bot_command", "mention", "hashtag"})
HINTS = re.compile(r"[/@#.]")


def with_detected(text: str, entities: list[Json]) -> list[Json]:
    """The given entities and those found in the text, in order; offsets in UTF-16 code units."""
    if not HINTS.search(text):
        return entities
    taken = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in CLOSED]
    found: list[Json] = []
    position = _positions(text)
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            begin, end = position(match.start()), position(match.end())
            if all(end <= low or high <= begin for low, high in taken):
                taken.append((begin, end))
                found.append({"type": kind, "offset": begin, "length": end - begin})
    if not found:
        return entities
    return nested(in_order([*entities, *found]))


def _positions(text: str) -> Callable[[int], int]:
    """From a place in the text to its offset in UTF-16 units: the same number while no character is astral."""
    if text.isascii() or max(text) <= "\uffff":
        return lambda index: index
    return lambda index: utf16_length(text[:index])
