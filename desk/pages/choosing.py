"""What was chosen from a list, or nothing."""

from enum import StrEnum
from typing import TypeVar

from domain.errors import NotFound

Choice = TypeVar("Choice", bound=StrEnum)


def chosen(kind: type[Choice], text: str) -> Choice | None:
    """The member of this value; None for an empty text and for one that nobody was offered."""
    try:
        return kind(text)
    except ValueError:
        return None


def must_choose(kind: type[Choice], text: str) -> Choice:
    """As :func:`chosen`, where a form always sends something. Raises NotFound for what nobody was offered."""
    found = chosen(kind, text)
    if found is None:
        raise NotFound
    return found
