"""Whatever curators, mentors, mentees and time do, in whatever order: what must hold of pairings holds."""

import asyncio
import shutil
import tempfile
from collections import Counter
from collections.abc import Awaitable
from contextlib import suppress
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from actions.consents.validity import may_process
from actions.consents.withdrawing import record_withdrawal, take_back
from actions.context import Context, Policy
from actions.mentoring import accords, agreeing, ending, papers, pausing, proposing
from actions.mentoring.pairing_ticks import PairingTicks
from actions.people.identity import identify
from actions.registry.directory import Directory
from domain.errors import Refusal
from domain.mentoring.accord import Accord
from domain.mentoring.pairing import (
    PROPOSED,
    SEATED,
    DeclineReason,
    Ending,
    EndReason,
    Membership,
    MembershipId,
    MembershipState,
    Verdict,
)
from domain.mentoring.paper import PaperKind, PaperState
from domain.mentoring.request import MentorRequest, RequestState
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Record
from storage.database import Database
from storage.mentoring.accords import Accords
from storage.mentoring.papers import MentoringPapers
from storage.mentoring.requests import Requests
from storage.migrations import migrate
from storage.people import Roles, Seen
from storage.vault import Vault, new_master
from tests.actions.registry.conftest import RunningClock
from tests.soak.examples import examples

from .making import ON_PAPER, TODAY, Town

POLICY = Policy(ZoneInfo("UTC"), ("ru",), frozenset(), None)
CAPACITIES = (1, 2)
MENTEES = 3
WHICH = st.integers(0, 3)
SIDES = st.sampled_from(Side)


@cache
def _empty() -> Path:
    path = Path(tempfile.mkdtemp()) / "empty.db"
    migrate(path)
    return path


class WayOfPairings(RuleBasedStateMachine):
    """Every verb at any moment; what a rule refuses changes nothing."""

    @initialize(begun=st.integers(0, 2))
    def open(self, begun: int) -> None:
        """Some pairings work already: without it few examples come that far."""
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = RunningClock()
        database = Database(Path(shutil.copy(_empty(), Path(self.folder.name) / "way.db")))
        self.ctx = Context(database, self.clock, POLICY, vault=Vault([new_master()]))
        self.ticks = PairingTicks(self.ctx, Directory(self.ctx))
        self.endings: dict[MembershipId, Ending] = {}
        self.run(self._settle())
        for number in range(begun):
            self.begin(1, number)

    async def _settle(self) -> None:
        curator = await self._met(1, Role.CURATOR)
        self.town = Town(self.ctx, curator)
        self.mentors = [
            await self.town.mentor(await self._met(10 + number), capacity=capacity)
            for number, capacity in enumerate(CAPACITIES)
        ]
        self.mentees = [await self.town.mentee(await self._met(20 + number)) for number in range(MENTEES)]
        for mentee in self.mentees:
            await self.town.ask(mentee)

    async def _met(self, number: int, *roles: Role) -> Actor:
        seen = Seen(number, "Кто-то", None, "ru")
        actor = await identify(self.ctx, seen, opened=True)
        async with self.ctx.write() as connection:
            for role in roles:
                await Roles(connection).give(actor.id, role, None, self.ctx.now())
        return await identify(self.ctx, seen, opened=True)

    def run(self, work: Awaitable[Any]) -> Any:
        return self.loop.run_until_complete(work)

    def attempt(self, work: Awaitable[Any]) -> None:
        with suppress(Refusal):
            self.run(work)

    def one(self, which: int) -> Membership | None:
        """The newest before all others: what is over can do nothing any more."""
        found = sorted(self.run(self.town.memberships()), key=lambda one: -one.id)
        return found[which % len(found)] if found else None

    @rule(mentor=st.integers(0, len(CAPACITIES) - 1), mentee=st.integers(0, MENTEES - 1))
    def propose(self, mentor: int, mentee: int) -> None:
        """For the mentee's newest request, whatever its state."""
        (*_, request) = self.run(self._requests(self.mentees[mentee]))
        self.attempt(proposing.propose(self.ctx, self.town.curator, request.id, self.mentors[mentor].id))

    @rule(which=WHICH, side=SIDES, yes=st.booleans())
    def answer(self, which: int, side: Side, yes: bool) -> None:
        if (one := self.one(which)) is None:
            return
        if yes:
            self.attempt(agreeing.accept(self.ctx, self.town.curator, one.id, side, ON_PAPER))
        else:
            reason = DeclineReason.NO_TIME
            self.attempt(agreeing.decline(self.ctx, self.town.curator, one.id, side, reason, paper=ON_PAPER))

    @rule(mentor=st.integers(0, len(CAPACITIES) - 1), mentee=st.integers(0, MENTEES - 1))
    def begin(self, mentor: int, mentee: int) -> None:
        """All the way until it works."""
        self.propose(mentor, mentee)
        for side in Side:
            self.answer(0, side, yes=True)
        self.sign(0)

    @rule(which=WHICH)
    def cancel(self, which: int) -> None:
        if (one := self.one(which)) is not None:
            self.attempt(proposing.cancel(self.ctx, self.town.curator, one.id))

    @rule(which=WHICH)
    def sign(self, which: int) -> None:
        one = self.one(which)
        if one is not None and self.run(self._papers(one)):
            paper = self.run(self.town.paper(one))
            on_paper = OnPaper("12/3", self.ctx.today())
            self.attempt(papers.sign(self.ctx, self.town.curator, paper.id, on_paper, 9))

    @rule(which=WHICH, resumes=st.booleans())
    def pause_or_resume(self, which: int, resumes: bool) -> None:
        if (one := self.one(which)) is not None:
            act = pausing.resume if resumes else pausing.pause
            self.attempt(act(self.ctx, self.town.curator, one.id))

    @rule(which=WHICH, side=SIDES, months=st.sampled_from([None, 1, 6]))
    def ask_both(self, which: int, side: Side, months: int | None) -> None:
        if (one := self.one(which)) is None:
            return
        if months is None:
            self.attempt(accords.ask_to_end(self.ctx, self.town.curator, one.id, side, ON_PAPER))
        else:
            self.attempt(accords.ask_to_prolong(self.ctx, self.town.curator, one.id, months, side, ON_PAPER))

    @rule(which=WHICH, side=SIDES, verdict=st.sampled_from(Verdict))
    def say(self, which: int, side: Side, verdict: Verdict) -> None:
        """To what was asked last."""
        one = self.one(which)
        if one is not None and (asked := self.run(self._asked(one))):
            self.attempt(accords.answer(self.ctx, self.town.curator, asked[-1].id, side, verdict, ON_PAPER))

    @rule(which=WHICH, kind=st.sampled_from(Ending))
    def end(self, which: int, kind: Ending) -> None:
        if (one := self.one(which)) is not None:
            self.attempt(ending.end(self.ctx, self.town.curator, one.id, kind, reason=EndReason.MISSED))

    @rule(which=WHICH)
    def replace_mentor(self, which: int) -> None:
        if (one := self.one(which)) is not None:
            self.attempt(self._replace(one))

    async def _replace(self, membership: Membership) -> None:
        async with self.ctx.write() as connection:
            await ending.end_as_replaced(self.ctx, connection, self.town.curator.id, membership)

    @rule(who=st.integers(0, len(CAPACITIES) + MENTEES - 1))
    def withdraw_or_come_back(self, who: int) -> None:
        person = self.run(self.town.record(self._person(who).id))
        if person.blocked_at is None:
            self.run(record_withdrawal(self.ctx, self.town.curator, person.id, TODAY, "3"))
        else:
            self.run(take_back(self.ctx, self.town.curator, person.id))
            self.run(self.town.sign_consents(self._person(who)))

    @rule(days=st.sampled_from([1, 2, 4]))
    def time_goes_on(self, days: int) -> None:
        self.clock.move(timedelta(days=days))
        for tick in (self.ticks.look_after_proposals, self.ticks.look_after_consents, self.ticks.look_after_mentors):
            self.run(tick())

    def _person(self, who: int) -> Record:
        return [*self.mentors, *self.mentees][who]

    @invariant()
    def what_must_hold_holds(self) -> None:
        if hasattr(self, "town"):
            self.run(self._check())

    async def _check(self) -> None:
        found = await self.town.memberships()
        await self._check_seats(found)
        for mentee in self.mentees:
            for request in await self._requests(mentee):
                self._check_request(request, [one for one in found if one.request == request.id])
        for one in found:
            await self._check_membership(one)

    async def _check_seats(self, found: list[Membership]) -> None:
        seats = Counter(one.mentor for one in found if one.state in SEATED)
        for mentor, capacity in zip(self.mentors, CAPACITIES, strict=True):
            assert seats[mentor.id] <= capacity
        left = {(one.mentor, one.mentee) for one in found if one.ending is Ending.REPLACED}
        assert not left & {(one.mentor, one.mentee) for one in found if one.state in SEATED}

    def _check_request(self, request: MentorRequest, of_it: list[Membership]) -> None:
        proposed = [one for one in of_it if one.state in PROPOSED]
        begun = [one for one in of_it if one.began_on is not None]
        assert (request.state is RequestState.PROPOSED) == (len(proposed) == 1)
        assert len(proposed) <= 1
        assert (request.state is RequestState.MET) == (len(begun) == 1)

    async def _check_membership(self, one: Membership) -> None:
        over = one.state is MembershipState.ENDED
        assert over == (one.ending is not None) == (one.ended_on is not None)
        if one.ending is not None:
            assert self.endings.setdefault(one.id, one.ending) is one.ending
        assert (one.pause is not None) == (one.state is MembershipState.PAUSED)
        signed = [paper for paper in await self._papers(one) if paper in {PaperState.SIGNED, PaperState.KEPT}]
        assert (one.began_on is not None) == bool(signed)
        if one.state is MembershipState.ACTIVE:
            async with self.ctx.read() as connection:
                for record in (one.mentor, one.mentee):
                    person = await self.ctx.records(connection).get(record)
                    assert person is not None
                    assert await may_process(self.ctx, connection, person)
        if one.state not in SEATED:
            assert [accord for accord in await self._asked(one) if accord.waits_for] == []

    async def _asked(self, membership: Membership) -> list[Accord]:
        async with self.ctx.read() as connection:
            return list(await Accords(connection).of(membership.id))

    async def _papers(self, membership: Membership) -> list[PaperState]:
        async with self.ctx.read() as connection:
            found = await MentoringPapers(connection).of_membership(membership.id)
        return [one.state for one in found if one.kind is PaperKind.AGREEMENT]

    async def _requests(self, mentee: Record) -> list[MentorRequest]:
        async with self.ctx.read() as connection:
            return list(await Requests(connection, self.ctx.records(connection)).of(mentee.id))

    def teardown(self) -> None:
        if hasattr(self, "ctx"):
            self.run(self.ctx.database.close())
            self.loop.close()
            self.folder.cleanup()


WayOfPairings.TestCase.settings = settings(max_examples=examples(8), stateful_step_count=25, deadline=None)
TestWayOfPairings = WayOfPairings.TestCase
