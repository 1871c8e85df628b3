"""How often the cards of one chat may be edited."""

import asyncio


class EditBudget:
    """At most 10 edits in any minute: half of what Telegram lets a bot send to a group.

    Three edits may come close together, so that a quiet card follows within 3 s; then one every 8.6 s, so that in
    a burst it is never more than 10 s behind: 3 + 60 / 8.6 = 9.97.
    """

    BURST = 3
    INTERVAL = 8.6
    LEAST_APART = 2.0

    def __init__(self) -> None:
        self._full_at = 0.0
        self._last = float("-inf")

    def free_at(self) -> float:
        """When the next edit may be made, on the event loop's clock."""
        return max(self._full_at - (self.BURST - 1) * self.INTERVAL, self._last + self.LEAST_APART)

    def take(self) -> None:
        """An edit is made now."""
        now = asyncio.get_running_loop().time()
        self._full_at = max(self._full_at, now) + self.INTERVAL
        self._last = now

    def is_full(self) -> bool:
        """Whether it can be forgotten."""
        return self._full_at <= asyncio.get_running_loop().time()
