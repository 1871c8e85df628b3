"""What earlier runs left in the inbox: it is handled before anything new."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress

from actions.context import Context
from actions.intake.parking import park
from bot.intake import pause
from bot.intake.workers import Workers
from storage.inbox import Entry, Inbox, Stage

log = logging.getLogger(__name__)

PAGE = 100
"""Updates read back at once."""

MANY_STARTS = 5
"""What outlived so many starts may be what ends the program each time: it is tried alone."""

QUIET_WITHIN = 10.0
"""Seconds to wait for a moment in which nothing else is handled: whoever sent it has everything waiting behind it."""

ENDED = tuple(f"the program ended while this was handled alone, {times}" for times in ("once", "twice", "three times"))
"""What is noted of it before it is tried alone for the first, second and third time."""


class Leftovers:
    """`submit` hands updates to the workers, which hold those of some numbers; `end_of` waits until one was handled.

    `withdraw` takes back one that is held.
    """

    def __init__(
        self,
        ctx: Context,
        workers: Workers,
        submit: Callable[[Sequence[Entry], Collection[int]], None],
        withdraw: Callable[[int], None],
        end_of: Callable[[int], Awaitable[None]],
    ) -> None:
        self._ctx = ctx
        self._workers = workers
        self._submit = submit
        self._withdraw = withdraw
        self._end_of = end_of

    async def bring_back(self) -> list[Entry]:
        """Hand over what was left, in order. Returns what is suspected of ending the program: see `try_alone`.

        That is held, so that nothing of the same person overtakes it.
        """
        await self._count_start()
        suspects: list[Entry] = []
        last: Entry | None = None
        count = 0
        while entries := await self._page(last):
            await self._workers.room()
            found = [entry for entry in entries if entry.attempts > MANY_STARTS]
            self._submit(entries, {entry.update_id for entry in found})
            suspects += found
            last, count = entries[-1], count + len(entries)
        if count:
            log.info("the last run left %d updates: they are handled now", count)
        return suspects

    async def try_alone(self, suspects: Sequence[Entry]) -> None:
        """One after the other, when nothing else is handled. What the program ended on three times is parked.

        Where it is never that quiet, each has its turn all the same.
        """
        for entry in suspects:
            if not self._workers.holds(entry.update_id):
                # It could not be read.
                continue
            log.warning("update %d outlived %d starts of the program", entry.update_id, entry.attempts)
            await self._patiently(entry)
            await self._end_of(entry.update_id)

    async def _patiently(self, entry: Entry) -> None:
        """Given up, it would keep all that waits behind it waiting until the next start."""
        failures = 0
        while True:
            try:
                await self._try(entry)
            except Exception:
                failures += 1
                log.exception("update %d cannot be tried yet", entry.update_id)
                await asyncio.sleep(pause(failures))
            else:
                return

    async def _try(self, entry: Entry) -> None:
        ended = ENDED.index(entry.error) + 1 if entry.error in ENDED else 0
        if entry.stage is Stage.APPLIED:
            # Only showing it is left, which nobody waits for after so many starts.
            async with self._ctx.database.write() as connection:
                await Inbox(connection).done([entry.update_id])
            self._withdraw(entry.update_id)
        elif ended == len(ENDED):
            await park(self._ctx, entry.update_id, ended, ENDED[-1])
            self._withdraw(entry.update_id)
        else:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._workers.rest(), QUIET_WITHIN)
            async with self._ctx.database.write() as connection:
                await Inbox(connection).suspect(entry.update_id, ENDED[ended])
            self._workers.release(entry.update_id)

    async def _count_start(self) -> None:
        try:
            async with self._ctx.database.write() as connection:
                await Inbox(connection).note_start()
        except Exception:
            # Without room on the disk nothing else will be stored either; what is left still has to be handled.
            log.exception("the start could not be counted")

    async def _page(self, last: Entry | None) -> Sequence[Entry]:
        failures = 0
        while True:
            try:
                async with self._ctx.read() as connection:
                    return await Inbox(connection).left(PAGE, last)
            except Exception:
                failures += 1
                log.exception("what the last run left cannot be read")
                await asyncio.sleep(pause(failures))
