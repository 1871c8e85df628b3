"""Search for a city in the list that comes with the program.

The list is read through with each question, in blocks: a question is rare, and nothing stays in memory.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from domain.people.city import City

CITIES = Path(__file__).parent / "cities.tsv"
BLOCK = 1 << 16
"""Characters read at once: searching one block keeps other tasks waiting for less than 2 ms."""
SAME = {"е": "[её]", "ё": "[её]"} | dict.fromkeys(" -‑’'", r"[\s\-‑’']+")


def find_cities(query: str, limit: int) -> list[City]:
    """Cities called ``query`` in any spelling, the biggest first; if there are none, those that begin with it.

    Blocks for up to 0.1 s: run it in a thread.
    """
    sought = "".join(SAME.get(sign, re.escape(sign)) for sign in _tidy(query))
    if not sought:
        return []
    whole = re.compile(rf"(?<=[\t|]){sought}(?=[|\n])", re.IGNORECASE)
    beginning = re.compile(rf"(?<=[\t|]){sought}[^|\n]*", re.IGNORECASE)
    return _first(whole, limit) or _first(beginning, limit)


def _tidy(query: str) -> str:
    return " ".join(unicodedata.normalize("NFC", query).casefold().split())


def _first(pattern: re.Pattern[str], limit: int) -> list[City]:
    """At most ``limit`` cities that differ in more than their number on the map."""
    found: dict[City, None] = {}
    for city in _matches(pattern):
        found.setdefault(city)
        if len(found) == limit:
            break
    return list(found)


def _matches(pattern: re.Pattern[str]) -> Iterator[City]:
    with CITIES.open(encoding="utf-8") as file:
        while lines := file.readlines(BLOCK):
            block = "".join(lines)
            position = 0
            while match := pattern.search(block, position):
                start = block.rfind("\n", 0, match.start()) + 1
                position = block.index("\n", match.start())
                zone, country, _names = block[start:position].split("\t")
                yield City(match.group(), country, ZoneInfo(zone))
