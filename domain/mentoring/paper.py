"""Papers of pairings: of a membership its agreement (Appendix 3) and what prolongs it, of a pairing its plan."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from domain.mentoring.machine import Machine
from domain.mentoring.pairing import MembershipId, PairingId

PaperId = NewType("PaperId", int)


class PaperKind(StrEnum):
    AGREEMENT = "agreement"
    """Belongs to a membership."""
    PROLONGATION = "prolongation"
    """Belongs to a membership whose term both sides made longer; ``term`` are the months that are added."""
    PLAN = "plan"
    """Belongs to a pairing; signed is: approved by order."""


class PaperState(StrEnum):
    TO_PRINT = "to_print"
    GIVEN = "given"
    """Printed, and given to those who sign."""
    SIGNED = "signed"
    KEPT = "kept"
    """Signed, and its copy lies at the centre (3.5)."""
    VOID = "void"
    """What it was for did not come about."""


class PaperVerb(StrEnum):
    GIVE = "give"
    SIGN = "sign"
    KEEP = "keep"
    VOID = "void"


PAPER = Machine(
    "paper",
    PaperState.TO_PRINT,
    {
        (PaperState.TO_PRINT, PaperVerb.GIVE): PaperState.GIVEN,
        # Whoever printed it elsewhere brings it signed.
        (PaperState.TO_PRINT, PaperVerb.SIGN): PaperState.SIGNED,
        (PaperState.TO_PRINT, PaperVerb.VOID): PaperState.VOID,
        (PaperState.GIVEN, PaperVerb.GIVE): PaperState.GIVEN,
        (PaperState.GIVEN, PaperVerb.SIGN): PaperState.SIGNED,
        (PaperState.GIVEN, PaperVerb.VOID): PaperState.VOID,
        (PaperState.SIGNED, PaperVerb.KEEP): PaperState.KEPT,
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The bot keeps the fact, never the paper. Exactly one of ``membership`` and ``pairing`` is given.

    ``number`` and ``dated`` are what stands on it ("", None: a blank), ``term`` an agreement's months. ``since`` is
    when it came into its ``state``.
    """

    id: PaperId
    kind: PaperKind
    state: PaperState
    since: datetime
    membership: MembershipId | None = None
    pairing: PairingId | None = None
    number: str = ""
    dated: date | None = None
    term: int | None = None
