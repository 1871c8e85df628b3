"""What both sides of a membership have to agree to while it works: a longer term, or an end (Appendix 3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from domain.mentoring.machine import Machine
from domain.mentoring.pairing import MembershipId, Verdict
from domain.mentoring.speaking import OnPaper, Side
from domain.people.person import PersonId

AccordId = NewType("AccordId", int)


class AccordKind(StrEnum):
    PROLONG = "prolong"
    END = "end"
    """By agreement of both: a curator closes it then, with what came of it."""


class AccordState(StrEnum):
    ASKED = "asked"
    AGREED = "agreed"
    REFUSED = "refused"
    DROPPED = "dropped"
    """The curator took it back, or the membership ended meanwhile."""


class AccordVerb(StrEnum):
    AGREE = "agree"
    """The second of both said yes."""
    REFUSE = "refuse"
    DROP = "drop"


ACCORD = Machine(
    "accord",
    AccordState.ASKED,
    {
        (AccordState.ASKED, AccordVerb.AGREE): AccordState.AGREED,
        (AccordState.ASKED, AccordVerb.REFUSE): AccordState.REFUSED,
        (AccordState.ASKED, AccordVerb.DROP): AccordState.DROPPED,
        # Both agreed to end it, and it ended in another way before it was closed.
        (AccordState.AGREED, AccordVerb.DROP): AccordState.DROPPED,
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What one side said, and how it came: by whom in the bot, or on which paper."""

    side: Side
    verdict: Verdict
    by: PersonId
    at: datetime
    paper: OnPaper | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accord:
    """``months`` are those that are added to the term, None where it is to end. ``words`` are those said so far."""

    id: AccordId
    membership: MembershipId
    kind: AccordKind
    months: int | None
    state: AccordState
    asked_at: datetime
    asked_by: PersonId
    words: Sequence[Word] = ()

    @property
    def waits_for(self) -> tuple[Side, ...]:
        """Who has not answered yet."""
        said = {word.side for word in self.words}
        return tuple(side for side in Side if side not in said) if self.state is AccordState.ASKED else ()
