"""The best assignment found another way: as an integer program, from single pairs, seat by seat."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from domain.mentoring.matching.bars import bars
from domain.mentoring.matching.candidates import candidate
from domain.mentoring.matching.people import Offer, Seeker

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
