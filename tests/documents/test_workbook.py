"""Workbooks are made in memory: a name in a temporary file would lie readable on the disk."""

import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from documents.workbook import as_bytes


def test_no_temporary_file_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    book = Workbook()
    book.worksheets[0]["A1"] = "Синицына Вера"
    with pytest.raises(FileNotFoundError):
        book.save(BytesIO())

    content = as_bytes(book)

    assert load_workbook(BytesIO(content)).worksheets[0]["A1"].value == "Синицына Вера"
    assert not (tmp_path / "nowhere").exists()
