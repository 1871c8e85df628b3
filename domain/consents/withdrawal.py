"""Taking a consent back: processing stops at once, and within 30 days the data is destroyed (152-FZ, article 21)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from domain.people.person import PersonId
from domain.registry.code import Code
from domain.registry.record import Part, RecordId, Standing

WithdrawalId = NewType("WithdrawalId", int)

TERM = timedelta(days=30)
"""How long the centre has."""
REMINDED = (20, 25, 29)
"""Days after the withdrawal on which the curator is reminded."""
PAPER_LIMIT = 100
"""Characters of a paper's number."""


class Source(StrEnum):
    """How it came."""

    BOT = "bot"
    PAPER = "paper"


class Ending(StrEnum):
    """What became of it."""

    OPEN = "open"
    ERASED = "erased"
    TAKEN_BACK = "taken_back"
    """The person thought otherwise before anything was destroyed."""


class Ground(StrEnum):
    """Why data was destroyed."""

    WITHDRAWN = "withdrawn"
    PURPOSE_OVER = "purpose_over"
    """The programme has no use for it any more (152-FZ, article 21, part 4)."""
    ASKED = "asked"
    """Somebody who is only a guest of meetups asked to be forgotten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """``received_on`` is the day from which the clock runs, ``by`` who tapped or recorded it.

    ``paper`` is the number of the paper, "" for one made in the bot. ``parts`` are how the person stood before.
    """

    id: WithdrawalId
    record: RecordId
    at: datetime
    received_on: date
    source: Source
    by: PersonId | None
    paper: str = ""
    ending: Ending = Ending.OPEN
    closed_at: datetime | None = None
    parts: Mapping[Part, Standing] = field(default_factory=dict)

    @property
    def destroy_by(self) -> date:
        """The last day on which it may be done."""
        return self.received_on + TERM

    def reminded_on(self) -> tuple[date, ...]:
        return tuple(self.received_on + timedelta(days=count) for count in REMINDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What is left of somebody's data: that it was destroyed. Exactly one of ``record`` and ``person`` is given."""

    at: datetime
    ground: Ground
    record: RecordId | None = None
    code: Code | None = None
    person: PersonId | None = None
    by: PersonId | None = None
