"""What time brings: reminders of papers, all of a day in one message, and of data that is to be destroyed."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial

from actions.consents.lists import Overview, seen_by_the_bot
from actions.consents.telling import waking
from actions.context import Context
from actions.registry.curators import tell_curators
from actions.registry.directory import Directory
from domain.consents.consent import Purpose
from domain.consents.needs import RUNS_OUT, Item, Need
from domain.consents.notices import ConsentReminder, DestructionDue
from domain.consents.withdrawal import Withdrawal
from domain.moments import earliest
from domain.people.person import PersonId
from domain.registry.record import RecordId
from storage.consents import Consents, Withdrawals

HOUR = time(9)
"""From when on curators are told, by the centre's clock."""
GRACE = timedelta(days=1)
"""A paper that is missing is told of on the day after: whoever adds a person knows that they did not sign yet."""

Told = tuple[RecordId, str, str, date]
"""A reminder as it is stored: whom, what, for which purpose, about which day."""


class ConsentTicks:
    """Each is safe to run late, or twice: what curators were told of is stored in the transaction that owes it."""

    def __init__(self, ctx: Context, directory: Directory) -> None:
        self._ctx = ctx
        self._directory = directory

    async def remind(self) -> None:
        """On working days from nine on: what came up since it was looked last, in one message to each curator."""
        ctx, today = self._ctx, self._ctx.today()
        if ctx.vault is None or not _is_time(ctx, today):
            return
        overview = await seen_by_the_bot(ctx, self._directory)
        if not overview.items:
            return
        async with ctx.read() as connection:
            known = await Consents(connection, ctx.records(connection)).known_reminders()
        new = [
            (item, what) for item in overview.items for what in _due(item, today) if told_as(item, what) not in known
        ]
        if not new:
            return
        async with ctx.write() as connection:
            await Consents(connection, ctx.records(connection)).note_reminders(new, today)
            until = earliest(today + timedelta(days=7), time(0), ctx.policy.zone)
            key = f"consents:{today.isoformat()}:{ctx.now():%H%M}"
            await tell_curators(connection, ConsentReminder(today), partial(_key, key), waking(ctx), until=until)

    async def count_down(self) -> None:
        """Twenty, twenty-five and twenty-nine days after a withdrawal, and daily once the thirty are over."""
        ctx, today = self._ctx, self._ctx.today()
        if ctx.vault is None or ctx.now() < earliest(today, HOUR, ctx.policy.zone):
            return
        async with ctx.read() as connection:
            waiting = await Withdrawals(connection, ctx.records(connection)).open()
        due = [(one, day) for one in waiting if (day := _count_down_day(one, today)) is not None]
        if not due:
            return
        async with ctx.write() as connection:
            for one, day in due:
                notice = DestructionDue(one.record, one.id, day)
                key = f"withdrawal:{one.id}:{day.isoformat()}"
                await tell_curators(connection, notice, partial(_key, key), waking(ctx))

    async def moments(self, ctx: Context) -> list[tuple[datetime, str]]:
        """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
        if ctx.vault is None:
            return []
        now, zone = ctx.now(), ctx.policy.zone
        async with ctx.read() as connection:
            waiting = await Withdrawals(connection, ctx.records(connection)).open()
        found = [(earliest(day, HOUR, zone), "data to be destroyed") for one in waiting for day in one.reminded_on()]
        return sorted((moment, what) for moment, what in found if moment > now)


def told_as(item: Item, what: str) -> Told:
    """How it is stored that curators were told of this."""
    return item.record, what, item.purpose.value, item.day


def came_up(overview: Overview, told: set[Told], today: date) -> list[Item]:
    """Of what curators were told of on a day, that which is still so."""
    return [item for item in overview.items if any(told_as(item, what) in told for what in _due(item, today))]


def _due(item: Item, today: date) -> Iterator[str]:
    """Under which name it is to be told of now; of what runs out the nearer of the two alone."""
    match item.need:
        case Need.MISSING if item.day + GRACE <= today:
            yield "missing"
        case Need.RUNS_OUT:
            left = item.day - today
            yield f"runs_out_{min(span.days for span in RUNS_OUT if left <= span)}"
        case Need.BIRTHDAY if item.purpose is Purpose.PROCESSING:
            yield "birthday"


def _is_time(ctx: Context, today: date) -> bool:
    return ctx.policy.working_days.is_working(today) and ctx.now() >= earliest(today, HOUR, ctx.policy.zone)


def _count_down_day(withdrawal: Withdrawal, today: date) -> date | None:
    """The day of the last reminder that is due by today; after the term every day is one."""
    if today >= withdrawal.destroy_by:
        return today
    return max((day for day in withdrawal.reminded_on() if day <= today), default=None)


def _key(what: str, reader: PersonId) -> str:
    return f"{what}:{reader}"
