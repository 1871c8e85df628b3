"""What a mentee proposes to the plan of their pairing (Положение, 6.2), and what the mentor says to it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from domain.mentoring.machine import Machine
from domain.mentoring.pairing import PairingId
from domain.mentoring.plan import ItemContent, ItemId
from domain.mentoring.speaking import OnPaper
from domain.people.person import PersonId
from domain.registry.record import RecordId

ProposalId = NewType("ProposalId", int)

OPEN_LIMIT = 5
"""Proposals of one mentee that wait at a time."""


class ProposalKind(StrEnum):
    ADD = "add"
    CHANGE = "change"
    DROP = "drop"


class ProposalState(StrEnum):
    ASKED = "asked"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    """The item is gone, the pairing ended or rests for want of a consent, or one of both was forgotten."""


class ProposalVerb(StrEnum):
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"


PROPOSAL = Machine(
    "plan_proposal",
    ProposalState.ASKED,
    {
        (ProposalState.ASKED, ProposalVerb.ACCEPT): ProposalState.ACCEPTED,
        (ProposalState.ASKED, ProposalVerb.DECLINE): ProposalState.DECLINED,
        (ProposalState.ASKED, ProposalVerb.WITHDRAW): ProposalState.WITHDRAWN,
        (ProposalState.ASKED, ProposalVerb.LAPSE): ProposalState.LAPSED,
    },
)


class ProposalReason(StrEnum):
    """Why a mentor declines; a word beside it where words may be."""

    LATER = "later"
    NO_TIME = "no_time"
    NOT_FITTING = "not_fitting"
    TALK = "talk"
    """Let us talk it over when we meet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """``content`` is what is to stand there (None: to be left out, or forgotten), ``item`` what it is to change.

    ``reason`` and ``answer`` are what a mentor said who declined. ``paper``: a curator recorded it.
    """

    id: ProposalId
    pairing: PairingId
    mentee: RecordId
    kind: ProposalKind
    state: ProposalState
    made_at: datetime
    made_by: PersonId
    item: ItemId | None = None
    content: ItemContent | None = None
    reason: ProposalReason | None = None
    answer: str = ""
    paper: OnPaper | None = None
