"""A centre that lives a school year: its people, its bot, which can be switched off, and what they do with it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from actions.consents.papers import Paper, Signing, mark_signed
from actions.context import Context
from actions.duties import edits, lists, marks
from actions.media import deciding, planning, publishing, writing
from actions.monitoring import answering
from actions.roadmap import editing, working
from domain.consents.consent import Purpose
from domain.consents.signing import Signer, Stage
from domain.duties.duty import DutyId
from domain.media.publication import Kind, Publication
from domain.mentoring.speaking import OnPaper
from domain.people.person import Actor, PersonId
from domain.people.roles import Role
from domain.registry.record import Part
from domain.roadmap.roadmap import Content, Event, Responsible
from playground.client import Player, Playground
from storage.media import Publications
from storage.roadmap.roadmaps import Roadmaps
from tests.actions.mentoring.meetings.pairs import somebody
from tests.actions.mentoring.meetings.pairs import working as working_pair
from tests.actions.monitoring.making import answered
from tests.e2e.running import bot_in_process
from tests.e2e.school_year.reading import ZONE, Reading, Told
from tests.e2e.town import Town, settle

YEAR = 2026
MEETUP = "Роботы"


@dataclass(frozen=True, slots=True)
class Planned:
    """An event of the roadmap, on one day; ``responsible`` gives who answers for it."""

    title: str
    day: date
    responsible: Callable[["School"], Awaitable[Responsible]]


async def by_member(school: "School") -> Responsible:
    return Responsible(person=(await school.actor(school.member)).id)


async def by_group(_: "School") -> Responsible:
    return Responsible(role=Role.WORKING_GROUP)


async def by_nobody(_: "School") -> Responsible:
    return Responsible(words="наставники")


class School:
    """``member`` is of the working group. A mentor and a mentee work together, and answer surveys or do not."""

    def __init__(self, play: Playground, variables: dict[str, str], language: str, owner: Player) -> None:
        self._play = play
        self._variables = variables
        self._language = language
        self._owner = owner
        self._town: Town | None = None
        self._reading = Reading(language, (), MEETUP)

    # -- its people ------------------------------------------------------------------------------------------------

    @property
    def town(self) -> Town:
        assert self._town is not None
        return self._town

    @property
    def ctx(self) -> Context:
        return self.town.ctx

    @property
    def curator(self) -> Player:
        return self.town.boris

    @property
    def member(self) -> Player:
        return self.town.clara

    @property
    def director(self) -> Player:
        return self.town.stranger

    @property
    def mentor(self) -> Player:
        return self.town.organiser

    @property
    def mentee(self) -> Player:
        return self.town.anna

    async def actor(self, player: Player) -> Actor:
        return await self.town.actor(player)

    @property
    def people(self) -> Mapping[str, Player]:
        """Whoever the bot writes to of the year's work."""
        return {
            "curator": self.curator,
            "member": self.member,
            "director": self.director,
            "mentor": self.mentor,
            "mentee": self.mentee,
        }

    async def told(self, player: Player) -> list[Told]:
        """All that somebody read of the year's work."""
        messages = await player.messages(player.id, limit=1000)
        return [one for message in messages for one in self._reading.told(message)]

    async def missing(self, player: Player) -> list[str]:
        """What was told of answered surveys, one after the other."""
        messages = await player.messages(player.id, limit=1000)
        return [one for message in messages if (one := self._reading.missing(message)) is not None]

    # -- its bot and its time ----------------------------------------------------------------------------------------

    @asynccontextmanager
    async def on(self) -> AsyncIterator[None]:
        """The bot runs meanwhile."""
        async with bot_in_process(self._variables, self._play) as program:
            if self._town is None:
                self._town = await settle(self._play, program, self._language, self._owner)
            self._town.program = program
            yield

    async def until(self, moment: str) -> None:
        """Time passes with the bot, which does on its way what there is to do."""
        if (target := at(moment)) > await self._play.now():
            await self._play.travel(to=target)

    async def wait(self, minutes: int) -> None:
        await self._play.travel(by=timedelta(minutes=minutes))

    async def pass_without_bot(self, moment: str) -> None:
        await self._play.jump(at(moment))

    # -- how it begins -----------------------------------------------------------------------------------------------

    async def begin(self, *planned: Planned) -> None:
        """Everybody has their role, the mentor and the mentee have signed, and the roadmap has these events."""
        self._reading = Reading(self._language, tuple(one.title for one in planned), MEETUP)
        await self.director.start()
        await self.director.wait_for(self.director.id, self.director.first_name)
        for player, role in (
            (self.curator, Role.CURATOR),
            (self.member, Role.WORKING_GROUP),
            (self.director, Role.DIRECTOR),
        ):
            await self.town.appoint(player, role)
        curator = await self.actor(self.curator)
        mentor = await somebody(self.ctx, curator, Part.MENTOR, account=await self.actor(self.mentor), birth="1990")
        mentee = await somebody(self.ctx, curator, Part.MENTEE, account=await self.actor(self.mentee))
        paper = Paper(Purpose.PROCESSING, Signer.OWN, Stage.ADULT)
        for record in (mentor, mentee):
            await mark_signed(self.ctx, curator, record.id, paper, Signing(signed_on=self.ctx.today()))
        await working_pair(self.ctx, mentor, mentee)
        events = [
            Content(title=one.title, first=one.day, last=one.day, responsible=await one.responsible(self))
            for one in planned
        ]
        await editing.begin(self.ctx, curator, YEAR, [("Этап", events)])

    # -- duties ------------------------------------------------------------------------------------------------------

    async def hand_in(self, key: str, term: str) -> None:
        """«Сдано» by the curator."""
        who, today = await self.actor(self.curator), self.ctx.today()
        letter = OnPaper("1", today) if key == "figures-december" else None
        await marks.hand_in(self.ctx, who, await self._duty(key), date.fromisoformat(term), today, letter=letter)

    async def answers_for(self, key: str, *players: Player) -> None:
        """The curator decides who answers for a duty from now on; nobody: the curators."""
        people = [(await self.actor(one)).id for one in players]
        await edits.set_responsible(self.ctx, await self.actor(self.curator), await self._duty(key), people)

    async def _duty(self, key: str) -> DutyId:
        found = await lists.everything(self.ctx, await self.actor(self.curator))
        return next(one.id for one in found if one.key == key)

    # -- monitoring --------------------------------------------------------------------------------------------------

    async def answer(self, player: Player) -> None:
        """Every question of what they are asked."""
        who = await self.actor(player)
        for asked in await answering.mine(self.ctx, who):
            await answered(self.ctx, who, asked.survey)

    # -- the roadmap -------------------------------------------------------------------------------------------------

    async def finish(self, *titles: str, on: date | None = None) -> None:
        """Done, today or on some day before, as the working group says."""
        for title in titles:
            event = await self._event(title)
            await working.finish(self.ctx, await self.actor(self.member), event.id, on or self.ctx.today())

    async def call_off(self, title: str) -> None:
        event = await self._event(title)
        await working.cancel(self.ctx, await self.actor(self.curator), event.id)

    async def _event(self, title: str) -> Event:
        async with self.ctx.read() as connection:
            found = await Roadmaps(connection).get(YEAR)
        assert found is not None
        return next(one for one in found.events if one.content.title == title)

    # -- the media plan ----------------------------------------------------------------------------------------------

    async def release(self, kind: Kind, title: str) -> Publication:
        async with self.ctx.read() as connection:
            live = await Publications(connection, self.ctx.vault).live()
        return next(one for one in live if (one.kind, one.title) == (kind, title))

    async def nothing_for_public(self, *titles: str) -> None:
        """The curator cancels what the plan got by itself of these events."""
        who = await self.actor(self.curator)
        for title in titles:
            for kind in (Kind.PRESS_RELEASE, Kind.POST_RELEASE):
                await planning.cancel(self.ctx, who, (await self.release(kind, title)).id)

    async def entrust(self, kind: Kind, title: str, player: Player) -> None:
        """Somebody else than the curator answers for it from now on."""
        person: PersonId = (await self.actor(player)).id
        one = await self.release(kind, title)
        await planning.set_responsible(self.ctx, await self.actor(self.curator), one.id, person)

    async def only_on(self, kind: Kind, title: str, *resources: str) -> None:
        one = await self.release(kind, title)
        await planning.set_resources(self.ctx, await self.actor(self.curator), one.id, resources)

    async def submit(self, player: Player, kind: Kind, title: str) -> None:
        """With a text of one's own."""
        who, one = await self.actor(player), await self.release(kind, title)
        await writing.write(self.ctx, who, one.id, "Приходите!")
        await deciding.submit(self.ctx, who, one.id)

    async def approve(self, kind: Kind, title: str) -> None:
        await deciding.approve(self.ctx, await self.actor(self.curator), (await self.release(kind, title)).id)

    async def plan(self, player: Player, kind: Kind, title: str, moment: str) -> None:
        one = await self.release(kind, title)
        await planning.plan(self.ctx, await self.actor(player), one.id, at(moment))

    async def publish(self, player: Player, kind: Kind, title: str) -> None:
        """By hand, with a link for each resource."""
        who, one = await self.actor(player), await self.release(kind, title)
        for resource in one.resources:
            await publishing.mark_published(self.ctx, who, one.id, resource, f"https://example.org/{resource}")

    # -- meetups -----------------------------------------------------------------------------------------------------

    async def announce(self, moment: str) -> None:
        """A meetup of two hours; the bot has looked at it afterwards."""
        await self.town.meetup(title=MEETUP, start=at(moment))
        await self.wait(6)


def at(moment: str) -> datetime:
    """By the centre's clocks."""
    return datetime.fromisoformat(moment).replace(tzinfo=ZONE).astimezone(UTC)
