"""A message to many on its way: how far it is, and stopping it."""

import math
from dataclasses import dataclass
from datetime import timedelta

from actions.context import Context
from actions.meetups import keys
from actions.meetups.permission import organised
from domain.meetups.meetup import Meetup, MeetupId
from domain.people.person import Actor
from storage.audit import Audit
from storage.broadcasts import Broadcasts, Tally
from storage.meetups import Meetups

OF_LATE = timedelta(seconds=30)
"""The stretch of time from which the pace is taken."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Of ``people``: who has it, to how many it is still to go, how many are ``away`` (they get it when they come back
    to the bot), and to how many it cannot be sent.

    ``minutes`` to go at the pace of late; None while there is no pace to go by. ``stopped``: somebody stopped it.
    """

    meetup: Meetup
    people: int
    sent: int
    left: int
    away: int
    lost: int
    minutes: int | None
    stopped: bool

    @property
    def is_over(self) -> bool:
        return self.left == 0


async def progress(ctx: Context, meetup_id: MeetupId, token: str) -> Progress | None:
    """How far the message is; None when there is nothing (any more) to tell of."""
    now = ctx.now()
    async with ctx.database.read(long=True) as connection:
        meetup = await Meetups(connection).get(meetup_id)
        tally = await Broadcasts(connection).tally(keys.written(meetup_id, token), now - OF_LATE)
    people = tally.left + tally.sent + tally.away + tally.lost + tally.stopped
    if meetup is None or not people:
        return None
    minutes = None
    if tally.lately and tally.first_sent_at is not None:
        stretch = min(OF_LATE, max(now - tally.first_sent_at, timedelta(seconds=1)))
        minutes = math.ceil(tally.left * (stretch / timedelta(minutes=1)) / tally.lately)
    return Progress(meetup, people, tally.sent, tally.left, tally.away, tally.lost, minutes, tally.stopped > 0)


async def stop(ctx: Context, actor: Actor, meetup_id: MeetupId, token: str) -> int:
    """Nobody else gets the message; how many have it. Organisers only.

    What Telegram is being asked at this very moment still arrives. Stopping what is over or stopped changes nothing.
    """
    now = ctx.now()
    prefix = keys.written(meetup_id, token)
    async with ctx.write() as connection:
        await organised(connection, actor, meetup_id)
        before: Tally = await Broadcasts(connection).tally(prefix, now)
        await Broadcasts(connection).stop(prefix, now)
        after = await Broadcasts(connection).tally(prefix, now)
        if after.stopped > before.stopped:
            await Audit(connection).add(
                actor.id, "stop_writing", "meetup", meetup_id, now, after={"sent": after.sent, "stopped": after.stopped}
            )
    return after.sent
