"""Registries with their headings, titles and file names in somebody's language."""

from collections.abc import Iterable, Sequence
from datetime import date

from actions.registry.practices import Listed
from documents.registry.practices import practice_sheet
from documents.registry.sheet import WIDTHS, Head, Sheet, sheet_of
from domain.registry.columns import APPENDIX, BESIDE, Column, Meaning
from domain.registry.forms import Form, Vocabulary
from domain.registry.names import ChatNames
from domain.registry.record import Part, Record
from domain.registry.taking_out import extract
from wording.texts import Words

PRACTICES = "practices"
"""As the registries of people are called by their part."""


def registry_sheet(
    part: Part,
    records: Iterable[Record],
    vocabulary: Vocabulary,
    words: Words,
    *,
    chat_names: ChatNames | None = None,
    codes: bool = False,
) -> Sheet:
    """A registry of people; ``chat_names`` None: whole."""
    taken = extract(part, records, vocabulary, chat_names=chat_names, codes=codes)
    return sheet_of(words.plain("sheets-title", registry=part.value), taken)


def practices_sheet(
    listed: Iterable[Listed], vocabulary: Vocabulary, words: Words, chat_names: ChatNames | None = None
) -> Sheet:
    """The registry of best practices; ``chat_names`` None: whole."""
    pairs = [(one.practice, one.mentor) for one in listed]
    return practice_sheet(words.plain("sheets-title", registry=PRACTICES), pairs, vocabulary, chat_names)


def as_of(day: date, words: Words) -> str:
    return words.plain("sheets-as-of", day=f"{day:%d.%m.%Y}")


def template_sheet(part: Part, words: Words) -> Sheet:
    """The headings of a registry, and nobody."""
    heads = tuple(Head(column.heading, WIDTHS[column.meaning]) for column in APPENDIX[part])
    return Sheet(words.plain("sheets-title", registry=part.value), heads, ())


def guide(part: Part, forms: Sequence[Form], words: Words) -> list[tuple[str, str]]:
    """Each column with what is expected in it, also those that may be added; what holds for all of them first."""
    names = ", ".join(f"«{form.name}»" for form in forms)
    columns: dict[Meaning, Column] = {}
    for column in (*APPENDIX[part], *BESIDE[part]):
        columns.setdefault(column.meaning, column)
    return [
        (words.plain("sheets-guide-title"), words.plain("sheets-guide-blank")),
        *(
            (column.heading, words.plain("sheets-guide", field=column.meaning.value, forms=names))
            for column in columns.values()
        ),
    ]
