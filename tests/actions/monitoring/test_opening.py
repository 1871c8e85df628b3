"""A campaign opens by itself on its day, asks, reminds, and ends with the mark of its duty."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from actions.context import Context
from actions.duties import edits, marks
from actions.mentoring import results
from actions.monitoring import closing, inviting, overview
from actions.monitoring.ticks import MonitoringTicks
from domain.duties.breaks import DatedBreak
from domain.duties.duty import Bound, Yearly
from domain.errors import NotAllowed
from domain.mentoring.refusals import NotNow
from domain.monitoring.campaign import CampaignState
from domain.monitoring.notices import CampaignOpened, SurveyAsked, SurveysComplete
from domain.monitoring.questions import SurveyKind
from domain.monitoring.refusals import CampaignHandedIn, NobodyToRemind, ResultsAskedAlready, SurveyOver
from domain.notices import Lane
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Part
from storage.duties import Duties
from storage.outbox import Delivery, Outbox
from tests.actions.mentoring.meetings.pairs import working
from tests.actions.monitoring.conftest import AUTUMN, Monitoring, Two
from tests.actions.monitoring.making import answered
from tests.actions.registry.conftest import Meet, MovedClock

TERM = date(2026, 12, 20)


def at(month: int, day: int, hour: int = 9, year: int = 2026) -> datetime:
    """By Moscow's clock."""
    return datetime(year, month, day, hour, tzinfo=UTC) - timedelta(hours=3)


async def test_it_opens_45_days_before_at_nine_and_once(
    monitoring: Monitoring, clock: MovedClock, curator: Actor
) -> None:
    for moment in (at(11, 4, 12), at(11, 5, 8)):
        clock.moment = moment
        await monitoring.tick()
        assert await monitoring.campaigns() == []
    clock.moment = at(11, 5, 9)
    for _ in range(3):
        await monitoring.tick()

    (found,) = await monitoring.campaigns()
    assert (found.term, found.state, len(found.questions)) == (TERM, CampaignState.OPEN, 3)
    assert await monitoring.told(CampaignOpened) == [(CampaignOpened(found.id), curator.id)]


async def test_after_an_outage_it_opens_late_and_long_after_its_day_not_at_all(
    monitoring: Monitoring, clock: MovedClock
) -> None:
    clock.moment = at(2, 1, year=2027)
    await monitoring.tick()
    assert await monitoring.campaigns() == []

    clock.moment = at(5, 10, year=2027)
    await monitoring.tick()
    assert [one.term for one in await monitoring.campaigns()] == [date(2027, 5, 20)]


async def test_none_opens_for_what_is_handed_in(
    ctx: Context, monitoring: Monitoring, clock: MovedClock, curator: Actor
) -> None:
    clock.moment = at(11, 4)
    async with ctx.read() as connection:
        duty = await Duties(connection).by_key("monitoring-december")
    assert duty is not None
    await marks.hand_in(ctx, curator, duty.id, TERM, date(2026, 11, 4))
    clock.moment = at(11, 26)
    await monitoring.tick()

    assert await monitoring.campaigns() == []


async def test_it_moves_with_its_duty(ctx: Context, monitoring: Monitoring, curator: Actor, two: Two) -> None:
    await monitoring.tick()
    found = await monitoring.campaign()
    await edits.set_term(ctx, curator, found.duty, Yearly(12, 25), Bound.BEFORE)
    await monitoring.tick()

    (moved,) = await monitoring.campaigns()
    assert (moved.id, moved.term) == (found.id, date(2026, 12, 25))
    assert len(await monitoring.surveys()) == 2


async def test_both_sides_are_asked_once_as_a_broadcast(ctx: Context, monitoring: Monitoring, two: Two) -> None:
    for _ in range(3):
        await monitoring.tick()

    mentee, mentor = await monitoring.survey(two.mentee), await monitoring.survey(two.mentor)
    assert (mentee.kind, mentor.kind) == (SurveyKind.MENTEE_BEFORE, SurveyKind.MENTOR_AFTER)
    assert set(await monitoring.told(SurveyAsked)) == {
        (SurveyAsked(two.mentee.id, mentee.id, 0), two.mentees.id),
        (SurveyAsked(two.mentor.id, mentor.id, 0), two.mentors.id),
    }
    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    assert {one.lane for one in letters if isinstance(one.notice, SurveyAsked)} == {Lane.BROADCAST}
    assert monitoring.ticks.is_asking


async def test_who_comes_later_is_asked_later_and_who_has_not_signed_is_not(
    monitoring: Monitoring, two: Two, meet: Meet, clock: MovedClock
) -> None:
    await monitoring.tick()
    pupil = await meet("Пётр", Role.MENTEE)
    signed = await monitoring.town.mentee(pupil, birth="2001")
    bare = await monitoring.town.add(Part.MENTEE, "2002", signs=False)
    await working(monitoring.ctx, two.mentor, signed, bare, began=date(2026, 11, 20))
    clock.move(timedelta(days=1))
    await monitoring.tick()

    assert {one.record for one in await monitoring.surveys()} == {two.mentee.id, two.mentor.id, signed.id}


async def test_at_night_and_in_a_break_nobody_is_told_yet(
    ctx: Context, monitoring: Monitoring, two: Two, clock: MovedClock
) -> None:
    clock.moment = at(11, 26, 22)
    await monitoring.tick()
    assert len(await monitoring.surveys()) == 2
    assert await monitoring.told(SurveyAsked) == []

    rests = replace(ctx, policy=replace(ctx.policy, breaks=(DatedBreak(date(2026, 11, 27), date(2026, 11, 28)),)))
    resting = MonitoringTicks(rests, monitoring.ticks._directory)
    clock.moment = at(11, 27, 12)
    await resting.ask()
    assert await monitoring.told(SurveyAsked) == []

    clock.moment = at(11, 29, 12)
    await resting.ask()
    assert len(await monitoring.told(SurveyAsked)) == 2


async def test_whoever_has_not_answered_is_reminded_three_times(
    ctx: Context, monitoring: Monitoring, two: Two, clock: MovedClock
) -> None:
    await monitoring.tick()
    await answered(ctx, two.mentors, await monitoring.survey(two.mentor))
    day = at(11, 27, 8)
    while day < at(12, 31):
        clock.moment = day
        await monitoring.tick()
        day += timedelta(hours=5)

    told = [one for one, _ in await monitoring.told(SurveyAsked) if isinstance(one, SurveyAsked) and one.reminder]
    assert [one.reminder for one in told] == [1, 2, 3]
    assert {one.record for one in told} == {two.mentee.id}


async def test_reminding_by_hand_counts(
    ctx: Context, monitoring: Monitoring, two: Two, clock: MovedClock, curator: Actor
) -> None:
    await monitoring.tick()
    campaign = (await monitoring.campaign()).id
    with pytest.raises(NobodyToRemind):
        await inviting.remind(ctx, curator, campaign)
    with pytest.raises(NotAllowed):
        await inviting.remind(ctx, two.mentors, campaign)
    for day in (27, 28, 29):
        clock.moment = at(11, day)
        assert await inviting.remind(ctx, curator, campaign) == 2
        with pytest.raises(NobodyToRemind):
            await inviting.remind(ctx, curator, campaign)
    for day in (8, 9, 15):
        clock.moment = at(12, day)
        await monitoring.tick()
    with pytest.raises(NobodyToRemind):
        await inviting.remind(ctx, curator, campaign)

    assert len(await monitoring.told(SurveyAsked)) == 2 + 6


async def test_what_is_missing_until_it_is_handed_in(
    ctx: Context, monitoring: Monitoring, two: Two, curator: Actor, clock: MovedClock
) -> None:
    await monitoring.tick()
    campaign = await monitoring.campaign()
    assert await overview.missing(ctx, campaign.duty, TERM) == overview.Missing(0, 2, None, 0, False)
    await answered(ctx, two.mentees, await monitoring.survey(two.mentee))
    call = await overview.ask_results(ctx, curator, campaign.id)
    with pytest.raises(ResultsAskedAlready):
        await overview.ask_results(ctx, curator, campaign.id)
    await results.take_back(ctx, curator, call.id)
    assert await overview.missing(ctx, campaign.duty, TERM) == overview.Missing(1, 2, None, 0, False)
    call = await overview.ask_results(ctx, curator, campaign.id)
    await overview.mark_report(ctx, curator, campaign.id, ready=True)
    assert call.due == date(2026, 12, 11)
    assert await overview.missing(ctx, campaign.duty, TERM) == overview.Missing(1, 2, (0, 1), 0, True)

    await marks.hand_in(ctx, curator, campaign.duty, TERM, ctx.today())
    assert await overview.missing(ctx, campaign.duty, TERM) is None
    with pytest.raises(CampaignHandedIn):
        await overview.mark_report(ctx, curator, campaign.id, ready=False)
    with pytest.raises(SurveyOver):
        await answered(ctx, two.mentors, await monitoring.survey(two.mentor))
    clock.move(timedelta(days=1))
    await monitoring.tick()
    assert [one.reminder for one, _ in await monitoring.told(SurveyAsked) if isinstance(one, SurveyAsked)] == [0, 0]

    await marks.undo(ctx, curator, campaign.duty, TERM)
    assert (await monitoring.campaign()).state is CampaignState.OPEN
    await answered(ctx, two.mentors, await monitoring.survey(two.mentor))
    assert len(await monitoring.told(SurveysComplete)) == 1


async def test_closing_keeps_the_figures_and_reopening_counts_anew(
    ctx: Context, monitoring: Monitoring, two: Two, curator: Actor
) -> None:
    await monitoring.tick()
    campaign = await monitoring.campaign()
    await answered(ctx, two.mentees, await monitoring.survey(two.mentee))
    closed = await closing.close(ctx, curator, campaign.id)
    assert closed.totals is not None
    assert closed.totals.finished == {SurveyKind.MENTEE_BEFORE: 1}
    with pytest.raises(NotNow):
        await closing.close(ctx, curator, campaign.id)
    with pytest.raises(SurveyOver):
        await answered(ctx, two.mentors, await monitoring.survey(two.mentor))
    assert (await overview.look(ctx, curator, campaign.id)).counts == {
        SurveyKind.MENTEE_BEFORE: (1, 1),
        SurveyKind.MENTOR_AFTER: (0, 1),
    }

    assert (await closing.reopen(ctx, curator, campaign.id)).totals is None
    await answered(ctx, two.mentors, await monitoring.survey(two.mentor))


async def test_who_waits_by_code_and_what_comes_next(
    ctx: Context, monitoring: Monitoring, two: Two, curator: Actor, meet: Meet
) -> None:
    await monitoring.tick()
    found = await overview.look(ctx, curator, (await monitoring.campaign()).id)

    assert [str(person.code) for _, person in found.waiting] == ["М-001", "Н-001"]
    assert (found.due, found.on_paper) == (date(2026, 12, 18), frozenset())
    assert await overview.opens_next(ctx, curator) == date(2027, 4, 5)
    with pytest.raises(NotAllowed):
        await overview.look(ctx, two.mentors, found.campaign.id)
    assert found.period.first <= AUTUMN
