"""Announcing: the card goes to the chosen halls; later ones too."""

from collections.abc import Iterable

from actions.context import Context
from actions.meetups.cards import post_cards, shown_in
from actions.meetups.halls import require_bound
from actions.meetups.permission import organised
from domain.meetups.meetup import Meetup, MeetupId, MeetupState, missing
from domain.meetups.refusals import AlreadyAnnounced, MeetupCancelled, MeetupStarted, NotAnnounced, NotYetReady
from domain.notices import HallId
from domain.people.person import Actor
from storage.audit import Audit
from storage.meetups import Meetups


async def announce(ctx: Context, actor: Actor, meetup_id: MeetupId) -> Meetup:
    """«Опубликовать»: from a draft to an announcement in all its halls.

    Raises `NotYetReady` naming what is missing first, `NoSuchHall`, `AlreadyAnnounced`, `MeetupCancelled`.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        meetup = await organised(connection, actor, meetup_id)
        if meetup.state is MeetupState.CANCELLED:
            raise MeetupCancelled
        if meetup.state is MeetupState.ANNOUNCED:
            raise AlreadyAnnounced
        halls = await Meetups(connection).halls(meetup_id)
        gaps = missing(meetup, len(halls), now)
        if gaps:
            raise NotYetReady(field=gaps[0])
        await require_bound(connection, halls)
        meetup = await Meetups(connection).announce(meetup_id, now)
        await post_cards(connection, meetup_id, halls, now)
        await Audit(connection).add(actor.id, "announce", "meetup", meetup_id, now, after={"halls": list(halls)})
    return meetup


async def announce_in(ctx: Context, actor: Actor, meetup_id: MeetupId, halls: Iterable[HallId]) -> int:
    """Announce it in more halls, and again where its card did not arrive or is gone. Returns in how many.

    Raises `NoSuchHall`, `NotAnnounced`, `MeetupStarted`, `MeetupCancelled`.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        meetup = await organised(connection, actor, meetup_id)
        if meetup.state is MeetupState.CANCELLED:
            raise MeetupCancelled
        if meetup.state is not MeetupState.ANNOUNCED:
            raise NotAnnounced
        if meetup.has_started(now):
            raise MeetupStarted
        known = await Meetups(connection).halls(meetup_id)
        shown = await shown_in(connection, meetup_id)
        new = [hall for hall in dict.fromkeys(halls) if hall not in shown]
        await require_bound(connection, new)
        if new:
            after = list(dict.fromkeys([*known, *new]))
            await Meetups(connection).set_halls(meetup_id, after)
            await post_cards(connection, meetup_id, new, now)
            await Audit(connection).add(
                actor.id,
                "announce",
                "meetup",
                meetup_id,
                now,
                before={"halls": list(known)},
                after={"halls": after, "posted": new},
            )
    return len(new)
