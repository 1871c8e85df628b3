"""Meetings that are written down, denied and corrected; what sides think; what goes with somebody forgotten."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.mentoring import meeting_lists, meetings, opinions
from domain.applications.refusals import OwnWordsNotAsked
from domain.errors import NotAllowed, NotFound, Refusal
from domain.mentoring.formats import WorkFormat
from domain.mentoring.meeting import TALK, Attendance, Meeting, Opinion, Said, Subject, format_of
from domain.mentoring.meeting_notices import MeetingDenied, MeetingLogged, OpinionAsked, OpinionDiffers
from domain.mentoring.pairing import Membership, MembershipState
from domain.mentoring.refusals import (
    MeetingDayWrong,
    MeetingIncomplete,
    MeetingKnown,
    MeetingSettled,
    NotNow,
    NotYours,
)
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.names import ChatNames
from domain.registry.record import Part
from storage.mentoring.forgetting import forgetting
from storage.mentoring.pairings import Pairings
from storage.tables.mentoring_meetings import meeting_opinions
from storage.tables.mentoring_meetings import meetings as table
from tests.actions.mentoring.meetings.conftest import Two
from tests.actions.mentoring.meetings.pairs import owed, somebody, working
from tests.actions.registry.conftest import Meet, MovedClock

TODAY = date(2026, 11, 26)
PAPER = OnPaper("12", TODAY)


def said(*memberships: Membership, day: date = TODAY, minutes: int = 60, about: Subject = TALK) -> Said:
    return Said(held_on=day, minutes=minutes, about=about, attended=tuple(one.id for one in memberships))


async def logged(ctx: Context, two: Two, day: date = TODAY) -> Meeting:
    return await meetings.log(ctx, two.mentors, two.membership.id, Side.MENTOR, said(two.membership, day=day))


async def test_the_other_side_hears_of_it_and_both_are_asked_after_the_first(ctx: Context, two: Two) -> None:
    about = format_of(WorkFormat.PROJECT)
    made = await meetings.log(
        ctx, two.mentors, two.membership.id, Side.MENTOR, said(two.membership, minutes=45, about=about)
    )
    await meetings.rate(ctx, two.mentors, made.id, 2)

    number = two.membership.id
    assert await owed(ctx, two.mentees) == [
        MeetingLogged(two.mentor.id, number, Side.MENTEE, made.id),
        OpinionAsked(two.mentor.id, number, Side.MENTEE),
    ]
    assert await owed(ctx, two.mentors) == [OpinionAsked(two.mentee.id, number, Side.MENTOR)]
    (own,) = (await meeting_lists.own(ctx, two.mentees, number, Side.MENTEE))[1]
    assert own == replace(made, rating=2)
    assert (own.held_on, own.minutes, own.about, own.attended) == (TODAY, 45, about, (Attendance(number),))


async def test_nobody_is_asked_after_the_second(ctx: Context, two: Two, clock: MovedClock) -> None:
    await logged(ctx, two)
    clock.move(timedelta(days=1))
    await logged(ctx, two, TODAY + timedelta(days=1))

    asked = [one for one in await owed(ctx, two.mentees) if isinstance(one, OpinionAsked)]
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("wrong", "refused"),
    [
        ({"held_on": TODAY + timedelta(days=1)}, MeetingDayWrong),
        ({"held_on": TODAY - timedelta(days=1)}, MeetingDayWrong),
        ({"minutes": 17}, MeetingIncomplete),
        ({"about": Subject("topic.77")}, MeetingIncomplete),
        ({"attended": ()}, MeetingIncomplete),
    ],
)
async def test_what_cannot_have_been(ctx: Context, two: Two, wrong: dict[str, object], refused: type[Refusal]) -> None:
    bad = replace(said(two.membership), **wrong)  # type: ignore[arg-type]

    with pytest.raises(refused):
        await meetings.log(ctx, two.mentors, two.membership.id, Side.MENTOR, bad)


async def test_meeting_is_written_down_once(ctx: Context, two: Two) -> None:
    await logged(ctx, two)

    with pytest.raises(MeetingKnown):
        await meetings.log(ctx, two.mentees, two.membership.id, Side.MENTEE, said())


async def test_strangers_and_the_wrong_side(ctx: Context, two: Two, curator: Actor) -> None:
    with pytest.raises(NotYours):
        await meetings.log(ctx, two.mentees, two.membership.id, Side.MENTOR, said(two.membership))
    with pytest.raises(NotYours):
        await meetings.log(ctx, curator, two.membership.id, None, said(two.membership))
    with pytest.raises(NotAllowed):
        await meetings.log(ctx, two.mentors, two.membership.id, None, said(two.membership), PAPER)


async def test_pair_that_rests_has_no_meetings(ctx: Context, two: Two) -> None:
    async with ctx.write() as connection:
        paused = replace(two.membership, state=MembershipState.PAUSED)
        await Pairings(connection, ctx.records(connection)).save(paused, ctx.now())

    with pytest.raises(NotNow):
        await logged(ctx, two)


async def test_of_a_group_those_are_ticked_who_were_there(ctx: Context, two: Two, curator: Actor) -> None:
    more = [await somebody(ctx, curator, Part.MENTEE) for _ in range(2)]
    first, second, third = await working(ctx, two.mentor, two.mentee, *more)
    await meetings.log(ctx, two.mentees, first.id, Side.MENTEE, said(second, third))

    made = await meetings.log(ctx, two.mentors, first.id, Side.MENTOR, said(first, third))

    # A mentee speaks for themselves alone; whose meeting is known already is not counted twice.
    assert made.attended == (Attendance(third.id),)
    async with ctx.read() as connection:
        last = await meetings.meetings_in(ctx, connection).last([first.id, second.id, third.id])
    assert last == {first.id: TODAY, third.id: TODAY}


async def test_curator_writes_down_from_paper_and_either_side_may_deny(ctx: Context, two: Two, curator: Actor) -> None:
    made = await meetings.log(ctx, curator, two.membership.id, None, said(two.membership), PAPER)
    assert (made.side, made.voice, made.paper) == (None, None, PAPER)

    await meetings.deny(ctx, two.mentees, made.id, two.membership.id, Side.MENTEE)
    await meetings.deny(ctx, two.mentees, made.id, two.membership.id, Side.MENTEE)

    assert await owed(ctx, curator) == [MeetingDenied(two.mentee.id, two.membership.id, Side.MENTEE, made.id)]
    async with ctx.read() as connection:
        assert await meetings.meetings_in(ctx, connection).last([two.membership.id]) == {}
    # The right one takes its place.
    assert (await logged(ctx, two)).counts_for(two.membership.id)


async def test_nobody_denies_what_their_own_side_wrote_down(ctx: Context, two: Two) -> None:
    made = await logged(ctx, two)

    with pytest.raises(NotFound):
        await meetings.deny(ctx, two.mentors, made.id, two.membership.id, Side.MENTOR)


async def test_its_author_corrects_it_within_a_day(ctx: Context, two: Two, clock: MovedClock) -> None:
    made = await logged(ctx, two)
    await meetings.rate(ctx, two.mentors, made.id, 5)

    right = await meetings.correct(ctx, two.mentors, made.id, said(two.membership, minutes=90))

    (own,) = (await meeting_lists.own(ctx, two.mentors, two.membership.id, Side.MENTOR))[1]
    assert own == replace(right, rating=5)
    assert own.minutes == 90
    with pytest.raises(MeetingSettled):
        await meetings.remove(ctx, two.mentees, right.id)
    clock.move(timedelta(days=1))
    with pytest.raises(MeetingSettled):
        await meetings.correct(ctx, two.mentors, right.id, said(two.membership))


async def test_its_author_takes_it_out(ctx: Context, two: Two) -> None:
    made = await logged(ctx, two)

    await meetings.remove(ctx, two.mentors, made.id)

    assert (await meeting_lists.own(ctx, two.mentees, two.membership.id, Side.MENTEE))[1] == []


async def test_words_go_through_a_chat_that_shows_more_than_codes(ctx: Context, two: Two) -> None:
    made = await logged(ctx, two)
    with pytest.raises(OwnWordsNotAsked):
        await meetings.add_words(ctx, two.mentors, made.id, "Собрали робота")

    open_chat = replace(ctx, policy=replace(ctx.policy, chat_names=ChatNames.INITIALS))
    await meetings.add_words(open_chat, two.mentors, made.id, "Собрали робота")

    (own,) = (await meeting_lists.own(ctx, two.mentees, two.membership.id, Side.MENTEE))[1]
    assert own.words == "Собрали робота"


async def test_curator_sees_a_mean_and_no_single_rating(
    ctx: Context, two: Two, curator: Actor, clock: MovedClock
) -> None:
    for number, rating in enumerate((3, 5, 5)):
        made = await logged(ctx, two, TODAY + timedelta(days=number))
        await meetings.rate(ctx, two.mentors, made.id, rating)
        course = await meeting_lists.course(ctx, curator, two.membership.id)
        assert course.mean == (4.3 if number == 2 else None)
        clock.move(timedelta(days=1))


async def test_what_a_side_thinks_is_the_curators_alone(ctx: Context, two: Two, curator: Actor) -> None:
    await opinions.say(ctx, two.mentees, two.membership.id, Side.MENTEE, Opinion.DIFFERS)
    await opinions.say(ctx, two.mentees, two.membership.id, Side.MENTEE, Opinion.DIFFERS)
    await opinions.say(ctx, curator, two.membership.id, Side.MENTOR, Opinion.DECIDING, PAPER)

    assert await owed(ctx, curator) == [OpinionDiffers(two.mentee.id, two.membership.id, Side.MENTEE)]
    assert await owed(ctx, two.mentors) == []
    course = await meeting_lists.course(ctx, curator, two.membership.id)
    assert course.opinions == {Side.MENTEE: Opinion.DIFFERS, Side.MENTOR: Opinion.DECIDING}
    with pytest.raises(NotYours):
        await opinions.say(ctx, two.mentees, two.membership.id, Side.MENTOR, Opinion.FITS)
    with pytest.raises(NotAllowed):
        await meeting_lists.course(ctx, two.mentors, two.membership.id)


async def test_guardian_speaks_for_a_child(ctx: Context, two: Two, curator: Actor, meet: Meet) -> None:
    mother = await meet("Мама", Role.GUARDIAN)
    guardian = await somebody(ctx, curator, Part.GUARDIAN, account=mother, birth="1985")
    child = await somebody(ctx, curator, Part.MENTEE, birth="12.05.2015", guardians=(guardian,))
    (membership,) = await working(ctx, two.mentor, child)

    made = await meetings.log(ctx, two.mentors, membership.id, Side.MENTOR, said(membership))
    await meetings.deny(ctx, mother, made.id, membership.id, Side.MENTEE)

    assert MeetingLogged(two.mentor.id, membership.id, Side.MENTEE, made.id) in await owed(ctx, mother)


async def test_words_ratings_and_opinions_go_with_whoever_is_forgotten(ctx: Context, two: Two) -> None:
    open_chat = replace(ctx, policy=replace(ctx.policy, chat_names=ChatNames.INITIALS))
    made = await logged(ctx, two)
    await meetings.add_words(open_chat, two.mentors, made.id, "Вера собрала робота")
    await meetings.rate(ctx, two.mentors, made.id, 4)
    for actor, side in ((two.mentors, Side.MENTOR), (two.mentees, Side.MENTEE)):
        await opinions.say(ctx, actor, two.membership.id, side, Opinion.FITS)

    async with ctx.write() as connection:
        for statement in forgetting(two.mentee.id, ctx.now()):
            await connection.execute(statement)
        kept = (await connection.execute(select(table.c.words, table.c.rating))).one()
        thought = (await connection.execute(select(meeting_opinions.c.side, meeting_opinions.c.opinion))).all()

    # Of the mentee nothing is left; that the mentor was content is the mentor's.
    assert kept.words is None
    assert kept.rating is not None
    assert {row.side: row.opinion is None for row in thought} == {"mentee": True, "mentor": False}
