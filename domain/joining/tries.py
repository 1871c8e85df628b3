"""How often an account may be wrong about the six characters of a slip."""

from dataclasses import dataclass
from datetime import datetime, timedelta

MOST = 5
"""Wrong ones in a row, none of them more than an hour after the one before; then nothing is tried for an hour."""
LOCK = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Tries:
    """``wrong`` tries since the last good one, the last of them at ``last_at``."""

    wrong: int = 0
    last_at: datetime | None = None

    def locked_until(self, now: datetime) -> datetime | None:
        """Until when this account may try nothing; None: it may."""
        if self.last_at is None or self.wrong < MOST or now >= self.last_at + LOCK:
            return None
        return self.last_at + LOCK

    def left(self, now: datetime) -> int:
        """How many may still be wrong."""
        return MOST - self._recent(now)

    def and_a_wrong_one(self, now: datetime) -> "Tries":
        return Tries(self._recent(now) + 1, now)

    def _recent(self, now: datetime) -> int:
        """Those that still count: after an hour without one it begins anew."""
        return 0 if self.last_at is None or now >= self.last_at + LOCK else self.wrong
