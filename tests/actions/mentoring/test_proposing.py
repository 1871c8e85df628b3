"""A curator proposes a mentor: the hard rules of choosing a pair, and who is asked."""

from dataclasses import replace

import pytest

from actions.consents.withdrawing import record_withdrawal
from actions.mentoring import agreeing, ending, proposing
from domain.errors import NotAllowed
from domain.mentoring.pairing import DeclineReason, MembershipState
from domain.mentoring.pairing_notices import PairNews, ProposalAsked, ToldSide
from domain.mentoring.paper import PaperState
from domain.mentoring.refusals import CannotMentor, NoConsent, NoSeat, NotNow
from domain.mentoring.request import RequestState
from domain.mentoring.speaking import Side
from domain.people.roles import Role
from domain.registry.record import Part, Standing
from domain.registry.refusals import IsBlocked
from storage.mentoring.pairings import Pairings
from tests.actions.registry.conftest import Meet

from .making import TODAY, Town


async def test_the_mentor_is_asked_and_a_seat_is_kept(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    mentor, mentee = await town.mentor(pavel), await town.mentee(vera)
    request = await town.ask(mentee)

    made = await proposing.propose(town.ctx, town.curator, request.id, mentor.id)

    assert (made.state, made.mentor, made.mentee, made.request) == (
        MembershipState.WITH_MENTOR,
        mentor.id,
        mentee.id,
        request.id,
    )
    assert (await town.request(request.id)).state is RequestState.PROPOSED
    asked = ProposalAsked(mentee.id, made.id, Side.MENTOR, again=False)
    assert await town.told(ProposalAsked) == [(asked, pavel.id)]
    other = await town.ask(await town.mentee())
    with pytest.raises(NoSeat) as refused:
        await proposing.propose(town.ctx, town.curator, other.id, mentor.id)
    assert refused.value.details == {"capacity": 1}


async def test_a_request_is_proposed_once(town: Town) -> None:
    mentor, other, mentee = await town.mentor(), await town.mentor(), await town.mentee()
    made = await town.propose(mentor, mentee)
    assert made.request is not None

    with pytest.raises(NotNow):
        await proposing.propose(town.ctx, town.curator, made.request, other.id)


async def test_a_guardian_is_asked_for_a_mentor_under_14(town: Town, meet: Meet) -> None:
    olga = await meet("Ольга")
    guardian = await town.add(Part.GUARDIAN, "1985", account=olga, signs=False)
    child = await town.add(Part.MENTOR, "03.05.2014", guardians=(guardian,))

    made = await town.propose(child, await town.mentee())

    asked = ProposalAsked(made.mentee, made.id, Side.MENTOR, again=False)
    assert await town.told(ProposalAsked) == [(asked, olga.id)]


async def test_who_cannot_mentor(town: Town) -> None:
    mentee = await town.mentee()
    request = await town.ask(mentee)
    another_form = await town.add(Part.MENTOR, "1990", form="teacher_teacher")
    left = await town.mentor()
    async with town.ctx.write() as connection:
        gone = replace(left, parts={Part.MENTOR: Standing.ENDED})
        await town.ctx.records(connection).save_all([gone], town.ctx.now())

    for mentor in (another_form, left, mentee):
        with pytest.raises(CannotMentor):
            await proposing.propose(town.ctx, town.curator, request.id, mentor.id)
    assert (await town.request(request.id)).state is RequestState.OPEN


async def test_a_guardian_is_nobodys_own_mentor(town: Town) -> None:
    parent = await town.mentor()
    child = await town.mentee(birth="03.05.2014", guardians=(parent,))
    request = await town.ask(child)

    with pytest.raises(CannotMentor):
        await proposing.propose(town.ctx, town.curator, request.id, parent.id)


@pytest.mark.parametrize("part", [Part.MENTOR, Part.MENTEE])
async def test_without_a_consent_there_is_no_pairing(town: Town, part: Part) -> None:
    mentor = await town.add(Part.MENTOR, "1990", signs=part is not Part.MENTOR)
    mentee = await town.add(Part.MENTEE, "2000", signs=part is not Part.MENTEE)
    request = await town.ask(mentee)

    with pytest.raises(NoConsent) as refused:
        await proposing.propose(town.ctx, town.curator, request.id, mentor.id)

    assert refused.value.details == {"code": str((mentor if part is Part.MENTOR else mentee).code)}


async def test_a_mentor_who_withdrew_is_not_asked(town: Town) -> None:
    mentor, request = await town.mentor(), await town.ask(await town.mentee())
    await record_withdrawal(town.ctx, town.curator, mentor.id, TODAY, "3")

    with pytest.raises(IsBlocked):
        await proposing.propose(town.ctx, town.curator, request.id, mentor.id)


async def test_not_the_mentor_who_was_just_left(town: Town) -> None:
    mentor, mentee = await town.mentor(capacity=2), await town.mentee()
    before = await town.active(mentor, mentee)
    async with town.ctx.write() as connection:
        again = await ending.end_as_replaced(town.ctx, connection, town.curator.id, before)
    assert again is not None

    with pytest.raises(CannotMentor):
        await proposing.propose(town.ctx, town.curator, again.id, mentor.id)


async def test_a_group_has_several_mentees(town: Town) -> None:
    mentor = await town.mentor(capacity=2)
    first = await town.propose(mentor, await town.mentee())
    second = await town.ask(await town.mentee())

    joined = await proposing.propose(town.ctx, town.curator, second.id, mentor.id, first.pairing)

    assert joined.pairing == first.pairing
    stranger = await town.mentor(capacity=2)
    third = await town.ask(await town.mentee())
    with pytest.raises(CannotMentor):
        await proposing.propose(town.ctx, town.curator, third.id, stranger.id, first.pairing)
    async with town.ctx.read() as connection:
        seats = await Pairings(connection, town.ctx.records(connection)).seats_taken()
    assert seats == {mentor.id: 2}


async def test_a_proposal_that_is_taken_back_is_told_to_whoever_was_asked(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    mentor, mentee = await town.mentor(pavel), await town.mentee(vera)
    made = await town.propose(mentor, mentee)

    gone = await proposing.cancel(town.ctx, town.curator, made.id)

    assert gone.state is MembershipState.CANCELLED
    assert (await town.request(made.request)).state is RequestState.OPEN
    over = ToldSide(mentee.id, made.id, Side.MENTOR, PairNews.OVER)
    assert await town.told(ToldSide) == [(over, pavel.id)]
    with pytest.raises(NotNow):
        await proposing.cancel(town.ctx, town.curator, made.id)
    with pytest.raises(NotNow):
        await agreeing.decline(town.ctx, pavel, made.id, Side.MENTOR, DeclineReason.NO_TIME)


async def test_what_was_to_be_signed_is_void_then(town: Town) -> None:
    made = await town.agreed(await town.mentor(), await town.mentee())

    await proposing.cancel(town.ctx, town.curator, made.id)

    assert await town.open_papers(made) == [PaperState.VOID]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CURATOR])
async def test_nobody_else_proposes(town: Town, meet: Meet, role: Role) -> None:
    mentor, request = await town.mentor(), await town.ask(await town.mentee())
    made = await town.propose(await town.mentor(), await town.mentee())
    somebody = await meet(f"Кто-то {role}", role)

    with pytest.raises(NotAllowed):
        await proposing.propose(town.ctx, somebody, request.id, mentor.id)
    with pytest.raises(NotAllowed):
        await proposing.cancel(town.ctx, somebody, made.id)
