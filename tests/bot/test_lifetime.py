"""The program runs until it is told to stop."""

import asyncio
import os
import signal

import pytest

from bot.lifetime import until_told_to_stop


async def forever() -> None:
    await asyncio.Event().wait()


async def end() -> None:
    return


async def fail() -> None:
    raise RuntimeError("on purpose")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_signal_ends_it(number: signal.Signals) -> None:
    running = asyncio.create_task(until_told_to_stop(forever()))
    await asyncio.sleep(0)
    assert not running.done()

    os.kill(os.getpid(), number)

    await asyncio.wait_for(running, 20)


async def test_handlers_of_signals_are_put_back() -> None:
    former = signal.getsignal(signal.SIGTERM)

    await asyncio.wait_for(until_told_to_stop(end()), 20)

    assert signal.getsignal(signal.SIGTERM) == former


async def test_failure_of_a_part_is_raised() -> None:
    with pytest.raises(RuntimeError, match="on purpose"):
        await asyncio.wait_for(until_told_to_stop(forever(), fail()), 20)
