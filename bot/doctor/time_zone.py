"""Is there time zone data, and is it fresh enough to know today's hour?"""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.doctor.findings import Finding, well, wrong
from bot.settings import Settings
from domain.clock import Clock

FAR_APART = ("Pacific/Kiritimati", "Europe/Belgrade", "America/Los_Angeles")
"""People may choose any zone, so data that has only some is no use."""

RECENT_CHANGE = ("Asia/Almaty", datetime(2024, 7, 1, tzinfo=UTC), timedelta(hours=5))
"""Kazakhstan went over to one zone in March 2024; older data does not know it."""


def check_time_zone(settings: Settings, clock: Clock) -> Finding:
    """Look up the centre's zone, some others and a recent change."""
    zone = settings.time.zone
    zones = {name: _zone(name) for name in (*FAR_APART, RECENT_CHANGE[0])}
    missing = [name for name, found in zones.items() if found is None]
    if missing:
        return wrong("time zone", f"there is no data of {', '.join(missing)}", "Install the package tzdata.")
    changed, when, offset = RECENT_CHANGE
    if when.astimezone(zones[changed]).utcoffset() != offset:
        return wrong("time zone", "the data is from before 2024", "Update the system's tzdata.")
    now = clock.now().astimezone(zone)
    return well("time zone", f"{zone.key}, where it is {now:%H:%M} (UTC{now:%z})")


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        return None
