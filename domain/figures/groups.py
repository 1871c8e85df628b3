"""Age groups of the December figures, and what is missing where somebody belongs to none for sure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.registry.record import Kind, Record

STAFF = frozenset({Kind.TEACHER, Kind.SPECIALIST})
"""Whose years of work decide whether they are young specialists."""
YOUNG_YEARS = 3
"""0 to 3 years of work."""


class Group(StrEnum):
    CHILDREN = "children"
    """10 to 14 years old."""
    TEENS = "teens"
    """15 to 19 years old."""
    ADULTS = "adults"
    YOUNG = "young"
    """Young specialists: staff with 0 to 3 years of work, however old."""
    UNKNOWN = "unknown"
    """Something is missing."""


class Lack(StrEnum):
    """What somebody's record does not tell."""

    BIRTH = "birth"
    TOO_YOUNG = "too_young"
    """By the year of birth they are under 10: it was mistyped, or they cannot take part yet."""
    WORK_SINCE = "work_since"
    ENDED = "ended"
    """They left, and nobody knows when: so they stand in no year's figures."""


@dataclass(frozen=True, slots=True)
class Placed:
    """In which group somebody is; ``lack`` says why in none, None also where there is nothing left to fill in."""

    group: Group
    lack: Lack | None = None


def counted_on(today: date) -> date:
    """On which day ages and years of work are counted: the last of the year; in January that of the year before.

    So a year of birth without a day leaves nothing open.
    """
    return date(today.year if today.month > 1 else today.year - 1, 12, 31)


def place(record: Record, day: date) -> Placed:
    """Of somebody whose data is closed or destroyed nobody knows more, and nobody asks."""
    if record.erased_at is not None or record.blocked_at is not None:
        return Placed(Group.UNKNOWN)
    if record.kind in STAFF:
        since = record.details.work_since
        if since is None:
            return Placed(Group.UNKNOWN, Lack.WORK_SINCE)
        return Placed(Group.YOUNG if day.year - since <= YOUNG_YEARS else Group.ADULTS)
    age = record.age_on(day)
    if age is None:
        return Placed(Group.UNKNOWN, Lack.BIRTH)
    if age < 10:
        return Placed(Group.UNKNOWN, Lack.TOO_YOUNG)
    if age <= 14:
        return Placed(Group.CHILDREN)
    return Placed(Group.TEENS if age <= 19 else Group.ADULTS)
