"""Who becomes an organiser, by one-time links, and who ceases to be one."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from actions.context import Context
from actions.people.identity import roles_of
from domain.errors import NotFound
from domain.notices import Owed
from domain.people.notices import LinkUsed, RoleTaken
from domain.people.person import Actor, Person, PersonId, RoleLink
from domain.people.refusals import (
    HasRoleAlready,
    LinkExpired,
    LinkIsYours,
    LinkRevoked,
    LinkUnknown,
    LinkUsedAlready,
)
from domain.people.roles import Right, Role, may, require
from storage.audit import Audit
from storage.outbox import Outbox
from storage.people import People, RoleLinks, Roles

APPOINT = Right.APPOINT_ORGANISERS
LINK_LIFE = timedelta(days=7)
TOKEN_BYTES = 24
"""As text 32 letters: with its prefix a token fits into the 64 of a deep link."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A new one-time link and its token, which is told once and stored nowhere."""

    link: RoleLink
    token: str


@dataclass(frozen=True, slots=True)
class Organisers:
    """Everybody who organises, the links that are still open, and who made them."""

    people: tuple[Person, ...]
    links: tuple[RoleLink, ...]
    makers: Mapping[PersonId, Person]


async def list_organisers(ctx: Context, actor: Actor) -> Organisers:
    require(actor.roles, APPOINT)
    async with ctx.read() as connection:
        links = tuple(await RoleLinks(connection).open(ctx.now()))
        return Organisers(
            people=await Roles(connection).having(Role.ORGANISER),
            links=links,
            makers=await People(connection).many({link.created_by for link in links}),
        )


async def get_organiser(ctx: Context, actor: Actor, person: PersonId) -> Person:
    """One of the organisers. Raises NotFound when they are none (any more)."""
    require(actor.roles, APPOINT)
    async with ctx.read() as connection:
        found = await People(connection).get(person)
        if found is None or Role.ORGANISER not in await Roles(connection).of(person):
            raise NotFound
        return found


async def invite_organiser(ctx: Context, actor: Actor) -> Invitation:
    """Make a link; whoever opens it first within 7 days becomes an organiser."""
    require(actor.roles, APPOINT)
    now = ctx.now()
    token = secrets.token_urlsafe(TOKEN_BYTES)
    async with ctx.write() as connection:
        link = await RoleLinks(connection).add(hashed(token), Role.ORGANISER, actor.id, now, now + LINK_LIFE)
        await Audit(connection).add(actor.id, "make_link", "role_link", link.id, now, after={"role": link.role})
    return Invitation(link, token)


async def revoke_link(ctx: Context, actor: Actor, link: int) -> None:
    """It gives nothing to anybody any more. Raises NotFound or, when it was used before, LinkUsedAlready."""
    require(actor.roles, APPOINT)
    async with ctx.write() as connection:
        found = await RoleLinks(connection).get(link)
        if found is None:
            raise NotFound
        if found.used_at is not None:
            raise LinkUsedAlready
        if found.revoked_at is None:
            await RoleLinks(connection).revoke(link, ctx.now())
            await Audit(connection).add(actor.id, "revoke_link", "role_link", link, ctx.now())


async def use_link(ctx: Context, actor: Actor, token: str) -> Role:
    """Take the role that the link gives, which is returned; whoever made the link is told.

    Raises a refusal with the reason: unknown, used, revoked (or its maker may not appoint any more), expired;
    one's own; the role is there already.
    """
    now = ctx.now()
    async with ctx.write() as connection:
        link = _still_open(await RoleLinks(connection).by_hash(hashed(token)), now)
        if link.created_by == actor.id:
            raise LinkIsYours
        maker = await People(connection).get(link.created_by)
        if maker is None or not may(roles_of(ctx, maker, await Roles(connection).of(maker.id)), APPOINT):
            raise LinkRevoked
        if not await Roles(connection).give(actor.id, link.role, link.created_by, now):
            raise HasRoleAlready
        await RoleLinks(connection).use(link.id, actor.id, now)
        await Audit(connection).add(
            actor.id, "use_link", "role_link", link.id, now, after={"role": link.role, "person": actor.id}
        )
        told = Owed(
            notice=LinkUsed(actor.id, link.role),
            key=f"link-used:{link.id}",
            due_at=now,
            person=link.created_by,
        )
        await Outbox(connection).owe([told], now)
    return link.role


async def dismiss_organiser(ctx: Context, actor: Actor, person: PersonId) -> None:
    """Take the role away; they are told. Raises NotFound when they do not have it (any more)."""
    require(actor.roles, APPOINT)
    now = ctx.now()
    async with ctx.write() as connection:
        if not await Roles(connection).take(person, Role.ORGANISER):
            raise NotFound
        await Audit(connection).add(actor.id, "take_role", "person", person, now, before={"role": Role.ORGANISER})
        told = Owed(
            notice=RoleTaken(Role.ORGANISER),
            key=f"role-taken:{person}:{now.isoformat()}",
            due_at=now,
            person=person,
        )
        await Outbox(connection).owe([told], now)


def hashed(token: str) -> str:
    """What is stored of a token: 192 random bits need neither salt nor a slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()


def _still_open(link: RoleLink | None, now: datetime) -> RoleLink:
    if link is None:
        raise LinkUnknown
    if link.used_at is not None:
        raise LinkUsedAlready
    if link.revoked_at is not None:
        raise LinkRevoked
    if not link.is_open(now):
        raise LinkExpired
    return link
