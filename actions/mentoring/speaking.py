"""Whoever says something for a person of the programme: they, a guardian, or a curator from paper."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from domain.mentoring.refusals import NotYours
from domain.mentoring.speaking import OnPaper, Speaker, checked_paper, speaker_for
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from domain.registry.refusals import NoRecord


async def require_voice(
    ctx: Context, connection: AsyncConnection, actor: Actor, person: Record, paper: OnPaper | None = None
) -> OnPaper | None:
    """Whether the actor's word counts as this person's. Returns the paper, checked, where there is one.

    With a ``paper`` it is a curator who records what stands on it. Raises NotAllowed, PaperIncomplete, NoRecord,
    NotYours.
    """
    if paper is not None:
        require(actor.roles, Right.RUN_MENTORING)
        return checked_paper(paper, ctx.today())
    mine = await ctx.records(connection).by_account(actor.id)
    if mine is None:
        raise NoRecord
    speaker = speaker_for(person, ctx.today())
    if mine.id != (person.id if speaker is Speaker.OWN else None) and not (
        speaker is Speaker.GUARDIAN and mine.id in person.guardians
    ):
        raise NotYours(speaker=speaker.value)
    return None


async def spoken_for(ctx: Context, connection: AsyncConnection, actor: Actor) -> tuple[Record, ...]:
    """Everybody for whom this account speaks: they themselves from 14 on, then the children under 14 they act for."""
    mine = await ctx.records(connection).by_account(actor.id)
    if mine is None:
        return ()
    day = ctx.today()
    found = [mine] if speaker_for(mine, day) is Speaker.OWN else []
    for ward in await ctx.records(connection).wards_of(mine.id):
        if ward.erased_at is None and speaker_for(ward, day) is Speaker.GUARDIAN:
            found.append(ward)
    return tuple(found)


async def accounts_of(ctx: Context, connection: AsyncConnection, person: Record) -> tuple[PersonId, ...]:
    """Whom the bot tells and asks what concerns this person: those whose word counts and who are in Telegram.

    Empty: nobody can be reached, and a curator records what comes on paper.
    """
    if speaker_for(person, ctx.today()) is Speaker.OWN:
        return () if person.account is None else (person.account,)
    return await _accounts(ctx, connection, person.guardians)


async def _accounts(ctx: Context, connection: AsyncConnection, people: tuple[RecordId, ...]) -> tuple[PersonId, ...]:
    found = [await ctx.records(connection).get(one) for one in people]
    return tuple(sorted(one.account for one in found if one is not None and one.account is not None))
