"""The time zone of a point on the map."""

import asyncio
import logging
import sys
from zoneinfo import ZoneInfo, available_timezones

log = logging.getLogger(__name__)

PATIENCE = 10
"""Seconds for an answer; it usually takes 0.1."""
# Longitude comes first in tzfpy.
QUESTION = "import sys, tzfpy; print(tzfpy.get_tz(float(sys.argv[1]), float(sys.argv[2])))"


async def zone_at(latitude: float, longitude: float) -> ZoneInfo | None:
    """The zone by whose clocks people live there; None over the sea, or when it cannot be found out.

    Asked in a process of its own: the borders of all zones take 36 MB that would never be given back.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-I",
        "-c",
        QUESTION,
        str(longitude),
        str(latitude),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        answer, complaint = await asyncio.wait_for(process.communicate(), PATIENCE)
    except TimeoutError:
        process.kill()
        await process.wait()
        log.error("tzfpy did not answer within %s s", PATIENCE)
        return None
    if process.returncode:
        log.error("tzfpy failed: %s", complaint.decode(errors="replace")[-300:])
        return None
    name = answer.decode().strip()
    if name not in available_timezones() or name.startswith("Etc/"):
        return None
    return ZoneInfo(name)
