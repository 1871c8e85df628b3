"""The keys under which what is told of petitions is owed: one fact, one key."""

from datetime import date

from domain.mentoring.petition import PetitionId, PetitionState
from domain.people.person import PersonId


def came(petition: PetitionId, state: PetitionState, reader: PersonId) -> str:
    return f"petition:{petition}:came:{state}:{reader}"


def reminded(petition: PetitionId, state: PetitionState, day: date, reader: PersonId) -> str:
    return f"petition:{petition}:reminded:{state}:{day.isoformat()}:{reader}"


def over(petition: PetitionId, reader: PersonId) -> str:
    return f"petition:{petition}:over:{reader}"


def news(petition: PetitionId, state: PetitionState, reader: PersonId) -> str:
    return f"petition:{petition}:news:{state}:{reader}"
