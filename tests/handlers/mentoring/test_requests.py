"""A request for a mentor in chat: a mentee's, a guardian's, one from paper; whom the curator proposes and why."""

from dataclasses import replace

import pytest

from actions.registry.tags import add_tag
from domain.mentoring.acquaintance import WishesAsked
from domain.mentoring.request import RequestId, RequestState
from domain.notices import Owed
from domain.people.roles import Role
from domain.registry.names import ChatNames
from domain.registry.record import Part
from playground.client import button_texts
from storage.mentoring.choosing import Wishes
from storage.outbox import Outbox
from tests.actions.mentoring.test_acquainting import a_meetup
from tests.handlers.programme.conftest import actor_of, appoint
from tests.handlers.running import Json, PeopleBot, Talker

from .conftest import Pairing


@pytest.fixture
async def topics(bot: PeopleBot, pairing: Pairing) -> None:
    for name in ("шахматы", "робототехника"):
        await add_tag(bot.ctx, pairing.curator, name)


async def filled_in(talker: Talker, asked: Json) -> Json:
    """From «in which form» to the last look."""
    window = await talker.tap_to(asked, "педагог – ученик", "С чем нужна помощь?")
    toast = await talker.tap(window, "Дальше ›")
    assert toast.text == "Выберите форму наставничества и хотя бы одну тему."
    await talker.tap(window, "шахматы")
    await talker.player.wait_for(talker.id, lambda message: ["✅ шахматы"] in button_texts(message))
    window = await talker.tap_to(window, "Дальше ›", "В какие дни удобно")
    await talker.tap(window, "вторник")
    await talker.player.wait_for(talker.id, lambda message: "✅ вторник" in str(button_texts(message)))
    return await talker.tap_to(window, "Дальше ›", "Хотите к определённому наставнику?")


async def test_a_mentee_asks_and_the_curator_proposes(
    bot: PeopleBot, irina: Talker, pairing: Pairing, topics: None
) -> None:
    vera = pairing.vera
    mine = await vera.say("/request", "Заявка на наставника")
    asked = await vera.tap_to(mine, "🙋 Попросить наставника", "В какой форме вам нужен наставник?")
    await filled_in(vera, asked)
    refused = await vera.say("М-404")
    assert refused["text"].startswith("Наставника с таким кодом в этой форме нет.")
    window = await vera.say("m 1", "Хотите к определённому наставнику?")
    assert ["✖️ М-001: убрать"] in button_texts(window)
    check = await vera.tap_to(window, "Дальше ›", "Проверьте заявку")
    assert check["text"].endswith("Форма: педагог – ученик\nТемы: шахматы\nУдобные дни: вторник\nХочет именно к: М-001")
    card = await vera.tap_to(check, "Отправить куратору", "Куратор ищет наставника.")
    assert button_texts(card) == [["✏️ Изменить"], ["Отозвать"], ["Все мои заявки"], ["Закрыть"]]

    bot.delivery.wake()
    told = await irina.next("Новая заявка на наставника: Н-001, педагог – ученик.")
    card = await irina.tap_for(told, "Открыть заявку", "Куратор ищет наставника.")
    found = await irina.tap_to(card, "🔎 Кто подходит", "Н-001: подходит 1 наставник")
    assert (
        "М-001: в заявке назван именно этот наставник, есть место\nПротив: не поможет с темой: шахматы"
        in (found["text"])
    )
    card = await irina.tap_to(found, "🤝 Предложить М-001", "Наставник предложен: ждём ответов")
    assert "Синицына" not in card["text"]
    bot.delivery.wake()
    await pairing.pavel.next("Вам предлагают наставляемого")
    assert [one.mentor for one in await pairing.town.memberships()] == [pairing.mentor.id]

    mine = await vera.say("/request", "Заявка на наставника")
    card = await vera.tap_to(mine, "📄 Н-001 · педагог – ученик", "Наставник предложен")
    sure = await vera.tap_to(card, "Отозвать", "Наставник уже предложен: предложение отменится")
    await vera.tap_to(sure, "Да, отозвать заявку", "Расскажите, с чем нужна помощь")
    bot.delivery.wake()
    await irina.next("Н-001: заявка на наставника отозвана.")
    assert (await pairing.town.request(RequestId(1))).state is RequestState.WITHDRAWN


async def test_a_request_changes_and_gets_words_where_the_chat_may_carry_them(
    bot: PeopleBot, irina: Talker, pairing: Pairing, topics: None
) -> None:
    object.__setattr__(bot.ctx, "policy", replace(bot.ctx.policy, chat_names=ChatNames.FULL))
    vera = pairing.vera
    mine = await vera.say("/request", "Заявка на наставника")
    asked = await vera.tap_to(mine, "🙋 Попросить наставника", "В какой форме")
    window = await filled_in(vera, asked)
    check = await vera.tap_to(window, "Дальше ›", "Проверьте заявку")
    card = await vera.tap_to(check, "Отправить куратору", "Куратор ищет наставника.")

    await vera.tap_to(card, "💬 Добавить своими словами", "Что важно сказать")
    card = await vera.say("Хочу выступить на конкурсе", "Своими словами: «Хочу выступить на конкурсе»")
    asked = await vera.tap_to(card, "✏️ Изменить", "нужен наставник?")
    window = await vera.tap_to(asked, "✅ педагог – ученик", "С чем нужна помощь?")
    await vera.tap(window, "робототехника")
    await vera.player.wait_for(vera.id, lambda message: ["✅ робототехника"] in button_texts(message))
    window = await vera.tap_to(window, "Дальше ›", "В какие дни")
    window = await vera.tap_to(window, "Дальше ›", "Хотите к определённому")
    check = await vera.tap_to(window, "Дальше ›", "Проверьте, что изменится")
    card = await vera.tap_to(check, "Сохранить изменения", "Темы: робототехника, шахматы")
    assert "«Хочу выступить на конкурсе»" in card["text"]


async def test_a_curator_copies_a_paper_of_whoever_has_no_telegram(
    bot: PeopleBot, irina: Talker, pairing: Pairing, topics: None
) -> None:
    child = await pairing.town.add(Part.MENTEE, "2016", signs=False)
    seen = await irina.say("/requests", "Сейчас наставника не ждёт никто.")
    await irina.tap_to(seen, "📝 Записать заявку с бумаги", "Чья это заявка?")
    assert (await irina.say("М-001"))["text"].startswith("Наставника просят для того, кто сейчас участвует")
    asked = await irina.say(str(child.code), "Н-002: в какой форме нужен наставник?")
    window = await filled_in(irina, asked)
    check = await irina.tap_to(window, "Дальше ›", "Проверьте заявку")
    await irina.tap_to(check, "Дальше: номер бумаги ›", "Номер и дата бумаги?")
    assert (await irina.say("двенадцать"))["text"].startswith("У бумаги должны быть номер")
    card = await irina.say("12 от 30.11.2026", "Ждёт согласия на обработку данных")

    seen = await irina.tap_to(card, "Все заявки", "Ждёт 1 человек, без согласия.")
    assert button_texts(seen)[0] == ["⏳ Н-002 · педагог – ученик · нет согласия"]
    draft = await irina.tap_to(seen, "🧩 Черновик для всех", "Пар: 0, без наставника: 1")
    seen = await irina.tap_to(draft, "‹ Назад", "Ждёт 1 человек")
    card = await irina.tap_to(seen, "⏳ Н-002 · педагог – ученик · нет согласия", "Ждёт согласия")
    await irina.tap_to(card, "Отозвать с бумаги", "Номер и дата бумаги, которой отозвали заявку?")
    card = await irina.say("14 от 30.11.2026", "Отозвана.")
    assert button_texts(card) == [["Все заявки"], ["Закрыть"]]


async def test_wishes_after_a_group_meeting(bot: PeopleBot, irina: Talker, pairing: Pairing) -> None:
    petr, vera = await actor_of(bot, pairing.pavel), await actor_of(bot, pairing.vera)
    meetup = await a_meetup(bot.ctx, pairing.curator, petr, vera)
    seen = await irina.say("/requests", "Сейчас наставника не ждёт никто.")
    listed = await irina.tap_to(seen, "👋 Знакомства", "Отметьте встречу")
    await irina.tap(listed, "Знакомство")
    await irina.player.wait_for(irina.id, lambda message: ["✅ Знакомство"] in button_texts(message))
    async with bot.ctx.write() as connection:
        notice = WishesAsked(pairing.mentee.id, meetup)
        await Outbox(connection).owe(
            [Owed(notice=notice, key="asked", person=vera.id, due_at=bot.ctx.now())], bot.ctx.now()
        )

    bot.delivery.wake()
    told = await pairing.vera.next("Знакомство закончилось. С кем вам хочется работать?")
    window = await pairing.vera.tap_for(told, "Назвать", "с кем хочется работать?")
    await pairing.vera.tap(window, "М-001")
    await pairing.vera.player.wait_for(pairing.vera.id, lambda message: ["1. М-001"] in button_texts(message))
    toast = await pairing.vera.tap(window, "Готово")

    assert toast.text == "Спасибо, учтём."
    async with bot.ctx.read() as connection:
        assert await Wishes(connection).of(pairing.mentee.id) == (pairing.mentor.id,)


async def test_a_curator_copies_whom_a_mentor_named_on_paper(bot: PeopleBot, irina: Talker, pairing: Pairing) -> None:
    seen = await irina.say("/requests", "Сейчас наставника не ждёт никто.")
    await irina.tap_to(seen, "🤝 Пожелания с бумаги", "Чьи это пожелания?")
    assert (await irina.say("М-099"))["text"].startswith("Наставника или наставляемого с таким кодом")
    await irina.say("М-001", "М-001. Номер и дата бумаги?")
    assert (await irina.say("двенадцать"))["text"].startswith("У бумаги должны быть номер")
    await irina.say("12 от 30.11.2026", "М-001: с кем хочется работать?")
    assert (await irina.say("М-001"))["text"].startswith("Назовите до 3 разных людей другой стороны")
    told = await irina.say("Н-001", "Записано: 1 пожелание")
    assert told["text"] == "🤝 Записано: 1 пожелание. Подбор его учтёт."
    async with bot.ctx.read() as connection:
        assert await Wishes(connection).of(pairing.mentor.id) == (pairing.mentee.id,)

    seen = await irina.next("Сейчас наставника не ждёт никто.")
    await irina.tap_to(seen, "🤝 Пожелания с бумаги", "Чьи это пожелания?")
    await irina.say("М-001", "Раньше были названы: Н-001.")
    window = await irina.say("13 от 30.11.2026", "с кем хочется работать?")
    toast = await irina.tap(window, "Никто не назван")
    assert toast.text == "Записано: никто не назван."
    async with bot.ctx.read() as connection:
        assert await Wishes(connection).of(pairing.mentor.id) == ()


async def test_who_sees_what(bot: PeopleBot, irina: Talker, pairing: Pairing) -> None:
    olga = await bot.somebody("Ольга")
    await olga.say("/start")
    await pairing.town.add(Part.GUARDIAN, "1985", account=await actor_of(bot, olga), signs=False)
    assert "Просить наставника сейчас не для кого." in (await olga.say("/request"))["text"]
    assert (await olga.say("/requests"))["text"].startswith("Это может только куратор, директор")
    director = await bot.somebody("Директор")
    await director.say("/start")
    await appoint(bot, director, Role.DIRECTOR)

    seen = await director.say("/requests", "Сейчас наставника не ждёт никто.")

    assert button_texts(seen) == [["Закрыть"]]
