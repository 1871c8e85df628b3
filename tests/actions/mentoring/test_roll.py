"""What long lists of the desk are made of: true after every change, in the order of what is to be done."""

import pytest

from actions.context import Context
from actions.mentoring import ending, pausing
from actions.mentoring.ending import Outcome
from actions.mentoring.plans import drafting
from actions.mentoring.roll import PlanTab, Roll, Wanted
from domain.mentoring.meeting import TALK, Said
from domain.mentoring.pairing import Ending, MembershipState
from domain.mentoring.request import RequestState
from domain.people.person import Actor
from storage.mentoring.meetings import Meetings
from storage.mentoring.pairings import Pairings

from .making import TODAY, Town
from .planning import drafted


@pytest.fixture
def town(ctx: Context, curator: Actor) -> Town:
    return Town(ctx, curator)


async def test_pairings_stand_by_what_is_to_be_done(ctx: Context, town: Town, curator: Actor) -> None:
    known = Roll(ctx)
    over = await town.active(await town.mentor(), await town.mentee())
    works = await town.active(await town.mentor(), await town.mentee())
    waits = await town.propose(await town.mentor(), await town.mentee())
    await ending.end(ctx, curator, over.id, Ending.COMPLETED_EARLY, Outcome("Научились"))

    groups, counts = await known.pairings(curator, Wanted(), None)
    assert [one.pairing for one in groups] == [waits.pairing, works.pairing, over.pairing]
    assert counts == {MembershipState.WITH_MENTOR: 1, MembershipState.ACTIVE: 1, MembershipState.ENDED: 1}
    await pausing.pause(ctx, curator, works.id)
    paused, _ = await known.pairings(curator, Wanted(), MembershipState.PAUSED)
    assert [one.pairing for one in paused] == [works.pairing]
    nobody, _ = await known.pairings(curator, Wanted("pupil_pupil"), None)
    own, _ = await known.pairings(curator, Wanted(people={over.mentee}), None)
    assert (list(nobody), [one.pairing for one in own]) == ([], [over.pairing])
    assert [one.pairing for one in await known.of_person(curator, works.mentor)] == [works.pairing]


async def test_plans_stand_by_what_waits_for_the_curator(ctx: Context, town: Town, curator: Actor) -> None:
    known = Roll(ctx)
    first, second = [await town.active(await town.mentor(), await town.mentee()) for _ in range(2)]

    _, counts = await known.plans(curator, Wanted(), None)
    assert counts == {PlanTab.MISSING: 2}
    await drafted(town, curator, second)
    await drafting.submit(ctx, curator, second.pairing)
    plans, counts = await known.plans(curator, Wanted(), None)
    assert [(one.group.pairing, one.tab) for one in plans] == [
        (second.pairing, PlanTab.WITH_CURATOR),
        (first.pairing, PlanTab.MISSING),
    ]
    outlines = await known.outlines(curator, [first.pairing, second.pairing])
    assert {pairing: len(plan.items) for pairing, plan in outlines.items()} == {second.pairing: 1}


async def test_requests_stand_by_who_waits(ctx: Context, town: Town, curator: Actor) -> None:
    known = Roll(ctx)
    await town.propose(await town.mentor(), await town.mentee())
    waiting = await town.ask(await town.mentee())

    found, counts = await known.requests(curator, Wanted(), None)
    assert found[0].id == waiting.id
    assert counts == {RequestState.OPEN: 1, RequestState.PROPOSED: 1}
    proposed, _ = await known.requests(curator, Wanted(), RequestState.PROPOSED)
    assert [one.state for one in proposed] == [RequestState.PROPOSED]


async def test_who_met_lately_is_found_and_what_is_denied_does_not_count(
    ctx: Context, town: Town, curator: Actor
) -> None:
    first, second = [await town.active(await town.mentor(), await town.mentee()) for _ in range(2)]
    async with ctx.write() as connection:
        gateway = Meetings(connection, ctx.records(connection))
        for one in (first, second):
            said = Said(held_on=TODAY, minutes=60, about=TALK, attended=(one.id,))
            meeting = await gateway.add(one.pairing, said, curator.id, ctx.now(), voice=None)
        await gateway.deny(meeting.id, second.id, curator.id, ctx.now())

        assert await gateway.met_since(TODAY) == {first.id}
        assert await gateway.met_since(TODAY.replace(day=27)) == frozenset()
        assert await gateway.last([first.id, second.id]) == {first.id: TODAY}
        found, count = await gateway.of_pairing(second.pairing, 10)
    assert ([one.id for one in found], count) == ([meeting.id], 1)


async def test_what_mentors_lead_is_read_at_once(ctx: Context, town: Town) -> None:
    made = [await town.active(await town.mentor(), await town.mentee()) for _ in range(2)]
    async with ctx.read() as connection:
        found = await Pairings(connection, ctx.records(connection)).led_by([made[0].mentor])
        leading = await Pairings(connection, ctx.records(connection)).mentors_in([MembershipState.ACTIVE])
    assert [(one.id, one.state) for one in found] == [(made[0].id, MembershipState.ACTIVE)]
    assert leading == {one.mentor for one in made}
