"""Faults on demand: Telegram having trouble, or the way to it."""

import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from playground.errors import ApiError, BadRequest, NotFound, PlayError, ServerError, TooManyRequests
from playground.schema import method as method_of

# What each fault does, and whether the call has acted when the bot hears of the trouble.
KINDS = {
    "400": "refused with 400; nothing was done",
    "404": "answered as by a server that is older than the method; nothing was done",
    "500": "answered with 500; nothing was done",
    "502": "answered with 502; nothing was done",
    "429": "answered with 429 and `retry_after`; nothing was done",
    "reset": "the connection is reset before anything was done",
    "hang": "no answer for `seconds`, then the connection is reset; nothing was done",
    "lost": "done, but the connection is reset before the answer",
    "slow": "done, and answered after `seconds`",
    "down": "every connection is reset, for `seconds` or until the fault is taken away",
}
REFUSALS = frozenset({"400", "404"})
"""What the server says no to: it is no trouble that passes, and whoever asks the same again hears the same."""
FIELDS = frozenset({"fault", "method", "chat_id", "times", "seconds", "retry_after"})
DEFAULT_SECONDS = {"hang": 60.0, "slow": 1.0}


@dataclass(slots=True)
class Fault:
    """One fault to come. `times` counts down; None means until it is taken away. Seconds are real ones."""

    id: int
    fault: str
    method: str | None = None
    chat_id: int | None = None
    times: int | None = None
    seconds: float | None = None
    retry_after: int | None = None
    until: float | None = None  # when it ends by itself, on the monotonic clock

    def refusal(self) -> ApiError | None:
        """The answer that this fault gives in place of the call, if it is an answer at all."""
        if self.fault == "400":
            return BadRequest("the message is refused")
        if self.fault == "404":
            return NotFound("method not found")
        if self.fault == "429":
            return TooManyRequests(self.retry_after or 1)
        if self.fault in ("500", "502"):
            return ServerError(int(self.fault))
        return None

    @property
    def acts(self) -> bool:
        """Whether the call is carried out nevertheless."""
        return self.fault in ("lost", "slow")

    @property
    def drops(self) -> bool:
        """Whether the connection breaks instead of an answer."""
        return self.fault in ("reset", "hang", "lost", "down")

    def to_json(self) -> dict[str, Any]:
        """As the playing people's API shows it."""
        shown = asdict(self)
        del shown["until"]
        return shown


class Faults:
    """The faults that are set, in the order in which they were set."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._faults: list[Fault] = []
        self._next_id = 1

    def add(self, wanted: Mapping[str, Any]) -> Fault:
        """Set a fault described as in `POST /play/faults`; raises `PlayError` with what is wrong."""
        fault = Fault(self._next_id, **_checked(wanted))
        if fault.fault == "down" and fault.seconds is not None:
            fault.until = self._now() + fault.seconds
        self._next_id += 1
        self._faults.append(fault)
        return fault

    def take(self, method: str, chat_id: int | str | None = None) -> Fault | None:
        """The fault that befalls this call, if any; one that is used up goes away."""
        self._forget_ended()
        for fault in self._faults:
            if fault.method not in (None, method) or fault.chat_id not in (None, chat_id):
                continue
            if fault.times is not None:
                fault.times -= 1
                if fault.times <= 0:
                    self._faults.remove(fault)
            return fault
        return None

    def remove(self, fault_id: int) -> None:
        """Take one fault away; raises `PlayError` when it is not there."""
        left = [fault for fault in self._faults if fault.id != fault_id]
        if len(left) == len(self._faults):
            raise PlayError(f"no fault {fault_id}", status=404)
        self._faults = left

    def clear(self) -> None:
        """Take all faults away."""
        self._faults.clear()

    def to_json(self) -> list[dict[str, Any]]:
        """Those that are still to come."""
        self._forget_ended()
        return [fault.to_json() for fault in self._faults]

    def __bool__(self) -> bool:
        return bool(self._faults)

    def _forget_ended(self) -> None:
        if self._faults:
            now = self._now()
            self._faults = [fault for fault in self._faults if fault.until is None or fault.until > now]


def _checked(wanted: Mapping[str, Any]) -> dict[str, Any]:
    if unknown := sorted(set(wanted) - FIELDS):
        raise PlayError(f"a fault has no field {unknown[0]!r}")
    kind = wanted.get("fault")
    if kind not in KINDS:
        raise PlayError(f"a fault is one of {', '.join(KINDS)}")
    fields: dict[str, Any] = {"fault": kind}
    if (name := wanted.get("method")) is not None:
        fields["method"] = _method_name(name)
    for field, kinds, least in (("times", int, 1), ("retry_after", int, 1), ("seconds", int | float, 0)):
        value = wanted.get(field, DEFAULT_SECONDS.get(kind) if field == "seconds" else None)
        if value is not None and (isinstance(value, bool) or not isinstance(value, kinds) or value < least):
            raise PlayError(f"{field} must be a number of at least {least}")
        fields[field] = value
    chat_id = wanted.get("chat_id")
    if chat_id is not None and type(chat_id) is not int:
        raise PlayError("chat_id must be an integer")
    fields["chat_id"] = chat_id
    return fields


def _method_name(name: Any) -> str:
    try:
        return method_of(str(name)).name
    except ApiError as error:
        raise PlayError(f"the Bot API has no method {name!r}") from error
