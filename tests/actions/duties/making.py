"""A centre with its people, and a postman who delivers what is due, for tests of duties."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from actions.context import Context
from actions.duties import lists, ticks, told
from actions.people.identity import identify
from domain.duties.duty import Bound, Duty, Ladder, Repeats
from domain.duties.notices import DutyDigest, DutyHandedIn, DutyOverdue, DutyReminder, DutyUndone, UpdatesReminder
from domain.notices import Notice
from domain.people.person import Actor
from domain.people.roles import Role
from storage.outbox import Delivery, Outbox
from storage.people import People, Roles, Seen
from storage.tables.delivery import outbox
from storage.tables.people import audit

OWNER = 1000
MORNING = datetime(2026, 9, 1, 5, tzinfo=UTC)
"""8 o'clock in Moscow."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DECEMBER, FIGURES = date(2026, 12, 20), date(2026, 12, 30)
DECEMBER_LADDER = [
    "2026-11-18 06:00",
    "2026-12-04 06:00",
    "2026-12-11 06:00",
    "2026-12-15 06:00",
    "2026-12-17 06:00",
    "2026-12-18 06:00",
]
"""The reminders of the monitoring before 20 December 2026, which is due on the 18th (UTC)."""


def moscow(text: str) -> datetime:
    """A moment as Moscow's clocks show it."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Moscow")).astimezone(UTC)


class StandingClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = MORNING

    def now(self) -> datetime:
        return self.moment


@dataclass(frozen=True)
class Delivered:
    """What somebody read: when, what, of which term (None: of a digest)."""

    at: datetime
    person: int
    kind: str
    duty: str
    term: date | None


@dataclass
class Centre:
    """The owner, two curators, a director, somebody of the working group, an organiser, a participant."""

    ctx: Context
    clock: StandingClock
    owner: Actor
    curator: Actor
    other_curator: Actor
    director: Actor
    worker: Actor
    organiser: Actor
    participant: Actor
    read: list[Delivered] = field(default_factory=list)

    async def duty(self, key: str) -> Duty:
        return next(one for one in await lists.everything(self.ctx, self.owner) if key in (one.key, one.title))

    async def tick(self) -> None:
        """What the program does every few seconds, and what people read then."""
        await ticks.remind(self.ctx)
        await ticks.digest(self.ctx)
        await self._deliver()

    async def until(self, moment: datetime) -> None:
        """Time passes; the program runs all the while: looked at every day at 9 and 22."""
        zone = self.ctx.policy.zone
        day = self.clock.moment.astimezone(zone).date()
        while self.clock.moment < moment:
            for hour in (9, 22):
                stop = datetime(day.year, day.month, day.day, hour, tzinfo=zone).astimezone(UTC)
                if self.clock.moment < stop < moment:
                    await self.off_until(stop)
            day += DAY
            if datetime(day.year, day.month, day.day, tzinfo=zone) > moment:
                await self.off_until(moment)

    async def off_until(self, moment: datetime) -> None:
        """Time passes; the program is switched off meanwhile, and on again then."""
        self.clock.moment = moment
        await self.tick()

    async def _deliver(self) -> None:
        now = self.ctx.now()
        async with self.ctx.read() as connection:
            due = await Outbox(connection).due(now, 1000)
            late = await Outbox(connection).has_late(now)
        if late:
            async with self.ctx.write() as connection:
                await Outbox(connection).skip_late(now)
        for letter in due:
            person = letter.person
            assert person is not None
            tells = await self._tells(letter.notice, person)
            async with self.ctx.write() as connection:
                known = await People(connection).get(person)
                assert known is not None
                if not known.reachable:
                    await Outbox(connection).keep_for_return([letter.id])
                    continue
                state = Delivery.SENT if tells else Delivery.SKIPPED
                await Outbox(connection).set_state([letter.id], state, now)
            if tells:
                self.read += [Delivered(now, person, letter.notice.kind, *what) for what in tells]

    async def _tells(self, notice: Notice, person: Any) -> list[tuple[str, date | None]]:
        """What a message would tell, as (duty, term); nothing when it makes no sense any more."""
        match notice:
            case DutyReminder(duty, term) | DutyOverdue(duty, term):
                found = await told.reminder(self.ctx, duty, term, person)
                return [] if found is None else [(_name(found.occurrence.duty), term)]
            case UpdatesReminder(duties, term, due, _):
                seen = [await told.reminder(self.ctx, one, term, person) for one in duties]
                return [(_name(one.occurrence.duty), term) for one in seen if one and one.occurrence.due == due]
            case DutyHandedIn(duty, term, mark):
                news = await told.handed_in(self.ctx, duty, term, mark)
                return [] if news is None else [(_name(news.standing.occurrence.duty), term)]
            case DutyUndone(duty, term, by):
                news = await told.undone(self.ctx, duty, term, by)
                return [] if news is None else [(_name(news.standing.occurrence.duty), term)]
            case DutyDigest(day):
                listed = await told.digest(self.ctx, day, person)
                return [(" ".join(_name(one.occurrence.duty) for one in listed), None)] if listed else []
        raise AssertionError(notice)

    def days(self, who: Actor, duty: str, *kinds: str) -> list[str]:
        """On which days and hours (UTC) somebody read of a duty."""
        wanted = kinds or ("duty_reminder", "updates_reminder", "duty_overdue")
        return [
            f"{one.at:%Y-%m-%d %H:%M}"
            for one in self.read
            if one.person == who.id and one.duty == duty and one.kind in wanted
        ]

    def digests(self, who: Actor) -> list[tuple[str, str]]:
        """Days (UTC) and duties of the digests that somebody read."""
        return [
            (f"{one.at:%Y-%m-%d %H:%M}", one.duty)
            for one in self.read
            if one.person == who.id and one.kind == "duty_digest"
        ]


def _name(duty: Duty) -> str:
    return duty.key or duty.title


async def settle(ctx: Context, clock: StandingClock) -> Centre:
    return Centre(
        ctx=ctx,
        clock=clock,
        owner=await met(ctx, OWNER, "Вера"),
        curator=await appointed(ctx, 2, "Кира", Role.CURATOR),
        other_curator=await appointed(ctx, 3, "Константин", Role.CURATOR),
        director=await appointed(ctx, 4, "Дина", Role.DIRECTOR),
        worker=await appointed(ctx, 5, "Роман", Role.WORKING_GROUP),
        organiser=await appointed(ctx, 6, "Олег", Role.ORGANISER),
        participant=await met(ctx, 7, "Пётр"),
    )


async def met(ctx: Context, telegram_id: int, name: str) -> Actor:
    """Somebody who opened the bot."""
    return await identify(ctx, Seen(telegram_id, name, None, "ru"), opened=True)


async def appointed(ctx: Context, telegram_id: int, name: str, role: Role) -> Actor:
    person = (await met(ctx, telegram_id, name)).person
    async with ctx.write() as connection:
        await Roles(connection).give(person.id, role, None, ctx.now())
    return await met(ctx, telegram_id, name)


async def dismissed(ctx: Context, who: Actor, role: Role) -> None:
    async with ctx.write() as connection:
        await Roles(connection).take(who.id, role)


async def reachable(ctx: Context, who: Actor, *, there: bool) -> None:
    async with ctx.write() as connection:
        await People(connection).set_reachable(who.id, reachable=there)
        if there:
            await Outbox(connection).wake(who.id, ctx.now())


async def letters(ctx: Context, prefix: str) -> dict[str, str]:
    """Everything owed under keys that begin so, with its state."""
    async with ctx.read() as connection:
        return {letter.key: letter.state.value for letter in await Outbox(connection).under(prefix)}


async def rows(ctx: Context) -> int:
    """How many letters there are or were."""
    async with ctx.read() as connection:
        return len((await connection.execute(select(outbox.c.id))).all())


async def audit_of(ctx: Context, number: int) -> list[tuple[str, Any, Any]]:
    """The entries about a duty as (action, before, after)."""
    wanted = select(audit).where(audit.c.subject == "duty", audit.c.subject_id == number).order_by(audit.c.id)
    async with ctx.read() as connection:
        found = (await connection.execute(wanted)).all()
    return [(row.action, row.before, row.after) for row in found]


def own(repeats: Repeats, **given: Any) -> dict[str, Any]:
    """The arguments of a duty that a curator adds."""
    return {"title": "Отчёт", "todo": "", "repeats": repeats, "bound": Bound.BY, "ladder": Ladder((1, 0))} | given
