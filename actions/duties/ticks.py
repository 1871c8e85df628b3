"""What time brings: reminders, and the digest of working days. Each tick looks in the tables for what is due."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from actions.duties import keys
from actions.duties.answerable import Team, team_of
from actions.duties.standings import coming_terms, near
from actions.duties.together import Reminding, gathered
from domain.duties.breaks import in_break
from domain.duties.duty import Occurrence
from domain.duties.ladder import DAY, MIDNIGHT, Rung, hour_of, rungs
from domain.duties.notices import DutyDigest, DutyOverdue, DutyReminder
from domain.duties.standing import DutyState, Standing
from domain.moments import earliest
from domain.notices import Lane, Notice, Owed
from domain.people.person import PersonId
from storage.duties import Duties, Marks
from storage.outbox import Outbox

RECORDED = timedelta(days=30)
"""After an outage, reminders that came too late are recorded as far back as this: less than letters are kept."""
DIGEST_DAYS = 7
LOOKED_AHEAD_DAYS = 31
"""So many days hold a working day without a reminder, unless there is none before it is handed in."""


async def remind(ctx: Context) -> None:
    """Owe the reminders whose moment has come, to everybody who answers for what is not handed in."""
    now = ctx.now()
    async with ctx.read() as connection:
        fresh = await _fresh(connection, ctx.policy, now)
    if fresh:
        async with ctx.write() as connection:
            # Looked at again: it may have been handed in or moved since.
            found = gathered(await _fresh(connection, ctx.policy, now))
            await Outbox(connection).owe(found.sent, now)
            await Outbox(connection).know(found.told, now, "told together with others")


async def digest(ctx: Context) -> None:
    """On working days, from 09:00 on: one message to each who answers for something that is due within a week."""
    now = ctx.now()
    async with ctx.read() as connection:
        owing = await _digests(connection, ctx.policy, now)
        known = await Outbox(connection).known_keys(one.key for one in owing)
    if any(one.key not in known for one in owing):
        async with ctx.write() as connection:
            await Outbox(connection).owe(await _digests(connection, ctx.policy, now), now)


async def moments(ctx: Context) -> list[tuple[datetime, str]]:
    """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
    now, policy = ctx.now(), ctx.policy
    today = ctx.today()
    found: set[tuple[datetime, str]] = set()
    async with ctx.read() as connection:
        team = await team_of(connection, policy)
        active = await Duties(connection).active()
        open_now = [one.occurrence for one in await near(connection, active, today, 0, policy) if one.is_open]
        ahead = await coming_terms(connection, active, today, 2, policy)
    for one in {*open_now, *ahead}:
        if not team.answer_for(one.duty, one.term):
            continue
        name = one.duty.key or one.duty.title
        found |= {(rung.at, f"reminder: {name}") for rung in _rungs(one, policy, now) if rung.at > now}
        if (digested := _digest_moment(one, policy, now)) is not None:
            found.add((digested, "digest of duties"))
    return sorted(found)


async def _fresh(connection: AsyncConnection, policy: Policy, now: datetime) -> list[Reminding]:
    """The reminders of which nobody was owed a letter yet."""
    owing = await _reminders(connection, policy, now)
    known = await Outbox(connection).known_keys(owed.key for _, owed in owing)
    return [(one, owed) for one, owed in owing if owed.key not in known]


async def _reminders(connection: AsyncConnection, policy: Policy, now: datetime) -> list[Reminding]:
    """Every reminder that is due by ``now``, owed already or not; overtaken ones are owed until the next came."""
    today = now.astimezone(policy.zone).date()
    active = await Duties(connection).active()
    team = await team_of(connection, policy)
    longest = max((before for duty in active for before in duty.ladder.days_before), default=0)
    standings = await near(connection, active, today, max(longest, 31), policy)
    asked_for = [one for one in standings if one.is_open or one.state is DutyState.MISSED]
    return [(one.occurrence, owed) for one in asked_for for owed in _owed(one.occurrence, team, policy, now)]


def _owed(one: Occurrence, team: Team, policy: Policy, now: datetime) -> Iterator[Owed]:
    duty = one.duty
    for rung in _rungs(one, policy, now):
        if not now - RECORDED < rung.until or rung.at > now:
            continue
        people = (team.hear_of_overdue if rung.overdue else team.answer_for)(duty, one.term)
        for person, since in people.items():
            # Whoever came later, or knows another date since, is not owed what was before.
            if rung.at < max(since, duty.changed_at):
                continue
            yield Owed(
                notice=_notice(one, rung),
                key=keys.reminder(one, rung, person),
                person=person,
                due_at=_due_at(rung, policy, now),
                until=rung.until,
                lane=Lane.REMINDER,
            )


def _due_at(rung: Rung, policy: Policy, now: datetime) -> datetime:
    """When a reminder whose moment has come goes out: now, but after an outage not at night.

    A late one does not come in the morning of the day of the next: that one is enough, and this one is recorded.
    """
    at = policy.quiet_hours.after(now, policy.zone) if policy.quiet_hours else now
    day, next_day = (moment.astimezone(policy.zone).date() for moment in (at, rung.until))
    return rung.until if rung.day < day == next_day else at


def _notice(one: Occurrence, rung: Rung) -> Notice:
    if rung.overdue:
        return DutyOverdue(one.duty.id, one.term)
    return DutyReminder(one.duty.id, one.term, rung.name)


def _rungs(one: Occurrence, policy: Policy, now: datetime) -> tuple[Rung, ...]:
    today = now.astimezone(policy.zone).date()
    return rungs(one, today, policy.zone, policy.quiet_hours, policy.working_days, policy.breaks)


async def _digests(connection: AsyncConnection, policy: Policy, now: datetime) -> list[Owed]:
    """The digests of today, owed already or not: of what was open at nine o'clock."""
    day = now.astimezone(policy.zone).date()
    at = hour_of(day, policy.zone, policy.quiet_hours)
    quiet = policy.quiet_hours
    if now < at or not policy.working_days.is_working(day) or (quiet and quiet.covers(now, policy.zone)):
        return []
    active = await Duties(connection).active()
    taken_back = await Marks(connection).undone_since(at)
    team = await team_of(connection, policy)
    told: set[PersonId] = set()
    for one in in_digest(await near(connection, active, day, DIGEST_DAYS, policy), policy, day):
        duty = one.occurrence.duty
        if duty.changed_at <= at and (duty.id, one.occurrence.term) not in taken_back:
            told |= {person for person, since in team.answer_for(duty, one.occurrence.term).items() if since <= at}
    return [
        Owed(
            notice=DutyDigest(day),
            key=keys.digest(day, person),
            person=person,
            due_at=now,
            until=earliest(day + DAY, MIDNIGHT, policy.zone),
            lane=Lane.REMINDER,
        )
        for person in sorted(told)
    ]


def in_digest(standings: Iterable[Standing], policy: Policy, day: date) -> Iterator[Standing]:
    """Of what is near those that a digest speaks of: open, not silenced by a break, and not told of by itself that day.

    Nobody is told twice in one morning of the same.
    """
    rests = in_break(day, policy.breaks)
    for one in standings:
        if one.is_open and (one.occurrence.duty.legal or not rests) and not _is_reminded(one.occurrence, policy, day):
            yield one


def _is_reminded(one: Occurrence, policy: Policy, day: date) -> bool:
    """Whether this day brings a reminder of it."""
    found = rungs(one, day, policy.zone, policy.quiet_hours, policy.working_days, policy.breaks)
    return any(rung.day == day for rung in found)


def _digest_moment(one: Occurrence, policy: Policy, now: datetime) -> datetime | None:
    """When the next digest that may speak of it comes; None: its reminders tell all of it."""
    first = max(now.astimezone(policy.zone).date(), one.due - timedelta(days=DIGEST_DAYS))
    for day in (first + n * DAY for n in range(LOOKED_AHEAD_DAYS)):
        at = hour_of(day, policy.zone, policy.quiet_hours)
        if policy.working_days.is_working(day) and at > now and not _is_reminded(one, policy, day):
            return at
    return None
