"""When a release should come out (Положение, 1.3): by the days of the place where its event is."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.moments import earliest

DAY = timedelta(days=1)
FIRST_DAY, LAST_DAY = 5, 3
"""A press release: so many days before the event, both included."""
USUAL_DAY = 4
MORNING, EVENING = time(10), time(18)
"""When a release comes out if nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Window:
    """From ``opens`` to ``closes``, both included."""

    opens: datetime
    closes: datetime

    def covers(self, moment: datetime) -> bool:
        return self.opens <= moment <= self.closes


def before_event(starts: datetime, zone: ZoneInfo) -> Window:
    """«За 3–5 дней до события»: the fifth, the fourth and the third day before, whole days."""
    day = starts.astimezone(zone).date()
    opens = earliest(day - FIRST_DAY * DAY, time(0), zone)
    return Window(opens, earliest(day - (LAST_DAY - 1) * DAY, time(0), zone) - timedelta(minutes=1))


def after_event(ends: datetime, zone: ZoneInfo) -> Window:
    """«В течение 1 дня после»: until the same hour of the next day."""
    wall = ends.astimezone(zone)
    return Window(ends, earliest(wall.date() + DAY, wall.time(), zone))


def usual_before(starts: datetime, zone: ZoneInfo) -> datetime:
    """In the middle of the press release's window."""
    return earliest(starts.astimezone(zone).date() - USUAL_DAY * DAY, MORNING, zone)


def usual_after(ends: datetime, zone: ZoneInfo) -> datetime:
    """The next morning, or the same evening after what is over before ten."""
    window, day = after_event(ends, zone), ends.astimezone(zone).date()
    morning = earliest(day + DAY, MORNING, zone)
    return morning if window.covers(morning) else earliest(day, EVENING, zone)


def moved_along(at: datetime, old: datetime, new: datetime, zone: ZoneInfo) -> datetime:
    """A time that somebody chose, as many days before or after its event as it was, at the same hour."""
    days = new.astimezone(zone).date() - old.astimezone(zone).date()
    wall = at.astimezone(zone)
    return earliest(wall.date() + days, wall.time(), zone)


def period(first: date, last: date, zone: ZoneInfo) -> Window:
    """Whole days, both included."""
    return Window(earliest(first, time(0), zone), earliest(last + DAY, time(0), zone) - timedelta(microseconds=1))
