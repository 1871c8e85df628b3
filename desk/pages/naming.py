"""People who are named in a form, by a code or a name."""

from collections.abc import Sequence

from actions.registry.directory import Filter
from desk.visit import Visit
from domain.registry.code import Code
from domain.registry.record import Part, Record


async def people_called(visit: Visit, who: str, part: Part | None = None) -> Sequence[Record]:
    """Living people of this code, or whose name it fits; with a ``part``, of those who have it."""
    if not who:
        return ()
    found = await visit.desk.directory.search(visit.actor, Filter(words=who, part=part))
    return found if Code.parse(who) else [one for one in found if _fits(one.details.name, who)]


def _fits(name: str, who: str) -> bool:
    folded = name.casefold().replace("ё", "е")
    return all(word in folded for word in who.casefold().replace("ё", "е").split())


def called(record: Record) -> str:
    """«П-003 Иванова Анна Петровна»."""
    return f"{record.code} {record.details.name}".strip()
