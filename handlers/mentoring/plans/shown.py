"""What the windows of a plan show, read anew each time."""

from typing import Any

from aiogram_dialog import DialogManager

from actions.meetups import lists
from actions.mentoring.plans import reading
from actions.mentoring.plans.reading import View
from domain.mentoring.paper import PAPER, PaperVerb
from domain.mentoring.plan import PLAN, Expected, Goal, PlanState, PlanVerb, ReturnReason
from domain.mentoring.plan_proposal import ProposalReason
from domain.mentoring.speaking import Side
from domain.people.roles import Right, may
from domain.shortening import shortened
from handlers.mentoring.plans.board import Board
from handlers.mentoring.plans.lines import PARAGRAPHS, item_text, mentees, plan_text, proposal_text
from handlers.programme.choosing import short
from handlers.programme.naming import called
from wording import moments
from wording.mentoring import plans as wording
from wording.mentoring.formats import all_explained, format_name

BUTTON = 40
"""Letters of an item's name on its button."""


async def waiting(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What a curator has to look at, by the number of a membership."""
    board = Board(dialog_manager)
    found = [*await reading.waiting(board.ctx, board.actor), *await reading.missing(board.ctx, board.actor)]
    rows = [
        (
            str(one.memberships[0].id),
            board.reader.words.plain(
                "plans-row",
                mentor=called(one.mentor, board.ctx),
                mentees=mentees(one, board.ctx),
                state=one.plan.state.value if one.plan is not None and one.is_planned else "none",
            ),
        )
        for one in found
    ]
    return {"rows": rows, "count": len(rows)}


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    board = Board(dialog_manager)
    view, side, words = await board.look(), board.side, board.reader.words
    plan = view.planned.plan
    dialog_manager.dialog_data["pairing"] = view.planned.pairing.id
    state = PlanState.DRAFT if plan is None else plan.state
    runs = side is None and may(board.actor.roles, Right.RUN_MENTORING)
    writes = view.planned.runs and (side is Side.MENTOR or runs)
    items = () if plan is None else plan.items

    def can(verb: PlanVerb) -> bool:
        return view.planned.runs and plan is not None and PLAN.can(state, verb)

    open_to_write = writes and (state is PlanState.DRAFT or (runs and state is PlanState.WITH_CURATOR))
    return {
        "text": plan_text(view, side, board.reader, board.ctx, own=board.words),
        "can_write": open_to_write,
        "can_submit": writes and bool(items) and can(PlanVerb.SUBMIT),
        "can_reopen": writes and can(PlanVerb.REOPEN),
        "can_agree": runs and can(PlanVerb.AGREE),
        "can_approve": runs and can(PlanVerb.APPROVE),
        "can_give": runs and view.paper is not None and PAPER.can(view.paper.state, PaperVerb.GIVE),
        "can_keep": runs and view.paper is not None and PAPER.can(view.paper.state, PaperVerb.KEEP),
        "can_propose": view.planned.runs and (side is Side.MENTEE or (runs and plan is not None)),
        "on_paper": "yes" if runs else "no",
        "has_items": bool(items),
        "is_curator": side is None,
        "can_print": side is not Side.MENTEE and bool(items),
        "items": [
            (
                str(one.id),
                shortened(f"{number}. {wording.event(one.content, words, view.meetups, own=board.words)}", BUTTON),
            )
            for number, one in enumerate(items, start=1)
        ],
        "proposals": _proposals(view, board) if view.planned.runs else [],
    }


def _proposals(view: View, board: Board) -> list[tuple[str, str]]:
    """Those that this side may answer, or take back."""
    own = next((one.mentee for one in view.planned.memberships if one.id == board.membership), None)
    return [
        (str(one.id), board.reader.words.plain("plan-button-proposal", kind=one.kind.value, number=number))
        for number, one in enumerate(view.proposals, start=1)
        if board.side is not Side.MENTEE or one.mentee == own
    ]


async def goal(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    board = Board(dialog_manager)
    goals = [(one.value, board.reader.words.plain(f"plan-goal-{one}")) for one in Goal]
    return {"goals": goals, "own": "yes" if board.words else "no"}


async def formats(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What an item can be, and what the glossary says of it."""
    board = Board(dialog_manager)
    words, found = board.reader.words, (await board.look()).formats
    terms = all_explained(found, words)
    return {
        "formats": [(short(str(one)), format_name(one, words)) for one in found],
        "explained": PARAGRAPHS.join(terms),
        "has_terms": bool(terms),
        "is_new": board.is_new,
    }


async def meetups(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    board = Board(dialog_manager)
    found = await lists.upcoming(board.ctx, board.actor)
    rows = [
        (
            str(one.meetup.id),
            f"{moments.short(one.meetup.starts, board.reader.language, one.meetup.zone, board.ctx.now())} · "
            f"{one.meetup.title}",
        )
        for one in found
    ]
    return {"meetups": rows, "count": len(rows)}


async def days(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    board = Board(dialog_manager)
    found = (await board.look()).planned
    return {"until": moments.date_with_year(found.until, board.reader.language), "is_new": board.is_new}


async def expected(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    board = Board(dialog_manager)
    rows = [(one.value, board.reader.words.plain(f"plan-expected-{one}")) for one in Expected]
    return {"expected": rows, "own": "yes" if board.words else "no", "is_new": board.is_new}


async def item(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    board = Board(dialog_manager)
    view, found = await board.item_now()
    plan = view.planned.plan
    assert plan is not None
    runs = board.side is None and may(board.actor.roles, Right.RUN_MENTORING)
    writes = view.planned.runs and (board.side is Side.MENTOR or runs)
    is_open = plan.state is PlanState.DRAFT or (runs and plan.state is PlanState.WITH_CURATOR)
    return {
        "text": item_text(view, found, board.reader, board.ctx, own=board.words),
        "can_write": writes and is_open,
        "can_word": writes and is_open and board.words,
        "can_mark": writes and plan.works and found.done_on is None,
        "can_unmark": writes and plan.works and found.done_on is not None,
        "can_propose": view.planned.runs and (board.side is Side.MENTEE or runs),
        "on_paper": "yes" if runs else "no",
        "own": "yes" if board.words else "no",
    }


async def returning(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    board = Board(dialog_manager)
    rows = [
        (one.value, board.reader.words.plain("plan-button-return-reason", reason=one.value)) for one in ReturnReason
    ]
    return {"reasons": rows, "own": "yes" if board.words else "no"}


async def proposal(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What is proposed; once it is answered, that."""
    board = Board(dialog_manager)
    view, words = await board.look(), board.reader.words
    found = next((one for one in view.proposals if one.id == board.proposal), None)
    runs = board.side is None and may(board.actor.roles, Right.RUN_MENTORING)
    return {
        "text": words("plan-proposal-over")
        if found is None
        else proposal_text(view, found, board.reader, own=board.words),
        "can_answer": found is not None and (board.side is Side.MENTOR or runs),
        "can_withdraw": found is not None and board.side is Side.MENTEE,
        "reasons": [(one.value, words.plain("plan-button-decline-reason", reason=one.value)) for one in ProposalReason],
        "own": "yes" if board.words else "no",
    }
