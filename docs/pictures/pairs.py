"""What the pictures of pairs show: from a mother's request to a working pair, and a petition. Everybody is invented."""

import re
from dataclasses import dataclass
from datetime import date

from actions.consents.papers import Paper, Signing, mark_signed
from actions.context import Context
from actions.mentoring import pairs, papers, requesting
from actions.mentoring.petition import judging
from actions.mentoring.plans import deciding, drafting, marking
from bot.demo.acting import actor_of, appoint
from bot.demo.stage import Stage
from docs.pictures.people import PROCESSING, SIGNED_ON, UNTIL, Programme, member
from domain.consents.signing import Signer
from domain.consents.signing import Stage as Age
from domain.mentoring.formats import WorkFormat
from domain.mentoring.pairing import Membership
from domain.mentoring.petition import Reason, View
from domain.mentoring.plan import Expected, Goal, ItemContent
from domain.mentoring.request import Need
from domain.mentoring.speaking import OnPaper
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.record import Kind, Part, RecordId
from playground.client import Json, Player, button_texts
from storage.mentoring.papers import MentoringPapers
from storage.tags import Tags
from wording.texts import Texts

BEGINNING = 15
"""Letters by which a window is known."""
TODAY = date(2026, 12, 7)
MONTHS = 6
TEACHER_PUPIL = "teacher_pupil"
MENTOR, CHILD = "М-001", "Н-001"
TUESDAY, AN_HOUR = (0, 1), (0, 2)
"""Buttons by row and column."""
PLAN = (
    ItemContent(format=WorkFormat.CENTRE_EVENT, first=TODAY, last=date(2026, 12, 11), expected=Expected.PARTICIPATION),
    ItemContent(format=WorkFormat.PROJECT, first=date(2026, 12, 14), last=date(2027, 2, 26), expected=Expected.PRODUCT),
    ItemContent(format=WorkFormat.WORKSHOP, first=date(2027, 1, 18), last=date(2027, 1, 29), expected=Expected.SKILL),
    ItemContent(format=WorkFormat.PREPARATION, first=date(2027, 3, 1), last=date(2027, 4, 16), expected=Expected.AWARD),
)


@dataclass(frozen=True)
class Others:
    """Names in one language: the director, a second mentor, and two mentees of age who wait, too."""

    director: tuple[str, str]
    mentor: str
    mentees: tuple[str, str]


RUSSIAN = Others(("Нина", "Орлова"), "Алексеева Вера Олеговна", ("Седых Глеб Игоревич", "Журавская Елена Павловна"))
ENGLISH = Others(("Nina", "Arley"), "Alder Vera", ("Grey Glen", "Wright Helen"))


class Pairs:
    """The programme of :mod:`docs.pictures.people`, whose mentee gets a mentor."""

    def __init__(self, ctx: Context, told: Programme, others: Others, director: Player, language: str) -> None:
        self.ctx, self.told, self.others, self.director = ctx, told, others, director
        self._words = Texts((language,)).default

    async def begin(self) -> None:
        """There is a director; the mentor's consent is signed; two more wait, and there is one more mentor."""
        await appoint(
            self.ctx, Stage(self.told.play.url), member(self.told.owner), member(self.director), Role.DIRECTOR
        )
        curator = await self._curator()
        await self._signed(curator, self.told.records[0].id)
        robots, projects = self.told.topics
        await self._add(curator, Part.MENTOR, self.others.mentor, Kind.SPECIALIST, projects)
        for name, topic in zip(self.others.mentees, (projects, robots), strict=True):
            mentee = await self._add(curator, Part.MENTEE, name, Kind.GRADUATE, topic)
            async with self.ctx.read() as connection:
                topics = {tag.name: tag.id for tag in await Tags(connection).all()}
            need = Need(form=TEACHER_PUPIL, topics=frozenset({topics[topic]}))
            await requesting.ask(self.ctx, curator, mentee, need, OnPaper("8", TODAY))

    async def ask(self) -> None:
        """The mother asks for a mentor: all of it is chosen, and not sent yet."""
        guardian = self.told.guardian
        await guardian.say(guardian.id, "/request")
        await self._press_first(guardian, "requests-own", people=1, count=0)
        await self._press_first(guardian, "asking-form", whose=CHILD)
        await self._press_first(guardian, "asking-topics", limit=3)
        await self._press(guardian, "asking-button-next")
        await self._press_first(guardian, "asking-days", TUESDAY)
        await self._press(guardian, "asking-button-next")
        await self._wait(guardian, "asking-mentors", mentors_limit=3)
        await self._press(guardian, "asking-button-next")
        await self._shown(guardian, "asking-button-send", paper="no", changes="no")

    async def suggest(self) -> None:
        """It is sent; the curator looks who fits."""
        await self._press(self.told.guardian, "asking-button-send", paper="no", changes="no")
        curator = self.told.curator
        await self._press(curator, "told-request-button")
        await self._press(curator, "request-button-suggest")
        await self._shown(curator, "request-button-propose", mentor=MENTOR)

    async def way_in(self) -> str:
        """The link that leads the curator to the desk."""
        curator = self.told.curator
        said = await curator.say(curator.id, "/desk")
        told = await curator.wait_for(curator.id, "/in/", after=said["message_id"])
        found = re.search(r"http\S+/in/\S+", told["text"])
        assert found is not None
        return found[0]

    async def propose(self) -> None:
        """The mentor agrees, and the mother is asked."""
        await self._press(self.told.curator, "request-button-propose", mentor=MENTOR)
        await self._press(self.told.mentor, "pair-button-accept")
        await self._shown(self.told.guardian, "pair-button-accept")

    async def plan(self) -> None:
        """She agrees, the agreement is signed, the plan approved; the mentor looks at it as a picture."""
        await self._press(self.told.guardian, "pair-button-accept")
        await self._shown(self.told.guardian, "pair-button-open")
        await self._planned(await self._signed_agreement())
        mentor = self.told.mentor
        await mentor.say(mentor.id, "/pair")
        await self._press_first(mentor, "pair-all", count=1)
        await self._press(mentor, "pair-button-plan")
        await self._press(mentor, "plan-button-picture")
        await mentor.wait_for(mentor.id, lambda one: "photo" in one)

    async def meet(self) -> None:
        """Three taps: today, an hour, the first topic."""
        mentor = self.told.mentor
        said = await mentor.say(mentor.id, "/pair")
        await self._press_first(mentor, "pair-all", count=1, after=said["message_id"])
        await self._press(mentor, "meeting-button-log")
        await self._press(mentor, "meeting-button-today")
        await self._press_first(mentor, "meeting-length", AN_HOUR, day="")
        await self._press_first(mentor, "meeting-about")
        await self._shown(mentor, "meeting-button-remove")

    async def petition(self) -> None:
        """Another mentor is asked for on paper, and the curator is for it: the director decides."""
        curator = await self._curator()
        paper = OnPaper("11", TODAY)
        case = await judging.record(self.ctx, curator, (await self._membership()).id, Reason.NO_TIME, paper)
        await judging.give_opinion(self.ctx, curator, case.petition.id, View.FOR)
        await self._press(self.director, "petition-button-open")
        await self._shown(self.director, "petition-button-grant")

    async def _signed_agreement(self) -> Membership:
        curator, membership = await self._curator(), await self._membership()
        async with self.ctx.read() as connection:
            (paper,) = await MentoringPapers(connection).of_membership(membership.id)
        await papers.sign(self.ctx, curator, paper.id, OnPaper("3", TODAY), MONTHS)
        await papers.keep(self.ctx, curator, paper.id)
        return membership

    async def _planned(self, membership: Membership) -> None:
        """A plan that is approved; its first item is done."""
        curator, mentor = await self._curator(), await actor_of(self.ctx, member(self.told.mentor))
        pairing = membership.pairing
        await drafting.set_goal(self.ctx, mentor, pairing, Goal.ACHIEVEMENTS)
        items = [await drafting.add_item(self.ctx, mentor, pairing, content) for content in PLAN]
        await drafting.submit(self.ctx, mentor, pairing)
        await deciding.agree(self.ctx, curator, pairing)
        await deciding.approve(self.ctx, curator, pairing, OnPaper("41", TODAY))
        await marking.mark(self.ctx, mentor, pairing, items[0].id, TODAY)

    async def _add(self, curator: Actor, part: Part, name: str, kind: Kind, topic: str) -> RecordId:
        """Somebody of age whose consent is signed."""
        record = await self.told.add(curator, part, name, kind, {Field.BIRTH: "1995", Field.TOPICS: topic})
        await self._signed(curator, record.id)
        return record.id

    async def _signed(self, curator: Actor, record: RecordId) -> None:
        signing = Signing(signed_on=SIGNED_ON, until=UNTIL)
        await mark_signed(self.ctx, curator, record, Paper(PROCESSING, Signer.OWN, Age.ADULT), signing)

    async def _membership(self) -> Membership:
        (own,) = await pairs.mine(self.ctx, await actor_of(self.ctx, member(self.told.mentor)))
        return own.pair.membership

    async def _curator(self) -> Actor:
        return await actor_of(self.ctx, member(self.told.curator))

    async def _press(self, player: Player, key: str, **args: object) -> None:
        label = self._words.plain(key, **args)
        await player.tap(await self._shown(player, key, **args), label)

    async def _shown(self, player: Player, key: str, **args: object) -> Json:
        label = self._words.plain(key, **args)
        return await player.wait_for(player.id, lambda one: any(label in row for row in button_texts(one)))

    async def _press_first(
        self, player: Player, key: str, at: tuple[int, int] = (0, 0), after: int = 0, **args: object
    ) -> None:
        """A button by its place, of the window with these words."""
        await player.tap(await self._wait(player, key, after, **args), at=at)

    async def _wait(self, player: Player, key: str, after: int = 0, **args: object) -> Json:
        said = self._words(key, **args).striptags()[:BEGINNING]
        return await player.wait_for(player.id, said, after=after)
