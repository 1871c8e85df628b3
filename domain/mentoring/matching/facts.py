"""What speaks for a pair and what speaks against it, as facts that a wording makes a sentence of."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.mentoring.matching import weights
from domain.mentoring.matching.people import Offer, Seeker, Weekday
from domain.registry.forms import TagId


@dataclass(frozen=True, slots=True)
class TopicsAnswered:
    """The mentor can help with ``answered`` of the ``asked`` topics of the request."""

    answered: int
    asked: int


@dataclass(frozen=True, slots=True)
class NamedInRequest:
    """The request asks for this very mentor."""


@dataclass(frozen=True, slots=True)
class WishedByMentee:
    """Named after a group meeting; ``place`` is 1 for the dearest wish."""

    place: int


@dataclass(frozen=True, slots=True)
class WishedByMentor:
    """The other way round."""

    place: int


@dataclass(frozen=True, slots=True)
class WishedByBoth:
    """Each named the other: their mutual interest is beyond doubt."""


@dataclass(frozen=True, slots=True)
class Room:
    """``free`` seats are left."""

    free: int


@dataclass(frozen=True, slots=True)
class DaysShared:
    """On these days of the week both can."""

    days: tuple[Weekday, ...]


@dataclass(frozen=True, slots=True)
class HoursEach:
    """So many full hours a week the mentor would have for this mentee."""

    hours: int


For = TopicsAnswered | NamedInRequest | WishedByMentee | WishedByMentor | WishedByBoth | Room | DaysShared | HoursEach


@dataclass(frozen=True, slots=True)
class TopicsLeft:
    """With these topics of the request the mentor cannot help."""

    topics: frozenset[TagId]


@dataclass(frozen=True, slots=True)
class NoDayShared:
    """Both said when they can, and it is never on the same day."""


@dataclass(frozen=True, slots=True)
class DaysUnsaid:
    """One of them did not say when they can."""


@dataclass(frozen=True, slots=True)
class OthersAlready:
    """The mentor has so many mentees."""

    mentees: int


@dataclass(frozen=True, slots=True)
class LittleTime:
    """The mentor would have less than an hour a week for this mentee."""


@dataclass(frozen=True, slots=True)
class ProposedBefore:
    """This very pair was proposed by this request before, and nothing came of it."""


Against = ProposedBefore | TopicsLeft | NoDayShared | DaysUnsaid | OthersAlready | LittleTime


def speaks_for(seeker: Seeker, offer: Offer) -> Iterator[tuple[For, int]]:
    """What speaks for the pair, in the order in which it is told, with the points that it brings."""
    answered = seeker.topics & offer.topics
    if answered:
        points = weights.TOPICS * len(answered) // len(seeker.topics)
        yield TopicsAnswered(len(answered), len(seeker.topics)), points
    if offer.record in seeker.named:
        yield NamedInRequest(), weights.NAMED
    by_mentee, by_mentor = offer.record in seeker.wishes, seeker.record in offer.wishes
    if by_mentee:
        place = seeker.wishes.index(offer.record)
        yield WishedByMentee(place + 1), weights.WISHED[place]
    if by_mentor:
        place = offer.wishes.index(seeker.record)
        yield WishedByMentor(place + 1), weights.WISHED[place]
    if by_mentor and (by_mentee or offer.record in seeker.named):
        yield WishedByBoth(), weights.MUTUAL
    if offer.free:
        room = weights.seat_points(offer, offer.taken) - weights.time_points(offer, offer.taken)
        yield Room(offer.free), room
    if shared := seeker.days & offer.days:
        yield DaysShared(tuple(sorted(shared))), weights.days_points(len(shared))
    if hours := weights.hours_each(offer, offer.taken):
        yield HoursEach(hours), weights.time_points(offer, offer.taken)


def speaks_against(seeker: Seeker, offer: Offer) -> Iterator[Against]:
    """What a curator should know before they propose the pair; none of it forbids it."""
    if offer.record in seeker.proposed:
        yield ProposedBefore()
    if left := seeker.topics - offer.topics:
        yield TopicsLeft(left)
    if not seeker.days or not offer.days:
        yield DaysUnsaid()
    elif seeker.days.isdisjoint(offer.days):
        yield NoDayShared()
    if offer.taken:
        yield OthersAlready(offer.taken)
    if offer.hours is not None and not weights.hours_each(offer, offer.taken):
        yield LittleTime()
