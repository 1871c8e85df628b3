"""What there is to see of invitations: by the pairing's sides, and by those who see mentoring."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actions.context import Context
from actions.mentoring import pairs
from actions.mentoring.invitations.inviting import is_to_come
from actions.mentoring.invitations.standing import Invited, invitations_in, invited, invited_by
from actions.mentoring.meetings import asked_topics
from actions.mentoring.plans.standing import Planned, planned_by, require_author
from actions.registry.keeping import vocabulary_of
from domain.errors import NotFound
from domain.meetups.meetup import Meetup, MeetupId
from domain.mentoring.invitation import SHOWN, InvitationId
from domain.mentoring.meeting import Subject, subjects, topic
from domain.mentoring.pairing import MembershipId
from domain.mentoring.plan import Item
from domain.mentoring.speaking import Side
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from storage.meetups import Meetups


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a specialist can be invited for: items of the plan that are to come, and subjects of a meeting."""

    planned: Planned
    items: Sequence[Item]
    meetups: Mapping[MeetupId, Meetup]
    about: Sequence[Subject]
    topics: Mapping[Subject, str]


async def choices(ctx: Context, actor: Actor, membership: MembershipId, side: Side | None) -> Choices:
    """Raises NotFound, NotAllowed."""
    await _require_seen(ctx, actor, membership, side)
    async with ctx.read() as connection:
        found = await planned_by(ctx, connection, membership)
        items = [] if found.plan is None else [one for one in found.plan.items if is_to_come(one, ctx.today())]
        wanted = {one.content.meetup for one in items if one.content.meetup is not None}
        meetups = [await Meetups(connection).get(one) for one in sorted(wanted)]
        topics = frozenset().union(*[await asked_topics(ctx, connection, one) for one in found.memberships])
        named = {topic(tag.id): tag.name for tag in (await vocabulary_of(ctx, connection)).tags}
        about = subjects(found.pairing.form, topics)
    return Choices(
        planned=found,
        items=items,
        meetups={one.id: one for one in meetups if one is not None},
        about=[one for one in about if not one.startswith("topic.") or one in named],
        topics=named,
    )


async def listed(ctx: Context, actor: Actor, membership: MembershipId, side: Side | None) -> Sequence[Invited]:
    """Of this pairing, the newest first; a mentee sees who is to come, or came. Raises NotFound, NotAllowed."""
    await _require_seen(ctx, actor, membership, side)
    async with ctx.read() as connection:
        found = await planned_by(ctx, connection, membership)
        known = await invitations_in(ctx, connection).of_pairing(found.pairing.id)
        return [await invited(ctx, connection, one) for one in known if side is not Side.MENTEE or one.state in SHOWN]


async def look(ctx: Context, actor: Actor, invitation: InvitationId) -> Invited:
    """One of them, for the mentor and for who sees mentoring. Raises NotYours, NoRecord, NotNow, NotFound."""
    async with ctx.read() as connection:
        found = await invited_by(ctx, connection, invitation)
        if not may(actor.roles, Right.SEE_MENTORING):
            await require_author(ctx, connection, actor, found.planned)
    return found


async def seen(ctx: Context, invitation: InvitationId) -> Invited | None:
    """As it is now, for rendering a notice. None: it is there no more, or the mentor is forgotten."""
    if ctx.vault is None:
        return None
    async with ctx.read() as connection:
        try:
            found = await invited_by(ctx, connection, invitation)
        except NotFound:
            return None
    return None if found.planned.mentor.erased_at else found


async def _require_seen(ctx: Context, actor: Actor, membership: MembershipId, side: Side | None) -> None:
    if side is None:
        require(actor.roles, Right.SEE_MENTORING)
    else:
        await pairs.look_at_own(ctx, actor, membership, side)
