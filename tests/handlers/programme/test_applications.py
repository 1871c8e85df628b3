"""Applying by buttons in chat, and what a curator does about it."""

from dataclasses import replace

import pytest

from bot import trying_again
from domain.people.roles import Role
from domain.registry.names import ChatNames
from playground.client import button_texts
from storage.people import Roles
from storage.tags import Tags
from tests.handlers.running import Json, PeopleBot, Talker

from .conftest import actor_of, appoint


@pytest.fixture
async def tags(bot: PeopleBot) -> None:
    async with bot.ctx.write() as connection:
        for name in ("робототехника", "шахматы"):
            await Tags(connection).add(name)


async def as_mentor(anna: Talker) -> Json:
    """From the menu to what is to be checked, choosing on the way."""
    hello = await anna.say("/start")
    asked = await anna.tap_for(hello, "🙌 Стать наставником", "Кто вы?")
    asked = await anna.tap_to(asked, "педагог", "В какой форме?")
    assert ["Дальше ›"] not in [row[-1:] for row in button_texts(asked)]
    asked = await anna.tap_to(asked, "педагог – ученик", "В какой форме?")
    await anna.tap(asked, "Дальше ›")
    asked = await anna.changed(asked, "С чем вы можете помочь?")
    await anna.tap_to(asked, "шахматы", "С чем вы можете помочь?")
    asked = await anna.tap_to(asked, "Дальше ›", "Сколько наставляемых")
    asked = await anna.tap_to(asked, "2", "Какого возраста?")
    return await anna.tap_to(asked, "10–14", "Проверьте, пожалуйста.")


async def apply(anna: Talker) -> Json:
    asked = await as_mentor(anna)
    return await anna.tap_to(asked, "✅ Отправить куратору", "у куратора")


@pytest.mark.usefixtures("tags")
async def test_sent_again_after_a_lost_answer_the_application_is_shown(
    bot: PeopleBot, anna: Talker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trying_again, "PAUSES", ())
    asked = await as_mentor(anna)
    await bot.play.fault("500", method="editMessageText", times=1)

    await anna.tap(asked, "✅ Отправить куратору")
    sent = await anna.tap_to(asked, "✅ Отправить куратору", "у куратора")

    assert sent["text"].startswith("Заявление № 1 у куратора.")


@pytest.mark.usefixtures("tags")
async def test_applying_and_being_accepted(bot: PeopleBot, anna: Talker, irina: Talker) -> None:
    asked = await as_mentor(anna)
    assert asked["text"].endswith(
        "Кто: педагог\nФорма: педагог – ученик\nМожет помочь: шахматы\n"
        "Готов взять: 2 наставляемых\nВозраст наставляемых: 10–14"
    )
    sent = await anna.tap_to(asked, "✅ Отправить куратору", "у куратора")
    assert sent["text"].startswith("Заявление № 1 у куратора.")
    assert button_texts(sent) == [["Мои заявления"]]
    assert "Ваше заявление № 1 (наставник) ждёт" in (await anna.say("/start"))["text"]

    bot.delivery.wake()
    came = await irina.next("Заявление № 1")
    assert came["text"].startswith("📨 Заявление № 1: хочет стать наставником\nКто: педагог")
    assert "Анна" not in came["text"]
    card = await irina.tap_for(came, "Открыть заявление", "ждёт решения")
    toast = await irina.tap(card, "✅ Принять")

    assert toast.text.startswith("Принято: М-001. Имя и контакты заполните")
    bot.delivery.wake()
    told = await anna.next("приняли")
    assert told["text"].startswith("🎉 Ваше заявление приняли! Вы — наставник, ваш код — М-001")
    hello = await anna.say("/start")
    assert ["🙌 Стать наставником"] not in button_texts(hello)
    assert "ждёт решения" not in hello["text"]


@pytest.mark.usefixtures("tags")
async def test_being_declined_in_own_words(bot: PeopleBot, anna: Talker, irina: Talker) -> None:
    await apply(anna)
    bot.delivery.wake()
    card = await irina.tap_for(await irina.next("Заявление № 1"), "Открыть заявление", "ждёт решения")
    asked = await irina.tap_to(card, "Отклонить", "Почему сейчас не получится?")
    assert button_texts(asked)[-2:] == [["✍️ Своими словами"], ["‹ Назад"]]

    await irina.tap_to(asked, "✍️ Своими словами", "Напишите причину.")
    await irina.say("Набор <b>в сентябре</b>", "Отклонено. Причину я передам.")

    bot.delivery.wake()
    told = await anna.next("сейчас не получится")
    assert "Набор <b>в сентябре</b>" in told["text"]
    mine = await anna.tap_to(told, "Мои заявления", "Мои заявления")
    assert "№ 1 · наставник · сейчас не получится. Набор <b>в сентябре</b>" in mine["text"]


@pytest.mark.usefixtures("tags")
async def test_withdrawing(bot: PeopleBot, anna: Talker, irina: Talker) -> None:
    mine = await anna.tap_to(await apply(anna), "Мои заявления", "ждёт решения куратора")
    assert button_texts(mine) == [["Отозвать № 1"], ["🌱 Хочу в программу"], ["✉️ Написать куратору"], ["‹ В меню"]]

    asked = await anna.tap_to(mine, "Отозвать № 1", "Отозвать заявление № 1?")
    press = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    mine = await anna.tap_to(asked, "Да, отозвать", "отозвано вами")

    assert (await anna.player.tap(mine, data=press, stale=True)).text == "Это заявление уже отозвали."
    boris = await bot.somebody("Борис")
    toast = await boris.player.tap(await boris.say("/start"), data=press, stale=True)
    assert toast.text.startswith("Этого здесь больше нет.")


async def test_without_topics_that_step_is_passed_over(anna: Talker) -> None:
    hello = await anna.say("/start")
    asked = await anna.tap_for(hello, "🌱 Хочу в программу", "Кто вы?")
    asked = await anna.tap_to(asked, "ученик", "В какой форме?")
    await anna.tap_to(asked, "ученик – ученик", "В какой форме?")

    asked = await anna.tap_to(asked, "Дальше ›", "Проверьте, пожалуйста.")

    assert "Нужна помощь: не указано" in asked["text"]
    back = await anna.tap_to(asked, "‹ Назад", "В какой форме?")
    assert ["✅ ученик – ученик"] in button_texts(back)


@pytest.mark.usefixtures("tags")
async def test_a_form_outlives_a_restart(bot: PeopleBot, anna: Talker) -> None:
    asked = await as_mentor(anna)
    await bot.stop()
    await bot.start()

    await anna.tap_to(asked, "✅ Отправить куратору", "Заявление № 1 у куратора.")


@pytest.mark.usefixtures("tags")
async def test_no_button_proves_a_right(bot: PeopleBot, anna: Talker, irina: Talker) -> None:
    await apply(anna)
    hello = await anna.say("/start")

    for data in ("ao1:1", "al1"):
        toast = await anna.player.tap(hello, data=data, stale=True)
        assert "куратор" in toast.text
        assert toast.text.startswith("Это может только")
    director = await bot.somebody("Директор")
    await appoint(bot, director, Role.DIRECTOR)
    start = await director.say("/start")
    await director.player.tap(start, data="ao1:1", stale=True)
    card = await director.next("Заявление № 1")
    assert button_texts(card) == [["К заявлениям"], ["Закрыть"]]


@pytest.mark.usefixtures("tags")
async def test_a_curator_who_was_dismissed_meanwhile(bot: PeopleBot, anna: Talker, irina: Talker) -> None:
    await apply(anna)
    bot.delivery.wake()
    card = await irina.tap_for(await irina.next("Заявление № 1"), "Открыть заявление", "ждёт решения")
    async with bot.ctx.write() as connection:
        await Roles(connection).take((await actor_of(bot, irina)).id, Role.CURATOR)

    toast = await irina.tap(card, "✅ Принять")

    assert toast.text.startswith("Это может только")


@pytest.mark.usefixtures("tags")
async def test_own_words_where_a_chat_carries_them(bot: PeopleBot, anna: Talker, irina: Talker) -> None:
    object.__setattr__(bot.ctx, "policy", replace(bot.ctx.policy, chat_names=ChatNames.FULL))
    sent = await apply(anna)
    assert button_texts(sent) == [["✍️ Добавить своими словами"], ["Мои заявления"]]

    await anna.tap_for(sent, "✍️ Добавить своими словами", "Что важно добавить?")
    await anna.say("Веду кружок пять лет", "Добавил к заявлению.")

    hello = await irina.say("/start")
    await irina.player.tap(hello, data="ao1:1", stale=True)
    assert "Своими словами: Веду кружок пять лет" in (await irina.next("Заявление № 1"))["text"]
