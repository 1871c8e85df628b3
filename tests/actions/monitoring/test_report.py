"""What a campaign comes to: too few are not shown, growth, the last campaign beside it, SWOT, what mentors did."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from actions.context import Context
from actions.duties import marks
from actions.mentoring import meetings
from actions.monitoring import report, swot
from domain.errors import NotAllowed
from domain.mentoring.meeting import TALK, Said
from domain.mentoring.pairing import Ending, MembershipState
from domain.mentoring.speaking import OnPaper, Side
from domain.monitoring.campaign import SWOT_LIMIT, SwotPart
from domain.monitoring.questions import SurveyKind
from domain.monitoring.refusals import CampaignHandedIn, SensitiveAnswer, SwotTooLong
from domain.monitoring.totals import Growth
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Record
from storage.mentoring.pairings import Pairings
from storage.monitoring.engagement import Deeds
from tests.actions.mentoring.meetings.pairs import working
from tests.actions.monitoring.conftest import AUTUMN, Monitoring, Two
from tests.actions.monitoring.making import answered
from tests.actions.registry.conftest import Meet, MovedClock

BEFORE, AFTER = SurveyKind.MENTEE_BEFORE, SurveyKind.MENTEE_AFTER
PARTS = SwotPart


async def mentees(monitoring: Monitoring, two: Two, meet: Meet, count: int) -> list[tuple[Actor, Record]]:
    """More of them, who work with the same mentor."""
    found = []
    for number in range(count):
        actor = await meet(f"Участник {number}", Role.MENTEE)
        found.append((actor, await monitoring.town.mentee(actor, birth="2001")))
    await working(monitoring.ctx, two.mentor, *(record for _, record in found), began=AUTUMN)
    return found


async def test_what_fewer_than_five_answered_is_not_shown(
    ctx: Context, monitoring: Monitoring, two: Two, meet: Meet, curator: Actor
) -> None:
    more = await mentees(monitoring, two, meet, 4)
    await monitoring.tick()
    campaign = (await monitoring.campaign()).id
    for number, (actor, record) in enumerate(more):
        await answered(ctx, actor, await monitoring.survey(record), 5 + number, words=f"Слово {9 - number}")
    few = (await report.figures(ctx, curator, campaign)).totals
    assert (few.spreads[BEFORE], few.hidden) == ({}, True)
    assert await report.words(ctx, curator, campaign) == {}

    await answered(ctx, two.mentees, await monitoring.survey(two.mentee), 10)
    enough = (await report.figures(ctx, await meet("Директор", Role.DIRECTOR), campaign)).totals
    assert enough.spreads[BEFORE]["comfort"].counts == (0, 0, 0, 0, 1, 1, 1, 1, 0, 1)
    assert (await report.words(ctx, curator, campaign))[BEFORE]["glad"] == [
        f"Слово {number}" for number in (6, 7, 8, 9)
    ]


async def test_who_may_read_what(ctx: Context, monitoring: Monitoring, two: Two, meet: Meet) -> None:
    await monitoring.tick()
    campaign, helper = (await monitoring.campaign()).id, await meet("Группа", Role.WORKING_GROUP)

    await report.figures(ctx, helper, campaign)
    with pytest.raises(NotAllowed):
        await report.words(ctx, helper, campaign)
    for read in (report.figures, report.words, report.engagement):
        with pytest.raises(NotAllowed):
            await read(ctx, two.mentors, campaign)


async def test_growth_and_the_last_campaign(
    ctx: Context, monitoring: Monitoring, two: Two, meet: Meet, curator: Actor, clock: MovedClock
) -> None:
    people = [(two.mentees, two.mentee), *await mentees(monitoring, two, meet, 4)]
    await monitoring.tick()
    december = await monitoring.campaign()
    for actor, record in people:
        await answered(ctx, actor, await monitoring.survey(record), 5)
    await marks.hand_in(ctx, curator, december.duty, december.term, ctx.today())
    clock.move(timedelta(days=150))
    await monitoring.tick()
    may = await monitoring.campaign()
    for actor, record in people:
        await answered(ctx, actor, await monitoring.survey(record, AFTER), 9)

    found = await report.figures(ctx, curator, may.id)
    assert (may.term, found.period.is_final) == (date(2027, 5, 20), True)
    assert found.totals.growth["comfort"] == Growth(5, 25, 45)
    assert found.previous is not None
    assert found.previous.id == december.id
    assert found.before is not None
    assert found.before.spreads[BEFORE]["comfort"].mean == 5
    first = await report.figures(ctx, curator, december.id)
    assert (first.previous, first.before) == (None, None)


async def test_swot_is_written_field_by_field_until_it_is_handed_in(
    ctx: Context, monitoring: Monitoring, curator: Actor, meet: Meet
) -> None:
    await monitoring.tick()
    campaign = await monitoring.campaign()
    await swot.write(ctx, curator, campaign.id, {PARTS.STRENGTHS: " Наставники опытные "})
    await swot.write(ctx, curator, campaign.id, {PARTS.THREATS: "Мало времени", PARTS.WEAKNESSES: ""})
    expected = {PARTS.STRENGTHS: "Наставники опытные", PARTS.THREATS: "Мало времени"}
    director = await meet("Директор", Role.DIRECTOR)
    assert await swot.read(ctx, director, campaign.id) == expected

    with pytest.raises(NotAllowed):
        await swot.write(ctx, director, campaign.id, {PARTS.THREATS: "x"})
    with pytest.raises(SwotTooLong):
        await swot.write(ctx, curator, campaign.id, {PARTS.THREATS: "x" * (SWOT_LIMIT + 1)})
    with pytest.raises(SensitiveAnswer):
        await swot.write(ctx, curator, campaign.id, {PARTS.THREATS: "Звонить 8 916 123-45-67"})
    assert await swot.write(ctx, curator, campaign.id, {PARTS.THREATS: ""}) == {PARTS.STRENGTHS: "Наставники опытные"}
    await marks.hand_in(ctx, curator, campaign.duty, campaign.term, ctx.today())
    with pytest.raises(CampaignHandedIn):
        await swot.write(ctx, curator, campaign.id, {PARTS.THREATS: "x"})
    assert await swot.read(ctx, director, campaign.id) == {PARTS.STRENGTHS: "Наставники опытные"}


async def test_what_mentors_did(
    ctx: Context, monitoring: Monitoring, two: Two, curator: Actor, clock: MovedClock
) -> None:
    idle = await monitoring.town.mentor(birth="1980")
    gone = await monitoring.town.mentee(birth="2003")
    (ended,) = await working(ctx, idle, gone, began=date(2025, 9, 1))
    async with ctx.write() as connection:
        pairings = Pairings(connection, ctx.records(connection))
        (own,) = await pairings.of(two.mentee.id)
        over = replace(ended, state=MembershipState.ENDED, ended_on=date(2026, 6, 1), ending=Ending.COMPLETED)
        await pairings.save(over, ctx.now())
    for day, minutes in ((24, 60), (25, 45), (26, 30)):
        said = Said(held_on=date(2026, 11, day), minutes=minutes, about=TALK, attended=(own.id,))
        made = await meetings.log(ctx, curator, own.id, None, said, OnPaper("1", date(2026, 11, 26)))
    await meetings.deny(ctx, two.mentees, made.id, own.id, Side.MENTEE)
    await monitoring.tick()

    found = await report.engagement(ctx, curator, (await monitoring.campaign()).id)

    assert [(one.mentor.id, one.mentees, one.deeds) for one in found] == [
        (two.mentor.id, 1, Deeds(meetings=2, minutes=105)),
        (idle.id, 1, Deeds()),
    ]
