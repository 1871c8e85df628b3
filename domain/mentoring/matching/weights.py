"""How much each thing that speaks for a pair counts, in whole points.

| what | points |
|---|---|
| the mentor's experience answers the request | up to 60, by the share of topics answered |
| the request asks for this very mentor | 40 |
| named after a group meeting, by the mentee | 30, 20, 10 for the first, second, third wish |
| named after a group meeting, by the mentor | the same |
| each named the other | 20 more |
| a day of the week that suits both; a second one | 15; 5 more |
| the mentor has few mentees so far | up to 10, by the share of seats still free |
| the mentor's time | 5 for each full hour a week that this mentee would have, up to 10 |
| this request was answered with this mentor before, and it came to nothing | so much less that any other is better |

The request comes first, then that both want it: the two criteria of a choice. What remains decides between equals.
Load and time depend on the seat only, and never grow with the number of those who sit there already: that is why a
mentor's seats are filled one after the other in the best assignment too.
"""

from domain.mentoring.matching.people import MOST_WISHES, Offer

TOPICS = 60
NAMED = 40
WISHED = (30, 20, 10)
MUTUAL = 20
FIRST_DAY = 15
SECOND_DAY = 5
ROOM = 10
HOUR = 5
TIME = 10

MOST = TOPICS + NAMED + 2 * WISHED[0] + MUTUAL + FIRST_DAY + SECOND_DAY + ROOM + TIME
"""Points of a pair for which everything speaks."""
PROPOSED_BEFORE = MOST + 1
"""Points that a pair loses which came to nothing before: it is drafted again only for somebody who has no other."""
SPAN = MOST + PROPOSED_BEFORE
"""How much the points of two pairs can differ."""

assert len(WISHED) == MOST_WISHES


def days_points(shared: int) -> int:
    """For so many days of the week that suit both."""
    return 0 if shared == 0 else FIRST_DAY if shared == 1 else FIRST_DAY + SECOND_DAY


def seat_points(offer: Offer, others: int) -> int:
    """For a seat of this mentor who then has so many other mentees."""
    room = ROOM * max(0, offer.capacity - others) // max(1, offer.capacity)
    return room + time_points(offer, others)


def time_points(offer: Offer, others: int) -> int:
    return min(TIME, HOUR * hours_each(offer, others))


def hours_each(offer: Offer, others: int) -> int:
    """Full hours a week for each mentee of this mentor; 0 also where they did not say."""
    return 0 if offer.hours is None else max(0, offer.hours) // (others + 1)
