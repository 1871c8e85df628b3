"""What time brings: what was said thirty days ago is erased, and a mentor is reminded of who waits for advice."""

from datetime import datetime, time

from actions.consents.telling import waking
from actions.context import Context
from actions.mentoring.advice import keys
from domain.duties.breaks import in_break
from domain.mentoring.advice import KEPT, UNANSWERED
from domain.mentoring.advice_notices import AdviceWaits
from domain.mentoring.pairing import MembershipState
from domain.moments import earliest
from domain.notices import Lane, Owed
from storage.mentoring.advice import Talks
from storage.mentoring.pairings import Pairings
from storage.outbox import Outbox

HOUR = time(9)
"""From when on mentors are reminded, by the centre's clock."""


class AdviceTicks:
    """Each is safe to run late, or twice."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    async def erase(self) -> None:
        """Whatever was said thirty days ago or earlier; also what a backup brought back."""
        ctx = self._ctx
        if ctx.vault is None:
            return
        before = ctx.now() - KEPT
        async with ctx.read() as connection:
            due = await Talks(connection, ctx.vault).has_older(before)
        if due:
            async with ctx.write() as connection:
                await Talks(connection, ctx.vault).erase_before(before)

    async def remind(self) -> None:
        """From nine on, of questions three days old, each row of them once; not in breaks of the programme."""
        ctx, today = self._ctx, self._ctx.today()
        if ctx.vault is None or in_break(today, ctx.policy.breaks):
            return
        if ctx.now() < earliest(today, HOUR, ctx.policy.zone):
            return
        async with ctx.read() as connection:
            waiting = await Talks(connection, ctx.vault).unanswered(ctx.now() - UNANSWERED)
            known = await Outbox(connection).known_keys(keys.waits(message) for _, message, _ in waiting)
            pairings, records = Pairings(connection, ctx.records(connection)), ctx.records(connection)
            owed = []
            for number, message, at in waiting:
                membership = await pairings.membership(number) if keys.waits(message) not in known else None
                if membership is None or membership.state is not MembershipState.ACTIVE:
                    continue
                mentor = await records.get(membership.mentor)
                if mentor is None or mentor.account is None:
                    continue
                owed.append(
                    Owed(
                        notice=AdviceWaits(membership.mentee, number, message),
                        key=keys.waits(message),
                        due_at=waking(ctx),
                        until=at + KEPT,
                        lane=Lane.REMINDER,
                        person=mentor.account,
                    )
                )
        if owed:
            async with ctx.write() as connection:
                await Outbox(connection).owe(owed, ctx.now())

    async def moments(self, ctx: Context) -> list[tuple[datetime, str]]:
        """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
        if ctx.vault is None:
            return []
        now, zone = ctx.now(), ctx.policy.zone
        async with ctx.read() as connection:
            talks = Talks(connection, ctx.vault)
            oldest = await talks.oldest()
            waiting = await talks.unanswered(now)
        found = [] if oldest is None else [(oldest + KEPT, "advice to be erased")]
        for _, _, at in waiting:
            due = at + UNANSWERED
            found.append((max(due, earliest(due.astimezone(zone).date(), HOUR, zone)), "advice not given"))
        return sorted((moment, what) for moment, what in found if moment > now)
