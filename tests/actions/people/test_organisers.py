"""One-time links, and the role they give."""

import asyncio
import hashlib
from datetime import timedelta

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.people.organisers import (
    dismiss_organiser,
    get_organiser,
    invite_organiser,
    list_organisers,
    revoke_link,
    use_link,
)
from domain.errors import NotAllowed, NotFound
from domain.people.notices import LinkUsed, RoleTaken
from domain.people.refusals import (
    HasRoleAlready,
    LinkExpired,
    LinkIsYours,
    LinkRevoked,
    LinkUnknown,
    LinkUsedAlready,
)
from domain.people.roles import Role
from storage.outbox import Delivery, Outbox
from storage.tables.people import audit, role_links

from .conftest import Meet, MovedClock


async def test_whoever_opens_first_becomes_organiser(ctx: Context, meet: Meet) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    invitation = await invite_organiser(ctx, owner)

    assert await use_link(ctx, anna, invitation.token) is Role.ORGANISER

    assert Role.ORGANISER in (await meet("Анна")).roles
    listed = await list_organisers(ctx, owner)
    assert ([person.name for person in listed.people], listed.links) == (["Анна"], ())


async def test_whoever_made_the_link_is_told(ctx: Context, meet: Meet) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    await use_link(ctx, anna, (await invite_organiser(ctx, owner)).token)

    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    assert [(letter.person, letter.notice) for letter in letters] == [(owner.id, LinkUsed(anna.id, Role.ORGANISER))]


async def test_a_link_works_once(ctx: Context, meet: Meet) -> None:
    invitation = await invite_organiser(ctx, await meet("Owner"))
    await use_link(ctx, await meet("Анна"), invitation.token)

    with pytest.raises(LinkUsedAlready):
        await use_link(ctx, await meet("Борис"), invitation.token)

    assert Role.ORGANISER not in (await meet("Борис")).roles


async def test_of_many_who_open_at_once_one_wins(ctx: Context, meet: Meet) -> None:
    invitation = await invite_organiser(ctx, await meet("Owner"))
    crowd = [await meet(f"Гость {number}") for number in range(20)]

    outcomes = await asyncio.gather(*(use_link(ctx, one, invitation.token) for one in crowd), return_exceptions=True)

    assert sorted(map(str, (type(outcome).__name__ for outcome in outcomes))) == [
        *["LinkUsedAlready"] * 19,
        "Role",
    ]


@pytest.mark.parametrize(("after", "works"), [(timedelta(days=7), False), (timedelta(days=6, hours=23), True)])
async def test_a_link_lives_seven_days(
    ctx: Context, meet: Meet, clock: MovedClock, after: timedelta, works: bool
) -> None:
    invitation = await invite_organiser(ctx, await meet("Owner"))
    anna = await meet("Анна")
    clock.move(after)

    if works:
        await use_link(ctx, anna, invitation.token)
    else:
        with pytest.raises(LinkExpired):
            await use_link(ctx, anna, invitation.token)

    assert (Role.ORGANISER in (await meet("Анна")).roles) is works
    assert (await list_organisers(ctx, await meet("Owner"))).links == ()


async def test_a_revoked_link_gives_nothing(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")
    invitation = await invite_organiser(ctx, owner)
    await revoke_link(ctx, owner, invitation.link.id)
    await revoke_link(ctx, owner, invitation.link.id)

    with pytest.raises(LinkRevoked):
        await use_link(ctx, await meet("Анна"), invitation.token)

    assert (await list_organisers(ctx, owner)).links == ()


async def test_a_used_link_cannot_be_revoked(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")
    invitation = await invite_organiser(ctx, owner)
    await use_link(ctx, await meet("Анна"), invitation.token)

    with pytest.raises(LinkUsedAlready):
        await revoke_link(ctx, owner, invitation.link.id)


async def test_an_unknown_token(ctx: Context, meet: Meet) -> None:
    await invite_organiser(ctx, await meet("Owner"))

    with pytest.raises(LinkUnknown):
        await use_link(ctx, await meet("Анна"), "made-up")


async def test_ones_own_link_is_kept(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")
    invitation = await invite_organiser(ctx, owner)

    with pytest.raises(LinkIsYours):
        await use_link(ctx, owner, invitation.token)

    assert await use_link(ctx, await meet("Анна"), invitation.token) is Role.ORGANISER


async def test_an_organiser_does_not_spend_a_link(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")
    await use_link(ctx, await meet("Анна"), (await invite_organiser(ctx, owner)).token)
    second = await invite_organiser(ctx, owner)

    with pytest.raises(HasRoleAlready):
        await use_link(ctx, await meet("Анна"), second.token)

    assert await use_link(ctx, await meet("Борис"), second.token) is Role.ORGANISER


async def test_links_of_somebody_who_may_not_appoint_any_more(ctx: Context, meet: Meet) -> None:
    invitation = await invite_organiser(ctx, await meet("Owner"))
    object.__setattr__(ctx.policy, "owners", frozenset({4}))

    with pytest.raises(LinkRevoked):
        await use_link(ctx, await meet("Анна"), invitation.token)


async def test_only_a_hash_of_the_token_is_stored(ctx: Context, meet: Meet) -> None:
    invitation = await invite_organiser(ctx, await meet("Owner"))

    async with ctx.read() as connection:
        stored = (await connection.execute(select(role_links))).one()
        told = (await connection.execute(select(audit))).all()
    assert stored.token_hash == hashlib.sha256(invitation.token.encode()).hexdigest()
    assert invitation.token not in f"{stored}{told}"
    assert len(f"role-{invitation.token}") <= 64


async def test_dismissed(ctx: Context, meet: Meet) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    await use_link(ctx, anna, (await invite_organiser(ctx, owner)).token)
    assert (await get_organiser(ctx, owner, anna.id)).name == "Анна"

    await dismiss_organiser(ctx, owner, anna.id)

    assert Role.ORGANISER not in (await meet("Анна")).roles
    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    assert (letters[-1].person, letters[-1].notice) == (anna.id, RoleTaken(Role.ORGANISER))
    for again in (dismiss_organiser, get_organiser):
        with pytest.raises(NotFound):
            await again(ctx, owner, anna.id)


async def test_everything_leaves_an_audit_entry(ctx: Context, meet: Meet) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    used = await invite_organiser(ctx, owner)
    revoked = await invite_organiser(ctx, owner)
    await revoke_link(ctx, owner, revoked.link.id)
    await use_link(ctx, anna, used.token)
    await dismiss_organiser(ctx, owner, anna.id)

    async with ctx.read() as connection:
        rows = (await connection.execute(select(audit).order_by(audit.c.id))).all()
    assert [(row.person_id, row.action, row.subject, row.subject_id) for row in rows] == [
        (owner.id, "make_link", "role_link", used.link.id),
        (owner.id, "make_link", "role_link", revoked.link.id),
        (owner.id, "revoke_link", "role_link", revoked.link.id),
        (anna.id, "use_link", "role_link", used.link.id),
        (owner.id, "take_role", "person", anna.id),
    ]


@pytest.mark.parametrize("who", ["Участник", "Организатор"])
async def test_only_an_owner_appoints(ctx: Context, meet: Meet, who: str) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    await use_link(ctx, anna, (await invite_organiser(ctx, owner)).token)
    link = (await invite_organiser(ctx, owner)).link.id
    actor = anna if who == "Организатор" else await meet("Борис")
    actor = await meet(actor.person.name)

    for refused in (
        invite_organiser(ctx, actor),
        list_organisers(ctx, actor),
        revoke_link(ctx, actor, link),
        get_organiser(ctx, actor, anna.id),
        dismiss_organiser(ctx, actor, anna.id),
    ):
        with pytest.raises(NotAllowed) as told:
            await refused
        assert told.value.details == {"who": "owner"}
    assert Role.ORGANISER in (await meet("Анна")).roles
    assert [one.id for one in (await list_organisers(ctx, owner)).links] == [link]
