"""One-time links open sessions in one browser each; sessions end when they should."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.desk.sessions import (
    Browser,
    SignedIn,
    end_all_sessions,
    end_session,
    list_sessions,
    look_at_link,
    make_link,
    recognise,
    sign_in,
)
from actions.housekeeping import forget_old
from domain.desk.refusals import AnotherBrowser, DeskLinkExpired, DeskLinkUnknown, DeskLinkUsed, NotSignedIn
from domain.errors import NotAllowed, NotFound
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.refusals import ProgrammeOff
from storage.people import Roles
from storage.tables.desk import desk_links, desk_sessions
from storage.tables.people import audit

from ..registry.conftest import Meet, MovedClock

OFFICE = Browser("Firefox/140 at the office", "Firefox, Linux")
PHONE = Browser("Chrome/142 on a phone", "Chrome, Android")


async def signed_in(ctx: Context, actor: Actor, browser: Browser = OFFICE) -> tuple[SignedIn, str]:
    return await sign_in(ctx, (await make_link(ctx, actor)).token, browser)


async def logged(ctx: Context) -> list[tuple[str, str]]:
    async with ctx.read() as connection:
        rows = await connection.execute(
            select(audit.c.action, audit.c.subject).where(audit.c.subject.like("desk%")).order_by(audit.c.id)
        )
        return [(row.action, row.subject) for row in rows]


@pytest.mark.parametrize("role", [Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP])
async def test_a_link_opens_a_session(ctx: Context, meet: Meet, role: Role) -> None:
    actor = await meet("Кто-то", role)

    visitor, proof = await signed_in(ctx, actor)

    assert visitor.actor == actor
    assert visitor.session.expires_at == ctx.now() + timedelta(hours=8)
    assert await recognise(ctx, proof, OFFICE) == visitor
    assert await logged(ctx) == [("make_desk_link", "desk_link"), ("open_desk", "desk_session")]


@pytest.mark.parametrize("role", [Role.ORGANISER, Role.MENTOR, Role.MENTEE, Role.GUARDIAN])
async def test_nobody_else_gets_a_link(ctx: Context, meet: Meet, role: Role) -> None:
    with pytest.raises(NotAllowed):
        await make_link(ctx, await meet("Кто-то", role))


async def test_without_a_key_there_is_nothing_to_see(ctx: Context, curator: Actor) -> None:
    with pytest.raises(ProgrammeOff):
        await make_link(Context(ctx.database, ctx.clock, ctx.policy), curator)


async def test_a_link_opens_once(ctx: Context, curator: Actor) -> None:
    link = await make_link(ctx, curator)
    await look_at_link(ctx, link.token)
    await look_at_link(ctx, link.token)
    await sign_in(ctx, link.token, OFFICE)

    with pytest.raises(DeskLinkUsed):
        await look_at_link(ctx, link.token)
    with pytest.raises(DeskLinkUsed):
        await sign_in(ctx, link.token, PHONE)


async def test_a_link_lives_for_15_minutes(ctx: Context, curator: Actor, clock: MovedClock) -> None:
    link = await make_link(ctx, curator)
    clock.move(timedelta(minutes=14, seconds=59))
    await look_at_link(ctx, link.token)
    clock.move(timedelta(seconds=1))

    with pytest.raises(DeskLinkExpired):
        await sign_in(ctx, link.token, OFFICE)


async def test_a_newer_link_takes_the_place_of_an_older_one(ctx: Context, curator: Actor) -> None:
    older = await make_link(ctx, curator)
    newer = await make_link(ctx, curator)

    with pytest.raises(DeskLinkUnknown):
        await sign_in(ctx, older.token, OFFICE)
    await sign_in(ctx, newer.token, OFFICE)


async def test_neither_token_is_stored(ctx: Context, curator: Actor) -> None:
    link = await make_link(ctx, curator)
    _, proof = await sign_in(ctx, link.token, OFFICE)

    async with ctx.read() as connection:
        rows = [*await connection.execute(select(desk_links)), *await connection.execute(select(desk_sessions))]
    stored = str([tuple(row) for row in rows])
    assert (link.token in stored, proof in stored, OFFICE.agent in stored) == (False, False, False)


async def test_a_session_lasts_a_working_day(ctx: Context, curator: Actor, clock: MovedClock) -> None:
    _, proof = await signed_in(ctx, curator)
    clock.move(timedelta(hours=8) - timedelta(seconds=1))
    await recognise(ctx, proof, OFFICE)
    clock.move(timedelta(seconds=1))

    with pytest.raises(NotSignedIn):
        await recognise(ctx, proof, OFFICE)


async def test_a_session_that_turns_up_in_another_browser_is_over(ctx: Context, curator: Actor) -> None:
    _, proof = await signed_in(ctx, curator)

    with pytest.raises(AnotherBrowser):
        await recognise(ctx, proof, PHONE)

    with pytest.raises(NotSignedIn):
        await recognise(ctx, proof, OFFICE)
    assert (await logged(ctx))[-1] == ("desk_strange_browser", "desk_session")


async def test_who_loses_the_role_is_outside_at_once(ctx: Context, curator: Actor) -> None:
    link = await make_link(ctx, curator)
    _, proof = await sign_in(ctx, link.token, OFFICE)
    waiting = await make_link(ctx, curator)
    async with ctx.write() as connection:
        await Roles(connection).take(curator.id, Role.CURATOR)

    with pytest.raises(NotAllowed):
        await recognise(ctx, proof, OFFICE)
    with pytest.raises(NotSignedIn):
        await recognise(ctx, proof, OFFICE)
    with pytest.raises(NotAllowed):
        await sign_in(ctx, waiting.token, OFFICE)


async def test_signing_out_ends_one_session(ctx: Context, curator: Actor) -> None:
    office, proof = await signed_in(ctx, curator)
    _, by_phone = await signed_in(ctx, curator, PHONE)

    await end_session(ctx, curator, office.session.id)

    with pytest.raises(NotSignedIn):
        await recognise(ctx, proof, OFFICE)
    await recognise(ctx, by_phone, PHONE)
    with pytest.raises(NotFound):
        await end_session(ctx, curator, office.session.id)


async def test_one_sees_and_ends_ones_own_sessions(ctx: Context, meet: Meet, curator: Actor) -> None:
    director = await meet("Директор", Role.DIRECTOR)
    of_curator, proof = await signed_in(ctx, curator)
    of_director, _ = await signed_in(ctx, director, PHONE)

    assert [one.session for one in await list_sessions(ctx, director)] == [of_director.session]
    with pytest.raises(NotFound):
        await end_session(ctx, director, of_curator.session.id)
    with pytest.raises(NotAllowed):
        await end_all_sessions(ctx, director, everybodys=True)
    assert await end_all_sessions(ctx, director, everybodys=False) == 1
    await recognise(ctx, proof, OFFICE)


@pytest.mark.parametrize("role", [Role.CURATOR, Role.OWNER])
async def test_whoever_answers_for_the_programme_ends_everybodys(
    ctx: Context, meet: Meet, curator: Actor, role: Role
) -> None:
    somebody = curator if role is Role.CURATOR else Actor(curator.person, frozenset({Role.OWNER}))
    director = await meet("Директор", Role.DIRECTOR)
    _, proof = await signed_in(ctx, director, PHONE)
    waiting = await make_link(ctx, director)

    assert [one.person.name for one in await list_sessions(ctx, somebody)] == ["Директор"]
    assert await end_all_sessions(ctx, somebody, everybodys=True) == 1

    with pytest.raises(NotSignedIn):
        await recognise(ctx, proof, PHONE)
    with pytest.raises(DeskLinkUnknown):
        await sign_in(ctx, waiting.token, PHONE)


async def test_what_ran_out_is_forgotten(ctx: Context, curator: Actor, clock: MovedClock) -> None:
    await signed_in(ctx, curator)
    clock.move(timedelta(hours=9))
    kept = await make_link(ctx, curator)

    await forget_old(ctx)

    async with ctx.read() as connection:
        assert (await connection.execute(select(desk_sessions))).all() == []
        assert len((await connection.execute(select(desk_links))).all()) == 1
    await look_at_link(ctx, kept.token)
