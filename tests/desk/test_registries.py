"""Registries at the desk: as they are read, taken out, and brought in by a file."""

import tempfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from secrets import token_bytes
from typing import Any

import aiohttp
import pytest
from docx import Document
from openpyxl import load_workbook

from actions.context import Context
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person, change_person
from desk import uploads
from desk.pages.registries import PER_PAGE
from documents.registry.container import SIZE_LIMIT
from documents.registry.reading import ROWS_LIMIT
from domain.people.person import Actor
from domain.registry.columns import APPENDIX
from domain.registry.field import Field
from domain.registry.record import Part, Record
from tests.desk.visiting import Answer, Browser, Visitors
from tests.documents.registry.making import MENTORS, SHEET, with_parts, xlsx

MENTOR_NAME = MENTORS[1]
ZIP = b"PK\x03\x04"


@pytest.fixture
async def browser(visitors: Visitors, curator: Actor) -> Browser:
    return await visitors.of(curator)


async def mentor(ctx: Context, curator: Actor, name: str, **more: str) -> Record:
    typed = {Field.NAME: name, **{Field(field): text for field, text in more.items()}}
    return await add_person(ctx, curator, Part.MENTOR, Change(part=Part.MENTOR, typed=typed))


async def names(directory: Directory, curator: Actor) -> list[str]:
    return sorted(one.details.name for one in (await directory.people(curator)).values())


async def upload(browser: Browser, content: bytes, **fields: str) -> Answer:
    """As a browser sends a form with a file."""
    data = aiohttp.FormData({"csrf": browser.token, **fields})
    data.add_field("file", BytesIO(content), filename="реестр.xlsx", content_type="application/octet-stream")
    async with browser.session.post(browser.url + "/registries/import", data=data, allow_redirects=False) as response:
        return await browser.answered(response)


async def looked(browser: Browser, content: bytes) -> Answer:
    """The page of what a file would change."""
    assert (await upload(browser, content)).leads_to == "/registries/import/look"
    return await browser.get("/registries/import/look")


async def taken(browser: Browser, path: str) -> tuple[bytes, Mapping[str, str]]:
    async with browser.session.get(browser.url + path) as response:
        assert response.status == 200
        return await response.read(), response.headers


def rows(content: bytes) -> list[tuple[Any, ...]]:
    return list(load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True))


async def test_a_registry_has_the_columns_of_the_appendix_and_pages_by_name(
    ctx: Context, browser: Browser, curator: Actor
) -> None:
    for letter in "яю":
        await mentor(ctx, curator, f"Орлов {letter.upper()}н", contact="почта", note="для куратора")
    for number in range(PER_PAGE):
        await mentor(ctx, curator, f"Белов А{'н' * (number % 9 + 1)} {chr(ord('А') + number % 30)}")

    first = await browser.get("/registries/mentor")
    second = await browser.get("/registries/mentor?page=2")

    headings = [column.heading for column in APPENDIX[Part.MENTOR]]
    assert first.said.count("Белов") == PER_PAGE
    assert all(f'<th scope="col">{heading}</th>' in first.text for heading in headings)
    assert first.text.count('<th scope="col">') == len(headings)
    assert "Орлов" not in first.said
    assert second.said.index("Орлов Юн") < second.said.index("Орлов Ян")
    assert f"{PER_PAGE + 1} Орлов Юн" in second.said
    assert "для куратора" not in second.said
    assert (await browser.get("/registries/mentor?page=999")).said == second.said
    assert "В реестре 52 человека" in (await browser.get("/registries")).said


async def test_files_are_whole_and_their_names_say_nothing_of_people(
    ctx: Context, browser: Browser, curator: Actor
) -> None:
    await mentor(ctx, curator, "Белов Иван", topics="=2+2")

    excel, headers = await taken(browser, "/registries/mentor/excel")
    word, _ = await taken(browser, "/registries/mentor/word")
    blank, _ = await taken(browser, "/registries/mentee/template")

    assert list(rows(excel)[0]) == MENTORS
    assert rows(excel)[1][1:5] == ("Белов Иван", None, None, "=2+2")
    assert load_workbook(BytesIO(excel)).worksheets[0]["E2"].data_type == "s"
    table = Document(BytesIO(word)).tables[0]
    assert [cell.text for cell in table.rows[1].cells][:2] == ["1", "Белов Иван"]
    assert list(rows(blank)[0]) == [column.heading for column in APPENDIX[Part.MENTEE]]
    assert headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''%D0%A0%D0%B5")
    assert headers["Cache-Control"] == "no-store"


async def test_a_file_is_looked_at_brought_in_and_the_same_again_changes_nothing(
    ctx: Context, browser: Browser, directory: Directory, curator: Actor
) -> None:
    await mentor(ctx, curator, "Белов Иван", place="лицей")
    await mentor(ctx, curator, "Орлов Пётр")
    content = xlsx([MENTOR_NAME, MENTORS[3]], ["Белов Иван", "гимназия"], ["Орлов Пётр", ""], ["Ким Анна", "школа"])

    page = await looked(browser, content)
    assert "Изменится 1" in page.said
    assert "Новые 1" in page.said
    assert "Без изменений 1" in page.said
    assert "<del>лицей</del>" in page.text
    assert "<ins>гимназия</ins>" in page.text
    assert "Ким Анна" in (await browser.get("/registries/import/look?only=new")).said
    assert await names(directory, curator) == ["Белов Иван", "Орлов Пётр"]

    done = await browser.post("/registries/import/look", {"mark": page.value("mark")})
    assert done.leads_to == "/registries/mentor?done=brought-in"
    assert await names(directory, curator) == ["Белов Иван", "Ким Анна", "Орлов Пётр"]

    await browser.get("/registries/import")
    again = await looked(browser, content)
    assert "Всё уже так и записано: вносить нечего." in again.said
    assert "Внести" not in again.said
    pressed = await browser.post("/registries/import/look", {"mark": again.value("mark")})
    assert pressed.status == 303
    assert await names(directory, curator) == ["Белов Иван", "Ким Анна", "Орлов Пётр"]


async def test_what_is_wrong_is_told_by_row_column_value_and_what_is_expected(
    browser: Browser, directory: Directory, curator: Actor
) -> None:
    page = await looked(browser, xlsx([MENTOR_NAME, MENTORS[9]], ["Ким Анна", "вчера"], ["Орлов Пётр", "=1+1"]))

    assert "2 B «Дата вхождения в программу» вчера нужна дата, например «01.09.2026»." in page.said
    assert "3 B «Дата вхождения в программу» =1+1 здесь формула." in page.said
    assert "Внести" not in page.said
    forced = await browser.post("/registries/import/look", {"mark": page.value("mark")})
    assert forced.status == 409
    assert await names(directory, curator) == []


async def test_what_changed_since_it_was_looked_at_is_shown_anew(
    ctx: Context, browser: Browser, directory: Directory, curator: Actor
) -> None:
    record = await mentor(ctx, curator, "Белов Иван", place="лицей")
    page = await looked(browser, xlsx([MENTOR_NAME, MENTORS[3]], ["Белов Иван", "гимназия"]))
    change = Change(part=None, typed={Field.PLACE: "техникум"})
    await change_person(ctx, curator, record.id, record.version, change)

    refused = await browser.post("/registries/import/look", {"mark": page.value("mark")})

    assert refused.status == 409
    assert "Пока вы смотрели, в реестре что-то изменилось" in refused.said
    assert "<del>техникум</del>" in refused.text
    assert (await directory.people(curator))[record.id].details.place == "техникум"
    assert (await browser.post("/registries/import/look", {"mark": refused.value("mark")})).status == 303
    assert (await directory.people(curator))[record.id].details.place == "гимназия"


async def test_another_session_sees_nothing_of_it_and_its_time_is_short(
    monkeypatch: pytest.MonkeyPatch, visitors: Visitors, browser: Browser, curator: Actor
) -> None:
    page = await looked(browser, xlsx([MENTOR_NAME], ["Ким Анна"]))
    other = await visitors.of(curator)
    elsewhere = await other.get("/registries/import/look")
    pressed = await other.post("/registries/import/look", {"mark": page.value("mark")})
    assert (elsewhere.status, pressed.status) == (410, 410)
    assert "Ким" not in elsewhere.said
    assert "Вы уже смотрели файл" in (await browser.get("/registries/import")).said

    assert (await browser.post("/registries/import/drop")).leads_to == "/registries?done=not-brought-in"
    assert (await browser.get("/registries/import/look")).status == 410

    monkeypatch.setattr(uploads, "KEPT_FOR", 0.0)
    assert (await upload(browser, xlsx([MENTOR_NAME], ["Ким Анна"]))).status == 303
    late = await browser.get("/registries/import/look")
    assert late.status == 410
    assert "он хранится 15 минут" in late.said


@pytest.mark.parametrize(
    ("made", "status", "said"),
    [
        (lambda: b"", 422, "Это не файл Excel"),
        (lambda: ZIP + bytes(100), 422, "Файл повреждён"),
        (lambda: b"\xd0\xcf\x11\xe0", 422, "Excel старого образца"),
        (lambda: ZIP + bytes(SIZE_LIMIT), 422, "Файл слишком большой: можно до 5 МБ"),
        (lambda: ZIP + bytes(2 * SIZE_LIMIT), 413, "Файл слишком большой: сюда помещается 5 МБ"),
        (lambda: with_parts(xlsx([MENTOR_NAME]), {SHEET: bytes(8 * 1024**2)}), 422, "Такой файл я не открываю"),
        (lambda: xlsx(["Имя питомца"], ["Барсик"]), 422, "есть на странице центра"),
        (lambda: xlsx([MENTOR_NAME], *[["Ким Анна"]] * (ROWS_LIMIT + 1)), 422, "Слишком много строк: за один раз"),
    ],
    ids=["empty", "broken", "old", "big", "far too big", "bomb", "headings", "rows"],
)
async def test_files_that_cannot_be_are_told_why(
    browser: Browser, made: Callable[[], bytes], status: int, said: str
) -> None:
    await browser.get("/registries/import")
    refused = await upload(browser, made())

    assert (refused.status, said in refused.said) == (status, True)


async def test_without_a_file_it_is_asked_for(browser: Browser) -> None:
    refused = await browser.post("/registries/import", {"part": "mentee"})

    assert (refused.status, "Файл не выбран" in refused.said) == (422, True)
    assert '<option value="mentee" selected>' in refused.text


async def test_a_file_never_lies_on_the_disk(monkeypatch: pytest.MonkeyPatch, browser: Browser, tmp_path: Path) -> None:
    """Not even while it is read: a folder for temporary files that is not there would be missed."""
    content = with_parts(xlsx([MENTOR_NAME], ["Ким Анна"]), {"xl/media/picture.png": token_bytes(SIZE_LIMIT // 2)})
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))

    page = await looked(browser, content)

    assert "Ким Анна" in page.said
