"""An invitation as it is now, within a transaction, and who hears of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.invitations import keys
from actions.mentoring.plans.standing import Planned, planned
from actions.mentoring.plans.telling import note
from actions.mentoring.telling import tell_person
from actions.registry.keeping import vocabulary_of
from domain.errors import NotFound
from domain.meetups.meetup import Meetup, MeetupId
from domain.mentoring.invitation import INVITATION, Invitation, InvitationId, InvitationState, InvitationVerb
from domain.mentoring.invitation_notices import InvitationWithdrawn
from domain.mentoring.meeting import Subject, topic
from domain.mentoring.plan import Item
from domain.notices import Lane, Notice, Owed
from domain.people.person import Person, PersonId
from domain.registry.record import Record
from storage.meetups import Meetups
from storage.mentoring.invitations import Invitations
from storage.outbox import Outbox
from storage.people import People

ACTIONS = {
    InvitationVerb.ACCEPT: "accept_invitation",
    InvitationVerb.DECLINE: "decline_invitation",
    InvitationVerb.WITHDRAW: "withdraw_invitation",
    InvitationVerb.EXPIRE: "expire_invitation",
    InvitationVerb.COME: "mark_specialist_came",
    InvitationVerb.MISS: "mark_specialist_missed",
}
"""How the log calls each step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """An invitation with the pairing that it is of.

    ``item`` is the plan's, as it is now; None for a meeting, or once it was dropped. ``guest`` is whoever answered,
    with a ``record`` of their own if they are of the programme, too. ``topics`` are the centre's
    names of what a meeting can be about.
    """

    invitation: Invitation
    planned: Planned
    item: Item | None
    meetups: Mapping[MeetupId, Meetup]
    guest: Person | None
    record: Record | None
    topics: Mapping[Subject, str]

    @property
    def names(self) -> tuple[str, ...]:
        """Whose names a stranger is not to read."""
        return tuple(one.details.name for one in self.planned.mentees)

    @property
    def is_there(self) -> bool:
        """Whether what it is for is there still."""
        is_planned = self.invitation.occasion.item is None or self.item is not None
        return self.planned.runs and self.planned.mentor.blocked_at is None and is_planned


def invitations_in(ctx: Context, connection: AsyncConnection) -> Invitations:
    return Invitations(connection, ctx.records(connection))


async def invited(ctx: Context, connection: AsyncConnection, invitation: Invitation) -> Invited:
    found = await planned(ctx, connection, invitation.pairing)
    item = None
    if found.plan is not None and invitation.occasion.item is not None:
        item = found.plan.item(invitation.occasion.item)
    meetup = None if item is None or item.content.meetup is None else item.content.meetup
    there = None if meetup is None else await Meetups(connection).get(meetup)
    guest = None if invitation.guest is None else await People(connection).get(invitation.guest)
    tags = (await vocabulary_of(ctx, connection)).tags
    return Invited(
        invitation=invitation,
        planned=found,
        item=item,
        meetups={} if there is None else {there.id: there},
        guest=guest,
        record=None if guest is None else await ctx.records(connection).by_account(guest.id),
        topics={topic(tag.id): tag.name for tag in tags},
    )


async def invited_by(ctx: Context, connection: AsyncConnection, invitation: InvitationId) -> Invited:
    """Raises NotFound."""
    found = await invitations_in(ctx, connection).get(invitation)
    if found is None:
        raise NotFound
    return await invited(ctx, connection, found)


async def step(
    ctx: Context,
    connection: AsyncConnection,
    found: Invited,
    verb: InvitationVerb,
    who: PersonId | None,
    guest: PersonId | None = None,
) -> Invitation:
    """It goes on; ``guest`` is who took it, where somebody does now. Raises NotNow."""
    invitation = found.invitation
    state = INVITATION.after(invitation.state, verb)
    gateway = invitations_in(ctx, connection)
    await gateway.step(invitation, state, ctx.now(), guest if guest is not None else invitation.guest)
    await note(ctx, connection, who, ACTIONS[verb], found.planned, invitation=invitation.id)
    changed = await gateway.get(invitation.id)
    assert changed is not None
    return changed


async def withdraw_one(ctx: Context, connection: AsyncConnection, found: Invited, who: PersonId | None) -> Invitation:
    """Nobody can use it any more, and who had accepted is told. Raises NotNow."""
    changed = await step(ctx, connection, found, InvitationVerb.WITHDRAW, who)
    if found.invitation.state is InvitationState.ACCEPTED:
        notice = InvitationWithdrawn(found.planned.mentor.id, changed.id)
        await tell_guest(ctx, connection, changed, notice, lambda one: keys.withdrawn(changed.id, one))
    return changed


async def tell_inviter(
    ctx: Context,
    connection: AsyncConnection,
    found: Invited,
    notice: Notice,
    key: Callable[[PersonId], str],
    lane: Lane = Lane.DIRECT,
) -> None:
    """Whoever speaks for the mentor; the curator who invited for one who is not in Telegram."""
    mentor = found.planned.mentor
    if not await tell_person(ctx, connection, mentor.id, notice, key, lane) and mentor.erased_at is None:
        now, by = ctx.now(), found.invitation.by
        await Outbox(connection).owe([Owed(notice=notice, key=key(by), person=by, due_at=now, lane=lane)], now)


async def tell_guest(
    ctx: Context,
    connection: AsyncConnection,
    invitation: Invitation,
    notice: Notice,
    key: Callable[[PersonId], str],
    lane: Lane = Lane.DIRECT,
    until: datetime | None = None,
) -> None:
    """The specialist who answered."""
    guest = invitation.guest
    if guest is not None:
        now = ctx.now()
        owed = Owed(notice=notice, key=key(guest), person=guest, due_at=now, lane=lane, until=until)
        await Outbox(connection).owe([owed], now)
