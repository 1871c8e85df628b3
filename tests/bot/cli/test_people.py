"""`people`: a template, a registry looked at and brought in, registries taken out."""

import asyncio
import shutil
import stat
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from bot.__main__ import app
from storage.database import Database
from storage.found_records import count_records
from storage.vault import new_master
from tests.documents.registry.making import MENTEES, MENTORS, xlsx

Invoke = Callable[..., Result]
KEY, ANOTHER = new_master(), new_master()
GOOD = xlsx(["ФИО наставника", "Стаж", "Результаты"], ["Орлов Пётр", 5, "турнир"], ["Зуева Анна", 7, ""])
WRONG = xlsx(["ФИО наставника", "Ссылка на кейс"], ["Орлов Пётр", "сайт"], ["Орлов Петр", ""])


@pytest.fixture
def invoke(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, empty_database: Path) -> Invoke:
    shutil.copy(empty_database, tmp_path / "bot.db")

    def run(*arguments: str, keys: str = KEY, languages: str = "ru,en") -> Result:
        monkeypatch.chdir(tmp_path)
        for name, value in {"DATABASE_PATH": "bot.db", "PROGRAMME_KEYS": keys, "LANGUAGES": languages}.items():
            monkeypatch.setenv(name, value)
        return CliRunner().invoke(app, ["people", *arguments])

    return run


@pytest.fixture
def file(tmp_path: Path) -> Callable[[bytes], str]:
    def write(content: bytes) -> str:
        (tmp_path / "people.xlsx").write_bytes(content)
        return "people.xlsx"

    return write


def how_many(folder: Path) -> int:
    async def run() -> int:
        database = Database(folder / "bot.db")
        try:
            async with database.read() as connection:
                return await count_records(connection)
        finally:
            await database.close()

    return asyncio.run(run())


def first_sheet(path: Path) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(path.read_bytes())).worksheets[0]]


@pytest.mark.parametrize(("registry", "headings"), [("mentors", MENTORS), ("mentees", MENTEES)])
def test_template_has_the_columns_of_the_papers(
    invoke: Invoke, tmp_path: Path, registry: str, headings: list[str]
) -> None:
    told = invoke("template", registry, "new.xlsx")

    assert (told.exit_code, told.stderr) == (0, "")
    assert told.stdout == "new.xlsx: бланк готов. Заполните первый лист; на втором сказано, что где нужно.\n"
    assert first_sheet(tmp_path / "new.xlsx")[0] == headings
    guide = load_workbook(tmp_path / "new.xlsx").worksheets[1]
    assert {cell.value for cell in guide["A"]} >= {*headings, "Код"}
    assert invoke("import", "new.xlsx").stderr == "Под заголовками никого нет.\n"


def test_look_says_row_by_row_and_stores_nothing(invoke: Invoke, file: Callable[[bytes], str], tmp_path: Path) -> None:
    told = invoke("import", file(GOOD))

    assert told.exit_code == 0
    lines = told.stdout.splitlines()
    assert lines[:3] == [
        "Реестр наставников: что изменится",
        "Новых — 2, изменится — 0, без изменений — 0, с ошибками — 0.",
        "Эти столбцы мне незнакомы, их не читаю: B «Стаж».",
    ]
    assert lines[3].startswith("Этих столбцов нет, такие сведения останутся прежними: «Контактные данные для связи», ")
    assert lines[4:] == [
        "Строка 2: новый человек — Орлов Пётр.",
        "Строка 3: новый человек — Зуева Анна.",
        "Ничего не записано: это проверка. Чтобы внести всё это, добавьте --apply.",
    ]
    assert how_many(tmp_path) == 0


def test_applied_once_and_again_it_changes_nothing(
    invoke: Invoke, file: Callable[[bytes], str], tmp_path: Path
) -> None:
    first, again = [invoke("import", "--apply", file(GOOD)) for _ in range(2)]

    assert (first.exit_code, first.stdout.splitlines()[-1]) == (0, "Внесено: новых — 2, изменено — 0.")
    assert (again.exit_code, again.stdout.splitlines()[-1]) == (0, "Всё уже так и записано: вносить нечего.")
    assert how_many(tmp_path) == 2


def test_changes_name_the_person_and_the_columns(invoke: Invoke, file: Callable[[bytes], str]) -> None:
    invoke("import", "--apply", file(GOOD))

    told = invoke("import", file(xlsx(["Код", "ФИО наставника", "Интересы"], ["М-001", "Орлов Пётр", "походы"])))

    assert told.stdout.splitlines()[-2] == "Строка 2, М-001 · Орлов Пётр: изменится — «Интересы»."


def test_somebody_known_who_comes_into_the_other_registry(invoke: Invoke, file: Callable[[bytes], str]) -> None:
    invoke("import", "--apply", file(GOOD))

    told = invoke("import", file(xlsx(["Код", "ФИО наставляемого", "Запрос"], ["М-001", "", "шахматы"])))
    namesake = invoke("import", file(xlsx(["ФИО наставляемого", "Запрос"], ["Орлов Пётр", ""])))

    assert told.stdout.splitlines()[-3:-1] == [
        "Строка 2, М-001 · Орлов Пётр: теперь и в этом реестре.",
        "Строка 2, М-001 · Орлов Пётр: изменится — «Запрос».",
    ]
    assert namesake.stdout.splitlines()[-2] == (
        "Строка 2: в другом реестре есть М-001 с таким же именем. "
        "Если это тот же человек, добавьте столбец «Код» и впишите в него М-001."
    )


@pytest.mark.parametrize("arguments", [(), ("--apply",)], ids=["look", "apply"])
def test_what_is_wrong_is_named_with_an_example_and_nothing_is_stored(
    invoke: Invoke, file: Callable[[bytes], str], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    told = invoke("import", file(WRONG), *arguments)

    assert (told.exit_code, told.stderr) == (1, "Ничего не записано: сначала исправьте ошибки.\n")
    assert told.stdout.splitlines()[-2:] == [
        "Строка 2, столбец B «Ссылка на кейс»: «сайт» — нужна ссылка целиком, например «https://example.org/case».",
        "Строка 3, столбец A «ФИО наставника»: «Орлов Петр» — о том же человеке говорит строка 2. "
        "Если это разные люди, добавьте столбец «Год рождения» или «Код».",
    ]
    assert how_many(tmp_path) == 0


def test_told_in_the_centres_first_language(invoke: Invoke, file: Callable[[bytes], str]) -> None:
    told = invoke("import", file(GOOD), languages="en,ru")

    assert told.stdout.splitlines()[1] == "New: 2, changed: 0, the same: 0, wrong: 0."


def test_headings_that_do_not_tell_need_a_word(invoke: Invoke, file: Callable[[bytes], str]) -> None:
    name = file(xlsx(["ФИО", "Телефон"], ["Орлов Пётр", "8"]))

    assert invoke("import", name).stderr.startswith("По заголовкам не понять")
    assert invoke("import", name, "--registry", "mentees").stdout.startswith("Реестр наставляемых: что изменится")


def test_taken_out_for_excel_and_brought_in_again(invoke: Invoke, file: Callable[[bytes], str], tmp_path: Path) -> None:
    invoke("import", "--apply", file(GOOD))

    told = invoke("export", "mentors", "out.xlsx", "--codes")

    assert told.stdout == "out.xlsx: готово, строк — 2.\n"
    head, *rows = first_sheet(tmp_path / "out.xlsx")
    assert head == [*MENTORS, "Код"]
    assert [(row[0], row[1], row[-1]) for row in rows] == [(1, "Орлов Пётр", "М-001"), (2, "Зуева Анна", "М-002")]
    assert stat.S_IMODE((tmp_path / "out.xlsx").stat().st_mode) == 0o600
    assert invoke("import", "out.xlsx").stdout.splitlines()[-1] == "Всё уже так и записано: вносить нечего."


def test_taken_out_to_print(invoke: Invoke, file: Callable[[bytes], str], tmp_path: Path) -> None:
    invoke("import", "--apply", file(GOOD))

    invoke("export", "mentors", "out.docx")

    word = Document(BytesIO((tmp_path / "out.docx").read_bytes()))
    assert word.paragraphs[0].text == "Реестр наставников"
    assert [row.cells[1].text for row in word.tables[0].rows] == ["ФИО наставника", "Орлов Пётр", "Зуева Анна"]


@pytest.mark.parametrize("registry", ["mentees", "practices"])
def test_empty_registries_have_headings(invoke: Invoke, tmp_path: Path, registry: str) -> None:
    assert invoke("export", registry, "out.xlsx").exit_code == 0

    (head,) = first_sheet(tmp_path / "out.xlsx")
    assert head[0] == "№"


def test_file_that_is_there_is_replaced_only_when_told(invoke: Invoke, tmp_path: Path) -> None:
    (tmp_path / "out.xlsx").write_text("important")

    told = invoke("export", "mentors", "out.xlsx")
    assert (told.exit_code, told.stderr) == (1, "out.xlsx is there already. --force puts the new one in its place.\n")
    assert (tmp_path / "out.xlsx").read_text() == "important"

    assert invoke("export", "mentors", "out.xlsx", "--force").exit_code == 0
    assert first_sheet(tmp_path / "out.xlsx")[0] == MENTORS


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("import", "nowhere.xlsx"), "nowhere.xlsx: No such file or directory"),
        (("export", "mentors", "nowhere/out.xlsx"), "nowhere/out.xlsx: No such file or directory"),
        (("export", "mentors", "out.pdf"), "out.pdf is to end with .xlsx (Excel) or .docx (Word)."),
    ],
)
def test_file_that_cannot_be(invoke: Invoke, arguments: tuple[str, ...], why: str) -> None:
    told = invoke(*arguments)

    assert (told.exit_code, told.stderr) == (1, f"{why}\n")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04torn"], ids=["empty", "torn"])
def test_file_that_is_no_registry_is_told_in_a_line(
    invoke: Invoke, file: Callable[[bytes], str], content: bytes
) -> None:
    told = invoke("import", "--apply", file(content))

    assert (told.exit_code, len(told.stderr.splitlines())) == (1, 1)


@pytest.mark.parametrize(
    ("keys", "why"),
    [("", "PROGRAMME_KEYS is not set"), (ANOTHER, "PROGRAMME_KEYS does not open")],
    ids=["none", "wrong"],
)
@pytest.mark.parametrize("command", [("import", "people.xlsx"), ("export", "mentors", "out.xlsx")], ids=["in", "out"])
def test_nothing_without_the_key(
    invoke: Invoke, file: Callable[[bytes], str], command: tuple[str, ...], keys: str, why: str
) -> None:
    invoke("import", "--apply", file(GOOD))

    told = invoke(*command, keys=keys)

    assert (told.exit_code, told.stdout) == (1, "")
    assert told.stderr.startswith(why)
