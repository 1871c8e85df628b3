"""Who comes: the roster, and writing to them."""

from dataclasses import dataclass
from datetime import timedelta

from actions.context import Context
from actions.meetups import keys
from actions.meetups.permission import organised
from domain.meetups.meetup import Meetup, MeetupId
from domain.meetups.notices import Audience, OrganiserWrote, WritingProgress
from domain.meetups.refusals import MessageTooLong, NothingTyped
from domain.meetups.rsvp import Answer
from domain.notices import Lane, Owed
from domain.people.person import Actor
from storage.audit import Audit
from storage.outbox import Outbox
from storage.rsvps import Counts, Entry, Rsvps

MESSAGE_LIMIT = 3000
"""Characters that an organiser may write at once: with the heading it stays below Telegram's 4096."""

LATE_NEWS_LASTS = timedelta(days=7)
"""What an organiser wrote waits so long, after the meetup's end, for people who come back to the bot."""

PROGRESS_AFTER = timedelta(seconds=2)
"""When whoever writes to many is told how far it is: a message to a few is out by then."""

PROGRESS_LASTS = timedelta(days=1)
"""Whoever cannot be told by then does not care any more."""

ANSWERS = {
    Audience.GOING: (Answer.GOING,),
    Audience.WAITLISTED: (Answer.WAITLISTED,),
    Audience.ALL: (Answer.GOING, Answer.WAITLISTED),
}


@dataclass(frozen=True, slots=True)
class Roster:
    """Everyone who answered, in the order in which they are shown."""

    meetup: Meetup
    counts: Counts
    going: tuple[Entry, ...]
    waitlisted: tuple[Entry, ...]
    not_going: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Readers:
    """Whom a message would reach: ``reachable`` of ``people``; the others never opened the bot or blocked it."""

    people: int
    reachable: int


async def roster(ctx: Context, actor: Actor, meetup_id: MeetupId) -> Roster:
    """Who goes, waits and does not come. Organisers only."""
    async with ctx.read() as connection:
        meetup = await organised(connection, actor, meetup_id)
        rsvps = Rsvps(connection)
        counts = await rsvps.counts(meetup_id)
        entries = await rsvps.roster(meetup_id, list(Answer))
    by_answer = {answer: tuple(entry for entry in entries if entry.rsvp.answer is answer) for answer in Answer}
    return Roster(meetup, counts, by_answer[Answer.GOING], by_answer[Answer.WAITLISTED], by_answer[Answer.NOT_GOING])


async def readers(ctx: Context, actor: Actor, meetup_id: MeetupId, audience: Audience) -> Readers:
    """How many a message to this audience would reach, before it is sent."""
    async with ctx.read() as connection:
        await organised(connection, actor, meetup_id)
        entries = await Rsvps(connection).roster(meetup_id, ANSWERS[audience])
    return Readers(len(entries), sum(entry.person.reachable for entry in entries))


async def write_to(
    ctx: Context, actor: Actor, meetup_id: MeetupId, audience: Audience, text: str, token: str
) -> Readers:
    """Send ``text`` (HTML as Telegram gave it) to the audience. The same ``token`` again sends nothing twice.

    Whoever writes is shown how far it is (`actions/meetups/writing.py`).

    Raises `NothingTyped`, `MessageTooLong`.
    """
    if not text.strip():
        raise NothingTyped
    if len(text) > MESSAGE_LIMIT:
        raise MessageTooLong(limit=MESSAGE_LIMIT, length=len(text))
    now = ctx.now()
    async with ctx.write() as connection:
        meetup = await organised(connection, actor, meetup_id)
        entries = await Rsvps(connection).roster(meetup_id, ANSWERS[audience])
        await Outbox(connection).owe(
            [
                Owed(
                    notice=OrganiserWrote(meetup_id, text.strip()),
                    key=keys.wrote(meetup_id, token, entry.person.id),
                    person=entry.person.id,
                    due_at=now,
                    until=None if meetup.ends_at is None else meetup.ends_at + LATE_NEWS_LASTS,
                    lane=Lane.BROADCAST,
                )
                for entry in entries
            ],
            now,
        )
        progress = Owed(
            notice=WritingProgress(meetup_id, token),
            key=keys.writing_progress(meetup_id, token),
            person=actor.id,
            due_at=now + PROGRESS_AFTER,
            until=now + PROGRESS_LASTS,
        )
        if entries:
            await Outbox(connection).owe([progress], now)
        await Audit(connection).add(
            actor.id, "write", "meetup", meetup_id, now, after={"audience": audience, "people": len(entries)}
        )
    return Readers(len(entries), sum(entry.person.reachable for entry in entries))
