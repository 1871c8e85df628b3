"""Answers to taps."""

from typing import Any
from urllib.parse import urlsplit

from playground.errors import BadRequest
from playground.limits import check_callback_answer
from playground.world import World

Json = dict[str, Any]


def answer_callback_query(world: World, params: Json) -> bool:
    text: str = params.get("text") or ""
    check_callback_answer(text)
    url: str = params.get("url") or ""
    if url and not _opens_the_bot(url, world.bot.username or ""):
        raise BadRequest("URL_INVALID")
    answer: Json = {"text": text, "show_alert": bool(params.get("show_alert")), "url": url}
    query = world.callbacks.answer(params["callback_query_id"], answer)
    if query is not None and world.events.watched:
        toast = {"type": "toast", "chat": query.chat, "message_id": query.message, "query": query.id, **answer}
        world.events.tell(toast, [query.person])
    return True


def _opens_the_bot(url: str, username: str) -> bool:
    """Only a link to the bot itself may be opened by an answer (games aside)."""
    parts = urlsplit(url)
    if parts.scheme in ("http", "https") and (parts.hostname or "").lower() in ("t.me", "telegram.me"):
        return parts.path.strip("/").lower() == username.lower()
    return parts.scheme == "tg" and parts.netloc == "resolve"
