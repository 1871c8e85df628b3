"""/timezone. In the playground it is 1 December 2026, 12:00 in Moscow, 10:00 in Belgrade."""

import json

import pytest
from sqlalchemy import text

from playground.client import button_texts
from tests.bot.waiting import until
from tests.handlers.running import PeopleBot, Talker


async def zone_of(bot: PeopleBot, talker: Talker) -> str | None:
    async with bot.database.read() as connection:
        found: str | None = await connection.scalar(
            text("SELECT zone FROM people WHERE telegram_id = :id"), {"id": talker.id}
        )
        return found


async def test_zone_by_a_city(bot: PeopleBot, anna: Talker) -> None:
    asked = await anna.say("/timezone")
    assert asked["text"].startswith(
        "Свой город вы не выбирали: время встречи показываю по часам того места, где она пройдёт, "
        "остальное — по часам центра (Москва, UTC+3, сейчас 12:"
    )
    assert button_texts(asked) == [["📍 Определить по месту"], ["Отмена"]]

    done = await anna.say("нови сад")

    assert done["text"].startswith("Готово: Нови Сад, сейчас там 10:")
    assert button_texts(done) == [["‹ В меню"]]
    assert await zone_of(bot, anna) == "Europe/Belgrade"
    assert (await anna.say("привет"))["text"].startswith("Не совсем понял")


async def test_zone_by_a_city_in_latin_letters(bot: PeopleBot) -> None:
    ben = await bot.somebody("Ben", language="en")
    await ben.say("/timezone")

    assert (await ben.say("Belgrade"))["text"].startswith("Done: Belgrade, it is 10:")


async def test_zone_of_a_name_with_namesakes_is_chosen_by_a_button(bot: PeopleBot, anna: Talker) -> None:
    await anna.say("/timezone")

    offered = await anna.say("Владимир", "Нашлось 2 города")
    assert [row[0].rpartition(" · ")[0] for row in button_texts(offered)[:2]] == [
        "Владимир, Россия",
        "Владимир, Украина",
    ]
    assert [row[0].rpartition(" · ")[2][:3] for row in button_texts(offered)[:2]] == ["12:", "11:"]

    done = await anna.tap_for(offered, button_texts(offered)[1][0], "Готово: Владимир")
    assert "11:" in done["text"]
    assert await zone_of(bot, anna) == "Europe/Kyiv"


async def test_zone_of_namesakes_in_one_country(anna: Talker) -> None:
    await anna.say("/timezone")

    offered = await anna.say("Кировский")

    places = [row[0].rpartition(" · ")[0] for row in button_texts(offered)]
    assert places[:3] == [
        "Кировский, Казахстан",
        "Кировский, Россия (Владивосток)",
        "Кировский, Россия (Москва)",
    ]


async def test_zone_by_a_more_exact_name_after_an_offer(bot: PeopleBot, anna: Talker) -> None:
    await anna.say("/timezone")
    await anna.say("нижн", "Который ваш?")

    assert (await anna.say("Нижний Тагил"))["text"].startswith("Готово: Нижний Тагил, сейчас там 14:")


async def test_zone_another_city_after_an_offer(anna: Talker) -> None:
    await anna.say("/timezone")
    offered = await anna.say("Владимир", "Который ваш?")

    await anna.tap_to(offered, "Другой город", "Напишите свой город")

    assert (await anna.say("Тверь"))["text"].startswith("Готово: Тверь")


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("Абракадабрск", "Не знаю города «Абракадабрск». Проверьте, пожалуйста, название или напишите"),
        ("<b>", "Нужно хотя бы две буквы названия — например, Ярославль или Novi Sad."),
        ("<i>x</i>y", "Не знаю города «<i>x</i>y»."),
        ("?", "Нужно хотя бы две буквы названия — например, Ярославль или Novi Sad."),
    ],
)
async def test_zone_by_nonsense_gets_an_example_and_another_try(
    bot: PeopleBot, anna: Talker, typed: str, answer: str
) -> None:
    await anna.say("/timezone")

    assert (await anna.say(typed))["text"].startswith(answer)

    assert (await anna.say("Тверь"))["text"].startswith("Готово: Тверь")


async def test_zone_by_a_location_that_is_not_stored(bot: PeopleBot, anna: Talker) -> None:
    asked = await anna.say("/timezone")
    request = await anna.tap_for(asked, "📍 Определить по месту", "Само место нигде не сохраню")
    assert button_texts(request) == [["📍 Отправить моё место"], ["Отмена"]]

    done = await anna.send_location(45.2551, 19.8452)

    assert done["text"].startswith("Готово: Белград, сейчас там 10:")
    assert await zone_of(bot, anna) == "Europe/Belgrade"
    await until(lambda: bot.reception.idle)
    assert "45.2" not in await everything_stored(bot)


async def everything_stored(bot: PeopleBot) -> str:
    async with bot.database.read() as connection:
        tables = await connection.scalars(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        rows = []
        for table in tables.all():
            rows += [tuple(row) for row in await connection.execute(text(f"SELECT * FROM {table}"))]
    return json.dumps(rows, ensure_ascii=False, default=str)


async def test_zone_by_a_location_in_the_sea(anna: Talker) -> None:
    await anna.say("/timezone")

    assert (await anna.send_location(0.0, -150.0))["text"].startswith("Похоже, это в море")
    assert (await anna.say("Тверь"))["text"].startswith("Готово: Тверь")


async def test_zone_reset_to_that_of_the_meetup(bot: PeopleBot, anna: Talker) -> None:
    await anna.say("/timezone")
    await anna.say("Белград", "Который ваш?")
    await anna.say("Beograd", "Готово")

    asked = await anna.say("/timezone")
    assert asked["text"].startswith("Показываю время по вашим часам: Белград, UTC+1, сейчас 10:")
    done = await anna.tap_for(asked, "Как у встречи и центра", "Готово")

    assert done["text"] == (
        "Готово: время встречи — по часам того места, где она пройдёт, остальное — по часам центра (Москва, UTC+3)."
    )
    assert await zone_of(bot, anna) is None


async def test_zone_cancelled_by_the_button(bot: PeopleBot, anna: Talker) -> None:
    asked = await anna.say("/timezone")

    await anna.tap_for(asked, "Отмена", "часы остались прежними")

    assert (await anna.say("Тверь"))["text"].startswith("Не совсем понял")
    assert await zone_of(bot, anna) is None


async def test_zone_cancelled_on_the_reply_keyboard(anna: Talker) -> None:
    asked = await anna.say("/timezone")
    await anna.tap_for(asked, "📍 Определить по месту", "Само место")

    assert (await anna.say("Отмена"))["text"] == "Хорошо, часы остались прежними."
    assert (await anna.say("Тверь"))["text"].startswith("Не совсем понял")


@pytest.mark.parametrize(
    ("command", "answer"),
    [("/cancel", "Хорошо, оставили."), ("/start", "Здравствуйте, Анна!")],
)
async def test_zone_left_by_a_command(bot: PeopleBot, anna: Talker, command: str, answer: str) -> None:
    await anna.say("/timezone")

    assert (await anna.say(command))["text"].startswith(answer)

    assert (await anna.say("Тверь"))["text"].startswith("Не совсем понял")
    assert await zone_of(bot, anna) is None


async def test_zone_question_survives_a_restart(bot: PeopleBot, anna: Talker) -> None:
    await anna.say("/timezone")
    offered = await anna.say("Владимир", "Который ваш?")

    await bot.stop()
    await bot.start()

    await anna.tap_for(offered, button_texts(offered)[0][0], "Готово: Владимир")
    assert await zone_of(bot, anna) == "Europe/Moscow"


async def test_a_button_of_a_form_that_is_over(anna: Talker) -> None:
    asked = await anna.say("/timezone")
    shown = asked["reply_markup"]["inline_keyboard"][-1][0]["callback_data"]
    await anna.say("/cancel")

    toast = await anna.player.tap(asked, data=shown, stale=True)

    assert toast.text == "Эта кнопка больше не действует — возможно, она уже сработала. Меню: /start."


async def test_a_command_in_the_middle_of_the_question_is_no_city(anna: Talker) -> None:
    await anna.say("/timezone")

    assert (await anna.say("/help"))["text"].startswith("Что я умею")
    assert (await anna.say("Тверь"))["text"].startswith("Готово: Тверь")
