"""What there is to see of stories: one's own, and for those who run mentoring all that were sent."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from actions.consents.printing import resources_of
from actions.context import Context
from actions.mentoring import pairs
from actions.mentoring.stories.standing import Told, known, stories_in, told, told_by
from actions.mentoring.stories.writing import own
from domain.errors import NotFound
from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import Side
from domain.mentoring.story import StoryId, StoryState, cleared
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import RecordId

SHOWN = 50
"""How many that were decided are listed, the newest first."""
WAITING_SHOWN = 200


async def mine(ctx: Context, actor: Actor, membership: MembershipId) -> Sequence[Told]:
    """What somebody told of this pairing as its mentor, the newest first. Raises NotFound."""
    seen = await pairs.look_at_own(ctx, actor, membership, Side.MENTOR)
    async with ctx.read() as connection:
        found = await stories_in(ctx, connection).of_author(seen.pair.membership.pairing, actor.id)
        return [await told(ctx, connection, one) for one in found if one.state is not StoryState.DRAFT]


async def look_at_own(ctx: Context, actor: Actor, story: StoryId) -> Told:
    """Raises NotFound."""
    async with ctx.read() as connection:
        return await own(ctx, connection, actor, story)


async def preview(ctx: Context, actor: Actor, story: StoryId, recognised: Collection[RecordId]) -> Told:
    """One's own, as it would be if these could be recognised in it. Raises NotFound."""
    async with ctx.read() as connection:
        found = await own(ctx, connection, actor, story)
    people = tuple(sorted(known(found.people, recognised)))
    return replace(
        found,
        story=replace(found.story, recognised=people),
        clearance=cleared(people, found.terms, resources_of(ctx.policy)),
    )


async def listed(ctx: Context, actor: Actor) -> Sequence[Told]:
    """Those that wait for a decision, the oldest first; then those that were decided, the newest first."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        gateway = stories_in(ctx, connection)
        waiting = await gateway.in_states([StoryState.SENT], WAITING_SHOWN)
        decided = await gateway.in_states([StoryState.TAKEN, StoryState.DECLINED], SHOWN)
        return [await told(ctx, connection, one) for one in (*reversed(waiting), *decided)]


async def look(ctx: Context, actor: Actor, story: StoryId) -> Told:
    """One that was sent. Raises NotAllowed, NotFound."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        found = await told_by(ctx, connection, story)
    if found.story.state in {StoryState.DRAFT, StoryState.WITHDRAWN}:
        raise NotFound
    return found


async def photo(ctx: Context, actor: Actor, story: StoryId, number: int) -> str:
    """The file of Telegram's, by its place from 1 on. Raises NotAllowed, NotFound."""
    found = await look(ctx, actor, story)
    if found.is_closed or not 1 <= number <= len(found.story.photos):
        raise NotFound
    return found.story.photos[number - 1]


async def seen(ctx: Context, story: StoryId) -> Told | None:
    """As it is now, for rendering a notice. None: it is there no more, or the mentor is forgotten."""
    if ctx.vault is None:
        return None
    async with ctx.read() as connection:
        try:
            found = await told_by(ctx, connection, story)
        except NotFound:
            return None
    return None if found.planned.mentor.erased_at else found
