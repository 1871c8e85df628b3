"""What time brings to those who look after all of mentoring: a digest on Monday, of what is stuck."""

from datetime import date, datetime, time, timedelta

from actions.consents.telling import is_night
from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.overview import Overviews
from actions.registry.curators import curators
from domain.duties.breaks import in_break
from domain.mentoring.overview_notices import WeeklyOverview
from domain.moments import earliest
from domain.notices import Lane, Owed
from storage.mentoring.overview import Waiting
from storage.outbox import Outbox

HOUR = time(9)
"""From when on curators are told, by the centre's clock."""
LATEST = timedelta(days=2)
"""How long after Monday it is still told, after an outage or a break of the programme."""
WEEK = timedelta(days=7)


class OverviewTicks:
    """Safe to run late, or twice: that a week was looked at is stored in the transaction that owes its digest."""

    def __init__(self, ctx: Context, overviews: Overviews) -> None:
        self._ctx = ctx
        self._overviews = overviews

    async def digest(self) -> None:
        """At nine on Monday, once a week: to each curator for whom something is stuck. Not in a break, nor at night."""
        ctx, today = self._ctx, self._ctx.today()
        week = monday_of(today)
        if ctx.vault is None or not self._is_time(today):
            return
        async with ctx.read() as connection:
            if await Waiting(connection, ctx.policy.zone).is_told(week):
                return
            people = await curators(connection)
        found = await self._overviews.stuck_for(people, today)
        async with ctx.write() as connection:
            await Waiting(connection, ctx.policy.zone).tell(week, ctx.now())
            owed = [
                Owed(
                    notice=WeeklyOverview(week),
                    key=keys.weekly_overview(week, curator),
                    person=curator,
                    due_at=ctx.now(),
                    until=earliest(week + WEEK, time(0), ctx.policy.zone),
                    lane=Lane.REMINDER,
                )
                for curator in people
                if found[curator]
            ]
            await Outbox(connection).owe(owed, ctx.now())

    async def moments(self, ctx: Context) -> list[tuple[datetime, str]]:
        """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
        if ctx.vault is None:
            return []
        async with ctx.read() as connection:
            people = await curators(connection)
        this, now = monday_of(ctx.today()), ctx.now()
        found = []
        for week in (this, this + WEEK):
            at = earliest(week, HOUR, ctx.policy.zone)
            if at > now and any((await self._overviews.stuck_for(people, week)).values()):
                found.append((at, "digest of what is stuck"))
        return found

    def _is_time(self, today: date) -> bool:
        ctx = self._ctx
        return (
            today - monday_of(today) <= LATEST
            and ctx.now() >= earliest(today, HOUR, ctx.policy.zone)
            and not is_night(ctx)
            and not in_break(today, ctx.policy.breaks)
        )


def monday_of(day: date) -> date:
    """On which its week began."""
    return day - timedelta(days=day.weekday())
