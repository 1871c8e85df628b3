"""Spreadsheets for tests, good ones and bad."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from domain.registry.columns import APPENDIX
from domain.registry.record import Part

MENTORS = [column.heading for column in APPENDIX[Part.MENTOR]]
MENTEES = [column.heading for column in APPENDIX[Part.MENTEE]]


def xlsx(*rows: Sequence[Any]) -> bytes:
    """A file with these rows from the top of its only sheet."""
    book = Workbook()
    page: Any = book.worksheets[0]
    for row in rows:
        page.append(list(row))
    return saved(book)


def saved(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The same file with some of its parts replaced, or added."""
    file = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return file.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


def with_sheet(xml: str) -> bytes:
    """A file whose sheet is this XML: rows between the marks of a worksheet."""
    whole = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' + xml + "</worksheet>"
    )
    return with_parts(xlsx(["ФИО наставника"]), {SHEET: whole.encode()})


def inline(reference: str, text: str) -> str:
    """A cell that holds a text."""
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'
