"""A printed slip becomes an account that is tied: by its link, by its six characters, and what goes wrong with both."""

from datetime import timedelta

import pytest

from actions.joining.slips import reissue
from domain.registry.record import Part
from playground.client import button_texts
from tests.handlers.running import PeopleBot, Talker

from .conftest import Slip, actor_of, come_in


async def test_by_the_link_of_the_code(bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip) -> None:
    issued = await slip()

    asked = await anna.say(f"/start slip-{issued.token}")
    assert asked["text"].startswith("Это памятка Н-001. Если её дали вам")
    assert button_texts(asked) == [["Это я"], ["Нет, не я"]]
    welcome = await anna.tap_to(asked, "Это я", "Вы в программе!")

    assert "Ваш код — Н-001" in welcome["text"]
    assert "Вы — наставляемый" in welcome["text"]
    assert "Синицына" not in str(await anna.player.messages(anna.id))
    assert ["🔑 У меня есть памятка"] not in button_texts(welcome)
    bot.delivery.wake()
    told = await irina.next("памятка сработала")
    assert told["text"] == "🔑 Н-001: памятка сработала, человек теперь в боте."


@pytest.mark.parametrize(("part", "welcome"), [(Part.MENTOR, "наставник"), (Part.GUARDIAN, "законный представитель")])
async def test_each_is_welcomed_by_what_they_are(anna: Talker, slip: Slip, part: Part, welcome: str) -> None:
    assert f"Вы — {welcome}" in (await come_in(anna, await slip(part)))["text"]


async def test_by_six_characters(anna: Talker, slip: Slip) -> None:
    issued = await slip()
    hello = await anna.say("/start")

    await anna.tap_for(hello, "🔑 У меня есть памятка", "Какие шесть знаков")
    wrong = await anna.say("АААААА")
    assert wrong["text"] == "Такой памятки нет. Можно попробовать ещё 4 раза. Потом — перерыв на час."
    short = await anna.say("7К")
    assert short["text"].startswith("На памятке шесть знаков")
    asked = await anna.say(f"{issued.characters[:3]} {issued.characters[3:]}".lower())

    await anna.tap_to(asked, "Это я", "Вы в программе!")


async def test_by_a_command_with_the_characters(anna: Talker, slip: Slip) -> None:
    asked = await anna.say(f"/join {(await slip()).characters}", "Это памятка Н-001")

    await anna.tap_to(asked, "Нет, не я", "ничего не изменилось")
    assert ["🔑 У меня есть памятка"] in button_texts(await anna.say("/start"))


async def test_whoever_came_in_is_not_asked_again(anna: Talker, slip: Slip) -> None:
    await come_in(anna, await slip())

    assert (await anna.say("/join"))["text"].startswith("Ваш аккаунт уже связан с анкетой")


async def test_five_wrong_ones_lock(bot: PeopleBot, anna: Talker, slip: Slip) -> None:
    issued = await slip()
    for _ in range(5):
        told = await anna.say("/join AAAAAA")
    assert told["text"].startswith("Пять раз не подошло, поэтому сделаем перерыв. Попробуйте через 60 минут")
    # A restart forgets nothing of it.
    await bot.stop()
    await bot.start()

    told = await anna.say(f"/join {issued.characters}")
    assert told["text"].startswith("Пять раз не подошло")
    await bot.play.jump(await bot.play.now() + timedelta(hours=1))
    await anna.say(f"/join {issued.characters}", "Это памятка Н-001")


async def test_a_second_tap_and_a_button_of_long_ago(bot: PeopleBot, anna: Talker, slip: Slip) -> None:
    issued = await slip()
    asked = await anna.say(f"/start slip-{issued.token}", "Это памятка")
    press = asked["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    boris = await bot.somebody("Борис")
    hello = await boris.say("/start")

    await anna.tap_to(asked, "Это я", "Вы в программе!")
    again = await anna.player.tap(asked, data=press, stale=True)
    stolen = await boris.player.tap(hello, data=press, stale=True)

    assert not again.text
    assert stolen.text.startswith("Не узнаю эту памятку.")
    assert (await actor_of(bot, anna)).roles >= {Part.MENTEE.role}
    assert Part.MENTEE.role not in (await actor_of(bot, boris)).roles
    told = await anna.say(f"/start slip-{issued.token}")
    assert told["text"] == "Эта памятка уже сработала: вы в программе, ваш код — Н-001."


async def test_a_restart_between_the_question_and_the_answer(bot: PeopleBot, anna: Talker, slip: Slip) -> None:
    asked = await anna.say(f"/start slip-{(await slip()).token}", "Это памятка")
    await bot.stop()
    await bot.start()

    await anna.tap_to(asked, "Это я", "Вы в программе!")


async def test_a_lost_phone(bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip) -> None:
    issued = await slip()
    await come_in(anna, issued)
    boris = await bot.somebody("Новый телефон")
    assert (await boris.say(f"/start slip-{issued.token}"))["text"].startswith("Эта анкета уже связана с другим")

    again = await reissue(bot.ctx, await actor_of(bot, irina), issued.record.id)
    bot.delivery.wake()

    assert (await anna.next("больше не связан"))["text"].startswith("Ваш аккаунт больше не связан с анкетой")
    await come_in(boris, again)


async def test_news_of_somebody_untied_meanwhile_is_not_told(
    bot: PeopleBot, anna: Talker, irina: Talker, slip: Slip
) -> None:
    issued = await slip()
    await irina.player.block()
    await come_in(anna, issued)
    await reissue(bot.ctx, await actor_of(bot, irina), issued.record.id)
    await irina.player.unblock()

    await irina.say("/start")

    assert "памятка сработала" not in str(await irina.player.messages(irina.id))


async def test_a_link_that_was_copied_in_part(anna: Talker, slip: Slip) -> None:
    told = await anna.say(f"/start slip-{(await slip()).token[:-2]}")

    assert told["text"].startswith("Не узнаю эту памятку.")


async def test_in_english(bot: PeopleBot, slip: Slip) -> None:
    ben = await bot.somebody("Ben", "en")
    issued = await slip(Part.MENTOR)

    asked = await ben.say(f"/join {issued.characters}", "This is the slip of М-001")
    welcome = await ben.tap_to(asked, "This is me", "You are in the programme!")

    assert "You are a mentor" in welcome["text"]
