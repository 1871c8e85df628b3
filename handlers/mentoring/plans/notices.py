"""What is told of plans. How things stand is looked up when it is told; what is not so any more is skipped."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup

from actions.context import Context
from actions.mentoring import pairs
from actions.mentoring.plans import reading
from actions.mentoring.plans.reading import View
from domain.mentoring.pairing import RUNNING, MembershipId
from domain.mentoring.plan import Item, ItemId, Nudge, PlanState, nudge
from domain.mentoring.plan_notices import (
    ItemComes,
    ItemDone,
    PlanMissing,
    PlanNews,
    PlanProposed,
    PlanTold,
    ProposalAnswered,
    ProposalsLapsed,
)
from domain.mentoring.plan_proposal import ProposalState
from domain.mentoring.speaking import Side
from domain.notices import Notice
from domain.registry.field import Field
from domain.registry.names import may_show
from handlers.mentoring.plans.callbacks import AcceptProposal, DeclineProposal, MarkToday, OpenPlan
from handlers.mentoring.plans.lines import PARAGRAPHS, item_text, mentees, proposal_text
from handlers.programme.naming import called
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader

FITS = {
    PlanNews.SUBMITTED: frozenset({PlanState.WITH_CURATOR}),
    PlanNews.RETURNED: frozenset({PlanState.DRAFT}),
    PlanNews.AGREED: frozenset({PlanState.AGREED}),
    PlanNews.APPROVED: frozenset({PlanState.APPROVED}),
    PlanNews.AMENDED: frozenset({PlanState.WITH_CURATOR}),
}
"""In which states some news is still true."""


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        PlanTold: plan_told,
        PlanMissing: plan_missing,
        ItemComes: item_comes,
        ItemDone: item_done,
        PlanProposed: plan_proposed,
        ProposalAnswered: proposal_answered,
        ProposalsLapsed: proposals_lapsed,
    }


async def plan_told(notice: PlanTold, reader: Reader, ctx: Context) -> Outgoing | None:
    view = await reading.seen(ctx, notice.membership)
    plan = None if view is None else view.planned.plan
    if view is None or plan is None or plan.state not in FITS[notice.news]:
        return None
    text = reader.words(
        "told-plan",
        news=notice.news.value,
        side=_who(notice.side),
        mentor=called(view.planned.mentor, ctx),
        mentees=mentees(view.planned, ctx),
        number="" if view.paper is None else view.paper.number,
    )
    if notice.news is PlanNews.RETURNED and plan.returned is not None:
        own = (_own(ctx) and plan.returned_words) or "none"
        text = PARAGRAPHS.join([text, reader.words("plan-returned", reason=plan.returned.value, words=own)])
    return _outgoing(text, reader, notice.membership, notice.side)


async def plan_missing(notice: PlanMissing, reader: Reader, ctx: Context) -> Outgoing | None:
    view = await reading.seen(ctx, notice.membership)
    if view is None or view.planned.is_planned or not view.planned.is_active:
        return None
    text = reader.words(
        "told-plan-missing",
        side=_who(notice.side),
        mentor=called(view.planned.mentor, ctx),
        mentees=mentees(view.planned, ctx),
    )
    return _outgoing(text, reader, notice.membership, notice.side)


async def item_comes(notice: ItemComes, reader: Reader, ctx: Context) -> Outgoing | None:
    """Not once it is done, or its days are others."""
    view = await reading.seen(ctx, notice.membership)
    found = None if view is None else _item(view, notice.item)
    if view is None or found is None or nudge(found, ctx.today()) is not notice.nudge:
        return None
    text = PARAGRAPHS.join(
        [
            reader.words("told-plan-item", nudge=notice.nudge.value, side=notice.side.value),
            item_text(view, found, reader, ctx, own=_own(ctx)),
        ]
    )
    more = []
    if notice.side is Side.MENTOR and notice.nudge is Nudge.OVERDUE:
        data = MarkToday(membership=notice.membership, item=notice.item).pack()
        more = [[_button(reader, "plan-button-done-today", data, "success")]]
    return _outgoing(text, reader, notice.membership, notice.side, more)


async def item_done(notice: ItemDone, reader: Reader, ctx: Context) -> Outgoing | None:
    view = await reading.seen(ctx, notice.membership)
    found = None if view is None else _item(view, notice.item)
    if view is None or found is None or found.done_on is None:
        return None
    text = PARAGRAPHS.join([reader.words("told-plan-attended"), item_text(view, found, reader, ctx, own=_own(ctx))])
    return _outgoing(text, reader, notice.membership, Side.MENTOR)


async def plan_proposed(notice: PlanProposed, reader: Reader, ctx: Context) -> Outgoing | None:
    view, made = await reading.seen(ctx, notice.membership), await reading.seen_proposal(ctx, notice.proposal)
    if view is None or made is None or made.state is not ProposalState.ASKED:
        return None
    who = next((called(one, ctx) for one in view.planned.mentees if one.id == made.mentee), "")
    text = PARAGRAPHS.join(
        [reader.words("told-plan-proposed", who=who), proposal_text(view, made, reader, own=_own(ctx))]
    )
    more = [
        [_button(reader, "plan-button-accept", AcceptProposal(proposal=made.id).pack(), "success")],
        [
            _button(
                reader,
                "plan-button-decline",
                DeclineProposal(membership=notice.membership, proposal=made.id).pack(),
            )
        ],
    ]
    return _outgoing(text, reader, notice.membership, Side.MENTOR, more)


async def proposal_answered(notice: ProposalAnswered, reader: Reader, ctx: Context) -> Outgoing | None:
    view, made = await reading.seen(ctx, notice.membership), await reading.seen_proposal(ctx, notice.proposal)
    if view is None or made is None:
        return None
    text = reader.words(
        "told-plan-answered",
        state=made.state.value,
        kind=made.kind.value,
        reason="none" if made.reason is None else made.reason.value,
        words=(_own(ctx) and made.answer) or "none",
    )
    return _outgoing(text, reader, notice.membership, Side.MENTEE)


async def proposals_lapsed(notice: ProposalsLapsed, reader: Reader, ctx: Context) -> Outgoing | None:
    """Also of a pairing that is over: no plan to open then."""
    pair = await pairs.seen(ctx, notice.membership)
    if pair is None:
        return None
    is_over = pair.membership.state not in RUNNING
    text = reader.words(
        "told-plan-lapsed",
        why="ended" if is_over else "rests",
        mentor=called(pair.mentor, ctx),
        count=notice.count,
    )
    return Outgoing(text) if is_over else _outgoing(text, reader, notice.membership, Side.MENTEE)


def _item(view: View, item: ItemId) -> Item | None:
    return None if view.planned.plan is None else view.planned.plan.item(item)


def _own(ctx: Context) -> bool:
    return may_show(Field.RESULTS, ctx.policy.chat_names)


def _who(side: Side | None) -> str:
    return "curator" if side is None else side.value


def _outgoing(
    text: Markup,
    reader: Reader,
    membership: MembershipId,
    side: Side | None,
    more: list[list[InlineKeyboardButton]] | None = None,
) -> Outgoing:
    data = OpenPlan(membership=membership, side="" if side is None else side.value).pack()
    rows = [*(more or []), [_button(reader, "plan-button-open", data)]]
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=rows))


def _button(reader: Reader, key: str, data: str, style: str | None = None) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=reader.words.plain(key), callback_data=data, style=style)
