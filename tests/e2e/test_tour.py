"""The demo, as everybody meets it: the steps of every role's list are played to their end in the browser."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import ConsoleMessage, Locator, Page, expect

from bot.demo.home import world_in
from bot.demo.stage import Stage
from playground import keeping
from playground.client import Playground
from playground.server import PlaygroundServer
from tests.chromium import chromium
from tests.demo_world import copy_of, settings_in, told
from tests.e2e.running import bot_in_process

pytestmark = pytest.mark.browser
STEPS = {"Ирина": 7, "Нина": 7, "Роман": 7}
"""Of whoever has more of them than the usual ones."""
USUAL = 5
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
        await expect(self.page.locator(".step")).to_have_count(STEPS.get(name, USUAL))

    async def step(self, number: int, *, again: str = "") -> None:
        """What the step's button does; it is ticked off then.

        ``again`` is the command that it says where that was said before: what answered it then does not count.
        """
        step, said = self.page.locator(".step").nth(number - 1), self.messages.filter(has_text=again)
        before = await said.count()
        await step.get_by_role("button").click()
        await expect(step.get_by_role("checkbox")).to_be_checked(timeout=JOURNEY)
        if again:
            await expect(said).to_have_count(before + 1)

    async def tap(self, label: str, *, of: str = "", exact: bool = False) -> None:
        """A button in the chat: of the newest message that holds a text. ``exact``: its whole label is this."""
        messages = self.page.locator(".message").filter(has_text=of)
        await messages.get_by_role("button", name=label, exact=exact).last.click()

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
async def tour(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Tour]:
    """The world of `make demo`, and its page."""
    complaints: list[str] = []
    home = copy_of(await told(tmp_path_factory), tmp_path / "home")
    server = PlaygroundServer(limits=False, kept=keeping.read(world_in(home)))
    async with server, Playground(server.url) as play, chromium() as browser:
        owner = (await Stage(server.url).members())[0]
        async with bot_in_process(settings_in(home, server, owner.telegram_id), play):
            page = await browser.new_page(locale="ru-RU", viewport={"width": 1360, "height": 900})
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda line: complaints.extend(_complaint(line)))
            await page.goto(server.url)
            yield Tour(page)
            await page.close()
    assert complaints == []


def _complaint(line: ConsoleMessage) -> list[str]:
    """An error, with what was asked for where it is about that.

    None is a tap that came while its message changed: it does nothing, and the step that needed it fails by itself.
    """
    asked = line.location["url"]
    came_too_late = asked.endswith("/play/tap") and "status of 400" in line.text
    return [f"{line.text} {asked}"] if line.type == "error" and not came_too_late else []


@pytest.mark.timeout(600)
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
    await tour.answered("Ждут 3 человека")
    await tour.tap("Н-013", of="Ждут 3 человека")
    await tour.answered("Куратор ищет наставника")
    await tour.tap("Кто подходит", of="Куратор ищет наставника")
    await tour.answered("М-007: запрос совпадает, есть место")
    await tour.offered("Предложить М-007")
    await tour.step(3)
    await tour.answered("Пары по состояниям")
    await tour.tap("Работают", of="Пары по состояниям")
    await tour.tap("М-006 — Н-011", of="Работают: 6")
    await tour.answered("Соглашение № 3 · 05.10.2026: подписано")
    await tour.step(4)
    await tour.answered("Опросы: ответили 15 из 18")
    await tour.tap("Средние оценки", of="Опросы: ответили 15 из 18")
    await tour.answered("Рост: кто ответил и «до», и «после»")
    grown = (await tour.messages.last.inner_text()).partition("Рост: кто ответил")[2]
    assert grown.index("Личные встречи") < grown.index("Групповые встречи")  # as they are asked
    await tour.tap("Назад", of="Рост: кто ответил")
    await tour.answered("Опросы: ответили 15 из 18")
    await tour.tap("Отчёт в Word", of="Опросы: ответили 15 из 18")
    await tour.see("monitoring-2026-12.docx")
    await tour.step(5)
    await tour.answered("Медиаплан · ноябрь")
    await tour.tap("История пары", of="Медиаплан · ноябрь")
    await tour.answered("Состояние: на согласовании")
    await tour.tap("✅ Согласовать", of="Состояние: на согласовании")
    await tour.answered("Состояние: согласовано")
    await tour.step(6)
    await tour.answered("/in/")
    await tour.step(7)
    await tour.see("Истории наставников")
    for _ in range(4):
        await tour.page.get_by_role("button", name="+1 день").click()
        await expect(tour.page.get_by_role("button", name="+1 день")).to_be_enabled(timeout=JOURNEY)
    await tour.page.locator("button.row", has_text="Наставничество рядом").click()
    await tour.see("День открытых дверей — в эту субботу")
    await tour.see("Истории наставников")
    wall = await tour.page.evaluate("fetch('/vk/').then((answer) => answer.text())")
    assert "День открытых дверей — в эту субботу" in wall


async def _director(tour: Tour) -> None:
    await tour.be("Нина")
    await tour.step(1)
    await tour.answered("Ждёт 1 ходатайство")
    await tour.tap("№ 1 · Н-012", of="Ждёт 1 ходатайство")
    await tour.answered("Мнение куратора: поддерживает")
    await tour.tap("Отклонить", of="Мнение куратора: поддерживает")
    await tour.answered("Причину увидит заявитель")
    await tour.tap("Пара работает слишком недолго", of="Причину увидит заявитель")
    await tour.answered("Отклонить ходатайство?")
    await tour.tap("Да, отклонить", of="Отклонить ходатайство?")
    await tour.answered("Основание: Пара работает слишком недолго")
    await tour.step(3)
    await tour.answered("Сроки на 30 дней")
    await tour.tap("Весь учебный год")
    await tour.answered("Учебный год 2026")
    await tour.step(4)
    await tour.answered("Опросы: ответили 15 из 18")
    await tour.tap("Диаграммы", of="Опросы: ответили 15 из 18")
    await expect(tour.messages.locator("img").last).to_be_visible()
    await tour.answered("Опросы: ответили 15 из 18")
    await tour.step(5)
    await tour.answered("Показатели на 31 декабря")
    await tour.tap("Скачать Excel", of="Показатели на 31 декабря")
    await tour.see("pokazateli-")
    await tour.step(6)
    await tour.step(7)
    await tour.answered("Мониторинг: первое полугодие")
    await tour.answered("просрочено")


async def _working_group(tour: Tour) -> None:
    await tour.be("Роман")
    await tour.step(1)
    await tour.answered("Сроки на 30 дней")
    await tour.tap("👥 Всё", of="Сроки на 30 дней")
    await tour.answered("Ноябрь 2026 · всё")
    await tour.step(2)
    await tour.answered("Медиаплан · ноябрь")
    await tour.tap("Картинкой", of="Медиаплан · ноябрь")
    await expect(tour.messages.locator("img").last).to_be_visible()
    await tour.answered("Медиаплан · ноябрь")
    await tour.step(3, again="/media")
    await tour.answered("Медиаплан · ноябрь")
    await tour.tap("❗ 19.11 Пост-релиз", of="Медиаплан · ноябрь")
    await tour.answered("Состояние: просрочено")
    await tour.tap("✍️ Текст", of="Состояние: просрочено")
    await tour.answered("Пришлите текст")
    await tour.write("Разобрали восемь портфолио. Спасибо всем, кто показал свои работы!")
    await tour.answered("Принято")
    await tour.step(4)
    await tour.answered("10 из 16")
    await tour.tap("Картинкой", of="10 из 16")
    await expect(tour.messages.locator("img").last).to_be_visible()
    await tour.step(5)
    await tour.answered("Люди программы")
    await tour.step(6)
    await tour.answered("Не хватает — 1 человек")
    await tour.answered("Истекают — 1 человек")
    await tour.tap("Отозваны", of="Не хватает")
    await tour.see("Н-008: уничтожить до")
    await tour.step(7)
    await tour.see("Первые пары уже встретились")
    await tour.see("Портфолио без стыда")


async def _mentor(tour: Tour) -> None:
    await tour.be("Пётр")
    await tour.step(1)
    await tour.answered("Ваши пары")
    await tour.tap("Н-011 · работает")
    await tour.answered("Ваш наставляемый: Н-011")
    await tour.tap("📋 План", of="Ваш наставляемый: Н-011")
    await tour.answered("1 из 4")
    await tour.tap("2. Мероприятия центра", of="1 из 4")
    await tour.answered("Ожидаемый результат: Участие")
    await tour.tap("Отметить сделанным", of="Ожидаемый результат: Участие")
    await tour.answered("Когда сделано?")
    await tour.tap("Сегодня", of="Когда сделано?")
    await tour.see("2 из 4")
    await tour.step(2)
    await tour.answered("Ваши пары")
    await tour.tap("Н-011 · работает")
    await tour.answered("Ваш наставляемый: Н-011")
    await tour.tap("Записать встречу", of="Ваш наставляемый: Н-011")
    await tour.answered("Когда вы встречались?")
    await tour.tap("Сегодня", of="Когда вы встречались?")
    await tour.answered("Сколько длилась встреча?")
    await tour.tap("1 ч", of="Сколько длилась встреча?", exact=True)
    await tour.answered("О чём была встреча?")
    await tour.tap("Разговор", of="О чём была встреча?")
    await tour.answered("✅ Записано")
    await tour.step(3)
    await tour.answered("С кем поговорить?")
    await tour.tap("Н-011", of="С кем поговорить?")
    await tour.answered("Ответ для Н-011")
    await tour.write("Телефоном со штативом: камера центра тяжёлая.")
    await tour.see("Передал: наставляемый Н-011")
    await tour.step(4)
    await tour.answered("Моя анкета")
    await tour.tap("Сколько наставляемых", of="Готов взять: 3")
    await tour.tap("0", of="0 — сейчас никого")
    await tour.see("Готов взять: 0")
    await tour.step(5)
    await tour.answered("Что передать куратору?")
    await tour.write("Позвоните мне: 8 916 123-45-67")
    await tour.see("Номера телефонов здесь не храню")


async def _mentee(tour: Tour) -> None:
    """He has heard from his mentor: what was answered is in his chat."""
    await tour.be("Глеб")
    await tour.step(1)
    await tour.answered("Ваша пара")
    await tour.tap("М-006 · работает")
    await tour.answered("Ваш наставник: М-006")
    await tour.tap("📋 План", of="Ваш наставник: М-006")
    await tour.answered("2 из 4")
    await tour.tap("Картинкой", of="2 из 4")
    await expect(tour.messages.locator("img").last).to_be_visible()
    await tour.see("Телефоном со штативом: камера центра тяжёлая.")
    await tour.step(3)
    await tour.answered("Спросите совета у наставника М-006")
    await tour.write("А какой нужен свет?")
    await tour.see("Передал: наставник М-006")
    await tour.step(4)
    await tour.answered("Заменить наставника")
    await tour.tap("Н-011 → М-006")
    await tour.answered("Причину читают только они двое")
    await tour.tap("Подать ходатайство", of="Причину читают только они двое")
    await tour.answered("Почему нужен другой наставник?")
    await tour.tap("Не совпадает удобное время", of="Почему нужен другой наставник?")
    await tour.answered("Ходатайство не подписано")
    await tour.step(5)
    await tour.tap("Мои согласия", of="Анкета Н-011")
    await tour.answered("обработка данных · сам участник: подписано 11 сентября 2026, до 10 декабря 2026")


async def _guardian(tour: Tour) -> None:
    await tour.be("Ольга")
    await tour.step(1)
    await tour.see("Нашёлся наставник, и он согласен!")
    await tour.tap("Принять", of="Нашёлся наставник, и он согласен!")
    await tour.see("Ура! Куратор готовит соглашение")
    await tour.step(2)
    await tour.answered("Ваша пара")
    await tour.tap("М-006 · подписать соглашение", of="Ваша пара")
    await tour.answered("все согласны, осталось подписать соглашение")
    await tour.step(3)
    await tour.answered("Представляет: Н-007")
    await tour.step(4)
    await tour.tap("Мои согласия", of="Анкета П-001")
    await tour.tap("Отозвать согласие: Н-007")
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
