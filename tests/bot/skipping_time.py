"""An event loop whose time jumps to the next timer when there is nothing else to do: minutes pass in no time.

While a thread works for the loop (a commit, say) time stands still: that work takes no time of the test's.
"""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class _Skipping(selectors.SelectSelector):
    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0
        self.threads = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if self.threads and timeout != 0:
            # The thread wakes the loop when it is done.
            return super().select(None)
        if timeout is None:
            raise RuntimeError("everybody waits for something that will never happen")
        self.now += timeout
        return super().select(0)


class SkippingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._skipping = _Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        return self._skipping.now

    def run_in_executor(self, *args: Any) -> asyncio.Future[Any]:  # type: ignore[override]
        self._skipping.threads += 1
        working = super().run_in_executor(*args)
        working.add_done_callback(self._done)
        return working

    def _done(self, _: object) -> None:
        self._skipping.threads -= 1


def run_skipping(main: Coroutine[Any, Any, T]) -> T:
    """Run `main` to its end on a loop that skips waiting."""
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        return runner.run(main)
