"""The best assignment of mentees to seats: most people first, then those who have priority, then the most points."""

from typing import TYPE_CHECKING

from domain.mentoring.matching import weights
from domain.mentoring.matching.table import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bools = NDArray[np.bool_]
    Numbers = NDArray[np.int64]


def assign(table: Table, allowed: "Bools", taken: "Numbers", free: "Numbers") -> list[tuple[int, int, int]]:
    """(row, column, points) of each pair, by row.

    ``allowed`` says which pairs are possible; of each column's seats ``taken`` are gone and ``free`` are to be given.
    Among assignments of the same worth always the same one is found: rows and columns are in the order of codes.
    """
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    seats = np.repeat(np.arange(len(table.offers)), np.minimum(free, len(table.seekers)))
    if not len(seats) or not len(table.seekers):
        return []
    first_seat = np.concatenate(([0], np.cumsum(np.minimum(free, len(table.seekers)))[:-1]))
    others = taken[seats] + np.arange(len(seats)) - first_seat[seats]
    of_seats = np.array(
        [weights.seat_points(table.offers[column], other) for column, other in zip(seats, others.tolist(), strict=True)]
    )
    points = table.points[:, seats] + of_seats
    # Each step is worth more than everything below it together. All are whole numbers far below 2**53, so that
    # nothing is lost to the floats in which the solver counts.
    pairs = min(len(table.seekers), len(seats))
    priority = pairs * weights.SPAN + 1
    anybody = pairs * (priority + weights.SPAN) + 1
    has_priority = np.array([one.has_priority for one in table.seekers])[:, None]
    worth = np.where(allowed[:, seats], points + anybody + priority * has_priority, 0)
    rows, chosen = linear_sum_assignment(worth, maximize=True)
    return [
        (row, int(seats[seat]), int(points[row, seat]))
        for row, seat in zip(rows.tolist(), chosen.tolist(), strict=True)
        if worth[row, seat]
    ]


def most_matched(allowed: "Bools", free: "Numbers") -> int:
    """How many mentees get a seat at most, whoever they are and however well it suits."""
    import numpy as np
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import maximum_bipartite_matching

    seats = np.repeat(np.arange(len(free)), np.minimum(free, len(allowed)))
    if not len(seats) or not len(allowed):
        return 0
    edges = allowed[:, seats]
    starts = np.concatenate(([0], np.cumsum(edges.sum(axis=1)))).astype(np.int32)
    ends = np.nonzero(edges)[1].astype(np.int32)
    graph = csr_array((np.ones(len(ends), dtype=np.int8), ends, starts), shape=edges.shape)
    return int((maximum_bipartite_matching(graph, perm_type="column") >= 0).sum())
