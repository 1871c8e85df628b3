"""Curators hear once of each thing, all of a day together, and of the thirty days as they run."""

from datetime import date, timedelta

import pytest

from actions.consents.lists import seen_by_the_bot
from actions.consents.papers import Paper, Signing, mark_signed
from actions.consents.ticks import ConsentTicks, came_up
from actions.consents.withdrawing import record_withdrawal
from actions.context import Context
from actions.registry.directory import Directory
from domain.consents.consent import Purpose
from domain.consents.needs import Need
from domain.consents.notices import ConsentReminder, DestructionDue
from domain.consents.signing import Signer, Stage
from domain.notices import Notice
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.record import Kind, Part
from storage.consents import Consents
from storage.outbox import Delivery, Outbox
from tests.actions.registry.conftest import Meet, MovedClock

from .conftest import Add

TODAY = date(2026, 11, 26)
"""A Thursday."""
DAY = timedelta(days=1)
OWN = Paper(Purpose.PROCESSING, Signer.OWN, Stage.ADULT)


@pytest.fixture
def ticks(ctx: Context, directory: Directory) -> ConsentTicks:
    return ConsentTicks(ctx, directory)


async def told(ctx: Context, kind: type[Notice]) -> list[Notice]:
    async with ctx.read() as connection:
        letters = await Outbox(connection).in_state(Delivery.PENDING)
    return [letter.notice for letter in letters if isinstance(letter.notice, kind)]


async def needs_told_on(ctx: Context, directory: Directory, day: date) -> list[tuple[str, Need]]:
    """What a message of today says: codes and needs."""
    overview = await seen_by_the_bot(ctx, directory)
    async with ctx.read() as connection:
        reminded = await Consents(connection, ctx.records(connection)).reminded_on(day)
    return [(str(overview.people[one.record].code), one.need) for one in came_up(overview, reminded, day)]


async def test_what_is_missing_is_told_the_day_after_once_and_in_one_message(
    ctx: Context, ticks: ConsentTicks, directory: Directory, add: Add, clock: MovedClock
) -> None:
    for name in ("Белов Иван", "Ким Анна"):
        await add(name, "2000")

    await ticks.remind()
    assert await told(ctx, ConsentReminder) == []
    for _ in range(3):
        clock.move(DAY)
        await ticks.remind()
        await ticks.remind()

    assert await told(ctx, ConsentReminder) == [ConsentReminder(TODAY + DAY)]
    assert await needs_told_on(ctx, directory, TODAY + DAY) == [("Н-001", Need.MISSING), ("Н-002", Need.MISSING)]


async def test_what_was_signed_meanwhile_is_not_told(
    ctx: Context, curator: Actor, ticks: ConsentTicks, directory: Directory, add: Add, clock: MovedClock
) -> None:
    ivan = await add("Белов Иван", "2000")
    clock.move(DAY)
    await ticks.remind()

    await mark_signed(ctx, curator, ivan.id, OWN, Signing(signed_on=TODAY))

    assert await needs_told_on(ctx, directory, TODAY + DAY) == []


async def test_what_runs_out_is_told_thirty_and_seven_days_before(
    ctx: Context, curator: Actor, ticks: ConsentTicks, directory: Directory, add: Add, clock: MovedClock
) -> None:
    ivan = await add("Белов Иван", "2000")
    until = TODAY + timedelta(days=32)
    await mark_signed(ctx, curator, ivan.id, OWN, Signing(signed_on=TODAY, until=until))

    days = []
    for _ in range(32):
        await ticks.remind()
        if await needs_told_on(ctx, directory, ctx.today()):
            days.append(until - ctx.today())
        clock.move(DAY)

    # The thirtieth day before is a Saturday: it is told on Monday.
    assert days == [timedelta(days=28), timedelta(days=7)]
    assert len(await told(ctx, ConsentReminder)) == 2


async def test_a_birthday_is_told_a_month_before(
    ctx: Context, curator: Actor, ticks: ConsentTicks, directory: Directory, add: Add, clock: MovedClock
) -> None:
    mother = await add("Синицына Ольга", part=Part.GUARDIAN, kind=Kind.PARENT)
    vera = await add("Синицына Вера", "30.12.2012", guardians=(mother,))
    paper = Paper(Purpose.PROCESSING, Signer.GUARDIAN, Stage.CHILD)
    await mark_signed(ctx, curator, vera.id, paper, Signing(signed_on=TODAY))

    clock.move(3 * DAY)
    await ticks.remind()
    assert await told(ctx, ConsentReminder) == []
    clock.move(DAY)
    await ticks.remind()

    assert await needs_told_on(ctx, directory, date(2026, 11, 30)) == [("Н-001", Need.BIRTHDAY)]


async def test_nobody_is_told_at_night_or_on_a_day_off(
    ctx: Context, ticks: ConsentTicks, add: Add, clock: MovedClock
) -> None:
    await add("Белов Иван", "2000")

    clock.move(2 * DAY)
    await ticks.remind()
    clock.move(2 * DAY - timedelta(hours=4))
    await ticks.remind()
    assert await told(ctx, ConsentReminder) == []
    clock.move(timedelta(hours=1))
    await ticks.remind()

    assert await told(ctx, ConsentReminder) == [ConsentReminder(TODAY + 4 * DAY)]


async def test_every_curator_is_told_and_nobody_else(
    ctx: Context, ticks: ConsentTicks, meet: Meet, add: Add, clock: MovedClock
) -> None:
    await meet("Второй куратор", Role.CURATOR)
    await meet("Директор", Role.DIRECTOR)
    await add("Белов Иван", "2000")

    clock.move(DAY)
    await ticks.remind()

    assert len(await told(ctx, ConsentReminder)) == 2


async def test_the_thirty_days_are_counted_down_and_then_told_daily(
    ctx: Context, curator: Actor, ticks: ConsentTicks, add: Add, clock: MovedClock
) -> None:
    ivan = await add("Белов Иван", "2000")
    await record_withdrawal(ctx, curator, ivan.id, TODAY, "12")

    for _ in range(32):
        clock.move(DAY)
        await ticks.count_down()
        await ticks.count_down()

    days = [notice.day - TODAY for notice in await told(ctx, DestructionDue) if isinstance(notice, DestructionDue)]
    assert [span.days for span in days] == [20, 25, 29, 30, 31, 32]


async def test_what_was_missed_while_the_bot_was_away_is_told_once(
    ctx: Context, curator: Actor, ticks: ConsentTicks, add: Add, clock: MovedClock
) -> None:
    ivan = await add("Белов Иван", "2000")
    await record_withdrawal(ctx, curator, ivan.id, TODAY, "12")

    clock.move(27 * DAY)
    await ticks.count_down()

    assert [one.day for one in await told(ctx, DestructionDue) if isinstance(one, DestructionDue)] == [TODAY + 25 * DAY]


async def test_where_there_is_no_programme_nothing_is_looked_at(ctx: Context, directory: Directory) -> None:
    keyless = Context(ctx.database, ctx.clock, ctx.policy)
    idle = ConsentTicks(keyless, Directory(keyless))

    await idle.remind()
    await idle.count_down()

    assert await idle.moments(keyless) == []
