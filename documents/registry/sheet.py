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


# The narrower, the larger the letters when all of it is put onto one page: texts have lines enough.
WIDTHS: Mapping[Meaning, int] = {
    Extra.NUMBER: 4,
    Extra.CODE: 8,
    Field.NAME: 18,
    Field.BIRTH: 10,
    Field.WORK_SINCE: 10,
    Field.CONTACT: 17,
    Field.PLACE: 16,
    Field.TOPICS: 18,
    Field.ACHIEVEMENTS: 17,
    Field.INTERESTS: 15,
    Field.AGES: 14,
    Field.TIME: 15,
    Field.CAPACITY: 12,
    Field.DAYS: 15,
    Field.HOURS: 10,
    Field.FORMS: 15,
    Field.ENTERED: 11,
    Field.ENDED: 11,
    Field.PARTNER: 18,
    Field.PARTNER_PLACE: 16,
    Field.RESULTS: 18,
    Field.CASE_LINK: 17,
    Field.COMPLETED: 13,
    Field.NOTE: 17,
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
