"""Either side writes a meeting down, a curator does so from paper; the other side may say that there was none."""

from dataclasses import replace
from functools import partial

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring import keys
from actions.mentoring.speaking import require_voice
from actions.mentoring.steps import membership_of, pairings_in, requests_in
from actions.mentoring.telling import note, people_of, tell_speakers
from actions.registry import curators
from domain.applications.refusals import OwnWordsNotAsked
from domain.errors import NotFound
from domain.mentoring.meeting import MINUTES, RATINGS, Meeting, MeetingId, Said, checked_day, subjects
from domain.mentoring.meeting_notices import MeetingDenied, MeetingLogged, OpinionAsked
from domain.mentoring.pairing import Membership, MembershipId, MembershipState
from domain.mentoring.refusals import (
    MeetingIncomplete,
    MeetingKnown,
    MeetingSettled,
    NotNow,
    NotYours,
    WordsTooLong,
)
from domain.mentoring.request import WORDS_LIMIT
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import Actor, PersonId
from domain.registry.forms import TagId
from domain.registry.names import ChatNames
from domain.registry.record import Record
from storage.mentoring.meetings import Meetings


def meetings_in(ctx: Context, connection: AsyncConnection) -> Meetings:
    return Meetings(connection, ctx.records(connection))


async def asked_topics(ctx: Context, connection: AsyncConnection, membership: Membership) -> frozenset[TagId]:
    """What the mentee asked help with: what meetings can be about."""
    request = None if membership.request is None else await requests_in(ctx, connection).get(membership.request)
    return frozenset() if request is None or request.need is None else request.need.topics


async def log(
    ctx: Context,
    actor: Actor,
    membership: MembershipId,
    side: Side | None,
    said: Said,
    paper: OnPaper | None = None,
) -> Meeting:
    """«Записать встречу»: the other side hears of it, and both are asked after the first. ``side`` None: from paper.

    A mentee speaks for themselves alone, whoever else was there. Raises MeetingDayWrong, MeetingIncomplete,
    MeetingKnown, NotNow, NotYours, NotAllowed, PaperIncomplete, NoRecord, NotFound.
    """
    async with ctx.write() as connection:
        return await _log(ctx, connection, actor, membership, side, said, paper)


async def correct(ctx: Context, actor: Actor, meeting: MeetingId, said: Said) -> Meeting:
    """What was written down was wrong: the right thing in its place, told anew. What was said of it stays.

    Raises MeetingSettled, and what `log` does.
    """
    async with ctx.write() as connection:
        found, membership = await _own(ctx, connection, actor, meeting)
        gateway = meetings_in(ctx, connection)
        await gateway.remove(found.id)
        right = await _log(ctx, connection, actor, membership.id, found.side, said, found.paper, "correct_meeting")
        await gateway.tell(right, words=found.words, rating=found.rating)
        await gateway.set_specialist(right.id, took_part=found.specialist)
    return right


async def remove(ctx: Context, actor: Actor, meeting: MeetingId) -> None:
    """Written down by mistake. Raises MeetingSettled, NotFound."""
    async with ctx.write() as connection:
        found, _ = await _own(ctx, connection, actor, meeting)
        await meetings_in(ctx, connection).remove(found.id)
        for one in found.attended:
            there = await membership_of(ctx, connection, one.membership)
            await note(ctx, connection, actor.id, "remove_meeting", there, held_on=found.held_on.isoformat())


async def rate(ctx: Context, actor: Actor, meeting: MeetingId, rating: int) -> None:
    """How it went, 1 to 5: nobody reads it but as a part of a mean. Raises MeetingSettled, NotFound."""
    if rating not in RATINGS:
        raise NotFound
    async with ctx.write() as connection:
        found, _ = await _own(ctx, connection, actor, meeting)
        await meetings_in(ctx, connection).tell(found, words=found.words, rating=rating)


async def set_specialist(ctx: Context, actor: Actor, meeting: MeetingId, *, took_part: bool) -> None:
    """Whether another specialist took part (5.2). Raises MeetingSettled, NotFound."""
    async with ctx.write() as connection:
        found, _ = await _own(ctx, connection, actor, meeting)
        await meetings_in(ctx, connection).set_specialist(found.id, took_part=took_part)
        for one in found.attended:
            there = await membership_of(ctx, connection, one.membership)
            await note(
                ctx,
                connection,
                actor.id,
                "set_meeting_specialist",
                there,
                held_on=found.held_on.isoformat(),
                specialist=took_part,
            )


async def add_words(ctx: Context, actor: Actor, meeting: MeetingId, words: str) -> None:
    """What it was about, in own words, where chats show more than codes.

    Raises OwnWordsNotAsked, WordsTooLong, MeetingSettled, NotFound.
    """
    if ctx.policy.chat_names is ChatNames.CODES:
        raise OwnWordsNotAsked
    if len(words) > WORDS_LIMIT:
        raise WordsTooLong(limit=WORDS_LIMIT)
    async with ctx.write() as connection:
        found, _ = await _own(ctx, connection, actor, meeting)
        await meetings_in(ctx, connection).tell(found, words=words, rating=found.rating)


async def deny(ctx: Context, actor: Actor, meeting: MeetingId, membership: MembershipId, side: Side) -> None:
    """«Такой встречи не было»: it counts no more for this mentee, and curators are told. A second time does nothing.

    Raises NotYours, NoRecord, NotFound.
    """
    async with ctx.write() as connection:
        gateway = meetings_in(ctx, connection)
        found = await gateway.get(meeting)
        there = next((one for one in found.attended if one.membership == membership), None) if found else None
        if found is None or there is None or found.side is side:
            raise NotFound
        pair = await membership_of(ctx, connection, membership)
        await require_voice(ctx, connection, actor, _person(await people_of(ctx, connection, pair), side))
        if there.denied_at is not None:
            return
        await gateway.deny(meeting, membership, actor.id, ctx.now())
        await note(ctx, connection, actor.id, "deny_meeting", pair, held_on=found.held_on.isoformat(), side=side.value)
        await curators.tell_curators(
            connection,
            MeetingDenied(pair.record_of(side), membership, side, meeting),
            lambda reader: keys.meeting_denied(meeting, membership, reader),
            ctx.now(),
        )


async def _log(
    ctx: Context,
    connection: AsyncConnection,
    actor: Actor,
    number: MembershipId,
    side: Side | None,
    said: Said,
    paper: OnPaper | None,
    action: str = "log_meeting",
) -> Meeting:
    membership = await membership_of(ctx, connection, number)
    person = _person(await people_of(ctx, connection, membership), side or Side.MENTOR)
    if side is None and paper is None:
        raise NotYours(speaker="own")
    checked = await require_voice(ctx, connection, actor, person, paper)
    there = await _there(ctx, connection, membership, side, said)
    right = replace(said, attended=tuple(one.id for one in there))
    voice = None if side is None else (side, membership.record_of(side))
    gateway = meetings_in(ctx, connection)
    met_before = set(await gateway.last(right.attended))
    meeting = await gateway.add(membership.pairing, right, actor.id, ctx.now(), voice=voice, paper=checked)
    for one in there:
        await note(
            ctx,
            connection,
            actor.id,
            action,
            one,
            held_on=right.held_on.isoformat(),
            minutes=right.minutes,
            paper=None if checked is None else f"{checked.number}, {checked.dated.isoformat()}",
        )
        await _tell(ctx, connection, one, meeting, is_first=one.id not in met_before)
    return meeting


async def _there(
    ctx: Context, connection: AsyncConnection, membership: Membership, side: Side | None, said: Said
) -> list[Membership]:
    """Whose meeting it was, of those who may be told to have been there and are not known to have."""
    if membership.state is not MembershipState.ACTIVE:
        raise NotNow(thing="membership", state=membership.state.value)
    topics = await asked_topics(ctx, connection, membership)
    if said.minutes not in MINUTES or said.about not in subjects(membership.form, topics, ctx.policy.formats):
        raise MeetingIncomplete
    group = [membership]
    if side is not Side.MENTEE:
        group = [
            one
            for one in await pairings_in(ctx, connection).members(membership.pairing)
            if one.state is MembershipState.ACTIVE and one.id in said.attended
        ]
    if not group:
        raise MeetingIncomplete
    for one in group:
        checked_day(said.held_on, one.began_on, ctx.today())
    of_day = await meetings_in(ctx, connection).of_day(membership.pairing, said.held_on)
    new = [one for one in group if not any(known.counts_for(one.id) for known in of_day)]
    if not new:
        raise MeetingKnown
    return new


async def _tell(
    ctx: Context, connection: AsyncConnection, membership: Membership, meeting: Meeting, *, is_first: bool
) -> None:
    for side in Side:
        if side is not meeting.side:
            logged = MeetingLogged(membership.partner_of(side), membership.id, side, meeting.id)
            await tell_speakers(
                ctx,
                connection,
                membership,
                side,
                logged,
                partial(keys.meeting_logged, meeting.id, membership.id, side),
            )
        if is_first:
            asked = OpinionAsked(membership.partner_of(side), membership.id, side)
            await tell_speakers(
                ctx,
                connection,
                membership,
                side,
                asked,
                partial(keys.opinion_asked, membership.id, side),
            )


async def _own(
    ctx: Context, connection: AsyncConnection, actor: Actor, meeting: MeetingId
) -> tuple[Meeting, Membership]:
    """A meeting that the actor wrote down and may still change, and one of those who were there."""
    found = await meetings_in(ctx, connection).get(meeting)
    if found is None:
        raise NotFound
    if not found.may_be_changed(PersonId(actor.id), ctx.now()):
        raise MeetingSettled
    return found, await membership_of(ctx, connection, found.attended[0].membership)


def _person(people: tuple[Record, Record], side: Side) -> Record:
    return people[0] if side is Side.MENTOR else people[1]
