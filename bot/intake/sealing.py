"""What happens in private chats with the bot lies sealed in the inbox, where a mentoring programme is run.

It is there for a moment, but a database's log keeps what was written to it for longer. A tap is sealed, too: Telegram
sends with it the message that it hangs on, with the names that the bot may have shown there and what people wrote.
"""

import json
from typing import Any

from bot.intake.arrivals import Arrival, read_update
from storage.vault import Vault, WrongKey

SEALED = "sealed"
PRIVATE = ("message", "edited_message", "callback_query")
"""What is sealed, if it comes from a private chat."""


class Unopened(ValueError):
    """It was sealed with a key that is not among those of the settings any more."""


class Sealing:
    """Seals payloads of updates on their way to disk, and opens them when they are read again."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def sealed(self, arrival: Arrival) -> Arrival:
        """The same update with a payload that says nothing but its number, if it comes from a private chat."""
        if not any(_is_private(arrival.content.get(kind)) for kind in PRIVATE):
            return arrival
        return Arrival(
            arrival.update_id, _payload(arrival.update_id, self._vault.seal(arrival.payload.encode())), arrival.content
        )

    def opened(self, arrival: Arrival) -> Arrival:
        """What was read from disk, as it came from Telegram. Raises Unopened."""
        token = arrival.content.get(SEALED)
        if token is None:
            return arrival
        try:
            return read_update(self._vault.unseal(token.encode()).decode())
        except WrongKey:
            raise Unopened from None

    def resealed(self, payload: str) -> str | None:
        """A payload that lies sealed, by the first master key; None for one that lies as it came. Raises Unopened."""
        arrival = read_update(payload)
        token = arrival.content.get(SEALED)
        if token is None:
            return None
        try:
            return _payload(arrival.update_id, self._vault.rewrap(token.encode()))
        except WrongKey:
            raise Unopened from None


def _payload(update_id: int, token: bytes) -> str:
    return json.dumps({"update_id": update_id, SEALED: token.decode()})


def _is_private(event: Any) -> bool:
    """Whether it is a message in a private chat, or hangs on one."""
    if not isinstance(event, dict):
        return False
    chat = (event.get("message") or event).get("chat") or {}
    return bool(chat.get("type") == "private")
