"""A plan in chat: the mentor writes it, the curator agrees and records the order, the mentee proposes."""

from dataclasses import replace

import pytest

from actions.mentoring.plans.standing import planned
from actions.mentoring.plans.telling import tell_missing
from domain.mentoring.formats import FormatBook, WorkFormat
from domain.mentoring.pairing import Membership
from domain.registry.names import ChatNames
from playground.client import button_texts
from tests.actions.mentoring.planning import plan_now
from tests.handlers.running import Json, PeopleBot, Talker

from .conftest import Pairing


@pytest.fixture
async def made(pairing: Pairing) -> Membership:
    return await pairing.town.active(pairing.mentor, pairing.mentee)


async def heard(bot: PeopleBot, talker: Talker, wanted: str) -> Json:
    """What the bot writes by itself."""
    bot.delivery.wake()
    return await talker.next(wanted)


async def opened(talker: Talker) -> Json:
    """From «Моя пара» to the plan."""
    pairs = await talker.say("/pair", "пар")
    row = next(text for line in button_texts(pairs) for text in line if "работает" in text)
    card = await talker.tap_to(pairs, row, "Состояние: пара работает")
    return await talker.tap_to(card, "📋 План", "Индивидуальный план")


async def with_project(talker: Talker) -> Json:
    """A goal and one item, by buttons alone but for the days."""
    plan = await opened(talker)
    asked = await talker.tap_to(plan, "🎯 Цель", "Какая цель")
    plan = await talker.tap_to(asked, "Захотеть учиться самостоятельно", "Цель: Захотеть учиться")
    asked = await talker.tap_to(plan, "➕ Добавить пункт", "Что будете делать?")
    explained = await talker.tap_to(asked, "📖 Что это за форматы?", "Форсайт")
    asked = await talker.tap_to(explained, "‹ Назад", "Что будете делать?")
    asked = await talker.tap_to(asked, "Проектная деятельность", "Когда?")
    wrong = await talker.say("скоро", "Не понимаю дни")
    assert "05.12 – 20.12" in wrong["text"]
    # Said at once, not when everything is filled in.
    await talker.say("01.01.2030", "попадать в срок пары")
    asked = await talker.say("05.12 – 20.12", "Что должно получиться?")
    return await talker.tap_to(asked, "Готовый продукт или проект", "▫️ 1. Проектная деятельность · 05.12–20.12.2026")


async def agreed(bot: PeopleBot, pavel: Talker, irina: Talker) -> None:
    plan = await with_project(pavel)
    await pavel.tap_to(plan, "📨 Передать куратору", "Состояние: у куратора")
    told = await heard(bot, irina, "передал индивидуальный план")
    plan = await irina.tap_for(told, "📋 Открыть план", "Состояние: у куратора")
    await irina.tap_to(plan, "✅ Согласовать план", "согласован, ждём приказ")
    await heard(bot, pavel, "Куратор согласовал ваш план")


async def test_from_the_first_item_to_the_order(
    bot: PeopleBot, pairing: Pairing, made: Membership, irina: Talker
) -> None:
    await agreed(bot, pairing.pavel, irina)
    await heard(bot, pairing.vera, "согласован")
    plans = await irina.say("/plans", "план ждёт вас")
    row = next(text for line in button_texts(plans) for text in line if "внести приказ" in text)
    plan = await irina.tap_to(plans, row, "согласован, ждём приказ")
    asked = await irina.tap_to(plan, "🖊 Внести приказ", "Каким приказом")
    again = await irina.say("приказ", "У бумаги должны быть номер")
    assert again["text"]
    plan = await irina.say("45 01.12.2026", "Приказ № 45 от 01.12.2026")

    assert ["🖼 Картинкой", "📄 План в Word"] in button_texts(plan)
    assert asked["text"].startswith("Каким приказом")
    await heard(bot, pairing.pavel, "План утверждён приказом № 45")


async def test_a_mentee_proposes_and_is_answered(
    bot: PeopleBot, pairing: Pairing, made: Membership, irina: Talker
) -> None:
    await agreed(bot, pairing.pavel, irina)
    plan = await opened(pairing.vera)
    assert "➕ Добавить пункт" not in [text for line in button_texts(plan) for text in line]
    item = await pairing.vera.tap_to(
        plan, "1. Проектная деятельность", "Ожидаемый результат: Готовый продукт или проект"
    )
    asked = await pairing.vera.tap_to(item, "💡 Предложить другие сроки", "Когда?")
    assert asked["text"]
    await pairing.vera.say("10.12 – 25.12", "Предложение записано")

    told = await heard(bot, pairing.pavel, "предлагает изменить план")
    assert "Станет: Проектная деятельность · 10.12–25.12.2026" in told["text"]
    asked = await pairing.pavel.tap_for(told, "Не принимать", "Что ответить?")
    refused = await pairing.pavel.say("давай потом", "Своими словами в чате не пишем")
    assert refused["text"]
    await pairing.pavel.tap(asked, "Вернёмся к этому позже")

    answer = await heard(bot, pairing.vera, "Наставник ответил на ваше предложение")
    assert "вернёмся к этому позже" in answer["text"]


async def test_marks_a_picture_and_a_word_file(
    bot: PeopleBot, pairing: Pairing, made: Membership, irina: Talker
) -> None:
    await agreed(bot, pairing.pavel, irina)
    plan = await opened(pairing.pavel)
    item = await pairing.pavel.tap_to(plan, "1. Проектная деятельность", "Ожидаемый результат")
    asked = await pairing.pavel.tap_to(item, "✅ Отметить сделанным", "Когда сделано?")
    plan = await pairing.pavel.tap_to(asked, "Сегодня", "▰▰▰▰▰▰▰▰▰▰ 1 из 1")
    await pairing.pavel.tap(plan, "🖼 Картинкой")
    photo = await pairing.pavel.player.wait_for(pairing.pavel.id, lambda one: "photo" in one)
    plan = await pairing.pavel.player.wait_for(pairing.pavel.id, "▰▰▰▰▰▰▰▰▰▰ 1 из 1", after=photo["message_id"])
    await pairing.pavel.tap(plan, "📄 План в Word")
    file = await pairing.pavel.player.wait_for(pairing.pavel.id, lambda one: "document" in one)

    assert file["document"]["file_name"] == f"plan-{pairing.mentor.code}-{pairing.mentee.code}.docx"
    assert (await plan_now(pairing.town, made)).items[0].done_on == bot.ctx.today()


async def test_a_format_of_the_centres_own_is_an_item(bot: PeopleBot, pairing: Pairing, made: Membership) -> None:
    own = FormatBook((("", "Ночь в музее изобразительных искусств"),), (("teacher_pupil", (WorkFormat.PROJECT,)),))
    object.__setattr__(bot.ctx, "policy", replace(bot.ctx.policy, formats=own))
    plan = await opened(pairing.pavel)
    asked = await pairing.pavel.tap_to(plan, "➕ Добавить пункт", "Что будете делать?")
    assert button_texts(asked)[:2] == [["Проектная деятельность"], ["Ночь в музее изобразительных искусств"]]
    await pairing.pavel.tap_to(asked, "Ночь в музее изобразительных искусств", "Когда?")
    asked = await pairing.pavel.say("05.12", "Что должно получиться?")
    await pairing.pavel.tap_to(asked, "Пропустить", "1. Ночь в музее изобразительных искусств · 05.12.2026")
    assert (await plan_now(pairing.town, made)).items[0].content.format == "Ночь в музее изобразительных искусств"


async def test_where_a_chat_may_carry_names_own_words_are_written(
    bot: PeopleBot, pairing: Pairing, made: Membership
) -> None:
    object.__setattr__(bot.ctx, "policy", replace(bot.ctx.policy, chat_names=ChatNames.FULL))
    plan = await opened(pairing.pavel)
    await pairing.pavel.tap_to(plan, "🎯 Цель", "Какая цель")
    plan = await pairing.pavel.say("Поступить <на физфак>", "Цель: Поступить <на физфак>")
    asked = await pairing.pavel.tap_to(plan, "➕ Добавить пункт", "Что будете делать?")
    await pairing.pavel.tap_to(asked, "Проектная деятельность", "Когда?")
    await pairing.pavel.say("05.12", "Что должно получиться?")
    await pairing.pavel.say("Макет моста", "Как назвать мероприятие?")
    plan = await pairing.pavel.say("Мост", "▫️ 1. Мост · 05.12.2026")
    item = await pairing.pavel.tap_to(plan, "1. Мост", "Формат: Проектная деятельность")

    assert "Ожидаемый результат: Макет моста" in item["text"]


async def test_a_week_without_a_plan(bot: PeopleBot, pairing: Pairing, made: Membership, irina: Talker) -> None:
    async with bot.ctx.write() as connection:
        await tell_missing(bot.ctx, connection, await planned(bot.ctx, connection, made.pairing))

    told = await heard(bot, pairing.pavel, "плана ещё нет")
    await pairing.pavel.tap_for(told, "📋 Открыть план", "Начните с цели")
    assert "а плана нет" in (await heard(bot, irina, "Неделя прошла"))["text"]
