"""Handling one update, so that its effects are stored exactly once whatever fails meanwhile."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

from aiogram.types import Update

from actions.context import Context, applying
from actions.intake.parking import park
from bot.dialog_storage import gathered
from bot.intake.books import Books
from bot.intake.failures import pause_after, place_of, tries_for
from storage.dialogs import Form
from storage.inbox import Applying, Arriving, Inbox, Stage
from storage.trouble import is_trouble

log = logging.getLogger(__name__)

T = TypeVar("T")

Act = Callable[[Update], Awaitable[object]]


class Handling:
    """Has `feed` handle updates. What failed before its effects were stored is handled again, and parked in the end.

    What fails afterwards is not: `show` then shows what has become of it. Whoever sent what could not be dealt
    with gets an apology. While the disk is full or the database locked updates wait, however long it takes.
    """

    def __init__(self, ctx: Context, books: Books, *, feed: Act, show: Act, apologise: Act) -> None:
        self._ctx = ctx
        self._books = books
        self._feed = feed
        self._show = show
        self._apologise = apologise

    async def handle(self, update: Update, *, shows: bool, applied: bool, arriving: Arriving | None = None) -> None:
        """`shows`: its person sees something of it that nothing else tells. `applied`: its effects are stored.

        `arriving`, if it is not stored yet: should it fail or end without effects, it is stored first of all.
        """
        failures = troubles = 0
        while True:
            try:
                await (self._once(self._show, update) if applied else self._apply(update, shows, arriving))
            except Exception as error:
                if arriving is not None and not await arriving.is_kept():
                    log.info("update %d is not for now: %s", update.update_id, place_of(error))
                    return
                if not applied:
                    stage = await self._stage(update.update_id)
                    if stage is None:
                        await self._sorry(update, error)
                        return
                    applied = stage is Stage.APPLIED
                if is_trouble(error):
                    troubles += 1
                    if troubles == 1:
                        log.warning("update %d waits until the database is well: %s", update.update_id, place_of(error))
                    await asyncio.sleep(pause_after(error, troubles))
                    continue
                failures += 1
                if failures >= tries_for(error):
                    await self._give_up(update, error, failures, applied)
                    return
                log.warning("update %d failed, it is tried again: %s", update.update_id, place_of(error))
                await asyncio.sleep(pause_after(error, failures))
            else:
                return

    async def _apply(self, update: Update, shows: bool, arriving: Arriving | None) -> None:
        token = applying.set(Applying(update.update_id, shows, arriving))
        try:
            await self._once(self._feed, update, arriving)
        finally:
            applying.reset(token)

    async def _once(self, act: Act, update: Update, arriving: Arriving | None = None) -> None:
        with gathered() as forms:
            await act(update)
        if arriving is not None and (not await arriving.is_kept() or (arriving.finished and not forms.changed)):
            return
        if forms.changed:
            await self._patiently(lambda: self._close(update.update_id, forms.changed))
        else:
            self._books.done(update.update_id)

    async def _close(self, update_id: int, forms: Mapping[str, Form]) -> None:
        await self._books.close(update_id, forms)

    async def _give_up(self, update: Update, error: Exception, failures: int, applied: bool) -> None:
        await self._sorry(update, error)
        if applied:
            self._books.done(update.update_id)
        else:
            await self._patiently(lambda: park(self._ctx, update.update_id, failures, place_of(error)))

    async def _sorry(self, update: Update, error: Exception) -> None:
        log.error("update %d failed", update.update_id, exc_info=error)
        try:
            await self._apologise(update)
        except Exception as again:
            log.warning("nobody was told that update %d failed: %s", update.update_id, place_of(again))

    async def _stage(self, update_id: int) -> Stage | None:
        """How far the update is; None when it is done."""

        async def look() -> Stage | None:
            async with self._ctx.read() as connection:
                entry = await Inbox(connection).get(update_id)
            return None if entry is None else entry.stage

        return await self._patiently(look)

    async def _patiently(self, act: Callable[[], Awaitable[T]]) -> T:
        """Wait for the database however long it takes."""
        troubles = 0
        while True:
            try:
                return await act()
            except Exception as error:
                if not is_trouble(error):
                    raise
                troubles += 1
                await asyncio.sleep(pause_after(error, troubles))
