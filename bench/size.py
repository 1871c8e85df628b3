"""How much is measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """``people`` tap at once for ``seats`` seats, ``taps`` come one after the other, ``readers`` get the broadcast."""

    people: int
    seats: int
    taps: int
    readers: int


FULL = Size(people=3000, seats=1000, taps=200, readers=3000)
QUICK = Size(people=600, seats=200, taps=60, readers=600)


def size_for(people: int) -> Size:
    """All of it for a given number of people; a third of them get a seat."""
    third = max(1, people // 3)
    return Size(people=people, seats=third, taps=min(third, FULL.taps), readers=people)
