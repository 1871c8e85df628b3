"""The secret link of a calendar: told once, kept as a hash, renewed, revoked, gone with the account."""

from datetime import date, timedelta

from sqlalchemy import select

from actions.agenda import feed
from actions.consents.erasing import erase
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.duties import edits
from actions.people.mydata import forget_me, held
from domain.duties.duty import Bound, Ladder, Once
from domain.people.roles import Role
from storage.people import Roles
from storage.tables.agenda import calendar_links
from storage.tables.people import audit
from tests.actions.mentoring.petition.making import Centre, meet
from tests.actions.registry.conftest import MovedClock


async def rows(ctx: Context) -> int:
    async with ctx.read() as connection:
        return len((await connection.execute(select(calendar_links))).all())


async def test_a_link_opens_what_its_owner_answers_for(centre: Centre) -> None:
    ctx = centre.ctx
    await edits.add(ctx, centre.curator, "Отчёт", "", Once(date(2026, 12, 4)), Bound.BY, Ladder())
    token = await feed.make_link(ctx, centre.curator)

    found = await feed.feed(ctx, token)

    assert found is not None
    assert (found.person.id, found.today) == (centre.curator.id, date(2026, 11, 26))
    assert "2026-12-04" in [one.day.isoformat() for one in found.entries]
    assert {one.day.year for one in found.entries} == {2026, 2027}
    assert await feed.feed(ctx, token + "a") is None
    async with ctx.read() as connection:
        stored = (await connection.execute(select(calendar_links))).one()
    assert token not in str(stored)


async def test_a_new_link_closes_the_old_one_and_a_revoked_one_opens_nothing(centre: Centre, clock: MovedClock) -> None:
    ctx = centre.ctx
    first = await feed.make_link(ctx, centre.curator)
    made = ctx.now()
    clock.move(timedelta(hours=1))
    second = await feed.make_link(ctx, centre.curator)

    assert await feed.feed(ctx, first) is None
    assert await feed.feed(ctx, second) is not None
    assert await feed.link_since(ctx, centre.curator) == made + timedelta(hours=1)
    await feed.revoke_link(ctx, centre.curator)
    await feed.revoke_link(ctx, centre.curator)
    assert await feed.feed(ctx, second) is None
    assert await feed.link_since(ctx, centre.curator) is None
    async with ctx.read() as connection:
        told = await connection.execute(select(audit.c.action).where(audit.c.subject == "calendar_link"))
    assert list(told.scalars()) == ["make_calendar_link", "renew_calendar_link", "revoke_calendar_link"]


async def test_whoever_lost_their_role_reads_an_empty_calendar(centre: Centre) -> None:
    ctx = centre.ctx
    token = await feed.make_link(ctx, centre.curator)
    async with ctx.write() as connection:
        await Roles(connection).take(centre.curator.id, Role.CURATOR)

    found = await feed.feed(ctx, token)

    assert found is not None
    assert found.entries == ()


async def test_it_goes_with_the_account(centre: Centre) -> None:
    ctx, guest = centre.ctx, await meet(centre.ctx, "Гость")
    token = await feed.make_link(ctx, guest)
    assert (await held(ctx, guest)).calendar == ctx.now()

    await forget_me(ctx, guest)

    assert await feed.feed(ctx, token) is None
    assert await rows(ctx) == 0


async def test_it_goes_with_the_record(centre: Centre) -> None:
    ctx = centre.ctx
    token = await feed.make_link(ctx, centre.anna)
    record = centre.records["anna"].id
    await record_withdrawal(ctx, centre.curator, record, ctx.today(), "12")

    await erase(ctx, centre.curator, record)

    assert await feed.feed(ctx, token) is None
    assert await rows(ctx) == 0
