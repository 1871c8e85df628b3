"""A petition to the director for another mentor («ходатайство о замене наставника», 6.2), and its way."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from domain.duties.working_days import WorkingDays
from domain.mentoring.machine import Machine
from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import OnPaper
from domain.people.person import PersonId
from domain.registry.record import RecordId

PetitionId = NewType("PetitionId", int)

WORDS_LIMIT = 1000
"""Characters of what is said in own words."""
DRAFT_KEPT = timedelta(days=14)
"""How long one that nobody signs is kept: it is dropped then, and was never a petition."""
REMINDED_BEFORE = 3
"""Working days before the end of the director's term on which the director is reminded first."""


class PetitionState(StrEnum):
    """How far it is."""

    DRAFT = "draft"
    """The reason is stated; the applicant has not signed yet, and nobody else sees it."""
    SUBMITTED = "submitted"
    """Signed; the curator has not looked at it yet."""
    WITH_CURATOR = "with_curator"
    """The curator knows it, may meet both, and gives an opinion."""
    WITH_DIRECTOR = "with_director"
    GRANTED = "granted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    """The pairing ended in another way before it was decided."""


class PetitionVerb(StrEnum):
    SIGN = "sign"
    TAKE = "take"
    """The curator looked at it."""
    PASS = "pass"
    """With the curator's opinion, or because the term for one is over."""
    SKIP = "skip"
    """There is no curator but the mentor in question."""
    GRANT = "grant"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"


_S, _V = PetitionState, PetitionVerb
PETITION = Machine(
    "petition",
    _S.DRAFT,
    {
        (_S.DRAFT, _V.SIGN): _S.SUBMITTED,
        (_S.SUBMITTED, _V.TAKE): _S.WITH_CURATOR,
        (_S.SUBMITTED, _V.SKIP): _S.WITH_DIRECTOR,
        (_S.SUBMITTED, _V.PASS): _S.WITH_DIRECTOR,
        (_S.WITH_CURATOR, _V.PASS): _S.WITH_DIRECTOR,
        (_S.WITH_DIRECTOR, _V.GRANT): _S.GRANTED,
        (_S.WITH_DIRECTOR, _V.DECLINE): _S.DECLINED,
        (_S.SUBMITTED, _V.WITHDRAW): _S.WITHDRAWN,
        (_S.WITH_CURATOR, _V.WITHDRAW): _S.WITHDRAWN,
        (_S.WITH_DIRECTOR, _V.WITHDRAW): _S.WITHDRAWN,
        (_S.SUBMITTED, _V.LAPSE): _S.LAPSED,
        (_S.WITH_CURATOR, _V.LAPSE): _S.LAPSED,
        (_S.WITH_DIRECTOR, _V.LAPSE): _S.LAPSED,
    },
)

WITH_CURATOR = frozenset({_S.SUBMITTED, _S.WITH_CURATOR})
"""An opinion is waited for."""
SIGNED = WITH_CURATOR | {_S.WITH_DIRECTOR}
"""Waits for somebody at the centre."""
OPEN = SIGNED | {_S.DRAFT}
"""One at a time for each membership."""
DECIDED = frozenset({_S.GRANTED, _S.DECLINED})


class Reason(StrEnum):
    """Why another mentor is asked for; own words beside it where words may be."""

    NO_CONTACT = "no_contact"
    """No personal contact could be established (6.2)."""
    NO_MEETINGS = "no_meetings"
    OTHER_TOPIC = "other_topic"
    """What is needed is not what the mentor helps with."""
    NO_TIME = "no_time"
    """Their times do not fit."""
    NOT_AT_EASE = "not_at_ease"
    OTHER = "other"


class View(StrEnum):
    """What the curator thinks of it."""

    FOR = "for"
    AGAINST = "against"
    OPEN = "open"
    """Leaves it to the director."""


class Ground(StrEnum):
    """Why the director decided so."""

    NO_CONTACT = "no_contact"
    OTHER_NEED = "other_need"
    MENTEE_FIRST = "mentee_first"
    """The mentee's wish is reason enough."""
    TALK_FIRST = "talk_first"
    """A talk of all with the curator comes first."""
    TOO_EARLY = "too_early"
    NOT_CONFIRMED = "not_confirmed"
    IN_PERSON = "in_person"
    """It is explained in a talk at the centre."""


GROUNDS = {
    PetitionVerb.GRANT: (Ground.NO_CONTACT, Ground.OTHER_NEED, Ground.MENTEE_FIRST, Ground.IN_PERSON),
    PetitionVerb.DECLINE: (Ground.TALK_FIRST, Ground.TOO_EARLY, Ground.NOT_CONFIRMED, Ground.IN_PERSON),
}
"""What can be said for which decision."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """The curator's, given ``at``; ``words`` lie sealed."""

    view: View
    words: str
    by: PersonId
    at: datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """The director's, by them in the bot or on a ``paper`` that a curator recorded; ``words`` lie sealed.

    ``closing``: a closing meeting is due, which can be waived.
    """

    ground: Ground | None
    words: str
    by: PersonId
    at: datetime
    closing: bool
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Petition:
    """``mentee`` asks for another mentor than that of the ``membership``.

    ``made_by`` is who wrote it down: they themselves, a guardian, or a curator from ``paper``. ``reason`` and
    ``words`` are for curator and director alone; they, and what those two said, lie sealed, and are None and "" once
    the mentee's key is gone. ``opinion_due`` and ``decision_due`` are the last days of both terms, as they were
    promised; None before they run. ``since`` is when it came into its ``state``.
    """

    id: PetitionId
    membership: MembershipId
    mentee: RecordId
    state: PetitionState
    since: datetime
    made_at: datetime
    made_by: PersonId
    reason: Reason | None
    words: str = ""
    paper: OnPaper | None = None
    signed_at: datetime | None = None
    opinion_due: date | None = None
    decision_due: date | None = None
    opinion: Opinion | None = None
    decision: Decision | None = None

    @property
    def due(self) -> date | None:
        """The last day of the term that runs now."""
        if self.state in WITH_CURATOR:
            return self.opinion_due
        return self.decision_due if self.state is PetitionState.WITH_DIRECTOR else None

    def is_overdue(self, today: date) -> bool:
        """Whether whoever has it had to answer before today."""
        return self.due is not None and self.due < today


def reminded_on(petition: Petition, today: date, days: WorkingDays) -> date | None:
    """The last day up to ``today`` on which whoever has it is reminded of its term; None: none has come.

    The curator on the last day of theirs. The director some working days before, on the last day, and then daily.
    """
    due = petition.due
    if due is None:
        return None
    if today > due:
        return days.last_by(today) if days.last_by(today) > due else due
    if petition.state is not PetitionState.WITH_DIRECTOR:
        return due if today == due else None
    if today == due:
        return due
    first = days.last_up_to(due, REMINDED_BEFORE + 1)[0]
    began = petition.since.date()
    return first if began < first <= today else None
