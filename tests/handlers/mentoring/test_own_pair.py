"""What people read of their own pair: what is left to do, what is asked of them, whom they are told to turn to."""

from datetime import date

from actions.consents import withdrawing
from actions.mentoring import agreeing, meetings, proposing
from actions.mentoring.plans import drafting
from domain.mentoring.formats import WorkFormat
from domain.mentoring.meeting import TALK, Said
from domain.mentoring.plan import Expected, ItemContent
from domain.mentoring.speaking import Side
from tests.handlers.programme.conftest import actor_of
from tests.handlers.running import PeopleBot, Talker

from .conftest import Pairing


async def test_what_comes_next_is_what_is_not_done_yet(bot: PeopleBot, pairing: Pairing) -> None:
    made = await pairing.town.active(pairing.mentor, pairing.mentee)
    pavel = await actor_of(bot, pairing.pavel)

    async def seen(talker: Talker, row: str) -> str:
        mine = await talker.say("/pair", "Ваша пара")
        return str((await talker.tap_to(mine, row, "Состояние"))["text"])

    assert "составить индивидуальный план до чт, 3 декабря и впервые встретиться" in await seen(
        pairing.pavel, "Наставляемый Н-001 · работает"
    )
    said = Said(held_on=date(2026, 12, 1), minutes=60, about=TALK, attended=(made.id,))
    await meetings.log(bot.ctx, pavel, made.id, Side.MENTOR, said)
    told = await seen(pairing.vera, "Наставник М-001 · работает")
    assert "Что дальше: наставник составит индивидуальный план до чт, 3 декабря." in told
    day = date(2026, 12, 10)
    item = ItemContent(format=WorkFormat.PROJECT, first=day, last=day, expected=Expected.PRODUCT)
    await drafting.add_item(bot.ctx, pavel, made.pairing, item)
    assert "Что дальше" not in await seen(pairing.vera, "Наставник М-001 · работает")


async def test_a_paper_is_signed_as_it_was_printed(irina: Talker, pairing: Pairing) -> None:
    made = await pairing.town.agreed(pairing.mentor, pairing.mentee)
    overview = await irina.say("/pairings", "Пары по состояниям")
    listed = await irina.tap_to(overview, "Соглашение не подписано: 1", "Соглашение не подписано: 1")
    card = await irina.tap_to(listed, "М-001 — Н-001 · соглашение", "Соглашение: напечатать")
    paper = await irina.tap_to(card, "📄 Соглашение · напечатать", "Срок: не указан")
    await irina.tap_to(paper, "Вписать номер, дату и срок", "Что напечатать?")
    paper = await irina.say("12/3 30.11.2026 9", "Срок: 9 месяцев")
    asked = await irina.tap_to(paper, "✍️ Отметить: подписано", "Что на подписанном соглашении?")

    await irina.tap_to(asked, "✍️ Так и подписано: № 12/3 от 30.11.2026, на 9 месяцев", "пара работает")

    assert (await pairing.town.membership(made)).until == date(2027, 8, 29)


async def test_whose_consent_is_missing_is_asked_to_sign_it(bot: PeopleBot, pairing: Pairing) -> None:
    await pairing.town.active(pairing.mentor, pairing.mentee)
    await withdrawing.withdraw(bot.ctx, await actor_of(bot, pairing.pavel), pairing.mentor.id)

    mine = await pairing.pavel.say("/pair", "Ваша пара")
    own = await pairing.pavel.tap_to(mine, "Наставляемый Н-001 · на паузе", "Не хватает вашей подписи")
    other = await pairing.vera.say("/pair", "Ваша пара")
    other = await pairing.vera.tap_to(other, "Наставник М-001 · на паузе", "Пара отдыхает")

    assert "соглас" not in other["text"].lower()
    assert "на паузе" in own["text"]


async def test_a_child_reads_who_is_asked_for_them(bot: PeopleBot, pairing: Pairing) -> None:
    child = await bot.somebody("Аня")
    await child.say("/start")
    await pairing.town.mentee(await actor_of(bot, child), birth="2015")

    await child.say("/start", "Пока вам нет 14")
    await child.say("/pair", "Пока вам нет 14, о вашей паре спрашивают законного представителя")
    await child.say("/request", "Пока вам нет 14, наставника для вас просит законный представитель")
    await child.say("/petition", "Пока вам нет 14, ходатайство подаёт законный представитель")


async def test_who_is_not_of_the_programme_reads_how_to_come_in(bot: PeopleBot, pairing: Pairing) -> None:
    stranger = await bot.somebody("Прохожий")
    await stranger.say("/start")

    await stranger.say("/pair", "Вы пока не в программе наставничества. Хотите в неё — /apply")
    await stranger.say("/request", "Вы пока не в программе наставничества. Хотите в неё — /apply")


async def test_a_mentor_who_did_not_answer_is_not_thanked_for_it(bot: PeopleBot, pairing: Pairing) -> None:
    made = await pairing.propose()
    await proposing.cancel(bot.ctx, pairing.curator, made.id)
    bot.delivery.wake()
    await pairing.pavel.next("Предложение (наставляемый Н-001) больше не действует, отвечать на него не нужно.")

    again = await pairing.propose()
    await agreeing.accept(bot.ctx, await actor_of(bot, pairing.pavel), again.id, Side.MENTOR)
    await proposing.cancel(bot.ctx, pairing.curator, again.id)
    bot.delivery.wake()
    await pairing.pavel.next("С наставляемым Н-001 пара не сложилась")
