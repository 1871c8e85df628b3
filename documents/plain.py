"""Texts that XML can hold, which Word and Excel keep theirs in."""

import re


def writable(text: str) -> str:
    """Without control characters (but tabs and ends of lines), halves of characters, and what is none."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]", "", text)
