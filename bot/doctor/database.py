"""Is the database whole, in this version's shape, and is there room for it to grow?"""

import asyncio
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from bot.doctor.findings import Finding, well, wrong
from storage.database import Database
from storage.migrations import current, head, is_known
from storage.room import room_at

RESTORE = "Stop the bot and bring the latest backup back: python -m bot restore FILE."


async def check_database(path: Path) -> list[Finding]:
    """The database at `path`: whole, migrated, with room."""
    room = await asyncio.to_thread(_room, path)
    if not await asyncio.to_thread(path.exists):
        missing = wrong("database", f"{path} is not there", "Make it: python -m bot migrate (run does so as well).")
        return [missing, room]
    return [await _wholeness(path), await asyncio.to_thread(_revision, path), room]


async def _wholeness(path: Path) -> Finding:
    database = Database(path)
    try:
        async with database.read() as connection:
            complaints = (await connection.exec_driver_sql("PRAGMA integrity_check(3)")).scalars().all()
            orphans = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).all()
    except DatabaseError as error:
        return wrong("database", f"{path} cannot be read: {error.orig}", RESTORE)
    finally:
        await database.close()
    if complaints != ["ok"]:
        return wrong("database", f"{path} is damaged: {'; '.join(complaints)}", RESTORE)
    if orphans:
        return wrong("database", f"{len(orphans)} rows of {path} refer to nothing", RESTORE)
    return well("database", f"{path} is whole")


def _revision(path: Path) -> Finding:
    known = head()
    try:
        found = current(path)
    except DatabaseError as error:
        return wrong("migrations", f"the revision cannot be read: {error.orig}", RESTORE)
    if found == known:
        return well("migrations", f"at {found}, the newest")
    if found is not None and not is_known(found):
        what = f"at {found}, made by a newer version: this one knows none newer than {known}"
        return wrong("migrations", what, "Install that version, or put the backup from before it in its place.")
    remedy = "Run python -m bot migrate (run does so as well)."
    return wrong("migrations", f"at {found or 'nothing'}, while this version needs {known}", remedy)


def _room(path: Path) -> Finding:
    room = room_at(path.parent, path)
    if room.is_scarce:
        remedy = f"Make room: at least {megabytes(room.needed)}."
        return wrong("disk", f"{megabytes(room.free)} are free at {room.folder}", remedy)
    return well("disk", f"{megabytes(room.free)} are free at {room.folder}")


def megabytes(size: int) -> str:
    """A size for people to read."""
    return f"{size / 1024 / 1024:,.0f} MB".replace(",", " ")
