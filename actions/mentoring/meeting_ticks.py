"""What time brings to pairs that work: reminders to meet, and of results that were asked for."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import is_night
from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.meetings import meetings_in
from actions.mentoring.petition.steps import petitions_in
from actions.mentoring.results import calls_in, tallies_of, tell_asked
from actions.mentoring.steps import pairings_in
from actions.mentoring.telling import tell_speakers
from actions.registry import curators
from domain.duties.breaks import in_break
from domain.mentoring.meeting_notices import NoMeeting, ResultsMissing
from domain.mentoring.pairing import Membership, MembershipId, MembershipState
from domain.mentoring.results import LATEST, OVERDUE, REMINDERS, Call, reminder
from domain.mentoring.silence import NEXT, last_sign, reminder_day, steps, to_remind
from domain.mentoring.speaking import Side
from domain.moments import earliest
from domain.notices import Lane

HOUR = time(9)
"""From when on people are reminded, by the centre's clock."""


SOONEST = min(days for days, _ in NEXT)
"""Nobody who met within so many days is reminded, whatever the breaks."""


class MeetingTicks:
    """Each is safe to run late, or twice. In a break of the programme, or a pause, nobody is nudged."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    async def remind_to_meet(self) -> None:
        """The first meeting is due ten days after the beginning; later ones are missed after fourteen."""
        ctx, today = self._ctx, self._ctx.today()
        if not self._is_time(today):
            return
        async with ctx.read() as connection:
            quiet, last = await self._quiet(connection, today)
        due = [
            (one, side)
            for one in quiet
            for side in to_remind(self._since(one, last), today, ctx.policy.breaks, has_met=one.id in last)
        ]
        if not due:
            return
        async with ctx.write() as connection:
            for one, side in due:
                if side is Side.MENTEE and await petitions_in(ctx, connection).open_of(one.id) is not None:
                    # Whoever asks for another mentor is not urged to meet this one.
                    continue
                notice = NoMeeting(one.partner_of(side), one.id, side, last.get(one.id))
                key = partial(keys.no_meeting, one.id, self._since(one, last), side)
                await tell_speakers(ctx, connection, one, side, notice, key, Lane.REMINDER)

    async def remind_of_results(self) -> None:
        """Three days and a day before, and once it is over: mentors who have not answered; curators at the end."""
        ctx, today = self._ctx, self._ctx.today()
        if not self._is_time(today):
            return
        async with ctx.read() as connection:
            calls = await calls_in(ctx, connection).due_from(today - timedelta(days=LATEST))
        due = [(one, days) for one in calls if (days := self._reminder(one, today)) is not None]
        if not due:
            return
        async with ctx.write() as connection:
            for call, days in due:
                await self._tell_of_results(connection, call, days)

    async def moments(self, ctx: Context) -> list[tuple[datetime, str]]:
        """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
        if ctx.vault is None:
            return []
        async with ctx.read() as connection:
            active, last = await self._active(connection)
            calls = await calls_in(ctx, connection).due_from(ctx.today() - timedelta(days=LATEST))
        days = [
            (day, "reminder to meet")
            for one in active
            for count, _ in steps(has_met=one.id in last)
            if (day := reminder_day(self._since(one, last), count, ctx.policy.breaks)) is not None
        ]
        days += [(one.due - timedelta(days=left), "results") for one in calls for left in (*REMINDERS, OVERDUE)]
        found = [(earliest(day, HOUR, ctx.policy.zone), what) for day, what in days]
        return sorted((moment, what) for moment, what in found if moment > ctx.now())

    def _is_time(self, today: date) -> bool:
        ctx = self._ctx
        return (
            ctx.vault is not None
            and ctx.now() >= earliest(today, HOUR, ctx.policy.zone)
            and not is_night(ctx)
            and not in_break(today, ctx.policy.breaks)
        )

    async def _active(self, connection: AsyncConnection) -> tuple[Sequence[Membership], Mapping[MembershipId, date]]:
        """Those that work, and when each met last."""
        active = await pairings_in(self._ctx, connection).in_states({MembershipState.ACTIVE})
        return active, await meetings_in(self._ctx, connection).last([one.id for one in active])

    async def _quiet(
        self, connection: AsyncConnection, today: date
    ) -> tuple[Sequence[Membership], Mapping[MembershipId, date]]:
        """Those that work and have not met for as long as nobody is reminded of, and when each of them met last."""
        active = await pairings_in(self._ctx, connection).in_states({MembershipState.ACTIVE})
        gateway = meetings_in(self._ctx, connection)
        lately = await gateway.met_since(today - timedelta(days=SOONEST - 1)) if active else frozenset()
        quiet = [one for one in active if one.id not in lately]
        return quiet, await gateway.last([one.id for one in quiet])

    def _since(self, one: Membership, last: Mapping[MembershipId, date]) -> date:
        active_since = one.since.astimezone(self._ctx.policy.zone).date()
        return last_sign(one.began_on or active_since, active_since, last.get(one.id))

    def _reminder(self, call: Call, today: date) -> int | None:
        return reminder(call.asked_at.astimezone(self._ctx.policy.zone).date(), call.due, today)

    async def _tell_of_results(self, connection: AsyncConnection, call: Call, days: int) -> None:
        ctx = self._ctx
        (tally,) = await tallies_of(ctx, connection, [call])
        waiting = tally.waiting
        for mentor in waiting:
            await tell_asked(ctx, connection, call, mentor, days, Lane.REMINDER)
        if waiting and days == OVERDUE:
            await curators.tell_curators(
                connection, ResultsMissing(call.id), lambda one: keys.results_missing(call.id, one), ctx.now()
            )
