"""A draft for everybody who waits, for a curator to review: the best assignment around the pairs that are locked.

`draft_of` takes tenths of a second of a processor for a large centre: call it in a thread.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.mentoring.matching import weights
from domain.mentoring.matching.assignment import assign
from domain.mentoring.matching.bars import Bar
from domain.mentoring.matching.lacks import Lacks, lacks_of
from domain.mentoring.matching.people import Key, Offer, Seeker
from domain.mentoring.matching.table import Table, table_of
from domain.registry.record import RecordId

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Pair:
    """A mentee with the mentor they would get, by request (``row``). ``points`` are those of `weights` for its seat."""

    mentee: RecordId
    mentor: RecordId
    points: int
    is_locked: bool = False
    row: int = 0


@dataclass(frozen=True, slots=True)
class Released:
    """A pair that was locked and cannot stay: ``bars`` forbid it now. No bars: one of the two is not there any more."""

    mentee: RecordId
    mentor: RecordId
    bars: tuple[Bar, ...]
    row: int = 0


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A mentee without a mentor in this draft, and why.

    Rules are looked at in the order of `Bar`; ``bar`` is the one that left nobody, and ``mentors`` are how many would
    have been possible but for it. ``bar`` is None where ``mentors`` (0: there are none at all) would be possible, but
    all of their seats went to others, so that more people are matched or they suit each other better.
    """

    mentee: RecordId
    bar: Bar | None
    mentors: int
    row: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything is in the order of the mentees' codes."""

    pairs: tuple[Pair, ...]
    unmatched: tuple[Unmatched, ...]
    released: tuple[Released, ...]
    lacks: Lacks

    @property
    def points(self) -> int:
        return sum(pair.points for pair in self.pairs)


def draft_of(seekers: Iterable[Seeker], offers: Iterable[Offer], locked: Mapping[Key, RecordId] | None = None) -> Draft:
    """The draft; the same input, in whatever order, always gives the same.

    ``locked`` are mentors by `Seeker.key`: such pairs stay as long as no hard rule forbids them. ``Offer.taken``
    does not count them. Raises ValueError when somebody is there twice.
    """
    import numpy as np

    table = table_of(seekers, offers)
    allowed = table.allowed
    taken = np.array([offer.taken for offer in table.offers], dtype=np.int64)
    free = np.array([offer.free for offer in table.offers], dtype=np.int64)
    kept, released = _kept(table, locked or {}, taken, free)
    open_to = allowed.copy()
    open_to[[row for row, _, _ in kept]] = False
    found = assign(table, open_to, taken, free)
    given = sorted([*kept, *found])
    unmatched = sorted(set(range(len(table.seekers))) - {row for row, _, _ in given})
    firm = {row for row, _, _ in kept}
    return Draft(
        tuple(
            Pair(table.seekers[row].record, table.offers[column].record, points, row in firm, table.seekers[row].row)
            for row, column, points in given
        ),
        _explained(table, unmatched, free),
        released,
        lacks_of(table, open_to, free, unmatched, len(found)),
    )


def _kept(
    table: Table, locked: Mapping[Key, RecordId], taken: "NDArray[np.int64]", free: "NDArray[np.int64]"
) -> tuple[list[tuple[int, int, int]], tuple[Released, ...]]:
    """Locked pairs, each on a seat: ``taken`` and ``free`` change. Those that cannot stay come second."""
    rows = {seeker.key: row for row, seeker in enumerate(table.seekers)}
    columns = {offer.record: column for column, offer in enumerate(table.offers)}
    kept: list[tuple[int, int, int]] = []
    released: list[Released] = []
    order = sorted(locked, key=lambda key: (rows.get(key, len(rows)), key))
    for key in order:
        (mentee, number), mentor = key, locked[key]
        if key not in rows or mentor not in columns:
            released.append(Released(mentee, mentor, (), number))
            continue
        row, column = rows[key], columns[mentor]
        broken = [bar for bar, pairs in table.barred.items() if pairs[row, column]]
        if not free[column]:
            broken.append(Bar.SEAT)
        if broken:
            released.append(Released(mentee, mentor, tuple(broken), number))
            continue
        on_seat = weights.seat_points(table.offers[column], int(taken[column]))
        kept.append((row, column, int(table.points[row, column]) + on_seat))
        taken[column] += 1
        free[column] -= 1
    return kept, tuple(released)


def _explained(table: Table, unmatched: list[int], free: "NDArray[np.int64]") -> tuple[Unmatched, ...]:
    """Why each of these rows got nobody. ``free`` are the seats after locked pairs took theirs."""
    import numpy as np

    left = np.ones((len(unmatched), len(table.offers)), dtype=bool)
    full = np.broadcast_to((free == 0)[None, :], (len(table.seekers), len(table.offers)))
    reasons: list[tuple[Bar | None, int]] = [(None, len(table.offers))] * len(unmatched)
    for bar, pairs in {**table.barred, Bar.SEAT: full}.items():
        before = left.sum(axis=1)
        left &= ~pairs[unmatched]
        after = left.sum(axis=1)
        for number in np.flatnonzero((before > 0) & (after == 0)).tolist():
            reasons[number] = (bar, int(before[number]))
    still = left.sum(axis=1)
    return tuple(
        Unmatched(
            table.seekers[row].record, bar, count if bar is not None else int(still[number]), table.seekers[row].row
        )
        for number, (row, (bar, count)) in enumerate(zip(unmatched, reasons, strict=True))
    )
