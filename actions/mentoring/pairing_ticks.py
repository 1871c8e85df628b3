"""What time brings to pairings: reminders, proposals that lapse, terms and consents that end, mentors who leave."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import is_night
from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.agreeing import ASKED
from actions.mentoring.pausing import consents_ran_out, has_left, tell_of_leaving
from actions.mentoring.proposing import come_to_nothing
from actions.mentoring.speaking import accounts_of
from actions.mentoring.steps import pairings_in, step
from actions.mentoring.telling import note, tell_curators_of_pair, tell_side, tell_speakers
from actions.registry import curators
from actions.registry.directory import Directory
from domain.consents.consent import valid
from domain.duties.breaks import in_break
from domain.mentoring.pairing import SEATED, Membership, MembershipState, MembershipVerb
from domain.mentoring.pairing_notices import CuratorNews, PairNews, ProposalAsked, TermEnds
from domain.mentoring.speaking import Side
from domain.mentoring.terms import TERM_REMINDERS, answer_by, term_reminder
from domain.moments import earliest
from domain.notices import Lane
from storage.consents import Consents

HOUR = time(9)
"""From when on people are reminded, by the centre's clock."""
LAST_DAY = timedelta(days=1)
"""How long before a proposal lapses it is spoken of once more."""


class PairingTicks:
    """Each is safe to run late, or twice. In a break of the programme nobody is nudged, and no proposal lapses."""

    def __init__(self, ctx: Context, directory: Directory) -> None:
        self._ctx = ctx
        self._directory = directory

    async def look_after_proposals(self) -> None:
        """On the day before the last the side that is asked is reminded; after it the request is open again.

        A side that nobody can reach in Telegram is the curator's to ask, and nothing lapses.
        """
        ctx = self._ctx
        if ctx.vault is None or in_break(ctx.today(), ctx.policy.breaks):
            return
        async with ctx.read() as connection:
            waiting = await pairings_in(ctx, connection).in_states(ASKED)
        if not any(self._answer_by(one) - LAST_DAY <= ctx.now() for one in waiting):
            return
        async with ctx.write() as connection:
            for one in await pairings_in(ctx, connection).in_states(ASKED):
                if self._answer_by(one) <= ctx.now():
                    await self._lapse(connection, one)
                elif one.since < self._answer_by(one) - LAST_DAY <= ctx.now() and not is_night(ctx):
                    await self._remind(connection, one)

    async def remind_of_terms(self) -> None:
        """At nine, 30 and 7 days before an agreement runs out, and once it is over: to the mentor and curators."""
        ctx, today = self._ctx, self._ctx.today()
        if ctx.vault is None or ctx.now() < earliest(today, HOUR, ctx.policy.zone) or is_night(ctx):
            return
        if in_break(today, ctx.policy.breaks):
            return
        async with ctx.read() as connection:
            active = await pairings_in(ctx, connection).in_states({MembershipState.ACTIVE})
        ending = [
            (one, days)
            for one in active
            if one.began_on is not None
            and one.until is not None
            and (days := term_reminder(one.began_on, one.until, today)) is not None
        ]
        if not ending:
            return
        async with ctx.write() as connection:
            for one, days in ending:
                await self._tell_of_term(connection, one, days)

    async def look_after_consents(self) -> None:
        """Whatever works without a consent in force rests. Rules do not wait for it; people are told by it."""
        ctx = self._ctx
        if ctx.vault is None:
            return
        async with ctx.read() as connection:
            active = await pairings_in(ctx, connection).in_states({MembershipState.ACTIVE})
            if not active:
                return
            papers = await Consents(connection, ctx.records(connection)).of_all()
        people, today = await self._directory.everybody(), ctx.today()
        bare = [
            one.id
            for one in active
            if not all(
                valid(people[record], papers.get(record, ()), today)
                for record in (one.mentor, one.mentee)
                if record in people
            )
        ]
        if bare:
            await consents_ran_out(ctx, bare)

    async def look_after_mentors(self) -> None:
        """Curators hear of mentors who left and whose memberships still stand."""
        ctx = self._ctx
        if ctx.vault is None:
            return
        async with ctx.read() as connection:
            seated = await pairings_in(ctx, connection).in_states(SEATED)
        people = await self._directory.everybody()
        left = sorted({one.mentor for one in seated if one.mentor in people and has_left(people[one.mentor])})
        if left:
            async with ctx.write() as connection:
                for mentor in left:
                    await tell_of_leaving(ctx, connection, mentor)

    async def moments(self, ctx: Context) -> list[tuple[datetime, str]]:
        """What time will bring next, as (moment, what): shown in the playground, where time can be travelled."""
        if ctx.vault is None:
            return []
        async with ctx.read() as connection:
            gateway = pairings_in(ctx, connection)
            waiting = await gateway.in_states(ASKED)
            active = await gateway.in_states({MembershipState.ACTIVE})
        found = [*self._of_proposals(waiting), *self._of_terms(active)]
        return sorted((moment, what) for moment, what in found if moment > ctx.now())

    def _of_proposals(self, waiting: Iterable[Membership]) -> Iterator[tuple[datetime, str]]:
        for one in waiting:
            yield self._answer_by(one) - LAST_DAY, "reminder of a proposed pairing"
            yield self._answer_by(one), "a proposed pairing lapses"

    def _of_terms(self, active: Iterable[Membership]) -> Iterator[tuple[datetime, str]]:
        for one in active:
            if one.until is not None:
                for days in (*TERM_REMINDERS, -1):
                    yield earliest(one.until - timedelta(days=days), HOUR, self._ctx.policy.zone), "a term ends"

    def _answer_by(self, membership: Membership) -> datetime:
        policy = self._ctx.policy
        return answer_by(membership.since, policy.answer_days, policy.breaks, policy.zone)

    async def _remind(self, connection: AsyncConnection, one: Membership) -> None:
        side = ASKED[one.state]
        notice = ProposalAsked(one.partner_of(side), one.id, side, again=True)
        await tell_speakers(
            self._ctx,
            connection,
            one,
            side,
            notice,
            lambda reader: keys.asked_again(one.id, side, reader),
            Lane.REMINDER,
        )

    async def _lapse(self, connection: AsyncConnection, one: Membership) -> None:
        ctx, side = self._ctx, ASKED[one.state]
        person = await ctx.records(connection).get(one.record_of(side))
        if person is None or not await accounts_of(ctx, connection, person):
            return
        lapsed = await step(ctx, connection, one, MembershipVerb.LAPSE)
        await come_to_nothing(ctx, connection, lapsed)
        await note(ctx, connection, None, "lapse_pairing", lapsed, side=side.value)
        for told in Side if side is Side.MENTEE else [Side.MENTOR]:
            await tell_side(ctx, connection, lapsed, told, PairNews.OVER)
        await tell_curators_of_pair(ctx, connection, lapsed, CuratorNews.LAPSED)

    async def _tell_of_term(self, connection: AsyncConnection, one: Membership, days: int) -> None:
        assert one.until is not None
        until = one.until
        notice = TermEnds(one.mentee, one.id, days, to_curator=False)
        await tell_speakers(
            self._ctx,
            connection,
            one,
            Side.MENTOR,
            notice,
            lambda reader: keys.term_ends(one.id, until, days, reader),
            Lane.REMINDER,
        )
        await curators.tell_curators(
            connection,
            TermEnds(one.mentee, one.id, days, to_curator=True),
            lambda reader: f"{keys.term_ends(one.id, until, days, reader)}:curator",
            self._ctx.now(),
        )
