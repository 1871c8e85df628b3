"""Waiting for what will happen, with a generous limit, instead of for a time."""

import asyncio
import time
from collections.abc import Callable

PATIENCE = 20.0


async def until(condition: Callable[[], object]) -> None:
    """Return once `condition` holds; AssertionError when it does not come to hold."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError("it did not happen")
        await asyncio.sleep(0.005)
