"""A workbook as bytes, and nothing of it on disk on the way.

openpyxl writes each sheet to a temporary file first. There the names of a registry would lie readable, and what was
deleted from a disk can be found.
"""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile


def as_bytes(book: Any) -> bytes:
    """The Excel file of an openpyxl workbook."""
    from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
    from openpyxl.worksheet._writer import WorksheetWriter
    from openpyxl.writer.excel import ExcelWriter

    file = BytesIO()
    archive = ZipFile(file, "w", ZIP_DEFLATED, allowZip64=True)

    class InMemory(ExcelWriter):
        def write_worksheet(self, ws: Any) -> None:
            """As openpyxl's, with the sheet's text in memory."""
            ws._drawing = SpreadsheetDrawing()
            ws._drawing.charts = ws._charts
            ws._drawing.images = ws._images
            writer: Any = WorksheetWriter(ws, BytesIO())
            writer.write()
            ws._rels = writer._rels
            archive.writestr(ws.path[1:], writer.read())
            self.manifest.append(ws)

    InMemory(book, archive).save()
    return file.getvalue()
