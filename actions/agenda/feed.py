"""A calendar behind a secret link: other programs read what somebody has to do, without signing in.

Whoever has the link reads it. So it says codes, never names; it can be made anew and taken back at any time; and what
it shows is what its owner may see at that moment.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from actions.agenda.looking import between
from actions.context import Context
from actions.people.identity import roles_of
from actions.tokens import DESK_BYTES, digest_of, new_token
from domain.agenda.entry import Entry
from domain.people.person import Actor, Person
from storage.agenda import CalendarLinks
from storage.audit import Audit
from storage.people import People, Roles

SUBJECT = "calendar_link"
BEHIND, AHEAD = timedelta(days=60), timedelta(days=400)
"""What a calendar shows, from today."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What somebody's calendar holds today."""

    person: Person
    today: date
    entries: tuple[Entry, ...]


async def link_since(ctx: Context, actor: Actor) -> datetime | None:
    """When the actor's link was made; None: there is none."""
    async with ctx.read() as connection:
        return await CalendarLinks(connection).since(actor.id)


async def make_link(ctx: Context, actor: Actor) -> str:
    """A new link's token, told once and stored nowhere. One that was there opens nothing any more."""
    token, now = new_token(DESK_BYTES), ctx.now()
    async with ctx.write() as connection:
        links = CalendarLinks(connection)
        before = await links.since(actor.id)
        await links.keep(actor.id, digest_of(token), now)
        action = "make_calendar_link" if before is None else "renew_calendar_link"
        await Audit(connection).add(actor.id, action, SUBJECT, actor.id, now)
    return token


async def revoke_link(ctx: Context, actor: Actor) -> None:
    """The link opens nothing any more. Nothing happens where there is none."""
    async with ctx.write() as connection:
        links = CalendarLinks(connection)
        if await links.since(actor.id) is not None:
            await links.drop(actor.id)
            await Audit(connection).add(actor.id, "revoke_calendar_link", SUBJECT, actor.id, ctx.now())


async def feed(ctx: Context, token: str) -> Feed | None:
    """What the calendar behind this link holds; None: the link opens nothing."""
    async with ctx.read() as connection:
        whose = await CalendarLinks(connection).whose(digest_of(token))
        person = None if whose is None else await People(connection).get(whose)
        if person is None:
            return None
        actor = Actor(person, roles_of(ctx, person, await Roles(connection).of(person.id)))
    today = ctx.today()
    return Feed(person, today, await between(ctx, actor, today - BEHIND, today + AHEAD, everything=False))
