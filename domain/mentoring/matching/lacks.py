"""What would help most: which seats, if there were more of them, would get how many more people matched."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from domain.mentoring.matching.assignment import most_matched
from domain.mentoring.matching.people import Seeker
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


Seats = TypeVar("Seats", NewSeats, MoreSeats)


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
    enough = len(rows)
    # Whoever sits in a locked pair is not moved: they are allowed nobody here, and are not unmatched either.
    moves = np.asarray(allowed.any(axis=1))
    moves[rows] = True

    def with_new(kind: Kind) -> NewSeats:
        suits = moves & np.array([_suits(one, kind) for one in table.seekers])
        more = most_matched(np.column_stack([allowed, suits]), np.append(free, enough))
        return NewSeats(*kind, more - matched)

    def with_more(column: int) -> MoreSeats:
        more = most_matched(allowed, free + enough * (np.arange(len(free)) == column))
        return MoreSeats(table.offers[column].record, more - matched)

    waiting = [table.seekers[row] for row in rows]
    forms: Counter[Kind] = Counter((form, None) for one in waiting for form in one.forms)
    topics: Counter[Kind] = Counter((form, topic) for one in waiting for form in one.forms for topic in one.topics)
    possible = allowed[rows].sum(axis=0)
    columns = sorted(np.flatnonzero(possible).tolist(), key=lambda column: (-possible[column], column))[:LOOKED_AT]
    return Lacks(
        _best_first(map(with_new, _most(forms))),
        _best_first(map(with_new, _most(topics))),
        _best_first(map(with_more, columns)),
    )


def _suits(seeker: Seeker, kind: Kind) -> bool:
    """Whether this mentee could take a seat of a new mentor of this kind."""
    form, topic = kind
    return seeker.has_consent and form in seeker.forms and (topic is None or topic in seeker.topics)


def _most(kinds: Counter[Kind]) -> list[Kind]:
    """Those that most people wait for."""
    return sorted(kinds, key=lambda kind: (-kinds[kind], kind[0], kind[1] or 0))[:LOOKED_AT]


def _best_first(found: Iterable[Seats]) -> tuple[Seats, ...]:
    """What matches nobody is left out; equals stay in their order."""
    return tuple(sorted((one for one in found if one.seats), key=lambda one: -one.seats))
