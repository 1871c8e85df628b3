"""What a granted petition does to the pairing (6.2): it ends as a replacement, and another mentor is looked for."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.speaking import accounts_of
from actions.registry.trail import Trail
from domain.mentoring.pairing import MEMBERSHIP, Ending, Membership, MembershipVerb
from domain.mentoring.petition_notices import ClosingWaived, MentorReplaced
from domain.mentoring.request import MentorRequest, Need
from domain.notices import Owed
from domain.people.person import PersonId
from storage.mentoring.pairings import Pairings
from storage.mentoring.requests import Requests
from storage.outbox import Outbox


async def end_as_replaced(
    ctx: Context, connection: AsyncConnection, who: PersonId, membership: Membership, *, closing: bool = True
) -> MentorRequest | None:
    """In the transaction of the decision the membership ends, and a request with priority opens.

    The mentor learns that it ends and, unless ``closing`` is waived, that a closing meeting is due; nothing of why.
    Returns the request: the one that is open already, where there is one; None: the mentee is forgotten. Raises NotNow.
    """
    now, records = ctx.now(), ctx.records(connection)
    state = MEMBERSHIP.after(membership.state, MembershipVerb.END)
    ended = replace(membership, state=state, ended_on=ctx.today(), ending=Ending.REPLACED)
    await Pairings(connection, records).save(ended, now)
    mentee = await records.get(membership.mentee)
    assert mentee is not None
    after = {"membership": membership.id, "ending": Ending.REPLACED.value}
    await Trail(ctx, connection).add(who, "end_pairing", mentee, after=after)
    await _tell_mentor(ctx, connection, membership, MentorReplaced(membership.mentee, membership.id, closing), "ended")
    return await _ask_anew(ctx, connection, who, membership)


async def tell_closing_waived(ctx: Context, connection: AsyncConnection, membership: Membership) -> None:
    """The mentor need not wait for the closing meeting."""
    await _tell_mentor(ctx, connection, membership, ClosingWaived(membership.mentee, membership.id), "waived")


async def _ask_anew(
    ctx: Context, connection: AsyncConnection, who: PersonId, membership: Membership
) -> MentorRequest | None:
    """The same need, without a wish for that mentor. Nobody is proposed again whose membership was ended so."""
    gateway = Requests(connection, ctx.records(connection))
    for one in await gateway.live_of(membership.mentee):
        if one.need is not None and one.need.form == membership.form:
            await gateway.put_first(one.id, ctx.now())
            return replace(one, priority=True)
    before = None if membership.request is None else await gateway.get(membership.request)
    need = Need(form=membership.form) if before is None or before.need is None else before.need
    wished = tuple(one for one in need.mentors if one != membership.mentor)
    return await gateway.add(membership.mentee, replace(need, mentors=wished), who, ctx.now(), priority=True)


async def _tell_mentor(
    ctx: Context,
    connection: AsyncConnection,
    membership: Membership,
    notice: MentorReplaced | ClosingWaived,
    what: str,
) -> None:
    """Whoever speaks for the mentor: a pupil under 14 has guardians. Nobody who withdrew their consent."""
    mentor = await ctx.records(connection).get(membership.mentor)
    if mentor is None or mentor.blocked_at is not None or mentor.erased_at is not None:
        return
    accounts = await accounts_of(ctx, connection, mentor)
    owed = [
        Owed(notice=notice, key=f"replaced:{membership.id}:{what}:{person}", due_at=ctx.now(), person=person)
        for person in accounts
    ]
    await Outbox(connection).owe(owed, ctx.now())
