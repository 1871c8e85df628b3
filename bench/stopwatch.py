"""How long an event loop is busy with one thing, and answers nobody else meanwhile."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Stopwatch:
    """The longest that one callback took, in seconds: by the clock, and of the processor alone.

    On a busy machine the clock also counts while another program runs; what the loop itself did is the latter.
    """

    def __init__(self) -> None:
        self.clock = 0.0
        self.processor = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Every callback of every loop is timed until the end."""
        run = asyncio.Handle._run

        def timed(handle: asyncio.Handle) -> None:
            began, used = time.perf_counter(), time.thread_time()
            run(handle)
            self.processor = max(self.processor, time.thread_time() - used)
            self.clock = max(self.clock, time.perf_counter() - began)

        asyncio.Handle._run = timed  # type: ignore[method-assign, assignment]
        try:
            yield
        finally:
            asyncio.Handle._run = run  # type: ignore[method-assign]
