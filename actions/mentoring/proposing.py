"""A curator proposes a mentor for a request, or takes the proposal back."""

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.validity import may_process
from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.letting_go import let_go
from actions.mentoring.steps import membership_of, pairings_in, requests_in, step, step_request
from actions.mentoring.telling import note, tell_side, tell_speakers
from actions.registry.keeping import living
from domain.errors import NotFound
from domain.mentoring.pairing import (
    SEATED,
    Ending,
    Membership,
    MembershipId,
    MembershipState,
    MembershipVerb,
    Pairing,
    PairingId,
)
from domain.mentoring.pairing_notices import PairNews, ProposalAsked
from domain.mentoring.refusals import CannotMentor, NoConsent, NoSeat
from domain.mentoring.request import REQUEST, RequestId, RequestVerb
from domain.mentoring.speaking import Side
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.record import Part, Record, RecordId, Standing


async def propose(
    ctx: Context, actor: Actor, request: RequestId, mentor: RecordId, pairing: PairingId | None = None
) -> Membership:
    """The mentor is asked; in an existing ``pairing`` of theirs the mentee joins a group.

    Raises NotNow, CannotMentor, NoConsent, NoSeat, NotFound, IsErased, IsBlocked.
    """
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        return await propose_within(ctx, connection, actor, request, mentor, pairing)


async def propose_within(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    request: RequestId,
    mentor: RecordId,
    pairing: PairingId | None = None,
) -> Membership:
    """As :func:`propose`, for whoever proposes many at once and has checked the right."""
    found = await requests_in(ctx, connection).get(request)
    if found is None or found.need is None:
        raise NotFound
    state = REQUEST.after(found.state, RequestVerb.PROPOSE)
    await _require_fit(ctx, connection, found.mentee, mentor, found.need.form)
    group = await _pairing(ctx, connection, mentor, found.need.form, pairing)
    await requests_in(ctx, connection).set_state(request, state, ctx.now())
    made = await pairings_in(ctx, connection).propose(group, found.mentee, request, ctx.now())
    await note(ctx, connection, actor.id, "propose_pairing", made)
    notice = ProposalAsked(made.mentee, made.id, Side.MENTOR, again=False)
    await tell_speakers(ctx, connection, made, Side.MENTOR, notice, lambda one: keys.asked(made.id, Side.MENTOR, one))
    return made


async def cancel(ctx: Context, actor: Actor, membership: MembershipId) -> Membership:
    """The curator takes a proposal back before it began; the request is open again. Raises NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        return await cancel_within(ctx, connection, actor.id, await membership_of(ctx, connection, membership))


async def cancel_within(
    ctx: Context, connection: AsyncConnection, who: PersonId | None, membership: Membership
) -> Membership:
    """As :func:`cancel`, in the transaction of what brought it about. Whoever was asked is told. Raises NotNow."""
    cancelled = await step(ctx, connection, membership, MembershipVerb.CANCEL)
    await come_to_nothing(ctx, connection, membership)
    await note(ctx, connection, who, "cancel_pairing", cancelled)
    asked = [Side.MENTOR] if membership.state is MembershipState.WITH_MENTOR else list(Side)
    for side in asked:
        await tell_side(ctx, connection, cancelled, side, PairNews.OVER)
    return cancelled


async def come_to_nothing(ctx: Context, connection: AsyncConnection, membership: Membership) -> None:
    """The request waits for another mentor, and what was to be signed is not."""
    await step_request(ctx, connection, membership.request, RequestVerb.RETURN)
    await let_go(ctx, connection, membership)


async def _require_fit(
    ctx: Context, connection: AsyncConnection, mentee_id: RecordId, mentor_id: RecordId, form: str
) -> None:
    """The hard rules of choosing a pair."""
    mentor, mentee = await living(ctx, connection, mentor_id), await living(ctx, connection, mentee_id)
    gateway = pairings_in(ctx, connection)
    before = [one for one in await gateway.of(mentee_id) if (one.mentor, one.mentee) == (mentor_id, mentee_id)]
    if (
        not _mentors(mentor, form)
        or mentee.parts.get(Part.MENTEE) is not Standing.ACTIVE
        or mentor_id == mentee_id
        or mentor_id in mentee.guardians
        or mentee_id in mentor.guardians
        or any(one.ending is Ending.REPLACED for one in before)
        or any(one.state in SEATED and one.form == form for one in before)
    ):
        raise CannotMentor
    for person in (mentor, mentee):
        if not await may_process(ctx, connection, person):
            raise NoConsent(code=str(person.code))
    capacity = mentor.details.mentor.capacity if mentor.details.mentor is not None else 0
    if (await gateway.seats_taken()).get(mentor_id, 0) >= capacity:
        raise NoSeat(capacity=capacity)


def _mentors(person: Record, form: str) -> bool:
    """Whether they are an active mentor of this form."""
    if person.parts.get(Part.MENTOR) is not Standing.ACTIVE or person.details.mentor is None:
        return False
    return form in person.details.mentor.forms


async def _pairing(
    ctx: Context, connection: AsyncConnection, mentor: RecordId, form: str, wanted: PairingId | None
) -> Pairing:
    gateway = pairings_in(ctx, connection)
    if wanted is None:
        return await gateway.add(mentor, form, ctx.now())
    found = await gateway.get(wanted)
    if found is None:
        raise NotFound
    if (found.mentor, found.form) != (mentor, form):
        raise CannotMentor
    return found
