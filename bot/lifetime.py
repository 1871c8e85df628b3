"""How long the program runs: until it is told to stop, or cannot go on."""

import asyncio
import logging
import signal
from collections.abc import Coroutine
from typing import Any

log = logging.getLogger(__name__)

SIGNALS = (signal.SIGTERM, signal.SIGINT)


async def until_told_to_stop(*endings: Coroutine[Any, Any, None]) -> None:
    """Return on SIGTERM or Ctrl-C, or when one of `endings` returns; raises what one of them raises.

    A second signal has its usual effect: the program dies without finishing anything.
    """
    loop = asyncio.get_running_loop()
    told = asyncio.Event()

    def stop(received: signal.Signals) -> None:
        log.info("%s: finishing what runs; once more ends it at once", received.name)
        told.set()
        for number in SIGNALS:
            loop.remove_signal_handler(number)

    for number in SIGNALS:
        loop.add_signal_handler(number, stop, number)
    tasks = [asyncio.create_task(told.wait()), *(asyncio.create_task(ending) for ending in endings)]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for number in SIGNALS:
            loop.remove_signal_handler(number)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
