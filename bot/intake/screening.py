"""What may not be sent in chat is taken out of an update before anything of it is on disk.

Only in private chats, and only where a mentoring programme is run. Of a message with a passport, a SNILS, a telephone,
a bank card or somebody's contact nothing is left but when, where and from whom it came, and what was found: the update
says so under ``screened``, and bot/middlewares/screening.py tells whoever sent it.

The forms in which organisers write what everybody is to read may hold a telephone: it is the place's, or their own.
"""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from bot.intake.arrivals import Arrival
from domain.screening import Sensitive, sensitive_in

SCREENED = "screened"
KEPT = frozenset({"message_id", "date", "edit_date", "chat", "from"})
"""What is left of a message that is not kept."""
MESSAGES = ("message", "edited_message")

Allowed = Callable[[int], Awaitable[frozenset[Sensitive]]]
"""What somebody, by their id in Telegram, may send where they are at the moment."""


async def nothing_allowed(_person: int) -> frozenset[Sensitive]:
    """No form asks for anything of it."""
    return frozenset()


class Screening:
    """Looks at updates as they come in. ``allowed`` is asked only of those in which something was found."""

    def __init__(self, allowed: Allowed = nothing_allowed) -> None:
        self._allowed = allowed

    async def __call__(self, arrivals: Sequence[Arrival]) -> Sequence[Arrival]:
        """The same updates in the same order, without what may not be kept."""
        return [await self._screened(arrival) for arrival in arrivals]

    async def _screened(self, arrival: Arrival) -> Arrival:
        for kind in MESSAGES:
            message = arrival.content.get(kind)
            if isinstance(message, dict) and _is_private(message):
                return await self._without(arrival, kind, message)
        return arrival

    async def _without(self, arrival: Arrival, kind: str, message: dict[str, Any]) -> Arrival:
        found = _found_in(message)
        if found:
            found -= await self._allowed(int(message["chat"]["id"]))
        if found:
            left = {name: value for name, value in message.items() if name in KEPT}
            return _with(arrival, {kind: left, SCREENED: sorted(found)})
        quoted = [name for name in ("reply_to_message", "quote", "external_reply") if _found_in(message.get(name))]
        if quoted:
            return _with(arrival, {kind: {name: value for name, value in message.items() if name not in quoted}})
        return arrival


def _found_in(message: Any) -> frozenset[Sensitive]:
    if not isinstance(message, dict):
        return frozenset()
    found = sensitive_in(f"{message.get('text') or ''}\n{message.get('caption') or ''}")
    return found | {Sensitive.CONTACT} if "contact" in message else found


def _is_private(message: Mapping[str, Any]) -> bool:
    return bool((message.get("chat") or {}).get("type") == "private")


def _with(arrival: Arrival, changed: Mapping[str, Any]) -> Arrival:
    content = {**arrival.content, **changed}
    return Arrival(arrival.update_id, json.dumps(content, ensure_ascii=False), content)
