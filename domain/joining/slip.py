"""A slip («памятка»): printed, with a link as a QR code and six characters to type; it works once, for one record."""

import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from domain.people.person import PersonId
from domain.registry.record import RecordId

SlipId = NewType("SlipId", int)

ALPHABET = "23456789ACEFHJKMNPRTWXY"
"""No two of these are taken for each other on paper (O and 0, I and 1, B and 8, S and 5, Z and 2 are not there)."""
LENGTH = 6
LIFE = timedelta(days=30)

_TAKEN_FOR = str.maketrans("АСЕНКМРТХУВЗБЧBSZG", "ACEHKMPTXY83648526")
"""What the same shape is on a Russian keyboard, and what a hurried reader makes of a character that is there."""


class SlipState(StrEnum):
    """How it stands with the slip of a record."""

    NONE = "none"
    OPEN = "open"
    EXPIRED = "expired"
    USED = "used"
    VOID = "void"
    """Another one was issued since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One slip, without what is printed on it: that is told once and stored as digests.

    ``shown_to`` is the account that opened it last and was asked whether that is them; only theirs can be tied by it.
    """

    id: SlipId
    record: RecordId
    issued_at: datetime
    expires_at: datetime
    shown_to: PersonId | None = None
    used_at: datetime | None = None
    void_at: datetime | None = None

    def state(self, now: datetime) -> SlipState:
        if self.used_at is not None:
            return SlipState.USED
        if self.void_at is not None:
            return SlipState.VOID
        return SlipState.OPEN if now < self.expires_at else SlipState.EXPIRED


def new_characters() -> str:
    """Six characters of one slip; 148 million are possible."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def read_characters(typed: str) -> str | None:
    """The six characters as they were printed, however they were typed: «7к3-мхр», "7K3 MXP". None: they cannot be."""
    bare = re.sub(r"[\s\-–—_.]", "", typed).upper().translate(_TAKEN_FOR)
    return bare if re.fullmatch(f"[{ALPHABET}]{{{LENGTH}}}", bare) else None
