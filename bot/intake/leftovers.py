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
"""What outlived so many starts may be what ends the program each time: it is tried alone, once, and last."""

ENDED = "the program ended each time while this was handled"


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
        """One after the other. Should the program end meanwhile once more, the next one parks the culprit."""
        for entry in suspects:
            log.warning("update %d outlived %d starts of the program", entry.update_id, entry.attempts)
            if entry.stage is Stage.APPLIED:
                # Only showing it is left, which nobody waits for after so many starts.
                async with self._ctx.database.write() as connection:
                    await Inbox(connection).done([entry.update_id])
            elif entry.error == ENDED:
                await park(self._ctx, entry.update_id, entry.attempts, ENDED)
            else:
                async with self._ctx.database.write() as connection:
                    await Inbox(connection).suspect(entry.update_id, ENDED)
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
