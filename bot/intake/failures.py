"""What to make of an update that failed: how often it is tried, and when."""

import traceback
from pathlib import Path

from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError

from bot.intake import pause
from storage.trouble import is_trouble

TRIES = 3
TRIES_WITHOUT_TELEGRAM = 8
"""Telegram may be away for minutes, which is not the update's fault."""

SOON = (0.2, 1.0)
"""Seconds before the second and the third try: a tap can be answered for some 15 seconds."""

ROOT = Path(__file__).parents[2]


def tries_for(error: Exception) -> int:
    """How many failures of this kind park an update."""
    return TRIES_WITHOUT_TELEGRAM if _is_telegrams(error) else TRIES


def pause_after(error: Exception, failures: int) -> float:
    """Seconds to wait after so many failures in a row."""
    if isinstance(error, TelegramRetryAfter):
        return float(error.retry_after)
    if _is_telegrams(error) or is_trouble(error):
        return pause(failures)
    return SOON[min(failures, len(SOON)) - 1]


def place_of(error: BaseException) -> str:
    """What broke and where in this program, such as ``KeyError at actions/meetups/rsvp.py:88``.

    Never what the error says: that may be something a person wrote.
    """
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(ROOT) and ".venv" not in path.parts:
            return f"{type(error).__name__} at {path.relative_to(ROOT).as_posix()}:{frame.lineno}"
    return type(error).__name__


def _is_telegrams(error: Exception) -> bool:
    return isinstance(error, (TelegramNetworkError, TelegramServerError, TelegramRetryAfter))
