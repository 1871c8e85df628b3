"""People, a hall and what the audit log says, for tests of actions."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from actions.context import Context
from actions.meetups import announce, details, drafts, halls
from actions.people.identity import identify
from domain.meetups.meetup import Meetup, MeetupId, Place
from domain.notices import HallId, Notice
from domain.people.person import Actor
from domain.people.roles import Role
from storage.halls import Chat
from storage.meetups import Meetups
from storage.notices import load
from storage.people import Roles, Seen
from storage.tables.delivery import outbox
from storage.tables.people import audit

OWNER = 1000
START = datetime(2026, 12, 1, 12, tzinfo=UTC)


class StandingClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = START

    def now(self) -> datetime:
        return self.moment

    def move(self, span: timedelta) -> None:
        self.moment += span


@dataclass(frozen=True)
class Community:
    """An owner, two organisers, a participant, one hall."""

    ctx: Context
    clock: StandingClock
    owner: Actor
    organiser: Actor
    other_organiser: Actor
    participant: Actor
    hall: HallId


async def settle(ctx: Context, clock: StandingClock) -> Community:
    owner = await met(ctx, OWNER, "Вера")
    organiser = await appointed(ctx, 2, "Олег")
    other = await appointed(ctx, 3, "Ольга")
    chat = Chat(-100, None, "Клуб", None, is_channel=False, can_pin=True)
    hall = await halls.bind_chat(ctx, organiser, chat, is_administrator=True, can_write=True)
    return Community(ctx, clock, owner, organiser, other, await met(ctx, 4, "Пётр"), hall.id)


async def met(ctx: Context, telegram_id: int, name: str) -> Actor:
    """Somebody who opened the bot."""
    return await identify(ctx, Seen(telegram_id, name, None, "ru"), opened=True)


async def appointed(ctx: Context, telegram_id: int, name: str, role: Role = Role.ORGANISER) -> Actor:
    """Somebody with a role."""
    person = (await met(ctx, telegram_id, name)).person
    async with ctx.write() as connection:
        await Roles(connection).give(person.id, role, None, ctx.now())
    return await met(ctx, telegram_id, name)


async def drafted(community: Community, begins: timedelta = timedelta(days=3), seats: int | None = 1) -> Meetup:
    """A draft of the organiser's, complete but for its halls; it ``begins`` so long from now, and up to two guests."""
    ctx, organiser = community.ctx, community.organiser
    made = await drafts.create_draft(ctx, organiser, "Роботы")
    start = (community.clock.now() + begins).astimezone(made.zone)
    await drafts.set_start(ctx, organiser, made.id, start.date(), start.time())
    await drafts.set_length(ctx, organiser, made.id, timedelta(hours=2))
    await drafts.set_place(ctx, organiser, made.id, Place("Коворкинг"))
    await drafts.set_capacity(ctx, organiser, made.id, seats)
    return await details.set_guests_limit(ctx, organiser, made.id, 2)


async def announced(community: Community, begins: timedelta = timedelta(days=3), seats: int | None = 1) -> MeetupId:
    """The same, announced in the hall."""
    made = await drafted(community, begins, seats)
    await drafts.choose_halls(community.ctx, community.organiser, made.id, [community.hall])
    return (await announce.announce(community.ctx, community.organiser, made.id)).id


async def owed(ctx: Context, kind: type[Notice]) -> list[tuple[int | None, Notice]]:
    """Everything of this kind that is or was owed, as (to which person, what)."""
    wanted = select(outbox).where(outbox.c.kind == kind.kind).order_by(outbox.c.id)
    async with ctx.read() as connection:
        rows = (await connection.execute(wanted)).all()
    return [(row.person_id, load(row.kind, row.payload)) for row in rows]


async def stored(ctx: Context, meetup: MeetupId) -> Meetup:
    async with ctx.read() as connection:
        found = await Meetups(connection).get(meetup)
    assert found is not None
    return found


async def audit_of(ctx: Context, subject: str, number: int) -> list[tuple[str, Any, Any]]:
    """The entries about a subject as (action, before, after)."""
    wanted = select(audit).where(audit.c.subject == subject, audit.c.subject_id == number).order_by(audit.c.id)
    async with ctx.read() as connection:
        rows = (await connection.execute(wanted)).all()
    return [(row.action, row.before, row.after) for row in rows]
