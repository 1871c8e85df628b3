"""Where updates are taken over: stored, then handed to workers. What was left is brought back at the start."""

import asyncio
import logging
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError

from actions.context import Context
from actions.intake.parking import park
from bot.intake.arrivals import Arrival, read_update
from bot.intake.books import Books
from bot.intake.failures import place_of
from bot.intake.handling import Act, Handling
from bot.intake.leftovers import Leftovers
from bot.intake.screening import Screening
from bot.intake.sealing import Sealing
from bot.intake.workers import Workers
from storage.inbox import Arriving, Entry, Inbox, Stage

log = logging.getLogger(__name__)


PATIENCE = 0.03
"""Seconds that others wait, at most, for a quiet tap to be stored together with its effects."""
ANSWER_FIRST = 0.001
"""Seconds until Telegram is asked for more: the answer to a quiet tap goes out before."""


@dataclass(frozen=True, slots=True)
class _Known:
    """An update that waits or runs: as `Handling.handle` wants to know it."""

    shows: bool
    applied: bool
    arriving: Arriving | None = None


class Reception:
    """Takes responsibility for updates: what `accept` took is handled, by this program or by the one started next.

    `feed` handles an update, `show` shows again what became of one, `apologise` tells its person that it failed.
    `screen` takes out of updates what may not be stored, `sealing` seals what people wrote while it is there.
    """

    def __init__(
        self,
        ctx: Context,
        bot: Bot,
        *,
        feed: Act,
        show: Act,
        apologise: Act,
        screen: Screening | None = None,
        sealing: Sealing | None = None,
    ) -> None:
        self._screen = screen
        self._sealing = sealing
        self._ctx = ctx
        self._bot = bot
        self._books = Books(ctx.database, ctx.clock, self._stored)
        self._handling = Handling(ctx, self._books, feed=feed, show=show, apologise=apologise)
        self.workers = Workers(self._handle)
        self._known: dict[int, _Known] = {}
        self._has_accepted = False
        self._ends: dict[int, asyncio.Event] = {}
        self._unreadable: set[asyncio.Task[None]] = set()
        self._returned = asyncio.Event()
        self._returning: asyncio.Task[None] | None = None

    @property
    def idle(self) -> bool:
        """Whether nothing waits or runs, nothing is left of an earlier run, and all of that is written."""
        has_returned = self._returning is not None and self._returning.done()
        return has_returned and self.workers.idle and self._books.idle

    @property
    def trouble(self) -> str | None:
        """Why updates cannot be stored; None while they can."""
        return self._books.trouble

    async def start(self) -> None:
        """Begin with what an earlier run left. Until that is handed over nothing new is accepted."""
        self._returning = asyncio.create_task(self._bring_back(), name="inbox of the last run")

    async def accept(self, arrivals: Sequence[Arrival]) -> None:
        """Return once the updates are on disk; those that came before are ignored.

        Waits while many are waiting already. Raises what the database says when they could not be stored.
        """
        await self._returned.wait()
        await self.workers.room()
        if self._screen is not None:
            arrivals = await self._screen(arrivals)
        if self._sealing is not None:
            arrivals = [self._sealing.sealed(arrival) for arrival in arrivals]
        if self._has_accepted and self.workers.idle and len(arrivals) == 1 and arrivals[0].is_tap_in_hall:
            await self._accept_quiet_tap(arrivals[0])
            return
        await self._books.receive(arrivals)
        # The first of a run is stored at once: should it end the program each time, its starts have to be counted.
        self._has_accepted = True

    async def look_again(self) -> None:
        """Take up what an operator wants tried again."""
        if not self._returned.is_set():
            return
        async with self._ctx.read() as connection:
            if not await Inbox(connection).is_wanted_again():
                return
        async with self._ctx.write() as connection:
            entries = await Inbox(connection).take_again()
        self._submit(entries)

    async def stop(self, seconds: float) -> None:
        """Take no more in; what waits and runs has some seconds to finish. What does not is on disk."""
        if self._returning is not None:
            self._returning.cancel()
            await asyncio.wait([self._returning])
        await self.workers.drain(seconds)
        if self._unreadable:
            await asyncio.wait(self._unreadable)
        await self._books.finish()

    async def _accept_quiet_tap(self, arrival: Arrival) -> None:
        """Nothing else is going on: the transaction of its effects stores it, too. That halves its person's waiting."""
        try:
            update = arrival.open(self._bot)
        except ValidationError:
            await self._books.receive([arrival])
            return
        arriving = Arriving(arrival.incoming())
        self._known[arrival.update_id] = _Known(arrival.shows, applied=False, arriving=arriving)
        self.workers.submit([update])
        try:
            if await arriving.settled_within(PATIENCE):
                await asyncio.sleep(ANSWER_FIRST)
            else:
                await self._books.receive([arrival])
        finally:
            # Telegram keeps what was not stored: nothing may come of it here any more.
            arriving.settle(stored=False)

    async def _bring_back(self) -> None:
        leftovers = Leftovers(self._ctx, self.workers, self._submit, self._withdraw, self._end_of)
        suspects = await leftovers.bring_back()
        self._returned.set()
        await leftovers.try_alone(suspects)

    async def _end_of(self, update_id: int) -> None:
        """Return once an update that was handed over is handled."""
        if update_id in self._known:
            await self._ends.setdefault(update_id, asyncio.Event()).wait()

    def _stored(self, arrivals: Sequence[Arrival]) -> None:
        self._hand_over((arrival, arrival.shows, False) for arrival in arrivals if not self._is_handled(arrival))

    def _is_handled(self, arrival: Arrival) -> bool:
        """Whether its handling began already, and goes on now that it is stored."""
        known = self._known.get(arrival.update_id)
        if known is None or known.arriving is None or known.arriving.stored is False:
            return False
        known.arriving.settle(stored=True)
        return True

    def _withdraw(self, update_id: int) -> None:
        """An update that is held is dealt with already."""
        self.workers.withdraw(update_id)
        del self._known[update_id]

    def _submit(self, entries: Sequence[Entry], hold: Collection[int] = ()) -> None:
        found: list[tuple[Arrival, bool, bool]] = []
        for entry in entries:
            try:
                arrival = read_update(entry.payload)
                if self._sealing is not None:
                    arrival = self._sealing.opened(arrival)
            except ValueError as error:
                self._put_aside(entry.update_id, error)
            else:
                found.append((arrival, arrival.shows, entry.stage is Stage.APPLIED))
        self._hand_over(found, hold)

    def _hand_over(self, arrivals: Iterable[tuple[Arrival, bool, bool]], hold: Collection[int] = ()) -> None:
        updates: list[Update] = []
        for arrival, shows, applied in arrivals:
            try:
                update = arrival.open(self._bot)
            except ValidationError as error:
                self._put_aside(arrival.update_id, error)
            else:
                self._known[update.update_id] = _Known(shows, applied)
                updates.append(update)
        self.workers.submit(updates, hold)

    def _put_aside(self, update_id: int, error: ValueError) -> None:
        """This program cannot read it, so that trying does not help; a newer one may."""
        log.error("update %d cannot be read and is parked: %s", update_id, type(error).__name__)
        why = "an update of a kind that this version cannot read"
        task = asyncio.create_task(park(self._ctx, update_id, 1, why))
        self._unreadable.add(task)
        task.add_done_callback(self._unreadable.discard)
        task.add_done_callback(partial(_tell, update_id))

    async def _handle(self, update: Update) -> None:
        known = self._known[update.update_id]
        try:
            await self._handling.handle(update, shows=known.shows, applied=known.applied, arriving=known.arriving)
        finally:
            # One that was not stored may have been brought again meanwhile.
            if self._known[update.update_id] is known:
                del self._known[update.update_id]
            if end := self._ends.pop(update.update_id, None):
                end.set()


def _tell(update_id: int, task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()):
        # It is on disk: the next start tries to read and to park it again.
        log.warning("update %d could not be parked: %s", update_id, place_of(error))
