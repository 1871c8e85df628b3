"""Suggestions for one, and the draft for everybody: what they look at, what is locked, and what is proposed."""

from dataclasses import replace

import pytest

from actions.context import Context
from actions.mentoring import agreeing, drafting, ending, proposing, requesting
from actions.mentoring.drafting import Drafts
from actions.mentoring.suggesting import suggestions
from actions.registry.directory import Directory
from actions.registry.tags import add_tag
from domain.errors import NotAllowed
from domain.mentoring.drafting import DraftChanged, NothingToPropose
from domain.mentoring.matching.bars import Bar
from domain.mentoring.matching.facts import ProposedBefore
from domain.mentoring.pairing import DeclineReason, MembershipState
from domain.mentoring.refusals import CannotMentor, NotNow
from domain.mentoring.request import MentorRequest, Need, RequestId
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.registry.forms import TagId
from domain.registry.record import Part, Record, RecordId
from storage.mentoring.choosing import Wishes
from tests.actions.mentoring.making import FORM, ON_PAPER, Town


@pytest.fixture
def drafts(ctx: Context, directory: Directory) -> Drafts:
    return Drafts(ctx, directory)


async def asks(town: Town, person: Record, *topics: int, **more: object) -> MentorRequest:
    tags = frozenset(map(TagId, topics))
    need = Need(form=FORM, topics=tags, words="" if tags else "помочь", **more)  # type: ignore[arg-type]
    return await requesting.ask(town.ctx, town.curator, person.id, need, ON_PAPER)


async def knows(town: Town, person: Record, *topics: int, days: frozenset[int] = frozenset()) -> None:
    async with town.ctx.write() as connection:
        assert person.details.mentor is not None
        mentor = replace(person.details.mentor, topics=frozenset(map(TagId, topics)), days=days)
        changed = replace(person, details=replace(person.details, mentor=mentor))
        await town.ctx.records(connection).save_all([changed], town.ctx.now())


async def test_ranked_with_reasons_and_what_forbids(
    ctx: Context, directory: Directory, town: Town, curator: Actor
) -> None:
    chess = (await add_tag(ctx, curator, "шахматы")).id
    fits, other, unsigned = await town.mentor(), await town.mentor(), await town.add(Part.MENTOR, "1990", signs=False)
    left = await town.mentor()
    await knows(town, fits, chess, days=frozenset({1}))
    mentee = await town.mentee()
    before = await town.active(left, mentee)
    works = await town.mentor()
    await town.active(works, mentee)
    async with ctx.write() as connection:
        request = await ending.end_as_replaced(ctx, connection, curator.id, before)
    assert request is not None
    need = Need(form=FORM, topics=frozenset({chess}), days=frozenset({1, 2}))
    await requesting.change(ctx, curator, request.id, need, ON_PAPER)

    found = await suggestions(ctx, directory, curator, request.id)

    assert [one.offer.record for one in found.suggestions.candidates] == [fits.id, other.id]
    assert found.suggestions.candidates[0].points > found.suggestions.candidates[1].points
    assert {one.offer.record: one.bars for one in found.suggestions.ruled_out} == {
        unsigned.id: (Bar.MENTOR_CONSENT,),
        left.id: (Bar.LEFT,),
        works.id: (Bar.LEFT, Bar.SEAT),
    }
    proposed = await proposing.propose(ctx, curator, request.id, fits.id)
    with pytest.raises(NotNow):
        await suggestions(ctx, directory, curator, request.id)
    # Whoever said no is not put first again.
    await agreeing.decline(ctx, curator, proposed.id, Side.MENTOR, DeclineReason.NO_TIME, paper=ON_PAPER)
    again = await suggestions(ctx, directory, curator, request.id)
    assert [one.offer.record for one in again.suggestions.candidates] == [other.id, fits.id]
    assert ProposedBefore() in again.suggestions.candidates[1].speaks_against


async def test_the_draft_is_the_same_until_something_changes(
    ctx: Context, town: Town, drafts: Drafts, curator: Actor
) -> None:
    first, second = await town.mentor(), await town.mentor()
    anna, vera, ivan = [await town.mentee() for _ in range(3)]
    requests = [await asks(town, one) for one in (anna, vera, ivan)]

    draft = await drafts.look(curator)
    assert await drafts.look(curator) is draft
    assert {one.mentor.id for one in draft.pairs} == {first.id, second.id}
    ((request, person, alone),) = draft.unmatched
    assert (alone.bar, draft.lacks.forms[0].seats) == (None, 1)

    # By hand: whoever is alone gets the first mentor, whatever the draft thought.
    await drafting.lock(ctx, curator, request.id, first.id)
    changed = await drafts.look(curator)
    assert changed.mark != draft.mark
    locked = [(one.mentee.id, one.mentor.id) for one in changed.pairs if one.is_locked]
    assert locked == [(person.id, first.id)]
    await drafting.unlock(ctx, curator, request.id)
    assert (await drafts.look(curator)).mark == draft.mark
    assert {one.id for one in requests} == {one.request.id for one in draft.pairs} | {request.id}


async def test_each_of_two_requests_of_a_mentee_stands_in_the_draft(
    ctx: Context, town: Town, drafts: Drafts, curator: Actor
) -> None:
    """Nobody waits behind a request of their own for which there is no mentor."""
    mentor, vera = await town.mentor(), await town.mentee()
    first, second = await town.ask(vera, "pupil_pupil"), await asks(town, vera)

    draft = await drafts.look(curator)
    report = await drafts.confirm(curator, draft.mark, grouped=False)

    assert [(one.request.id, one.mentor.id) for one in draft.pairs] == [(second.id, mentor.id)]
    assert [(request.id, person.id) for request, person, _ in draft.unmatched] == [(first.id, vera.id)]
    assert (report.proposed, report.refused) == (1, [])


async def test_the_draft_does_not_ask_again_whoever_said_no(
    ctx: Context, town: Town, drafts: Drafts, curator: Actor
) -> None:
    chess = (await add_tag(ctx, curator, "шахматы")).id
    fits, other = await town.mentor(), await town.mentor()
    await knows(town, fits, chess)
    request = await asks(town, await town.mentee(), chess)
    assert [one.mentor.id for one in (await drafts.look(curator)).pairs] == [fits.id]

    proposed = await proposing.propose(ctx, curator, request.id, fits.id)
    await agreeing.decline(ctx, curator, proposed.id, Side.MENTOR, DeclineReason.NO_TIME, paper=ON_PAPER)

    assert [one.mentor.id for one in (await drafts.look(curator)).pairs] == [other.id]


async def test_wishes_after_a_group_meeting_enter_the_score(
    ctx: Context, town: Town, drafts: Drafts, curator: Actor
) -> None:
    first, second = await town.mentor(), await town.mentor()
    anna = await town.mentee()
    await asks(town, anna)
    assert [one.mentor.id for one in (await drafts.look(curator)).pairs] == [first.id]

    async with ctx.write() as connection:
        await Wishes(connection).set(anna.id, [second.id], ctx.now())

    assert [one.mentor.id for one in (await drafts.look(curator)).pairs] == [second.id]


async def test_confirming_proposes_all_and_reports_what_did_not_go(
    ctx: Context, town: Town, drafts: Drafts, curator: Actor
) -> None:
    mentor = await town.add(Part.MENTOR, "1990", capacity=2)
    for person in [await town.mentee() for _ in range(2)]:
        await asks(town, person)
    draft = await drafts.look(curator)
    with pytest.raises(DraftChanged):
        await drafts.confirm(curator, "0" * 16, grouped=True)

    report = await drafts.confirm(curator, draft.mark, grouped=True)

    assert (report.proposed, list(report.refused)) == (2, [])
    made = await town.memberships()
    assert {(one.mentor, one.state) for one in made} == {(mentor.id, MembershipState.WITH_MENTOR)}
    assert len({one.pairing for one in made}) == 1
    assert (await drafts.look(curator)).pairs == []
    with pytest.raises(NothingToPropose):
        await drafts.confirm(curator, (await drafts.look(curator)).mark, grouped=False)


async def test_pairs_apart_and_a_seat_that_went_meanwhile(
    ctx: Context, town: Town, drafts: Drafts, curator: Actor
) -> None:
    await town.add(Part.MENTOR, "1990", capacity=3)
    people = [await town.mentee() for _ in range(3)]
    requests = [await asks(town, person) for person in people]
    draft = await drafts.look(curator)
    # Somebody else proposes one of them between the look and the tap: the draft is another one, and is shown again.
    await proposing.propose(ctx, curator, requests[0].id, draft.pairs[0].mentor.id)
    with pytest.raises(DraftChanged):
        await drafts.confirm(curator, draft.mark, grouped=False)

    report = await drafts.confirm(curator, (await drafts.look(curator)).mark, grouped=False)

    assert report.proposed == 2
    assert len({one.pairing for one in await town.memberships()}) == 3


async def test_who_waits_for_a_consent_is_not_proposed_and_who_rests_is_not_looked_at(
    ctx: Context, town: Town, drafts: Drafts, curator: Actor
) -> None:
    await town.mentor()
    unsigned = await town.add(Part.MENTEE, "2000", signs=False)
    await asks(town, unsigned)

    draft = await drafts.look(curator)

    assert (draft.pairs, [one.bar for _, _, one in draft.unmatched]) == ([], [Bar.MENTEE_CONSENT])


async def test_what_cannot_be_locked(ctx: Context, town: Town, curator: Actor) -> None:
    mentor, mentee = await town.mentor(), await town.mentee()
    request = await asks(town, mentee)
    with pytest.raises(CannotMentor):
        await drafting.lock(ctx, curator, request.id, mentee.id)
    await proposing.propose(ctx, curator, request.id, mentor.id)
    with pytest.raises(NotNow):
        await drafting.lock(ctx, curator, RequestId(request.id), RecordId(mentor.id))
    with pytest.raises(NotNow):
        await drafting.unlock(ctx, curator, request.id)


async def test_only_a_curator_confirms(town: Town, drafts: Drafts, curator: Actor) -> None:
    reader = replace(curator, roles=frozenset())
    with pytest.raises(NotAllowed):
        await drafts.look(reader)
    with pytest.raises(NotAllowed):
        await drafts.confirm(reader, "", grouped=True)
