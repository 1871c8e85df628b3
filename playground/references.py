"""Character references of HTML as Telegram decodes them: four names, and numbers."""

import re

from playground.errors import BadMarkup

NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
REFERENCE = re.compile(rb"&(?:#x(?P<hex>[0-9A-Fa-f]*)|#(?P<decimal>[0-9]*)|(?P<name>[A-Za-z]*));?")
LONGEST = 9  # bytes before the semicolon: Telegram takes a longer number for text
HALVES = re.compile("[\ud800-\udfff]")


def decode_reference(text: bytes, position: int) -> tuple[str, int]:
    """The character that a reference at an ampersand stands for, and the place after it.

    What is no reference known to Telegram is an ampersand and nothing else.
    """
    found = REFERENCE.match(text, position)
    if found is None:
        return "&", position + 1
    body_end = found.end() - text[found.start() : found.end()].endswith(b";")
    if found["name"] is not None:
        char = NAMED.get(found["name"])
        return (char, found.end()) if char else ("&", position + 1)
    code = int(found["hex"] or b"0", 16) if found["hex"] is not None else int(found["decimal"] or b"0")
    if code == 0 or code >= 0x10FFFF or body_end - position > LONGEST:
        return "&", position + 1
    return chr(code), found.end()


def joined(pieces: list[str]) -> str:
    """The pieces as one text. Raises `BadMarkup` for halves of characters (surrogates), even when two make a pair."""
    text = "".join(pieces)
    if HALVES.search(text):
        raise BadMarkup(
            "Text contains invalid Unicode characters after decoding HTML entities,"
            " check for unmatched surrogate code units"
        )
    return text
