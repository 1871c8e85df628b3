"""One attempt to deliver one letter: render, claim, send, write down."""

import asyncio
import logging
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from actions.context import Context
from bot import lanes
from bot.delivery.ledger import Change, Ledger
from bot.delivery.outcomes import Outcome, Refused, Sent, Trouble, Vague, outcome_of
from bot.delivery.pace import PATIENCE_OF_POSTS, Queue
from bot.delivery.parcels import Parcel
from bot.delivery.posting import Post
from bot.delivery.settling import Settling
from domain.notices import Lane
from handlers.rendering import Outgoing, Renderers
from storage.notices import Unreadable
from storage.outbox import Delivery, Outbox

log = logging.getLogger(__name__)

LONGEST_WAIT_TO_WRITE = 30.0


class Attempt:
    """What the sender does with each letter."""

    def __init__(self, ctx: Context, renderers: Renderers, post: Post, ledger: Ledger, settling: Settling) -> None:
        self._ctx = ctx
        self._renderers = renderers
        self._post = post
        self._ledger = ledger
        self._settling = settling
        # Letters of broadcasts that wait for their turn, and those of them that are not to be sent any more.
        self._waiting: dict[int, asyncio.Task[Any]] = {}
        self._recalled: set[int] = set()

    async def is_answered(self) -> bool:
        """Whether Telegram answers at all, whatever it says."""
        try:
            await self._post.ask()
        except Exception as error:
            return not isinstance(outcome_of(error), Trouble | Vague | None)
        return True

    def recall(self, letters: Iterable[int]) -> None:
        """These are not to be sent any more, if Telegram is not being asked already."""
        for letter in letters:
            if letter in self._waiting and letter not in self._recalled:
                self._recalled.add(letter)
                self._waiting[letter].cancel()

    async def deliver(self, parcel: Parcel, queue: Queue) -> Outcome | None:
        """What Telegram's answer came to; None when it was not asked, because the letter was not to be sent."""
        outgoing = await self._render(parcel)
        if outgoing is None:
            return None
        letter = parcel.letter.id
        if letter not in await self._ledger.write(lambda connection: Outbox(connection).claim([letter])):
            # What it would have told was called off while it was rendered.
            return None
        try:
            outcome = await self._send(parcel, queue, outgoing)
        except asyncio.CancelledError:
            if letter not in self._recalled:
                raise
            _this_task().uncancel()
            await self._record(self._settling.stopped(parcel.letter))
            return None
        finally:
            self._waiting.pop(letter, None)
            self._recalled.discard(letter)
        await self._record(self._settling.change(parcel, outcome))
        if isinstance(outcome, Sent) and outgoing.pin and parcel.hall is not None and parcel.hall.can_pin:
            await self._pin(parcel, outcome.message_id)
        return outcome

    async def _render(self, parcel: Parcel) -> Outgoing | None:
        letter = parcel.letter
        if isinstance(letter.notice, Unreadable):
            await self._ledger.write(self._settling.untold(letter, f"unreadable: {letter.notice.stored_kind}"))
            return None
        if type(letter.notice) not in self._renderers:
            await self._ledger.write(self._settling.untold(letter, "nobody tells it"))
            return None
        try:
            outgoing = await self._renderers.render(letter.notice, parcel.reader, self._ctx)
        except Exception as error:
            log.exception("letter %d (%s) could not be rendered", letter.id, letter.notice.kind)
            await self._ledger.write(self._settling.not_rendered(letter, type(error).__name__))
            return None
        if outgoing is None:
            await self._ledger.write(
                lambda connection: Outbox(connection).set_state(
                    [letter.id], Delivery.SKIPPED, self._ctx.now(), outcome="makes no sense any more"
                )
            )
        return outgoing

    async def _send(self, parcel: Parcel, queue: Queue, outgoing: Outgoing) -> Outcome:
        letter = parcel.letter.id
        if parcel.letter.lane is Lane.BROADCAST:
            self._waiting[letter] = _this_task()
        patience = PATIENCE_OF_POSTS if parcel.letter.is_public else queue.patience
        try:
            with lanes.lane(queue.urgency), lanes.patience(patience), lanes.gate(lambda: self._handed_over(letter)):
                return Sent(
                    await self._post.send(
                        parcel.chat_id,
                        outgoing,
                        thread_id=parcel.hall.thread_id if parcel.hall else None,
                        silent=outgoing.silent or self._is_quiet(parcel),
                        reply_to=parcel.reply_to,
                    )
                )
        except ValidationError as error:
            return Refused(f"not a message: {error.error_count()} mistakes")
        except Exception as error:
            outcome = outcome_of(error)
            if outcome is None:
                # Nothing is known of such an error, and so not whether Telegram acted before it.
                log.exception("letter %d: an unexpected error", parcel.letter.id)
                return Vague(type(error).__name__)
            return outcome

    def _handed_over(self, letter: int) -> None:
        """Its turn has come: Telegram is asked now, and it is too late to recall it."""
        self._waiting.pop(letter, None)

    async def _record(self, change: Change[None]) -> None:
        """Telegram has acted: whatever stands in the way of writing it down now, it has to be written in the end."""
        pause = 0.5
        while True:
            try:
                return await self._ledger.write(change)
            except Exception:
                log.exception("what became of a letter could not be written down")
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_WAIT_TO_WRITE)

    async def _pin(self, parcel: Parcel, message_id: int) -> None:
        try:
            await self._post.pin(parcel.chat_id, message_id)
        except Exception as error:
            log.warning("letter %d was posted but not pinned: %s", parcel.letter.id, error)

    def _is_quiet(self, parcel: Parcel) -> bool:
        quiet = self._ctx.policy.quiet_hours
        return quiet is not None and quiet.covers(self._ctx.now(), parcel.zone)


def _this_task() -> asyncio.Task[Any]:
    task = asyncio.current_task()
    assert task is not None
    return task
