"""Texts in the cells of a spreadsheet: whatever a person typed stays a text, and is never a formula."""

import re
from typing import Any

from documents.plain import writable

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
SHEET_NAME_LIMIT = 31


def put_text(cell: Any, text: str) -> None:
    """Make it the cell's value, as a text that no program evaluates."""
    # What looks like one of Excel's own escapes is escaped.
    cell.value = re.sub(r"_(x[0-9A-Fa-f]{4}_)", r"_x005F_\1", writable(text))
    cell.data_type = "s"
    # The mark by which Excel itself keeps such a text a text when somebody edits the cell.
    cell.quotePrefix = text.startswith(FORMULA_STARTS)


def sheet_name(title: str) -> str:
    """At most 31 characters, without those that Excel forbids."""
    allowed = "".join(character for character in title if character.isprintable() and character not in "[]:*?/\\'")
    return allowed[:SHEET_NAME_LIMIT].strip() or "1"
