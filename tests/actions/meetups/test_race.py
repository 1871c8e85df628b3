"""Many want the last seats at once. The control shows that the race is real: without taking turns it oversells."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from actions.meetups import changes, rsvp
from actions.meetups.rsvp import Tapped
from domain.errors import Refusal
from domain.meetups.meetup import MeetupId
from domain.meetups.rsvp import Answer
from domain.people.person import Actor, PersonId
from storage.database import Database
from storage.migrations import migrate
from storage.tables.meetups import meetups, rsvps
from tests.actions.meetups.making import Community, StandingClock, announced, met, settle
from tests.soak.examples import examples

POLICY = Policy(ZoneInfo("UTC"), ("ru",), frozenset(), None)
ACTS = {"in": rsvp.say_going, "out": rsvp.say_not_going, "+1": rsvp.bring_guest, "-1": rsvp.send_guest_home}
PEOPLE = 6
Wish = tuple[int, str]
"""Who (by number) taps what."""


@dataclass
class Evening:
    """A meetup with few seats, and people who want them."""

    community: Community
    meetup: MeetupId
    people: Sequence[Actor]

    @property
    def ctx(self) -> Context:
        return self.community.ctx

    async def tap(self, wish: Wish) -> Tapped | None:
        """What came of it; None when it was refused."""
        who, act = wish
        try:
            return await ACTS[act](self.ctx, self.people[who], self.meetup)
        except Refusal:
            return None

    async def set_seats(self, seats: int) -> None:
        with suppress(Refusal):
            await changes.set_capacity(self.ctx, self.community.organiser, self.meetup, seats)

    async def taken(self) -> int:
        """Seats of those who go and their guests."""
        async with self.ctx.read() as connection:
            rows = await connection.execute(
                select(rsvps.c.guests).where(rsvps.c.meetup_id == self.meetup, rsvps.c.answer == Answer.GOING)
            )
            return sum(1 + row.guests for row in rows)

    async def seats(self) -> int:
        async with self.ctx.read() as connection:
            found = await connection.scalar(select(meetups.c.capacity).where(meetups.c.id == self.meetup))
        assert isinstance(found, int)
        return found

    async def stored(self, person: PersonId) -> tuple[Answer, int] | None:
        async with self.ctx.read() as connection:
            row = (
                await connection.execute(
                    select(rsvps.c.answer, rsvps.c.guests).where(
                        rsvps.c.meetup_id == self.meetup, rsvps.c.person_id == person
                    )
                )
            ).one_or_none()
        return None if row is None else (Answer(row.answer), row.guests)


async def evening_in(database: Database, seats: int) -> Evening:
    clock = StandingClock()
    community = await settle(Context(database, clock, POLICY), clock)
    meetup = await announced(community, seats=seats)
    return Evening(community, meetup, [await met(community.ctx, 10 + number, "Гость") for number in range(PEOPLE)])


class Split:
    """A connection that reads what was there some time ago, and writes now."""

    def __init__(self, then: AsyncConnection, now: AsyncConnection) -> None:
        self._then = then
        self._now = now

    def __getattr__(self, name: str) -> Any:
        def call(statement: Any, *more: Any) -> Any:
            connection = self._then if statement.is_select else self._now
            return getattr(connection, name)(statement, *more)

        return call


class TakesNoTurns(Context):
    """Looks first, decides, and writes when the others have looked as well: what `together` is there to prevent."""

    async def together(self, act: Any, item: Any) -> Any:
        async with self.database.read() as then:
            await then.execute(select(meetups.c.id))
            await asyncio.sleep(0.1)
            async with self.database.write() as now:
                (result,) = await act(self, Split(then, now), [item])
        if isinstance(result, Refusal):
            raise result
        return result


@pytest.mark.parametrize(("takes_turns", "going"), [(True, 1), (False, 3)])
async def test_three_want_the_last_seat(empty_database: Path, tmp_path: Path, takes_turns: bool, going: int) -> None:
    database = Database(Path(shutil.copy(empty_database, tmp_path / "race.db")))
    evening = await evening_in(database, seats=1)
    if not takes_turns:
        ctx = TakesNoTurns(database, evening.community.clock, POLICY)
        evening = replace(evening, community=replace(evening.community, ctx=ctx))

    told = await asyncio.gather(*(evening.tap((who, "in")) for who in range(3)))

    taken = await evening.taken()
    await database.close()
    answers = [one.rsvp.answer for one in told if one is not None]
    assert (taken, answers.count(Answer.GOING)) == (going, going)


WISHES = st.lists(
    st.tuples(st.integers(0, PEOPLE - 1), st.sampled_from(["in", "in", "in", "out", "+1", "+1", "-1"])),
    min_size=2,
    max_size=8,
)
SEATS = st.integers(1, 6)


class LastSeats(RuleBasedStateMachine):
    """Joining, leaving, guests and other numbers of seats, all at once, and ends of the program at any moment.

    Never are more seats taken than there are; where the organiser made them fewer, no more than before.
    """

    @initialize(seats=SEATS)
    def open(self, seats: int) -> None:
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "race.db"
        migrate(self.path)
        self.evening = self.run(self._open(seats))
        self.bound = seats

    async def _open(self, seats: int) -> Evening:
        return await evening_in(Database(self.path), seats)

    def run(self, work: Awaitable[Any]) -> Any:
        return self.loop.run_until_complete(work)

    @rule(wishes=WISHES)
    def at_once(self, wishes: list[Wish]) -> None:
        self.run(self._all(wishes, None))

    @rule(wishes=WISHES, seats=SEATS)
    def at_once_with_other_seats(self, wishes: list[Wish], seats: int) -> None:
        self.run(self._all(wishes, seats))

    async def _all(self, wishes: list[Wish], seats: int | None) -> None:
        await self._allow(seats)
        work: list[Awaitable[object]] = [self.evening.tap(wish) for wish in wishes]
        if seats is not None:
            work.insert(len(work) // 2, self.evening.set_seats(seats))
        await asyncio.gather(*work)

    async def _allow(self, seats: int | None) -> None:
        """As many seats may be taken as there are before or after, or as are taken already."""
        self.bound = max(await self.evening.seats(), await self.evening.taken(), seats or 0)

    @rule(wishes=WISHES, turns=st.integers(0, 40))
    def the_program_ends(self, wishes: list[Wish], turns: int) -> None:
        """In the middle of it. What somebody was told is what is stored once another program opens the database."""
        told = self.run(self._cut_off(wishes, turns))
        for who, rsvp_told in told.items():
            assert self.run(self.evening.stored(self.evening.people[who].id)) == rsvp_told

    async def _cut_off(self, wishes: list[Wish], turns: int) -> dict[int, tuple[Answer, int]]:
        await self._allow(None)
        people = {who: act for who, act in wishes if act == "in"}
        before = {who: await self.evening.stored(self.evening.people[who].id) for who in people}
        tasks = {who: asyncio.ensure_future(self.evening.tap((who, act))) for who, act in people.items()}
        for _ in range(turns):
            await asyncio.sleep(0)
        done = {who: task.result() for who, task in tasks.items() if task.done()}
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
        await self.evening.ctx.database.close()
        ctx = Context(Database(self.path), self.evening.community.clock, POLICY)
        self.evening = replace(self.evening, community=replace(self.evening.community, ctx=ctx))
        told: dict[int, tuple[Answer, int]] = {}
        for who, tapped in done.items():
            if tapped is not None and before[who] is None:
                told[who] = (tapped.rsvp.answer, tapped.rsvp.guests)
        return told

    @invariant()
    def nothing_is_oversold(self) -> None:
        taken = self.run(self.evening.taken())
        assert taken <= self.bound

    def teardown(self) -> None:
        if hasattr(self, "evening"):
            self.run(self.evening.ctx.database.close())
            self.loop.close()
            self.folder.cleanup()


LastSeats.TestCase.settings = settings(max_examples=examples(6), stateful_step_count=12, deadline=None)
TestLastSeats = LastSeats.TestCase
