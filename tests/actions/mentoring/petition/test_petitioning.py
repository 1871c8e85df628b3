"""A petition from the reason to the decision: who may do what, who is told, and what comes of it."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from actions.mentoring.petition import judging, stating
from actions.registry.keeping import Change, add_person
from domain.errors import NotAllowed, NotFound
from domain.mentoring.pairing import Ending, MembershipState
from domain.mentoring.pairing_notices import PairNews, ToldSide
from domain.mentoring.petition import Ground, Petition, PetitionState, PetitionVerb, Reason, View
from domain.mentoring.petition_notices import PetitionCame, PetitionNews, PetitionOver
from domain.mentoring.petition_refusals import (
    GroundDiffers,
    ItConcernsYou,
    OnlyWhileActive,
    PetitionOpenAlready,
    WordsAreTheirs,
    WordsOnPaper,
)
from domain.mentoring.refusals import NotNow, NotYours, PaperIncomplete
from domain.mentoring.request import RequestState
from domain.mentoring.speaking import Side
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.names import ChatNames
from domain.registry.record import Kind, Part
from storage.mentoring.pairings import Pairings
from storage.mentoring.requests import Requests
from storage.people import Roles
from tests.actions.mentoring.petition.making import FORM, MORNING, SECRET, VIEW, Centre, meet, paper
from tests.actions.mentoring.petition.telling import told


async def signed(centre: Centre, words: str = SECRET) -> Petition:
    """Anna's, signed."""
    membership = await centre.pair()
    draft = await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.NO_CONTACT)
    await stating.say_why(centre.ctx, centre.anna, draft.id, words)
    return await stating.sign(centre.ctx, centre.anna, draft.id)


async def with_director(centre: Centre) -> Petition:
    petition = await signed(centre)
    return (await judging.give_opinion(centre.ctx, centre.curator, petition.id, View.FOR, VIEW)).petition


async def test_signed_it_goes_to_the_curator_with_a_term_of_working_days(centre: Centre) -> None:
    petition = await signed(centre)

    assert (petition.state, petition.opinion_due) == (PetitionState.SUBMITTED, date(2026, 12, 1))
    assert petition.signed_at is not None
    assert petition.signed_at - MORNING < timedelta(seconds=1)
    came = PetitionCame(centre.records["anna"].id, petition.id, PetitionState.SUBMITTED)
    assert await told(centre.ctx, centre.curator) == [came]
    assert await told(centre.ctx, centre.director) == []
    assert await told(centre.ctx, centre.mentor) == []


async def test_a_draft_is_nobodys_but_the_applicants(centre: Centre) -> None:
    membership = await centre.pair()
    draft = await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.OTHER)

    with pytest.raises(NotFound):
        await judging.look(centre.ctx, centre.curator, draft.id)
    again = await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.NO_TIME)
    assert (again.id, again.reason) == (draft.id, Reason.NO_TIME)
    await stating.discard(centre.ctx, centre.anna, draft.id)
    assert [place.petition for place in await stating.places(centre.ctx, centre.anna)] == [None]


async def test_what_the_curator_saw_is_with_the_curator(centre: Centre) -> None:
    petition = await signed(centre)

    seen_by_director = await judging.take(centre.ctx, centre.director, petition.id)
    assert seen_by_director.petition.state is PetitionState.SUBMITTED
    taken = await judging.take(centre.ctx, centre.curator, petition.id)
    assert (taken.petition.state, taken.petition.words) == (PetitionState.WITH_CURATOR, SECRET)


async def test_with_an_opinion_it_goes_to_the_director_and_everybody_knows_where_it_is(centre: Centre) -> None:
    petition = await with_director(centre)

    assert petition.decision_due == date(2026, 12, 10)
    anna = centre.records["anna"].id
    assert await told(centre.ctx, centre.director) == [PetitionCame(anna, petition.id, PetitionState.WITH_DIRECTOR)]
    assert await told(centre.ctx, centre.anna) == [PetitionNews(anna, petition.id, PetitionState.WITH_DIRECTOR)]
    seen = (await judging.look(centre.ctx, centre.director, petition.id)).petition
    assert seen.opinion is not None
    assert (seen.opinion.view, seen.opinion.words) == (View.FOR, VIEW)


async def test_granted_the_pairing_ends_and_another_mentor_is_looked_for_first(centre: Centre) -> None:
    petition = await with_director(centre)

    case = await judging.decide(
        centre.ctx, centre.director, petition.id, PetitionVerb.GRANT, Ground.MENTEE_FIRST, "Жаль", closing=True
    )

    assert case.petition.state is PetitionState.GRANTED
    ended = await centre.membership(case.membership)
    assert (ended.state, ended.ending, ended.ended_on) == (
        MembershipState.ENDED,
        Ending.REPLACED,
        date(2026, 11, 26),
    )
    async with centre.ctx.read() as connection:
        requests = await Requests(connection, centre.ctx.records(connection)).of(centre.records["anna"].id)
    old, new = requests
    assert (new.state, new.priority, old.priority) == (RequestState.OPEN, True, False)
    assert new.need is not None
    assert (new.need.form, new.need.words, new.need.days, new.need.mentors) == (FORM, "Робот", frozenset({1}), ())
    anna = centre.records["anna"].id
    assert await told(centre.ctx, centre.mentor) == [ToldSide(anna, ended.id, Side.MENTOR, PairNews.ENDED_TO_CLOSE)]
    assert (await told(centre.ctx, centre.anna))[-1] == PetitionNews(anna, petition.id, PetitionState.GRANTED)
    assert (await told(centre.ctx, centre.curator))[-1] == PetitionOver(anna, petition.id)


async def test_a_request_that_is_open_already_comes_first_now(centre: Centre) -> None:
    petition = await with_director(centre)
    async with centre.ctx.write() as connection:
        requests = Requests(connection, centre.ctx.records(connection))
        first = (await requests.of(centre.records["anna"].id))[0]
        assert first.need is not None
        open_one = await requests.add(centre.records["anna"].id, first.need, centre.anna.id, centre.ctx.now())
    assert open_one is not None

    await judging.decide(centre.ctx, centre.director, petition.id, PetitionVerb.GRANT, Ground.NO_CONTACT)

    async with centre.ctx.read() as connection:
        live = await Requests(connection, centre.ctx.records(connection)).live_of(centre.records["anna"].id)
    assert [(one.id, one.priority) for one in live] == [(open_one.id, True)]


async def test_declined_the_pairing_goes_on_and_another_petition_can_come(centre: Centre) -> None:
    petition = await with_director(centre)

    case = await judging.decide(centre.ctx, centre.director, petition.id, PetitionVerb.DECLINE, Ground.TALK_FIRST)

    assert (await centre.membership(case.membership)).state is MembershipState.ACTIVE
    assert await told(centre.ctx, centre.mentor) == []
    again = await stating.state_reason(centre.ctx, centre.anna, case.membership.id, Reason.NOT_AT_EASE)
    assert again.id != petition.id


async def test_a_second_one_is_refused_while_one_is_open(centre: Centre) -> None:
    petition = await signed(centre)

    with pytest.raises(PetitionOpenAlready):
        await stating.state_reason(centre.ctx, centre.anna, petition.membership, Reason.OTHER)
    with pytest.raises(PetitionOpenAlready):
        await judging.record(centre.ctx, centre.curator, petition.membership, Reason.OTHER, paper())


@pytest.mark.parametrize("far", [signed, with_director])
async def test_it_can_be_withdrawn_any_time_before_the_decision(
    centre: Centre, far: Callable[[Centre], Awaitable[Petition]]
) -> None:
    petition = await far(centre)

    assert (await stating.withdraw(centre.ctx, centre.anna, petition.id)).state is PetitionState.WITHDRAWN
    over = PetitionOver(centre.records["anna"].id, petition.id)
    assert over in await told(centre.ctx, centre.curator)
    # A director who never had it has not heard of it.
    assert (over in await told(centre.ctx, centre.director)) is (petition.state is PetitionState.WITH_DIRECTOR)
    with pytest.raises(NotNow):
        await judging.decide(centre.ctx, centre.director, petition.id, PetitionVerb.GRANT, Ground.NO_CONTACT)


async def test_what_is_decided_is_not_withdrawn(centre: Centre) -> None:
    petition = await with_director(centre)
    await judging.decide(centre.ctx, centre.director, petition.id, PetitionVerb.DECLINE, Ground.TOO_EARLY)

    with pytest.raises(NotNow):
        await stating.withdraw(centre.ctx, centre.anna, petition.id)


async def test_only_of_a_pairing_that_works(centre: Centre) -> None:
    membership = await centre.pair()
    draft = await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.OTHER)
    async with centre.ctx.write() as connection:
        pairings = Pairings(connection, centre.ctx.records(connection))
        found = await pairings.membership(membership.id)
        assert found is not None
        await pairings.save(replace(found, state=MembershipState.PAUSED), centre.ctx.now())

    with pytest.raises(OnlyWhileActive):
        await stating.sign(centre.ctx, centre.anna, draft.id)


async def test_a_guardian_acts_for_a_child_and_nobody_else_does(centre: Centre) -> None:
    membership = await centre.pair("misha")
    child = await centre.tie("misha", await meet(centre.ctx, "Миша"))

    assert await stating.places(centre.ctx, child) == []
    with pytest.raises(NotYours):
        await stating.state_reason(centre.ctx, child, membership.id, Reason.OTHER)
    with pytest.raises(NotYours):
        await stating.state_reason(centre.ctx, centre.anna, membership.id, Reason.OTHER)
    with pytest.raises(NotYours):
        await stating.state_reason(centre.ctx, centre.mentor, membership.id, Reason.OTHER)
    draft = await stating.state_reason(centre.ctx, centre.mother, membership.id, Reason.OTHER)
    assert (await stating.sign(centre.ctx, centre.mother, draft.id)).state is PetitionState.SUBMITTED


async def test_who_has_no_right_is_refused(centre: Centre) -> None:
    petition = await with_director(centre)
    helper = await meet(centre.ctx, "Помощник", Role.WORKING_GROUP)

    with pytest.raises(NotAllowed):
        await judging.look(centre.ctx, helper, petition.id)
    with pytest.raises(NotAllowed):
        await judging.waiting(centre.ctx, centre.mentor)
    with pytest.raises(NotAllowed):
        await judging.decide(centre.ctx, centre.curator, petition.id, PetitionVerb.GRANT, Ground.NO_CONTACT)
    with pytest.raises(NotAllowed):
        await judging.give_opinion(centre.ctx, centre.director, petition.id, View.FOR)
    with pytest.raises(GroundDiffers):
        await judging.decide(centre.ctx, centre.director, petition.id, PetitionVerb.GRANT, Ground.TOO_EARLY)


async def test_past_a_curator_who_is_the_mentor(centre: Centre) -> None:
    judge = await meet(centre.ctx, "Пётр", Role.CURATOR)
    async with centre.ctx.write() as connection:
        await Roles(connection).take(centre.curator.id, Role.CURATOR)
    petition = await signed(centre)

    assert (petition.state, petition.decision_due) == (PetitionState.WITH_DIRECTOR, date(2026, 12, 10))
    assert await told(centre.ctx, judge) == []
    assert await judging.waiting(centre.ctx, judge) == []
    with pytest.raises(ItConcernsYou):
        await judging.look(centre.ctx, judge, petition.id)
    with pytest.raises(ItConcernsYou):
        await judging.decide(centre.ctx, judge, petition.id, PetitionVerb.DECLINE, Ground.TOO_EARLY, paper=paper())
    with pytest.raises(ItConcernsYou):
        await judging.record_withdrawal(centre.ctx, judge, petition.id, paper())


async def test_with_a_second_curator_it_goes_to_that_one(centre: Centre) -> None:
    judge = await meet(centre.ctx, "Пётр", Role.CURATOR)
    petition = await signed(centre)

    assert petition.state is PetitionState.SUBMITTED
    assert len(await told(centre.ctx, centre.curator)) == 1
    assert await told(centre.ctx, judge) == []
    with pytest.raises(ItConcernsYou):
        await judging.give_opinion(centre.ctx, judge, petition.id, View.AGAINST)


async def test_from_paper_without_anybody_in_telegram(centre: Centre) -> None:
    membership = await centre.pair("misha")

    made = await judging.record(centre.ctx, centre.curator, membership.id, Reason.NO_MEETINGS, paper(), SECRET)
    assert (made.petition.state, made.petition.paper) == (PetitionState.WITH_CURATOR, paper())
    await judging.give_opinion(centre.ctx, centre.curator, made.petition.id, View.OPEN)
    decided = await judging.decide(
        centre.ctx,
        centre.curator,
        made.petition.id,
        PetitionVerb.GRANT,
        Ground.NO_CONTACT,
        closing=False,
        paper=paper(" 45  / д "),
    )

    decision = decided.petition.decision
    assert decision is not None
    assert (decision.paper, decision.closing) == (paper("45 / д"), False)
    assert (await centre.membership(membership)).ending is Ending.REPLACED
    assert await told(centre.ctx, centre.mentor) == [
        ToldSide(centre.records["misha"].id, membership.id, Side.MENTOR, PairNews.ENDED)
    ]


async def test_a_paper_has_a_number_and_a_day_that_was(centre: Centre) -> None:
    membership = await centre.pair("misha")

    for wrong in (paper(""), paper(day=MORNING + timedelta(days=1))):
        with pytest.raises(PaperIncomplete):
            await judging.record(centre.ctx, centre.curator, membership.id, Reason.OTHER, wrong)


async def test_a_withdrawal_on_paper(centre: Centre) -> None:
    petition = await with_director(centre)

    case = await judging.record_withdrawal(centre.ctx, centre.curator, petition.id, paper("7"))

    assert case.petition.state is PetitionState.WITHDRAWN


async def test_the_closing_meeting_can_be_waived_once(centre: Centre) -> None:
    petition = await with_director(centre)
    await judging.decide(centre.ctx, centre.director, petition.id, PetitionVerb.GRANT, Ground.NO_CONTACT)

    await judging.waive_closing(centre.ctx, centre.curator, petition.id)

    assert [notice.kind for notice in await told(centre.ctx, centre.mentor)] == ["pairing_told_side", "closing_waived"]
    with pytest.raises(NotNow):
        await judging.waive_closing(centre.ctx, centre.curator, petition.id)


async def test_where_chats_show_codes_words_go_by_paper_and_desk(centre: Centre) -> None:
    codes = replace(centre.ctx.policy, chat_names=ChatNames.CODES)
    centre = replace(centre, ctx=replace(centre.ctx, policy=codes))
    membership = await centre.pair("misha")
    with pytest.raises(WordsOnPaper):
        await judging.record(centre.ctx, centre.curator, membership.id, Reason.OTHER, paper(), SECRET)
    made = await judging.record(centre.ctx, centre.curator, membership.id, Reason.OTHER, paper())

    await judging.write_down(centre.ctx, centre.curator, made.petition.id, SECRET)

    assert (await judging.look(centre.ctx, centre.director, made.petition.id)).petition.words == SECRET
    with pytest.raises(WordsOnPaper):
        await judging.give_opinion(centre.ctx, centre.curator, made.petition.id, View.FOR, VIEW)


async def test_a_curator_changes_no_word_that_the_applicant_wrote(centre: Centre) -> None:
    petition = await signed(centre)

    with pytest.raises(WordsAreTheirs):
        await judging.write_down(centre.ctx, centre.curator, petition.id, "Всё хорошо")


async def test_for_a_mentor_who_is_a_child_the_guardian_is_told(centre: Centre) -> None:
    typed = {Field.NAME: "Сорокин Лев Олегович", Field.BIRTH: "03.05.2014"}
    guardians = frozenset({centre.records["mother"].id})
    change = Change(typed=typed, kind=Kind.PUPIL, guardians=guardians)
    centre.records["mentor"] = await add_person(centre.ctx, centre.curator, Part.MENTOR, change)
    petition = await with_director(centre)

    await judging.decide(centre.ctx, centre.director, petition.id, PetitionVerb.GRANT, Ground.NO_CONTACT)

    replaced = ToldSide(centre.records["anna"].id, petition.membership, Side.MENTOR, PairNews.ENDED_TO_CLOSE)
    assert await told(centre.ctx, centre.mother) == [replaced]
