"""Wall clocks: from a local date and hour to a moment and back, across daylight saving."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.errors import Refusal


class TimeDoesNotExist(Refusal):
    """The clock jumps over this hour on that day (daylight saving begins); ``instead`` is an hour that exists."""

    text_id = "refusal-time-does-not-exist"


def moment(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """The UTC moment at which clocks in ``zone`` show ``hour`` on ``day``.

    An hour that comes twice (daylight saving ends) means its first coming. Raises :class:`TimeDoesNotExist` for
    an hour that clocks jump over, with the first hour after the jump as an example.
    """
    wall = datetime.combine(day, hour, tzinfo=zone)
    found = wall.astimezone(UTC)
    shown = found.astimezone(zone)
    if shown.replace(tzinfo=None) != wall.replace(tzinfo=None):
        raise TimeDoesNotExist(hour=f"{hour:%H:%M}", day=f"{day:%d.%m.%Y}", instead=f"{shown:%H:%M}")
    return found


def earliest(day: date, hour: time, zone: ZoneInfo) -> datetime:
    """Like :func:`moment` for hours that nobody typed: an hour that is jumped over means the moment of the jump."""
    wall = datetime.combine(day, hour, tzinfo=zone)
    return wall.astimezone(UTC)


class QuietHours:
    """The part of each night in which people are not written to on the bot's own account, on their own clock.

    Both ends are still fine: with 21:00 to 08:00 a message at 21:00 or at 08:00 sharp disturbs nobody.
    """

    def __init__(self, start: time, end: time) -> None:
        self.start = start
        self.end = end

    def __eq__(self, other: object) -> bool:
        return isinstance(other, QuietHours) and (self.start, self.end) == (other.start, other.end)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"QuietHours({self.start:%H:%M}-{self.end:%H:%M})"

    def covers(self, now: datetime, zone: ZoneInfo) -> bool:
        """Whether ``now`` is strictly within the quiet hours of somebody living in ``zone``."""
        hour = now.astimezone(zone).time()
        if self.start <= self.end:
            return self.start < hour < self.end
        return hour > self.start or hour < self.end

    def before(self, wanted: datetime, zone: ZoneInfo) -> datetime:
        """The last moment not later than ``wanted`` that is outside of the quiet hours in ``zone``."""
        if not self.covers(wanted, zone):
            return wanted
        local = wanted.astimezone(zone)
        evening = local.date() if local.time() > self.start else local.date() - timedelta(days=1)
        return earliest(evening, self.start, zone)

    def after(self, wanted: datetime, zone: ZoneInfo) -> datetime:
        """The first moment not earlier than ``wanted`` that is outside of the quiet hours in ``zone``."""
        if not self.covers(wanted, zone):
            return wanted
        local = wanted.astimezone(zone)
        morning = local.date() if local.time() < self.end else local.date() + timedelta(days=1)
        return earliest(morning, self.end, zone)
