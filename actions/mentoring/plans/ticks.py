"""What time brings to plans: reminders of items, meetups that were attended, a week without a plan."""

from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import is_night
from actions.context import Context
from actions.mentoring.plans.standing import Planned, all_running, plans_in
from actions.mentoring.plans.telling import iso, note, tell_attended, tell_missing, tell_of_item
from domain.duties.breaks import in_break
from domain.meetups.meetup import Meetup, MeetupState
from domain.meetups.rsvp import Answer
from domain.mentoring.pairing import MembershipState
from domain.mentoring.plan import Item, nudge
from domain.mentoring.terms import PLAN_WITHIN
from domain.moments import earliest
from domain.people.person import PersonId
from storage.meetups import Meetups
from storage.rsvps import Rsvps

HOUR = time(9)
"""From when on people are reminded, by the centre's clock."""
DAY = timedelta(days=1)


class PlanTicks:
    """Each is safe to run late, or twice."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    async def remind(self) -> None:
        """At nine: of what is tomorrow, of what is overdue (once), and of a plan that is missing after a week.

        Not in a break of the programme, and not of pairings that rest.
        """
        ctx, today = self._ctx, self._ctx.today()
        if ctx.vault is None or ctx.now() < earliest(today, HOUR, ctx.policy.zone) or is_night(ctx):
            return
        if in_break(today, ctx.policy.breaks):
            return
        async with ctx.read() as connection:
            found = [one for one in await self._active(connection) if self._lacks_plan(one) or self._nudged(one)]
        if not found:
            return
        async with ctx.write() as connection:
            for one in found:
                if self._lacks_plan(one):
                    await tell_missing(ctx, connection, one)
                for item in self._nudged(one):
                    what = nudge(item, today)
                    assert what is not None
                    await tell_of_item(ctx, connection, one, item, what)

    async def look_after_meetups(self) -> None:
        """An item that is a meetup is done once that is over, if every mentee who does not rest was going."""
        ctx = self._ctx
        if ctx.vault is None:
            return
        async with ctx.read() as connection:
            attended = [one async for one in self._attended(connection)]
        if not attended:
            return
        async with ctx.write() as connection:
            for found, item, meetup in attended:
                day = meetup.starts.astimezone(meetup.zone).date()
                await plans_in(ctx, connection).save_item(found.pairing.id, replace(item, done_on=day))
                await note(ctx, connection, None, "attend_plan_item", found, item=item.id, done_on=iso(day))
                await tell_attended(ctx, connection, found, item)

    async def moments(self, ctx: Context) -> list[tuple[datetime, str]]:
        """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
        if ctx.vault is None:
            return []
        async with ctx.read() as connection:
            active = await self._active(connection)
        found = [one for each in active for one in self._moments_of(each)]
        return sorted((moment, what) for moment, what in found if moment > ctx.now())

    async def _active(self, connection: AsyncConnection) -> list[Planned]:
        return list(await all_running(self._ctx, connection, {MembershipState.ACTIVE}))

    def _lacks_plan(self, found: Planned) -> bool:
        return not found.is_planned and self._ctx.today() >= found.began + PLAN_WITHIN

    def _nudged(self, found: Planned) -> list[Item]:
        if found.plan is None or not found.plan.works:
            return []
        return [one for one in found.plan.items if nudge(one, self._ctx.today()) is not None]

    def _moments_of(self, found: Planned) -> Iterator[tuple[datetime, str]]:
        zone = self._ctx.policy.zone
        if not found.is_planned:
            yield earliest(found.began + PLAN_WITHIN, HOUR, zone), "a plan is missing"
        elif found.plan is not None and found.plan.works:
            for one in found.plan.items:
                if one.done_on is None:
                    yield earliest(one.content.first - DAY, HOUR, zone), "reminder of a plan's item"
                    yield earliest(one.content.last + DAY, HOUR, zone), "a plan's item is overdue"

    async def _attended(self, connection: AsyncConnection) -> AsyncIterator[tuple[Planned, Item, Meetup]]:
        for found in await self._active(connection):
            if found.plan is None or not found.plan.works:
                continue
            for item in found.plan.items:
                if item.content.meetup is None or item.done_on is not None:
                    continue
                meetup = await Meetups(connection).get(item.content.meetup)
                if meetup is not None and self._is_over(meetup) and await _all_went(connection, found, meetup):
                    yield found, item, meetup

    def _is_over(self, meetup: Meetup) -> bool:
        return meetup.state is MeetupState.ANNOUNCED and (meetup.ends_at or meetup.starts) <= self._ctx.now()


async def _all_went(connection: AsyncConnection, found: Planned, meetup: Meetup) -> bool:
    """A mentee who is not in Telegram cannot have said so: their mentor marks it."""
    here = [
        mentee.account
        for one, mentee in zip(found.memberships, found.mentees, strict=True)
        if one.state is MembershipState.ACTIVE
    ]
    accounts = [PersonId(one) for one in here if one is not None]
    answers = await Rsvps(connection).of(meetup.id, accounts)
    return (
        bool(here)
        and len(accounts) == len(here)
        and all(one in answers and answers[one].rsvp.answer is Answer.GOING for one in accounts)
    )
