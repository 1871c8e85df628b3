"""Half-filled forms, kept so that a restart loses none."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.people import dialog_data


class Dialogs:
    """Gateway to the state and data of dialogs. A key is free text of at most 256 characters."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def state(self, key: str) -> str | None:
        found: str | None = await self._connection.scalar(select(dialog_data.c.state).where(dialog_data.c.key == key))
        return found

    async def data(self, key: str) -> dict[str, Any]:
        """What was stored last; empty when nothing is."""
        found: str | None = await self._connection.scalar(select(dialog_data.c.data).where(dialog_data.c.key == key))
        return {} if found is None else dict(json.loads(found))

    async def set_state(self, key: str, state: str | None, now: datetime) -> None:
        await self._set(key, {"state": state}, now)

    async def set_data(self, key: str, data: Mapping[str, Any], now: datetime) -> None:
        """Replace what is stored. Raises TypeError for what JSON does not know."""
        await self._set(key, {"data": json.dumps(data, ensure_ascii=False)}, now)

    async def forget_before(self, moment: datetime) -> int:
        """Drop what was last changed before ``moment``; how many forms that were."""
        result = await self._connection.execute(delete(dialog_data).where(dialog_data.c.changed_at < moment))
        return result.rowcount

    async def _set(self, key: str, values: dict[str, str | None], now: datetime) -> None:
        statement = insert(dialog_data).values(key=key, changed_at=now, **values)
        await self._connection.execute(
            statement.on_conflict_do_update(index_elements=["key"], set_={**values, "changed_at": now})
        )
        await self._connection.execute(
            delete(dialog_data).where(
                dialog_data.c.key == key, dialog_data.c.state.is_(None), dialog_data.c.data == "{}"
            )
        )
