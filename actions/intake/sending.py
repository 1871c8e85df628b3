"""A form that was filled in is sent once, however often its last button is pressed.

Its effects may be stored while its next window is not shown: the program ended, or Telegram did not take it. The form
is there once more, then, as it was.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.errors import Refusal
from storage.sent_forms import SentForms


class FormSent(Refusal):
    """This opening of the form was sent before: what it was for is stored."""

    text_id = "refusal-form-sent"


class Sending:
    """One opening of a form that is being sent. ``key`` tells it from all others, in at most 64 characters."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._is_stored = False

    async def begin(self, connection: AsyncConnection, now: datetime) -> None:
        """In the transaction of its effects, before anything else. Raises FormSent."""
        if not self._is_stored and not await SentForms(connection).note(self._key, now):
            raise FormSent

    def committed(self) -> None:
        """What else the same tap stores belongs to it."""
        self._is_stored = True


sending: ContextVar[Sending | None] = ContextVar("sending", default=None)
"""The form whose last step is being done in this task, if one is."""


@contextmanager
def sent_once(key: str) -> Iterator[None]:
    """What is stored within is stored once for this opening of a form. The second time it raises FormSent."""
    token = sending.set(Sending(key))
    try:
        yield
    finally:
        sending.reset(token)
