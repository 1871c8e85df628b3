"""Whatever mentors, mentees and curators do to plans and their papers, in whatever order: what must hold holds."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from actions.consents.withdrawing import record_withdrawal, take_back
from actions.context import Context, Policy
from actions.mentoring import agreeing, ending, papers
from actions.mentoring import proposing as pairing_proposing
from actions.mentoring.plans import deciding, drafting, marking, proposing
from actions.people.identity import identify
from domain.errors import Refusal
from domain.mentoring.pairing import RUNNING, Ending, EndReason, Membership, MembershipState
from domain.mentoring.paper import Paper, PaperId, PaperKind, PaperState
from domain.mentoring.plan import Goal, Item, ItemContent, Plan, PlanState, ReturnReason
from domain.mentoring.plan_proposal import PROPOSAL, Proposal, ProposalId, ProposalReason, ProposalState
from domain.mentoring.request import MentorRequest
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import RecordId
from storage.database import Database
from storage.mentoring.papers import MentoringPapers
from storage.mentoring.plan_proposals import PlanProposals
from storage.mentoring.plans import Plans
from storage.migrations import migrate
from storage.people import Roles, Seen
from storage.vault import Vault, new_master
from tests.actions.registry.conftest import RunningClock
from tests.soak.examples import examples

from .making import ON_PAPER, TODAY, Town
from .planning import PROJECT, TRIP

POLICY = Policy(ZoneInfo("UTC"), ("ru",), frozenset(), None)
WHICH = st.integers(0, 2)
CONTENTS = st.sampled_from([PROJECT, TRIP])
GONE_ON = {PaperState.SIGNED, PaperState.KEPT, PaperState.VOID}
ORDER_OPEN = {PaperState.TO_PRINT, PaperState.GIVEN}


@cache
def _empty() -> Path:
    path = Path(tempfile.mkdtemp()) / "empty.db"
    migrate(path)
    return path


class WayOfPlans(RuleBasedStateMachine):
    """One group: a mentor and two mentees, one plan. What a rule refuses changes nothing."""

    @initialize(begun=st.booleans())
    def open(self, begun: bool) -> None:
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        database = Database(Path(shutil.copy(_empty(), Path(self.folder.name) / "way.db")))
        self.ctx = Context(database, RunningClock(), POLICY, vault=Vault([new_master()]))
        self.papers: dict[PaperId, PaperState] = {}
        self.proposals: dict[ProposalId, ProposalState] = {}
        self.run(self._settle())
        if begun:
            self.add_item(PROJECT)
            self.submit()
            self.agree()

    async def _settle(self) -> None:
        curator = await self._met(1, Role.CURATOR)
        self.town = Town(self.ctx, curator)
        self.curator, self.mentor = curator, await self._met(10)
        mentor = await self.town.mentor(self.mentor, capacity=2)
        self.mentees = [await self._met(20 + number) for number in range(2)]
        first = await self.town.active(mentor, await self.town.mentee(self.mentees[0]))
        second = await self._joins(first, await self.town.ask(await self.town.mentee(self.mentees[1])))
        self.members = [first, second]
        self.pairing = first.pairing

    async def _joins(self, first: Membership, request: MentorRequest) -> Membership:
        made = await pairing_proposing.propose(self.ctx, self.curator, request.id, first.mentor, first.pairing)
        for side in Side:
            made = await agreeing.accept(self.ctx, self.curator, made.id, side, ON_PAPER)
        return await papers.sign(self.ctx, self.curator, (await self.town.paper(made)).id, OnPaper("12/4", TODAY), 9)

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

    @rule(goal=st.sampled_from(Goal))
    def set_goal(self, goal: Goal) -> None:
        self.attempt(drafting.set_goal(self.ctx, self.mentor, self.pairing, goal))

    @rule(content=CONTENTS)
    def add_item(self, content: ItemContent) -> None:
        self.attempt(drafting.set_goal(self.ctx, self.mentor, self.pairing, Goal.POTENTIAL))
        self.attempt(drafting.add_item(self.ctx, self.mentor, self.pairing, content))

    @rule(which=WHICH)
    def drop_item(self, which: int) -> None:
        if (item := self._item(which)) is not None:
            self.attempt(drafting.drop_item(self.ctx, self.mentor, self.pairing, item.id))

    @rule(which=WHICH, is_done=st.booleans())
    def mark(self, which: int, is_done: bool) -> None:
        if (item := self._item(which)) is not None:
            day = self.ctx.today() if is_done else None
            self.attempt(marking.mark(self.ctx, self.mentor, self.pairing, item.id, day))

    @rule()
    def submit(self) -> None:
        self.attempt(drafting.submit(self.ctx, self.mentor, self.pairing))

    @rule()
    def reopen(self) -> None:
        self.attempt(drafting.reopen(self.ctx, self.mentor, self.pairing))

    @rule()
    def agree(self) -> None:
        self.attempt(deciding.agree(self.ctx, self.curator, self.pairing))

    @rule(reason=st.sampled_from(ReturnReason))
    def send_back(self, reason: ReturnReason) -> None:
        self.attempt(deciding.send_back(self.ctx, self.curator, self.pairing, reason))

    @rule()
    def give_order(self) -> None:
        self.attempt(deciding.give(self.ctx, self.curator, self.pairing))

    @rule()
    def approve(self) -> None:
        self.attempt(deciding.approve(self.ctx, self.curator, self.pairing, ON_PAPER))

    @rule()
    def keep_order(self) -> None:
        self.attempt(deciding.keep(self.ctx, self.curator, self.pairing))

    @rule(who=st.integers(0, 1), content=st.one_of(st.none(), CONTENTS), which=st.one_of(st.none(), WHICH))
    def propose(self, who: int, content: ItemContent | None, which: int | None) -> None:
        """A new item, another content of one, or that one is left out."""
        item = None if which is None else self._item(which)
        of = None if item is None else item.id
        self.attempt(proposing.propose(self.ctx, self.mentees[who], self.members[who].id, content, of))

    @rule(which=WHICH, answer=st.sampled_from(["accept", "decline", "withdraw"]))
    def answer(self, which: int, answer: str) -> None:
        """What waits before what is over: that can be answered no more."""
        found = sorted(self.run(self._proposals()), key=lambda one: (one.state is not ProposalState.ASKED, one.id))
        if not found:
            return
        one = found[which % len(found)]
        if answer == "accept":
            self.attempt(proposing.accept(self.ctx, self.mentor, one.id))
        elif answer == "decline":
            self.attempt(proposing.decline(self.ctx, self.mentor, one.id, ProposalReason.LATER))
        else:
            who = next(number for number, made in enumerate(self.members) if made.mentee == one.mentee)
            self.attempt(proposing.withdraw(self.ctx, self.mentees[who], one.id))

    @rule(who=st.integers(0, 1), verb=st.sampled_from([papers.give, papers.keep]))
    def handle_agreement(self, who: int, verb: Any) -> None:
        paper = self.run(self.town.paper(self.members[who]))
        self.attempt(verb(self.ctx, self.curator, paper.id))

    @rule(who=st.integers(0, 1))
    def end(self, who: int) -> None:
        made = self.members[who]
        self.attempt(ending.end(self.ctx, self.curator, made.id, Ending.ONE_SIDED, reason=EndReason.MISSED))

    @rule(who=st.integers(0, 1))
    def withdraw_or_come_back(self, who: int) -> None:
        person = self.run(self.town.record(self.members[who].mentee))
        if person.blocked_at is None:
            self.run(record_withdrawal(self.ctx, self.curator, person.id, TODAY, "3"))
            assert not [one for one in self.run(self._proposals()) if self._waits(one, person.id)]
        else:
            self.run(take_back(self.ctx, self.curator, person.id))
            self.run(self.town.sign_consents(self.run(self.town.record(person.id))))

    def _waits(self, one: Proposal, mentee: RecordId) -> bool:
        return one.mentee == mentee and one.state is ProposalState.ASKED

    def _item(self, which: int) -> Item | None:
        plan = self.run(self._plan())
        return plan.items[which % len(plan.items)] if plan is not None and plan.items else None

    @invariant()
    def what_must_hold_holds(self) -> None:
        if hasattr(self, "members"):
            self.run(self._check())

    async def _check(self) -> None:
        plan = await self._plan()
        members = [await self.town.membership(one) for one in self.members]
        running = [one for one in members if one.state in RUNNING]
        self._check_papers(plan, await self._papers(), is_closed=not running)
        self._check_proposals(await self._proposals(), {one.mentee for one in running}, plan)
        if plan is not None:
            assert (plan.state in {PlanState.AGREED, PlanState.APPROVED}) <= plan.works
            assert plan.state is PlanState.DRAFT or plan.goal is not None
            assert plan.returned is None or plan.state is PlanState.DRAFT
            assert all(one.done_on is None for one in plan.items) or plan.works
        for one in members:
            of_it = [paper.state for paper in await self._agreements(one)]
            over = one.state is MembershipState.ENDED
            assert not over or not ORDER_OPEN & set(of_it)

    def _check_papers(self, plan: Plan | None, found: list[Paper], *, is_closed: bool) -> None:
        """An order waits exactly while the plan is agreed to and somebody works by it; what is over stays as it is."""
        waiting = [one for one in found if one.state in ORDER_OPEN]
        is_agreed = plan is not None and plan.state is PlanState.AGREED
        assert len(waiting) == int(is_agreed and not is_closed)
        if plan is not None and plan.state is PlanState.APPROVED:
            assert found[-1].state in {PaperState.SIGNED, PaperState.KEPT}
            assert found[-1].number == ON_PAPER.number
        for one in found:
            before = self.papers.get(one.id, one.state)
            assert (
                before not in GONE_ON
                or before is one.state
                or (before, one.state)
                == (
                    PaperState.SIGNED,
                    PaperState.KEPT,
                )
            )
        self.papers = {one.id: one.state for one in found}

    def _check_proposals(self, found: list[Proposal], running: set[RecordId], plan: Plan | None) -> None:
        """Nobody waits for an answer who is not in it any more, nor about an item that is gone."""
        for one in found:
            before = self.proposals.get(one.id, one.state)
            assert before is one.state or not PROPOSAL.is_over(before)
            if one.state is ProposalState.ASKED:
                assert one.mentee in running
                assert one.item is None or (plan is not None and plan.item(one.item) is not None)
        self.proposals = {one.id: one.state for one in found}

    async def _plan(self) -> Plan | None:
        async with self.ctx.read() as connection:
            return await Plans(connection, self.ctx.records(connection)).get(self.pairing)

    async def _papers(self) -> list[Paper]:
        async with self.ctx.read() as connection:
            return list(await MentoringPapers(connection).of_pairing(self.pairing))

    async def _agreements(self, made: Membership) -> list[Paper]:
        async with self.ctx.read() as connection:
            found = await MentoringPapers(connection).of_membership(made.id)
        return [one for one in found if one.kind is PaperKind.AGREEMENT]

    async def _proposals(self) -> list[Proposal]:
        async with self.ctx.read() as connection:
            gateway = PlanProposals(connection, self.ctx.records(connection))
            return [one for made in self.members for one in await gateway.of_mentee(made.mentee)]

    def teardown(self) -> None:
        if hasattr(self, "ctx"):
            self.run(self.ctx.database.close())
            self.loop.close()
            self.folder.cleanup()


WayOfPlans.TestCase.settings = settings(max_examples=examples(8), stateful_step_count=25, deadline=None)
TestWayOfPlans = WayOfPlans.TestCase
