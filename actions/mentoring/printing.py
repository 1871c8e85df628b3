"""Papers of a membership as Word files: with names at the desk, with blanks where names may not go."""

import asyncio
from typing import TYPE_CHECKING

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.printing import File
from actions.context import Context
from actions.mentoring.papers import paper_of
from actions.mentoring.telling import people_of
from domain.consents.signing import Stage, stage_on
from domain.mentoring.paper import Paper, PaperId, PaperKind
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.names import ChatNames
from domain.registry.record import Record
from storage.mentoring.papers import MentoringPapers

if TYPE_CHECKING:
    from documents.mentoring.agreements import Facts, Signatory


async def print_paper(ctx: Context, actor: Actor, paper: PaperId, *, in_chat: bool) -> File:
    """The agreement, or what prolongs it. ``in_chat`` it bears names only where a chat may show all of them.

    Under 18 a guardian signs, and is named where there is one only: of several nobody knows yet who will. Nothing is
    noted by it: that it is given is another step. Raises NotFound.
    """
    require(actor.roles, Right.SEE_MENTORING)
    names = not in_chat or ctx.policy.chat_names is ChatNames.FULL
    async with ctx.read() as connection:
        found, membership = await paper_of(ctx, connection, paper)
        people = await people_of(ctx, connection, membership)
        mentor, mentee = [await _signatory(ctx, connection, one, names=names) for one in people]
        first = await _agreement(connection, found)
    form = next((one.name for one in ctx.policy.forms if one.key == membership.form), "")
    from documents.forms import BLANK
    from documents.mentoring import agreements

    centre, own, facts = ctx.policy.centre or BLANK * 2, ctx.policy.templates, _facts(found)
    if found.kind is PaperKind.AGREEMENT:
        content = await asyncio.to_thread(agreements.agreement, centre, form, mentor, mentee, facts, own)
    else:
        content = await asyncio.to_thread(
            lambda: agreements.prolongation(
                centre, mentor, mentee, facts, agreement=first, until=membership.until, own=own
            )
        )
    return File(f"{found.kind}-{people[0].code}-{people[1].code}.docx", content)


async def _signatory(ctx: Context, connection: AsyncConnection, person: Record, *, names: bool) -> "Signatory":
    from documents.mentoring.agreements import Signatory

    code = str(person.code)
    if not names:
        return Signatory(code=code)
    if stage_on(person, ctx.today()) is Stage.ADULT:
        return Signatory(code=code, name=person.details.name)
    acting = [await ctx.records(connection).get(one) for one in person.guardians]
    guardian = acting[0].details.name if len(acting) == 1 and acting[0] is not None else ""
    return Signatory(code=code, name=guardian, child=person.details.name)


async def _agreement(connection: AsyncConnection, paper: Paper) -> "Facts":
    """What stands on the agreement that a paper belongs to."""
    assert paper.membership is not None
    papers = await MentoringPapers(connection).of_membership(paper.membership)
    return _facts(next((one for one in papers if one.kind is PaperKind.AGREEMENT), paper))


def _facts(paper: Paper) -> "Facts":
    from documents.mentoring.agreements import Facts

    return Facts(number=paper.number, dated=paper.dated, term=paper.term)
