"""Taps that share a transaction come to what the same taps come to one by one."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from actions.context import Context, Policy, applying
from actions.intake.settling import AlreadyApplied
from actions.meetups import changes, rsvp
from actions.meetups.cards import CardMessage
from actions.meetups.rsvp import Tapped
from domain.errors import NotFound, Refusal
from domain.meetups.meetup import MeetupId
from domain.meetups.refusals import AnswerFirst, MeetupCancelled, NoSeatForGuest
from domain.meetups.rsvp import Answer
from domain.people.person import Actor, PersonId
from storage.cards import Cards
from storage.database import Database
from storage.inbox import Applying, Arriving, Inbox, Incoming, Stage
from storage.meetups import Meetups
from storage.people import People
from storage.rsvps import Rsvps
from storage.tables.delivery import outbox
from storage.tables.meetups import cards, meetups, rsvps
from storage.tables.people import audit
from tests.actions.meetups.making import Community, StandingClock, announced, met, settle
from tests.soak.examples import examples

ACTS = (rsvp.say_going, rsvp.say_not_going, rsvp.bring_guest, rsvp.send_guest_home)
CARD = CardMessage(-100, 55)


@dataclass(frozen=True)
class One:
    """A tap: who (by number), what (by number), whether under the card in the hall, how long after the last."""

    who: int
    act: int
    in_hall: bool
    after: timedelta


TAPS = st.lists(
    st.builds(
        One,
        st.integers(0, 5),
        st.sampled_from([0, 0, 0, 1, 1, 2, 2, 3]),
        st.booleans(),
        st.sampled_from([timedelta(0), timedelta(seconds=1), timedelta(minutes=50)]),
    ),
    min_size=1,
    max_size=10,
)


@given(
    seats=st.sampled_from([None, 1, 2, 3, 5]),
    begins=st.sampled_from([timedelta(hours=1), timedelta(hours=3), timedelta(days=5)]),
    before=TAPS,
    together=st.lists(TAPS, min_size=1, max_size=2),
)
@settings(max_examples=examples(40))
def test_shared_taps_come_to_what_they_come_to_one_by_one(
    evening: tuple[Path, "Play"], seats: int | None, begins: timedelta, before: list[One], together: list[list[One]]
) -> None:
    async def shared(play: Play) -> None:
        for taps in together:
            await play.at_once(taps)

    async def alone(play: Play) -> None:
        for taps in together:
            await play.one_by_one(taps)

    async def both() -> list[dict[str, Any]]:
        return [await played(evening, seats, begins, before, how) for how in (shared, alone)]

    found, expected = asyncio.run(both())
    assert found == expected


class Play:
    """One meetup, six people (two of whom the bot cannot write to), and what they tapped."""

    def __init__(self, community: Community, meetup: MeetupId, people: Sequence[Actor]) -> None:
        self.community = community
        self.meetup = meetup
        self.people = people
        self.answers: list[object] = []

    async def one_by_one(self, taps: Sequence[One]) -> None:
        for one in taps:
            self.answers.append(await self.tap(one))

    async def at_once(self, taps: Sequence[One]) -> None:
        """In one transaction: tasks begin in the order of their making, and the worker that they wake after them."""
        self.answers += await asyncio.gather(*(self.tap(one) for one in taps))

    async def tap(self, one: One) -> object:
        self.community.clock.move(one.after)
        hall, card = (self.community.hall, CARD) if one.in_hall else (None, None)
        try:
            tapped = await ACTS[one.act](self.community.ctx, self.people[one.who], self.meetup, hall, card)
        except Refusal as refused:
            return type(refused), refused.details
        return tapped.rsvp, tapped.position, tapped.changed


@pytest.fixture(scope="module")
def evening(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Play]:
    """A database with all of them in it, to be copied, and who they are."""
    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("evening") / "evening.db"))

    async def furnish() -> Play:
        database, clock = Database(path), StandingClock()
        policy = Policy(ZoneInfo("UTC"), ("ru",), frozenset(), None)
        community = await settle(Context(database, clock, policy), clock)
        meetup = await announced(community)
        people = [await met(community.ctx, number, "Гость") for number in range(10, 16)]
        async with community.ctx.write() as connection:
            for actor in people[:2]:
                await People(connection).set_reachable(actor.id, reachable=False)
        await database.close()
        return Play(community, meetup, people)

    return path, asyncio.run(furnish())


async def played(
    evening: tuple[Path, Play],
    seats: int | None,
    begins: timedelta,
    before: Sequence[One],
    then: Callable[[Play], Awaitable[None]],
) -> dict[str, Any]:
    """All that can be seen afterwards."""
    template, known = evening
    clock = StandingClock()
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(shutil.copy(template, Path(folder) / "meetups.db")))
        ctx = Context(database, clock, known.community.ctx.policy)
        async with ctx.write() as connection:
            await Meetups(connection).change(known.meetup, capacity=seats, starts_at=clock.now() + begins)
        play = Play(replace(known.community, ctx=ctx, clock=clock), known.meetup, known.people)
        await play.one_by_one(before)
        await then(play)
        seen = await stored_of(database)
        await database.close()
        return {"answers": play.answers, **seen}


BESIDE_THE_POINT = {meetups.c.revision, outbox.c.id, outbox.c.created_at}
"""How often cards became stale, and in which order a transaction wrote what is owed."""


async def stored_of(database: Database) -> dict[str, Any]:
    found: dict[str, Any] = {}
    async with database.read() as connection:
        for table in (rsvps, cards, audit, outbox, meetups):
            order = [outbox.c.key] if table is outbox else table.primary_key
            rows = await connection.execute(select(*(set(table.c) - BESIDE_THE_POINT)).order_by(*order))
            found[table.name] = [row._asdict() for row in rows]
    return found


async def revision_of(community: Community, meetup: MeetupId) -> int:
    async with community.ctx.read() as connection:
        revision = await Cards(connection).revision(meetup)
    assert revision is not None
    return revision


async def test_cards_are_stale_once_for_all_taps_of_a_transaction(community: Community) -> None:
    meetup = await announced(community, seats=2)
    people = [await met(community.ctx, number, "Гость") for number in range(10, 15)]
    before = await revision_of(community, meetup)

    tapped = await asyncio.gather(*(rsvp.say_going(community.ctx, person, meetup) for person in people))

    assert [(one.rsvp.answer, one.position) for one in tapped] == [
        (Answer.GOING, None),
        (Answer.GOING, None),
        (Answer.WAITLISTED, 1),
        (Answer.WAITLISTED, 2),
        (Answer.WAITLISTED, 3),
    ]
    assert await revision_of(community, meetup) == before + 1


async def test_taps_on_several_meetups_share_a_transaction(community: Community) -> None:
    first, second = await announced(community), await announced(community)
    anna, boris = await met(community.ctx, 10, "Анна"), await met(community.ctx, 11, "Борис")
    taps = [(anna, first), (boris, second), (boris, first), (anna, second)]

    tapped = await asyncio.gather(*(rsvp.say_going(community.ctx, who, meetup) for who, meetup in taps))

    assert [(one.meetup.id, one.rsvp.person, one.position) for one in tapped] == [
        (first, anna.id, None),
        (second, boris.id, None),
        (first, boris.id, 1),
        (second, anna.id, 1),
    ]


async def test_refusals_are_each_taps_own(community: Community) -> None:
    meetup, over = await announced(community, seats=1), await announced(community)
    await changes.cancel(community.ctx, community.organiser, over, "Заболел")
    anna, boris = await met(community.ctx, 10, "Анна"), await met(community.ctx, 11, "Борис")
    ctx = community.ctx

    found = await asyncio.gather(
        rsvp.say_going(ctx, anna, meetup),
        rsvp.bring_guest(ctx, boris, meetup),
        rsvp.say_going(ctx, boris, over),
        rsvp.bring_guest(ctx, anna, meetup),
        rsvp.say_going(ctx, anna, MeetupId(404)),
        rsvp.say_going(ctx, boris, meetup),
        return_exceptions=True,
    )

    assert [type(one) for one in found] == [Tapped, AnswerFirst, MeetupCancelled, NoSeatForGuest, NotFound, Tapped]


async def test_tap_that_breaks_a_transaction_breaks_it_alone(community: Community) -> None:
    meetup = await announced(community, seats=5)
    anna, boris = await met(community.ctx, 10, "Анна"), await met(community.ctx, 11, "Борис")
    nobody = replace(anna, person=replace(anna.person, id=PersonId(404)))

    found = await asyncio.gather(
        *(rsvp.say_going(community.ctx, who, meetup) for who in (anna, nobody, boris)), return_exceptions=True
    )

    assert [type(one) for one in found] == [Tapped, IntegrityError, Tapped]
    async with community.ctx.read() as connection:
        assert (await Rsvps(connection).counts(meetup)).seats == 2


async def test_updates_are_settled_with_their_taps_but_not_with_refusals(community: Community) -> None:
    meetup = await announced(community, seats=5)
    anna, boris = await met(community.ctx, 10, "Анна"), await met(community.ctx, 11, "Борис")
    async with community.ctx.write() as connection:
        await Inbox(connection).receive(
            [Incoming(number, "{}", shows) for number, shows in ((1, True), (2, True), (3, False))], community.ctx.now()
        )

    async def handle(update: Applying, act: Callable[..., Awaitable[Tapped]], who: Actor) -> Tapped:
        applying.set(update)
        return await act(community.ctx, who, meetup)

    await asyncio.gather(
        handle(Applying(1, True), rsvp.say_going, anna),
        handle(Applying(2, True), rsvp.bring_guest, boris),
        handle(Applying(3, False), rsvp.say_going, boris),
        return_exceptions=True,
    )

    async with community.ctx.read() as connection:
        left = {number: await Inbox(connection).get(number) for number in (1, 2, 3)}
    assert {number: entry and entry.stage for number, entry in left.items()} == {
        1: Stage.APPLIED,
        2: Stage.RECEIVED,
        3: None,
    }


async def test_updates_that_arrive_are_stored_with_their_taps_and_stay_when_refused(community: Community) -> None:
    meetup = await announced(community, seats=5)
    anna, boris = await met(community.ctx, 10, "Анна"), await met(community.ctx, 11, "Борис")
    arriving = {number: Arriving(Incoming(number, "{}", shows=False)) for number in (1, 2, 3)}
    async with community.ctx.write() as connection:
        await Inbox(connection).know([3], community.ctx.now())

    async def handle(number: int, act: Callable[..., Awaitable[Tapped]], who: Actor) -> Tapped:
        applying.set(Applying(number, False, arriving[number]))
        return await act(community.ctx, who, meetup)

    found = await asyncio.gather(
        handle(1, rsvp.say_going, anna),
        handle(2, rsvp.bring_guest, boris),
        handle(3, rsvp.say_going, boris),
        return_exceptions=True,
    )

    async with community.ctx.read() as connection:
        left = [entry.update_id for entry in await Inbox(connection).left(10)]
        seats = (await Rsvps(connection).counts(meetup)).seats
    assert [type(one) for one in found] == [Tapped, AnswerFirst, AlreadyApplied]
    assert (left, seats) == ([2], 1)
    assert {number: (one.stored, one.finished) for number, one in arriving.items()} == {
        1: (True, True),
        2: (True, False),
        3: (False, False),
    }
