"""The keys under which notices of duties are owed. One fact, one key: owing it again changes nothing."""

from collections.abc import Iterable
from datetime import date

from domain.duties.duty import DutyId, MarkId, Occurrence
from domain.duties.ladder import Rung
from domain.people.person import PersonId


def everything(duty: DutyId) -> str:
    """What the keys of all reminders of a duty begin with."""
    return f"duty:{duty}:"


def of_term(duty: DutyId, term: date) -> str:
    """What the keys of all reminders of one term begin with."""
    return f"{everything(duty)}{term}:"


def of_due(one: Occurrence) -> str:
    """What the keys of the reminders of one term begin with, as long as its due day stays."""
    return f"{of_term(one.duty.id, one.term)}{one.due}:"


def reminder(one: Occurrence, rung: Rung, person: PersonId) -> str:
    return f"{of_due(one)}{rung.name}:{person}"


def together(due: date, rung: str, duties: Iterable[DutyId], person: PersonId) -> str:
    """Of no duty alone: what becomes of one of them leaves the letter about the others."""
    return f"duties:{'+'.join(map(str, duties))}:{due}:{rung}:{person}"


def handed_in(mark: MarkId) -> str:
    """What the keys of the news of one mark begin with."""
    return f"duty-done:{mark}:"


def undone(mark: MarkId, person: PersonId) -> str:
    return f"duty-undone:{mark}:{person}"


def digest(day: date, person: PersonId) -> str:
    return f"duty-digest:{day}:{person}"
