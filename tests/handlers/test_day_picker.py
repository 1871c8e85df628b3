"""The calendar of forms, played in a small dialog of its own. In the playground it is 1 December 2026."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import ChatEvent, Dialog, DialogManager, StartMode, Window
from aiogram_dialog.widgets.text import Const

from handlers.day_picker import DayPicker
from playground.client import button_texts
from tests.handlers.running import Feature, Json, PeopleBot, Talker


class Form(StatesGroup):
    day = State()


def asking() -> Router:
    router = Router()

    @router.message(Command("day"))
    async def ask(message: Message, dialog_manager: DialogManager) -> None:
        await dialog_manager.start(Form.day, mode=StartMode.RESET_STACK)

    return router


async def chosen(tap: ChatEvent, _widget: Any, _manager: DialogManager, day: date) -> None:
    assert isinstance(tap, CallbackQuery)
    await tap.answer(day.isoformat())


def dialog() -> Dialog:
    return Dialog(Window(Const("Когда?"), DayPicker("days", on_click=chosen), state=Form.day))


@pytest.fixture
def more() -> list[Feature]:
    return [asking, dialog]


async def turn(talker: Talker, message: Json, button: str, head: str) -> Json:
    """Tap, and see the calendar change its head."""
    await talker.tap(message, button)
    return await talker.player.wait_for(talker.id, lambda now: button_texts(now)[0][0] == head)


async def test_a_month_in_the_readers_language(anna: Talker) -> None:
    shown = await anna.say("/day")

    assert button_texts(shown) == [
        ["🗓 Декабрь 2026"],
        ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"],
        ["·", "·1·", "2", "3", "4", "5", "6"],
        ["7", "8", "9", "10", "11", "12", "13"],
        ["14", "15", "16", "17", "18", "19", "20"],
        ["21", "22", "23", "24", "25", "26", "27"],
        ["28", "29", "30", "31", "·", "·", "·"],
        ["·", "🔍", "Январь »"],
    ]


async def test_a_month_in_english(bot: PeopleBot) -> None:
    ben = await bot.somebody("Ben", "en")

    texts = button_texts(await ben.say("/day"))

    assert (texts[0], texts[1][:2], texts[-1]) == (["🗓 December 2026"], ["Mo", "Tu"], ["·", "🔍", "January »"])


async def test_a_day_is_chosen(anna: Talker) -> None:
    shown = await anna.say("/day")

    assert (await anna.tap(shown, "12")).text == "2026-12-12"


async def test_empty_cells_answer_and_do_nothing(anna: Talker) -> None:
    shown = await anna.say("/day")

    assert (await anna.player.tap(shown, at=(2, 0))).text == ""
    assert (await anna.player.tap(shown, "Ср")).answered


async def test_the_next_month_and_back(anna: Talker) -> None:
    shown = await anna.say("/day")

    january = await turn(anna, shown, "Январь »", "🗓 Январь 2027")
    assert (await anna.tap(january, "31")).text == "2027-01-31"
    assert button_texts(january)[-1] == ["« Декабрь", "🔍", "Февраль »"]

    december = await turn(anna, january, "« Декабрь", "🗓 Декабрь 2026")
    assert "·1·" in button_texts(december)[2]


async def test_months_and_years(anna: Talker) -> None:
    shown = await anna.say("/day")

    months = await turn(anna, shown, "🔍", "🗓 2026")
    names = [text for row in button_texts(months) for text in row]
    assert "·Декабрь·" in names
    assert "Ноябрь" not in names

    next_year = await turn(anna, months, "2027 »", "🗓 2027")
    names = [text for row in button_texts(next_year) for text in row]
    assert ("Ноябрь" in names, "·Декабрь·" in names) == (True, False)

    assert (await turn(anna, next_year, "Февраль", "🗓 Февраль 2027")) is not None


async def test_today_follows_the_playgrounds_clock(bot: PeopleBot, anna: Talker) -> None:
    await bot.play.jump(await bot.play.now() + timedelta(days=11))

    texts = button_texts(await anna.say("/day"))

    assert texts[2] == ["·", "·", "·", "·", "·", "·12·", "13"]


async def test_today_is_that_of_the_reader(bot: PeopleBot, anna: Talker) -> None:
    """When it is 12:00 of December 1 in Moscow, it is still November in Honolulu."""
    await anna.say("/timezone")
    await anna.say("Honolulu", "Готово")
    shown = button_texts(await anna.say("/day"))
    assert shown[0] == ["🗓 Ноябрь 2026"]
    assert "·30·" in [text for row in shown for text in row]


async def test_a_leap_day_does_not_stop_the_years(bot: PeopleBot, anna: Talker) -> None:
    await bot.play.jump(datetime(2028, 2, 29, 9, tzinfo=UTC))
    shown = await anna.say("/day")
    assert "·29·" in [text for row in button_texts(shown) for text in row]

    months = await turn(anna, shown, "🔍", "🗓 2028")

    assert await turn(anna, months, "2029 »", "🗓 2029")
