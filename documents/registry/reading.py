"""A registry read from an .xlsx file. Nothing in it is evaluated, followed or run; only texts of cells are taken.

openpyxl brings numpy along, a fifth of a second and 20 MB: it is imported where it is used.
"""

import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from io import BytesIO
from itertools import chain, islice
from typing import Any

from documents.registry import container
from documents.registry.faults import FileFault, RegistryFileRefused
from domain.registry.columns import Extra, Meaning
from domain.registry.record import Part
from domain.registry.table import HEADINGS_WITHIN, Heading, Layout, Line, Table, is_undecided, layouts

ROWS_LIMIT = 5000
COLUMNS_LIMIT = 100
CELL_LIMIT = 5000
"""Characters of a cell that are read: more than any field may hold, so that its own limit is what is told."""
HEADING_LIMIT = 120
SHEETS_LIMIT = 20
LAST_ROW = 1_048_576
"""Of any spreadsheet. A file may claim a row beyond it, and openpyxl would count up to there."""

Cells = Sequence[Any]
_RETURN = re.compile(r"_x000[Dd]_")


def read_registry(content: bytes, part: Part | None = None) -> Table:
    """The registry of mentors or of mentees (None: its headings tell which). Raises RegistryFileRefused.

    It is to be called in a thread: 5,000 rows take seconds.
    """
    container.check(content)
    try:
        with warnings.catch_warnings():
            # What openpyxl has to say of styles and extensions is of no interest: only texts are taken.
            warnings.simplefilter("ignore")
            return _read(content, part)
    except RegistryFileRefused:
        raise
    except Exception:
        # Of XML that is no spreadsheet openpyxl says anything from KeyError to AttributeError.
        raise RegistryFileRefused(FileFault.BROKEN) from None


def _read(content: bytes, part: Part | None) -> Table:
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
    try:
        for sheet in book.worksheets[:SHEETS_LIMIT]:
            rows = enumerate(sheet.iter_rows(max_row=LAST_ROW, max_col=COLUMNS_LIMIT + 1), 1)
            top = list(islice(rows, HEADINGS_WITHIN))
            found = layouts([[_text(cell) for cell in cells] for _, cells in top], part)
            if found:
                if is_undecided(found):
                    raise RegistryFileRefused(FileFault.WHICH)
                return _table(found[0], top, rows)
    finally:
        book.close()
    raise RegistryFileRefused(FileFault.NO_HEADINGS)


def _table(layout: Layout, top: Sequence[tuple[int, Cells]], rest: Iterator[tuple[int, Cells]]) -> Table:
    above = top[layout.row][1]
    if _text(above[COLUMNS_LIMIT] if len(above) > COLUMNS_LIMIT else None):
        raise RegistryFileRefused(FileFault.TOO_WIDE, limit=COLUMNS_LIMIT)
    if layout.twice:
        twice = _heading(above, layout.twice[0])
        raise RegistryFileRefused(FileFault.TWICE, column=twice.letters, heading=twice.text)
    places = {place: meaning for meaning, place in layout.columns.items() if meaning is not Extra.NUMBER}
    lines: list[Line] = []
    blank: Cells | None = None
    for number, cells in chain(top[layout.row + 1 :], rest):
        if cells is blank:
            # Rows that are not in the file are given as one and the same, and there may be a million of them.
            continue
        line = _line(number, cells, places)
        if line is None:
            blank = cells
            continue
        if not lines and _counts_columns(cells):
            continue
        if len(lines) == ROWS_LIMIT:
            raise RegistryFileRefused(FileFault.TOO_LONG, limit=ROWS_LIMIT)
        lines.append(line)
    if not lines:
        raise RegistryFileRefused(FileFault.EMPTY)
    return Table(
        layout.part,
        {meaning: _heading(above, place) for place, meaning in places.items()},
        tuple(_heading(above, place) for place in layout.unknown),
        layout.missing,
        tuple(lines),
    )


def _line(number: int, cells: Cells, places: Mapping[int, Meaning]) -> Line | None:
    """None for a row in which nothing stands."""
    texts: dict[Meaning, str] = {}
    formulas: dict[Meaning, str] = {}
    for place, meaning in places.items():
        cell = cells[place] if place < len(cells) else None
        text = _text(cell)
        if _is_formula(cell):
            formulas[meaning] = text
        elif text:
            texts[meaning] = text
    return Line(number, texts, formulas) if texts or formulas else None


def _counts_columns(cells: Cells) -> bool:
    """Whether it is the row «1, 2, 3, …» that papers have under their headings."""
    texts = [text for cell in cells if (text := _text(cell))]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]


def _heading(above: Cells, place: int) -> Heading:
    from openpyxl.utils import get_column_letter

    return Heading(get_column_letter(place + 1), " ".join(_text(above[place]).split())[:HEADING_LIMIT])


def _is_formula(cell: Any) -> bool:
    """A formula, or the error that one came to."""
    return getattr(cell, "data_type", None) in ("f", "e")


def _text(cell: Any) -> str:
    """What a cell says, as somebody would have typed it."""
    value = getattr(cell, "value", None)
    match value:
        case None:
            return ""
        case str():
            return _cleaned(value)
        case bool():
            return "да" if value else "нет"
        case float():
            return str(int(value)) if value.is_integer() else str(value)
        case datetime() | date():
            return f"{value:%d.%m.%Y}"
        case time():
            return f"{value:%H:%M}"
        case _:
            # An object of openpyxl holds a formula over several cells.
            return _cleaned(str(getattr(value, "text", None) or value))


def _cleaned(text: str) -> str:
    """Without the ends of lines that some programs write as signs of their own."""
    return (_RETURN.sub("", text) if "_x000" in text else text).strip()[:CELL_LIMIT]
