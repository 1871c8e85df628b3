"""One mentor with several mentees: each of them knows that it is a group, and reads of nobody else by name."""

from actions.mentoring import agreeing, proposing
from domain.mentoring.pairing import Membership, PairingId
from domain.mentoring.speaking import Side
from domain.registry.record import Record
from tests.actions.mentoring.making import ON_PAPER
from tests.handlers.mentoring.conftest import Pairing
from tests.handlers.programme.conftest import actor_of
from tests.handlers.running import PeopleBot, Talker


async def proposed(pairing: Pairing, mentor: Record, mentee: Record, group: PairingId | None) -> Membership:
    request = await pairing.town.ask(mentee)
    return await proposing.propose(pairing.town.ctx, pairing.curator, request.id, mentor.id, group)


async def test_a_group_says_that_it_is_one(bot: PeopleBot, irina: Talker, pairing: Pairing) -> None:
    town, zoya, gleb = pairing.town, await bot.somebody("Зоя"), await bot.somebody("Gleb", "en")
    for talker in (zoya, gleb):
        await talker.say("/start")
    mentor = await town.mentor(await actor_of(bot, zoya), capacity=3)
    second, third = await town.mentee(await actor_of(bot, gleb)), await town.mentee()
    first = await proposed(pairing, mentor, pairing.mentee, None)
    bot.delivery.wake()
    assert "Группа" not in (await zoya.next("Вам предлагают наставляемого"))["text"]

    joining = await proposed(pairing, mentor, second, first.pairing)
    await proposed(pairing, mentor, third, first.pairing)

    bot.delivery.wake()
    await zoya.next("Группа: в ней ещё Н-001")
    for one in (first, joining):
        await agreeing.accept(town.ctx, pairing.curator, one.id, Side.MENTOR, ON_PAPER)
    bot.delivery.wake()
    asked = await pairing.vera.next("Нашёлся наставник")
    assert "Группа: у наставника в ней ещё 2 наставляемых." in asked["text"]
    assert "Н-00" not in asked["text"]
    listed = await gleb.say("/pair", "Your pairing")
    own = await gleb.tap_to(
        listed, "Mentor М-002 · your answer is awaited", "Group: the mentor has 2 more mentees in it."
    )
    assert "Н-00" not in own["text"]
    overview = await irina.say("/pairings", "Пары по состояниям")
    waiting = await irina.tap_to(overview, "Ждут наставляемого: 2", "Ждут наставляемого: 2")
    await irina.tap_to(waiting, "М-002 — Н-001 · ждём наставляемого", "Группа: в ней ещё Н-002, Н-003.")


async def test_whoever_declines_is_not_in_the_group_any_more(bot: PeopleBot, pairing: Pairing) -> None:
    town = pairing.town
    zoya = await bot.somebody("Зоя")
    await zoya.say("/start")
    mentor, second = await town.mentor(await actor_of(bot, zoya), capacity=2), await town.mentee()
    first = await proposed(pairing, mentor, pairing.mentee, None)
    joining = await proposed(pairing, mentor, second, first.pairing)
    listed = await zoya.say("/pair", "Ваши пары")
    card = await zoya.tap_to(listed, "Наставляемый Н-001 · ждут вашего ответа", "Группа: в ней ещё Н-002.")

    await proposing.cancel(town.ctx, pairing.curator, joining.id)

    await zoya.tap_to(card, "К моим парам", "Ваш")
    alone = await zoya.tap_to(card, "Наставляемый Н-001 · ждут вашего ответа", "Н-001")
    assert "Группа" not in alone["text"]
