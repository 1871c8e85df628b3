"""Who is told what happens to a plan, and how the log has it."""

from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.plans.standing import Planned
from actions.mentoring.telling import tell_speakers
from actions.registry import curators
from actions.registry.trail import Trail
from domain.mentoring.pairing import MembershipState
from domain.mentoring.plan import Item, ItemContent, Nudge
from domain.mentoring.plan_notices import (
    ItemComes,
    ItemDone,
    PlanMissing,
    PlanNews,
    PlanProposed,
    PlanTold,
    ProposalAnswered,
)
from domain.mentoring.plan_proposal import Proposal
from domain.mentoring.speaking import Side
from domain.notices import Lane
from domain.people.person import PersonId


async def tell_mentor(ctx: Context, connection: AsyncConnection, found: Planned, news: PlanNews) -> None:
    """Once, however many mentees there are."""
    first, at = found.memberships[0], ctx.now()
    notice = PlanTold(first.mentee, first.id, Side.MENTOR, news)
    await tell_speakers(
        ctx, connection, first, Side.MENTOR, notice, lambda one: _key(found, f"mentor:{news}:{at.timestamp():.0f}", one)
    )


async def tell_mentees(ctx: Context, connection: AsyncConnection, found: Planned, news: PlanNews) -> None:
    at = ctx.now()
    for each in found.memberships:
        notice = PlanTold(each.mentor, each.id, Side.MENTEE, news)
        what = f"mentee:{each.id}:{news}:{at.timestamp():.0f}"
        await tell_speakers(
            ctx,
            connection,
            each,
            Side.MENTEE,
            notice,
            lambda one, what=what: _key(found, what, one),  # type: ignore[misc]
        )


async def tell_curators_of_plan(
    ctx: Context, connection: AsyncConnection, found: Planned, news: PlanNews, but: PersonId | None = None
) -> None:
    """All of them but whoever did it."""
    first, at = found.memberships[0], ctx.now()
    await curators.tell_curators(
        connection,
        PlanTold(first.mentor, first.id, None, news),
        lambda one: _key(found, f"curator:{news}:{at.timestamp():.0f}", one),
        at,
        but=but,
    )


async def tell_missing(ctx: Context, connection: AsyncConnection, found: Planned) -> None:
    """Once for a pairing, to the mentor's side and to curators."""
    first = found.memberships[0]
    await tell_speakers(
        ctx,
        connection,
        first,
        Side.MENTOR,
        PlanMissing(first.mentee, first.id, Side.MENTOR),
        lambda one: _key(found, "missing:mentor", one),
        Lane.REMINDER,
    )
    await curators.tell_curators(
        connection,
        PlanMissing(first.mentor, first.id, None),
        lambda one: _key(found, "missing:curator", one),
        ctx.now(),
    )


async def tell_of_item(ctx: Context, connection: AsyncConnection, found: Planned, item: Item, nudge: Nudge) -> None:
    """Tomorrow: to everybody who does not rest. Overdue: to the mentor, once for these days."""
    day = item.content.first if nudge is Nudge.TOMORROW else item.content.last
    active = [one for one in found.memberships if one.state is MembershipState.ACTIVE]
    for number, each in enumerate(active):
        for side in Side:
            if (side is Side.MENTOR and number > 0) or (side is Side.MENTEE and nudge is Nudge.OVERDUE):
                continue
            notice = ItemComes(each.partner_of(side), each.id, side, item.id, nudge)
            what = f"item:{item.id}:{nudge}:{day.isoformat()}:{side}:{each.id if side is Side.MENTEE else 0}"
            await tell_speakers(
                ctx,
                connection,
                each,
                side,
                notice,
                lambda one, what=what: _key(found, what, one),  # type: ignore[misc]
                Lane.REMINDER,
            )


async def tell_attended(ctx: Context, connection: AsyncConnection, found: Planned, item: Item) -> None:
    first = found.memberships[0]
    notice = ItemDone(first.mentee, first.id, item.id)
    await tell_speakers(
        ctx, connection, first, Side.MENTOR, notice, lambda one: _key(found, f"item:{item.id}:attended", one)
    )


async def tell_proposed(ctx: Context, connection: AsyncConnection, found: Planned, proposal: Proposal) -> None:
    """To the mentor's side."""
    each = next(one for one in found.memberships if one.mentee == proposal.mentee)
    notice = PlanProposed(proposal.mentee, each.id, proposal.id)
    await tell_speakers(
        ctx, connection, each, Side.MENTOR, notice, lambda one: _key(found, f"proposal:{proposal.id}", one)
    )


async def tell_answered(ctx: Context, connection: AsyncConnection, found: Planned, proposal: Proposal) -> None:
    """To whoever speaks for the mentee; nobody for one who is not in it any more."""
    for each in found.memberships:
        if each.mentee == proposal.mentee:
            notice = ProposalAnswered(each.mentor, each.id, proposal.id)
            await tell_speakers(
                ctx,
                connection,
                each,
                Side.MENTEE,
                notice,
                lambda one: _key(found, f"proposal:{proposal.id}:answered", one),
            )


async def note(
    ctx: Context, connection: AsyncConnection, who: PersonId | None, action: str, found: Planned, **facts: Any
) -> None:
    """In the log of everybody in the pairing: what was chosen, never what was written in own words."""
    said = {name: fact for name, fact in facts.items() if fact not in (None, "")}
    people = (found.mentor, *found.mentees)
    await Trail(ctx, connection).add_all(
        who, action, [(one, None, {"pairing": found.pairing.id, **said}) for one in people]
    )


def told(content: ItemContent) -> dict[str, Any]:
    """An item as the log has it."""
    return {
        "format": str(content.format),
        "first": content.first.isoformat(),
        "last": content.last.isoformat(),
        "expected": content.expected,
        "meetup": content.meetup,
    }


def iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _key(found: Planned, what: str, reader: PersonId) -> str:
    return f"plan:{found.pairing.id}:{what}:{reader}"
