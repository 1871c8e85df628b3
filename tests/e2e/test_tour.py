"""The demo, as everybody meets it: the steps of every role's list are played to their end in the browser."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from bot.demo.programme import BEGINS, RESOURCES
from bot.demo.stage import Stage
from bot.demo.story import tell_story
from playground.client import Playground
from playground.testing import start_playground
from storage.vault import new_master
from tests.chromium import chromium
from tests.e2e.running import bot_in_process, environment

pytestmark = pytest.mark.browser
STEPS = 5
JOURNEY = 90_000
"""Milliseconds of a step: a journey waits at each stop until the bot is idle, and cards keep the pace of real time."""


class Tour:
    """Somebody goes along a role's list."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def messages(self) -> Locator:
        return self.page.locator(".message")

    async def be(self, name: str) -> None:
        await self.page.get_by_role("complementary", name="Люди").get_by_role("button", name=name).click()
        await expect(self.page.locator(".step")).to_have_count(STEPS)

    async def step(self, number: int) -> None:
        """What the step's button does; it is ticked off then."""
        step = self.page.locator(".step").nth(number - 1)
        await step.get_by_role("button").click()
        await expect(step.get_by_role("checkbox")).to_be_checked(timeout=JOURNEY)

    async def tap(self, label: str, *, of: str = "") -> None:
        """A button in the chat: of the newest message that holds a text."""
        messages = self.page.locator(".message").filter(has_text=of)
        await messages.get_by_role("button", name=label).last.click()

    async def write(self, text: str) -> None:
        box = self.page.get_by_role("textbox", name="Сообщение")
        await box.fill(text)
        await box.press("Enter")

    async def see(self, text: str) -> None:
        await expect(self.messages.filter(has_text=text).last).to_be_visible()

    async def offered(self, label: str) -> None:
        """Such a button stands in the chat: a message that is about to change loses a click on its old buttons."""
        await expect(self.messages.get_by_role("button", name=label).last).to_be_visible()

    async def answered(self, text: str) -> None:
        """The newest message says it: what is pressed next must not be an older message's button of the same name."""
        await expect(self.messages.last).to_contain_text(text, ignore_case=True)

    async def hear(self, text: str) -> None:
        await expect(self.page.locator(".toast", has_text=text).last).to_be_visible()


@pytest.fixture
async def tour(tmp_path: Path) -> AsyncIterator[Tour]:
    """The world of `make demo`, and its page."""
    complaints: list[str] = []
    server = await start_playground(world="demo", starts_at=BEGINS, limits=False)
    async with Playground(server.url) as play, chromium() as browser:
        stage = Stage(server.url)
        members = await stage.members()
        variables = environment(server, tmp_path / "demo.db", members[0].telegram_id, RESOURCES=RESOURCES)
        variables |= {"PROGRAMME_KEYS": new_master(), "DESK_PORT": "0"}
        async with bot_in_process(variables, play) as program:
            await tell_story(program.ctx, stage)
            page = await browser.new_page(locale="ru-RU", viewport={"width": 1360, "height": 900})
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
            await page.goto(server.url)
            yield Tour(page)
            await page.close()
    await server.stop()
    assert complaints == []


@pytest.mark.timeout(300)
async def test_steps_of_every_role(tour: Tour) -> None:
    await _participant(tour)
    await _newcomer(tour)
    await _owner(tour)
    await _organiser(tour)
    await _working_group(tour)
    await _mentor(tour)
    await _mentee(tour)
    await _guardian(tour)
    await _curator(tour)
    await _director(tour)


async def _participant(tour: Tour) -> None:
    await tour.be("Марина")
    await tour.step(1)
    await tour.see("Стартапы")
    await tour.tap("Не смогу", of="Стартапы")
    await tour.hear("вы не идёте")
    await tour.tap("Иду", of="Стартапы")
    await tour.hear("в листе ожидания: 1-й по очереди")
    await tour.step(4)
    await tour.tap("Стартапы")
    await tour.see("Вы в листе ожидания")
    await tour.step(5)


async def _newcomer(tour: Tour) -> None:
    await tour.be("Grace")
    await tour.step(1)
    await tour.tap("Иду", of="Прогулка")
    await tour.hear("You")
    await tour.step(3)
    await tour.page.get_by_role("button", name="Начать", exact=True).click()
    await tour.see("Grace")
    await tour.step(4)
    await tour.tap("Прогулка")
    await tour.see("You’re coming")
    await tour.step(5)
    await tour.see("Write the name of your city")


async def _owner(tour: Tour) -> None:
    await tour.be("Вера")
    await tour.step(1)
    await tour.tap("Пригласить в команду")
    await tour.tap("Пригласить организатора")
    await tour.see("t.me")
    await tour.step(3)
    await tour.see("Митапы Белграда")
    await tour.step(4)
    await tour.page.get_by_role("button", name="Под капотом").click()
    trouble = tour.page.get_by_role("combobox", name="Telegram")
    await trouble.select_option("недоступен")
    await tour.write("/team")
    await trouble.select_option("работает")
    await expect(tour.messages.last).to_contain_text("Команда", timeout=60_000)
    await tour.page.get_by_role("button", name="Попробуйте").click()


async def _curator(tour: Tour) -> None:
    await tour.be("Ирина")
    await tour.step(1)
    await tour.answered("Сроки на 30 дней")
    await tour.tap("ВКонтакте", of="Сроки на 30 дней")
    await tour.answered("Напоминаю в 09:00")
    await tour.tap("Опубликовано", of="Напоминаю в 09:00")
    await tour.answered("Пришлите ссылку")
    await tour.tap("Опубликовано", of="Пришлите ссылку")
    await tour.answered("Отменить отметку")
    await tour.answered("ВКонтакте")
    await tour.step(2)
    await tour.answered("Люди программы")
    await tour.tap("Ждут ответа")
    await tour.tap("Н-004 ·")
    await tour.answered("Папа хочет подписать")
    await tour.tap("Ответить")
    await tour.answered("Ответ для Н-004")
    await tour.write("До шести вечера. Приходите вместе!")
    await tour.see("Ответ передал")
    await tour.step(3)
    await tour.answered("Не хватает — 1 человек")
    await tour.answered("Истекают — 1 человек")
    await tour.tap("Отозваны", of="Не хватает")
    await tour.see("Н-002: уничтожить до")
    await tour.step(4)
    await tour.answered("/in/")
    await tour.step(5)
    await tour.see("Истории наставников")
    for _ in range(4):
        await tour.page.get_by_role("button", name="+1 день").click()
        await expect(tour.page.get_by_role("button", name="+1 день")).to_be_enabled(timeout=JOURNEY)
    await tour.page.get_by_role("button", name="Наставничество рядом 12:00").click()
    await tour.see("Истории наставников")


async def _director(tour: Tour) -> None:
    await tour.be("Нина")
    await tour.step(1)
    await tour.answered("Сроки на 30 дней")
    await tour.tap("Весь учебный год")
    await tour.answered("Учебный год 2026")
    await tour.tap("К списку")
    await tour.answered("Сроки на 30 дней")
    await tour.tap("Обновления по месяцам")
    await tour.answered("учёта ещё не было")
    await tour.step(4)
    await tour.step(5)
    await tour.answered("Мониторинг: первое полугодие")
    await tour.answered("просрочено")


async def _working_group(tour: Tour) -> None:
    await tour.be("Роман")
    await tour.step(1)
    await tour.answered("Здравствуйте")
    await tour.step(2)
    await tour.answered("Сроки на 30 дней")
    await tour.tap("Мониторинг", of="Сроки на 30 дней")
    await tour.answered("Напоминаю в 09:00")
    await tour.step(4)
    await tour.answered("Люди программы")
    await tour.step(5)
    await tour.see("Первые пары уже встретились")


async def _mentor(tour: Tour) -> None:
    await tour.be("Пётр")
    await tour.step(1)
    await tour.answered("Куратор отвечает")
    await tour.step(2)
    await tour.answered("Моя анкета")
    await tour.tap("Сколько наставляемых", of="Готов взять: 3")
    await tour.tap("0", of="0 — сейчас никого")
    await tour.see("Готов взять: 0")
    await tour.step(3)
    await tour.answered("Анкета М-001")
    await tour.tap("Мои согласия", of="Анкета М-001")
    await tour.see("публикация · сам участник: подписано 10 сентября 2026, до 31 августа 2027")
    await tour.step(5)
    await tour.answered("Что передать куратору?")
    await tour.write("Позвоните мне: 8 916 123-45-67")
    await tour.see("Номера телефонов здесь не храню")


async def _mentee(tour: Tour) -> None:
    """She is thirteen: her mother signs."""
    await tour.be("Аня")
    await tour.step(1)
    await tour.see("Вы в программе!")
    await tour.step(2)
    await tour.answered("Нужна помощь: робототехника")
    await tour.tap("С чем нужна помощь")
    await tour.tap("шахматы", of="С чем нужна помощь?")
    await tour.offered("✅ шахматы")
    await tour.tap("Готово", of="С чем нужна помощь?")
    await tour.see("Нужна помощь: робототехника, шахматы")
    await tour.step(3)
    await tour.tap("Мои согласия", of="Анкета Н-001")
    await tour.see("До 14 лет согласие подписывает и отзывает законный представитель")
    await tour.step(5)
    await tour.answered("Что передать куратору?")
    await tour.write("Когда следующая встреча?")
    await tour.see("Передал куратору")


async def _guardian(tour: Tour) -> None:
    await tour.be("Ольга")
    await tour.step(1)
    await tour.see("Вы — законный представитель")
    await tour.step(2)
    await tour.answered("Представляет: Н-001")
    await tour.step(3)
    await tour.tap("Мои согласия", of="Анкета П-001")
    await tour.tap("Отозвать согласие: Н-001")
    await tour.see("Участие в программе сразу остановится")
    await tour.tap("Нет, оставить")
    await tour.see("Отдельное согласие не нужно")
    await tour.step(5)
    await tour.answered("Что передать куратору?")


async def _organiser(tour: Tour) -> None:
    await tour.be("Антон")
    await tour.step(1)
    await tour.tap("Стартапы")
    await tour.tap("Кто придёт")
    await tour.see("Ждёт 1 человек")
    await tour.tap("Назад")
    await tour.tap("Места")
    await tour.write("6")
    await tour.tap("Кто придёт")
    await tour.see("Идут 5 человек")
    await tour.step(4)
    await tour.see("Новая встреча")
    await tour.step(5)
    await tour.hear("Сейчас на площадке")
