"""Meetups: one's own to run, and everybody's for who may run any."""

from collections.abc import Sequence
from datetime import date, datetime

from actions.agenda.asking import Asking
from actions.context import Context
from domain.agenda.entry import Entry, EntryKind, state_on
from domain.duties.standing import DutyState
from domain.meetups.meetup import Meetup, MeetupState
from domain.people.roles import Right, may
from storage.meetups import Meetups

HELD = 1000
"""Meetups that are looked at."""


async def meetups(ctx: Context, asking: Asking) -> Sequence[Entry]:
    """What is cancelled, or has no date yet, is due on no day."""
    if not may(asking.actor.roles, Right.CREATE_MEETUPS):
        return ()
    found = []
    async with ctx.read() as connection:
        gateway = Meetups(connection)
        if asking.everything and may(asking.actor.roles, Right.RUN_ANY_MEETUP):
            known = await gateway.everyones(ctx.now(), HELD)
        else:
            known = await gateway.of_organiser(asking.actor.id, ctx.now(), HELD)
        for one in known:
            if one.starts_at is None or one.state is MeetupState.CANCELLED:
                continue
            day = one.starts_at.astimezone(one.zone).date()
            found.append(
                Entry(
                    kind=EntryKind.MEETUP,
                    key=f"meetup-{one.id}",
                    day=day,
                    state=_state(one, day, asking.today, ctx.now()),
                    answers=frozenset(await gateway.organisers(one.id)),
                    title=one.title,
                    what="draft" if one.state is MeetupState.DRAFT else "announced",
                    number=one.id,
                    at=one.starts_at,
                )
            )
    return found


def _state(one: Meetup, day: date, today: date, now: datetime) -> DutyState:
    """A meetup is never overdue: it was held, or it was never announced and nobody asks for it any more."""
    if one.state is MeetupState.DRAFT and one.starts <= now:
        return DutyState.MISSED
    return state_on(max(day, today), today, done=one.state is MeetupState.ANNOUNCED and one.ends <= now)
