"""Notices: typed facts that the bot owes to somebody, and how they are owed.

An action never sends. It stores notices in the transaction of their cause; delivery renders each one in its
reader's language at the moment of sending. A feature's notices are frozen dataclasses beside its rules.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, NewType

from domain.people.person import PersonId

HallId = NewType("HallId", int)

NOTICES: "dict[str, type[Notice]]" = {}
"""Every kind of notice by its stored name."""


@dataclass(frozen=True)
class Notice:
    """Base of all notices. A subclass names its ``kind`` and is known under it in the outbox for years."""

    kind: ClassVar[str]

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        if cls.kind in NOTICES and NOTICES[cls.kind].__qualname__ != cls.__qualname__:
            raise ValueError(f"two notices are called {cls.kind!r}")
        NOTICES[cls.kind] = cls


class Lane(StrEnum):
    """Which queue a notice goes out in; an earlier lane is served first."""

    DIRECT = "direct"
    """Something happened to this very person: a promotion, a refusal, a question."""
    POST = "post"
    """A public post in a hall. Never repeated when its outcome is unknown."""
    REMINDER = "reminder"
    BROADCAST = "broadcast"


@dataclass(frozen=True, kw_only=True)
class Owed:
    """A notice owed to one person or one hall (exactly one of the two is given).

    ``key`` is unique for ever: owing the same thing again changes nothing. It is due at ``due_at`` and makes no
    sense after ``until`` (None: always does).
    """

    notice: Notice
    key: str
    due_at: datetime
    lane: Lane = Lane.DIRECT
    until: datetime | None = None
    person: PersonId | None = None
    hall: HallId | None = None

    def __post_init__(self) -> None:
        if (self.person is None) == (self.hall is None):
            raise ValueError("a notice is owed to one person or to one hall")
