"""All mentees beside all mentors at once: the rules of `bars` and the points of `weights` as arrays.

A thousand mentees and 300 mentors are 300,000 pairs, which one by one would take seconds. What a rule says of a single
pair stands in `bars` and `facts`; tests hold the two together.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from domain.mentoring.matching import weights
from domain.mentoring.matching.bars import Bar
from domain.mentoring.matching.people import Offer, Seeker
from domain.registry.record import RecordId

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bools = NDArray[np.bool_]
    Numbers = NDArray[np.int64]

Person = TypeVar("Person", Seeker, Offer)


@dataclass(frozen=True, slots=True)
class Table:
    """``seekers`` are the rows and ``offers`` the columns, both by code.

    ``barred`` says of each rule but `Bar.SEAT` which pairs it forbids: how many seats are left changes while they are
    given. ``points`` are those of a pair without what depends on the seat (`weights.seat_points`).
    """

    seekers: tuple[Seeker, ...]
    offers: tuple[Offer, ...]
    barred: "Mapping[Bar, Bools]"
    points: "Numbers"

    @property
    def allowed(self) -> "Bools":
        """Pairs which no rule forbids, seats apart."""
        import numpy as np

        allowed: Bools = ~np.logical_or.reduce(list(self.barred.values()))
        return allowed


def table_of(seekers: Iterable[Seeker], offers: Iterable[Offer]) -> Table:
    """The same whatever the order. Raises ValueError when somebody is there twice."""
    rows, columns = _by_code(seekers), _by_code(offers)
    return Table(rows, columns, _barred(rows, columns), _points(rows, columns))


def _by_code(people: Iterable[Person]) -> tuple[Person, ...]:
    found = tuple(sorted(people))
    if len({one.key for one in found}) < len(found):
        raise ValueError("somebody is there twice")
    return found


def _barred(seekers: Sequence[Seeker], offers: Sequence[Offer]) -> "Mapping[Bar, Bools]":
    import numpy as np

    shape = (len(seekers), len(offers))

    def of_seekers(says: Callable[[Seeker], bool]) -> "Bools":
        return np.broadcast_to(np.array([says(one) for one in seekers], dtype=bool)[:, None], shape)

    def of_offers(says: Callable[[Offer], bool]) -> "Bools":
        return np.broadcast_to(np.array([says(one) for one in offers], dtype=bool)[None, :], shape)

    formless = of_seekers(lambda one: not one.forms) | of_offers(lambda one: not one.forms)
    form_shared = _shared([one.forms for one in seekers], [one.forms for one in offers]) > 0
    unknown_age = of_seekers(lambda one: one.age is None)
    bounded = of_offers(lambda one: one.ages.least is not None or one.ages.most is not None)
    ages = np.array([0 if one.age is None else one.age for one in seekers], dtype=float)[:, None]
    least = np.array([-np.inf if one.ages.least is None else one.ages.least for one in offers])[None, :]
    most = np.array([np.inf if one.ages.most is None else one.ages.most for one in offers])[None, :]
    records = np.array([one.record for one in seekers])[:, None] == np.array([one.record for one in offers])[None, :]
    wards = _marked(offers, seekers, lambda one: one.guardians).T
    return {
        Bar.MENTEE_CONSENT: of_seekers(lambda one: not one.has_consent),
        Bar.SELF: records.reshape(shape),
        Bar.GUARDIAN: _marked(seekers, offers, lambda one: one.guardians) | wards,
        Bar.FORM_UNSAID: formless,
        Bar.FORM: ~form_shared & ~formless,
        Bar.AGE_UNKNOWN: unknown_age & bounded,
        Bar.AGE: ~unknown_age & ((ages < least) | (ages > most)),
        Bar.LEFT: _marked(seekers, offers, lambda one: one.not_again),
        Bar.MENTOR_CONSENT: of_offers(lambda one: not one.has_consent),
    }


def _points(seekers: Sequence[Seeker], offers: Sequence[Offer]) -> "Numbers":
    import numpy as np

    asked = np.array([max(1, len(one.topics)) for one in seekers], dtype=np.int64)[:, None]
    answered = _shared([one.topics for one in seekers], [one.topics for one in offers])
    named = _marked(seekers, offers, lambda one: one.named)
    by_mentee = _wished(seekers, offers)
    by_mentor = _wished(offers, seekers).T
    mutual = ((by_mentee > 0) | named) & (by_mentor > 0)
    of_days = np.array([weights.days_points(shared) for shared in range(8)], dtype=np.int64)
    points: Numbers = (
        weights.TOPICS * answered // asked
        + weights.NAMED * named
        + by_mentee
        + by_mentor
        + weights.MUTUAL * mutual
        - weights.PROPOSED_BEFORE * _marked(seekers, offers, lambda one: one.proposed)
        + of_days[_shared([one.days for one in seekers], [one.days for one in offers])]
    )
    return points


def _shared(rows: Sequence[frozenset[Any]], columns: Sequence[frozenset[Any]]) -> "Numbers":
    """How many elements each row's set has in common with each column's."""
    import numpy as np

    known = {element: number for number, element in enumerate(frozenset().union(*rows))}

    def incidence(sets: Sequence[frozenset[Any]]) -> "NDArray[np.float32]":
        places = [
            (number, known[element]) for number, elements in enumerate(sets) for element in elements if element in known
        ]
        found = np.zeros((len(sets), len(known)), dtype=np.float32)
        found[_at(places)] = 1
        return found

    # Whole numbers as floats: so small they are exact, and their product is many times faster.
    return (incidence(rows) @ incidence(columns).T).astype(np.int64)


def _marked(
    rows: Sequence[Person], columns: Sequence[Seeker] | Sequence[Offer], whom: Callable[[Person], Iterable[RecordId]]
) -> "Bools":
    """Where a row names a column's record."""
    import numpy as np

    places = _places(columns)
    marked = [
        (number, place) for number, row in enumerate(rows) for record in whom(row) for place in places.get(record, ())
    ]
    found = np.zeros((len(rows), len(columns)), dtype=bool)
    found[_at(marked)] = True
    return found


def _wished(rows: Sequence[Seeker] | Sequence[Offer], columns: Sequence[Seeker] | Sequence[Offer]) -> "Numbers":
    """The points that wishes of the rows after a group meeting bring."""
    import numpy as np

    places = _places(columns)
    wished = {
        (number, place): points
        for number, row in enumerate(rows)
        for record, points in zip(row.wishes, weights.WISHED, strict=False)
        for place in places.get(record, ())
    }
    found = np.zeros((len(rows), len(columns)), dtype=np.int64)
    found[_at(list(wished))] = list(wished.values())
    return found


def _at(places: Sequence[tuple[int, int]]) -> "tuple[NDArray[np.intp], NDArray[np.intp]]":
    """Rows and columns of these places: a thousand rows are written in one step, not one after the other."""
    import numpy as np

    found = np.array(places, dtype=np.intp).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def _places(columns: Sequence[Seeker] | Sequence[Offer]) -> Mapping[RecordId, list[int]]:
    """Where somebody stands: a mentee with two requests twice."""
    found: dict[RecordId, list[int]] = {}
    for number, one in enumerate(columns):
        found.setdefault(one.record, []).append(number)
    return found
