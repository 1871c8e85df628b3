"""One-time tokens: told once, stored as a digest, and good until they are used or run out."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from domain.errors import Refusal

LINK_BYTES = 24
"""As text 32 letters: with its prefix a token fits into the 64 of a deep link."""
DESK_BYTES = 32
"""Of what opens the desk, whose addresses may be longer."""


class OneTime(Protocol):
    """What a token was stored with."""

    @property
    def used_at(self) -> datetime | None: ...

    @property
    def expires_at(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class Reasons:
    """What is said of a token that is not good."""

    unknown: type[Refusal]
    used: type[Refusal]
    expired: type[Refusal]


T = TypeVar("T", bound=OneTime)


def new_token(size: int) -> str:
    """Text for addresses, of ``size`` random bytes."""
    return secrets.token_urlsafe(size)


def digest_of(token: str) -> str:
    """What is stored of a token: 192 random bits or more need neither salt nor a slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()


def require_good(found: T | None, now: datetime, reasons: Reasons) -> T:
    """What was found by a token's digest, if it can still be used. Raises the reason why it cannot."""
    if found is None:
        raise reasons.unknown
    if found.used_at is not None:
        raise reasons.used
    if found.expires_at <= now:
        raise reasons.expired
    return found
