"""Everybody's pairings, plans and requests as they stand, in memory: what long lists of the desk are made of.

Nothing sealed is in it: of what came of a pairing, of a plan and of a need it knows that they are there.
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from actions.context import Context
from actions.mentoring.plans.standing import plans_in
from actions.mentoring.steps import pairings_in, requests_in
from domain.mentoring.pairing import (
    PROPOSED,
    RUNNING,
    Brief,
    MembershipState,
    PairingId,
)
from domain.mentoring.plan import Plan, PlanStands, PlanState
from domain.mentoring.request import MentorRequest, RequestId, RequestState
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import RecordId

CHUNK = 250
"""Rows that are read at once: people are answered between two."""
Read = TypeVar("Read")


class PlanTab(StrEnum):
    """How it stands with the plan of a pairing that runs: its states, and that there is none."""

    WITH_CURATOR = PlanState.WITH_CURATOR.value
    AGREED = PlanState.AGREED.value
    MISSING = "missing"
    DRAFT = PlanState.DRAFT.value
    APPROVED = PlanState.APPROVED.value


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which are looked for: by ``form`` of mentoring ("": any), and with one of these ``people`` (None: anybody)."""

    form: str = ""
    people: Collection[RecordId] | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A pairing with all memberships that there ever were in it, those that go on first."""

    pairing: PairingId
    mentor: RecordId
    form: str
    members: tuple[Brief, ...]

    @property
    def runs(self) -> bool:
        return any(one.state in RUNNING for one in self.members)

    def stands(self, state: MembershipState) -> bool:
        """Whether a membership in it stands so."""
        return any(one.state is state for one in self.members)

    def fits(self, wanted: Wanted) -> bool:
        return (not wanted.form or self.form == wanted.form) and (
            wanted.people is None
            or self.mentor in wanted.people
            or any(one.mentee in wanted.people for one in self.members)
        )


@dataclass(frozen=True, slots=True)
class Planned:
    """A pairing that runs, and how it stands with its plan since when."""

    group: Group
    tab: PlanTab
    since: datetime


class Roll:
    """Reads anew what was written since it was asked last, so that an answer is always true."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._groups = _Kept(ctx, self._read_groups, "pairings", "memberships")
        self._plans = _Kept(ctx, self._read_plans, "plans", "plan_items")
        self._requests = _Kept(ctx, self._read_requests, "mentor_requests")

    async def pairings(
        self, actor: Actor, wanted: Wanted, state: MembershipState | None
    ) -> tuple[Sequence[Group], Mapping[MembershipState, int]]:
        """Those that stand so, what is to be done first; and how many stand how of all that fit."""
        require(actor.roles, Right.SEE_MENTORING)
        fitting = [one for one in await self._groups.now() if one.fits(wanted)]
        counts = Counter(one for group in fitting for one in {each.state for each in group.members})
        return [one for one in fitting if state is None or one.stands(state)], counts

    async def plans(
        self, actor: Actor, wanted: Wanted, tab: PlanTab | None
    ) -> tuple[Sequence[Planned], Mapping[PlanTab, int]]:
        """Of pairings that run, what waits for the curator first, the longest first; and how many there are of each."""
        require(actor.roles, Right.SEE_MENTORING)
        stands = await self._plans.now()
        running = [one for one in await self._groups.now() if one.runs and one.fits(wanted)]
        found = sorted(
            (_planned(one, stands.get(one.pairing)) for one in running),
            key=lambda one: (list(PlanTab).index(one.tab), one.since, one.group.pairing),
        )
        return [one for one in found if tab in (None, one.tab)], Counter(one.tab for one in found)

    async def requests(
        self, actor: Actor, wanted: Wanted, state: RequestState | None
    ) -> tuple[Sequence[MentorRequest], Mapping[RequestState, int]]:
        """Those that stand so: who waits first, those with priority before them; then the newest."""
        require(actor.roles, Right.SEE_MENTORING)
        fitting = [
            one
            for one in await self._requests.now()
            if (not wanted.form or (one.need is not None and one.need.form == wanted.form))
            and (wanted.people is None or one.mentee in wanted.people)
        ]
        return [one for one in fitting if state in (None, one.state)], Counter(one.state for one in fitting)

    async def outlines(self, actor: Actor, wanted: Collection[PairingId]) -> Mapping[PairingId, Plan]:
        """Plans of these, without their words: how far each is."""
        require(actor.roles, Right.SEE_MENTORING)
        async with self._ctx.read() as connection:
            return await plans_in(self._ctx, connection).outlines(wanted)

    async def of_person(self, actor: Actor, record: RecordId) -> Sequence[Group]:
        """Every pairing in which somebody is or was mentor or mentee."""
        require(actor.roles, Right.SEE_MENTORING)
        async with self._ctx.read() as connection:
            return _grouped(await pairings_in(self._ctx, connection).in_brief_of(record))

    async def _read_groups(self) -> Sequence[Group]:
        async with self._ctx.database.read(long=True) as connection:
            found = await pairings_in(self._ctx, connection).in_brief()
        return await asyncio.to_thread(_grouped, found)

    async def _read_plans(self) -> Mapping[PairingId, PlanStands]:
        found: list[PlanStands] = []
        while more := await self._more_plans(found[-1].pairing if found else PairingId(0)):
            found += more
        return {one.pairing: one for one in found}

    async def _more_plans(self, after: PairingId) -> Sequence[PlanStands]:
        async with self._ctx.database.read(long=True) as connection:
            return await plans_in(self._ctx, connection).next_states(after, CHUNK)

    async def _read_requests(self) -> Sequence[MentorRequest]:
        found: list[MentorRequest] = []
        while more := await self._more_requests(found[-1].id if found else RequestId(0)):
            found += more
        states = list(RequestState)
        waiting = [one for one in found if one.state is RequestState.OPEN]
        rest = [one for one in found if one.state is not RequestState.OPEN]
        return [
            *sorted(waiting, key=lambda one: (not one.priority, one.made_at, one.id)),
            *sorted(rest, key=lambda one: (states.index(one.state), -one.id)),
        ]

    async def _more_requests(self, after: RequestId) -> Sequence[MentorRequest]:
        async with self._ctx.database.read(long=True) as connection:
            return await requests_in(self._ctx, connection).next_in_brief(after, CHUNK)


class _Kept(Generic[Read]):
    """What was read, as long as nobody wrote to these tables."""

    def __init__(self, ctx: Context, read: Callable[[], Awaitable[Read]], *tables: str) -> None:
        self._ctx = ctx
        self._read = read
        self._tables = tables
        self._lock = asyncio.Lock()
        self._stamp = -1
        self._found: Read | None = None

    async def now(self) -> Read:
        async with self._lock:
            stamp = self._ctx.database.changes.stamp(*self._tables)
            if self._found is None or stamp != self._stamp:
                self._found = await self._read()
                self._stamp = stamp
            return self._found


def _grouped(found: Sequence[Brief]) -> Sequence[Group]:
    """In a thread: they may be thousands. What is proposed comes first, then what works, then what is over."""
    members: dict[PairingId, list[Brief]] = defaultdict(list)
    for one in found:
        members[one.pairing].append(one)
    groups = [
        Group(pairing, of_them[0].mentor, of_them[0].form, tuple(sorted(of_them, key=_place)))
        for pairing, of_them in members.items()
    ]
    return sorted(groups, key=lambda one: _place(one.members[0]))


def _place(one: Brief) -> tuple[int, float, int]:
    """What goes on first, the longest first; what is over last, the newest first."""
    since = one.since.timestamp()
    if one.state in PROPOSED:
        return 0, since, one.id
    return (1, since, one.id) if one.state in RUNNING else (2, -since, -one.id)


def _planned(group: Group, stands: PlanStands | None) -> Planned:
    if stands is None or (stands.state is PlanState.DRAFT and not stands.has_items):
        began = min(one.since for one in group.members if one.state in RUNNING)
        return Planned(group, PlanTab.MISSING, began)
    return Planned(group, PlanTab(stands.state.value), stands.since)
