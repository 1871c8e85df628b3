"""Where the present moment comes from."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The present moment, injected everywhere so that time can be moved in tests and the playground."""

    def now(self) -> datetime:
        """The present moment as an aware datetime in UTC."""
        ...
