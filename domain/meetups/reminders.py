"""When those who go are reminded. Derived from the meetup, never stored: a changed date moves its reminders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.moments import QuietHours


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder of a meetup for people of one zone: ``before`` the start, at the moment ``at``."""

    before: timedelta
    at: datetime


def reminders(
    starts_at: datetime, befores: Iterable[timedelta], zone: ZoneInfo, quiet: QuietHours | None
) -> tuple[Reminder, ...]:
    """All reminders for people living in ``zone``, the earliest first. Quiet hours move one earlier, never later."""
    found = (
        Reminder(before, quiet.before(starts_at - before, zone) if quiet else starts_at - before) for before in befores
    )
    return tuple(sorted(found, key=lambda reminder: (reminder.at, -reminder.before)))


def owed(
    starts_at: datetime,
    befores: Iterable[timedelta],
    zone: ZoneInfo,
    quiet: QuietHours | None,
    going_since: datetime,
    now: datetime,
) -> Reminder | None:
    """The reminder that somebody who goes since ``going_since`` should have by ``now``, or None.

    Never after the start. A reminder whose moment was before the person's RSVP is not owed. Of several whose
    moment has come (after an outage) only the latest makes sense.
    """
    if now >= starts_at:
        return None
    due = [reminder for reminder in reminders(starts_at, befores, zone, quiet) if going_since <= reminder.at <= now]
    return due[-1] if due else None
