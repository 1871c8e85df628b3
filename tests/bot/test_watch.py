"""Owners are told once what is not well, and once more when it is again."""

import asyncio
import contextvars
import shutil
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiogram import Bot
from sqlalchemy import select, update

from actions.context import Context, Policy
from bot.backups.keeper import AFTER_START, Backups
from bot.backups.schedule import Keep
from bot.direct_word import DirectWord
from bot.readings import Instruments, Readings
from bot.scheduler import Ticks
from bot.vitals import ProgramVitals
from bot.watch import WELL_FOR, Watch, judge
from domain.notices import Lane
from domain.operations import Alarm, AlarmOver, AlarmRaised, Trouble
from playground.client import Player
from storage.database import Database
from storage.figures import InboxFigures, LaneFigures
from storage.notices import load
from storage.outbox import Delivery
from storage.people import People, Seen
from storage.room import Room
from storage.tables.delivery import outbox
from wording.texts import Texts

ZONE = ZoneInfo("Europe/Belgrade")
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=1)
MINUTE = timedelta(minutes=1)
WELL: dict[str, Any] = {
    "at": NOW,
    "lanes": {lane: LaneFigures() for lane in Lane},
    "undelivered": {},
    "inbox": InboxFigures(),
    "late_ticks": (),
    "newest_backup": None,
    "database_size": 0,
    "rooms": (Room(Path("/data"), 300, 200),),
}


class Clock:
    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment

    def seconds(self) -> float:
        """Unless somebody travels, as many go by as the clock says."""
        return self.moment.timestamp()


def readings(**changes: Any) -> Readings:
    return Readings(**{**WELL, **changes})


def lane(lane: Lane, minutes: int, attempts: int = 0) -> dict[Lane, LaneFigures]:
    """Something has been due there for so many minutes."""
    return {**WELL["lanes"], lane: LaneFigures(1, 1, NOW - minutes * MINUTE, attempts)}


def test_all_is_well() -> None:
    assert judge(readings(), None, {}, LONG_AGO) == {}


@pytest.mark.parametrize("late", [Lane.DIRECT, Lane.POST, Lane.REMINDER, Lane.BROADCAST])
def test_old_letters(late: Lane) -> None:
    assert judge(readings(lanes=lane(late, 5)), None, {}, LONG_AGO) == {}
    assert judge(readings(lanes=lane(late, 6)), None, {}, LONG_AGO) == {Alarm.OUTBOX_OLD: Trouble(6)}


def test_long_broadcast_is_not_late_while_letters_leave() -> None:
    long = readings(lanes=lane(Lane.BROADCAST, 30))

    assert judge(long, None, {Lane.BROADCAST: NOW - 5 * MINUTE}, LONG_AGO) == {}
    assert judge(long, None, {Lane.BROADCAST: NOW - 7 * MINUTE}, LONG_AGO) == {Alarm.OUTBOX_OLD: Trouble(7)}
    # Reminders go before, through the same slots.
    assert judge(long, None, {Lane.REMINDER: NOW}, LONG_AGO) == {}


def test_what_happened_to_people_is_late_even_while_other_letters_leave() -> None:
    stuck = readings(lanes=lane(Lane.DIRECT, 30))

    assert judge(stuck, None, {Lane.DIRECT: NOW, Lane.BROADCAST: NOW}, LONG_AGO) == {Alarm.OUTBOX_OLD: Trouble(30)}


def test_letter_that_fails_again_and_again_is_old_although_it_is_due_anew() -> None:
    failing = {**WELL["lanes"], Lane.POST: LaneFigures(pending=1, due=0, oldest_due=None, most_attempts=9)}

    assert judge(readings(lanes=failing), None, {}, LONG_AGO) == {Alarm.OUTBOX_OLD: Trouble(6)}


def test_after_a_start_letters_get_their_time() -> None:
    old = readings(lanes=lane(Lane.DIRECT, 600))

    assert judge(old, None, {}, NOW - 5 * MINUTE) == {}
    assert judge(old, None, {}, NOW - 6 * MINUTE) == {Alarm.OUTBOX_OLD: Trouble(6)}


def test_late_ticks_and_a_full_disk() -> None:
    found = judge(
        readings(
            late_ticks=("posts", "offers"),
            rooms=(Room(Path("/data"), 300, 200), Room(Path("/backups"), 5 * 2**20, 10 * 2**20)),
        ),
        None,
        {},
        LONG_AGO,
    )

    assert found == {Alarm.TICK_LATE: Trouble(detail="posts, offers"), Alarm.DISK_LOW: Trouble(5, "/backups")}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def backups(tmp_path: Path, clock: Clock) -> Backups:
    day = timedelta(days=1)
    return Backups(tmp_path / "bot.db", tmp_path / "backups", day, Keep(7, 4), ZONE, clock)


async def test_backups_that_fail_or_do_not_come(backups: Backups, clock: Clock) -> None:
    clock.moment += AFTER_START
    await backups.look()
    failed = judge(readings(), backups, {}, LONG_AGO)
    backups.failure = None
    clock.moment = NOW + timedelta(hours=49)

    assert list(failed) == [Alarm.BACKUP_FAILED]
    assert failed[Alarm.BACKUP_FAILED].detail.endswith("bot.db is not there")
    assert judge(readings(), backups, {}, LONG_AGO) == {Alarm.BACKUP_OLD: Trouble(49)}
    # Right after a start, or when the machine slept for days, one is about to be made.
    assert judge(readings(), backups, {}, NOW - 5 * MINUTE) == {}


@pytest.fixture
async def ctx(empty_database: Path, tmp_path: Path, clock: Clock, anna: Player) -> AsyncIterator[Context]:
    """Anna owns the bot; the bot knows her, and she reads English."""
    database = Database(Path(shutil.copy(empty_database, tmp_path / "bot.db")))
    made = Context(database, clock, Policy(ZONE, ("ru", "en"), frozenset({anna.id}), None))
    async with made.write() as connection:
        await People(connection).see(Seen(anna.id, "Anna", None, "en"), reachable=True, now=NOW)
    yield made
    await database.close()


def watching(
    ctx: Context, bot: Bot, backups: Backups | None = None, seconds: Callable[[], float] | None = None
) -> Watch:
    word = DirectWord(bot, ctx, Texts(ctx.policy.languages))
    clock = ctx.clock
    assert isinstance(clock, Clock)
    return Watch(ctx, Instruments(ctx, Ticks(), backups), backups, word.tell, seconds or clock.seconds)


async def told(ctx: Context) -> list[object]:
    """What owners were told by letters."""
    async with ctx.read() as connection:
        rows = await connection.execute(select(outbox.c.kind, outbox.c.payload).order_by(outbox.c.id))
        return [load(row.kind, row.payload) for row in rows if row.kind.startswith("operations_")]


async def make_late(ctx: Context, clock: Clock) -> None:
    async with ctx.write() as connection:
        owner = await People(connection).by_telegram_id(next(iter(ctx.policy.owners)))
        assert owner is not None
        await connection.execute(
            outbox.insert().values(
                key="late",
                kind="x",
                payload="{}",
                lane=Lane.DIRECT,
                person_id=owner.id,
                state=Delivery.PENDING,
                due_at=NOW,
                created_at=NOW,
            )
        )
    clock.moment += 10 * MINUTE


async def deliver(ctx: Context) -> None:
    """Everything left."""
    async with ctx.write() as connection:
        await connection.execute(update(outbox).values(state=Delivery.SENT))


async def test_told_once_and_once_when_it_is_over(ctx: Context, clock: Clock, bot: Bot) -> None:
    watch = watching(ctx, bot)
    await make_late(ctx, clock)
    for _ in range(3):
        await watch.look()
    raised = await told(ctx)
    await deliver(ctx)

    await watch.look()
    too_early = await told(ctx)
    clock.moment += WELL_FOR
    for _ in range(3):
        await watch.look()

    assert raised == too_early == [AlarmRaised(Alarm.OUTBOX_OLD, 10, "")]
    assert await told(ctx) == [*raised, AlarmOver(Alarm.OUTBOX_OLD)]


async def test_looking_makes_nobody_forget_what_is_known(ctx: Context, bot: Bot) -> None:
    watch = watching(ctx, bot)
    await watch.look()
    before = ctx.database.changes.stamp("people")

    await watch.look()

    assert ctx.database.changes.stamp("people") == before


async def test_clock_that_leaps_makes_nothing_late(ctx: Context, clock: Clock, bot: Bot) -> None:
    """In the playground people travel while letters are on their way; a machine sleeps, a clock is set right."""
    went_by = 0.0
    watch = watching(ctx, bot, seconds=lambda: went_by)
    await make_late(ctx, clock)
    for leap in (timedelta(0), timedelta(days=30), timedelta(hours=-1), timedelta(seconds=11)):
        clock.moment += leap
        await watch.look()
    by_leaps = await told(ctx)

    for _ in range(11):
        went_by += 30
        clock.moment += timedelta(seconds=30)
        await watch.look()

    assert by_leaps == []
    assert [type(one) for one in await told(ctx)] == [AlarmRaised]


async def test_restart_tells_nobody_twice(ctx: Context, clock: Clock, bot: Bot) -> None:
    before = watching(ctx, bot)
    await make_late(ctx, clock)
    await before.look()

    after = watching(ctx, bot)
    clock.moment += 10 * MINUTE
    await after.look()
    still_one = await told(ctx)
    await deliver(ctx)
    for _ in range(2):
        await after.look()
        clock.moment += WELL_FOR

    assert still_one == [AlarmRaised(Alarm.OUTBOX_OLD, 10, "")]
    assert await told(ctx) == [*still_one, AlarmOver(Alarm.OUTBOX_OLD)]


async def test_what_comes_and_goes_is_told_once(ctx: Context, clock: Clock, bot: Bot, backups: Backups) -> None:
    watch = watching(ctx, bot, backups)
    for failure in ("full", None, "full", None, "full"):
        backups.failure = failure
        await watch.look()
        await deliver(ctx)
        clock.moment += WELL_FOR - timedelta(seconds=1)

    assert await told(ctx) == [AlarmRaised(Alarm.BACKUP_FAILED, 0, "full")]


async def test_it_can_happen_again(ctx: Context, clock: Clock, bot: Bot, backups: Backups) -> None:
    watch = watching(ctx, bot, backups)
    for failure in ("full", None, None, "gone"):
        backups.failure = failure
        await watch.look()
        await deliver(ctx)
        clock.moment += WELL_FOR

    assert await told(ctx) == [
        AlarmRaised(Alarm.BACKUP_FAILED, 0, "full"),
        AlarmOver(Alarm.BACKUP_FAILED),
        AlarmRaised(Alarm.BACKUP_FAILED, 0, "gone"),
    ]


async def test_alarms_themselves_do_not_make_the_outbox_old(ctx: Context, clock: Clock, bot: Bot) -> None:
    """An owner who blocked the bot: the letter waits for their return and is no trouble."""
    watch = watching(ctx, bot)
    await make_late(ctx, clock)
    await watch.look()
    async with ctx.write() as connection:
        await connection.execute(update(outbox).values(state=Delivery.UNREACHABLE))
    clock.moment += 10 * MINUTE
    await watch.look()
    clock.moment += WELL_FOR
    await watch.look()

    assert (await told(ctx))[-1] == AlarmOver(Alarm.OUTBOX_OLD)


async def test_database_that_cannot_be_written_is_told_directly(
    ctx: Context, bot: Bot, anna: Player, tmp_path: Path, empty_database: Path
) -> None:
    database = Database(tmp_path / "broken.db")
    broken = Context(database, ctx.clock, ctx.policy)
    replace(database.path, b"nothing of the kind" * 1000)
    watch = watching(broken, bot)
    vitals = ProgramVitals(ctx.database, Ticks(), [lambda: watch.trouble])

    await watch.look()
    await watch.look()
    trouble, ready, sick = watch.trouble, await vitals.why_not_ready(), await vitals.why_sick()
    replace(database.path, contents(empty_database))
    await watch.look()
    await watch.look()
    await database.close()

    assert (trouble, ready, sick) == (
        "file is not a database",
        "nothing can be stored: file is not a database",
        None,
    )
    assert (watch.trouble, await vitals.why_not_ready()) == (None, None)
    # Nobody can look up that she reads English: the first language of the settings has to do.
    stopped, again = (await texts_of(anna))[-2:]
    assert stopped.startswith("🛑 Не могу ничего записать: file is not a database.")
    assert again.startswith("✅ Снова могу записывать")
    assert len([text for text in await texts_of(anna) if text[0] in "🛑✅"]) == 2


async def test_owner_who_cannot_be_told_now_is_told_later(ctx: Context, bot: Bot, tmp_path: Path, server: Any) -> None:
    database = Database(tmp_path / "broken.db")
    broken = Context(database, ctx.clock, ctx.policy)
    replace(database.path, b"nothing of the kind" * 1000)
    watch = watching(broken, bot)
    server.faults.add({"fault": "500", "method": "sendMessage", "times": 1})

    await watch.look()
    failed = len(sent(server))
    for _ in range(3):
        await watch.look()
    await database.close()

    assert (failed, len(sent(server))) == (1, 2)


async def test_locked_database_is_told_with_its_owners_language(
    ctx: Context, bot: Bot, anna: Player, empty_database: Path
) -> None:
    """Reading goes on while somebody else holds the database for writing."""
    other = Database(ctx.database.path)
    watch = watching(ctx, bot)
    async with other.write():
        # In another task's stead: this one holds no transaction of the bot's own.
        await outside(watch.look)
    await other.close()

    assert watch.trouble == "database is locked"
    assert (await texts_of(anna))[-1].startswith("🛑 I cannot store anything: database is locked.")


async def outside(look: Any) -> None:
    """In a context without the transaction that the test itself holds."""
    await asyncio.get_running_loop().create_task(look(), context=contextvars.Context())


def replace(path: Path, content: bytes) -> None:
    for beside in (path, *path.parent.glob(f"{path.name}-*")):
        beside.unlink(missing_ok=True)
    path.write_bytes(content)


def contents(path: Path) -> bytes:
    return path.read_bytes()


def sent(server: Any) -> list[Any]:
    return [call for call in server.world.journal.after(0, 5000) if call.method == "sendMessage"]


async def texts_of(player: Player) -> list[str]:
    return [message["text"] for message in await player.messages(player.id) if "text" in message]
