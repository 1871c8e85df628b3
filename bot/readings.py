"""How the program is doing at one moment: what metrics show and what operators are alarmed about."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from actions.context import Context
from bot.backups.keeper import Backups
from bot.scheduler import Ticks
from domain.notices import Lane
from storage.figures import Figures, InboxFigures, LaneFigures
from storage.outbox import Delivery
from storage.room import Room, room_at, size_of


@dataclass(frozen=True, slots=True)
class Readings:
    """Taken at ``at``. ``rooms``: that of the database, and of the backups if they are elsewhere."""

    at: datetime
    lanes: Mapping[Lane, LaneFigures]
    undelivered: Mapping[Delivery, int]
    inbox: InboxFigures
    late_ticks: tuple[str, ...]
    newest_backup: datetime | None
    database_size: int
    rooms: tuple[Room, ...]


class Instruments:
    """Takes readings. ``backups`` is None when the bot makes none."""

    def __init__(self, ctx: Context, ticks: Ticks, backups: Backups | None) -> None:
        self._ctx = ctx
        self._ticks = ticks
        self._backups = backups

    async def read(self) -> Readings:
        """Raises what the database or the disk raises."""
        now = self._ctx.now()
        database = self._ctx.database.path
        folders = [database.parent, *([self._backups.folder] if self._backups else [])]
        async with self._ctx.database.read(long=True) as connection:
            figures = Figures(connection)
            lanes, undelivered, inbox = await figures.lanes(now), await figures.undelivered(), await figures.inbox()
        return Readings(
            at=now,
            lanes=lanes,
            undelivered=undelivered,
            inbox=inbox,
            late_ticks=tuple(self._ticks.late),
            newest_backup=self._backups.newest if self._backups else None,
            database_size=await asyncio.to_thread(size_of, database),
            rooms=await asyncio.to_thread(_rooms, folders, database),
        )


def _rooms(folders: list[Path], database: Path) -> tuple[Room, ...]:
    """One for each disk: folders on the same one count once."""
    found: dict[int, Room] = {}
    for folder in folders:
        room = room_at(folder, database)
        found.setdefault(room.folder.stat().st_dev, room)
    return tuple(found.values())
