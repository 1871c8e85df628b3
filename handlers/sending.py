"""The last step of a form, which counts once for each opening of it."""

from collections.abc import Callable, Coroutine
from hashlib import sha256
from typing import Any, TypeVar

from aiogram_dialog import DialogManager

from actions.intake.sending import FormSent, sent_once
from handlers.widgets import actor_in

T = TypeVar("T")


async def send(manager: DialogManager, act: Callable[[], Coroutine[Any, Any, T]], *said: str) -> T | None:
    """What ``act`` stores for the form at hand; None when this opening of it had that stored before.

    It is so when the window that should have followed was never shown; whoever calls shows it now. ``said`` is what
    may have been said anew, so that it is something else: a question that is asked in other words.
    """
    context = manager.current_context()
    parts = (str(actor_in(manager).id), context.id, context.state.state or "", *said)
    try:
        with sent_once(sha256("\n".join(parts).encode()).hexdigest()):
            return await act()
    except FormSent:
        return None
