"""The duties that are there from the start (Положение, 3.4 and 3.6; «Мониторинг» and «Медиаплан»)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.duties.duty import (
    FIGURES_LADDER,
    UPDATE_LADDER,
    Bound,
    DutyKind,
    Ladder,
    Monthly,
    Repeats,
    Resource,
    Yearly,
)


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A duty as it is first made; curators may change it afterwards."""

    key: str
    kind: DutyKind
    repeats: Repeats
    bound: Bound
    ladder: Ladder
    legal: bool
    resource: str = ""


DATES = (
    BuiltIn("monitoring-december", DutyKind.MONITORING, Yearly(12, 20), Bound.BEFORE, Ladder(), legal=True),
    BuiltIn("monitoring-may", DutyKind.MONITORING, Yearly(5, 20), Bound.BEFORE, Ladder(), legal=True),
    BuiltIn("figures-december", DutyKind.FIGURES, Yearly(12, 30), Bound.BY, FIGURES_LADDER, legal=True),
)


def built_ins(resources: Iterable[Resource]) -> Iterator[BuiltIn]:
    """The dates of the law, and the monthly update of each resource."""
    yield from DATES
    for one in resources:
        yield BuiltIn(
            update_key(one.key), DutyKind.UPDATE, Monthly(31), Bound.BY, UPDATE_LADDER, legal=False, resource=one.key
        )


def update_key(resource: str) -> str:
    return f"update-{resource}"
