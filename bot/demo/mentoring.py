"""What the demo's pairs have done by today: one works, one is to end, one waits for a yes, and three requests wait.

Whoever is in the playground does their part themselves; of the others the curator records it from paper.
"""

from datetime import date

from actions.mentoring import agreeing, meetings, opinions
from actions.mentoring.advice import talking
from actions.mentoring.petition import judging
from actions.mentoring.plans import deciding, drafting, marking
from bot.demo.pairing import PUPIL_PUPIL, TEACHER_PUPIL, TEACHER_TEACHER, Programme
from bot.demo.registry import ANYA, GLEB, LENA, MAYA, NASTYA, TIMOFEY
from domain.mentoring.advice import Medium
from domain.mentoring.advice import Said as Asked
from domain.mentoring.formats import WorkFormat
from domain.mentoring.meeting import TALK, Opinion, Said
from domain.mentoring.petition import Reason, View
from domain.mentoring.plan import Expected, Goal, ItemContent
from domain.mentoring.speaking import OnPaper, Side

BEGAN = date(2026, 10, 5)
MET = (date(2026, 10, 7), date(2026, 10, 21), date(2026, 11, 11))
"""The last of them thirteen days before the demo begins: the mentor is reminded as soon as a day passes."""
PLAN = (
    ItemContent(
        format=WorkFormat.PROJECT,
        first=date(2026, 10, 12),
        last=date(2026, 11, 20),
        expected=Expected.PRODUCT,
        event="Собрать первую модель школьного музея",
    ),
    ItemContent(
        format=WorkFormat.CENTRE_EVENT,
        first=date(2026, 11, 25),
        last=date(2026, 11, 28),
        expected=Expected.PARTICIPATION,
        event="Показать модель на дне открытых дверей",
    ),
    ItemContent(
        format=WorkFormat.WORKSHOP,
        first=date(2026, 12, 7),
        last=date(2026, 12, 18),
        expected=Expected.SKILL,
        event="Мастер-класс по предметной съёмке",
    ),
    ItemContent(
        format=WorkFormat.PREPARATION,
        first=date(2027, 2, 1),
        last=date(2027, 3, 15),
        expected=Expected.AWARD,
        event="Подготовка к областному конкурсу проектов",
    ),
)


async def work(programme: Programme) -> None:
    """Requests, pairs, a plan, meetings, a question and a petition."""
    await _a_pair_works(programme)
    await _a_pair_comes_to_nothing(programme)
    await _a_yes_is_awaited(programme)
    await _requests_wait(programme)


async def _a_pair_works(programme: Programme) -> None:
    """Of age both: they plan, meet, and the mentee has asked something."""
    ctx, gleb, pyotr = programme.ctx, await programme.actor("Глеб Седых"), await programme.actor("Пётр Ильин")
    request = await programme.asked(
        GLEB, programme.need(TEACHER_PUPIL, "проектная работа", "фотография", days=frozenset({2, 4})), gleb
    )
    pair = await programme.proposed(request)
    pair = await agreeing.accept(ctx, gleb, pair.id, Side.MENTEE)
    await programme.begun(pair, OnPaper("3", BEGAN))
    await drafting.set_goal(ctx, pyotr, pair.pairing, Goal.ACHIEVEMENTS)
    items = [await drafting.add_item(ctx, pyotr, pair.pairing, content) for content in PLAN]
    await drafting.submit(ctx, pyotr, pair.pairing)
    await deciding.agree(ctx, programme.curator, pair.pairing)
    await deciding.approve(ctx, programme.curator, pair.pairing, OnPaper("41", date(2026, 10, 9)))
    await marking.mark(ctx, pyotr, pair.pairing, items[0].id, date(2026, 11, 18))
    for day in MET:
        said = Said(held_on=day, minutes=60, about=TALK, attended=(pair.id,))
        await meetings.log(ctx, pyotr, pair.id, Side.MENTOR, said)
    for who, side in ((pyotr, Side.MENTOR), (gleb, Side.MENTEE)):
        await opinions.say(ctx, who, pair.id, side, Opinion.FITS)
    question = "Чем лучше снимать модель: телефоном со штативом или взять камеру центра?"
    await talking.say(ctx, gleb, pair.id, Asked(Medium.TEXT, question))


async def _a_pair_comes_to_nothing(programme: Programme) -> None:
    """All of it on paper: she has no Telegram. Her petition is with the director."""
    ctx, curator = programme.ctx, programme.curator
    request = await programme.asked(
        NASTYA, programme.need(TEACHER_PUPIL, "робототехника"), curator, OnPaper("8", date(2026, 9, 28))
    )
    pair = await programme.proposed(request)
    await agreeing.accept(ctx, curator, pair.id, Side.MENTEE, OnPaper("9", date(2026, 10, 2)))
    await programme.begun(pair, OnPaper("4", date(2026, 10, 6)))
    case = await judging.record(ctx, curator, pair.id, Reason.NO_TIME, OnPaper("11", date(2026, 11, 20)))
    await judging.give_opinion(ctx, curator, case.petition.id, View.FOR)


async def _a_yes_is_awaited(programme: Programme) -> None:
    """A child's mother has asked for the mentor, who agreed; now she is asked."""
    olga = await programme.actor("Ольга Белкина")
    await programme.proposed(
        await programme.asked(ANYA, programme.need(TEACHER_PUPIL, "робототехника", days=frozenset({2})), olga)
    )


async def _requests_wait(programme: Programme) -> None:
    """One for a consent that is not signed, one for the want of a mentor; one is for the curator."""
    timofey = await programme.actor("Тимофей Ёлкин")
    await programme.asked(TIMOFEY, programme.need(TEACHER_PUPIL, "программирование"), timofey)
    paper = OnPaper("7", date(2026, 9, 25))
    await programme.asked(LENA, programme.need(TEACHER_TEACHER, "публичные выступления"), programme.curator, paper)
    paper = OnPaper("12", date(2026, 11, 19))
    await programme.asked(MAYA, programme.need(PUPIL_PUPIL, "шахматы"), programme.curator, paper)
