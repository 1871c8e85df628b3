"""What time brings petitions: terms of working days, reminders, a pairing that ended meanwhile."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from actions.consents import withdrawing
from actions.mentoring.petition import judging, stating
from actions.mentoring.petition.ticks import look_after, moments
from domain.duties.breaks import DatedBreak
from domain.mentoring.pairing import Ending, MembershipState
from domain.mentoring.petition import DRAFT_KEPT, Petition, PetitionState, Reason, View
from domain.mentoring.petition_notices import PetitionCame, PetitionReminder
from domain.registry.refusals import IsBlocked
from storage.mentoring.pairings import Pairings
from tests.actions.mentoring.petition.making import Centre
from tests.actions.mentoring.petition.telling import told


async def signed(centre: Centre) -> Petition:
    membership = await centre.pair()
    draft = await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.NO_CONTACT)
    return await stating.sign(centre.ctx, centre.anna, draft.id)


async def at(centre: Centre, day: int, hour: int, month: int = 12) -> None:
    """The tick at this hour of Moscow, twice: the second changes nothing."""
    centre.clock.moment = datetime(2026, month, day, hour - 3, tzinfo=UTC)
    await look_after(centre.ctx)
    await look_after(centre.ctx)


async def now(centre: Centre, petition: Petition) -> Petition:
    case = await stating.told(centre.ctx, petition.id)
    assert case is not None
    return case.petition


async def test_the_curator_is_reminded_on_the_last_day_and_then_it_goes_on_without_an_opinion(centre: Centre) -> None:
    petition = await signed(centre)
    anna = centre.records["anna"].id
    came = PetitionCame(anna, petition.id, PetitionState.SUBMITTED)
    reminder = PetitionReminder(anna, petition.id, PetitionState.SUBMITTED, date(2026, 12, 1))

    await at(centre, 30, 9, 11)
    await at(centre, 1, 8)
    assert await told(centre.ctx, centre.curator) == [came]
    await at(centre, 1, 9)
    assert await told(centre.ctx, centre.curator) == [came, reminder]
    await at(centre, 2, 8)
    assert (await now(centre, petition)).state is PetitionState.SUBMITTED
    await at(centre, 2, 9)

    passed = await now(centre, petition)
    assert (passed.state, passed.opinion, passed.decision_due) == (
        PetitionState.WITH_DIRECTOR,
        None,
        date(2026, 12, 16),
    )
    assert await told(centre.ctx, centre.director) == [PetitionCame(anna, petition.id, PetitionState.WITH_DIRECTOR)]


async def test_the_director_is_reminded_and_after_the_term_on_each_working_day(centre: Centre) -> None:
    petition = await signed(centre)
    await judging.give_opinion(centre.ctx, centre.curator, petition.id, View.FOR)
    for day in range(1, 15):
        await at(centre, day, 10)

    found = await told(centre.ctx, centre.director)
    days = [notice.day for notice in found if isinstance(notice, PetitionReminder)]
    # The term ends on Thursday the 10th: 3 working days before, on the day, on Friday and on Monday.
    assert days == [date(2026, 12, 7), date(2026, 12, 10), date(2026, 12, 11), date(2026, 12, 14)]
    overdue = [one for one in await told(centre.ctx, centre.curator) if isinstance(one, PetitionReminder)]
    assert [one.day for one in overdue] == [date(2026, 12, 10)]
    seen = await now(centre, petition)
    assert seen.is_overdue(date(2026, 12, 11))


async def test_one_reminder_after_an_outage(centre: Centre) -> None:
    petition = await signed(centre)
    await judging.give_opinion(centre.ctx, centre.curator, petition.id, View.FOR)
    await at(centre, 9, 15)

    found = await told(centre.ctx, centre.director)
    assert [one.day for one in found if isinstance(one, PetitionReminder)] == [date(2026, 12, 7)]


async def test_a_break_of_the_programme_does_not_hold_up_the_terms(centre: Centre) -> None:
    resting = replace(centre.ctx.policy, breaks=(DatedBreak(date(2026, 11, 27), date(2027, 1, 10)),))
    centre.ctx = replace(centre.ctx, policy=resting)
    petition = await signed(centre)
    await at(centre, 2, 9)

    assert (await now(centre, petition)).state is PetitionState.WITH_DIRECTOR


async def test_it_is_closed_when_the_pairing_ends_in_another_way(centre: Centre) -> None:
    petition = await signed(centre)
    async with centre.ctx.write() as connection:
        pairings = Pairings(connection, centre.ctx.records(connection))
        found = await pairings.membership(petition.membership)
        assert found is not None
        ended = replace(found, state=MembershipState.ENDED, ending=Ending.BY_AGREEMENT)
        await pairings.save(ended, centre.ctx.now())
    await at(centre, 27, 12, 11)

    assert (await now(centre, petition)).state is PetitionState.LAPSED


async def test_a_draft_that_nobody_signs_goes(centre: Centre) -> None:
    membership = await centre.pair()
    await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.OTHER)
    centre.clock.move(DRAFT_KEPT + timedelta(minutes=1))
    await look_after(centre.ctx)

    assert [place.petition for place in await stating.places(centre.ctx, centre.anna)] == [None]


async def test_moments_to_travel_to(centre: Centre) -> None:
    petition = await signed(centre)
    nine = [datetime(2026, 12, day, 6, tzinfo=UTC) for day in (1, 2)]
    assert [moment for moment, _ in await moments(centre.ctx)] == nine

    await judging.give_opinion(centre.ctx, centre.curator, petition.id, View.FOR)
    nine = [datetime(2026, 12, day, 6, tzinfo=UTC) for day in (7, 10, 11)]
    assert [moment for moment, _ in await moments(centre.ctx)] == nine


async def test_whoever_withdrew_their_consent_is_left_alone(centre: Centre) -> None:
    petition = await signed(centre)
    await withdrawing.withdraw(centre.ctx, centre.anna, centre.records["anna"].id)
    before = [await told(centre.ctx, one) for one in (centre.curator, centre.director, centre.mentor)]
    for day in range(1, 20):
        await at(centre, day, 10)

    assert [await told(centre.ctx, one) for one in (centre.curator, centre.director, centre.mentor)] == before
    assert PetitionCame not in {type(notice) for notice in before[0]}
    assert await judging.waiting(centre.ctx, centre.curator) == []
    with pytest.raises(IsBlocked):
        await judging.look(centre.ctx, centre.director, petition.id)
