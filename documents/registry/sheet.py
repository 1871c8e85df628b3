"""A registry on its way onto paper or into a spreadsheet: headings with their widths, and rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from domain.registry.columns import Extra, Meaning
from domain.registry.field import Field
from domain.registry.taking_out import Extract, Value


@dataclass(frozen=True, slots=True)
class Head:
    """Above a column: its words, and its width in characters."""

    text: str
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """``title`` stands above it on paper and names it in a spreadsheet."""

    title: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Value, ...], ...]


WIDTHS: Mapping[Meaning, int] = {
    Extra.NUMBER: 5,
    Extra.CODE: 9,
    Field.NAME: 24,
    Field.BIRTH: 10,
    Field.CONTACT: 24,
    Field.PLACE: 22,
    Field.TOPICS: 26,
    Field.ACHIEVEMENTS: 24,
    Field.INTERESTS: 20,
    Field.AGES: 15,
    Field.TIME: 18,
    Field.CAPACITY: 14,
    Field.FORMS: 18,
    Field.ENTERED: 12,
    Field.ENDED: 12,
    Field.PARTNER: 24,
    Field.PARTNER_PLACE: 22,
    Field.RESULTS: 26,
    Field.CASE_LINK: 24,
    Field.COMPLETED: 16,
    Field.NOTE: 24,
}


def sheet_of(title: str, extract: Extract) -> Sheet:
    """A registry of people."""
    heads = tuple(Head(column.heading, WIDTHS[column.meaning]) for column in extract.columns)
    return Sheet(title, heads, extract.rows)


def as_text(value: Value) -> str:
    """A value as it is printed."""
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return "" if value is None else str(value)
