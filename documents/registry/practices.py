"""The registry of best practices on its way onto paper or into a spreadsheet."""

from collections.abc import Iterable

from documents.registry.sheet import Head, Sheet
from domain.registry.forms import Vocabulary
from domain.registry.names import ChatNames
from domain.registry.practice import COLUMNS, Practice, row
from domain.registry.record import Record

WIDTHS = (4, 22, 16, 20, 40, 28, 22, 12)


def practice_sheet(
    title: str,
    practices: Iterable[tuple[Practice, Record]],
    vocabulary: Vocabulary,
    chat_names: ChatNames | None = None,
) -> Sheet:
    """Practices with whose they are; ``chat_names``: as a chat may show them, None: whole."""
    heads = tuple(Head(heading, width) for heading, width in zip(COLUMNS, WIDTHS, strict=True))
    rows = (
        row(number, practice, mentor, vocabulary, chat_names) for number, (practice, mentor) in enumerate(practices, 1)
    )
    return Sheet(title, heads, tuple(rows))
