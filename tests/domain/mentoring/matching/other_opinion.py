"""The best assignment found another way: as an integer program of single pairs, or by a sparse matching."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from domain.mentoring.matching.bars import bars
from domain.mentoring.matching.candidates import candidate
from domain.mentoring.matching.people import Offer, Seeker
from domain.mentoring.matching.table import Table
from domain.mentoring.matching.weights import SPAN, seat_points

Worth = tuple[int, int, int]
"""People matched, of them with priority, points."""


def best(seekers: Sequence[Seeker], offers: Sequence[Offer]) -> Worth:
    """What the best assignment is worth, step by step: each step holds what those before it reached."""
    chances = [
        (row, column, candidate(one, replace(other, taken=others)).points, int(one.has_priority))
        for column, other in enumerate(offers)
        for row, one in enumerate(seekers)
        if not bars(one, other)
        for others in range(other.taken, other.capacity)
    ]
    if not chances:
        return (0, 0, 0)
    seats = {seat: number for number, seat in enumerate(dict.fromkeys(_seats(seekers, offers)))}
    numbers = [seats[column, others] for column, others in _seats(seekers, offers)]
    held = [_at_most_once([row for row, *_ in chances]), _at_most_once(numbers)]
    worth: list[int] = []
    for goal in ([1] * len(chances), [one[3] for one in chances], [one[2] for one in chances]):
        found = milp(-np.array(goal, float), integrality=np.ones(len(chances)), bounds=Bounds(0, 1), constraints=held)
        assert found.success, found.message
        worth.append(round(-found.fun))
        held.append(LinearConstraint(np.array([goal], float), lb=worth[-1]))
    return (worth[0], worth[1], worth[2])


def best_of_table(table: Table) -> Worth:
    """For many people. Whoever stays alone does so on a seat of their own, which is worth nothing."""
    seats = [(column, others) for column, one in enumerate(table.offers) for others in range(one.taken, one.capacity)]
    rows, places = np.nonzero(table.allowed[:, [column for column, _ in seats]])
    of_seats = np.array([seat_points(table.offers[column], others) for column, others in seats])
    points = table.points[rows, np.array([column for column, _ in seats])[places]] + of_seats[places]
    has_priority = np.array([one.has_priority for one in table.seekers])
    people = len(table.seekers)
    priority = people * SPAN + 1
    anybody = people * (priority + SPAN) + 1
    worth = anybody + priority * has_priority[rows] + points
    alone = np.arange(people)
    costs = np.concatenate((2 * anybody - worth, np.full(people, 2 * anybody)))
    at = (np.concatenate((rows, alone)), np.concatenate((places, len(seats) + alone)))
    chosen_rows, chosen = min_weight_full_bipartite_matching(csr_array((costs.astype(float), at)))
    given = [(row, seat) for row, seat in zip(chosen_rows, chosen, strict=True) if seat < len(seats)]
    total = sum(int(table.points[row, seats[seat][0]] + of_seats[seat]) for row, seat in given)
    return (len(given), sum(bool(has_priority[row]) for row, _ in given), total)


def _seats(seekers: Sequence[Seeker], offers: Sequence[Offer]) -> Iterable[tuple[int, int]]:
    return (
        (column, others)
        for column, other in enumerate(offers)
        for one in seekers
        if not bars(one, other)
        for others in range(other.taken, other.capacity)
    )


def _at_most_once(numbers: Sequence[int]) -> LinearConstraint:
    ones = np.ones(len(numbers))
    return LinearConstraint(csr_array((ones, (numbers, range(len(numbers))))), ub=1)
