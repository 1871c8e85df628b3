"""What duties owe to people."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from domain.duties.duty import DutyId, MarkId
from domain.notices import Notice
from domain.people.person import PersonId


@dataclass(frozen=True)
class DutyReminder(Notice):
    """A term comes nearer, or is today. ``rung`` is the day of the reminder, as in its key."""

    kind: ClassVar[str] = "duty_reminder"
    duty: DutyId
    term: date
    rung: str


@dataclass(frozen=True)
class UpdatesReminder(Notice):
    """What would be a :class:`DutyReminder` of each of these updates: same day, same ``term``, same ``due`` day."""

    kind: ClassVar[str] = "updates_reminder"
    duties: tuple[DutyId, ...]
    term: date
    due: date
    rung: str


@dataclass(frozen=True)
class DutyOverdue(Notice):
    """The due day has passed, and nobody has handed it in."""

    kind: ClassVar[str] = "duty_overdue"
    duty: DutyId
    term: date


@dataclass(frozen=True)
class DutyHandedIn(Notice):
    """To the others who answer for it: ``mark`` says who handed it in, or that a post did."""

    kind: ClassVar[str] = "duty_handed_in"
    duty: DutyId
    term: date
    mark: MarkId


@dataclass(frozen=True)
class DutyUndone(Notice):
    """To the others who answer for it: ``by`` took the mark back, it has to be done after all."""

    kind: ClassVar[str] = "duty_undone"
    duty: DutyId
    term: date
    by: PersonId


@dataclass(frozen=True)
class DutyDigest(Notice):
    """On a working day: what this person answers for that is due within a week, or overdue."""

    kind: ClassVar[str] = "duty_digest"
    day: date
