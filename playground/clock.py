"""The playground's clock: runs at the pace of real time and can be moved forward."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class PlaygroundClock:
    """Real time plus a movable offset. `version` grows with each move, so that followers notice."""

    def __init__(self, starts_at: datetime | None = None) -> None:
        self.version = 1
        self._offset = timedelta(0)
        self._moved = asyncio.Event()
        self.on_move: Callable[[], None] = lambda: None
        if starts_at is not None:
            self._offset = starts_at.astimezone(UTC) - datetime.now(UTC)

    def now(self) -> datetime:
        """The current moment of the playground, aware, UTC."""
        return datetime.now(UTC) + self._offset

    def unix(self) -> float:
        """The current moment of the playground in seconds since 1970."""
        return self.now().timestamp()

    def move_to(self, moment: datetime) -> None:
        """Jump to a later moment. ValueError when it lies in the past: time here only goes forward."""
        step = moment.astimezone(UTC) - self.now()
        if step < timedelta(0):
            raise ValueError("the clock of the playground only goes forward")
        self.move_by(step)

    def move_by(self, step: timedelta) -> None:
        """Jump forward. ValueError when the step is negative."""
        if step < timedelta(0):
            raise ValueError("the clock of the playground only goes forward")
        self._offset += step
        self.version += 1
        self._moved.set()
        self._moved = asyncio.Event()
        self.on_move()

    async def moved(self, known: int, patience: float) -> None:
        """Return as soon as the version differs from `known`, or after `patience` seconds."""
        if self.version != known:
            return
        try:
            await asyncio.wait_for(self._moved.wait(), patience)
        except TimeoutError:
            return
