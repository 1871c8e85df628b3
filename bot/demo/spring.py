"""The demo's spring: five mentors and six mentees try the programme, all on paper, and May's monitoring of it."""

from collections.abc import Mapping
from datetime import date, datetime

from actions.consents.papers import Paper
from actions.context import Context
from actions.duties import marks
from actions.mentoring import ending
from actions.mentoring.ending import Outcome
from bot.demo.acting import actor_of
from bot.demo.monitoring import answer_on_paper, running, think
from bot.demo.pairing import TEACHER_PUPIL, Couple, Programme
from bot.demo.papers import ADULT, PROCESSING, Signed, sign
from bot.demo.programme import ZONE
from bot.demo.registry import Invented, add_people, add_tags, own
from bot.demo.stage import Cast, Stage
from domain.mentoring.formats import WorkFormat
from domain.mentoring.pairing import Ending
from domain.mentoring.plan import Expected, ItemContent
from domain.monitoring.campaign import SwotPart
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record

BEGINS = datetime(2026, 5, 18, 10, tzinfo=ZONE)
"""A Monday: monitoring is due the next day, and its campaign opens as soon as the bot is there."""
ENDS = datetime(2026, 5, 21, 10, tzinfo=ZONE)
SIGNED_ON, AGREED = date(2026, 4, 16), date(2026, 4, 24)
MONTHS = 2
MET = (date(2026, 4, 29), date(2026, 5, 13))
PLAN = ItemContent(
    format=WorkFormat.WORKSHOP,
    first=date(2026, 4, 29),
    last=date(2026, 5, 15),
    expected=Expected.SKILL,
    event="Мастер-класс наставника",
)
GROMOV, ZIMINA, KORNEV = "Громов Павел Сергеевич", "Зимина Лариса Викторовна", "Корнев Илья Дмитриевич"
YUDINA, LATYSHEV = "Юдина Софья Марковна", "Латышев Олег Юрьевич"


def _mentor(name: str, birth: str, work_since: str, kind: Kind, place: str, topic: str) -> Invented:
    return Invented(
        Part.MENTOR,
        kind,
        {
            **own(name, birth, place),
            Field.WORK_SINCE: work_since,
            Field.TOPICS: topic,
            Field.AGES: "от 14",
            Field.CAPACITY: "2",
            Field.FORMS: TEACHER_PUPIL,
            Field.ENTERED: f"{SIGNED_ON:%d.%m.%Y}",
        },
    )


def mentee(name: str, birth: str, place: str, topic: str, entered: date = SIGNED_ON) -> Invented:
    """Somebody of age who has left school."""
    return Invented(
        Part.MENTEE,
        Kind.GRADUATE,
        {
            **own(name, birth, place),
            Field.TOPICS: topic,
            Field.FORMS: TEACHER_PUPIL,
            Field.ENTERED: f"{entered:%d.%m.%Y}",
        },
    )


PEOPLE = (
    _mentor(GROMOV, "1984", "2008", Kind.TEACHER, "школа № 14, учитель физики", "проектная работа"),
    _mentor(ZIMINA, "1979", "2003", Kind.TEACHER, "Центр «Эдельвейс», педагог-организатор", "публичные выступления"),
    _mentor(KORNEV, "1992", "2024", Kind.SPECIALIST, "ООО «Вектор», инженер", "робототехника"),
    _mentor(YUDINA, "1988", "2012", Kind.SPECIALIST, "фотостудия «Кадр»", "фотография"),
    _mentor(LATYSHEV, "1975", "1999", Kind.TEACHER, "лицей «Горизонт», учитель информатики", "программирование"),
    mentee("Белова Кира Денисовна", "2007", "педагогический колледж", "проектная работа"),
    mentee("Гусев Марк Олегович", "2007", "технологический колледж", "проектная работа"),
    mentee("Дёмина Ульяна Ильинична", "2006", "педагогический колледж", "публичные выступления"),
    mentee("Котов Арсений Павлович", "2007", "технологический колледж", "робототехника"),
    mentee("Мухина Алиса Сергеевна", "2006", "колледж культуры", "фотография"),
    mentee("Фомин Егор Андреевич", "2007", "технологический колледж", "программирование"),
)


def _couple(number: int, mentor: str, mentee_name: str, topic: str) -> Couple:
    return Couple(
        mentor=mentor,
        mentee=mentee_name,
        topic=topic,
        number=f"В-{number}",
        agreed=AGREED,
        months=MONTHS,
        met=MET,
        plan=PLAN,
        done=MET[-1],
    )


COUPLES = (
    _couple(1, GROMOV, "Белова Кира Денисовна", "проектная работа"),
    _couple(2, GROMOV, "Гусев Марк Олегович", "проектная работа"),
    _couple(3, ZIMINA, "Дёмина Ульяна Ильинична", "публичные выступления"),
    _couple(4, KORNEV, "Котов Арсений Павлович", "робототехника"),
    _couple(5, YUDINA, "Мухина Алиса Сергеевна", "фотография"),
    _couple(6, LATYSHEV, "Фомин Егор Андреевич", "программирование"),
)
SWOT = {
    SwotPart.STRENGTHS: "Пары складываются быстро, наставники приходят из разных мест.",
    SwotPart.WEAKNESSES: "Два месяца — мало: план успевают составить, но не выполнить.",
    SwotPart.OPPORTUNITIES: "Колледжи готовы прислать ребят осенью.",
    SwotPart.THREATS: "В мае все заняты экзаменами.",
}


async def tell_spring(ctx: Context, stage: Stage, cast: Cast) -> Mapping[str, Record]:
    """Pairs are recorded, asked and reported of; in summer nobody does anything. Returns its people by name."""
    await stage.pause()
    curator = await actor_of(ctx, cast.curator)
    await add_tags(ctx, curator)
    people = await add_people(ctx, curator, PEOPLE)
    signed = [Signed(name, Paper(PROCESSING, *ADULT), SIGNED_ON) for name in people]
    await sign(ctx, curator, people, signed)
    programme = await Programme.of(ctx, cast, curator, people)
    pairs = [await programme.on_paper(couple) for couple in COUPLES]
    await stage.pause()
    campaign = await running(ctx, curator)
    await answer_on_paper(ctx, curator, campaign, BEGINS.date())
    await think(ctx, curator, campaign, SWOT)
    await marks.hand_in(ctx, curator, campaign.duty, campaign.term, BEGINS.date(), note="отчёт № 12")
    await stage.jump(ENDS)
    for pair in pairs:
        await ending.end(ctx, curator, pair.id, Ending.COMPLETED_EARLY, Outcome("прошёл весеннюю практику"))
    return people
