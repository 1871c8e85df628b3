"""The outbox's sender: takes what is due, and keeps as much in flight as may be."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime

from actions.context import Context
from actions.delivery.following import tell_otherwise
from bot.delivery.attempt import Attempt
from bot.delivery.ledger import Ledger
from bot.delivery.outcomes import NoRoom, Outcome, Sent, Trouble, Vague
from bot.delivery.pace import Pace, Queue
from bot.delivery.parcels import Parcel, Recipient, Sorted, sort
from bot.delivery.pauses import Outage
from bot.delivery.settling import Settling
from domain.notices import Lane
from storage.broadcasts import LIVE, Broadcasts
from storage.outbox import Delivery, Outbox
from wording.texts import Texts

log = logging.getLogger(__name__)

Count = Callable[[Lane, str], None]
"""Told of each attempt, for metrics: the letter's lane, and what it came to (the outcome's name in lower case)."""

HOLD = 3.0
"""Seconds for which a recipient is left alone after an error of our own."""


class Sender:
    """A loop that is woken when something is owed, and a task for each letter in flight.

    One letter at a time goes to one recipient. Each queue has slots of its own, so that a broadcast never delays
    what happened to a person just now.
    """

    def __init__(
        self,
        ctx: Context,
        texts: Texts,
        attempt: Attempt,
        settling: Settling,
        ledger: Ledger,
        on_change: Callable[[], None],
        pace: Pace,
        count: Count | None = None,
    ) -> None:
        self._count = count
        self._ctx = ctx
        self._texts = texts
        self._attempt = attempt
        self._settling = settling
        self._ledger = ledger
        self._on_change = on_change
        self._pace = pace
        self._outage = Outage(pace.pauses)
        self._asking: asyncio.Task[None] | None = None
        self._woken = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        self._in_flight: dict[asyncio.Task[None], tuple[Parcel, Queue]] = {}
        self._held: dict[Recipient, float] = {}
        self._full_chats: dict[int, float] = {}
        self._next_sweep = 0.0
        self._next_due: datetime | None = None
        self._found_nothing = False
        self._stopping = False

    async def start(self) -> None:
        """Settle what was interrupted when the program ended last, then begin to send."""
        async with self._ctx.read() as connection:
            interrupted = await Outbox(connection).in_state(Delivery.SENDING)
        await asyncio.gather(*(self._ledger.write(self._settling.interrupted(letter)) for letter in interrupted))
        self._loop = asyncio.create_task(self._run(), name="sender")

    async def stop(self, seconds: float) -> None:
        """Take nothing more, and give what is in flight this long to end."""
        self._stopping = True
        self.wake()
        if self._loop is not None:
            await self._loop
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.wait([self._asking])
        if self._in_flight:
            _, late = await asyncio.wait(self._in_flight, timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def wake(self) -> None:
        """Something is owed, or time has moved."""
        self._found_nothing = False
        self._woken.set()

    @property
    def is_idle(self) -> bool:
        """Whether nothing that is due waits, and nothing is being sent."""
        nothing_new = self._next_due is None or self._ctx.now() < self._next_due
        return self._found_nothing and nothing_new and not self._in_flight

    def owes_post_in(self, chat_id: int) -> bool:
        """Whether a post to this chat is on its way, or was put off because the chat's limits are used up."""
        if self._full_chats.get(chat_id, 0.0) > asyncio.get_running_loop().time():
            return True
        return any(parcel.hall is not None and parcel.chat_id == chat_id for parcel, _ in self._in_flight.values())

    async def _run(self) -> None:
        while not self._stopping:
            self._woken.clear()
            try:
                await self._look()
                seconds = self._pause()
            except Exception:
                log.exception("the outbox could not be looked into")
                seconds = HOLD
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), seconds)
            if not self._stopping:
                # Whoever tapped is answered first, and in a burst of taps one look serves many commits.
                await asyncio.sleep(self._pace.after_wake)

    async def _look(self) -> None:
        """Begin to send what is due and has room."""
        await self._sweep()
        await self._recall_stopped()
        if self._outage.is_unsure and self._asking is None and self._outage.seconds_left() == 0:
            self._asking = asyncio.create_task(self._ask(), name="is Telegram there?")
        rooms = {queue: self._room(queue) for queue in self._pace.queues}
        found = await self._find(rooms)
        for queue, letters in found.items():
            await self._set_aside(letters)
            for parcel in letters.parcels:
                self._start(parcel, queue)
        self._found_nothing = (
            all(room > 0 for room in rooms.values())
            and all(letters.is_empty for letters in found.values())
            and not self._held
            and not self._woken.is_set()
        )

    async def _sweep(self) -> None:
        """Now and then skip what is too late, also of people who did not come back in time."""
        time = asyncio.get_running_loop().time()
        self._held = {one: until for one, until in self._held.items() if until > time}
        self._full_chats = {chat: until for chat, until in self._full_chats.items() if until > time}
        if time < self._next_sweep:
            return
        self._next_sweep = time + self._pace.poll
        now = self._ctx.now()
        async with self._ctx.read() as connection:
            has_late = await Outbox(connection).has_late(now)
        if has_late:
            await self._ledger.write(lambda connection: Outbox(connection).skip_late(now))

    async def _ask(self) -> None:
        """Before anything is sent again after the connection broke: does Telegram answer?"""
        try:
            if await self._attempt.is_answered():
                self._outage.succeeded()
            else:
                self._outage.asked_in_vain()
        finally:
            self._asking = None
            self.wake()

    async def _recall_stopped(self) -> None:
        """Letters of a broadcast wait for their turn, the slower its pace the longer: long enough to be stopped."""
        waiting = [parcel.letter.id for parcel, _ in self._in_flight.values() if parcel.letter.lane is Lane.BROADCAST]
        if waiting:
            async with self._ctx.read() as connection:
                self._attempt.recall(await Broadcasts(connection).stopped(waiting))

    async def _find(self, rooms: Mapping[Queue, int]) -> dict[Queue, Sorted]:
        now = self._ctx.now()
        busy = {parcel.recipient for parcel, _ in self._in_flight.values()} | self._held.keys()
        found: dict[Queue, Sorted] = {}
        async with self._ctx.read() as connection:
            outbox = Outbox(connection)
            for queue, room in rooms.items():
                if room <= 0:
                    continue
                letters = await outbox.due(
                    now,
                    room,
                    queue.lanes,
                    but_people=[person for person, _ in busy if person is not None],
                    but_halls=[hall for _, hall in busy if hall is not None],
                )
                found[queue] = await sort(connection, letters, self._texts, self._ctx.policy)
                busy |= {parcel.recipient for parcel in found[queue].parcels}
                if self._outage.is_on and found[queue].parcels:
                    break
            self._next_due = await outbox.next_due(after=now)
        return found

    def _room(self, queue: Queue) -> int:
        """How many letters of the queue may be taken now."""
        if self._outage.is_unsure:
            return 0
        if self._outage.is_on:
            return 1 if not self._in_flight and self._outage.seconds_left() == 0 else 0
        free = queue.slots - sum(one is queue for _, one in self._in_flight.values())
        return free if free >= queue.batch else 0

    async def _set_aside(self, found: Sorted) -> None:
        """Letters that cannot be sent as things are."""
        if found.away:
            away, now = found.away, self._ctx.now()
            await self._ledger.write(
                lambda connection: Outbox(connection).keep_for_return([letter.id for letter in away])
            )
            await self._ledger.write(lambda connection: tell_otherwise(connection, away, now))
            self.wake()
        for letter in found.closed:
            await self._ledger.write(self._settling.closed(letter))

    def _start(self, parcel: Parcel, queue: Queue) -> None:
        task = asyncio.create_task(self._carry(parcel, queue), name=f"letter {parcel.letter.id}")
        self._in_flight[task] = (parcel, queue)
        task.add_done_callback(self._landed)

    async def _carry(self, parcel: Parcel, queue: Queue) -> None:
        try:
            outcome = await self._attempt.deliver(parcel, queue)
        except Exception:
            log.exception("letter %d: an error of our own", parcel.letter.id)
            self._held[parcel.recipient] = asyncio.get_running_loop().time() + HOLD
        else:
            if self._count is not None:
                self._count(parcel.letter.lane, "not_sent" if outcome is None else type(outcome).__name__.lower())
            self._learn(parcel, outcome)

    def _learn(self, parcel: Parcel, outcome: Outcome | None) -> None:
        if not isinstance(outcome, Sent) or parcel.revision is not None or parcel.letter.key.startswith(LIVE):
            # More may be owed now, or a new card may be stale already, or a message shows progress.
            self._on_change()
        match outcome:
            case Trouble():
                self._outage.failed()
            case Vague():
                self._outage.failed()
                self._outage.broke()
            case NoRoom():
                if parcel.hall is not None:
                    time = asyncio.get_running_loop().time()
                    self._full_chats[parcel.chat_id] = time + outcome.seconds + 1
            case None:
                pass
            case _:
                self._outage.succeeded()

    def _landed(self, task: asyncio.Task[None]) -> None:
        _, queue = self._in_flight.pop(task)
        if self._room(queue) > 0:
            self.wake()

    def _pause(self) -> float:
        """After how many seconds to look again at the latest."""
        pause = self._pace.poll
        if self._next_due is not None:
            pause = min(pause, max(0.0, (self._next_due - self._ctx.now()).total_seconds()))
        if self._outage.is_unsure:
            # What is due has to wait for that, and for nothing else.
            return self._pace.poll if self._asking is not None else self._outage.seconds_left()
        if self._outage.is_on:
            pause = min(pause, self._outage.seconds_left())
        return pause
