"""Half-filled forms, kept so that a restart loses none."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Delete, delete, or_, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.people import dialog_data

NO_DATA = "{}"


@dataclass(frozen=True, slots=True)
class Form:
    """What is kept under one key: the name of a state, and ``data`` as the text of a JSON object."""

    state: str | None = None
    data: str = NO_DATA


NO_FORM = Form()


class Dialogs:
    """Gateway to the state and data of dialogs. A key is free text of at most 256 characters."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, key: str) -> Form:
        """What was stored last; `NO_FORM` when nothing is."""
        row = (
            await self._connection.execute(
                select(dialog_data.c.state, dialog_data.c.data).where(dialog_data.c.key == key)
            )
        ).one_or_none()
        return NO_FORM if row is None else Form(row.state, row.data)

    async def put(self, key: str, form: Form, now: datetime) -> None:
        """Replace what is stored. `NO_FORM` leaves no row."""
        if form == NO_FORM:
            await self._connection.execute(delete(dialog_data).where(dialog_data.c.key == key))
            return
        values = {"state": form.state, "data": form.data, "changed_at": now}
        statement = insert(dialog_data).values(key=key, **values)
        await self._connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_=values))

    async def forget_before(self, moment: datetime) -> int:
        """Drop what was last changed before ``moment``; how many forms that were."""
        result = await self._connection.execute(delete(dialog_data).where(dialog_data.c.changed_at < moment))
        return result.rowcount

    async def forget_all_of(self, telegram_id: int) -> None:
        """Drop whatever this account has begun in its private chat."""
        await self._connection.execute(forgetting(telegram_id))


def forgetting(telegram_id: int) -> Delete:
    """What drops the forms of an account: their keys name the chat and the person, which in private are the same."""
    key = dialog_data.c.key
    both = f":{telegram_id}:{telegram_id}"
    return delete(dialog_data).where(or_(key.endswith(both), key.contains(f"{both}:")))
