"""How somebody gets to the desk, and that they are there."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.people.person import PersonId

LINK_LIFE = timedelta(minutes=15)
SESSION_LIFE = timedelta(hours=8)
"""A working day. Whoever comes back tomorrow asks for another link."""


@dataclass(frozen=True, slots=True)
class DeskLink:
    """A one-time link that opens the desk to ``person``. The token itself is never stored."""

    id: int
    person: PersonId
    expires_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class DeskSession:
    """Somebody is signed in, in one browser: ``browser`` is how it calls itself, in words for people."""

    id: int
    person: PersonId
    browser: str
    opened_at: datetime
    expires_at: datetime
