"""The two sides of a choice: who seeks a mentor, and what a mentor offers."""

from dataclasses import dataclass
from enum import IntEnum

from domain.registry.code import Code
from domain.registry.forms import TagId
from domain.registry.record import Ages, RecordId

MOST_WISHES = 3
"""How many people somebody names after a group meeting («знакомство»), the dearest first."""


ANY_AGE = Ages()
Key = tuple[RecordId, int]
"""Somebody, and which of their requests."""


class Weekday(IntEnum):
    """A day on which somebody can meet; numbered as `date.weekday` does."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    record: RecordId
    code: Code
    forms: frozenset[str] = frozenset()
    topics: frozenset[TagId] = frozenset()
    days: frozenset[Weekday] = frozenset()
    wishes: tuple[RecordId, ...] = ()
    guardians: frozenset[RecordId] = frozenset()
    has_consent: bool = True

    def __post_init__(self) -> None:
        if len(self.wishes) > MOST_WISHES or len(set(self.wishes)) < len(self.wishes):
            raise ValueError(f"{self.code}: up to {MOST_WISHES} different people are wished for, not {self.wishes}")

    @property
    def key(self) -> Key:
        """What each is told apart by."""
        return self.record, 0

    def __lt__(self, other: "_Side") -> bool:
        """The order in which everything is looked at, whatever the order it came in."""
        return (self.code, self.key) < (other.code, other.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeker(_Side):
    """A mentee who waits for a mentor.

    ``forms`` are keys of forms of mentoring that would do, ``topics`` what help is asked for. ``age`` is in years,
    None: nobody knows. ``named`` are the mentors whom the request asks for; ``wishes`` those named after a group
    meeting, the dearest first. ``not_again`` are mentors who are not to be given, such as the one just left.
    ``proposed`` are those who were proposed by this request already, and it came to nothing.
    ``has_priority`` after a granted petition. ``row`` tells requests of one mentee apart, who may wait in two forms:
    each gets a mentor of its own. ``has_consent``: everybody who has to has consented to processing.
    Raises ValueError for more wishes than three, or the same twice.
    """

    age: int | None = None
    named: frozenset[RecordId] = frozenset()
    not_again: frozenset[RecordId] = frozenset()
    proposed: frozenset[RecordId] = frozenset()
    has_priority: bool = False
    row: int = 0

    @property
    def key(self) -> Key:
        return self.record, self.row


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(_Side):
    """A mentor who can take somebody.

    ``topics`` are their competencies, ``wishes`` the mentees whom they named after a group meeting, the dearest first.
    ``capacity`` is how many mentees they work with at once, ``taken`` how many of these seats are gone. ``hours`` are
    those that they give to all their mentees in a week, None: they did not say. Raises ValueError as `Seeker` does.
    """

    ages: Ages = ANY_AGE
    capacity: int = 1
    taken: int = 0
    hours: int | None = None

    @property
    def free(self) -> int:
        """Seats that are left. A capacity made smaller than what is taken leaves none."""
        return max(0, self.capacity - self.taken)
