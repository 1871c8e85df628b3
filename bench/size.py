"""How much is measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """``people`` tap at once for ``seats`` seats, ``taps`` come one after the other, ``readers`` get the broadcast.

    In the large database there are ``strangers`` with ``rsvps`` of theirs. A program is started ``starts`` times. The
    programme has ``records`` in ``pairs`` pairings that ``met`` so many times, and each page of the desk is asked for
    ``asks`` times. The registry that is brought in is of ``registry`` people, and ``mentees`` wait for a mentor.
    """

    people: int
    seats: int
    taps: int
    readers: int
    strangers: int
    rsvps: int
    starts: int
    records: int = 5000
    pairs: int = 1500
    met: int = 20_000
    asks: int = 100
    registry: int = 2000
    mentees: int = 1000


FULL = Size(people=3000, seats=1000, taps=200, readers=3000, strangers=100_000, rsvps=1_000_000, starts=5)
QUICK = Size(
    people=600,
    seats=200,
    taps=60,
    readers=600,
    strangers=10_000,
    rsvps=100_000,
    starts=2,
    asks=30,
    registry=500,
    mentees=300,
)


def size_for(people: int) -> Size:
    """All of it for a given number of people; a third of them get a seat."""
    third = max(1, people // 3)
    strangers = min(FULL.strangers, 30 * people)
    return Size(
        people=people,
        seats=third,
        taps=min(third, FULL.taps),
        readers=people,
        strangers=strangers,
        rsvps=10 * strangers,
        starts=1 if people < QUICK.people else FULL.starts,
        records=min(FULL.records, 4 * people),
        pairs=min(FULL.pairs, people),
        met=min(FULL.met, 4 * people),
        asks=min(third, FULL.asks),
        registry=min(people, FULL.registry),
        mentees=min(people, FULL.mentees),
    )
