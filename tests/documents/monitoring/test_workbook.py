"""All figures of a campaign as a workbook: numbers stay numbers, and texts texts."""

from io import BytesIO

from openpyxl import load_workbook

from documents.monitoring.workbook import Share, Sheet, excel

SHEETS = [
    Sheet("Наставляемые, «после»", ("Вопрос", "Ответов", "Средняя", "Доля"), [["=1+1", 5, 8.4, Share(0.8)]], ["-Всё"]),
    Sheet("Рост", ("Вопрос", "До"), [["План", None]]),
]


def test_cells() -> None:
    book = load_workbook(BytesIO(excel("Мониторинг & отчёт", SHEETS)))
    first, second = book.worksheets

    assert book.sheetnames == ["Наставляемые, «после»", "Рост"]
    assert [[cell.value for cell in row] for row in first.iter_rows()] == [
        ["Вопрос", "Ответов", "Средняя", "Доля"],
        ["=1+1", 5, 8.4, 0.8],
        [None, None, None, None],
        ["-Всё", None, None, None],
    ]
    assert [cell.data_type for cell in first[2]] == ["s", "n", "n", "n"]
    assert [cell.number_format for cell in first[2]][2:] == ["0.00", "0%"]
    assert first["A4"].data_type == "s"
    assert first.oddHeader is not None
    assert first.oddHeader.center.text == "Мониторинг && отчёт"
    assert second["B2"].value is None
