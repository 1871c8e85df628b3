"""Who works on updates: many people at once, one person's in order."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress
from functools import partial

from aiogram.types import Message, Update
from aiogram.types.update import UpdateTypeLookupError
from structlog.contextvars import bound_contextvars

log = logging.getLogger(__name__)

AT_ONCE = 64
BACKLOG = 200
"""Updates waiting here before no more are accepted: Telegram keeps the others.

Few, because a tap can be answered for some 15 seconds after it was fetched, but waits minutes to be fetched.
"""

_EVENTS_OF_CHATS = frozenset(
    {
        "my_chat_member",
        "chat_member",
        "channel_post",
        "edited_channel_post",
        "message_reaction_count",
        "chat_boost",
        "removed_chat_boost",
    }
)


def line_of(update: Update) -> int:
    """The number of the person, or of the chat for its own events, whose updates keep their order with this one."""
    try:
        kind = update.event_type
    except UpdateTypeLookupError:
        return update.update_id
    event = update.event
    chat = getattr(event, "chat", None)
    if isinstance(event, Message) and (event.sender_chat or event.migrate_to_chat_id or event.migrate_from_chat_id):
        # Anonymous administrators share one account; a migration is about the chat, whoever caused it.
        return event.chat.id
    if kind not in _EVENTS_OF_CHATS:
        person = getattr(event, "from_user", None) or getattr(event, "user", None)
        if person is not None:
            return int(person.id)
    return int(chat.id) if chat is not None else update.update_id


class Workers:
    """Runs `handle` for each update, each in a task and context of its own.

    Whatever `handle` raises is logged and does not hold up the next. An update that is held waits until it is released,
    and whatever follows in its line waits behind it.
    """

    def __init__(
        self, handle: Callable[[Update], Awaitable[None]], *, at_once: int = AT_ONCE, backlog: int = BACKLOG
    ) -> None:
        self._handle = handle
        self._at_once = at_once
        self._backlog = backlog
        # A line is here while one of its updates waits or runs; it is in `_ready` while the next one may start, and in
        # `_stopped` while that one is held.
        self._lines: dict[int, deque[Update]] = {}
        self._ready: deque[int] = deque()
        self._stopped: set[int] = set()
        self._held: dict[int, int] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._left = 0
        self._behind = 0
        self._room = asyncio.Event()
        self._room.set()
        self._rest = asyncio.Event()
        self._rest.set()

    @property
    def idle(self) -> bool:
        """Whether every update that was submitted has been handled."""
        return self._left == 0

    @property
    def left(self) -> int:
        """How many updates wait or run."""
        return self._left

    async def room(self) -> None:
        """Return once the backlog is not full."""
        await self._room.wait()

    async def rest(self) -> None:
        """Return once nothing runs, and nothing waits but for what is held."""
        await self._rest.wait()

    def submit(self, updates: Sequence[Update], hold: Collection[int] = ()) -> None:
        """Take updates over, even when the backlog is full: see `room`. Those numbers of them are held."""
        for update in updates:
            line = line_of(update)
            if update.update_id in hold:
                self._held[update.update_id] = line
            if line in self._lines:
                self._lines[line].append(update)
                self._behind += line in self._stopped
            else:
                self._lines[line] = deque((update,))
                self._place(line)
        self._left += len(updates)
        self._note()
        self._start()

    def holds(self, update_id: int) -> bool:
        """Whether an update is held."""
        return update_id in self._held

    def release(self, update_id: int) -> None:
        """What is held may run, once its line has come to it."""
        self._go_on(self._held.pop(update_id))

    def withdraw(self, update_id: int) -> None:
        """What is held is dealt with already: its line goes on without it."""
        line = self._held.pop(update_id)
        waiting = self._lines[line]
        waiting.remove(next(update for update in waiting if update.update_id == update_id))
        self._left -= 1
        self._behind -= line in self._stopped
        self._go_on(line)

    async def drain(self, seconds: float) -> bool:
        """Wait until all that was submitted is handled, and say whether it was.

        After `seconds` what runs is cancelled and what waits is dropped; nobody waits for what is held.
        """
        with suppress(TimeoutError):
            await asyncio.wait_for(self._rest.wait(), seconds)
        if self.idle:
            return True
        log.warning("%d updates are left for the next start", self._left)
        self._ready.clear()
        for waiting in self._lines.values():
            self._left -= len(waiting)
            waiting.clear()
        running = list(self._running)
        for task in running:
            task.cancel()
        if running:
            await asyncio.wait(running)
        return False

    def _place(self, line: int) -> None:
        """Put a line of which nothing runs where its next update belongs."""
        waiting = self._lines[line]
        if not waiting:
            del self._lines[line]
        elif waiting[0].update_id in self._held:
            self._stopped.add(line)
            self._behind += len(waiting)
        else:
            self._ready.append(line)

    def _go_on(self, line: int) -> None:
        """A line may have stopped for what is not held any more."""
        if line in self._stopped:
            self._stopped.remove(line)
            self._behind -= len(self._lines[line])
            self._place(line)
        self._note()
        self._start()

    def _start(self) -> None:
        while self._ready and len(self._running) < self._at_once:
            line = self._ready.popleft()
            update = self._lines[line].popleft()
            task = asyncio.create_task(self._run(update), name=f"update {update.update_id}")
            self._running.add(task)
            task.add_done_callback(partial(self._finished, line))

    async def _run(self, update: Update) -> None:
        with bound_contextvars(update=update.update_id):
            try:
                await self._handle(update)
            except Exception:
                log.exception("an update was not handled")

    def _finished(self, line: int, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._left -= 1
        self._place(line)
        self._note()
        self._start()

    def _note(self) -> None:
        """What is behind something held takes no room: it would be kept from what it waits for."""
        goes_on = self._left - self._behind
        (self._rest.set if goes_on == 0 else self._rest.clear)()
        (self._room.set if goes_on < self._backlog else self._room.clear)()
