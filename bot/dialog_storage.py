"""Where aiogram and aiogram-dialog keep the state of conversations: in our database."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, DefaultKeyBuilder, StateType, StorageKey

from domain.clock import Clock
from storage.database import Database
from storage.dialogs import Dialogs, Form


@dataclass(slots=True)
class Changes:
    """What forms look like to the update that is being handled; ``changed`` are those to be stored with its end."""

    seen: dict[str, Form] = field(default_factory=dict)
    changed: dict[str, Form] = field(default_factory=dict)
    over: bool = False


_changes: ContextVar[Changes | None] = ContextVar("changes", default=None)


@contextmanager
def gathered() -> Iterator[Changes]:
    """Changes to forms within are not stored but gathered: they are stored together with the end of their update.

    aiogram-dialog sends a window before it saves what a tap on it needs, piece by piece. Stored with the end of the
    update, all of it is true or nothing: an update that is handled again after a crash finds the form as it was.
    """
    changes = Changes()
    token = _changes.set(changes)
    try:
        yield changes
    finally:
        changes.over = True
        _changes.reset(token)


class DialogStorage(BaseStorage):
    """Forms in the database. Outside of an update every change is a transaction of its own."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._keys = DefaultKeyBuilder(with_bot_id=True, with_business_connection_id=True, with_destiny=True)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        await self._put(key, lambda form: Form(name, form.data))

    async def get_state(self, key: StorageKey) -> str | None:
        return (await self._get(self._keys.build(key))).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        text = json.dumps(dict(data), ensure_ascii=False)
        await self._put(key, lambda form: Form(form.state, text))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        return dict(json.loads((await self._get(self._keys.build(key))).data))

    async def close(self) -> None:
        """The database is closed by whoever opened it."""

    async def _get(self, key: str) -> Form:
        changes = _open_changes()
        if changes is not None and key in changes.seen:
            return changes.seen[key]
        async with self._database.read() as connection:
            form = await Dialogs(connection).get(key)
        if changes is not None:
            changes.seen[key] = form
        return form

    async def _put(self, key: StorageKey, change: Callable[[Form], Form]) -> None:
        name = self._keys.build(key)
        before = await self._get(name)
        form = change(before)
        # aiogram-dialog saves after every tap and message in private, mostly what is there already.
        if form == before:
            return
        changes = _open_changes()
        if changes is not None:
            changes.seen[name] = changes.changed[name] = form
            return
        async with self._database.write() as connection:
            await Dialogs(connection).put(name, form, self._clock.now())


def _open_changes() -> Changes | None:
    """None outside of updates, and in what an update set going and left behind."""
    changes = _changes.get()
    return None if changes is None or changes.over else changes
