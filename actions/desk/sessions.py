"""From a one-time link to a session in one browser, and to its end.

A session is looked up anew with each request, and with it what its holder is: whoever loses their last role that
opens the desk is outside with the next click.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.people.identity import roles_of
from actions.tokens import DESK_BYTES, Reasons, digest_of, new_token, require_good
from domain.desk.refusals import AnotherBrowser, DeskLinkExpired, DeskLinkUnknown, DeskLinkUsed, NotSignedIn
from domain.desk.session import LINK_LIFE, SESSION_LIFE, DeskLink, DeskSession
from domain.errors import NotAllowed, NotFound
from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Right, may, require
from domain.registry.refusals import ProgrammeOff
from storage.audit import Audit, Entry
from storage.desk import DeskLinks, DeskSessions, Holder
from storage.people import People, Roles

SUBJECT = "desk_session"
REASONS = Reasons(unknown=DeskLinkUnknown, used=DeskLinkUsed, expired=DeskLinkExpired)


@dataclass(frozen=True, slots=True)
class Browser:
    """Where somebody sits: ``agent`` is all that it says of itself, ``name`` is that in words for people."""

    agent: str
    name: str


@dataclass(frozen=True, slots=True)
class Entrance:
    """A new one-time link: its token, which is told once and stored nowhere, and until when it opens."""

    token: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who is at the desk, and by which session."""

    actor: Actor
    session: DeskSession


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session and whose it is."""

    session: DeskSession
    person: Person


async def make_link(ctx: Context, actor: Actor) -> Entrance:
    """A link into the desk, good once and for 15 minutes; those that the person did not use are void from now on.

    Raises ProgrammeOff where there is nothing to see.
    """
    require(actor.roles, Right.OPEN_DESK)
    if ctx.vault is None:
        raise ProgrammeOff
    now = ctx.now()
    token = new_token(DESK_BYTES)
    async with ctx.write() as connection:
        links = DeskLinks(connection)
        await links.drop_unused(actor.id)
        link = await links.add(digest_of(token), actor.id, now, now + LINK_LIFE)
        await Audit(connection).add(actor.id, "make_desk_link", "desk_link", link.id, now)
    return Entrance(token, link.expires_at)


async def look_at_link(ctx: Context, token: str) -> None:
    """Whether the link still opens, without using it: who looks at links before people do uses none up.

    Raises DeskLinkUnknown, DeskLinkUsed, DeskLinkExpired.
    """
    async with ctx.read() as connection:
        await _usable(ctx, connection, token)


async def sign_in(ctx: Context, token: str, browser: Browser) -> tuple[SignedIn, str]:
    """Use the link: a session of 8 hours in this browser, and the token that proves it.

    Raises what `look_at_link` raises, and NotAllowed when the person's role was taken away meanwhile.
    """
    now = ctx.now()
    proof = new_token(DESK_BYTES)
    async with ctx.write() as connection:
        link = await _usable(ctx, connection, token)
        person = await People(connection).get(link.person)
        assert person is not None
        actor = await _actor(ctx, connection, person)
        require(actor.roles, Right.OPEN_DESK)
        await DeskLinks(connection).use(link.id, now)
        session = await DeskSessions(connection).add(
            digest_of(proof), person.id, digest_of(browser.agent), browser.name, now, now + SESSION_LIFE
        )
        await Audit(connection).add(
            person.id, "open_desk", SUBJECT, session.id, now, after={"browser": session.browser}
        )
    return SignedIn(actor, session), proof


async def recognise(ctx: Context, proof: str, browser: Browser) -> SignedIn:
    """Who comes with this token, and what they are now.

    Raises NotSignedIn; AnotherBrowser when the token turns up where it was not given, NotAllowed when their roles
    open the desk no more. In both cases the session is over.
    """
    async with ctx.read() as connection:
        holder = await DeskSessions(connection).by_hash(digest_of(proof), ctx.now())
        if holder is None:
            raise NotSignedIn
        actor = await _actor(ctx, connection, holder.person)
    if not secrets.compare_digest(holder.browser_hash, digest_of(browser.agent)):
        await _end(ctx, None, [holder], "desk_strange_browser")
        raise AnotherBrowser
    try:
        require(actor.roles, Right.OPEN_DESK)
    except NotAllowed:
        await _end(ctx, None, [holder], "close_desk")
        raise
    return SignedIn(actor, holder.session)


async def list_sessions(ctx: Context, actor: Actor) -> Sequence[OpenSession]:
    """Open sessions, the newest first: one's own, or everybody's to whom may end them."""
    require(actor.roles, Right.OPEN_DESK)
    async with ctx.read() as connection:
        found = await DeskSessions(connection).open(ctx.now(), _within_reach(actor))
    return tuple(OpenSession(one.session, one.person) for one in found)


async def end_session(ctx: Context, actor: Actor, session: int) -> None:
    """End one session, for instance by signing out. Raises NotFound for what is over already or out of reach."""
    require(actor.roles, Right.OPEN_DESK)
    async with ctx.read() as connection:
        found = await DeskSessions(connection).open(ctx.now(), _within_reach(actor))
    ending = [one for one in found if one.session.id == session]
    if not ending:
        raise NotFound
    await _end(ctx, actor.id, ending, "close_desk")


async def end_all_sessions(ctx: Context, actor: Actor, *, everybodys: bool) -> int:
    """End all of one's own sessions, or everybody's, and links that wait to be used. How many sessions there were."""
    require(actor.roles, Right.END_DESK_SESSIONS if everybodys else Right.OPEN_DESK)
    async with ctx.read() as connection:
        found = await DeskSessions(connection).open(ctx.now(), None if everybodys else actor.id)
    await _end(ctx, actor.id, found, "close_desk", None if everybodys else actor.id, links_too=True)
    return len(found)


def _within_reach(actor: Actor) -> PersonId | None:
    """Whose sessions somebody may see and end; None: everybody's."""
    return None if may(actor.roles, Right.END_DESK_SESSIONS) else actor.id


async def _usable(ctx: Context, connection: AsyncConnection, token: str) -> DeskLink:
    return require_good(await DeskLinks(connection).by_hash(digest_of(token)), ctx.now(), REASONS)


async def _actor(ctx: Context, connection: AsyncConnection, person: Person) -> Actor:
    return Actor(person, roles_of(ctx, person, await Roles(connection).of(person.id)))


async def _end(
    ctx: Context,
    who: PersonId | None,
    ending: Sequence[Holder],
    action: str,
    whose: PersonId | None = None,
    *,
    links_too: bool = False,
) -> None:
    """``who`` (None: the desk itself) ends sessions. ``links_too``: so that nobody comes back by one made before."""
    now = ctx.now()
    async with ctx.write() as connection:
        await DeskSessions(connection).end([one.session.id for one in ending])
        if links_too:
            await DeskLinks(connection).drop_unused(whose)
        await Audit(connection).add_all(
            Entry(who, action, SUBJECT, one.session.id, now, before={"person": one.person.id}) for one in ending
        )
