"""«Написать куратору» in chat, and the answer; neither sees the other's account."""

import pytest
from sqlalchemy import func, select

from bot import trying_again
from domain.people.roles import Role
from playground.client import button_texts
from storage.tables.joining import enquiry_messages
from tests.handlers.running import Json, PeopleBot, Talker

from .conftest import Slip, appoint, come_in


async def write(anna: Talker, text: str) -> Json:
    await anna.say("/curator", "Что передать куратору?")
    return await anna.say(text, "Передал куратору.")


async def test_a_question_and_its_answer(bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip) -> None:
    pavel = await bot.somebody("Павел")
    await pavel.say("/start")
    await appoint(bot, pavel, Role.CURATOR)
    await come_in(anna, await slip())
    sent = await write(anna, "Можно <перенести> встречу?")
    assert button_texts(sent) == [["✉️ Написать ещё"], ["‹ В меню"]]

    bot.delivery.wake()
    came = await irina.next("пишет")
    assert came["text"] == "✉️ Н-001 пишет:\n\nМожно <перенести> встречу?"
    await irina.tap_for(came, "Ответить", "Ответ для Н-001.")
    await irina.say("Да, на пятницу", "Ответ передал.")

    bot.delivery.wake()
    told = await anna.next("Куратор отвечает")
    assert told["text"] == "💬 Куратор отвечает:\n\nДа, на пятницу"
    taken = await pavel.next("уже отвечает")
    assert taken["text"] == "Н-001: на обращение уже отвечает Ирина."
    shown = await pavel.tap_for(taken, "Переписка", "Обращение: Н-001")
    assert "Можно <перенести> встречу?" in shown["text"]
    assert "Да, на пятницу" in shown["text"]
    everything = str(await irina.player.messages(irina.id)) + str(await pavel.player.messages(pavel.id))
    assert "Анна" not in everything
    assert "Ирина" not in str(await anna.player.messages(anna.id))
    await anna.tap_for(told, "✉️ Написать ещё", "Что передать куратору?")


async def test_the_same_words_typed_again_after_a_lost_answer_are_passed_on_once(
    bot: PeopleBot, anna: Talker, slip: Slip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying_again, "PAUSES", ())
    await come_in(anna, await slip())
    await anna.say("/curator", "Что передать куратору?")
    await bot.play.fault("500", method="sendMessage", times=1)

    await anna.say("Можно перенести?", "Что передать куратору?")
    await anna.say("Можно перенести?", "Передал куратору.")

    async with bot.ctx.read() as connection:
        assert await connection.scalar(select(func.count()).select_from(enquiry_messages)) == 1


async def test_who_is_not_of_the_programme(anna: Talker) -> None:
    assert (await anna.say("/curator"))["text"].startswith("Куратору через бота пишут те, кто в программе")
    assert ["✉️ Написать куратору"] not in button_texts(await anna.say("/start"))


async def test_too_long(anna: Talker, slip: Slip) -> None:
    await come_in(anna, await slip())
    await anna.say("/curator", "Что передать куратору?")

    assert (await anna.say("д" * 2001))["text"].startswith(
        "Слишком длинно: в одном сообщении — до 2\N{NO-BREAK SPACE}000 знаков."
    )
    await anna.say("коротко", "Передал куратору.")


async def test_an_answer_that_reaches_a_lost_telephone_is_not_shown(
    bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip
) -> None:
    issued = await slip()
    await come_in(anna, issued)
    await write(anna, "Вопрос")
    bot.delivery.wake()
    came = await irina.next("пишет")
    await anna.player.block()
    await irina.tap_for(came, "Ответить", "Ответ для Н-001.")
    await irina.say("Тайный ответ", "Ответ передал.")
    async with bot.ctx.write() as connection:
        await bot.ctx.records(connection).untie(issued.record.id, bot.ctx.now())

    await anna.player.unblock()
    await anna.say("/start")
    bot.delivery.wake()

    assert "Тайный ответ" not in str(await anna.player.messages(anna.id))


async def test_no_button_proves_a_right(anna: Talker, irina: Talker, slip: Slip) -> None:
    await come_in(anna, await slip())
    await write(anna, "Вопрос")
    hello = await anna.say("/start")

    for data in ("eo1:1", "ea1:1", "el1"):
        assert (await anna.player.tap(hello, data=data, stale=True)).text.startswith("Это может только")
