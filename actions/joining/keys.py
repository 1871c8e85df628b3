"""The keys under which what is told of joining is owed: one fact, one key."""

from domain.joining.slip import Slip
from domain.people.person import PersonId


def joined(slip: Slip, reader: PersonId) -> str:
    return f"slip:{slip.id}:joined:{reader}"


def untied(slip: Slip) -> str:
    """By the slip that was issued instead."""
    return f"slip:{slip.id}:untied"
