"""Which form somebody is in, asked from outside of their update."""

from typing import Any

from aiogram.fsm.storage.base import StorageKey

from bot.dialog_storage import DialogStorage
from domain.screening import Sensitive
from handlers.media.states import MediaPlan
from handlers.meetups.form.states import Form
from handlers.meetups.manage.states import Managing
from handlers.posts.states import Planning

PUBLIC = frozenset({group.__full_group_name__ for group in (Form, Managing, Planning, MediaPlan)})
"""Where organisers and curators write what everybody is to read: a telephone in it is the place's, or their own."""


class OpenForms:
    """The forms of private chats with the bot of this id, as they were stored last."""

    def __init__(self, storage: DialogStorage, bot: int) -> None:
        self._storage = storage
        self._bot = bot

    async def allowed(self, person: int) -> frozenset[Sensitive]:
        """What of that which is not to be sent the form of this person may hold."""
        return frozenset({Sensitive.PHONE}) if await self._group(person) in PUBLIC else frozenset()

    async def _group(self, person: int) -> str:
        """The group of states of the form on top; "" when none is open."""
        intents = (await self._data(person, "stack", "")).get("intents") or [None]
        if intents[-1] is None:
            return ""
        state: str = (await self._data(person, "context", intents[-1])).get("state", "")
        return state.rpartition(":")[0]

    async def _data(self, person: int, what: str, which: str) -> dict[str, Any]:
        key = StorageKey(self._bot, person, person, destiny=f"aiogd:{what}:{which}")
        return await self._storage.get_data(key)
