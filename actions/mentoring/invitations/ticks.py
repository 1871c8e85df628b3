"""What time brings to invitations: nobody answered, the day comes, the day is over; what they are for goes or moves."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import is_night
from actions.context import Context
from actions.mentoring.invitations import keys
from actions.mentoring.invitations.standing import (
    Invited,
    invitations_in,
    invited,
    step,
    tell_guest,
    tell_inviter,
    withdraw_one,
)
from domain.mentoring.invitation import (
    WAITING,
    Invitation,
    InvitationState,
    InvitationVerb,
    asked_at,
    end_of,
    expires,
    is_reminded,
    reminded_at,
)
from domain.mentoring.invitation_notices import (
    CameAsked,
    InvitationComes,
    InvitationExpired,
    InvitationMoved,
    SpecialistAway,
)
from domain.notices import Lane
from domain.people.person import PersonId

ASKED_WITHIN = timedelta(days=7)
"""How long after the day it is asked for whether the specialist came, when the bot did not run meanwhile."""


class InvitationTicks:
    """Safe to run late, or twice. At night it waits: a link that ran out is refused all the same."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx

    async def look_after(self) -> None:
        """Everything that is due of every invitation that waits for an answer or for its day."""
        ctx = self._ctx
        if ctx.vault is None or is_night(ctx):
            return
        async with ctx.read() as connection:
            due = [one for one in await self._waiting(connection) if self._is_due(one)]
        if not due:
            return
        async with ctx.write() as connection:
            for found in due:
                await self._settle(connection, found)

    async def moments(self, ctx: Context) -> list[tuple[datetime, str]]:
        """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
        if ctx.vault is None:
            return []
        async with ctx.read() as connection:
            waiting = await invitations_in(ctx, connection).in_states(WAITING)
        found: list[tuple[datetime, str]] = []
        for one in waiting:
            if one.state is InvitationState.OPEN:
                found.append((one.expires_at, "an invitation expires"))
            else:
                found.append((reminded_at(one, ctx.policy.zone), "a specialist comes"))
                found.append((asked_at(one, ctx.policy.zone), "did the specialist come"))
        return sorted((moment, what) for moment, what in found if moment > ctx.now())

    async def _waiting(self, connection: AsyncConnection) -> Sequence[Invited]:
        found = await invitations_in(self._ctx, connection).in_states(WAITING)
        return [await invited(self._ctx, connection, one) for one in found]

    def _is_due(self, found: Invited) -> bool:
        one = found.invitation
        return (
            (not found.is_there and one.last >= self._ctx.today())
            or _has_moved(found)
            or self._ran_out(one)
            or is_reminded(one, self._ctx.now(), self._ctx.policy.zone)
            or self._is_over(one)
            or self._is_away(found)
        )

    def _ran_out(self, one: Invitation) -> bool:
        return one.state is InvitationState.OPEN and one.expires_at <= self._ctx.now()

    def _is_over(self, one: Invitation) -> bool:
        """For some days the mentor is asked whether the specialist came; later nobody is."""
        at = asked_at(one, self._ctx.policy.zone)
        return one.state is InvitationState.ACCEPTED and at <= self._ctx.now() < at + ASKED_WITHIN

    def _is_away(self, found: Invited) -> bool:
        """Who accepted has stopped the bot before the day."""
        one, guest = found.invitation, found.guest
        is_awaited = one.state is InvitationState.ACCEPTED and one.last >= self._ctx.today()
        return is_awaited and guest is not None and not guest.reachable

    async def _settle(self, connection: AsyncConnection, found: Invited) -> None:
        ctx, one = self._ctx, found.invitation
        number, mentor = one.id, found.planned.mentor.id
        if not found.is_there and one.last >= ctx.today():
            await withdraw_one(ctx, connection, found, None)
            return
        if _has_moved(found):
            await self._move(connection, found)
            return
        if self._ran_out(one):
            await step(ctx, connection, found, InvitationVerb.EXPIRE, None)
            await tell_inviter(
                ctx, connection, found, InvitationExpired(mentor, number), lambda who: keys.expired(number, who)
            )
            return
        if self._is_away(found):
            await tell_inviter(
                ctx, connection, found, SpecialistAway(mentor, number), lambda who: keys.away(number, who)
            )
        if is_reminded(one, ctx.now(), ctx.policy.zone):
            await self._remind(connection, found)
        if self._is_over(one):
            asked = CameAsked(mentor, number)
            await tell_inviter(
                ctx, connection, found, asked, lambda who: keys.came_asked(number, one.last, who), Lane.REMINDER
            )

    async def _remind(self, connection: AsyncConnection, found: Invited) -> None:
        ctx, one, mentor = self._ctx, found.invitation, found.planned.mentor.id

        def key(who: PersonId) -> str:
            return keys.comes(one.id, one.first, who)

        until = end_of(one.first, one.occasion.starts, ctx.policy.zone)
        to_guest, to_mentor = (InvitationComes(mentor, one.id, to_guest) for to_guest in (True, False))
        await tell_guest(ctx, connection, one, to_guest, key, Lane.REMINDER, until)
        await tell_inviter(ctx, connection, found, to_mentor, key, Lane.REMINDER)

    async def _move(self, connection: AsyncConnection, found: Invited) -> None:
        """The item of the plan has other days now."""
        ctx, one = self._ctx, found.invitation
        assert found.item is not None
        first, last = found.item.content.first, found.item.content.last
        until = expires(one.made_at, end_of(last, None, ctx.policy.zone))
        await invitations_in(ctx, connection).set_days(one.id, first, last, until)
        if one.state is InvitationState.ACCEPTED:
            now, notice = ctx.now(), InvitationMoved(found.planned.mentor.id, one.id, first, last)
            await tell_guest(ctx, connection, one, notice, lambda who: keys.moved(one.id, first, last, now, who))


def _has_moved(found: Invited) -> bool:
    one, item = found.invitation, found.item
    return item is not None and (item.content.first, item.content.last) != (one.first, one.last)
