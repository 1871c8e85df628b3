"""That updates came in and were applied: stored in the transaction of their effects."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.inbox import Applying, Arriving, Inbox


class AlreadyApplied(Exception):
    """The update came before, or comes again later: its effects must not be stored now."""


class Settling:
    """For the transaction in which the effects of ``updates`` are stored: `begin`, `end`, and `committed` after it.

    An update that is stored already is applied from the end on. One that is only arriving is stored by it, too.
    """

    def __init__(self, updates: Iterable[Applying | None]) -> None:
        self._updates = [one for one in updates if one is not None]
        self._arriving: dict[int, Arriving] = {}
        self._finished: set[int] = set()

    async def begin(self, connection: AsyncConnection, now: datetime) -> None:
        """Before anything is decided. Raises AlreadyApplied for updates of which nothing may come."""
        self._arriving = {
            one.update_id: one.arriving
            for one in self._updates
            if one.arriving is not None and one.arriving.stored is not True
        }
        if not self._arriving:
            return
        if any(one.stored is False for one in self._arriving.values()):
            raise AlreadyApplied
        if await Inbox(connection).know(list(self._arriving), now) != self._arriving.keys():
            if len(self._arriving) == 1:
                # Of several the others are tried again, each alone.
                self._settle(stored=False)
            raise AlreadyApplied

    async def end(self, connection: AsyncConnection, applied: Sequence[Applying], now: datetime) -> None:
        """``applied`` are those whose effects are stored: all, but for those that were refused."""
        self._finished = {one.update_id for one in applied if not one.shows and one.update_id in self._arriving}
        left = [one.incoming for number, one in self._arriving.items() if number not in self._finished]
        await Inbox(connection).keep(left, now)
        await Inbox(connection).applied([one for one in applied if one.update_id not in self._finished], now)

    def committed(self) -> None:
        """At once after the transaction."""
        self._settle(stored=True)

    def _settle(self, *, stored: bool) -> None:
        for number, arriving in self._arriving.items():
            arriving.settle(stored=stored, finished=number in self._finished)
