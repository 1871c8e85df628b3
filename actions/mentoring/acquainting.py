"""A group meeting («знакомство»): a meetup after which mentors and mentees each name whom they would like."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.consents.telling import is_night
from actions.context import Context
from actions.mentoring.speaking import accounts_of, require_voice, spoken_for
from actions.mentoring.suggesting import is_mentee, is_mentor
from actions.registry.keeping import living
from actions.registry.trail import Trail
from domain.errors import NotFound
from domain.meetups.meetup import Meetup, MeetupId, MeetupState
from domain.meetups.rsvp import Answer
from domain.mentoring.acquaintance import NamesNobody, WishesAsked, WishWrong
from domain.mentoring.matching.people import MOST_WISHES
from domain.mentoring.speaking import OnPaper, Speaker, speaker_for
from domain.notices import Lane, Owed
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.code import Code
from domain.registry.record import Record, RecordId
from storage.audit import Audit
from storage.meetups import Meetups
from storage.mentoring.choosing import Wishes
from storage.outbox import Outbox
from storage.rsvps import Rsvps

ASKED_FOR = timedelta(days=3)
"""How long after a group meeting people are still asked, if the bot could not before."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Somebody who was at a group meeting, whom they can name, and whom they named, the dearest first."""

    record: Record
    others: Sequence[Record]
    wished: tuple[RecordId, ...]


async def offered(ctx: Context, actor: Actor) -> Sequence[tuple[Meetup, bool]]:
    """Meetups that are announced, or were lately, each with whether it is a group meeting."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.read() as connection:
        made = set(await Wishes(connection).meetups())
        found = await Meetups(connection).everyones(ctx.now())
    return [(one, one.id in made) for one in found if one.state is MeetupState.ANNOUNCED]


async def make(ctx: Context, actor: Actor, meetup: MeetupId) -> None:
    """This meetup is a group meeting: once it is over, who was there is asked. Raises NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found = await Meetups(connection).get(meetup)
        if found is None or found.state is not MeetupState.ANNOUNCED:
            raise NotFound
        if await Wishes(connection).make(meetup, actor.id, ctx.now()):
            await Audit(connection).add(actor.id, "make_acquaintance", "meetup", meetup, ctx.now())


async def mine(ctx: Context, actor: Actor, meetup: MeetupId) -> Sequence[Naming]:
    """For whom this account names somebody after the group meeting. Raises NotFound for any other meetup."""
    async with ctx.read() as connection:
        there = await _there(ctx, connection, meetup)
        speaks = {one.id for one in await spoken_for(ctx, connection, actor)}
        gateway = Wishes(connection)
        return [
            Naming(one, others, await gateway.of(one.id))
            for one in there
            if one.id in speaks and (others := _others(one, there))
        ]


async def name(
    ctx: Context,
    actor: Actor,
    record: RecordId,
    wished: Sequence[RecordId],
    meetup: MeetupId | None = None,
    paper: OnPaper | None = None,
) -> None:
    """Whom somebody would like, the dearest first, in the place of all they named before; nobody: they take it back.

    In chat it is somebody who was at the ``meetup``; a curator copies from a ``paper``, whoever it was. Raises
    WishWrong, NotYours, NoRecord, PaperIncomplete, NotAllowed, NotFound, IsErased, IsBlocked.
    """
    async with ctx.write() as connection:
        person = await living(ctx, connection, record)
        checked = await require_voice(ctx, connection, actor, person, paper)
        if len(wished) > MOST_WISHES or len(set(wished)) < len(wished):
            raise WishWrong(limit=MOST_WISHES)
        if checked is None:
            if meetup is None:
                raise NotFound
            others = _others(person, await _there(ctx, connection, meetup))
        else:
            found = [await ctx.records(connection).get(one) for one in wished]
            others = _others(person, [one for one in found if one is not None])
        known = {one.id: one for one in others}
        if any(one not in known for one in wished):
            raise WishWrong(limit=MOST_WISHES)
        await Wishes(connection).set(record, wished, ctx.now())
        facts = {"wished_people": ", ".join(str(known[one].code) for one in wished)}
        facts |= {} if checked is None else {"paper": f"№ {checked.number}, {checked.dated:%d.%m.%Y}"}
        await Trail(ctx, connection).add(actor.id, "name_wishes", person, after=facts)


async def by_code(ctx: Context, actor: Actor, typed: str) -> Record:
    """Whose paper a curator holds: somebody who takes part on either side. Raises NamesNobody."""
    require(actor.roles, Right.RUN_MENTORING)
    code = Code.parse(typed)
    async with ctx.read() as connection:
        found = None if code is None else await ctx.records(connection).by_code(code)
    if found is None or found.blocked_at is not None or not (is_mentor(found) or is_mentee(found)):
        raise NamesNobody
    return found


async def person(ctx: Context, actor: Actor, record: RecordId) -> Record:
    """Of whom a paper is, as they are now. Raises NotFound, IsErased, IsBlocked."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.read() as connection:
        return await living(ctx, connection, record)


async def by_codes(ctx: Context, actor: Actor, typed: str) -> list[RecordId]:
    """Whom a paper names: codes with commas or spaces between them. Raises WishWrong."""
    require(actor.roles, Right.RUN_MENTORING)
    found = []
    async with ctx.read() as connection:
        for word in typed.replace(",", " ").replace(";", " ").split():
            code = Code.parse(word)
            record = None if code is None else await ctx.records(connection).by_code(code)
            if record is None:
                raise WishWrong(limit=MOST_WISHES)
            found.append(record.id)
    return found


async def wishes_of(ctx: Context, actor: Actor, record: RecordId) -> Sequence[Record]:
    """Whom somebody named, the dearest first, for who runs mentoring."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        found = [await ctx.records(connection).get(one) for one in await Wishes(connection).of(record)]
    return [one for one in found if one is not None]


async def named_by(ctx: Context, record: RecordId) -> Sequence[str]:
    """The codes of those whom somebody named, the dearest first: for the copy of what is held about them."""
    async with ctx.read() as connection:
        found = [await ctx.records(connection).get(one) for one in await Wishes(connection).of(record)]
    return [str(one.code) for one in found if one is not None]


async def ask(ctx: Context) -> None:
    """Tick, by day: once a group meeting is over, whoever speaks for those who were there is asked once."""
    if ctx.vault is None or is_night(ctx):
        return
    async with ctx.read() as connection:
        over = [one for one in await _meetings(connection) if _is_asked(one, ctx.now())]
        owing = [owed for one in over for owed in await _owed(ctx, connection, one)]
        known = await Outbox(connection).known_keys(one.key for one in owing)
    if any(one.key not in known for one in owing):
        async with ctx.write() as connection:
            await Outbox(connection).owe(owing, ctx.now())


async def moments(ctx: Context) -> list[tuple[datetime, str]]:
    """When people are asked, for the playground."""
    if ctx.vault is None:
        return []
    async with ctx.read() as connection:
        found = await _meetings(connection)
    return [(one.ends, f"«{one.title}»: wishes after the group meeting") for one in found if one.ends > ctx.now()]


async def _meetings(connection: AsyncConnection) -> list[Meetup]:
    found = [await Meetups(connection).get(one) for one in await Wishes(connection).meetups()]
    return [one for one in found if one is not None and one.state is MeetupState.ANNOUNCED]


def _is_asked(meetup: Meetup, now: datetime) -> bool:
    return meetup.ends <= now < meetup.ends + ASKED_FOR


async def _owed(ctx: Context, connection: AsyncConnection, meetup: Meetup) -> list[Owed]:
    there = await _there(ctx, connection, meetup.id)
    return [
        Owed(
            notice=WishesAsked(one.id, meetup.id),
            key=f"acquaintance:{meetup.id}:{one.id}:{account}",
            person=account,
            due_at=ctx.now(),
            until=meetup.ends + ASKED_FOR,
            lane=Lane.REMINDER,
        )
        for one in there
        if _others(one, there)
        for account in await accounts_of(ctx, connection, one)
    ]


async def _there(ctx: Context, connection: AsyncConnection, meetup: MeetupId) -> list[Record]:
    """People of the programme who went, by code; with a guardian went the children under 14 for whom they speak.

    Raises NotFound for a meetup that is no group meeting.
    """
    if meetup not in await Wishes(connection).meetups():
        raise NotFound
    records = ctx.records(connection)
    found: dict[RecordId, Record] = {}
    for entry in await Rsvps(connection).roster(meetup, [Answer.GOING]):
        record = await records.by_account(entry.person.id)
        if record is None:
            continue
        found[record.id] = record
        for ward in await records.wards_of(record.id):
            if speaker_for(ward, ctx.today()) is Speaker.GUARDIAN:
                found[ward.id] = ward
    return sorted((one for one in found.values() if is_mentor(one) or is_mentee(one)), key=lambda one: one.code)


def _others(person: Record, there: Sequence[Record]) -> list[Record]:
    """Whom somebody can name: a mentee mentors, a mentor mentees; never themselves or whoever acts for them."""
    return [
        one
        for one in there
        if one.id != person.id
        and one.id not in person.guardians
        and person.id not in one.guardians
        and ((is_mentee(person) and is_mentor(one)) or (is_mentor(person) and is_mentee(one)))
    ]
