"""Where aiogram and aiogram-dialog keep the state of conversations: in our database."""

from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey

from domain.clock import Clock
from storage.database import Database
from storage.dialogs import Dialogs


class DialogStorage(BaseStorage):
    """Every change is a transaction of its own: aiogram-dialog saves after its window was sent."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._keys = DefaultKeyBuilder(with_bot_id=True, with_business_connection_id=True, with_destiny=True)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        async with self._database.write() as connection:
            name = state.state if isinstance(state, State) else state
            await Dialogs(connection).set_state(self._keys.build(key), name, self._clock.now())

    async def get_state(self, key: StorageKey) -> str | None:
        async with self._database.read() as connection:
            return await Dialogs(connection).state(self._keys.build(key))

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        # aiogram-dialog saves after every tap and message in private, mostly what is there already.
        if dict(data) == await self.get_data(key):
            return
        async with self._database.write() as connection:
            await Dialogs(connection).set_data(self._keys.build(key), data, self._clock.now())

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        async with self._database.read() as connection:
            return await Dialogs(connection).data(self._keys.build(key))

    async def close(self) -> None:
        """The database is closed by whoever opened it."""
