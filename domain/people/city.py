"""Cities, as far as clocks are concerned."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class City:
    """A city as the person spelt it, its country (two letters), and the zone of its clocks."""

    name: str
    country: str
    zone: ZoneInfo
