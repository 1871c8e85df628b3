"""What people write to the bot in private lies sealed in the inbox, where a mentoring programme is run.

It is there for a moment, but a database's log keeps what was written to it for longer. Taps carry nothing of anybody's
own, and lie as they came.
"""

import json

from bot.intake.arrivals import Arrival, read_update
from storage.vault import Vault, WrongKey

SEALED = "sealed"
WRITTEN = ("message", "edited_message")


class Unopened(ValueError):
    """It was sealed with a key that is not among those of the settings any more."""


class Sealing:
    """Seals payloads of updates on their way to disk, and opens them when they are read again."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def sealed(self, arrival: Arrival) -> Arrival:
        """The same update with a payload that says nothing but its number, if somebody wrote it in private."""
        if not arrival.shows or not any(kind in arrival.content for kind in WRITTEN):
            return arrival
        token = self._vault.seal(arrival.payload.encode()).decode()
        payload = json.dumps({"update_id": arrival.update_id, SEALED: token})
        return Arrival(arrival.update_id, payload, arrival.content)

    def opened(self, arrival: Arrival) -> Arrival:
        """What was read from disk, as it came from Telegram. Raises Unopened."""
        token = arrival.content.get(SEALED)
        if token is None:
            return arrival
        try:
            return read_update(self._vault.unseal(token.encode()).decode())
        except WrongKey:
            raise Unopened from None
