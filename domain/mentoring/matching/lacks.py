"""What would help most: which seats, if there were more of them, would get how many more people matched."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.mentoring.matching.assignment import most_matched
from domain.mentoring.matching.table import Table
from domain.registry.forms import TagId
from domain.registry.record import RecordId

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bools = NDArray[np.bool_]
    Numbers = NDArray[np.int64]

Kind = tuple[str, TagId | None]
"""A form of mentoring, and a topic; None: any."""

LOOKED_AT = 6
"""How many competencies are tried, and how many mentors: each is a matching of its own."""


@dataclass(frozen=True, slots=True)
class NewSeats:
    """So many ``seats`` of new mentors in this form, who know this topic (None: any), match as many people more."""

    form: str
    topic: TagId | None
    seats: int


@dataclass(frozen=True, slots=True)
class MoreSeats:
    """So many more ``seats`` of this mentor match as many people more."""

    mentor: RecordId
    seats: int


@dataclass(frozen=True, slots=True)
class Lacks:
    """What helps most first. Each is for itself: two of them together may match fewer people than their sum."""

    forms: tuple[NewSeats, ...] = ()
    topics: tuple[NewSeats, ...] = ()
    mentors: tuple[MoreSeats, ...] = ()


def lacks_of(table: Table, allowed: "Bools", free: "Numbers", unmatched: Sequence[int], matched: int) -> Lacks:
    """``allowed`` and ``free`` are what was given out, ``matched`` how many of the rows got a seat of these.

    A further seat of one kind matches one more person or nobody, and once it matches nobody no other does: so it is
    enough to try as many as there are people unmatched. Also a seat that suits none of them can help: somebody who has
    a seat takes it and makes room.
    """
    import numpy as np

    rows = [row for row in unmatched if table.seekers[row].has_consent]
    if not rows:
        return Lacks()
    room = len(rows)
    waiting = np.array([allowed_row.any() for allowed_row in allowed]) | np.isin(np.arange(len(allowed)), rows)

    def gained(suits: "Bools") -> int:
        """``suits``: which rows could take a seat of a new mentor."""
        column = (suits & waiting)[:, None]
        return most_matched(np.hstack([allowed, column]), np.append(free, room)) - matched

    def new(kinds: Iterable[Kind]) -> tuple[NewSeats, ...]:
        found = [
            NewSeats(
                form,
                topic,
                gained(
                    np.array(
                        [
                            one.has_consent and form in one.forms and (topic is None or topic in one.topics)
                            for one in table.seekers
                        ]
                    )
                ),
            )
            for form, topic in kinds
        ]
        return tuple(
            sorted((one for one in found if one.seats), key=lambda one: (-one.seats, one.form, one.topic or 0))
        )

    seekers = [table.seekers[row] for row in rows]
    forms: Counter[Kind] = Counter((form, None) for one in seekers for form in one.forms)
    topics: Counter[Kind] = Counter((form, topic) for one in seekers for form in one.forms for topic in one.topics)
    direct = allowed[rows].sum(axis=0)
    tried = sorted(np.flatnonzero(direct).tolist(), key=lambda column: (-direct[column], column))[:LOOKED_AT]
    mentors = [
        MoreSeats(
            table.offers[column].record,
            most_matched(allowed, free + room * (np.arange(len(free)) == column)) - matched,
        )
        for column in tried
    ]
    return Lacks(new(_most(forms)), new(_most(topics)), tuple(sorted(mentors, key=lambda one: -one.seats)))


def _most(kinds: Counter[Kind]) -> list[Kind]:
    order = sorted(kinds, key=lambda kind: (-kinds[kind], kind[0], kind[1] or 0))
    return order[:LOOKED_AT]
