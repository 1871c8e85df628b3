"""What a mentor proposes to the roadmap (Положение, 5.2), and what the curator says to it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from domain.mentoring.machine import Machine
from domain.people.person import PersonId
from domain.registry.record import RecordId
from domain.roadmap.refusals import NoAnswerGiven, RoadmapNothingSaid, RoadmapTooLong
from domain.roadmap.roadmap import EventId

SuggestionId = NewType("SuggestionId", int)

TEXT_LIMIT = 1000
"""Characters of what is proposed, and of an answer."""
KEPT = timedelta(days=730)
"""Afterwards a proposal that was dealt with is erased: by then its roadmap is of the year before last."""
OPEN_LIMIT = 5
"""Proposals of one mentor that wait at a time."""


class SuggestionState(StrEnum):
    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    """Whoever proposed it was forgotten."""


class SuggestionVerb(StrEnum):
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"


SUGGESTION = Machine(
    "roadmap_proposal",
    SuggestionState.ASKED,
    {
        (SuggestionState.ASKED, SuggestionVerb.ACCEPT): SuggestionState.ACCEPTED,
        (SuggestionState.ASKED, SuggestionVerb.DECLINE): SuggestionState.DECLINED,
        (SuggestionState.ASKED, SuggestionVerb.WITHDRAW): SuggestionState.WITHDRAWN,
        (SuggestionState.ASKED, SuggestionVerb.LAPSE): SuggestionState.LAPSED,
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A mentor's proposal: a new event, or another ``event`` than there is. ``words`` and ``answer`` lie sealed.

    Once accepted, ``event`` is what became of it.
    """

    id: SuggestionId
    year: int
    mentor: RecordId
    event: EventId | None
    is_new: bool
    state: SuggestionState
    made_at: datetime
    made_by: PersonId
    words: str = ""
    answer: str = ""


def said(text: str) -> str:
    """What was proposed, its lines kept. Raises RoadmapNothingSaid, RoadmapTooLong."""
    clean = answered(text)
    if not clean:
        raise RoadmapNothingSaid
    return clean


def why_not(text: str) -> str:
    """Why not: more than one word. Raises NoAnswerGiven, RoadmapTooLong."""
    clean = answered(text)
    if len(clean.split()) < 2:
        raise NoAnswerGiven
    return clean


def answered(text: str) -> str:
    """An answer, which may be empty. Raises RoadmapTooLong."""
    clean = "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
    if len(clean) > TEXT_LIMIT:
        raise RoadmapTooLong(limit=TEXT_LIMIT)
    return clean
