"""Breaks of the programme, such as summer: nobody is nudged then. Dates that the law sets are not silenced."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DatedBreak:
    """From one date to another, both included."""

    first: date
    last: date

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class YearlyBreak:
    """The same days of every year as (month, day), both included; it may go over the New Year."""

    first: tuple[int, int]
    last: tuple[int, int]

    def covers(self, day: date) -> bool:
        place = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= place <= self.last
        return place >= self.first or place <= self.last


Break = DatedBreak | YearlyBreak


def in_break(day: date, breaks: Iterable[Break]) -> bool:
    """Whether the programme rests on this day."""
    return any(one.covers(day) for one in breaks)
