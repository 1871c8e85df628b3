"""How much a bot may send: Telegram's limits, and counting what was sent against them."""

from collections import deque
from dataclasses import dataclass

ChatId = int | str
"""The number of a chat, or "@name" of a public one."""


@dataclass(frozen=True)
class Limits:
    """Numbers of messages, and windows in seconds."""

    overall: int = 30
    overall_window: float = 1.04
    chat_burst: int = 3
    chat_interval: float = 1.05
    group: int = 20
    group_window: float = 61.0
    broadcast_rate: float = 28.0
    spare: int = 1
    """Slots that broadcasts leave free, so that an answer finds room at once."""
    turn_of_later_lanes: float = 1.0
    """A later lane that was passed over this long gets the next slot."""
    passes_in_chat: int = 3
    """How often later arrivals of an earlier lane may pass a call in its own chat."""


def is_shared(chat_id: ChatId) -> bool:
    """Whether this is a group or a channel (their numbers are negative), with its limit a minute."""
    return chat_id < 0 if isinstance(chat_id, int) else chat_id.startswith("@")


class Window:
    """At most `size` slots within any `seconds`."""

    __slots__ = ("_seconds", "_size", "_taken")

    def __init__(self, size: int, seconds: float) -> None:
        self._size = size
        self._seconds = seconds
        self._taken: deque[float] = deque(maxlen=size)

    def free_at(self, cost: int) -> float:
        """When there is room for `cost` (more than the window holds counts as the whole window)."""
        surplus = len(self._taken) + min(cost, self._size) - self._size
        return self._taken[surplus - 1] + self._seconds if surplus > 0 else 0.0

    def take(self, now: float, cost: int) -> None:
        self._taken.extend([now] * min(cost, self._size))

    def is_empty(self, now: float) -> bool:
        return not self._taken or self._taken[-1] + self._seconds <= now
