"""A mentor invites another specialist, takes it back, and says whether they came (Положение, 5.2)."""

from dataclasses import dataclass
from datetime import date, datetime

from actions.context import Context
from actions.mentoring.invitations.standing import Invited, invitations_in, invited, invited_by, step, withdraw_one
from actions.mentoring.meetings import asked_topics
from actions.mentoring.plans.standing import Planned, planned_by, require_author
from actions.mentoring.plans.telling import note
from actions.tokens import LINK_BYTES, digest_of, new_token
from domain.applications.refusals import OwnWordsNotAsked
from domain.errors import NotFound
from domain.mentoring.invitation import (
    OPEN_LIMIT,
    WAITING,
    WORDS_LIMIT,
    InvitationId,
    InvitationState,
    InvitationVerb,
    Occasion,
    end_of,
    expires,
    named_in,
)
from domain.mentoring.invitation_refusals import (
    InvitationNothing,
    InvitationWhenWrong,
    NamesMentee,
    NotYetOver,
    TooManyInvitations,
)
from domain.mentoring.meeting import Subject, subjects
from domain.mentoring.pairing import MembershipId
from domain.mentoring.plan import Item
from domain.mentoring.refusals import NotNow, WordsTooLong
from domain.people.person import Actor
from domain.registry.field import Field
from domain.registry.names import may_show


@dataclass(frozen=True, slots=True)
class Made:
    """A new link and its token, which is told once and stored nowhere."""

    found: Invited
    token: str


def may_word(ctx: Context) -> bool:
    """Whether own words about people may go through this centre's chat."""
    return may_show(Field.RESULTS, ctx.policy.chat_names)


async def invite(ctx: Context, actor: Actor, membership: MembershipId, occasion: Occasion, words: str = "") -> Made:
    """Make a link for an item of the plan or a meeting. ``words`` are read by a stranger: nobody is named in them.

    Raises InvitationNothing, InvitationWhenWrong, TooManyInvitations, OwnWordsNotAsked, WordsTooLong, NamesMentee,
    NotYours, NoRecord, NotNow, NotFound.
    """
    words = " ".join(words.split())
    if words and not may_word(ctx):
        raise OwnWordsNotAsked
    if len(words) > WORDS_LIMIT:
        raise WordsTooLong(limit=WORDS_LIMIT)
    now, token = ctx.now(), new_token(LINK_BYTES)
    async with ctx.write() as connection:
        found = await planned_by(ctx, connection, membership)
        await require_author(ctx, connection, actor, found)
        word = named_in(words, [one.details.name for one in found.mentees])
        if word is not None:
            raise NamesMentee(word=word)
        if occasion.item is not None:
            item = item_to_come(found, occasion, ctx.today())
            days, right = (item.content.first, item.content.last), Occasion(item=item.id)
        else:
            topics = frozenset().union(*[await asked_topics(ctx, connection, one) for one in found.memberships])
            starts = checked_start(found, occasion, subjects(found.pairing.form, topics), ctx)
            day = starts.astimezone(ctx.policy.zone).date()
            days, right = (day, day), Occasion(starts=starts, about=occasion.about)
        gateway = invitations_in(ctx, connection)
        if sum(one.state in WAITING for one in await gateway.of_pairing(found.pairing.id)) >= OPEN_LIMIT:
            raise TooManyInvitations(limit=OPEN_LIMIT)
        until = expires(now, end_of(days[1], right.starts, ctx.policy.zone))
        made = await gateway.add(digest_of(token), found.pairing.id, right, days, actor.id, now, until, words)
        await note(ctx, connection, actor.id, "invite_specialist", found, invitation=made.id, first=days[0].isoformat())
        return Made(await invited(ctx, connection, made), token)


async def renew(ctx: Context, actor: Actor, invitation: InvitationId) -> Made:
    """Another link in the place of one that got lost, which works no more. Raises NotNow, NotYours, NotFound."""
    token = new_token(LINK_BYTES)
    async with ctx.write() as connection:
        found = await invited_by(ctx, connection, invitation)
        await require_author(ctx, connection, actor, found.planned)
        if not found.invitation.is_open(ctx.now()):
            state = found.invitation.state
            raise NotNow(thing="invitation", state="expired" if state is InvitationState.OPEN else state.value)
        await invitations_in(ctx, connection).set_token(invitation, digest_of(token))
        await note(ctx, connection, actor.id, "renew_invitation", found.planned, invitation=invitation)
    return Made(found, token)


async def withdraw(ctx: Context, actor: Actor, invitation: InvitationId) -> Invited:
    """Nobody can use the link any more; who had accepted is told. Raises NotNow, NotYours, NotFound."""
    async with ctx.write() as connection:
        found = await invited_by(ctx, connection, invitation)
        await require_author(ctx, connection, actor, found.planned)
        return await invited(ctx, connection, await withdraw_one(ctx, connection, found, actor.id))


async def mark(ctx: Context, actor: Actor, invitation: InvitationId, *, came: bool) -> Invited:
    """Whether the specialist came; said twice it changes nothing. Raises NotYetOver, NotNow, NotYours, NotFound."""
    wanted = InvitationState.CAME if came else InvitationState.MISSED
    async with ctx.write() as connection:
        found = await invited_by(ctx, connection, invitation)
        await require_author(ctx, connection, actor, found.planned)
        if found.invitation.state is wanted:
            return found
        if ctx.today() < found.invitation.first:
            raise NotYetOver
        verb = InvitationVerb.COME if came else InvitationVerb.MISS
        return await invited(ctx, connection, await step(ctx, connection, found, verb, actor.id))


def item_to_come(found: Planned, occasion: Occasion, today: date) -> Item:
    """The item of the plan that somebody can be invited for. Raises InvitationNothing, NotFound."""
    items = () if found.plan is None else found.plan.items
    item = next((one for one in items if one.id == occasion.item), None)
    if item is None:
        raise NotFound
    if not is_to_come(item, today):
        raise InvitationNothing
    return item


def is_to_come(item: Item, today: date) -> bool:
    return item.done_on is None and item.content.last >= today


def checked_start(found: Planned, occasion: Occasion, about: tuple[Subject, ...], ctx: Context) -> datetime:
    """When a meeting is that somebody can be invited to. Raises InvitationNothing, InvitationWhenWrong."""
    if occasion.starts is None or occasion.about not in about:
        raise InvitationNothing
    if occasion.starts <= ctx.now() or occasion.starts.astimezone(ctx.policy.zone).date() > found.until:
        raise InvitationWhenWrong(until=f"{found.until:%d.%m.%Y}")
    return occasion.starts
