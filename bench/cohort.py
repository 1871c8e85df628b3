"""An invented centre whose mentees wait for mentors: the same people each time."""

import random

from domain.mentoring.matching.people import Offer, Seeker, Weekday
from domain.registry.code import Code, Series
from domain.registry.forms import FORMS, TagId
from domain.registry.record import Ages, RecordId

TOPICS = 40
SEATS = 3
"""Seats of a mentor, on average."""


def a_centre(mentees: int, mentors: int) -> tuple[list[Seeker], list[Offer]]:
    """Children of all ages who want this and that, and mentors of whom many are free and some are not."""
    pick = random.Random(mentees)
    first = mentees + 1
    seekers = [
        Seeker(
            record=RecordId(number),
            code=Code(Series.MENTEE, number),
            age=pick.randint(10, 17),
            forms=frozenset({pick.choice(FORMS).key}),
            topics=_topics(pick, pick.randint(1, 4)),
            days=_days(pick, 2),
            wishes=tuple(RecordId(first + one) for one in pick.sample(range(mentors), min(mentors, 2))),
            has_priority=pick.random() < 0.05,
        )
        for number in range(1, mentees + 1)
    ]
    offers = [
        Offer(
            record=RecordId(first + number),
            code=Code(Series.MENTOR, number + 1),
            forms=frozenset({pick.choice(FORMS).key}),
            topics=_topics(pick, 5),
            days=_days(pick, 3),
            ages=Ages(least=pick.choice([None, 10, 14])),
            capacity=SEATS - 1 + number % 3,
            hours=pick.randint(1, 6),
        )
        for number in range(mentors)
    ]
    return seekers, offers


def _topics(pick: random.Random, many: int) -> frozenset[TagId]:
    return frozenset(TagId(number) for number in pick.sample(range(TOPICS), many))


def _days(pick: random.Random, many: int) -> frozenset[Weekday]:
    return frozenset(Weekday(number) for number in pick.sample(range(len(Weekday)), many))
