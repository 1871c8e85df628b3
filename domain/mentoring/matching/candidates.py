"""For one mentee: which mentors suit them how well and why, and why the others do not."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.mentoring.matching import weights
from domain.mentoring.matching.bars import Bar, bars
from domain.mentoring.matching.facts import Against, For, speaks_against, speaks_for
from domain.mentoring.matching.people import Offer, Seeker

SHOWN = 3
"""How many candidates a curator is shown for a mentee."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mentor who may be given. ``points`` are those of `weights`, for the next seat of theirs."""

    offer: Offer
    points: int
    speaks_for: tuple[For, ...]
    speaks_against: tuple[Against, ...]


@dataclass(frozen=True, slots=True)
class RuledOut:
    """A mentor who may not be given, with everything that forbids it."""

    offer: Offer
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """All mentors: ``candidates`` by points, equals by code, those proposed before last; ``ruled_out`` by code."""

    candidates: tuple[Candidate, ...]
    ruled_out: tuple[RuledOut, ...]

    @property
    def best(self) -> tuple[Candidate, ...]:
        return self.candidates[:SHOWN]


def suggest(seeker: Seeker, offers: Iterable[Offer]) -> Suggestions:
    """The same whatever the order of ``offers``."""
    candidates: list[Candidate] = []
    ruled_out: list[RuledOut] = []
    for offer in sorted(offers):
        if broken := bars(seeker, offer):
            ruled_out.append(RuledOut(offer, broken))
        else:
            candidates.append(candidate(seeker, offer))
    candidates.sort(key=lambda one: -one.points)
    return Suggestions(tuple(candidates), tuple(ruled_out))


def candidate(seeker: Seeker, offer: Offer) -> Candidate:
    """A pair with its facts, whether or not a rule forbids it: for the draft's pairs and those made by hand, too."""
    told = list(speaks_for(seeker, offer))
    lost = weights.PROPOSED_BEFORE if offer.record in seeker.proposed else 0
    return Candidate(
        offer,
        sum(points for _, points in told) - lost,
        tuple(fact for fact, _ in told),
        tuple(speaks_against(seeker, offer)),
    )
