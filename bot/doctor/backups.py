"""Are there backups, new enough, that can be read?"""

import asyncio
import os
from pathlib import Path

from bot.backups.keeper import OVERDUE
from bot.doctor.findings import Finding, well, wrong
from bot.settings import Settings
from domain.clock import Clock
from storage.backups import Backup, BrokenCopy, backups_in, read_through
from storage.room import room_at

MAKE = "Make one: python -m bot backup. See what the log says of scheduled ones."


async def check_backups(settings: Settings, clock: Clock) -> Finding:
    """Look at the newest backup of the database, and whether another would find its place."""
    if settings.backups.every is None:
        return well("backups", "the bot makes none (BACKUP_EVERY=off)")
    database = settings.database.path
    folder = settings.backups.folder_for(database)
    found = await asyncio.to_thread(backups_in, folder, database)
    if not found:
        return await asyncio.to_thread(_first, folder, database)
    newest, now = found[-1], clock.now()
    when = newest.taken_at.astimezone(settings.time.zone)
    which = f"the newest of {len(found)} in {folder} is of {when:%d.%m.%Y %H:%M}"
    if now - newest.taken_at > OVERDUE * settings.backups.every:
        return wrong("backups", which, MAKE)
    return await asyncio.to_thread(_readable, newest, which)


def _first(folder: Path, database: Path) -> Finding:
    """There is none yet: may there be one?"""
    room = room_at(folder, database)
    if not os.access(room.folder, os.W_OK | os.X_OK) or (folder.exists() and not folder.is_dir()):
        return wrong("backups", f"nothing can be written to {folder}", "Give the bot's user that folder.")
    return well("backups", f"none yet in {folder}: a running bot makes the first within minutes")


def _readable(newest: Backup, which: str) -> Finding:
    try:
        read_through(newest.path)
    except (BrokenCopy, OSError) as error:
        return wrong("backups", f"{which}, and cannot be read: {error}", MAKE)
    return well("backups", f"{which}, and can be read")
