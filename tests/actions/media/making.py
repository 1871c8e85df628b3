"""A newsroom: who keeps the plan, what it tells of, and what the bot does by itself."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from actions.consents.papers import Paper, Signing, mark_signed
from actions.context import Context
from actions.duties import upkeep
from actions.media import deciding, planning, publishing, writing
from actions.media.following import Following
from actions.media.ticks import MediaTicks
from actions.meetups import announce, details, drafts, halls
from actions.registry.keeping import Change, add_person
from actions.roadmap import editing
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.signing import Signer, Stage
from domain.media.happening import EventKind, EventRef
from domain.media.publication import Kind, Publication
from domain.meetups.meetup import Meetup, MeetupId, Place, ProgrammeItem
from domain.notices import HallId, Notice
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.record import Kind as RecordKind
from domain.registry.record import Part, Record
from domain.roadmap.roadmap import Content, Event
from storage.halls import Chat
from storage.media import Publications
from storage.notices import load
from storage.tables.delivery import outbox
from tests.actions.registry.conftest import MovedClock
from wording.media.drafts import drafting

STARTS = datetime(2026, 12, 19, 15, tzinfo=UTC)
"""18:00 in Moscow; the clock of tests stands at noon of 26 November."""


@dataclass
class Newsroom:
    ctx: Context
    clock: MovedClock
    curator: Actor
    worker: Actor
    organiser: Actor
    hall: HallId

    async def meetup(self, starts: datetime = STARTS, title: str = "Роботы") -> MeetupId:
        """Announced."""
        ctx, who = self.ctx, self.organiser
        made = await drafts.create_draft(ctx, who, title)
        wall = starts.astimezone(made.zone)
        await drafts.set_start(ctx, who, made.id, wall.date(), wall.time())
        await drafts.set_length(ctx, who, made.id, timedelta(hours=2))
        await drafts.set_place(ctx, who, made.id, Place("Дом творчества", "Садовая, 5"))
        await details.set_programme(ctx, who, made.id, [ProgrammeItem("Как не сгореть", "Пётр Ильин")])
        await drafts.choose_halls(ctx, who, made.id, [self.hall])
        announced: Meetup = await announce.announce(ctx, who, made.id)
        return announced.id

    async def tick(self) -> None:
        """All that the bot does by itself, in the order in which the program does it."""
        following, ticks = Following(self.ctx, drafting(self.ctx.policy)), MediaTicks(self.ctx)
        for run in (
            following.cover,
            following.follow,
            following.look_after_what_is_out,
            following.tell_of_stories,
            ticks.look_after_consents,
            ticks.remind,
            ticks.bring_out,
            ticks.lapse,
        ):
            await run()

    async def until(self, moment: datetime, step: timedelta = timedelta(hours=1)) -> None:
        """Time passes, and the program runs all the while."""
        while self.clock.moment < moment:
            self.clock.moment = min(self.clock.moment + step, moment)
            await self.tick()

    async def roadmap(self, *contents: Content) -> list[Event]:
        """This school year's, with these events."""
        found = await editing.begin(self.ctx, self.curator, 2026, [("Обучение", list(contents))])
        return list(found.events)

    async def of_roadmap(self, event: Event) -> dict[Kind, Publication]:
        """What the plan has of it, by kinds."""
        async with self.ctx.read() as connection:
            found = await Publications(connection, self.ctx.vault).of_event(EventRef(EventKind.ROADMAP, event.id))
        return {one.kind: one for one in found}

    async def out(self, one: Publication) -> Publication:
        """Approved, and published on each of its resources."""
        await self.approved(one)
        for resource in one.resources:
            link = f"https://example.org/{resource}"
            one = await publishing.mark_published(self.ctx, self.worker, one.id, resource, link)
        return one

    async def release(self, meetup: MeetupId, kind: Kind = Kind.PRESS_RELEASE) -> Publication:
        async with self.ctx.read() as connection:
            found = await Publications(connection, self.ctx.vault).of_event(EventRef(EventKind.MEETUP, meetup))
        return next(one for one in found if one.kind is kind)

    async def there(self, one: Publication) -> Publication:
        async with self.ctx.read() as connection:
            found = await Publications(connection, self.ctx.vault).get(one.id)
        assert found is not None
        return found

    async def approved(self, one: Publication) -> Publication:
        """Submitted by the working group, approved by the curator."""
        await deciding.submit(self.ctx, self.worker, one.id)
        return await deciding.approve(self.ctx, self.curator, one.id)

    async def planned(self, one: Publication, at: datetime) -> Publication:
        await self.approved(one)
        return await planning.plan(self.ctx, self.worker, one.id, at)

    async def written(self, kind: Kind = Kind.OTHER, text: str = "Смотрите, что у нас нового") -> Publication:
        """A publication about no event, with a text."""
        made = await planning.add(self.ctx, self.worker, kind, "Новости")
        return await writing.write(self.ctx, self.worker, made.id, text)

    async def pupil(self) -> Record:
        """Somebody of the programme."""
        typed = {Field.NAME: "Синицына Вера Олеговна", Field.BIRTH: "2000"}
        return await add_person(self.ctx, self.curator, Part.MENTEE, Change(typed=typed, kind=RecordKind.PUPIL))

    async def allows(self, record: Record, *resources: str) -> None:
        """They sign that their photos and their name may be published there."""
        terms = Terms(frozenset({Category.PHOTO, Category.NAME}), frozenset(resources))
        for purpose, signed in ((Purpose.PROCESSING, Terms()), (Purpose.PUBLICATION, terms)):
            paper = Paper(purpose, Signer.OWN, Stage.ADULT)
            await mark_signed(
                self.ctx, self.curator, record.id, paper, Signing(signed_on=self.ctx.today(), terms=signed)
            )

    async def heard(self, who: Actor | None = None) -> list[Notice]:
        """All that was owed of the plan, to one or to all, in the order in which it was."""
        wanted = select(outbox).where(outbox.c.kind.like("media%")).order_by(outbox.c.id)
        async with self.ctx.read() as connection:
            rows = (await connection.execute(wanted)).all()
        return [load(row.kind, row.payload) for row in rows if who is None or row.person_id == who.id]


async def settle(ctx: Context, clock: MovedClock, curator: Actor, worker: Actor, organiser: Actor) -> Newsroom:
    await upkeep.ensure(ctx)
    chat = Chat(-100, None, "Клуб", None, is_channel=False, can_pin=True)
    hall = await halls.bind_chat(ctx, organiser, chat, is_administrator=True, can_write=True)
    return Newsroom(ctx, clock, curator, worker, organiser, hall.id)
