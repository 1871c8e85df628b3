"""Telegram's limits: how often a bot may send, and how large things may be.

Rates run on real time, whatever the playground's clock says. Telegram does not publish its own arithmetic ("about
30 a second", "short bursts pass"), so the stand-in takes the plain reading and no more: see `RateLimits`.
"""

import math
import re
import time
from collections import deque
from collections.abc import Callable

from playground.errors import BadRequest

# -- sizes ---------------------------------------------------------------------------------------------------
MEGABYTE = 1024 * 1024
LONGEST_TEXT = 4096  # characters, after parsing and trimming
LONGEST_CAPTION = 1024
LONGEST_RICH = 32_768
MOST_RICH_BLOCKS = 500
LONGEST_CALLBACK_DATA = 64  # bytes
MOST_BUTTONS = 100
MOST_BUTTONS_IN_ROW = 8
LONGEST_COPIED_TEXT = 256
LONGEST_PLACEHOLDER = 64
LONGEST_START_PAYLOAD = 64
LONGEST_CALLBACK_ANSWER = 200
MOST_COMMANDS = 100
LONGEST_COMMAND = 32
LONGEST_COMMAND_DESCRIPTION = 256
LARGEST_PHOTO = 10 * MEGABYTE  # bytes
LARGEST_UPLOAD = 50 * MEGABYTE
LARGEST_DOWNLOAD = 20 * MEGABYTE
ALBUM = range(2, 11)  # files in one album
LONGEST_POLL_QUESTION = 300
POLL_OPTIONS = range(1, 13)
LONGEST_POLL_OPTION = 100
LONGEST_POLL_EXPLANATION = 200
POLL_SECONDS = range(5, 2_628_001)  # how long one that closes by itself is open
LONGEST_WEBHOOK_SECRET = 256

START_PAYLOAD = re.compile(rf"[A-Za-z0-9_-]{{1,{LONGEST_START_PAYLOAD}}}")
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]*")
COMMAND = re.compile(rf"[a-z0-9_]{{1,{LONGEST_COMMAND}}}")

# -- rates ---------------------------------------------------------------------------------------------------
OVERALL_A_SECOND = 30
CHAT_BURST = 5  # messages to one chat that may follow each other at once; then one a second
GROUP_A_MINUTE = 20
GROUPS = frozenset({"group", "supergroup", "channel"})
# A message sent exactly a minute after another may arrive a little less than a minute after it.
MINUTE = 59.0
TIDY_AFTER = 10_000


class RateLimits:
    """Counts messages and edits; `answerCallbackQuery` is not to be counted.

    Overall 30 a second with bursts of as many; to one chat one a second with bursts of five; to one group or channel
    at most 20 within any minute. A call that is refused does not count.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic, *, on: bool = True) -> None:
        self.on = on
        self._now = now
        self._overall = _Pace(1 / OVERALL_A_SECOND, OVERALL_A_SECOND)
        self._chats: dict[int, _Pace] = {}
        self._minutes: dict[int, deque[float]] = {}

    def take(self, chat_id: int, kind: str, messages: int = 1) -> int | None:
        """Count messages to a chat of that type: all of an album, if there is room for its first.

        Whole seconds to wait (at least 1) if there is none.
        """
        if not self.on:
            return None
        now = self._now()
        if len(self._chats) >= TIDY_AFTER:
            self._tidy(now)
        chat = self._chats.setdefault(chat_id, _Pace(1.0, CHAT_BURST))
        wait = max(self._overall.wait(now), chat.wait(now), self._minute_wait(chat_id, kind, now))
        if wait > 0:
            return math.ceil(wait)
        for _ in range(messages):
            self._overall.take(now)
            chat.take(now)
            if kind in GROUPS:
                self._minutes.setdefault(chat_id, deque()).append(now)
        return None

    def reset(self) -> None:
        """Forget what was sent so far."""
        self._overall = _Pace(1 / OVERALL_A_SECOND, OVERALL_A_SECOND)
        self._chats.clear()
        self._minutes.clear()

    def _minute_wait(self, chat_id: int, kind: str, now: float) -> float:
        sent = self._minutes.get(chat_id)
        if sent is None or kind not in GROUPS:
            return 0.0
        while sent and sent[0] <= now - MINUTE:
            sent.popleft()
        return sent[0] + MINUTE - now if len(sent) >= GROUP_A_MINUTE else 0.0

    def _tidy(self, now: float) -> None:
        self._chats = {chat_id: pace for chat_id, pace in self._chats.items() if not pace.idle(now)}
        self._minutes = {chat_id: sent for chat_id, sent in self._minutes.items() if sent[-1] > now - MINUTE}


class _Pace:
    """One every `interval` seconds, `burst` of them at once after a pause."""

    __slots__ = ("_ahead", "_full", "_interval")

    def __init__(self, interval: float, burst: int) -> None:
        self._interval = interval
        self._ahead = interval * (burst - 1)
        self._full = -math.inf  # when everything that was sent is paid for

    def wait(self, now: float) -> float:
        return max(0.0, self._full - now - self._ahead - 1e-9)

    def take(self, now: float) -> None:
        self._full = max(self._full, now) + self._interval

    def idle(self, now: float) -> bool:
        return self._full <= now


# -- what a call may carry -----------------------------------------------------------------------------------
def check_commands(commands: list[dict[str, str]]) -> list[dict[str, str]]:
    """The commands as Telegram keeps them (a leading slash and spaces around gone). Raises a 400."""
    if len(commands) > MOST_COMMANDS:
        raise BadRequest("BOT_COMMANDS_TOO_MUCH")
    return [{**command, **_checked_command(command)} for command in commands]


def _checked_command(command: dict[str, str]) -> dict[str, str]:
    name = command["command"].strip().removeprefix("/")
    description = command["description"].strip()
    if not name:
        raise BadRequest("command must be non-empty")
    if len(name) > LONGEST_COMMAND:
        raise BadRequest(f"command length must not exceed {LONGEST_COMMAND}")
    if not COMMAND.fullmatch(name):
        raise BadRequest("BOT_COMMAND_INVALID")
    if not description:
        raise BadRequest("command description must be non-empty")
    if len(description) > LONGEST_COMMAND_DESCRIPTION:
        raise BadRequest(f"command description length must not exceed {LONGEST_COMMAND_DESCRIPTION}")
    return {"command": name, "description": description}


def check_webhook_secret(secret: str) -> None:
    """Raises a 400 for a secret that cannot travel in the header."""
    if len(secret) > LONGEST_WEBHOOK_SECRET:
        raise BadRequest("secret token is too long")
    if not WEBHOOK_SECRET.fullmatch(secret):
        raise BadRequest("secret token contains unallowed characters")


def check_callback_answer(text: str) -> None:
    """Raises a 400 for a toast that is too long."""
    if len(text) > LONGEST_CALLBACK_ANSWER:
        raise BadRequest("MESSAGE_TOO_LONG")


def is_start_payload(text: str) -> bool:
    """Whether a deep link may carry it."""
    return START_PAYLOAD.fullmatch(text) is not None
