"""The keys under which what is told of the roadmap is owed: one cause, one key."""

from datetime import date

from domain.people.person import PersonId
from domain.roadmap.proposal import SuggestionId
from domain.roadmap.roadmap import EventId


def reminder(day: date, reader: PersonId) -> str:
    """One a day, however many terms it is about."""
    return f"roadmap:reminder:{day.isoformat()}:{reader}"


def overdue(day: date, reader: PersonId) -> str:
    return f"roadmap:overdue:{day.isoformat()}:{reader}"


def meetup(event: EventId, what: str, day: date, reader: PersonId) -> str:
    return f"roadmap:event:{event}:{what}:{day.isoformat()}:{reader}"


def proposed(proposal: SuggestionId, reader: PersonId) -> str:
    return f"roadmap:proposal:{proposal}:came:{reader}"


def answered(proposal: SuggestionId) -> str:
    return f"roadmap:proposal:{proposal}:answered"
