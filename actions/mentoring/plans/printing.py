"""The plan of Appendix 4 as a Word file: with names at the desk, with codes where names may not go."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from actions.consents.printing import File
from actions.context import Context
from actions.mentoring.plans.reading import View, look
from domain.mentoring.pairing import MembershipId
from domain.mentoring.paper import PaperState
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.registry.names import ChatNames
from domain.registry.record import Record

if TYPE_CHECKING:
    from documents.mentoring.plans import Worded

Wording = Callable[[View], "Worded"]
"""How a plan is said on paper: actions know no words."""


async def print_plan(
    ctx: Context, actor: Actor, membership: MembershipId, side: Side | None, wording: Wording, *, in_chat: bool
) -> File:
    """The plan as it is now. ``in_chat`` it bears names only where a chat may show all of them.

    Nothing is noted by it: that it is given is another step. Raises NotAllowed, NotFound.
    """
    view = await look(ctx, actor, membership, side)
    from documents.forms import BLANK
    from documents.mentoring import plans

    names = not in_chat or ctx.policy.chat_names is ChatNames.FULL
    found, paper = view.planned, view.paper
    is_signed = paper is not None and paper.state in {PaperState.SIGNED, PaperState.KEPT}
    head = plans.Head(
        centre=ctx.policy.centre or BLANK * 2,
        form=view.form,
        mentor=_person(found.mentor, names=names),
        mentees=[_person(one, names=names) for one in found.mentees],
        number=paper.number if paper is not None and is_signed else "",
        dated=paper.dated if paper is not None and is_signed else None,
    )
    content = await asyncio.to_thread(plans.plan, head, wording(view), ctx.policy.templates)
    return File(f"plan-{'-'.join(str(one.code) for one in (found.mentor, *found.mentees))}.docx", content)


def _person(record: Record, *, names: bool) -> str:
    """By name with the code, or with a blank for the name."""
    from documents.forms import BLANK

    return f"{record.details.name if names and record.details.name else BLANK} ({record.code})"
