"""Updates as Telegram sends them: JSON that is kept as it came, beside what it says."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from aiogram import Bot
from aiogram.types import Update

from storage.inbox import Incoming

_BEGINNING = re.compile(r'\s*\{\s*"ok"\s*:\s*true\s*,\s*"result"\s*:\s*\[\s*')
_BETWEEN = re.compile(r"\s*,\s*")
_decode = json.JSONDecoder().raw_decode


@dataclass(frozen=True, slots=True)
class Arrival:
    """One update: ``payload`` is its JSON as it was sent, ``content`` the same, parsed."""

    update_id: int
    payload: str
    content: dict[str, Any]

    @property
    def shows(self) -> bool:
        """Whether its person sees something of it that nothing else tells: they are alone with the bot.

        What is tapped on a card in a hall, the card tells by itself.
        """
        event = self.content.get("message") or self.content.get("callback_query") or {}
        chat = (event.get("message") or event).get("chat") or {}
        return bool(chat.get("type") == "private")

    @property
    def is_tap_in_hall(self) -> bool:
        """Whether a button was tapped where others see it: what it changes, one transaction changes."""
        return "callback_query" in self.content and not self.shows

    def incoming(self) -> Incoming:
        """What is stored of it."""
        return Incoming(self.update_id, self.payload, self.shows)

    def open(self, bot: Bot) -> Update:
        """The update. Raises pydantic's ValidationError for what this program cannot read."""
        return Update.model_validate(self.content, context={"bot": bot})


def read_update(payload: str) -> Arrival:
    """One update by itself. Raises ValueError when it is none."""
    content = json.loads(payload)
    if not isinstance(content, dict) or type(content.get("update_id")) is not int:
        raise ValueError("this is not an update")
    return Arrival(content["update_id"], payload, content)


def read_updates(answer: str) -> list[Arrival]:
    """The updates in Telegram's answer to getUpdates. Raises ValueError when it is none."""
    beginning = _BEGINNING.match(answer)
    if beginning is None:
        return [read_update(json.dumps(content, ensure_ascii=False)) for content in json.loads(answer)["result"]]
    return list(_cut(answer, beginning.end()))


def _cut(answer: str, start: int) -> Iterator[Arrival]:
    """Parse the list that goes on at ``start`` one by one: the pieces are known then, and nothing is written anew."""
    while not answer.startswith("]", start):
        content, end = _decode(answer, start)
        yield Arrival(content["update_id"], answer[start:end], content)
        comma = _BETWEEN.match(answer, end)
        start = comma.end() if comma else len(answer) - len(answer[end:].lstrip())
        if comma is None and not answer.startswith("]", start):
            raise ValueError("the list of updates does not end")
