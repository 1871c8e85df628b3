"""What a person is told when a rule says no, and when something breaks."""

import re
from typing import ClassVar

import pytest
from aiogram import F, Router
from aiogram.exceptions import TelegramForbiddenError
from aiogram.filters import Command
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from domain.errors import NotAllowed, NotFound, Refusal
from domain.moments import TimeDoesNotExist
from handlers.errors import toast
from tests.handlers.running import Feature, Json, PeopleBot, Talker


class NoSuchText(Refusal):
    """A mistake of ours: nobody wrote its words."""

    text_id: ClassVar[str] = "refusal-that-nobody-wrote"


FAILURES: dict[str, Exception] = {
    "allowed": NotAllowed(who="owner,organiser"),
    "found": NotFound(),
    "hour": TimeDoesNotExist(hour="02:30", day="29.03.2026", instead="<03:30>"),
    "textless": NoSuchText(),
    "bug": ZeroDivisionError("a mistake of ours"),
    "blocked": TelegramForbiddenError(SendMessage(chat_id=1, text="x"), "Forbidden: bot was blocked by the user"),
}


def failing() -> Router:
    router = Router()

    @router.message(Command("fail"))
    async def fail(message: Message) -> None:
        raise FAILURES[(message.text or "").split()[1]]

    @router.message(Command("buttons"))
    async def buttons(message: Message) -> None:
        rows = [[InlineKeyboardButton(text=name, callback_data=f"fail:{name}")] for name in FAILURES]
        rows.append([InlineKeyboardButton(text="same", callback_data="same")])
        rows.append([InlineKeyboardButton(text="long", callback_data="long")])
        await message.answer("Что сломать?", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))

    @router.callback_query(F.data.startswith("fail:"))
    async def fail_tap(callback: CallbackQuery) -> None:
        raise FAILURES[(callback.data or "").partition(":")[2]]

    @router.callback_query(F.data == "same")
    async def same(callback: CallbackQuery) -> None:
        assert isinstance(callback.message, Message)
        await callback.message.edit_text("Что сломать?", reply_markup=callback.message.reply_markup)

    @router.callback_query(F.data == "long")
    async def long(callback: CallbackQuery) -> None:
        await toast(callback, "ы" * 300)

    return router


@pytest.fixture
def more() -> list[Feature]:
    return [failing]


@pytest.fixture
async def buttons(anna: Talker) -> Json:
    return await anna.say("/buttons")


@pytest.mark.parametrize(
    ("failure", "answer"),
    [
        ("allowed", "Это может только владелец бота или организатор."),
        ("found", "Этого здесь больше нет. Откройте /start — покажу, что есть сейчас."),
        (
            "hour",
            "29.03.2026 в 02:30 такого часа нет: часы переводят вперёд. Подойдёт, например, <03:30>.",
        ),
    ],
)
async def test_a_refusal_is_told(anna: Talker, buttons: Json, failure: str, answer: str) -> None:
    assert (await anna.say(f"/fail {failure}"))["text"] == answer
    assert (await anna.tap(buttons, failure)).text == answer


async def test_a_short_refusal_passes_by_and_a_long_one_waits(anna: Talker, buttons: Json) -> None:
    assert (await anna.tap(buttons, "allowed")).show_alert is False
    assert (await anna.tap(buttons, "hour")).show_alert is True


async def test_a_refusal_in_the_readers_language(bot: PeopleBot) -> None:
    ben = await bot.somebody("Ben", "en")

    assert (await ben.say("/fail allowed"))["text"] == "Only the bot’s owner or an organiser can do this."


@pytest.mark.parametrize("failure", ["bug", "textless"])
async def test_what_nobody_expected_gets_an_apology_with_a_number(
    anna: Talker, buttons: Json, failure: str, caplog: pytest.LogCaptureFixture
) -> None:
    told = (await anna.say(f"/fail {failure}"))["text"]

    assert told.startswith("Что-то сломалось, простите.")
    number = re.search(r"номер (\d+)", told)
    assert number is not None
    assert f"update {number[1]} failed" in caplog.text
    assert (await anna.tap(buttons, failure)).text.startswith("Что-то сломалось, простите.")


async def test_owner_is_told_once_what_was_put_aside(bot: PeopleBot, anna: Talker, owner: Talker) -> None:
    await owner.say("/start")
    told = (await anna.say("/fail bug"))["text"]
    number = re.search(r"номер (\d+)", told)
    assert number is not None

    notice = (await owner.next(f"python -m bot inbox retry {number[1]}"))["text"]
    await anna.say("/fail bug", "Что-то сломалось")
    await owner.say("/fail found", "Этого здесь больше нет")

    assert "ZeroDivisionError at tests/handlers/test_errors.py:" in notice
    assert "Отложено 1 действие" in notice
    messages = await owner.player.messages(owner.id)
    assert sum("python -m bot inbox retry" in message.get("text", "") for message in messages) == 1


async def test_whoever_blocked_the_bot_is_told_nothing(
    anna: Talker, buttons: Json, caplog: pytest.LogCaptureFixture
) -> None:
    toast = await anna.player.tap(buttons, "blocked", wait=1)
    assert toast.answered is False

    await anna.say("/fail found", "Этого здесь больше нет")
    assert "failed" not in caplog.text


async def test_an_edit_that_changes_nothing_is_no_failure(
    anna: Talker, buttons: Json, caplog: pytest.LogCaptureFixture
) -> None:
    await anna.player.tap(buttons, "same", wait=1)

    await anna.say("/fail found", "Этого здесь больше нет")
    assert "failed" not in caplog.text


async def test_a_toast_is_cut_where_telegram_would_refuse_it(anna: Talker, buttons: Json) -> None:
    shown = await anna.tap(buttons, "long")

    assert (shown.text, shown.show_alert) == ("ы" * 199 + "…", True)
