"""A mentor may be a pupil: while under 14, whoever acts for them is asked and told, and the child reads so."""

from datetime import date

from actions.mentoring import papers
from domain.mentoring.speaking import OnPaper
from domain.people.roles import Role
from domain.registry.record import Part
from playground.client import button_texts
from tests.handlers.programme.conftest import appoint
from tests.handlers.running import PeopleBot

from .conftest import Pairing


async def test_a_guardian_answers_for_a_mentor_under_14(bot: PeopleBot, pairing: Pairing) -> None:
    town, vera = pairing.town, pairing.vera
    olga, kolya = await bot.somebody("Ольга"), await bot.somebody("Коля")
    for talker in (olga, kolya):
        await talker.say("/start")
    guardian = await town.add(Part.GUARDIAN, "1985", account=await appoint(bot, olga, Role.GUARDIAN), signs=False)
    account = await appoint(bot, kolya, Role.MENTOR)
    child = await town.add(Part.MENTOR, "03.05.2014", account=account, guardians=(guardian,))
    made = await town.propose(child, pairing.mentee)
    bot.delivery.wake()

    asked = await olga.next("Тому, за кого вы отвечаете, предлагают наставляемого.")
    assert "Наставляемый: Н-001, наставник: М-002." in asked["text"]
    await olga.tap_to(asked, "✅ Принять", "Теперь мы спросим наставляемого")
    bot.delivery.wake()
    found = await vera.next("Нашёлся наставник")
    await vera.tap_to(found, "✅ Принять", "Куратор готовит соглашение")
    await papers.sign(town.ctx, town.curator, (await town.paper(made)).id, OnPaper("12/3", date(2026, 11, 30)), 9)
    bot.delivery.wake()
    await olga.next("Соглашение подписано, пара работает! Наставляемый: Н-001, наставник: М-002.")

    mine = await olga.say("/pair", "Ваша пара")
    card = await olga.tap_to(mine, "М-002: наставляемый Н-001 · работает", "Состояние: пара работает")
    assert ["✍️ Записать встречу"] in button_texts(card)
    when = await olga.tap_to(card, "✍️ Записать встречу", "Когда вы встречались?")
    length = await olga.tap_to(when, "Сегодня", "Сколько длилась")
    about = await olga.tap_to(length, "1 ч", "О чём была встреча?")
    await olga.tap_to(about, "Разговор", "Записано")
    bot.delivery.wake()
    await vera.next("Наставник М-002 записал встречу")

    assert "предлагают" not in str(await kolya.player.messages(kolya.id))
    await kolya.say("/pair", "Пока вам нет 14, о вашей паре спрашивают законного представителя")
    hello = await kolya.say("/start", "обо всём, что касается вашей пары, спрашивают законного представителя")
    assert "просит наставника" not in hello["text"]
