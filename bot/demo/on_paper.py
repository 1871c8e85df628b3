"""The demo's autumn on paper: mentors of the spring have somebody new. None of them has Telegram."""

from collections.abc import Mapping
from datetime import date

from actions.consents.papers import Paper
from actions.context import Context
from bot.demo.pairing import Couple, Programme
from bot.demo.papers import ADULT, PROCESSING, Signed, sign
from bot.demo.registry import add_people
from bot.demo.spring import GROMOV, KORNEV, LATYSHEV, YUDINA, mentee
from domain.mentoring.formats import WorkFormat
from domain.mentoring.plan import Expected, ItemContent
from domain.people.person import Actor
from domain.registry.record import Record

SIGNED_ON, AGREED = date(2026, 9, 28), date(2026, 10, 8)
MET = (date(2026, 10, 14), date(2026, 10, 28), date(2026, 11, 18))
RYABOV, PANOVA = "Рябов Захар Ильич", "Панова Вера Олеговна"
SHILOVA, CHERNOV = "Шилова Полина Юрьевна", "Чернов Никита Львович"
PEOPLE = (
    mentee(RYABOV, "2007", "технологический колледж", "проектная работа", SIGNED_ON),
    mentee(PANOVA, "2007", "педагогический колледж", "робототехника", SIGNED_ON),
    mentee(SHILOVA, "2006", "колледж культуры", "фотография", SIGNED_ON),
    mentee(CHERNOV, "2007", "технологический колледж", "программирование", SIGNED_ON),
)
PLAN = ItemContent(
    format=WorkFormat.PROJECT,
    first=date(2026, 10, 14),
    last=date(2026, 12, 11),
    expected=Expected.PRODUCT,
    event="Небольшой проект к дню открытых дверей",
)


def _couple(number: int, mentor: str, mentee_name: str, topic: str, *met: date, done: date | None = None) -> Couple:
    return Couple(
        mentor=mentor, mentee=mentee_name, topic=topic, number=f"{number}", agreed=AGREED, met=met, plan=PLAN, done=done
    )


COUPLES = (
    _couple(5, GROMOV, RYABOV, "проектная работа", *MET, done=MET[-1]),
    _couple(6, KORNEV, PANOVA, "робототехника", *MET[1:]),
    _couple(7, YUDINA, SHILOVA, "фотография", *MET, done=MET[-1]),
    _couple(8, LATYSHEV, CHERNOV, "программирование", *MET[2:]),
)


async def add_more(ctx: Context, curator: Actor) -> Mapping[str, Record]:
    """They come into the registry, their consents are signed. Returns them by name."""
    people = await add_people(ctx, curator, PEOPLE)
    await sign(ctx, curator, people, [Signed(name, Paper(PROCESSING, *ADULT), SIGNED_ON) for name in people])
    return people


async def pair_up(programme: Programme) -> None:
    """Their pairs, as far as they are."""
    for couple in COUPLES:
        await programme.on_paper(couple)
