"""The demo's curator and mentors at work on pairs, in chat, at the desk and from paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from actions.context import Context
from actions.mentoring import agreeing, meetings, papers, proposing, requesting
from actions.mentoring.plans import deciding, drafting, marking
from bot.demo.acting import actor_of
from bot.demo.registry import MENTOR
from bot.demo.stage import Cast
from domain.mentoring.meeting import TALK, Said
from domain.mentoring.pairing import Membership, PairingId
from domain.mentoring.paper import PaperKind
from domain.mentoring.plan import Goal, ItemContent
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Couple:
    """Two who have no Telegram: their agreement's ``number`` and day; ``met`` is when they met since.

    ``plan`` is the one thing that they mean to do, ``done`` when they did it.
    """

    mentor: str
    mentee: str
    topic: str
    number: str
    agreed: date
    form: str = TEACHER_PUPIL
    months: int = SCHOOL_YEAR
    met: tuple[date, ...] = ()
    plan: ItemContent
    done: date | None = None


class Programme:
    """``people`` are records by name, ``topics`` tags by name."""

    def __init__(
        self, ctx: Context, cast: Cast, curator: Actor, people: Mapping[str, Record], topics: Mapping[str, TagId]
    ) -> None:
        self.ctx = ctx
        self.cast = cast
        self.curator = curator
        self.people = people
        self.topics = topics

    @classmethod
    async def of(cls, ctx: Context, cast: Cast, curator: Actor, people: Mapping[str, Record]) -> "Programme":
        """As it is now."""
        async with ctx.read() as connection:
            topics = {tag.name: tag.id for tag in await Tags(connection).all()}
        return cls(ctx, cast, curator, people, topics)

    async def actor(self, name: str) -> Actor:
        """Somebody of the programme who is in the playground, by the name that they have there."""
        return await actor_of(self.ctx, next(one for one in self.cast.in_programme if one.name == name))

    def need(self, form: str, *topics: str, days: frozenset[int] = frozenset()) -> Need:
        return Need(form=form, topics=frozenset(self.topics[one] for one in topics), days=days)

    async def asked(self, mentee: str, need: Need, by: Actor, paper: OnPaper | None = None) -> RequestId:
        return (await requesting.ask(self.ctx, by, self.people[mentee].id, need, paper)).id

    async def proposed(self, request: RequestId) -> Membership:
        """To the mentor who is in the playground, and says yes."""
        made = await proposing.propose(self.ctx, self.curator, request, self.people[MENTOR].id)
        return await agreeing.accept(self.ctx, await self.actor("Пётр Ильин"), made.id, Side.MENTOR)

    async def begun(self, membership: Membership, agreement: OnPaper, months: int = SCHOOL_YEAR) -> None:
        """The agreement comes back signed, and its copy is kept."""
        async with self.ctx.read() as connection:
            (paper,) = await MentoringPapers(connection).of_membership(membership.id)
        assert paper.kind is PaperKind.AGREEMENT
        await papers.sign(self.ctx, self.curator, paper.id, agreement, months)
        await papers.keep(self.ctx, self.curator, paper.id)

    async def on_paper(self, couple: Couple) -> Membership:
        """From the request to the last meeting: the curator records all of it."""
        ctx, curator, number = self.ctx, self.curator, couple.number
        before = [couple.agreed - timedelta(days=days) for days in (6, 4, 2)]
        paper = [OnPaper(f"{number}/{count}", day) for count, day in enumerate(before, 1)]
        request = await self.asked(couple.mentee, self.need(couple.form, couple.topic), curator, paper[0])
        made = await proposing.propose(ctx, curator, request, self.people[couple.mentor].id)
        await agreeing.accept(ctx, curator, made.id, Side.MENTOR, paper[1])
        pair = await agreeing.accept(ctx, curator, made.id, Side.MENTEE, paper[2])
        await self.begun(pair, OnPaper(number, couple.agreed), couple.months)
        await self._planned(pair.pairing, couple)
        for count, day in enumerate(couple.met, 1):
            said = Said(held_on=day, minutes=45, about=TALK, attended=(pair.id,))
            await meetings.log(ctx, curator, pair.id, None, said, OnPaper(f"{number}-{count}", day))
        return pair

    async def _planned(self, pairing: PairingId, couple: Couple) -> None:
        ctx, curator = self.ctx, self.curator
        await drafting.set_goal(ctx, curator, pairing, Goal.ACHIEVEMENTS)
        item = await drafting.add_item(ctx, curator, pairing, couple.plan)
        await drafting.submit(ctx, curator, pairing)
        await deciding.agree(ctx, curator, pairing)
        await deciding.approve(ctx, curator, pairing, OnPaper(f"{couple.number}-П", couple.agreed + timedelta(days=3)))
        if couple.done is not None:
            await marking.mark(ctx, curator, pairing, item.id, couple.done)
