"""Reminders to meet, and of results: at nine, once, not in breaks or pauses."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from actions.context import Context
from actions.mentoring import meetings, results
from actions.mentoring.meeting_ticks import MeetingTicks
from actions.mentoring.petition import stating
from domain.duties.breaks import DatedBreak
from domain.mentoring.meeting import TALK, Said
from domain.mentoring.meeting_notices import NoMeeting, ResultsAsked, ResultsComplete, ResultsMissing, ResultsNotNeeded
from domain.mentoring.pairing import MembershipState
from domain.mentoring.petition import Reason
from domain.mentoring.refusals import NobodyToAsk, NotNow, NotYours, ResultsDueWrong, ResultsTakenBack
from domain.mentoring.results import OVERDUE, Result
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor
from domain.registry.record import Part
from storage.mentoring.pairings import Pairings
from tests.actions.mentoring.meetings.conftest import Two
from tests.actions.mentoring.meetings.pairs import owed, somebody, working
from tests.actions.registry.conftest import MovedClock

TODAY = date(2026, 11, 26)
PAPER = OnPaper("12", TODAY)
DAY = timedelta(days=1)


def at(day: date, hour: int = 9) -> datetime:
    """By the centre's clock, three hours ahead."""
    return datetime(day.year, day.month, day.day, hour - 3, tzinfo=UTC)


async def live(ctx: Context, clock: MovedClock, days: int) -> None:
    """So many days pass, hour by hour between eight and ten, the bot looking."""
    first = ctx.today()
    for number in range(days + 1):
        for hour in (8, 9, 10):
            moment = at(first + number * DAY, hour)
            if moment >= clock.moment:
                clock.moment = moment
                await MeetingTicks(ctx).remind_to_meet()
                await MeetingTicks(ctx).remind_of_results()


async def test_mentor_then_mentee_are_reminded_of_the_first_meeting(ctx: Context, clock: MovedClock, two: Two) -> None:
    number = two.membership.id
    await live(ctx, clock, 9)
    assert await owed(ctx, two.mentors) == [NoMeeting(two.mentee.id, number, Side.MENTOR, None)]
    assert await owed(ctx, two.mentees) == []

    await live(ctx, clock, 20)

    assert await owed(ctx, two.mentors) == [NoMeeting(two.mentee.id, number, Side.MENTOR, None)]
    assert await owed(ctx, two.mentees) == [NoMeeting(two.mentor.id, number, Side.MENTEE, None)]


async def test_whoever_asks_for_another_mentor_is_not_urged_to_meet_this_one(
    ctx: Context, clock: MovedClock, two: Two
) -> None:
    stated = await stating.state_reason(ctx, two.mentees, two.membership.id, Reason.NO_CONTACT)
    await stating.sign(ctx, two.mentees, stated.id)

    await live(ctx, clock, 20)

    assert [one for one in await owed(ctx, two.mentees) if isinstance(one, NoMeeting)] == []
    assert NoMeeting(two.mentee.id, two.membership.id, Side.MENTOR, None) in await owed(ctx, two.mentors)


async def test_nothing_is_told_before_nine(ctx: Context, clock: MovedClock, two: Two) -> None:
    clock.moment = at(TODAY + 8 * DAY, 8)
    await MeetingTicks(ctx).remind_to_meet()
    assert await owed(ctx, two.mentors) == []

    clock.moment = at(TODAY + 8 * DAY)
    await MeetingTicks(ctx).remind_to_meet()
    assert len(await owed(ctx, two.mentors)) == 1
    assert at(TODAY + 10 * DAY) in [moment for moment, _ in await MeetingTicks(ctx).moments(ctx)]


async def test_fourteen_days_after_the_last_meeting(ctx: Context, clock: MovedClock, two: Two) -> None:
    said = Said(held_on=TODAY, minutes=60, about=TALK, attended=(two.membership.id,))
    await meetings.log(ctx, two.mentors, two.membership.id, Side.MENTOR, said)

    await live(ctx, clock, 13)
    assert not any(isinstance(one, NoMeeting) for one in await owed(ctx, two.mentors))
    await live(ctx, clock, 1)

    assert (await owed(ctx, two.mentors))[-1] == NoMeeting(two.mentee.id, two.membership.id, Side.MENTOR, TODAY)


async def test_silent_in_breaks_and_pauses(ctx: Context, clock: MovedClock, two: Two) -> None:
    holidays = DatedBreak(TODAY + DAY, TODAY + 20 * DAY)
    resting = replace(ctx, policy=replace(ctx.policy, breaks=(holidays,)))
    await live(resting, clock, 27)
    assert await owed(ctx, two.mentors) == []

    async with ctx.write() as connection:
        paused = replace(two.membership, state=MembershipState.PAUSED)
        await Pairings(connection, ctx.records(connection)).save(paused, ctx.now())
    await live(resting, clock, 30)

    assert await owed(ctx, two.mentors) == []


async def test_mentors_are_asked_reminded_and_told_of(
    ctx: Context, clock: MovedClock, two: Two, curator: Actor
) -> None:
    due = TODAY + 7 * DAY
    call = await results.ask(ctx, curator, [two.mentor.id], due)
    await live(ctx, clock, 8)

    told = [one for one in await owed(ctx, two.mentors) if isinstance(one, ResultsAsked)]
    assert [one.days for one in told] == [None, 3, 1, OVERDUE]
    assert await owed(ctx, curator) == [ResultsMissing(call.id)]


async def test_who_has_answered_is_reminded_no_more(ctx: Context, clock: MovedClock, two: Two, curator: Actor) -> None:
    call = await results.ask(ctx, curator, [two.mentor.id], TODAY + 7 * DAY)
    await results.answer(ctx, two.mentors, call.id, two.membership.id, Result.PARTLY)
    await results.answer(ctx, two.mentors, call.id, two.membership.id, Result.DONE)
    await live(ctx, clock, 9)

    assert [one for one in await owed(ctx, two.mentors) if isinstance(one, ResultsAsked)] == [
        ResultsAsked(two.mentor.id, call.id, None)
    ]
    assert await owed(ctx, curator) == [ResultsComplete(call.id)]
    found = await results.look(ctx, curator, call.id)
    assert (list(found.waiting), found.call.given[two.membership.id].result) == ([], Result.DONE)
    assert await results.open_for(ctx, two.mentors) == []


async def test_what_is_taken_back_nobody_waits_for(ctx: Context, clock: MovedClock, two: Two, curator: Actor) -> None:
    call = await results.ask(ctx, curator, [two.mentor.id], TODAY + 7 * DAY)
    taken_back = await results.take_back(ctx, curator, call.id)
    await live(ctx, clock, 9)

    assert taken_back.taken_back_at is not None
    # The question itself had not gone out yet.
    told = [one for one in await owed(ctx, two.mentors) if not isinstance(one, NoMeeting)]
    assert told == [ResultsNotNeeded(two.mentor.id, call.id)]
    assert await owed(ctx, curator) == []
    assert await results.open_for(ctx, two.mentors) == []
    assert [one.taken_back for one in await results.newest(ctx, curator)] == [True]
    for asked in (
        results.answer(ctx, two.mentors, call.id, two.membership.id, Result.DONE),
        results.mine(ctx, two.mentors, call.id),
        results.take_back(ctx, curator, call.id),
    ):
        with pytest.raises(ResultsTakenBack):
            await asked


async def test_who_has_answered_is_not_told_that_nothing_is_needed(ctx: Context, two: Two, curator: Actor) -> None:
    call = await results.ask(ctx, curator, [two.mentor.id], TODAY + 7 * DAY)
    await results.answer(ctx, two.mentors, call.id, two.membership.id, Result.PARTLY)
    await results.take_back(ctx, curator, call.id)

    assert not [one for one in await owed(ctx, two.mentors) if isinstance(one, ResultsNotNeeded)]
    found = await results.look(ctx, curator, call.id)
    assert found.call.given[two.membership.id].result is Result.PARTLY


async def test_some_have_answered_and_paper_counts(ctx: Context, two: Two, curator: Actor) -> None:
    other = await somebody(ctx, curator, Part.MENTOR, birth="1980")
    (theirs,) = await working(ctx, other, await somebody(ctx, curator, Part.MENTEE))
    call = await results.ask(ctx, curator, [one.id for one in await results.mentors(ctx, curator)], TODAY + DAY)
    with pytest.raises(NotYours):
        await results.answer(ctx, two.mentors, call.id, theirs.id, Result.DONE)

    await results.answer(ctx, curator, call.id, theirs.id, Result.NOT_YET, "Болел", PAPER)

    found = await results.look(ctx, curator, call.id)
    assert [one.mentor.id for one in found.waiting] == [two.mentor.id]
    assert found.call.given[theirs.id].words == "Болел"


async def test_nobody_is_asked_about_a_pair_that_rests(ctx: Context, two: Two, curator: Actor) -> None:
    call = await results.ask(ctx, curator, [two.mentor.id], TODAY + DAY)
    async with ctx.write() as connection:
        paused = replace(two.membership, state=MembershipState.PAUSED)
        await Pairings(connection, ctx.records(connection)).save(paused, ctx.now())

    assert (await results.look(ctx, curator, call.id)).waiting == []
    with pytest.raises(NotNow):
        await results.answer(ctx, two.mentors, call.id, two.membership.id, Result.DONE)
    with pytest.raises(NobodyToAsk):
        await results.ask(ctx, curator, [two.mentor.id], TODAY + DAY)


async def test_whom_and_by_when_one_can_ask(ctx: Context, two: Two, curator: Actor) -> None:
    with pytest.raises(ResultsDueWrong):
        await results.ask(ctx, curator, [two.mentor.id], TODAY)
    # «25.11» typed on November 26 is a day of the next year.
    with pytest.raises(ResultsDueWrong):
        await results.ask(ctx, curator, [two.mentor.id], TODAY + 364 * DAY)
    with pytest.raises(NobodyToAsk):
        await results.ask(ctx, curator, [two.mentee.id], TODAY + DAY)
