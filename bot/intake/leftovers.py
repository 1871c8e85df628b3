"""What earlier runs left in the inbox: it is handled before anything new."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

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

ENDED = tuple(f"the program ended while this was handled alone, {times}" for times in ("once", "twice", "three times"))
"""What is noted of it before it is tried alone for the first, second and third time."""


class Leftovers:
    """`submit` hands updates to the workers; `end_of` waits until one of them was handled."""

    def __init__(
        self,
        ctx: Context,
        workers: Workers,
        submit: Callable[[Sequence[Entry]], None],
        end_of: Callable[[int], Awaitable[None]],
    ) -> None:
        self._ctx = ctx
        self._workers = workers
        self._submit = submit
        self._end_of = end_of

    async def bring_back(self) -> list[Entry]:
        """Hand over what was left, in order. Returns what is suspected of ending the program: see `try_alone`."""
        await self._count_start()
        suspects: list[Entry] = []
        last: Entry | None = None
        count = 0
        while entries := await self._page(last):
            await self._workers.room()
            self._submit([entry for entry in entries if entry.attempts <= MANY_STARTS])
            suspects += [entry for entry in entries if entry.attempts > MANY_STARTS]
            last, count = entries[-1], count + len(entries)
        if count:
            log.info("the last run left %d updates: they are handled now", count)
        return suspects

    async def try_alone(self, suspects: Sequence[Entry]) -> None:
        """One after the other, when nothing else is handled. What the program ended on three times is parked."""
        for entry in suspects:
            log.warning("update %d outlived %d starts of the program", entry.update_id, entry.attempts)
            ended = ENDED.index(entry.error) + 1 if entry.error in ENDED else 0
            if entry.stage is Stage.APPLIED:
                # Only showing it is left, which nobody waits for after so many starts.
                async with self._ctx.database.write() as connection:
                    await Inbox(connection).done([entry.update_id])
            elif ended == len(ENDED):
                await park(self._ctx, entry.update_id, ended, ENDED[-1])
            else:
                await self._workers.rest()
                async with self._ctx.database.write() as connection:
                    await Inbox(connection).suspect(entry.update_id, ENDED[ended])
                self._submit([entry])
                await self._end_of(entry.update_id)

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
