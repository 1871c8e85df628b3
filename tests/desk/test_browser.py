"""The desk in Debian's Chromium: by keyboard, while typing, on a phone, in the dark, and with nothing left behind."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, expect

from actions.context import Context
from actions.desk.sessions import make_link
from actions.duties import upkeep
from actions.media import planning
from actions.mentoring import results
from actions.monitoring.ticks import MonitoringTicks
from actions.registry.directory import Directory
from actions.registry.keeping import Change, add_person
from actions.registry.tags import add_tag
from actions.roadmap import editing
from desk.pages import SECTIONS
from desk.server import DeskServer
from domain.media.publication import Kind as MediaKind
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Kind, Part
from tests.actions.mentoring.making import Town
from tests.actions.mentoring.meetings.pairs import working
from tests.chromium import WAIT, chromium
from tests.documents.registry.making import xlsx
from wording.roadmap import beginning
from wording.texts import Words

pytestmark = pytest.mark.browser

SERIOUS = {"serious", "critical"}
NAMES = ("Белов Иван", "Ёлкина Вера Павловна", "Орлов Пётр")


@dataclass
class Stage:
    """A curator signed in; ``complaints`` are what the browser says of our pages, and requests elsewhere."""

    server: DeskServer
    context: BrowserContext
    page: Page
    complaints: list[str] = field(default_factory=list)

    async def go(self, path: str) -> None:
        await self.page.goto(self.server.url + path)

    def mind(self, url: str) -> None:
        if not url.startswith(self.server.url):
            self.complaints.append(f"asked for {url}")

    async def serious(self) -> list[str]:
        """What axe finds, as «rule: where»."""
        found = (await Axe().run(self.page, options={"resultTypes": ["violations"]})).response["violations"]
        return [f"{one['id']}: {node['target']}" for one in found if one["impact"] in SERIOUS for node in one["nodes"]]


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as browser:
        yield browser


@pytest.fixture
async def stage(browser: Browser, server: DeskServer, ctx: Context, curator: Actor) -> AsyncIterator[Stage]:
    await add_tag(ctx, curator, "шахматы")
    for name in NAMES:
        typed = {Field.NAME: name, Field.TOPICS: "шахматы" if "Вера" in name else "го", Field.PLACE: "лицей № 3"}
        await add_person(ctx, curator, Part.MENTEE, Change(part=Part.MENTEE, typed=typed, kind=Kind.PUPIL))
    # axe puts its script into the page by a debugger's hand; what our policy forbids it is no complaint.
    context = await browser.new_context(locale="ru", viewport={"width": 1280, "height": 860})
    page = await context.new_page()
    page.set_default_timeout(WAIT)
    stage = Stage(server, context, page)
    page.on("console", lambda line: stage.complaints.append(line.text) if line.type == "error" else None)
    page.on("pageerror", lambda error: stage.complaints.append(str(error)))
    page.on("request", lambda request: stage.mind(request.url))
    await stage.go(f"/in/{(await make_link(ctx, curator)).token}")
    # The button is where the keyboard is already.
    await expect(page.get_by_role("button", name="Войти")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/people")
    yield stage
    await context.close()
    assert stage.complaints == []


async def test_searching_while_typing_and_coming_back(stage: Stage) -> None:
    page = stage.page
    people = page.locator(".people .name")
    await expect(people).to_have_text(NAMES)

    await page.get_by_role("searchbox").press_sequentially("елк")
    await expect(people).to_have_text(["Ёлкина Вера Павловна"])
    await page.locator(".people a").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Ёлкина Вера Павловна")
    await page.go_back()
    await expect(page.get_by_role("searchbox")).to_have_value("елк")
    await expect(people).to_have_text(["Ёлкина Вера Павловна"])

    await page.get_by_role("button", name="Сбросить").click()
    await expect(people).to_have_text(NAMES)
    await page.get_by_role("radio", name="Наставники").check()
    await expect(page.get_by_text("Никого не нашлось")).to_be_visible()
    # Nothing of what was seen stays with the browser, and scripts cannot reach the session.
    kept = await page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie")
    assert "лкин" not in kept
    assert "desk" not in kept
    assert "%D0" not in page.url


async def test_a_person_is_added_by_keyboard_alone(stage: Stage) -> None:
    page = stage.page
    await page.keyboard.press("Tab")
    await expect(page.get_by_text("Сразу к содержанию")).to_be_focused()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="Добавить человека")).to_be_focused()
    await page.keyboard.press("Enter")

    name = page.get_by_label("Фамилия, имя, отчество")
    await name.focus()
    await page.keyboard.type("Ким 2")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("Например: Иванова Анна Петровна.")
    await expect(name).to_have_value("Ким 2")
    await page.get_by_role("alert").get_by_role("link").press("Enter")
    await expect(name).to_be_focused()
    await page.keyboard.press("Control+A")
    await page.keyboard.type("Ким Анна")
    await page.get_by_role("checkbox", name="шахматы").press("Space")
    await name.press("Enter")

    await expect(page.get_by_role("heading", level=1)).to_have_text("Ким Анна")
    await expect(page.get_by_text("шахматы").first).to_be_visible()
    # What was refused is an error to the browser's console, and to nobody else.
    assert len(stage.complaints) == 1
    assert "422" in stage.complaints.pop()


async def test_a_registry_is_looked_at_and_brought_in_by_keyboard(stage: Stage) -> None:
    page = stage.page
    content = xlsx(["ФИО наставляемого", "Год рождения"], ["Орлов Пётр", "2012"], ["Ким Анна", "2013"])
    await page.get_by_role("link", name="Реестры").press("Enter")
    await page.get_by_role("link", name="Принести реестр из Excel").press("Enter")
    await page.get_by_label("Файл .xlsx").set_input_files(
        {"name": "реестр.xlsx", "mimeType": "application/octet-stream", "buffer": content}
    )
    await page.get_by_role("button", name="Посмотреть, что изменится").press("Enter")
    await expect(page.get_by_role("rowheader")).to_have_text("2")
    await page.get_by_role("link", name="Новые 1").press("Enter")
    await expect(page.get_by_role("cell", name="Ким Анна").first).to_be_visible()
    await page.get_by_role("button", name="Внести 2 строки").press("Enter")

    await expect(page.get_by_role("status")).to_contain_text("Реестр внесён.")
    await expect(page.get_by_role("row", name="Ким Анна")).to_contain_text("2013")
    async with page.expect_download() as started:
        await page.get_by_role("link", name="Скачать Excel").press("Enter")
    assert (await started.value).suggested_filename == "Реестр наставляемых.xlsx"


OF_PEOPLE = ("/people", "/people/1", "/people/1/mentee/edit", "/people/new")
OF_REGISTRIES = ("/registries", "/registries/mentee", "/registries/import", "/registries/practices/new")
OF_PAPERS = ("/slips", "/consents", "/consents/1", "/consents/1/signed?paper=publication.own.teen")
WAITING = ("/applications", "/enquiries", "/requests", "/requests/new", "/pairings", "/plans", "/results")
PAGES = (*OF_PEOPLE, *OF_REGISTRIES, *OF_PAPERS, "/tags", "/audit", "/sessions")
OF_WORK = ("/draft", "/draft/1", "/pairings/1", "/plans/1", "/results/1", "/overview", "/overview?show=loads")
OF_YEAR = ("/agenda", "/calendar", "/roadmap", "/roadmap/1", "/roadmap/1/edit", "/roadmap/new", "/roadmap/proposals")
OF_OTHERS = ("/media", "/media/1", "/monitoring", "/monitoring/1", "/monitoring/1/paper/2", "/figures")
OF_QUESTIONS = ("/petitions", "/stories", "/advice", "/registries/practices", "/overview?show=counts")
PROGRAMME = (*WAITING, *OF_WORK, *OF_YEAR, *OF_OTHERS, *OF_QUESTIONS)
ELSEWHERE = {
    "/": "leads on to the first section",
    "/registries/import/look": "needs a file: tests/desk/test_registries.py",
    "/registries/practices/excel": "a file",
    "/figures/excel": "a file",
    "/roadmap/word": "a file",
    "/roadmap/excel": "a file",
    "/team": "an owner's: a list with buttons",
}
"""Addresses that are not looked at here, and why."""


def test_every_page_is_looked_at() -> None:
    """A section that is new stands in `PAGES`, or in `PROGRAMME`, for which there is a pairing at work."""
    routes = {route.path for section in SECTIONS for route in section.routes if route.method == "GET"}
    looked_at = {path.partition("?")[0] for path in (*PAGES, *PROGRAMME)}

    assert {path for path in routes if "{" not in path} - looked_at == set(ELSEWHERE)


@asynccontextmanager
async def let_in(browser: Browser, stage: Stage) -> AsyncIterator[Stage]:
    """Our policy lets no script of another hand in: axe is let in by lifting it for a page of its own."""
    context = await browser.new_context(locale="ru", bypass_csp=True)
    await context.add_cookies(await stage.context.cookies())  # type: ignore[arg-type]
    page = await context.new_page()
    page.set_default_timeout(WAIT)
    yield Stage(stage.server, context, page)
    await context.close()


async def test_nothing_serious_stands_in_the_way(browser: Browser, stage: Stage) -> None:
    """Pages of people, wide in the light, some on a phone in the dark; and none of them is wider than the phone."""
    found: dict[str, list[str]] = {}
    async with let_in(browser, stage) as seen:
        for scheme, width, looked_into in (("light", 1280, PAGES), ("dark", 390, OF_PEOPLE)):
            await seen.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            await seen.page.set_viewport_size({"width": width, "height": 860})
            for path in PAGES:
                await seen.go(path)
                if path in looked_into:
                    found[f"{path} {scheme} {width}"] = await seen.serious()
                assert await seen.page.evaluate("document.documentElement.scrollWidth") <= width

    assert found == {where: [] for where in found}


async def test_nothing_serious_stands_in_the_way_of_the_programme(
    browser: Browser, stage: Stage, ctx: Context, curator: Actor
) -> None:
    """A pairing at work, its campaign, plan, roadmap and publication: on a phone, in the dark, all forms unfolded."""
    await at_work(ctx, curator)
    found: dict[str, list[str]] = {}
    too_wide: dict[str, int] = {}
    async with let_in(browser, stage) as seen:
        await seen.page.emulate_media(color_scheme="dark")
        await seen.page.set_viewport_size({"width": 390, "height": 860})
        for path in PROGRAMME:
            await seen.go(path)
            await seen.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            found[path] = [*await seen.serious(), *await seen.page.evaluate(BROKEN)]
            if (width := await seen.page.evaluate("document.documentElement.scrollWidth")) > 390:
                too_wide[path] = width

    assert found == {where: [] for where in found}
    assert too_wide == {}


BROKEN = """
[
  ...[...document.querySelectorAll('main a[href^="#"]')].filter(one => !document.querySelector(one.hash)),
  ...document.querySelectorAll('main td:not([data-label]):not(:empty)'),
].map(one => one.outerHTML)
"""
"""Links that lead nowhere on their page, and cells that do not say on a phone what they are."""


async def at_work(ctx: Context, curator: Actor) -> None:
    """A request that waits, a pairing that works, what was asked of its people, a roadmap and a publication."""
    await upkeep.ensure(ctx)
    town = Town(ctx, curator)
    mentee = await town.mentee()
    await town.ask(await town.mentee())
    mentor = await town.mentor()
    await working(ctx, mentor, mentee, began=date(2026, 10, 1))
    ticks = MonitoringTicks(ctx, Directory(ctx))
    await ticks.open()
    await ticks.ask()
    await results.ask(ctx, curator, [mentor.id], date(2026, 12, 1))
    await editing.begin(ctx, curator, 2026, beginning(2026, Words("ru")))
    await planning.add(ctx, curator, MediaKind.OTHER, "Новости")


async def test_a_consent_from_blank_to_signed_by_keyboard(stage: Stage) -> None:
    page = stage.page
    await stage.go("/consents")
    await page.get_by_role("searchbox").press_sequentially("елк")
    person = page.get_by_role("link", name="Ёлкина Вера Павловна")
    await expect(page.locator("#found li")).to_have_count(1)
    await page.get_by_role("radio", name="Не хватает").check()
    await expect(person).to_be_visible()
    await person.press("Enter")

    paper = page.get_by_role("listitem").filter(has_text="обработка данных · сам участник").first
    async with page.expect_download() as download:
        await paper.get_by_role("link", name="Бланк в Word").press("Enter")
    assert (await download.value).suggested_filename == "Н-002-processing-own.docx"
    await paper.get_by_role("button", name="Распечатано").press("Enter")
    await expect(page.get_by_role("status")).to_have_text("Отмечено: распечатано.")
    await paper.get_by_role("link", name="Подписано").press("Enter")
    await page.get_by_role("radio", name="до отзыва").press("ArrowRight")
    await expect(page.get_by_role("radio", name="до 31 августа 2027")).to_be_checked()
    await page.get_by_role("button", name="Записать: подписано").press("Enter")

    await expect(page.get_by_role("status")).to_have_text("Записано: подписано.")
    await expect(page.get_by_text("подписано 26 ноября 2026, до 31 августа 2027").first).to_be_visible()
    await stage.go("/slips")
    await page.get_by_role("checkbox", name="Н-001").press("Space")
    async with page.expect_download() as download:
        await page.get_by_role("button", name="Напечатать отмеченным").press("Enter")
    assert (await download.value).suggested_filename == "памятки.docx"


async def test_every_page_works_without_scripts(browser: Browser, stage: Stage) -> None:
    plain = await browser.new_context(locale="ru", java_script_enabled=False)
    await plain.add_cookies(await stage.context.cookies())  # type: ignore[arg-type]
    page = await plain.new_page()
    await page.goto(stage.server.url + "/people")
    await page.get_by_role("searchbox").fill("орлов")
    await page.get_by_role("button", name="Найти").click()

    await expect(page.locator(".people .name")).to_have_text(["Орлов Пётр"])
    await page.get_by_role("button", name="Выйти").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Вы вышли")
    await plain.close()


async def test_an_answer_on_paper_is_recorded_on_a_phone(stage: Stage, ctx: Context, curator: Actor) -> None:
    town = Town(ctx, curator)
    await town.propose(await town.mentor(), await town.mentee())
    page = stage.page
    await page.set_viewport_size({"width": 390, "height": 844})
    await stage.go("/pairings")
    await page.get_by_role("radio", name="Ждут наставника").check()
    await expect(page.locator("#found li")).to_have_count(1)
    await page.locator("#found a").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Пара № 1")

    await page.get_by_text("Записать ответ с бумаги: отвечает наставник").click()
    await page.get_by_label("Номер бумаги").fill("12/3")
    await page.get_by_label("Дата бумаги").fill("2026-11-26")
    await page.get_by_role("button", name="Записать согласие").click()

    await expect(page.get_by_role("status")).to_have_text("Записано с бумаги.")
    await expect(page.get_by_text("отвечает наставляемый")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390


async def test_an_end_is_asked_about_first(stage: Stage) -> None:
    page = stage.page
    await page.locator(".people a").first.click()
    sure = page.get_by_role("button", name="Да, завершить участие")
    await expect(sure).to_be_hidden()

    await page.get_by_text("Завершить…").click()
    await expect(page.get_by_text("Пары завершаются отдельно")).to_be_visible()
    await sure.click()

    await expect(page.get_by_role("region", name="Участие в программе")).to_contain_text("наставляемый · закончил")
    await expect(sure).to_have_count(0)
    await page.get_by_role("button", name="Вернуть").click()
    await expect(page.get_by_role("button", name="Пауза")).to_be_visible()


async def test_sections_are_folded_on_a_phone_and_all_there_where_there_is_room(stage: Stage) -> None:
    page, section = stage.page, stage.page.get_by_role("link", name="Реестры", exact=True)
    await expect(section).to_be_visible()
    await page.set_viewport_size({"width": 390, "height": 844})
    await expect(section).to_be_hidden()

    folded = page.get_by_role("navigation").locator("summary")
    await expect(folded).to_have_text("Люди")
    await folded.focus()
    await page.keyboard.press("Enter")
    await section.click()

    await expect(page.get_by_role("heading", level=1)).to_have_text("Реестры")
    await expect(folded).to_have_text("Реестры")
    await expect(page.get_by_role("link", name="Люди", exact=True)).to_be_hidden()
    assert await stage.serious() == []
