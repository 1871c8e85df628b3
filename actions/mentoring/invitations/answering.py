"""A specialist opens the link of an invitation and answers. It is theirs once they have; nobody else's, then."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.invitations import keys
from actions.mentoring.invitations.standing import Invited, invitations_in, invited, invited_by, step, tell_inviter
from actions.tokens import digest_of
from domain.errors import NotFound
from domain.mentoring.invitation import (
    WORDS_LIMIT,
    Invitation,
    InvitationId,
    InvitationState,
    InvitationVerb,
)
from domain.mentoring.invitation_notices import InvitationAnswered
from domain.mentoring.invitation_refusals import (
    InvitationInside,
    InvitationOver,
    InvitationTaken,
    InvitationTooLate,
    InvitationUnknown,
)
from domain.mentoring.refusals import NotNow, WordsTooLong
from domain.people.person import Actor

TALKED = frozenset({InvitationState.ACCEPTED, InvitationState.DECLINED})
"""When the specialist may add words."""


async def look(ctx: Context, actor: Actor, token: str) -> Invited:
    """What one is invited for, before an answer and after one's own. Nothing is used up by looking.

    Raises InvitationUnknown, InvitationTaken, InvitationOver, InvitationTooLate, InvitationInside.
    """
    if ctx.vault is None:
        raise InvitationUnknown
    async with ctx.read() as connection:
        return await _for(ctx, connection, actor, token)


async def accept(ctx: Context, actor: Actor, token: str) -> Invited:
    """«Приду». A second tap changes nothing. Raises what `look` does, and NotNow."""
    return await _answer(ctx, actor, token, InvitationVerb.ACCEPT, InvitationState.ACCEPTED)


async def decline(ctx: Context, actor: Actor, token: str) -> Invited:
    """«Не смогу». Raises what `look` does, and NotNow."""
    return await _answer(ctx, actor, token, InvitationVerb.DECLINE, InvitationState.DECLINED)


async def drop_out(ctx: Context, actor: Actor, invitation: InvitationId) -> Invited:
    """After all they cannot come; a second tap changes nothing. Raises NotNow, NotFound."""
    async with ctx.write() as connection:
        found = await _own(ctx, connection, actor, invitation)
        if found.invitation.state is InvitationState.DECLINED:
            return found
        changed = await step(ctx, connection, found, InvitationVerb.DECLINE, actor.id)
        await _tell(ctx, connection, found, changed)
        return await invited(ctx, connection, changed)


async def add_words(ctx: Context, actor: Actor, invitation: InvitationId, words: str) -> Invited:
    """A word to the mentor with the answer, in place of the one before. Raises WordsTooLong, NotNow, NotFound."""
    words = " ".join(words.split())
    if len(words) > WORDS_LIMIT:
        raise WordsTooLong(limit=WORDS_LIMIT)
    async with ctx.write() as connection:
        found = await _own(ctx, connection, actor, invitation)
        if found.invitation.state not in TALKED:
            raise NotNow(thing="invitation", state=found.invitation.state.value)
        await invitations_in(ctx, connection).tell(found.invitation, words)
        await _tell(ctx, connection, found, found.invitation, again=True)
        return await invited_by(ctx, connection, invitation)


async def leave_all(ctx: Context, actor: Actor) -> None:
    """Whoever is to be forgotten comes nowhere, and the mentors who count on them hear so."""
    if ctx.vault is None:
        return
    async with ctx.read() as connection:
        accepted = [
            one.id
            for one in await invitations_in(ctx, connection).of_guest(actor.id)
            if one.state is InvitationState.ACCEPTED
        ]
    for one in accepted:
        await drop_out(ctx, actor, one)


async def mine(ctx: Context, actor: Actor) -> tuple[Invited, ...]:
    """All that somebody answered, the newest first."""
    if ctx.vault is None:
        return ()
    async with ctx.read() as connection:
        own = await invitations_in(ctx, connection).of_guest(actor.id)
        return tuple([await invited(ctx, connection, one) for one in own])


async def look_at_own(ctx: Context, actor: Actor, invitation: InvitationId) -> Invited:
    """One that somebody answered. Raises NotFound."""
    async with ctx.read() as connection:
        return await _own(ctx, connection, actor, invitation)


async def _answer(ctx: Context, actor: Actor, token: str, verb: InvitationVerb, wanted: InvitationState) -> Invited:
    if ctx.vault is None:
        raise InvitationUnknown
    async with ctx.write() as connection:
        found = await _for(ctx, connection, actor, token)
        if found.invitation.state is wanted:
            return found
        if found.invitation.state is InvitationState.DECLINED:
            # What was declined may have been given to somebody else.
            raise NotNow(thing="invitation", state=InvitationState.DECLINED.value)
        changed = await step(ctx, connection, found, verb, actor.id, actor.id)
        await _tell(ctx, connection, found, changed)
        return await invited(ctx, connection, changed)


async def _for(ctx: Context, connection: AsyncConnection, actor: Actor, token: str) -> Invited:
    """The invitation of this link, if it is this person's to answer or was."""
    invitation = await invitations_in(ctx, connection).by_hash(digest_of(token))
    if invitation is None:
        raise InvitationUnknown
    found = await invited(ctx, connection, invitation)
    if invitation.guest is not None and invitation.guest != actor.id:
        raise InvitationTaken
    if await _is_inside(ctx, connection, actor, found):
        raise InvitationInside
    if invitation.state is InvitationState.WITHDRAWN or (invitation.guest is None and not found.is_there):
        raise InvitationOver
    if invitation.guest is None and not invitation.is_open(ctx.now()):
        raise InvitationTooLate
    return found


async def _is_inside(ctx: Context, connection: AsyncConnection, actor: Actor, found: Invited) -> bool:
    own = await ctx.records(connection).by_account(actor.id)
    people = (found.planned.mentor, *found.planned.mentees)
    acts = own is not None and any(own.id == one.id or own.id in one.guardians for one in people)
    return acts or actor.id == found.invitation.by


async def _own(ctx: Context, connection: AsyncConnection, actor: Actor, invitation: InvitationId) -> Invited:
    if ctx.vault is None:
        raise NotFound
    found = await invited_by(ctx, connection, invitation)
    if found.invitation.guest != actor.id:
        raise NotFound
    return found


async def _tell(
    ctx: Context, connection: AsyncConnection, found: Invited, changed: Invitation, *, again: bool = False
) -> None:
    notice = InvitationAnswered(found.planned.mentor.id, changed.id, changed.state, again)
    now = ctx.now()
    key = f"{changed.state}{' again' if again else ''}"
    await tell_inviter(ctx, connection, found, notice, lambda one: keys.answered(changed.id, key, now, one))
