"""Monitoring in chat: a survey from the invitation to the thanks, and the curator's campaign, in both languages."""

from datetime import timedelta

import pytest

from actions.duties import lists
from actions.monitoring import answering, overview
from actions.monitoring.steps import surveys_in
from domain.monitoring.questions import SurveyKind
from domain.people.roles import Role
from domain.registry.record import Part
from playground.client import Json, button_texts
from tests.actions.mentoring.meetings.pairs import somebody
from tests.handlers.monitoring.conftest import Campaigning
from tests.handlers.programme.conftest import actor_of, appoint
from tests.handlers.running import PeopleBot, Talker


async def to(talker: Talker, window: Json, button: str, wanted: str) -> Json:
    return await talker.tap_to(window, button, wanted)


async def test_one_question_at_a_time(bot: PeopleBot, campaign: Campaigning, irina: Talker) -> None:
    vera = campaign.mentee
    invited = await vera.next("Опрос программы наставничества: чего вы ждёте от программы.")
    assert "12 вопросов, минуты три" in invited["text"]
    assert "до пт, 18 декабря" in invited["text"]
    window = await vera.tap_for(invited, "Ответить", "1 из 12")
    assert button_texts(window) == [
        ["1", "2", "3", "4", "5"],
        ["6", "7", "8", "9", "10"],
        ["Пропустить"],
        ["⏸ Продолжить потом"],
    ]
    window = await to(vera, window, "7", "2 из 12")
    paused = await to(vera, window, "⏸ Продолжить потом", "Ответы сохранены: 1 из 12")
    await vera.tap(paused, "Закрыть")
    window = await vera.say("/survey", "2 из 12")
    window = await to(vera, window, "‹ Назад", "1 из 12")
    assert "✅ 7" in button_texts(window)[1]
    window = await to(vera, window, "9", "2 из 12")
    await vera.say("хорошо", "Здесь отвечают числом от 1 до 10")
    window = await vera.say("10", "3 из 12")
    for place in range(4, 11):
        window = await to(vera, window, "8", f"{place} из 12")
    assert "Чего вы ждёте от программы?" in window["text"]
    await vera.say("Мой телефон 8 916 123-45-67", "Номера телефонов здесь не храню")
    window = await vera.say("Новых друзей", "11 из 12")
    window = await to(vera, window, "Пропустить", "12 из 12")
    window = await to(vera, window, "Пропустить", "Все вопросы пройдены")
    assert ["1. Эффективность программы: 9"] in button_texts(window)
    window = await to(vera, window, "3. Личные встречи: 8", "3 из 12")
    window = await to(vera, window, "6", "Все вопросы пройдены")
    await to(vera, window, "📨 Отправить ответы", "Спасибо!")

    await vera.say("/survey", "Сейчас опросов нет")
    (survey,) = await answering.mine(bot.ctx, await actor_of(bot, campaign.mentor))
    assert survey.filling.done == 0
    card = await irina.say("/monitoring", "Опросы: ответили 1 из 3")
    waiting = await to(irina, card, "👀 Кто не ответил", "Не ответили: 2")
    assert "Н-002" in waiting["text"]
    assert "Н-001" not in waiting["text"], "who has answered is not named"
    figures = await to(irina, await to(irina, waiting, "‹ Назад", "Опросы"), "📈 Средние оценки", "Средние показываю")
    assert "9" not in figures["text"], "one answer is nobody's to see"


async def test_a_survey_that_was_begun_outlives_the_program(bot: PeopleBot, campaign: Campaigning) -> None:
    vera = campaign.mentee
    invited = await vera.next("Опрос программы")
    window = await vera.tap_for(invited, "Ответить", "1 из 12")
    window = await to(vera, window, "5", "2 из 12")
    await bot.stop()
    await bot.start()

    await to(vera, window, "6", "3 из 12")

    (found,) = await answering.mine(bot.ctx, await actor_of(bot, vera))
    assert found.filling.answers == {"result": 5, "comfort": 6}


@pytest.mark.parametrize("language", ["en"])
async def test_in_english(campaign: Campaigning, bot: PeopleBot) -> None:
    anna = campaign.mentor
    bot.server.clock.move_by(timedelta(days=8))
    await campaign.tick()
    reminded = await anna.next("We are waiting for your answers: how the work with your mentees goes.")
    window = await anna.tap_for(reminded, "Answer", "1 of 11")
    assert "How comfortable was it to talk with your mentee?" in window["text"]
    for place in range(2, 10):
        window = await to(anna, window, "10", f"{place} of 11")
    window = await to(anna, window, "10", "10 of 11")
    window = await anna.say("More meetings", "11 of 11")
    window = await to(anna, window, "Skip", "That was the last question")
    await to(anna, window, "📨 Send the answers", "Thank you!")


async def test_curator_writes_swot_asks_for_results_and_closes(
    bot: PeopleBot, campaign: Campaigning, irina: Talker
) -> None:
    opened = await irina.next("кампания открылась")
    card = await irina.tap_for(opened, "📊 Мониторинг", "SWOT: 0 из 4")
    window = await to(irina, card, "🧭 SWOT: 0 из 4", "SWOT программы")
    window = await to(irina, window, "Сильные стороны", "Что в программе получается?")
    await irina.say("а" * 901, "одно поле — до 900 знаков")
    window = await irina.say("Наставники встречаются чаще, чем по плану", "SWOT программы")
    assert "Наставники встречаются чаще" in window["text"]
    card = await to(irina, window, "‹ Назад", "SWOT: 1 из 4")
    asking = await to(irina, card, "📨 Запросить итоги", "Запросить итоги у наставников?")
    card = await to(irina, asking, "Запросить у всех", "Итоги наставников: 0 из 1")
    assert (await campaign.mentor.next("Куратор просит итоги"))["text"]
    card = await to(irina, card, "✅ Отметить отчёт готовым", "Отчёт: готов")
    closing = await to(irina, card, "🔒 Закрыть опросы", "Закрыть опросы?")
    card = await to(irina, closing, "Закрыть опросы", "Опросы закрыты")
    card = await to(irina, card, "🔓 Открыть опросы снова", "Опросы идут")
    await to(irina, card, "‹ Все кампании", "Следующая откроется сама: пн, 5 апреля 2027")


async def sent(talker: Talker, what: str) -> Json:
    return await talker.player.wait_for(talker.id, lambda now: what in str(now.get("document")))


async def test_the_report_goes_to_the_chat_by_codes(bot: PeopleBot, campaign: Campaigning, irina: Talker) -> None:
    await irina.next("кампания открылась")
    card = await irina.say("/monitoring", "Отчёт: не готов")
    assert ["🖼 Диаграммы", "📊 Excel"] in button_texts(card)
    assert "Диаграмм пока нет" in (await irina.tap(card, "🖼 Диаграммы")).text

    await irina.tap(card, "📄 Отчёт в Word")
    made = await sent(irina, "monitoring-2026-12.docx")
    card = await irina.next("Отчёт: готов")
    assert "В кампании отмечено: «Отчёт готов»" in made["caption"]
    assert "Открытые ответы и имена — только в файле со страницы центра" in made["caption"]

    await irina.tap(card, "📊 Excel")
    assert "Все цифры мониторинга" in (await sent(irina, "monitoring-2026-12.xlsx"))["caption"]
    card = await irina.next("Отчёт: готов")
    await to(irina, card, "↩️ Отчёт ещё не готов", "Отчёт: не готов")


async def test_charts_go_to_the_chat_with_what_is_on_them_in_words(
    bot: PeopleBot, campaign: Campaigning, irina: Talker
) -> None:
    curator = await actor_of(bot, irina)
    (running,) = await overview.running(bot.ctx, curator)
    for _ in range(5):
        asked = await somebody(bot.ctx, curator, Part.MENTEE)
        async with bot.ctx.write() as connection:
            gateway = surveys_in(bot.ctx, connection)
            await gateway.add_all(running.id, [(asked.id, SurveyKind.MENTEE_BEFORE)])
            (survey,) = [one for one in await gateway.of_campaign(running.id) if one.record == asked.id]
            await gateway.say(survey, {"comfort": 8})
            await gateway.finish(survey.id, bot.ctx.now())
    card = await irina.say("/monitoring", "Отчёт: не готов")

    await irina.tap(card, "🖼 Диаграммы")
    photo = await irina.player.wait_for(irina.id, lambda now: bool(now.get("photo")))

    assert photo["caption"] == "Чего ждут наставляемые. Ответили 5 из 7. Комфорт общения — 8,0."


async def test_reminding_now_reaches_who_has_not_answered(bot: PeopleBot, campaign: Campaigning, irina: Talker) -> None:
    await campaign.mentee.next("Опрос программы")
    bot.server.clock.move_by(timedelta(days=1))
    card = await irina.say("/monitoring", "Опросы: ответили 0 из 3")
    sure = await to(irina, card, "🔔 Напомнить сейчас", "Напоминание уйдёт 2 людям")
    toast = await irina.tap(sure, "Напомнить 2 людям")
    assert toast.text == "Напомнил 2 людям"
    assert "Ждём ваших ответов" in (await campaign.mentee.next("Ждём ваших ответов"))["text"]
    card = await irina.say("/monitoring", "Опросы: ответили 0 из 3")
    assert ["🔔 Напомнить сейчас"] not in button_texts(card)


async def test_from_paper(bot: PeopleBot, campaign: Campaigning, irina: Talker) -> None:
    card = await irina.say("/monitoring", "1 человек не в Telegram: его ответы запишите с бумаги")
    whom = await to(irina, card, "✍️ Записать с бумаги", "Чья анкета?")
    await to(irina, whom, "Н-002 · Наставляемые, «до»", "Номер и дата бумаги?")
    wrong = await irina.say("12/3", "У бумаги должны быть номер")
    assert "месяц" not in wrong["text"], "only an agreement has a term"
    window = await irina.say("12/3 01.12.2026", "Н-002, с бумаги № 12/3 от вт, 1 декабря")
    paused = await to(irina, window, "⏸ Продолжить потом", "Ответы сохранены: 0 из 12")
    assert paused["text"].endswith("Вернуться можно в любой день: /monitoring, «✍️ Записать с бумаги».")
    whom = await to(irina, paused, "Закрыть", "Чья анкета?")
    window = await to(irina, whom, "Н-002 · Наставляемые, «до» · начато", "1 из 12")
    for place in range(2, 11):
        window = await to(irina, window, "6", f"{place} из 12")
    for place in (11, 12):
        window = await to(irina, window, "Пропустить", f"{place} из 12")
    window = await to(irina, window, "Пропустить", "Все вопросы пройдены")
    window = await to(irina, window, "📨 Отправить ответы", "Записано с бумаги: Н-002. Ответы учтены.")
    window = await to(irina, window, "Закрыть", "Все, кто не в Telegram, уже записаны")
    await to(irina, window, "‹ Назад", "Опросы: ответили 1 из 3")


async def test_director_reads(bot: PeopleBot, campaign: Campaigning) -> None:
    boss = await bot.somebody("Директор")
    await boss.say("/start")
    director = await appoint(bot, boss, Role.DIRECTOR)
    card = await boss.say("/monitoring", "Опросы: ответили 0 из 3")
    assert "1 человек не в Telegram: его ответы записывает куратор с бумаги." in card["text"]

    assert [row[0] for row in button_texts(card)] == [
        "👀 Кто не ответил",
        "📈 Средние оценки",
        "🖼 Диаграммы",
        "🧭 SWOT: 0 из 4",
        "📄 Отчёт в Word",
        "‹ Все кампании",
        "Закрыть",
    ]
    (running,) = await overview.running(bot.ctx, director)
    page = await lists.one(bot.ctx, director, running.duty, running.term)
    assert page.standing.is_open


async def test_a_mentor_is_told_who_runs_it(campaign: Campaigning) -> None:
    await campaign.mentor.say("/monitoring", "куратор")
