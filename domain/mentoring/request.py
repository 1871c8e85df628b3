"""A mentor request («заявка на наставника») and its way: here and nowhere else."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType

from domain.mentoring.machine import Machine
from domain.mentoring.refusals import RequestIncomplete, WordsTooLong
from domain.people.person import PersonId
from domain.registry.forms import TagId
from domain.registry.record import RecordId

RequestId = NewType("RequestId", int)

TOPICS_LIMIT = 10
MENTORS_LIMIT = 3
"""Certain mentors that can be wished for."""
WORDS_LIMIT = 500
"""Characters of what is said in own words."""
WEEKDAYS = frozenset(range(7))
"""As `date.weekday` numbers them."""


class RequestState(StrEnum):
    """How it stands with a request. Waiting for a consent is no state: it goes on by itself once one is signed."""

    OPEN = "open"
    """The curator looks for a mentor."""
    PROPOSED = "proposed"
    """A pairing is proposed; mentor and mentee are asked."""
    MET = "met"
    """The pairing works."""
    WITHDRAWN = "withdrawn"


class RequestVerb(StrEnum):
    PROPOSE = "propose"
    RETURN = "return"
    """The proposal was declined, lapsed, or was taken back."""
    MEET = "meet"
    WITHDRAW = "withdraw"


REQUEST = Machine(
    "request",
    RequestState.OPEN,
    {
        (RequestState.OPEN, RequestVerb.PROPOSE): RequestState.PROPOSED,
        (RequestState.OPEN, RequestVerb.WITHDRAW): RequestState.WITHDRAWN,
        (RequestState.PROPOSED, RequestVerb.RETURN): RequestState.OPEN,
        (RequestState.PROPOSED, RequestVerb.MEET): RequestState.MET,
        (RequestState.PROPOSED, RequestVerb.WITHDRAW): RequestState.WITHDRAWN,
    },
)


LIVE = (RequestState.OPEN, RequestState.PROPOSED)
"""Not over yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """What somebody needs a mentor for. It lies sealed.

    ``form`` is the key of a form of mentoring. ``words`` are the mentee's own, "" where a chat may not carry such and
    the desk added none. ``mentors`` are those wished for, the dearest first. ``days`` are convenient weekdays, 0 is
    Monday; none: any.
    """

    form: str
    topics: frozenset[TagId] = frozenset()
    words: str = ""
    mentors: tuple[RecordId, ...] = ()
    days: frozenset[int] = frozenset()


def checked_need(need: Need, forms: Collection[str], topics: Collection[TagId]) -> Need:
    """The need, its words' spaces put right. ``forms`` and ``topics`` are those that can be chosen.

    Raises RequestIncomplete, WordsTooLong.
    """
    words = " ".join(need.words.split())
    if len(words) > WORDS_LIMIT:
        raise WordsTooLong(limit=WORDS_LIMIT)
    if (
        need.form not in forms
        or not need.topics <= set(topics)
        or not (need.topics or words)
        or len(need.topics) > TOPICS_LIMIT
        or len(need.mentors) > MENTORS_LIMIT
        or len(set(need.mentors)) < len(need.mentors)
        or not need.days <= WEEKDAYS
    ):
        raise RequestIncomplete
    return replace(need, words=words)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorRequest:
    """``mentee`` asks for a mentor; ``made_by`` is who wrote it down, they themselves, a guardian or a curator.

    One with ``priority`` came of a replacement, and is looked at first. ``need`` is None once the key that sealed it
    is gone.
    """

    id: RequestId
    mentee: RecordId
    state: RequestState
    need: Need | None
    priority: bool
    made_at: datetime
    made_by: PersonId
    changed_at: datetime
