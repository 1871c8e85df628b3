"""Whatever anybody does in whatever order, a petition is decided once, and says what became of the pairing."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from actions.mentoring.petition import judging, stating
from actions.mentoring.petition.ticks import look_after
from domain.errors import Refusal
from domain.mentoring.pairing import Ending, Membership
from domain.mentoring.petition import (
    DECIDED,
    GROUNDS,
    OPEN,
    PETITION,
    Petition,
    PetitionId,
    PetitionState,
    PetitionVerb,
    Reason,
    View,
)
from domain.people.person import Actor
from storage.database import Database
from storage.mentoring.petitions import Petitions
from storage.mentoring.requests import Requests
from storage.migrations import migrate
from tests.actions.mentoring.petition.making import Centre, context, paper, settle
from tests.actions.registry.conftest import RunningClock
from tests.soak.examples import examples

VERDICTS = st.sampled_from([PetitionVerb.GRANT, PetitionVerb.DECLINE])


class Walk(RuleBasedStateMachine):
    """Anna and her pairing, Misha and his mother: two pairings with one mentor."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.seen: dict[PetitionId, PetitionState] = {}

    @initialize(far=st.sampled_from([(True, True), (True, False), (False, False)]))
    def open(self, far: tuple[bool, bool]) -> None:
        self.run(self._open(far))

    async def _open(self, far: tuple[bool, bool]) -> None:
        """``far``: which of both has a petition that is with the director already."""
        path = Path(self.folder.name) / "walk.db"
        migrate(path)
        clock = RunningClock()
        self.centre: Centre = await settle(context(Database(path), clock), clock)
        self.pairs: list[Membership] = [await self.centre.pair("anna"), await self.centre.pair("misha")]
        ctx, curator = self.centre.ctx, self.centre.curator
        for pair, is_far in zip(self.pairs, far, strict=True):
            if is_far:
                made = await judging.record(ctx, curator, pair.id, Reason.NO_CONTACT, paper())
                await judging.give_opinion(ctx, curator, made.petition.id, View.FOR)

    def run(self, work: Awaitable[Any]) -> Any:
        return self.loop.run_until_complete(work)

    def tried(self, act: Callable[[Petition], Awaitable[object]], number: int) -> None:
        """On one of the petitions that wait, else on one that is over, if it may be."""

        async def attempt() -> None:
            found = await self._all()
            wanted = [one for one in found if one.state in OPEN] if number else found
            if wanted:
                with suppress(Refusal):
                    await act(wanted[number % len(wanted)])

        self.run(attempt())

    @rule(which=st.integers(0, 1), reason=st.sampled_from(Reason))
    def states_a_reason(self, which: int, reason: Reason) -> None:
        async def attempt() -> None:
            speaker = [self.centre.anna, self.centre.mother][which]
            with suppress(Refusal):
                await stating.state_reason(self.centre.ctx, speaker, self.pairs[which].id, reason)

        self.run(attempt())

    @rule(which=st.integers(0, 1))
    def comes_on_paper(self, which: int) -> None:
        async def attempt() -> None:
            with suppress(Refusal):
                await judging.record(
                    self.centre.ctx, self.centre.curator, self.pairs[which].id, Reason.NO_TIME, paper()
                )

        self.run(attempt())

    @rule(number=st.integers(0, 9))
    def signs(self, number: int) -> None:
        for speaker in (self.centre.anna, self.centre.mother):
            self.tried(partial(self._sign, speaker), number)

    async def _sign(self, speaker: Actor, petition: Petition) -> None:
        await stating.sign(self.centre.ctx, speaker, petition.id)

    @rule(number=st.integers(0, 9))
    def withdraws(self, number: int) -> None:
        for speaker in (self.centre.anna, self.centre.mother):
            self.tried(partial(self._withdraw, speaker), number)

    async def _withdraw(self, speaker: Actor, petition: Petition) -> None:
        await stating.withdraw(self.centre.ctx, speaker, petition.id)

    @rule(number=st.integers(0, 9))
    def curator_looks(self, number: int) -> None:
        self.tried(lambda one: judging.take(self.centre.ctx, self.centre.curator, one.id), number)

    @rule(number=st.integers(0, 9), view=st.sampled_from(View))
    def curator_judges(self, number: int, view: View) -> None:
        self.tried(lambda one: judging.give_opinion(self.centre.ctx, self.centre.curator, one.id, view), number)

    @rule(number=st.integers(0, 9), verb=VERDICTS, on_paper=st.booleans())
    def is_decided(self, number: int, verb: PetitionVerb, on_paper: bool) -> None:
        who = self.centre.curator if on_paper else self.centre.director
        self.tried(
            lambda one: judging.decide(
                self.centre.ctx, who, one.id, verb, GROUNDS[verb][0], paper=paper() if on_paper else None
            ),
            number,
        )

    @rule(days=st.integers(1, 6))
    def time_goes_by(self, days: int) -> None:
        self.centre.clock.move(timedelta(days=days))
        self.run(look_after(self.centre.ctx))

    @invariant()
    def all_is_well(self) -> None:
        if hasattr(self, "pairs"):
            self.run(self._check())

    async def _check(self) -> None:
        found = await self._all()
        for pair in self.pairs:
            mine = [one for one in found if one.membership == pair.id]
            assert sum(one.state in OPEN for one in mine) <= 1
            granted = [one for one in mine if one.state is PetitionState.GRANTED]
            ended = await self.centre.membership(pair)
            assert len(granted) == (ended.ending is Ending.REPLACED)
            async with self.centre.ctx.read() as connection:
                requests = Requests(connection, self.centre.ctx.records(connection))
                urgent = [one for one in await requests.live_of(pair.mentee) if one.priority]
            assert len(urgent) == len(granted)
        for one in found:
            self._check_one(one)
        self.seen = {one.id: one.state for one in found}

    def _check_one(self, one: Petition) -> None:
        days, policy = self.centre.ctx.policy.working_days, self.centre.ctx.policy
        before = self.seen.get(one.id, one.state)
        assert before is one.state or not PETITION.is_over(before)
        assert (one.decision is not None) is (one.state in DECIDED)
        assert (one.signed_at is None) is (one.state is PetitionState.DRAFT)
        for due, count, since in (
            (one.opinion_due, policy.opinion_days, one.signed_at),
            (one.decision_due, policy.decision_days, one.since if one.state is PetitionState.WITH_DIRECTOR else None),
        ):
            if due is not None and since is not None:
                first = since.astimezone(policy.zone).date()
                assert days.is_working(due)
                assert days.left(first, due) == count
        if one.state in {PetitionState.SUBMITTED, PetitionState.WITH_CURATOR}:
            assert one.opinion_due is not None
            assert self._today() <= one.opinion_due

    def _today(self) -> date:
        return self.centre.ctx.today()

    async def _all(self) -> list[Petition]:
        async with self.centre.ctx.read() as connection:
            gateway = Petitions(connection, self.centre.ctx.records(connection))
            return [one for pair in self.pairs for one in await gateway.of(pair.id)]

    def teardown(self) -> None:
        if hasattr(self, "centre"):
            self.run(self.centre.ctx.database.close())
        self.loop.close()
        self.folder.cleanup()


Walk.TestCase.settings = settings(max_examples=examples(4), stateful_step_count=25, deadline=None)
TestWalk = Walk.TestCase
