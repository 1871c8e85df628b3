"""Meetings and results in chat, played by both sides and the curator."""

from datetime import timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from actions.mentoring import meeting_lists
from actions.mentoring.meeting_ticks import MeetingTicks
from domain.mentoring.pairing import Membership
from domain.mentoring.speaking import Side
from domain.people.roles import Role
from domain.registry.record import Part
from playground.client import Json, button_texts
from tests.actions.mentoring.meetings.pairs import somebody, working
from tests.handlers.programme.conftest import actor_of, appoint, bot, irina
from tests.handlers.running import PeopleBot, Talker

__all__ = ["bot", "irina"]


@pytest.fixture
async def vera(bot: PeopleBot) -> Talker:
    """The mentee."""
    return await bot.somebody("Вера")


@pytest.fixture
async def anna(bot: PeopleBot) -> Talker:
    """The mentor."""
    return await bot.somebody("Анна")


@pytest.fixture
async def pair(bot: PeopleBot, irina: Talker, anna: Talker, vera: Talker) -> Membership:
    """They work together since today."""
    curator = await actor_of(bot, irina)
    found = []
    for talker, role, part in ((anna, Role.MENTOR, Part.MENTOR), (vera, Role.MENTEE, Part.MENTEE)):
        await talker.say("/start")
        account = await appoint(bot, talker, role)
        found.append(await somebody(bot.ctx, curator, part, account=account))
    mentor, mentee = found
    (made,) = await working(bot.ctx, mentor, mentee)
    return made


async def test_three_taps_and_the_other_side_hears(
    bot: PeopleBot, irina: Talker, anna: Talker, vera: Talker, pair: Membership
) -> None:
    listed = await anna.say("/pair", "Ваша пара")
    card = await anna.tap_to(listed, "Наставляемый Н-001 · работает", "Ваш наставляемый")
    when = await anna.tap_to(card, "✍️ Записать встречу", "Когда вы встречались?")
    length = await anna.tap_to(when, "Сегодня", "Сколько длилась")
    about = await anna.tap_to(length, "1 ч", "О чём была встреча?")
    what = await anna.tap_to(about, "📖 Что это за форматы?", "Кейс")
    assert button_texts(what) == [["‹ Назад"]]
    about = await anna.tap_to(what, "‹ Назад", "О чём была встреча?")
    logged = await anna.tap_to(about, "Разговор", "Записано: вт, 1 декабря · 1 ч · Разговор")
    assert button_texts(logged)[0] == ["1", "2", "3", "4", "5"]
    toast = await anna.tap(logged, "4")
    assert toast.text == "Спасибо! Оценка останется между нами."

    told = await vera.next("записал встречу")
    assert "4" not in told["text"].replace("1 декабря", "")
    asked = await vera.next("Подходите ли вы друг другу?")
    await vera.tap_to(asked, "🙁 Не подходит", "Спасибо за честность")
    differs = await irina.next("говорит: не подходит")
    assert "Синицына" not in differs["text"]

    await vera.tap_to(told, "Такой встречи не было", "Записал: такой встречи не было")
    denied = await irina.next("говорит, что встречи не было")
    course = await irina.tap_for(denied, "Открыть встречи пары", "Встреч пока не было")
    assert "другая сторона говорит, что встречи не было" in course["text"]
    assert "Наставляемый после первой встречи: не подходит" in course["text"]


async def test_day_is_typed_and_what_is_wrong_gets_its_reason(bot: PeopleBot, anna: Talker, pair: Membership) -> None:
    listed = await anna.say("/pair", "Ваша пара")
    card = await anna.tap_to(listed, "Наставляемый Н-001 · работает", "Ваш наставляемый")
    when = await anna.tap_to(card, "✍️ Записать встречу", "Когда вы встречались?")
    await anna.tap_to(when, "Другой день", "В какой день?")
    await anna.say("во вторник", "Не понимаю дату")
    length = await anna.say("30.11", "Сколько длилась")
    about = await anna.tap_to(length, "45 мин", "О чём была встреча?")

    toast = await anna.tap(about, "Разговор")

    assert toast.text is not None
    assert toast.text.startswith("Записать можно встречу с 01.12.2026")


async def test_author_takes_an_entry_out(bot: PeopleBot, vera: Talker, pair: Membership) -> None:
    listed = await vera.say("/pair", "Ваша пара")
    card = await vera.tap_to(listed, "Наставник М-001 · работает", "Ваш наставник")
    when = await vera.tap_to(card, "✍️ Записать встречу", "Когда вы встречались?")
    length = await vera.tap_to(when, "Сегодня", "Сколько длилась")
    about = await vera.tap_to(length, "30 мин", "О чём была встреча?")
    logged = await vera.tap_to(about, "Разговор", "Записано")
    closed = await vera.tap_to(logged, "Закрыть", "Ваш наставник")
    seen = await vera.tap_to(closed, "📅 Встречи", "Встречи с М-001")
    again = await vera.tap_to(seen, "вт, 1 декабря · 30 мин · Разговор", "Записано")

    await vera.tap_to(again, "Убрать запись", "Встреч с М-001 пока не записано")


async def test_curator_records_from_paper(bot: PeopleBot, irina: Talker, pair: Membership) -> None:
    groups = await irina.say("/pairings", "Пары")
    listed = await irina.tap_to(groups, "Работают: 1", "Работают: 1")
    card = await irina.tap_to(listed, button_texts(listed)[0][0], "Н-001")
    course = await irina.tap_to(card, "📅 Встречи", "Встреч пока не было")
    when = await irina.tap_to(course, "✍️ Записать встречу с бумаги", "Когда вы встречались?")
    length = await irina.tap_to(when, "Сегодня", "Сколько длилась")
    about = await irina.tap_to(length, "1 ч", "О чём была встреча?")
    await irina.tap_to(about, "Разговор", "С какой бумаги?")
    logged = await irina.say("12/3 01.12.2026", "Записано")
    # Nobody rates for others.
    assert ["1", "2", "3", "4", "5"] not in button_texts(logged)
    course = await irina.tap_to(logged, "Закрыть", "1 встреча")
    opinion = await irina.tap_to(course, "Записать мнение с бумаги", "Что стоит на бумаге?")
    await irina.tap_to(opinion, "Наставник: подходит", "Номер")
    await irina.say("13 01.12.2026", "Наставник после первой встречи: подходит")


async def asked_for_results(irina: Talker) -> Json:
    """All mentors, in a week: the card of what was asked."""
    empty = await irina.say("/results", "Итоги ещё не запрашивали")
    whom = await irina.tap_to(empty, "➕ Запросить итоги", "У кого запросить итоги?")
    due = await irina.tap_to(whom, "У всех", "К какому дню?")
    return await irina.tap_to(due, "Через 1 неделю", "Ответили 0 из 1")


async def test_results_are_asked_answered_and_taken_out(
    bot: PeopleBot, irina: Talker, anna: Talker, pair: Membership
) -> None:
    card = await asked_for_results(irina)
    assert "Ждём: М-001" in card["text"]

    asked = await anna.next("Куратор просит итоги")
    form = await anna.tap_for(asked, "Ответить", "Нажмите на наставляемого")
    which = await anna.tap_to(form, "Н-001 · ответа нет", "Что сделано")
    await anna.tap_to(which, "🟡 частично", "Н-001: 🟡 частично")

    complete = await irina.next("Все наставники ответили")
    card = await irina.tap_for(complete, "Открыть итоги", "Ответили 1 из 1")
    await irina.tap(card, "Скачать Excel")
    sent = await irina.player.wait_for(irina.id, lambda now: ".xlsx" in str(now.get("document")))
    content = await bot.play.file(sent["document"]["file_id"])
    rows = [[cell.value for cell in row] for row in load_workbook(BytesIO(content)).worksheets[0].iter_rows()]
    assert [row[:3] for row in rows] == [["Наставник", "Наставляемый", "Итог"], ["М-001", "Н-001", "🟡 частично"]]


async def test_a_question_for_results_is_taken_back(
    bot: PeopleBot, irina: Talker, anna: Talker, pair: Membership
) -> None:
    card = await asked_for_results(irina)
    asked = await anna.next("Куратор просит итоги")
    form = await anna.tap_for(asked, "Ответить", "Нажмите на наставляемого")

    sure = await irina.tap_to(card, "Отменить запрос", "Отменить запрос итогов к вт, 8 декабря?")
    assert "1 наставник ещё не ответил: я скажу, что отвечать не нужно." in sure["text"]
    card = await irina.tap_to(sure, "‹ Назад", "Ждём: М-001")
    sure = await irina.tap_to(card, "Отменить запрос", "Отменить запрос итогов")
    card = await irina.tap_to(sure, "Да, отменить запрос", "Запрос отменён: ответов больше не ждём.")
    assert "Ждём" not in card["text"]
    assert not {"Отменить запрос", "Записать ответ с бумаги"} & {text for row in button_texts(card) for text in row}
    everything = await irina.tap_to(card, "‹ Все запросы", "Итоги, которые запросили")
    assert ["к вт, 8 декабря · запрос отменён"] in button_texts(everything)

    told = await anna.next("Итоги к вт, 8 декабря больше не нужны: куратор отменил запрос.")
    assert told["text"].endswith("Если вы уже что-то ответили, это сохранено.")
    toast = await anna.tap(form, "Н-001 · ответа нет")
    assert toast.text == "Куратор отменил этот запрос: отвечать на него больше не нужно."
    await anna.say("/results", "Сейчас итогов никто не ждёт")


async def test_mentor_whom_nobody_asks(bot: PeopleBot, anna: Talker, pair: Membership) -> None:
    await anna.say("/results", "Сейчас итогов никто не ждёт")


async def test_reminder_leads_to_the_form(bot: PeopleBot, anna: Talker, pair: Membership) -> None:
    bot.server.clock.move_by(timedelta(days=8))
    await MeetingTicks(bot.ctx).remind_to_meet()
    bot.delivery.committed()
    told = await anna.next("Пора познакомиться")

    when = await anna.tap_for(told, "✍️ Записать встречу", "Когда вы встречались?")
    length = await anna.tap_to(when, "Вчера", "Сколько длилась")
    about = await anna.tap_to(length, "2 ч", "О чём была встреча?")
    await anna.tap_to(about, "Разговор", "Записано")

    found = await meeting_lists.own(bot.ctx, await actor_of(bot, anna), pair.id, Side.MENTOR)
    assert [one.minutes for one in found[1]] == [120]
