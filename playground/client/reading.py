"""Reading what came: words, buttons, toasts; waiting until something is so."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Toast:
    """What a person sees after a tap. `answered` is false when the bot kept silent."""

    query: str | None = None
    answered: bool = False
    text: str = ""
    show_alert: bool = False
    url: str = ""
    copied: str = ""
    said: Json | None = None


def words(message: Json) -> str:
    """The text or caption of a message, or the name of what it is."""
    text: str | None = message.get("text") or message.get("caption") or "\n\n".join(paragraphs(message))
    if text:
        return text
    kinds = [name for name in message if name not in ("message_id", "from", "chat", "date", "out", "sender_chat")]
    return f"[{', '.join(kinds)}]"


def paragraphs(message: Json) -> list[str]:
    """What is read of a rich message; none of any other."""
    return [_read(block["text"]) for block in message.get("rich_message", {}).get("blocks", [])]


def _read(rich: Any) -> str:
    if isinstance(rich, str):
        return rich
    return "".join(map(_read, rich)) if isinstance(rich, list) else _read(rich["text"])


def button_texts(message: Json) -> list[list[str]]:
    """The texts on the buttons under a message, row by row."""
    markup: Json = message.get("reply_markup") or {}
    rows = markup.get("inline_keyboard") or markup.get("keyboard") or []
    return [[button["text"] for button in row] for row in rows]


async def settled(predicate: Callable[[], Awaitable[Any]], patience: float = PATIENCE) -> None:
    """Wait until an awaitable predicate is true; AssertionError when it does not become so."""
    deadline = time.monotonic() + patience
    while not await predicate():
        if time.monotonic() > deadline:
            raise AssertionError("it did not happen")
        await asyncio.sleep(0.02)
