"""People, a hall and what the audit log says, for tests of actions."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from actions.context import Context
from actions.meetups import halls
from actions.people.identity import identify
from domain.meetups.meetup import Meetup, MeetupId
from domain.notices import HallId
from domain.people.person import Actor
from domain.people.roles import Role
from storage.halls import Chat
from storage.meetups import Meetups
from storage.people import Roles, Seen
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


async def appointed(ctx: Context, telegram_id: int, name: str) -> Actor:
    """An organiser."""
    person = (await met(ctx, telegram_id, name)).person
    async with ctx.write() as connection:
        await Roles(connection).give(person.id, Role.ORGANISER, None, ctx.now())
    return await met(ctx, telegram_id, name)


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
