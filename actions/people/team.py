"""The team: who gets a role by a one-time link, and who ceases to have it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from actions.context import Context
from actions.people.identity import roles_of
from actions.tokens import LINK_BYTES, Reasons, digest_of, new_token, require_good
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
from domain.people.roles import TEAM, Right, Role, may, require
from storage.audit import Audit
from storage.outbox import Outbox
from storage.people import People, RoleLinks, Roles

LINK_LIFE = timedelta(days=7)
REASONS = Reasons(unknown=LinkUnknown, used=LinkUsedAlready, expired=LinkExpired)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A new one-time link and its token, which is told once and stored nowhere."""

    link: RoleLink
    token: str


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with one of their roles: who has two is there twice."""

    person: Person
    role: Role


@dataclass(frozen=True, slots=True)
class Team:
    """Everybody with a role that links give, by role; the links that are still open, and who made them."""

    members: tuple[Member, ...]
    links: tuple[RoleLink, ...]
    makers: Mapping[PersonId, Person]


async def list_team(ctx: Context, actor: Actor) -> Team:
    require(actor.roles, Right.APPOINT)
    async with ctx.read() as connection:
        roles = Roles(connection)
        links = tuple(await RoleLinks(connection).open(ctx.now()))
        return Team(
            members=tuple([Member(person, role) for role in TEAM for person in await roles.having(role)]),
            links=links,
            makers=await People(connection).many({link.created_by for link in links}),
        )


async def get_member(ctx: Context, actor: Actor, person: PersonId, role: Role) -> Member:
    """Somebody of the team. Raises NotFound when they do not have the role (any more)."""
    require(actor.roles, Right.APPOINT)
    async with ctx.read() as connection:
        found = await People(connection).get(person)
        if found is None or role not in await Roles(connection).of(person):
            raise NotFound
        return Member(found, role)


def invitable(actor: Actor) -> tuple[Role, ...]:
    """The roles that this person's links can give."""
    require(actor.roles, Right.APPOINT)
    return TEAM


async def invite(ctx: Context, actor: Actor, role: Role) -> Invitation:
    """Make a link; whoever opens it first within 7 days has the role. Raises NotFound for one that no link gives."""
    require(actor.roles, Right.APPOINT)
    if role not in TEAM:
        raise NotFound
    now = ctx.now()
    token = new_token(LINK_BYTES)
    async with ctx.write() as connection:
        link = await RoleLinks(connection).add(digest_of(token), role, actor.id, now, now + LINK_LIFE)
        await Audit(connection).add(actor.id, "make_link", "role_link", link.id, now, after={"role": link.role})
    return Invitation(link, token)


async def revoke_link(ctx: Context, actor: Actor, link: int) -> None:
    """It gives nothing to anybody any more. Raises NotFound or, when it was used before, LinkUsedAlready."""
    require(actor.roles, Right.APPOINT)
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
        link = _still_open(await RoleLinks(connection).by_hash(digest_of(token)), now)
        if link.created_by == actor.id:
            raise LinkIsYours
        maker = await People(connection).get(link.created_by)
        if maker is None or not may(roles_of(ctx, maker, await Roles(connection).of(maker.id)), Right.APPOINT):
            raise LinkRevoked
        if not await Roles(connection).give(actor.id, link.role, link.created_by, now):
            raise HasRoleAlready(who=link.role)
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


async def take(ctx: Context, actor: Actor, role: Role) -> Actor:
    """Somebody who appoints does the work of a role themselves. Returns who they are with it.

    Raises NotFound for a role that no link gives, HasRoleAlready.
    """
    require(actor.roles, Right.APPOINT)
    if role not in TEAM:
        raise NotFound
    now = ctx.now()
    async with ctx.write() as connection:
        if not await Roles(connection).give(actor.id, role, actor.id, now):
            raise HasRoleAlready(who=role)
        await Audit(connection).add(actor.id, "give_role", "person", actor.id, now, after={"role": role})
    return Actor(actor.person, actor.roles | {role})


async def dismiss(ctx: Context, actor: Actor, person: PersonId, role: Role) -> Actor:
    """Take one role away; they are told unless it was their own doing. Returns who they are without it.

    Raises NotFound when they do not have it (any more).
    """
    require(actor.roles, Right.APPOINT)
    now = ctx.now()
    async with ctx.write() as connection:
        found = await People(connection).get(person)
        if found is None or not await Roles(connection).take(person, role):
            raise NotFound
        await Audit(connection).add(actor.id, "take_role", "person", person, now, before={"role": role})
        if person != actor.id:
            told = Owed(
                notice=RoleTaken(role),
                key=f"role-taken:{person}:{role}:{now.isoformat()}",
                due_at=now,
                person=person,
            )
            await Outbox(connection).owe([told], now)
        return Actor(found, roles_of(ctx, found, await Roles(connection).of(person)))


def _still_open(link: RoleLink | None, now: datetime) -> RoleLink:
    # What was used cannot be revoked, nor the other way round; what was revoked is so even after its time.
    if link is not None and link.revoked_at is not None:
        raise LinkRevoked
    return require_good(link, now, REASONS)
