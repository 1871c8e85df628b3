"""What becomes of a letter after an attempt, written down with everything that follows from it."""

import logging
from collections import Counter
from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.delivery import following
from actions.delivery.lost_halls import lose_hall
from actions.delivery.moved_chats import follow_chat
from bot.delivery.ledger import Change
from bot.delivery.outcomes import Barred, Moved, NoRoom, Outcome, Refused, Sent, Trouble, Vague
from bot.delivery.parcels import Parcel
from bot.delivery.pauses import Pauses
from domain.delivery import WhyNot
from domain.meetups.hall import HallState
from domain.notices import Lane
from storage.broadcasts import STOPPED, Broadcasts
from storage.halls import Halls
from storage.outbox import REPEATED, Delivery, Letter, Outbox
from storage.people import People

log = logging.getLogger(__name__)

RENDERINGS = 5
"""How often a letter is rendered in vain before it fails."""
SHORTEST_WAIT_FOR_ROOM = 2.0
"""Seconds."""


class Settling:
    """Makes the change that an outcome means. The change is one transaction's worth, run by the ledger."""

    def __init__(self, ctx: Context, pauses: Pauses) -> None:
        self._ctx = ctx
        self._pauses = pauses
        self._render_failures: Counter[int] = Counter()

    def change(self, parcel: Parcel, outcome: Outcome) -> Change[None]:
        """What to write after an attempt to send ``parcel``."""
        letter = parcel.letter

        async def apply(connection: AsyncConnection) -> None:
            match outcome:
                case NoRoom() | Trouble() | Vague() | Moved() if await _is_stopped(connection, letter):
                    await self._stop(connection, letter)
                case Sent():
                    await self._sent(connection, parcel, outcome.message_id)
                case NoRoom():
                    due_at = self._ctx.now() + timedelta(seconds=max(outcome.seconds, SHORTEST_WAIT_FOR_ROOM))
                    await Outbox(connection).put_off(letter.id, due_at)
                case Trouble():
                    await Outbox(connection).try_again(letter, self._next_try(letter), outcome.reason)
                case Vague():
                    await self._vague(connection, letter, outcome.reason)
                case Moved():
                    await follow_chat(connection, parcel.chat_id, outcome.chat_id, self._ctx.now())
                    await Outbox(connection).put_off(letter.id, self._ctx.now())
                case Barred():
                    await self._barred(connection, parcel, outcome)
                case Refused():
                    await self._fail(connection, letter, outcome.why, outcome.reason)

        return apply

    def interrupted(self, letter: Letter) -> Change[None]:
        """What to write of a letter that was being sent when the program ended: nobody saw how that went.

        A private one is sent again, however often it happens to it: once for each such end.
        """

        async def apply(connection: AsyncConnection) -> None:
            reason = "the program ended while it was being sent"
            if await _is_stopped(connection, letter):
                await self._stop(connection, letter)
            elif letter.is_public:
                await self._unknown(connection, letter, reason)
            else:
                await Outbox(connection).try_again(letter, self._ctx.now(), reason)

        return apply

    def stopped(self, letter: Letter) -> Change[None]:
        """What to write of a letter of a broadcast that somebody stopped before its turn came."""

        async def apply(connection: AsyncConnection) -> None:
            await self._stop(connection, letter)

        return apply

    def untold(self, letter: Letter, reason: str) -> Change[None]:
        """What to write of a letter that cannot be told at all."""

        async def apply(connection: AsyncConnection) -> None:
            await self._fail(connection, letter, WhyNot.BROKEN, reason)

        return apply

    def closed(self, letter: Letter) -> Change[None]:
        """What to write of a letter whose hall is not open to the bot; nothing, if it opened meanwhile."""

        async def apply(connection: AsyncConnection) -> None:
            hall = None if letter.hall is None else await Halls(connection).get(letter.hall)
            if hall is None or hall.state is not HallState.BOUND:
                await self._fail(connection, letter, WhyNot.HALL_CLOSED, "the hall is not open to the bot")

        return apply

    def not_rendered(self, letter: Letter, reason: str) -> Change[None]:
        """What to write of a letter whose renderer broke: a mistake of ours, or the database was busy."""

        self._render_failures[letter.id] += 1

        async def apply(connection: AsyncConnection) -> None:
            if self._render_failures[letter.id] < RENDERINGS:
                await Outbox(connection).try_again(letter, self._next_try(letter), reason)
            else:
                await self._fail(connection, letter, WhyNot.BROKEN, reason)

        return apply

    async def _sent(self, connection: AsyncConnection, parcel: Parcel, message_id: int) -> None:
        letter, now = parcel.letter, self._ctx.now()
        await Outbox(connection).set_state([letter.id], Delivery.SENT, now, message_id=message_id)
        arrival = following.Arrival(letter, parcel.chat_id, message_id, parcel.revision)
        await following.sent(self._ctx, connection, arrival, now)

    async def _stop(self, connection: AsyncConnection, letter: Letter) -> None:
        await Outbox(connection).set_state([letter.id], Delivery.SKIPPED, self._ctx.now(), outcome=STOPPED)

    async def _vague(self, connection: AsyncConnection, letter: Letter, reason: str) -> None:
        if letter.is_public or letter.repeated:
            await self._unknown(connection, letter, reason)
        else:
            await Outbox(connection).repeat(letter, self._next_try(letter), reason)

    async def _unknown(self, connection: AsyncConnection, letter: Letter, reason: str) -> None:
        log.warning("letter %d (%s): nobody knows whether it arrived: %s", letter.id, letter.notice.kind, reason)
        now = self._ctx.now()
        await Outbox(connection).set_state([letter.id], Delivery.UNKNOWN, now, outcome=reason)
        await following.uncertain(self._ctx, connection, letter, now)

    async def _barred(self, connection: AsyncConnection, parcel: Parcel, outcome: Barred) -> None:
        letter, now = parcel.letter, self._ctx.now()
        if letter.hall is not None:
            await lose_hall(connection, letter.hall, self._ctx.policy, now, removed=outcome.removed)
            await self._fail(connection, letter, WhyNot.HALL_CLOSED, outcome.reason)
        elif letter.person is not None:
            await People(connection).set_reachable(letter.person, reachable=False)
            reason = (REPEATED if letter.repeated else "") + outcome.reason
            await Outbox(connection).set_state([letter.id], Delivery.UNREACHABLE, now, outcome=reason)
            await following.tell_otherwise(connection, [letter], now)

    async def _fail(self, connection: AsyncConnection, letter: Letter, why: WhyNot, reason: str) -> None:
        log.error("letter %d (%s) cannot be delivered: %s", letter.id, letter.notice.kind, reason)
        now = self._ctx.now()
        await Outbox(connection).set_state([letter.id], Delivery.FAILED, now, outcome=reason)
        await following.failed(self._ctx, connection, letter, why, reason, now)

    def _next_try(self, letter: Letter) -> datetime:
        return self._ctx.now() + self._pauses.after(letter.attempts + 1)


async def _is_stopped(connection: AsyncConnection, letter: Letter) -> bool:
    return letter.lane is Lane.BROADCAST and bool(await Broadcasts(connection).stopped([letter.id]))
