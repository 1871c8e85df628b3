"""The doctor says what is wrong and what to do, one line each."""

import asyncio
import shutil
import sqlite3
from collections import namedtuple
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.doctor import examine
from bot.doctor.database import check_database
from bot.doctor.time_zone import check_time_zone
from bot.settings import Settings
from domain.meetups.hall import HallState
from playground.client import Player, Playground
from storage.backups import take
from storage.database import Database
from storage.halls import Chat, Halls
from storage.migrations import head, migrate
from tests.bot.conftest import SettingsWith


@pytest.fixture
def settings(settings_with: SettingsWith) -> Settings:
    return settings_with()


@pytest.fixture
def database(settings: Settings) -> Path:
    migrate(settings.database.path)
    return settings.database.path


async def examined(settings: Settings) -> tuple[int, list[str]]:
    lines: list[str] = []
    code = await examine(settings, lines.append)
    return code, lines


async def bound(path: Path, chat_id: int, title: str, *, is_channel: bool = False, mute: bool = False) -> None:
    database = Database(path)
    async with database.write() as connection:
        halls = Halls(connection)
        chat = Chat(chat_id, None, title, None, is_channel, can_pin=False)
        hall = await halls.ask(chat, datetime.now(UTC))
        await halls.set_state(hall.id, HallState.MUTE if mute else HallState.BOUND)
    await database.close()


def about(lines: list[str], subject: str) -> str:
    (line,) = [line for line in lines if f" {subject}: " in line]
    return line


async def test_all_is_well(settings: Settings, database: Path, play: Playground) -> None:
    code, lines = await examined(settings)

    assert code == 0
    assert [line.split(":")[0] for line in lines] == [
        "ok     settings",
        "ok     time zone",
        "ok     database",
        "ok     migrations",
        "ok     disk",
        "ok     backups",
        "ok     token",
        "ok     halls",
    ]
    assert about(lines, "token") == f"ok     token: the bot is @{(await play.bot())['username']}"


async def test_database_that_is_not_there(settings: Settings) -> None:
    code, lines = await examined(settings)

    path = settings.database.path
    assert code == 1
    assert about(lines, "database") == (
        f"WRONG  database: {path} is not there. Make it: python -m bot migrate (run does so as well)."
    )
    assert not path.exists()


async def test_database_that_is_no_database(settings: Settings) -> None:
    settings.database.path.write_bytes(b"nothing of the kind" * 100)

    code, lines = await examined(settings)

    assert code == 1
    assert about(lines, "database").startswith(f"WRONG  database: {settings.database.path} cannot be read: ")
    assert about(lines, "database").endswith(
        "Stop the bot and bring the latest backup back: python -m bot restore FILE."
    )
    assert about(lines, "migrations").startswith("WRONG  migrations: the revision cannot be read: ")


async def test_damaged_database(settings: Settings, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
        page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'uq_halls_chat'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)

    code, lines = await examined(settings)

    assert code == 1
    assert about(lines, "database").startswith("WRONG  database: ")


async def test_rows_that_refer_to_nothing(settings: Settings, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("INSERT INTO meetup_halls (meetup_id, hall_id) VALUES (1, 1)")
        connection.commit()

    _, lines = await examined(settings)

    assert about(lines, "database").startswith(f"WRONG  database: 2 rows of {database} refer to nothing. ")


async def test_database_of_an_older_version(settings: Settings) -> None:
    migrate(settings.database.path)
    migrate(settings.database.path, "base")

    code, lines = await examined(settings)

    assert code == 1
    assert about(lines, "migrations").startswith("WRONG  migrations: at nothing, while this version needs ")
    assert about(lines, "halls").startswith("WRONG  halls: they cannot be read: no such table: halls. ")


async def test_no_backup_yet(settings: Settings, database: Path) -> None:
    _, lines = await examined(settings)

    assert about(lines, "backups") == (
        f"ok     backups: none yet in {database.parent / 'backups'}: a running bot makes the first within minutes"
    )


async def test_newest_backup_is_read_through(settings: Settings, database: Path) -> None:
    now = SystemClock().now()
    for age in (3, 1):
        await asyncio.to_thread(take, database, database.parent / "backups", now - timedelta(hours=age))

    _, lines = await examined(settings)

    when = (now - timedelta(hours=1)).astimezone(settings.time.zone)
    assert about(lines, "backups") == (
        f"ok     backups: the newest of 2 in {database.parent / 'backups'} is of {when:%d.%m.%Y %H:%M}, and can be read"
    )


async def test_damaged_backup(settings: Settings, database: Path) -> None:
    backup = await asyncio.to_thread(take, database, database.parent / "backups", SystemClock().now())
    backup.path.write_bytes(backup.path.read_bytes()[:-9])

    code, lines = await examined(settings)

    assert code == 1
    assert ", and cannot be read: it is damaged: " in about(lines, "backups")
    assert about(lines, "backups").endswith("Make one: python -m bot backup. See what the log says of scheduled ones.")


async def test_backups_that_are_too_old(settings: Settings, database: Path) -> None:
    await asyncio.to_thread(take, database, database.parent / "backups", SystemClock().now() - timedelta(hours=49))

    _, lines = await examined(settings)

    assert about(lines, "backups").startswith("WRONG  backups: the newest of 1 in ")


async def test_folder_of_backups_that_is_none(settings: Settings, database: Path) -> None:
    folder = database.parent / "backups"
    folder.touch()

    _, lines = await examined(settings)

    assert about(lines, "backups") == (
        f"WRONG  backups: nothing can be written to {folder}. Give the bot's user that folder."
    )


async def test_backups_that_nobody_wants(settings_with: SettingsWith, database: Path) -> None:
    _, lines = await examined(settings_with(BACKUP_EVERY="off"))

    assert about(lines, "backups") == "ok     backups: the bot makes none (BACKUP_EVERY=off)"


async def test_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(10**9, 10**9 - 2**20, 2**20))

    findings = await check_database(tmp_path / "not" / "there.db")

    assert str(findings[-1]) == f"WRONG  disk: 1 MB are free at {tmp_path}. Make room: at least 200 MB."


async def test_wrong_token(settings_with: SettingsWith) -> None:
    settings = settings_with(BOT_TOKEN="42:another_token_than_the_one_it_knows")
    migrate(settings.database.path)

    code, lines = await examined(settings)

    assert code == 1
    assert lines[-1] == (
        "WRONG  token: Telegram does not accept it. Ask @BotFather for the current one and set BOT_TOKEN."
    )


async def test_telegram_out_of_reach(settings: Settings, database: Path, play: Playground) -> None:
    await play.fault("down", seconds=30)

    code, lines = await examined(settings)

    assert code == 1
    assert lines[-1].startswith(f"WRONG  token: no answer from {settings.telegram.api_url}: ")
    assert lines[-1].endswith(f"Check BOT_API_URL ({settings.telegram.api_url}).")


async def test_address_that_is_no_bot_api(settings_with: SettingsWith) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello")
        await writer.drain()
        writer.close()

    other = await asyncio.start_server(serve, "127.0.0.1", 0)
    settings = settings_with(BOT_API_URL=f"http://127.0.0.1:{other.sockets[0].getsockname()[1]}")
    async with other:
        code, lines = await examined(settings)

    assert code == 1
    assert about(lines, "token").endswith("Check BOT_API_URL.")


async def test_rights_in_halls(settings: Settings, database: Path, play: Playground, anna: Player) -> None:
    good = await play.chat("supergroup", "Good", anna)
    await anna.add_bot(good, {})
    plain = await play.chat("group", "Plain", anna)
    await anna.add_bot(plain)
    silent = await play.chat("channel", "Silent", anna)
    await anna.add_bot(silent, {"can_post_messages": False, "can_edit_messages": True})
    left = await play.chat("supergroup", "Left", anna)
    await anna.add_bot(left)
    await anna.remove_bot(left)
    for chat_id, title in ((good, "Good"), (plain, "Plain"), (left, "Left"), (-100123, "Unknown")):
        await bound(database, chat_id, title)
    await bound(database, silent, "Silent", is_channel=True, mute=True)

    code, lines = await examined(settings)

    assert code == 1
    assert about(lines, "hall «Good»") == "ok     hall «Good»: the bot may write and pin"
    assert about(lines, "hall «Plain»") == "ok     hall «Plain»: the bot may write, but not pin"
    assert about(lines, "hall «Silent»") == (
        "WRONG  hall «Silent»: the bot may not write. Give it the right to post messages."
    )
    assert about(lines, "hall «Left»").startswith("WRONG  hall «Left»: the bot ")
    assert about(lines, "hall «Unknown»") == (
        "WRONG  hall «Unknown»: Telegram says: Bad Request: chat not found. Add it again, or remove the hall."
    )


async def test_telegram_that_stops_telling_about_halls(
    settings: Settings, database: Path, play: Playground, anna: Player
) -> None:
    await bound(database, -100123, "Hall")
    await play.fault("500", method="getChatMember")

    _, lines = await examined(settings)

    assert about(lines, "hall «Hall»").startswith("WRONG  hall «Hall»: Telegram does not tell: ")
    assert about(lines, "hall «Hall»").endswith("Try again later.")


def test_time_zone_is_told_with_its_hour(settings_with: SettingsWith) -> None:
    finding = check_time_zone(settings_with(TIME_ZONE="Asia/Kolkata"), SystemClock())

    assert finding.is_well
    assert finding.what.startswith("Asia/Kolkata, where it is ")
    assert finding.what.endswith(" (UTC+0530)")


def test_missing_time_zone_data(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.doctor.time_zone.FAR_APART", ("Europe/Belgrade", "Mars/Crater"))

    finding = check_time_zone(settings, SystemClock())

    assert str(finding) == "WRONG  time zone: there is no data of Mars/Crater. Install the package tzdata."


def test_old_time_zone_data(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    former = ("Asia/Almaty", datetime(2024, 7, 1, tzinfo=UTC), timedelta(hours=6))
    monkeypatch.setattr("bot.doctor.time_zone.RECENT_CHANGE", former)

    finding = check_time_zone(settings, SystemClock())

    assert str(finding) == "WRONG  time zone: the data is from before 2024. Update the system's tzdata."


async def test_database_of_a_newer_program(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    found = [str(finding) for finding in await check_database(database)]

    assert about(found, "migrations") == (
        f"WRONG  migrations: at 9999, made by a newer version: this one knows none newer than {head()}. "
        "Install that version, or put the backup from before it in its place."
    )
