"""What was chosen from a list, or nothing."""

from enum import StrEnum
from typing import TypeVar

Choice = TypeVar("Choice", bound=StrEnum)


def chosen(kind: type[Choice], text: str) -> Choice | None:
    """The member of this value; None for an empty text and for one that nobody was offered."""
    try:
        return kind(text)
    except ValueError:
        return None
