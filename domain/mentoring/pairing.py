"""Pairings, and the memberships in them: agreement, pause, ending and petition belong to one mentee's membership."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, NewType

from domain.mentoring.machine import Machine
from domain.mentoring.request import RequestId
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import PersonId
from domain.registry.record import RecordId

PairingId = NewType("PairingId", int)
MembershipId = NewType("MembershipId", int)


class MembershipState(StrEnum):
    """How far a mentee and their mentor are."""

    WITH_MENTOR = "with_mentor"
    """The mentor is asked."""
    WITH_MENTEE = "with_mentee"
    """The mentor accepted; the mentee is asked."""
    PAPERS = "papers"
    """Both accepted; the agreement is to be signed."""
    ACTIVE = "active"
    PAUSED = "paused"
    """A consent is missing or withdrawn, or both sides rest; nobody is reminded of anything."""
    ENDED = "ended"
    """With one of the endings, never mixed."""
    DECLINED = "declined"
    LAPSED = "lapsed"
    """Nobody answered in time: it is the curator's again."""
    CANCELLED = "cancelled"
    """The curator took the proposal back, or somebody left before it began."""


class MembershipVerb(StrEnum):
    MENTOR_ACCEPTS = "mentor_accepts"
    MENTEE_ACCEPTS = "mentee_accepts"
    DECLINE = "decline"
    LAPSE = "lapse"
    CANCEL = "cancel"
    SIGN = "sign"
    """The agreement is signed by both sides."""
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"


_S, _V = MembershipState, MembershipVerb
MEMBERSHIP = Machine(
    "membership",
    _S.WITH_MENTOR,
    {
        (_S.WITH_MENTOR, _V.MENTOR_ACCEPTS): _S.WITH_MENTEE,
        (_S.WITH_MENTOR, _V.DECLINE): _S.DECLINED,
        (_S.WITH_MENTOR, _V.LAPSE): _S.LAPSED,
        (_S.WITH_MENTOR, _V.CANCEL): _S.CANCELLED,
        (_S.WITH_MENTEE, _V.MENTEE_ACCEPTS): _S.PAPERS,
        (_S.WITH_MENTEE, _V.DECLINE): _S.DECLINED,
        (_S.WITH_MENTEE, _V.LAPSE): _S.LAPSED,
        (_S.WITH_MENTEE, _V.CANCEL): _S.CANCELLED,
        (_S.PAPERS, _V.SIGN): _S.ACTIVE,
        (_S.PAPERS, _V.CANCEL): _S.CANCELLED,
        (_S.ACTIVE, _V.PAUSE): _S.PAUSED,
        (_S.ACTIVE, _V.END): _S.ENDED,
        (_S.PAUSED, _V.RESUME): _S.ACTIVE,
        (_S.PAUSED, _V.END): _S.ENDED,
    },
)

PROPOSED = frozenset({_S.WITH_MENTOR, _S.WITH_MENTEE, _S.PAPERS})
"""Not begun yet; a seat is kept."""
RUNNING = frozenset({_S.ACTIVE, _S.PAUSED})
SEATED = PROPOSED | RUNNING
"""Takes one of the mentor's seats."""


class Ending(StrEnum):
    """How a membership ended. Kinds are never mixed in reports (Appendix 3)."""

    COMPLETED = "completed"
    """завершено с результатом"""
    COMPLETED_EARLY = "completed_early"
    """завершено досрочно с результатом"""
    BY_AGREEMENT = "by_agreement"
    """расторгнуто по соглашению"""
    ONE_SIDED = "one_sided"
    """расторгнуто в одностороннем порядке"""
    REPLACED = "replaced"
    """замена наставника"""
    DATA_DESTROYED = "data_destroyed"
    """Somebody withdrew their consent for good, and nobody may be asked how it ended."""


class Pause(StrEnum):
    """Why a membership rests."""

    WISHED = "wished"
    """A curator paused it, and a curator resumes it."""
    CONSENT = "consent"
    """A consent was withdrawn or ran out: it goes on by itself once all are signed again."""


class EndReason(StrEnum):
    """What was broken over and over, where one side ends the agreement alone (Appendix 3)."""

    MISSED = "missed"
    """Meetings and events of the plan."""
    TASKS = "tasks"
    RESPECT = "respect"
    OTHER = "other"


class Verdict(StrEnum):
    """What a side answers to a proposal."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


class DeclineReason(StrEnum):
    """Why a proposal is declined; a word beside it where words may be."""

    NO_TIME = "no_time"
    NOT_MY_TOPIC = "not_my_topic"
    KNOW_EACH_OTHER = "know_each_other"
    """They know each other in a way that stands against it."""
    WANT_ANOTHER = "want_another"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """One mentor with one or several mentees («наставническая пара, группа»)."""

    id: PairingId
    mentor: RecordId
    form: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """One mentee in a pairing; ``mentor`` and ``form`` are the pairing's.

    ``since`` is when it came into its ``state``. ``began_on`` to ``ended_on`` are its days, ``until`` is the last day
    of the agreement's term (None: not signed yet). ``outcome`` is the result in words and ``case_link`` where the
    case or review is published, "" until it ended; both are sealed, and "" again once the mentee's key is gone. So is
    ``reason``, where one side ended it. ``pause`` says why it rests while it does.
    """

    id: MembershipId
    pairing: PairingId
    mentor: RecordId
    mentee: RecordId
    form: str
    request: RequestId | None
    state: MembershipState
    since: datetime
    proposed_at: datetime
    began_on: date | None = None
    until: date | None = None
    ended_on: date | None = None
    ending: Ending | None = None
    outcome: str = ""
    case_link: str = ""
    reason: EndReason | None = None
    pause: Pause | None = None

    def side_of(self, record: RecordId) -> Side | None:
        """On which side of it this person is; None: neither."""
        if record == self.mentor:
            return Side.MENTOR
        return Side.MENTEE if record == self.mentee else None

    def record_of(self, side: Side) -> RecordId:
        return self.mentor if side is Side.MENTOR else self.mentee

    def partner_of(self, side: Side) -> RecordId:
        return self.mentee if side is Side.MENTOR else self.mentor


class Brief(NamedTuple):
    """A membership as a long list needs it: thousands of them are read in no time."""

    id: MembershipId
    pairing: PairingId
    mentor: RecordId
    mentee: RecordId
    form: str
    state: MembershipState
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one side said to the proposal, and how it came: by whom in the bot, or on which paper.

    ``words`` lie sealed under the key of whose side it is, and are for the curator alone.
    """

    membership: MembershipId
    side: Side
    verdict: Verdict
    by: PersonId
    at: datetime
    reason: DeclineReason | None = None
    words: str = ""
    paper: OnPaper | None = None
