"""When those who go are reminded. Derived from the meetup, never stored: a changed date moves its reminders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.moments import QuietHours


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of a meetup for people of one zone: ``before`` the start, at the moment ``at``.

    From ``until`` on it makes no sense any more: the next one is due, or the meetup starts.
    """

    before: timedelta
    at: datetime
    until: datetime


def reminders(
    starts_at: datetime, befores: Iterable[timedelta], zone: ZoneInfo, quiet: QuietHours | None
) -> tuple[Reminder, ...]:
    """All reminders for people living in ``zone``, the earliest first. Quiet hours move one earlier, never later."""
    ladder = sorted(
        (quiet.before(starts_at - before, zone) if quiet else starts_at - before, -before) for before in befores
    )
    ends = [*(at for at, _ in ladder), starts_at][1:]
    return tuple(Reminder(-before, at, until) for (at, before), until in zip(ladder, ends, strict=True))


def due(ladder: Iterable[Reminder], since: datetime, now: datetime) -> tuple[Reminder, ...]:
    """The reminders whose moment has come by ``now`` for somebody who goes, and knows this start, ``since`` then.

    A reminder whose moment was before that is not owed.
    """
    return tuple(reminder for reminder in ladder if since <= reminder.at <= now)
