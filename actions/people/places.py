"""From what a person types or sends to a time zone. Nothing of it is stored."""

import asyncio
from zoneinfo import ZoneInfo

from domain.people.city import City
from domain.people.refusals import CityTooShort
from storage.zones.cities import find_cities
from storage.zones.points import zone_at

LEAST_LETTERS = 2
OFFERED = 8
"""More cities than this are not offered: whoever has so many namesakes types more of the name."""


async def cities_called(name: str) -> list[City]:
    """Cities of this name, or beginning like it, the biggest first; at most `OFFERED`.

    Raises CityTooShort for less than two letters.
    """
    if sum(sign.isalpha() for sign in name) < LEAST_LETTERS:
        raise CityTooShort
    return await asyncio.to_thread(find_cities, name, OFFERED)


async def zone_of_point(latitude: float, longitude: float) -> ZoneInfo | None:
    """The zone of a point on the map; None over the sea."""
    return await zone_at(latitude, longitude)
