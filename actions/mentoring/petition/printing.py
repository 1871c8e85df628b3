"""The petition as a Word file: with names and words where they may go, with blanks elsewhere."""

import asyncio

from actions.consents.printing import File
from actions.context import Context
from actions.mentoring.petition.judging import look
from actions.mentoring.petition.stating import mine
from actions.mentoring.petition.steps import Case
from actions.registry.keeping import vocabulary_of
from domain.mentoring.petition import PetitionId
from domain.mentoring.speaking import Speaker, speaker_for
from domain.people.person import Actor
from domain.registry.names import ChatNames


async def print_own(ctx: Context, actor: Actor, petition: PetitionId) -> File:
    """For the applicant, in chat. Raises NotYours, NoRecord, NotFound."""
    return await _printed(ctx, await mine(ctx, actor, petition), in_chat=True)


async def print_one(ctx: Context, actor: Actor, petition: PetitionId, *, in_chat: bool) -> File:
    """For curator and director. Raises ItConcernsYou, NotFound."""
    return await _printed(ctx, await look(ctx, actor, petition), in_chat=in_chat)


async def _printed(ctx: Context, case: Case, *, in_chat: bool) -> File:
    """In chat it bears names only where a chat may show all of them, and words only where it may carry such."""
    petition, membership, mentee = case.petition, case.membership, case.mentee
    names = not in_chat or ctx.policy.chat_names is ChatNames.FULL
    words = not in_chat or ctx.policy.chat_names is not ChatNames.CODES
    async with ctx.read() as connection:
        vocabulary = await vocabulary_of(ctx, connection)
        guardians = [await ctx.records(connection).get(one) for one in mentee.guardians]
    applicant = mentee.details.name
    if speaker_for(mentee, ctx.today()) is Speaker.GUARDIAN:
        # Of several guardians nobody knows yet who will sign.
        applicant = guardians[0].details.name if len(guardians) == 1 and guardians[0] is not None else ""
    signed = petition.signed_at
    from documents.forms import BLANK
    from documents.mentoring.petition import Sheet
    from documents.mentoring.petition import petition as filled

    sheet = Sheet(
        codes=f"{mentee.code}, {case.mentor.code}",
        form=next((form.name for form in vocabulary.forms if form.key == membership.form), membership.form),
        mentee=mentee.details.name if names else "",
        mentor=case.mentor.details.name if names else "",
        applicant=applicant if names else "",
        since=membership.began_on,
        reason=petition.reason,
        words=petition.words if words else "",
        number=str(petition.id) if petition.paper is None else petition.paper.number,
        day=signed.astimezone(ctx.policy.zone).date() if petition.paper is None and signed else None,
    )
    content = await asyncio.to_thread(filled, ctx.policy.centre or BLANK * 2, sheet, ctx.policy.templates)
    return File(f"hodatajstvo-{petition.id}-{mentee.code}.docx", content)
