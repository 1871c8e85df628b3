"""However a pairing comes to its end, nothing that hangs on it stays open, and whoever waited for something is told."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from actions.consents.erasing import erase
from actions.consents.withdrawing import record_withdrawal
from actions.mentoring import accords, agreeing, ending, meetings, pairs, papers, results
from actions.mentoring import proposing as pairing_proposing
from actions.mentoring.petition import judging
from actions.mentoring.plans import drafting, proposing
from domain.consents.withdrawal import Ground as ErasureGround
from domain.mentoring.accord import AccordKind, AccordState
from domain.mentoring.meeting import TALK, Said
from domain.mentoring.meeting_notices import ResultsAsked
from domain.mentoring.pairing import Ending, EndReason, Membership, MembershipState
from domain.mentoring.paper import PaperState
from domain.mentoring.petition import OPEN, Ground, PetitionVerb, Reason, View
from domain.mentoring.plan_notices import ProposalAnswered, ProposalsLapsed
from domain.mentoring.plan_proposal import ProposalState
from domain.mentoring.refusals import NotNow
from domain.mentoring.request import RequestState
from domain.mentoring.results import Result
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor
from domain.registry.record import Part, Standing
from handlers.mentoring.plans.notices import proposals_lapsed
from handlers.mentoring.results.notices import results_asked
from storage.mentoring.accords import Accords
from storage.mentoring.papers import MentoringPapers
from storage.mentoring.petitions import Petitions
from storage.mentoring.requests import Requests
from tests.actions.registry.conftest import Meet
from wording.reader import Reader
from wording.texts import Words

from .making import ON_PAPER, TODAY, Town
from .planning import PROJECT, TRIP, agreed

WAITING = {PaperState.TO_PRINT, PaperState.GIVEN}


class Hanging:
    """A pairing on which as much hangs as can; what of it is open is asked for by its name."""

    def __init__(self, town: Town, made: Membership, mentor: Actor) -> None:
        self.town = town
        self.made = made
        self.mentor = mentor

    async def open(self) -> set[str]:
        """What somebody still waits for."""
        ctx, made = self.town.ctx, self.made
        found = set()
        async with ctx.read() as connection:
            records, papers = ctx.records(connection), MentoringPapers(connection)
            rows = await connection.exec_driver_sql("SELECT state FROM plan_proposals")
            if ProposalState.ASKED in rows.scalars().all():
                found.add("proposal")
            for one in await Accords(connection).of(made.id):
                if one.state is AccordState.ASKED or (one.kind is AccordKind.END and one.state is AccordState.AGREED):
                    found.add("accord")
            if any(one.state in WAITING for one in await papers.of_membership(made.id)):
                found.add("paper")
            if any(one.state in WAITING for one in await papers.of_pairing(made.pairing)):
                found.add("order")
            if any(one.state in OPEN for one in await Petitions(connection, records).of(made.id)):
                found.add("petition")
            of_mentee = await Requests(connection, records).of(made.mentee)
            if any(one.state is RequestState.PROPOSED for one in of_mentee):
                found.add("request")
        if await results.open_for(ctx, self.mentor):
            found.add("results")
        return found


ALL = {"proposal", "accord", "paper", "order", "petition", "results"}


@pytest.fixture
async def vera(meet: Meet) -> Actor:
    return await meet("Вера")


@pytest.fixture
async def hanging(town: Town, meet: Meet, vera: Actor) -> Hanging:
    ctx, curator, pavel = town.ctx, town.curator, await meet("Павел")
    made = await town.active(await town.mentor(pavel, capacity=2), await town.mentee(vera))
    long = await accords.ask_to_prolong(ctx, pavel, made.id, 3, Side.MENTOR)
    await accords.answer(ctx, vera, long.id, Side.MENTEE, long.words[0].verdict)
    made = await town.membership(made)
    item, *_ = await agreed(town, pavel, made)
    await proposing.propose(ctx, vera, made.id, TRIP)
    await proposing.propose(ctx, vera, made.id, replace(PROJECT, last=PROJECT.first), item.id)
    await accords.ask_to_end(ctx, pavel, made.id, Side.MENTOR)
    await results.ask(ctx, curator, [made.mentor], ctx.today() + timedelta(days=7))
    case = await judging.record(ctx, curator, made.id, Reason.NO_CONTACT, ON_PAPER)
    await judging.give_opinion(ctx, curator, case.petition.id, View.FOR)
    hanging = Hanging(town, made, pavel)
    assert await hanging.open() == ALL
    return hanging


async def completed(hanging: Hanging) -> None:
    await ending.end(hanging.town.ctx, hanging.town.curator, hanging.made.id, Ending.COMPLETED_EARLY)


async def one_sided(hanging: Hanging) -> None:
    town = hanging.town
    await ending.end(town.ctx, town.curator, hanging.made.id, Ending.ONE_SIDED, reason=EndReason.MISSED)


async def replaced(hanging: Hanging) -> None:
    town = hanging.town
    async with town.ctx.read() as connection:
        (petition,) = await Petitions(connection, town.ctx.records(connection)).of(hanging.made.id)
    ground = Ground.MENTEE_FIRST
    await judging.decide(town.ctx, town.curator, petition.id, PetitionVerb.GRANT, ground, paper=ON_PAPER)


async def mentor_leaves(hanging: Hanging) -> None:
    """The curator, who is told, decides what becomes of it."""
    town = hanging.town
    async with town.ctx.write() as connection:
        gone = replace(await town.record(hanging.made.mentor), parts={Part.MENTOR: Standing.ENDED})
        await town.ctx.records(connection).save_all([gone], town.ctx.now())
    await one_sided(hanging)


async def mentee_is_erased(hanging: Hanging) -> None:
    await record_withdrawal(hanging.town.ctx, hanging.town.curator, hanging.made.mentee, TODAY, "3")
    await erase(hanging.town.ctx, hanging.town.curator, hanging.made.mentee)


async def mentor_is_erased(hanging: Hanging) -> None:
    await record_withdrawal(hanging.town.ctx, hanging.town.curator, hanging.made.mentor, TODAY, "3")
    await erase(hanging.town.ctx, hanging.town.curator, hanging.made.mentor)


async def mentor_who_left_is_erased(hanging: Hanging) -> None:
    """Nobody withdrew a consent, and no curator ended the pairing before."""
    town = hanging.town
    async with town.ctx.write() as connection:
        gone = replace(await town.record(hanging.made.mentor), parts={Part.MENTOR: Standing.ENDED})
        await town.ctx.records(connection).save_all([gone], town.ctx.now())
    await erase(town.ctx, town.curator, hanging.made.mentor, ErasureGround.PURPOSE_OVER)


END = [completed, one_sided, replaced, mentor_leaves, mentee_is_erased, mentor_is_erased, mentor_who_left_is_erased]


@pytest.mark.parametrize("end", END, ids=lambda one: one.__name__)
async def test_nothing_stays_open(hanging: Hanging, end: Callable[[Hanging], Awaitable[None]]) -> None:
    await end(hanging)

    assert (await hanging.town.membership(hanging.made)).state is MembershipState.ENDED
    assert await hanging.open() == set()


async def test_the_mentee_hears_once_that_proposals_are_not_answered_any_more(hanging: Hanging, vera: Actor) -> None:
    await completed(hanging)

    notice = ProposalsLapsed(hanging.made.mentor, hanging.made.id, 2)
    assert await hanging.town.told(ProposalsLapsed) == [(notice, vera.id)]
    for language, said in (("ru", "завершена"), ("en", "is over")):
        reader = Reader(Words(language), hanging.town.ctx.policy.zone)
        told = await proposals_lapsed(notice, reader, hanging.town.ctx)
        assert told is not None
        assert said in told.text
        assert "2" in told.text


@pytest.mark.parametrize("side", Side)
async def test_a_consent_withdrawn_asks_nobody_anything(hanging: Hanging, vera: Actor, side: Side) -> None:
    """What may go on as it is waits: papers, the petition, and what a curator asked the mentor for."""
    town, made = hanging.town, hanging.made
    await record_withdrawal(town.ctx, town.curator, made.record_of(side), TODAY, "3")

    assert (await town.membership(made)).state is MembershipState.PAUSED
    assert await hanging.open() & {"proposal", "accord"} == set()
    told = [(ProposalsLapsed(made.mentor, made.id, 2), vera.id)]
    assert await town.told(ProposalsLapsed) == (told if side is Side.MENTOR else [])


async def test_in_a_group_only_what_is_ones_own_goes(hanging: Hanging, meet: Meet) -> None:
    town, made = hanging.town, hanging.made
    olga = await meet("Ольга")
    request = await town.ask(await town.mentee(olga))
    second = await pairing_proposing.propose(town.ctx, town.curator, request.id, made.mentor, made.pairing)
    for side in Side:
        second = await agreeing.accept(town.ctx, town.curator, second.id, side, ON_PAPER)
    await papers.sign(town.ctx, town.curator, (await town.paper(second)).id, OnPaper("12/4", TODAY), 9)
    theirs = await proposing.propose(town.ctx, olga, second.id, TRIP)

    await completed(hanging)

    async with town.ctx.read() as connection:
        rows = await connection.exec_driver_sql("SELECT id FROM plan_proposals WHERE state = 'asked'")
        assert rows.scalars().all() == [theirs.id]
    assert "order" in await hanging.open()


async def test_whoever_proposed_to_an_item_hears_that_it_is_gone(town: Town, meet: Meet, vera: Actor) -> None:
    pavel = await meet("Павел")
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))
    item, _ = await agreed(town, pavel, made, PROJECT, TRIP)
    proposal = await proposing.propose(town.ctx, vera, made.id, None, item.id)
    await drafting.reopen(town.ctx, pavel, made.pairing)

    await drafting.drop_item(town.ctx, pavel, made.pairing, item.id)

    assert await town.told(ProposalAnswered) == [(ProposalAnswered(made.mentor, made.id, proposal.id), vera.id)]


async def test_nobody_is_asked_for_results_of_a_pairing_that_ended(hanging: Hanging) -> None:
    ctx, pavel = hanging.town.ctx, hanging.mentor
    ((asked, _),) = await hanging.town.told(ResultsAsked)
    await completed(hanging)

    reader = Reader(Words("ru"), ctx.policy.zone)
    assert isinstance(asked, ResultsAsked)
    assert await results_asked(asked, reader, ctx) is None
    assert await pairs.seen(ctx, hanging.made.id) is not None
    with pytest.raises(NotNow):
        await results.answer(ctx, pavel, asked.call, hanging.made.id, Result.DONE)
    said = Said(held_on=ctx.today(), minutes=45, about=TALK, attended=(hanging.made.id,))
    with pytest.raises(NotNow):
        await meetings.log(ctx, pavel, hanging.made.id, Side.MENTOR, said)
