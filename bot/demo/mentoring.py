"""What the demo's pairs have done by today: one works, one is to end, one waits for a yes, and three requests wait.

Whoever is in the playground does their part themselves; of the others the curator records it from paper.
"""

from collections.abc import Mapping
from datetime import date

from actions.context import Context
from actions.mentoring import agreeing, meetings, opinions, papers, proposing, requesting, results
from actions.mentoring.advice import talking
from actions.mentoring.petition import judging
from actions.mentoring.plans import deciding, drafting, marking
from bot.demo.acting import actor_of
from bot.demo.registry import ANYA, GLEB, LENA, MAYA, MENTOR, NASTYA, TIMOFEY
from bot.demo.stage import Cast
from domain.mentoring.advice import Medium
from domain.mentoring.advice import Said as Asked
from domain.mentoring.formats import WorkFormat
from domain.mentoring.meeting import TALK, Opinion, Said
from domain.mentoring.pairing import Membership
from domain.mentoring.paper import PaperKind
from domain.mentoring.petition import Reason, View
from domain.mentoring.plan import Expected, Goal, ItemContent
from domain.mentoring.request import Need, RequestId
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor
from domain.registry.forms import TagId
from domain.registry.record import Record
from storage.mentoring.papers import MentoringPapers
from storage.tags import Tags

TEACHER_PUPIL, TEACHER_TEACHER, PUPIL_PUPIL = "teacher_pupil", "teacher_teacher", "pupil_pupil"
SCHOOL_YEAR = 8
"""Months."""
BEGAN = date(2026, 10, 5)
RESULTS_BY = date(2026, 12, 11)
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


class Programme:
    """The demo's curator and mentor at work, in chat and at the desk."""

    def __init__(
        self, ctx: Context, cast: Cast, curator: Actor, people: Mapping[str, Record], topics: Mapping[str, TagId]
    ) -> None:
        self.ctx = ctx
        self.cast = cast
        self.curator = curator
        self.people = people
        self.topics = topics

    async def actor(self, name: str) -> Actor:
        """Somebody of the programme who is in the playground, by the name that they have there."""
        return await actor_of(self.ctx, next(one for one in self.cast.in_programme if one.name == name))

    def need(self, form: str, *topics: str, days: frozenset[int] = frozenset()) -> Need:
        return Need(form=form, topics=frozenset(self.topics[one] for one in topics), days=days)

    async def asked(self, mentee: str, need: Need, by: Actor, paper: OnPaper | None = None) -> RequestId:
        return (await requesting.ask(self.ctx, by, self.people[mentee].id, need, paper)).id

    async def proposed(self, request: RequestId) -> Membership:
        """To the mentor, who says yes."""
        made = await proposing.propose(self.ctx, self.curator, request, self.people[MENTOR].id)
        return await agreeing.accept(self.ctx, await self.actor("Пётр Ильин"), made.id, Side.MENTOR)

    async def begun(self, membership: Membership, agreement: OnPaper) -> None:
        """The agreement comes back signed, and its copy is kept."""
        async with self.ctx.read() as connection:
            (paper,) = await MentoringPapers(connection).of_membership(membership.id)
        assert paper.kind is PaperKind.AGREEMENT
        await papers.sign(self.ctx, self.curator, paper.id, agreement, SCHOOL_YEAR)
        await papers.keep(self.ctx, self.curator, paper.id)


async def work(ctx: Context, cast: Cast, curator: Actor, people: Mapping[str, Record]) -> None:
    """Requests, pairs, a plan, meetings, a question, a petition, and results that are asked for."""
    async with ctx.read() as connection:
        topics = {tag.name: tag.id for tag in await Tags(connection).all()}
    programme = Programme(ctx, cast, curator, people, topics)
    await _a_pair_works(programme)
    await _a_pair_comes_to_nothing(programme)
    await _a_yes_is_awaited(programme)
    await _requests_wait(programme)
    await results.ask(ctx, curator, [people[MENTOR].id], RESULTS_BY)


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
