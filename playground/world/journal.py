"""The log of API calls: what the bot asked and what it was told."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

Json = dict[str, Any]
KEPT = 5000
LONGEST_VALUE = 200


@dataclass(frozen=True, slots=True)
class Call:
    """One call; `refusal` is the error's code and description, `seconds` how long the answer took."""

    n: int
    at: datetime
    method: str
    params: Json
    seconds: float
    refusal: tuple[int, str] | None

    def told(self) -> Json:
        """As JSON, long values cut."""
        call: Json = {
            "n": self.n,
            "at": self.at.isoformat(),
            "method": self.method,
            "params": {name: _cut(value) for name, value in self.params.items()},
            "chat_id": _number(self.params.get("chat_id")),
            "ok": self.refusal is None,
            "seconds": round(self.seconds, 6),
        }
        if self.refusal is not None:
            call["error_code"], call["description"] = self.refusal
        return call


class Journal:
    """The last calls in order, numbered from 1."""

    def __init__(self) -> None:
        self._calls: deque[Call] = deque(maxlen=KEPT)
        self.last = 0

    def note(self, at: datetime, method: str, params: Json, seconds: float, refusal: tuple[int, str] | None) -> Call:
        """Write down a call."""
        self.last += 1
        call = Call(self.last, at, method, params, seconds, refusal)
        self._calls.append(call)
        return call

    def after(self, number: int, limit: int) -> list[Call]:
        """Calls with a number above this one, oldest first."""
        if not self._calls:
            return []
        skip = max(0, number - self._calls[0].n + 1)
        return list(islice(self._calls, skip, skip + limit))


def _cut(value: Any) -> Any:
    if isinstance(value, str) and len(value) > LONGEST_VALUE:
        return value[:LONGEST_VALUE] + "…"
    return value


def _number(chat_id: Any) -> Any:
    """Forms carry numbers as text."""
    try:
        return int(chat_id)
    except (TypeError, ValueError):
        return chat_id
