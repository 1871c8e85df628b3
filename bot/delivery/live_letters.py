"""Messages to one person that follow what is true, such as the progress of a broadcast, as long as that changes."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass

from actions.context import Context
from bot import lanes
from bot.delivery.ledger import Ledger
from bot.delivery.outcomes import NoRoom, Outcome, Sent, Trouble, Vague, is_unchanged, outcome_of
from bot.delivery.pace import Pace
from bot.delivery.posting import Post
from handlers.rendering import Outgoing, Renderers
from storage.broadcasts import Broadcasts
from storage.outbox import Letter
from storage.people import People
from wording.reader import reader_of
from wording.texts import Texts

log = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds that an edit may wait for room within Telegram's limits; there will be another one."""
AFTER_FAILURE = 60.0
"""Seconds to leave a message alone after an error of our own."""


@dataclass(slots=True)
class Shown:
    """What a message shows, as far as this program knows, and from when on it may be edited again."""

    outgoing: Outgoing | None
    not_before: float


class LiveLetters:
    """A loop that edits such messages, each at most every ``Pace.live`` seconds.

    A letter is rendered anew as it was when it was sent; it is left alone once nothing can be tapped on it any more.
    All it needs is in the outbox: a restart goes on where the last run ended.
    """

    def __init__(
        self, ctx: Context, texts: Texts, renderers: Renderers, post: Post, ledger: Ledger, pace: Pace
    ) -> None:
        self._ctx = ctx
        self._texts = texts
        self._renderers = renderers
        self._post = post
        self._ledger = ledger
        self._pace = pace
        self._woken = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        self._shown: dict[int, Shown] = {}
        self._found_nothing = False
        self._stopping = False

    async def start(self) -> None:
        self._loop = asyncio.create_task(self._run(), name="live letters")

    async def stop(self, seconds: float) -> None:
        """Begin no more edits, and give the one in flight this long to end."""
        self._stopping = True
        self.wake()
        if self._loop is not None:
            _, late = await asyncio.wait([self._loop], timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(self._loop, return_exceptions=True)

    def wake(self) -> None:
        """Something that they tell may have changed, or there may be a new one."""
        self._found_nothing = False
        self._woken.set()

    @property
    def is_idle(self) -> bool:
        """Whether there is none left to be kept true."""
        return self._found_nothing

    async def _run(self) -> None:
        while not self._stopping:
            self._woken.clear()
            try:
                pause = await self._look()
            except Exception:
                log.exception("live letters could not be looked into")
                pause = self._pace.poll
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), pause)
            if not self._stopping:
                await asyncio.sleep(self._pace.gather)

    async def _look(self) -> float:
        """Edit what may be edited now. Returns after how many seconds to look again at the latest."""
        async with self._ctx.read() as connection:
            letters = await Broadcasts(connection).live()
        self._shown = {letter.id: self._shown[letter.id] for letter in letters if letter.id in self._shown}
        now = asyncio.get_running_loop().time()
        pause = self._pace.poll
        for letter in letters:
            shown = self._shown.setdefault(letter.id, Shown(None, now + self._pace.live))
            if shown.not_before <= now and not self._stopping:
                shown.not_before = now + self._pace.live
                await self._try_to_follow(letter, shown)
            pause = min(pause, shown.not_before - now)
        self._found_nothing = not letters and not self._woken.is_set()
        return pause

    async def _try_to_follow(self, letter: Letter, shown: Shown) -> None:
        try:
            await self._follow(letter, shown)
        except Exception:
            log.exception("letter %d cannot be kept true for now", letter.id)
            shown.not_before += AFTER_FAILURE

    async def _follow(self, letter: Letter, shown: Shown) -> None:
        """Edit one message if it shows something else now."""
        assert letter.person is not None
        async with self._ctx.read() as connection:
            person = await People(connection).get(letter.person)
        if person is None or letter.message_id is None:
            return await self._let_be(letter, "there is nobody to show it to")
        reader = reader_of(person, self._texts, self._ctx.policy)
        outgoing = await self._renderers.render(letter.notice, reader, self._ctx)
        if outgoing is None:
            return await self._let_be(letter, "there is nothing to tell any more")
        outcome: Outcome = Sent(letter.message_id)
        if outgoing != shown.outgoing:
            outcome = await self._edit(person.telegram_id, letter.message_id, outgoing)
        match outcome:
            case NoRoom() | Trouble() | Vague():
                # What it shows is not known now: it is tried again.
                return None
            case Sent():
                shown.outgoing = outgoing
            case _ if not is_unchanged(outcome):
                return await self._let_be(letter, f"cannot be edited: {outcome}")
        if outgoing.keyboard is None:
            await self._let_be(letter, "told to the end")
        return None

    async def _edit(self, chat_id: int, message_id: int, outgoing: Outgoing) -> Outcome:
        try:
            with lanes.lane(lanes.Lane.NOTICE), lanes.patience(PATIENCE):
                await self._post.edit(chat_id, message_id, outgoing)
        except Exception as error:
            outcome = outcome_of(error)
            if outcome is None:
                raise
            return outcome
        return Sent(message_id)

    async def _let_be(self, letter: Letter, why: str) -> None:
        await self._ledger.write(lambda connection: Broadcasts(connection).let_be(letter.id, why))
