"""One-time links, and the role they give."""

import asyncio
import hashlib
from datetime import timedelta

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.people.team import (
    Member,
    dismiss,
    get_member,
    invitable,
    invite,
    list_team,
    revoke_link,
    take,
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


@pytest.mark.parametrize("role", [Role.CURATOR, Role.DIRECTOR, Role.ORGANISER])
async def test_whoever_opens_first_gets_the_role_of_the_link(ctx: Context, meet: Meet, role: Role) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    invitation = await invite(ctx, owner, role)
    assert invitation.link.role is role

    assert await use_link(ctx, anna, invitation.token) is role

    anna = await meet("Анна")
    assert anna.roles == {role, Role.PARTICIPANT}
    listed = await list_team(ctx, owner)
    assert (listed.members, listed.links) == ((Member(anna.person, role),), ())


@pytest.mark.parametrize("role", [Role.OWNER, Role.MENTOR, Role.MENTEE, Role.GUARDIAN, Role.PARTICIPANT])
async def test_no_link_gives_any_other_role(ctx: Context, meet: Meet, role: Role) -> None:
    owner = await meet("Owner")

    assert role not in invitable(owner)
    for verb in (invite, take):
        with pytest.raises(NotFound):
            await verb(ctx, owner, role)
    assert (await list_team(ctx, owner)).links == ()
    assert (await meet("Owner")).roles == {Role.OWNER, Role.PARTICIPANT}


async def test_the_team_is_listed_by_role(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")
    for name, role in (
        ("Борис", Role.ORGANISER),
        ("Анна", Role.ORGANISER),
        ("Борис", Role.CURATOR),
        ("Вера", Role.DIRECTOR),
    ):
        await use_link(ctx, await meet(name), (await invite(ctx, owner, role)).token)

    listed = await list_team(ctx, owner)

    assert [(one.role, one.person.name) for one in listed.members] == [
        (Role.CURATOR, "Борис"),
        (Role.DIRECTOR, "Вера"),
        (Role.ORGANISER, "Анна"),
        (Role.ORGANISER, "Борис"),
    ]
    assert (await meet("Борис")).greeted_as == (Role.CURATOR, Role.ORGANISER)


async def test_an_owner_takes_a_role_and_gives_it_back(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")

    assert (await take(ctx, owner, Role.CURATOR)).roles == {Role.OWNER, Role.CURATOR, Role.PARTICIPANT}
    with pytest.raises(HasRoleAlready):
        await take(ctx, owner, Role.CURATOR)
    assert (await meet("Owner")).greeted_as == (Role.OWNER, Role.CURATOR)

    assert (await dismiss(ctx, owner, owner.id, Role.CURATOR)).roles == {Role.OWNER, Role.PARTICIPANT}
    async with ctx.read() as connection:
        rows = (await connection.execute(select(audit).order_by(audit.c.id))).all()
        assert await Outbox(connection).in_state(Delivery.PENDING) == ()
    assert [(row.action, row.subject_id, row.before, row.after) for row in rows] == [
        ("give_role", owner.id, None, {"role": "curator"}),
        ("take_role", owner.id, {"role": "curator"}, None),
    ]


async def test_whoever_made_the_link_is_told(ctx: Context, meet: Meet) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    await use_link(ctx, anna, (await invite(ctx, owner, Role.ORGANISER)).token)

    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    assert [(letter.person, letter.notice) for letter in letters] == [(owner.id, LinkUsed(anna.id, Role.ORGANISER))]


async def test_a_link_works_once(ctx: Context, meet: Meet) -> None:
    invitation = await invite(ctx, await meet("Owner"), Role.ORGANISER)
    await use_link(ctx, await meet("Анна"), invitation.token)

    with pytest.raises(LinkUsedAlready):
        await use_link(ctx, await meet("Борис"), invitation.token)

    assert Role.ORGANISER not in (await meet("Борис")).roles


async def test_of_many_who_open_at_once_one_wins(ctx: Context, meet: Meet) -> None:
    invitation = await invite(ctx, await meet("Owner"), Role.ORGANISER)
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
    invitation = await invite(ctx, await meet("Owner"), Role.ORGANISER)
    anna = await meet("Анна")
    clock.move(after)

    if works:
        await use_link(ctx, anna, invitation.token)
    else:
        with pytest.raises(LinkExpired):
            await use_link(ctx, anna, invitation.token)

    assert (Role.ORGANISER in (await meet("Анна")).roles) is works
    assert (await list_team(ctx, await meet("Owner"))).links == ()


async def test_a_revoked_link_gives_nothing(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")
    invitation = await invite(ctx, owner, Role.ORGANISER)
    await revoke_link(ctx, owner, invitation.link.id)
    await revoke_link(ctx, owner, invitation.link.id)

    with pytest.raises(LinkRevoked):
        await use_link(ctx, await meet("Анна"), invitation.token)

    assert (await list_team(ctx, owner)).links == ()


async def test_a_used_link_cannot_be_revoked(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")
    invitation = await invite(ctx, owner, Role.ORGANISER)
    await use_link(ctx, await meet("Анна"), invitation.token)

    with pytest.raises(LinkUsedAlready):
        await revoke_link(ctx, owner, invitation.link.id)


async def test_an_unknown_token(ctx: Context, meet: Meet) -> None:
    await invite(ctx, await meet("Owner"), Role.ORGANISER)

    with pytest.raises(LinkUnknown):
        await use_link(ctx, await meet("Анна"), "made-up")


async def test_ones_own_link_is_kept(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")
    invitation = await invite(ctx, owner, Role.ORGANISER)

    with pytest.raises(LinkIsYours):
        await use_link(ctx, owner, invitation.token)

    assert await use_link(ctx, await meet("Анна"), invitation.token) is Role.ORGANISER


async def test_who_has_the_role_does_not_spend_a_link(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")
    await use_link(ctx, await meet("Анна"), (await invite(ctx, owner, Role.CURATOR)).token)
    second = await invite(ctx, owner, Role.CURATOR)

    with pytest.raises(HasRoleAlready) as told:
        await use_link(ctx, await meet("Анна"), second.token)

    assert told.value.details == {"who": "curator"}
    assert await use_link(ctx, await meet("Борис"), second.token) is Role.CURATOR


async def test_one_person_can_have_several_roles(ctx: Context, meet: Meet) -> None:
    owner = await meet("Owner")
    for role in (Role.CURATOR, Role.ORGANISER):
        await use_link(ctx, await meet("Анна"), (await invite(ctx, owner, role)).token)

    assert (await meet("Анна")).roles == {Role.CURATOR, Role.ORGANISER, Role.PARTICIPANT}


async def test_links_of_somebody_who_may_not_appoint_any_more(ctx: Context, meet: Meet) -> None:
    invitation = await invite(ctx, await meet("Owner"), Role.ORGANISER)
    object.__setattr__(ctx.policy, "owners", frozenset({4}))

    with pytest.raises(LinkRevoked):
        await use_link(ctx, await meet("Анна"), invitation.token)


async def test_only_a_hash_of_the_token_is_stored(ctx: Context, meet: Meet) -> None:
    invitation = await invite(ctx, await meet("Owner"), Role.ORGANISER)

    async with ctx.read() as connection:
        stored = (await connection.execute(select(role_links))).one()
        told = (await connection.execute(select(audit))).all()
    assert stored.token_hash == hashlib.sha256(invitation.token.encode()).hexdigest()
    assert invitation.token not in f"{stored}{told}"
    assert len(f"role-{invitation.token}") <= 64


async def test_dismissing_takes_one_role_away(ctx: Context, meet: Meet) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    for role in (Role.CURATOR, Role.ORGANISER):
        await use_link(ctx, anna, (await invite(ctx, owner, role)).token)
    assert await get_member(ctx, owner, anna.id, Role.CURATOR) == Member(anna.person, Role.CURATOR)

    left = await dismiss(ctx, owner, anna.id, Role.CURATOR)

    assert left == await meet("Анна")
    assert left.roles == {Role.ORGANISER, Role.PARTICIPANT}
    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    assert (letters[-1].person, letters[-1].notice) == (anna.id, RoleTaken(Role.CURATOR))
    for again in (dismiss, get_member):
        with pytest.raises(NotFound):
            await again(ctx, owner, anna.id, Role.CURATOR)
    assert await get_member(ctx, owner, anna.id, Role.ORGANISER) == Member(anna.person, Role.ORGANISER)


async def test_somebody_dismissed_can_come_back(ctx: Context, meet: Meet) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    for _time in range(2):
        await use_link(ctx, anna, (await invite(ctx, owner, Role.CURATOR)).token)
        await dismiss(ctx, owner, anna.id, Role.CURATOR)
    await use_link(ctx, anna, (await invite(ctx, owner, Role.CURATOR)).token)

    assert Role.CURATOR in (await meet("Анна")).roles


async def test_everything_leaves_an_audit_entry(ctx: Context, meet: Meet) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    used = await invite(ctx, owner, Role.ORGANISER)
    revoked = await invite(ctx, owner, Role.ORGANISER)
    await revoke_link(ctx, owner, revoked.link.id)
    await use_link(ctx, anna, used.token)
    await dismiss(ctx, owner, anna.id, Role.ORGANISER)

    async with ctx.read() as connection:
        rows = (await connection.execute(select(audit).order_by(audit.c.id))).all()
    assert [(row.person_id, row.action, row.subject, row.subject_id) for row in rows] == [
        (owner.id, "make_link", "role_link", used.link.id),
        (owner.id, "make_link", "role_link", revoked.link.id),
        (owner.id, "revoke_link", "role_link", revoked.link.id),
        (anna.id, "use_link", "role_link", used.link.id),
        (owner.id, "take_role", "person", anna.id),
    ]


@pytest.mark.parametrize("role", [None, Role.CURATOR, Role.DIRECTOR, Role.ORGANISER])
async def test_only_an_owner_appoints(ctx: Context, meet: Meet, role: Role | None) -> None:
    owner, anna = await meet("Owner"), await meet("Анна")
    await use_link(ctx, anna, (await invite(ctx, owner, Role.ORGANISER)).token)
    if role is not None:
        await use_link(ctx, await meet("Борис"), (await invite(ctx, owner, role)).token)
    link = (await invite(ctx, owner, Role.ORGANISER)).link.id
    actor = await meet("Борис")

    for refused in (
        invite(ctx, actor, Role.ORGANISER),
        list_team(ctx, actor),
        revoke_link(ctx, actor, link),
        take(ctx, actor, Role.CURATOR),
        get_member(ctx, actor, anna.id, Role.ORGANISER),
        dismiss(ctx, actor, anna.id, Role.ORGANISER),
    ):
        with pytest.raises(NotAllowed) as told:
            await refused
        assert told.value.details == {"who": "owner"}
    with pytest.raises(NotAllowed):
        invitable(actor)
    assert Role.ORGANISER in (await meet("Анна")).roles
    assert [one.id for one in (await list_team(ctx, owner)).links] == [link]
