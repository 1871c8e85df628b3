"""When a backup is due, and which of them are kept. Pure rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

QUIET_HOUR = time(4)
"""When daily backups are made, by the centre's clock."""
DAY = timedelta(days=1)
MOST_AGE = timedelta(days=29)
"""No copy of people's data gets older: what somebody had erased is gone from all of them within 30 days."""


@dataclass(frozen=True, slots=True)
class Keep:
    """How many backups stay: the newest of so many days, and the newest of so many weeks."""

    days: int
    weeks: int

    def __str__(self) -> str:
        return f"{self.days}d,{self.weeks}w"


def due_at(newest: datetime | None, every: timedelta, zone: ZoneInfo) -> datetime | None:
    """When the next backup is due after the ``newest`` one; None: at once, there is none yet.

    Those that are made daily or more rarely are made in a quiet hour.
    """
    if newest is None:
        return None
    if every < DAY:
        return newest + every
    day = newest.astimezone(zone).date() + timedelta(days=round(every / DAY))
    return datetime.combine(day, QUIET_HOUR, zone)


def kept(taken: Iterable[datetime], now: datetime, keep: Keep, zone: ZoneInfo) -> set[datetime]:
    """Which backups stay: the newest, those of the last 24 hours, and one for each day and week as ``keep`` says.

    None stays that is older than :data:`MOST_AGE`, even if it is the only one.
    """
    newest_first = sorted((moment for moment in taken if now - moment < MOST_AGE), reverse=True)
    days: dict[object, datetime] = {}
    weeks: dict[object, datetime] = {}
    for moment in newest_first:
        local = moment.astimezone(zone)
        days.setdefault(local.date(), moment)
        weeks.setdefault(local.isocalendar()[:2], moment)
    recent = {moment for moment in newest_first if now - moment < DAY}
    return (
        recent | set(newest_first[:1]) | set(list(days.values())[: keep.days]) | set(list(weeks.values())[: keep.weeks])
    )
