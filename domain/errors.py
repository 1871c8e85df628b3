"""A rule that says no."""

from typing import ClassVar


class Refusal(Exception):
    """A rule said no, and the person is told why in their own language.

    ``text_id`` is the id of a Fluent message; ``details`` are its variables (strings and numbers,
    already free of secrets). One handler shows every refusal: as a toast under a tap, as a message
    otherwise.
    """

    text_id: ClassVar[str] = "refusal"

    def __init__(self, **details: str | int) -> None:
        super().__init__(self.text_id)
        self.details = details


class NotAllowed(Refusal):
    """The person has no right to do this. ``who`` names the roles that have it."""

    text_id = "refusal-not-allowed"


class NotFound(Refusal):
    """What the button spoke of is not there (any more)."""

    text_id = "refusal-not-found"
