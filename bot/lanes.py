"""How urgent a call to Telegram is, and how long its caller is willing to wait for its turn.

Both are said around the call, since it is often made deep inside aiogram or aiogram-dialog:

    with lane(Lane.BROADCAST), patience(20):
        await bot.send_message(...)
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import IntEnum


class Lane(IntEnum):
    """Who goes first when there is not room for all; a lower number goes earlier."""

    ANSWER = 0
    """In answer to what a person just did. Whatever names no lane is this."""
    NOTICE = 1
    """Owed to somebody who is not waiting for it right now: a reminder, a promotion, a card's counters."""
    BROADCAST = 2
    """To many at once; paced by BROADCAST_RATE."""


Gate = Callable[[], None]
"""Called when a call has its turn, just before it is made."""

_lane: ContextVar[Lane] = ContextVar("lane", default=Lane.ANSWER)
_patience: ContextVar[float | None] = ContextVar("patience", default=None)
_gate: ContextVar[Gate | None] = ContextVar("gate", default=None)


class WaitTooLong(Exception):
    """The limits would hold a call back longer than its caller is willing to wait. It was not made."""

    def __init__(self, chat_id: int | str | None, seconds: float) -> None:
        super().__init__(f"no room within {seconds:g} s")
        self.chat_id = chat_id
        self.seconds = seconds


@contextmanager
def lane(lane: Lane) -> Iterator[None]:
    """Calls made inside go in this lane."""
    token = _lane.set(lane)
    try:
        yield
    finally:
        _lane.reset(token)


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Calls made inside raise WaitTooLong rather than wait longer than `seconds` for their turn."""
    token = _patience.set(seconds)
    try:
        yield
    finally:
        _patience.reset(token)


@contextmanager
def gate(passed: Gate) -> Iterator[None]:
    """Calls made inside pass this gate when their turn has come."""
    token = _gate.set(passed)
    try:
        yield
    finally:
        _gate.reset(token)


def pass_gate() -> None:
    """A call has its turn."""
    passed = _gate.get()
    if passed is not None:
        passed()


def current_lane() -> Lane:
    return _lane.get()


def current_patience() -> float | None:
    return _patience.get()
