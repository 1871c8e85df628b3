"""An application («заявление на участие») and its way to a decision: here and nowhere else."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from domain.applications.refusals import ApplicationDecided
from domain.people.person import PersonId
from domain.registry.forms import TagId
from domain.registry.record import Ages, Kind, Part, RecordId

ApplicationId = NewType("ApplicationId", int)

PARTS = (Part.MENTOR, Part.MENTEE)
"""What one can apply to be. A guardian comes with the child whom they act for."""
KINDS: Mapping[Part, tuple[Kind, ...]] = {
    Part.MENTOR: tuple(Kind),
    Part.MENTEE: (Kind.PUPIL, Kind.TEACHER, Kind.SPECIALIST, Kind.GRADUATE),
}
"""Who can be this (1.3, 3.3): mentees are pupils, young staff, and any teacher who wishes."""
ANY_AGE = Ages()
TOPICS_LIMIT = 10
WORDS_LIMIT = 500


class ApplicationState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Verb(StrEnum):
    """What is done about an application: a curator accepts or declines it, its author withdraws it."""

    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"


_NEXT: Mapping[tuple[ApplicationState, Verb], ApplicationState] = {
    (ApplicationState.OPEN, Verb.ACCEPT): ApplicationState.ACCEPTED,
    (ApplicationState.OPEN, Verb.DECLINE): ApplicationState.DECLINED,
    (ApplicationState.OPEN, Verb.WITHDRAW): ApplicationState.WITHDRAWN,
}


def after(state: ApplicationState, verb: Verb) -> ApplicationState:
    """The state that follows. Raises ApplicationDecided: a decision stands, whoever comes with another one later."""
    if (state, verb) not in _NEXT:
        raise ApplicationDecided(state=state.value)
    return _NEXT[state, verb]


class Reason(StrEnum):
    """Why an application is declined."""

    NO_MENTOR = "no_mentor"
    """Nobody helps with these topics at the moment."""
    NO_PLACE = "no_place"
    AGE = "age"
    """Mentees are 10 or older (3.3)."""
    MEET_FIRST = "meet_first"
    """The curator wants to talk in person first."""
    OTHER = "other"
    """In the curator's own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody applies with, all of it chosen by buttons. It lies sealed.

    ``forms`` are keys of forms of mentoring. ``topics`` are what a mentor can help with, or a mentee asks for.
    ``capacity`` and ``ages`` are a mentor's: how many mentees, and how old. ``words`` are their own, where a chat may
    carry such ("" otherwise).
    """

    kind: Kind
    forms: frozenset[str] = frozenset()
    topics: frozenset[TagId] = frozenset()
    capacity: int = 1
    ages: Ages = ANY_AGE
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """Somebody wants to be this in the programme.

    ``record`` is whose account applied, or what the application became. ``reason`` and ``reason_words`` are told to
    whoever was declined. ``wish`` is None once the key that sealed it is gone.
    """

    id: ApplicationId
    person: PersonId
    part: Part
    state: ApplicationState
    record: RecordId | None
    wish: Wish | None
    reason: Reason | None
    reason_words: str
    made_at: datetime
    decided_at: datetime | None
    decided_by: PersonId | None
