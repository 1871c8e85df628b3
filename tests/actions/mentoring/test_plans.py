"""A plan is written by the mentor, agreed to or returned by the curator, approved by order, and marked."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from actions.mentoring import ending
from actions.mentoring.plans import deciding, drafting, marking, proposing
from domain.errors import NotAllowed, NotFound
from domain.mentoring.pairing import Ending
from domain.mentoring.paper import PaperState
from domain.mentoring.plan import Goal, PlanState, ReturnReason
from domain.mentoring.plan_notices import PlanNews, PlanProposed, PlanTold, ProposalAnswered
from domain.mentoring.plan_proposal import OPEN_LIMIT, ProposalKind, ProposalReason, ProposalState
from domain.mentoring.refusals import (
    NotNow,
    NotYours,
    PaperIncomplete,
    PlanDatesWrong,
    PlanNotWorking,
    TooManyPlanProposals,
)
from domain.mentoring.speaking import OnPaper, Side
from domain.registry.record import Part
from storage.mentoring.papers import MentoringPapers
from tests.actions.registry.conftest import Meet, MovedClock

from .making import TODAY, Town
from .planning import LAST, PROJECT, TRIP, agreed, drafted, plan_now, seen

DAY = timedelta(days=1)
ORDER = OnPaper("45", TODAY)


def told(found: list[tuple[object, object]]) -> list[tuple[Side | None, PlanNews]]:
    return [(one.side, one.news) for one, _ in found if isinstance(one, PlanTold)]


async def test_from_draft_to_order(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))

    await agreed(town, pavel, made)
    printed = (await seen(town, made)).paper
    await deciding.give(town.ctx, town.curator, made.pairing)
    approved = await deciding.approve(town.ctx, town.curator, made.pairing, ORDER)
    kept = await deciding.keep(town.ctx, town.curator, made.pairing)

    assert printed is not None
    assert (printed.state, printed.pairing, printed.membership) == (PaperState.TO_PRINT, made.pairing, None)
    assert (approved.state, approved.goal) == (PlanState.APPROVED, Goal.POTENTIAL)
    assert [one.content for one in approved.items] == [PROJECT]
    assert (kept.state, kept.number, kept.dated) == (PaperState.KEPT, "45", TODAY)
    assert told(await town.told(PlanTold)) == [  # type: ignore[arg-type]
        (None, PlanNews.SUBMITTED),
        (Side.MENTOR, PlanNews.AGREED),
        (Side.MENTEE, PlanNews.AGREED),
        (Side.MENTOR, PlanNews.APPROVED),
        (Side.MENTEE, PlanNews.APPROVED),
    ]


async def test_returned_with_a_word_until_it_is_handed_in_again(town: Town, meet: Meet) -> None:
    pavel = await meet("Павел")
    made = await town.active(await town.mentor(pavel), await town.mentee())
    await drafted(town, pavel, made)
    await drafting.submit(town.ctx, pavel, made.pairing)
    with pytest.raises(NotNow):
        await drafting.add_item(town.ctx, pavel, made.pairing, TRIP)

    await deciding.send_back(town.ctx, town.curator, made.pairing, ReturnReason.DATES, "раньше")
    returned = await plan_now(town, made)
    await drafting.submit(town.ctx, pavel, made.pairing)
    again = await plan_now(town, made)

    assert (returned.state, returned.returned, returned.returned_words) == (
        PlanState.DRAFT,
        ReturnReason.DATES,
        "раньше",
    )
    assert (again.state, again.returned, again.returned_words) == (PlanState.WITH_CURATOR, None, "")


async def test_items_are_put_in_order_changed_and_left_out(town: Town, meet: Meet) -> None:
    pavel = await meet("Павел")
    made = await town.active(await town.mentor(pavel), await town.mentee())
    first, second = await drafted(town, pavel, made, PROJECT, TRIP)

    await drafting.move_item(town.ctx, pavel, made.pairing, second.id, up=True)
    await drafting.move_item(town.ctx, pavel, made.pairing, second.id, up=True)
    ordered = [one.id for one in (await plan_now(town, made)).items]
    worded = replace(TRIP, event="В музей", result="Эссе")
    await drafting.change_item(town.ctx, pavel, made.pairing, second.id, worded)
    await drafting.drop_item(town.ctx, pavel, made.pairing, first.id)

    assert ordered == [second.id, first.id]
    assert [one.content for one in (await plan_now(town, made)).items] == [worded]
    with pytest.raises(NotFound):
        await drafting.drop_item(town.ctx, pavel, made.pairing, first.id)
    with pytest.raises(PlanDatesWrong):
        await drafting.add_item(town.ctx, pavel, made.pairing, replace(TRIP, last=date(2028, 1, 1)))


async def test_only_the_mentor_or_a_curator_writes(town: Town, meet: Meet) -> None:
    pavel, vera, oleg = await meet("Павел"), await meet("Вера"), await meet("Олег")
    guardian = await town.add(Part.GUARDIAN, "1980", account=oleg, signs=False)
    child = await town.mentee(birth="2015", guardians=(guardian,))
    made = await town.active(await town.mentor(pavel), child)
    await town.mentee(vera)

    for stranger in (vera, oleg):
        with pytest.raises(NotYours):
            await drafting.set_goal(town.ctx, stranger, made.pairing, Goal.POTENTIAL)
    await drafted(town, town.curator, made)
    await drafting.submit(town.ctx, pavel, made.pairing)
    with pytest.raises(NotAllowed):
        await deciding.agree(town.ctx, pavel, made.pairing)

    await drafting.set_goal(town.ctx, town.curator, made.pairing, Goal.MOTIVATION, "полюбить физику")
    plan = await plan_now(town, made)
    assert (plan.goal, plan.goal_words) == (Goal.MOTIVATION, "полюбить физику")


async def test_whatever_changes_is_agreed_to_anew(town: Town, meet: Meet) -> None:
    pavel = await meet("Павел")
    made = await town.active(await town.mentor(pavel), await town.mentee())
    await agreed(town, pavel, made)

    reopened = await drafting.reopen(town.ctx, pavel, made.pairing)
    assert (reopened.state, reopened.works) == (PlanState.DRAFT, True)
    async with town.ctx.read() as connection:
        assert [one.state for one in await MentoringPapers(connection).of_pairing(made.pairing)] == [PaperState.VOID]
    with pytest.raises(NotNow):
        await deciding.approve(town.ctx, town.curator, made.pairing, ORDER)
    await drafting.submit(town.ctx, pavel, made.pairing)
    await deciding.agree(town.ctx, town.curator, made.pairing)
    with pytest.raises(PaperIncomplete):
        await deciding.approve(town.ctx, town.curator, made.pairing, OnPaper("", TODAY))
    assert (await deciding.approve(town.ctx, town.curator, made.pairing, ORDER)).state is PlanState.APPROVED


async def test_marks_with_a_note_and_back(town: Town, meet: Meet, clock: MovedClock) -> None:
    pavel = await meet("Павел")
    made = await town.active(await town.mentor(pavel), await town.mentee())
    (item,) = await drafted(town, pavel, made)
    with pytest.raises(PlanNotWorking):
        await marking.mark(town.ctx, pavel, made.pairing, item.id, TODAY)
    await drafting.submit(town.ctx, pavel, made.pairing)
    await deciding.agree(town.ctx, town.curator, made.pairing)

    for day in (TODAY - DAY, TODAY + DAY):
        with pytest.raises(PlanDatesWrong):
            await marking.mark(town.ctx, pavel, made.pairing, item.id, day)
    clock.move(DAY)
    await marking.mark(town.ctx, pavel, made.pairing, item.id, TODAY + DAY, "макет готов")
    (marked,) = (await plan_now(town, made)).items
    await marking.mark(town.ctx, pavel, made.pairing, item.id, None)
    (unmarked,) = (await plan_now(town, made)).items

    assert (marked.done_on, marked.note) == (TODAY + DAY, "макет готов")
    assert (unmarked.done_on, unmarked.note) == (None, "")


async def test_a_mentee_proposes_and_the_mentor_answers(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))
    (item,) = await agreed(town, pavel, made)

    added = await proposing.propose(town.ctx, vera, made.id, TRIP)
    moved = await proposing.propose(town.ctx, vera, made.id, replace(PROJECT, first=LAST), item.id)
    dropped = await proposing.propose(town.ctx, vera, made.id, None, item.id)
    assert [one.kind for one in (added, moved, dropped)] == [ProposalKind.ADD, ProposalKind.CHANGE, ProposalKind.DROP]
    assert [who for _, who in await town.told(PlanProposed)] == [pavel.id] * 3
    with pytest.raises(NotYours):
        await proposing.accept(town.ctx, vera, added.id)

    await proposing.accept(town.ctx, pavel, added.id)
    plan = await plan_now(town, made)
    await proposing.accept(town.ctx, pavel, moved.id)
    declined = await proposing.decline(town.ctx, pavel, dropped.id, ProposalReason.LATER, "летом")

    assert (plan.state, [one.content for one in plan.items]) == (PlanState.WITH_CURATOR, [PROJECT, TRIP])
    assert (await plan_now(town, made)).items[0].content.first == LAST
    assert (declined.state, declined.reason, declined.answer) == (ProposalState.DECLINED, ProposalReason.LATER, "летом")
    assert [who for _, who in await town.told(ProposalAnswered)] == [vera.id] * 3
    assert told(await town.told(PlanTold))[-1] == (None, PlanNews.AMENDED)  # type: ignore[arg-type]
    with pytest.raises(NotNow):
        await proposing.withdraw(town.ctx, vera, declined.id)


async def test_what_is_left_out_takes_its_proposals_along(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))
    (item,) = await drafted(town, pavel, made)
    proposal = await proposing.propose(town.ctx, vera, made.id, replace(PROJECT, first=LAST), item.id)

    await drafting.drop_item(town.ctx, pavel, made.pairing, item.id)

    with pytest.raises(NotNow) as refused:
        await proposing.accept(town.ctx, pavel, proposal.id)
    assert refused.value.details["state"] == ProposalState.LAPSED
    for _ in range(OPEN_LIMIT):
        await proposing.propose(town.ctx, vera, made.id, TRIP)
    with pytest.raises(TooManyPlanProposals):
        await proposing.propose(town.ctx, vera, made.id, TRIP)


async def test_for_a_child_the_guardian_proposes_or_the_curator_from_paper(town: Town, meet: Meet) -> None:
    pavel, oleg, petya = await meet("Павел"), await meet("Олег"), await meet("Петя")
    guardian = await town.add(Part.GUARDIAN, "1980", account=oleg, signs=False)
    made = await town.active(await town.mentor(pavel), await town.mentee(petya, birth="2015", guardians=(guardian,)))

    with pytest.raises(NotYours):
        await proposing.propose(town.ctx, petya, made.id, TRIP)
    by_guardian = await proposing.propose(town.ctx, oleg, made.id, TRIP)
    on_paper = await proposing.propose(town.ctx, town.curator, made.id, PROJECT, paper=ORDER)
    withdrawn = await proposing.withdraw(town.ctx, oleg, by_guardian.id)

    assert (withdrawn.state, withdrawn.paper) == (ProposalState.WITHDRAWN, None)
    assert [(one.content, one.paper) for one in (await seen(town, made)).proposals] == [(PROJECT, ORDER)]
    assert on_paper.made_by == town.curator.id


async def test_a_pairing_that_is_over_has_a_plan_that_nobody_changes(town: Town, meet: Meet) -> None:
    pavel, vera = await meet("Павел"), await meet("Вера")
    made = await town.active(await town.mentor(pavel), await town.mentee(vera))
    (item,) = await agreed(town, pavel, made)
    await ending.end(town.ctx, town.curator, made.id, Ending.COMPLETED_EARLY)

    for change in (
        drafting.reopen(town.ctx, pavel, made.pairing),
        marking.mark(town.ctx, pavel, made.pairing, item.id, TODAY),
        proposing.propose(town.ctx, vera, made.id, TRIP),
        deciding.approve(town.ctx, town.curator, made.pairing, ORDER),
    ):
        with pytest.raises(NotNow):
            await change
    assert [one.content for one in (await plan_now(town, made)).items] == [PROJECT]
