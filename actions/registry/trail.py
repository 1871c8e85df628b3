"""The audit log of the programme's people: what was changed is sealed under that person's key, and goes with it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from domain.people.person import PersonId
from domain.registry.record import Record
from storage.audit import Audit, Entry
from storage.vault import Key

SUBJECT = "record"
SEALED = "sealed"
"""Under this name an entry holds its values, sealed."""

Values = Mapping[str, Any]


class Trail:
    """Adds entries about records within the transaction of their change."""

    def __init__(self, ctx: Context, connection: AsyncConnection) -> None:
        self._ctx = ctx
        self._connection = connection

    async def add(
        self,
        who: PersonId | None,
        action: str,
        record: Record,
        *,
        before: Values | None = None,
        after: Values | None = None,
    ) -> None:
        """``who`` (None: the bot itself) did this to the record."""
        await self.add_all(who, action, [(record, before, after)])

    async def add_all(
        self, who: PersonId | None, action: str, changes: Sequence[tuple[Record, Values | None, Values | None]]
    ) -> None:
        """As :meth:`add`, to many, in their order."""
        keys = await self._ctx.records(self._connection).keys_of([record.id for record, _, _ in changes])
        now = self._ctx.now()
        await Audit(self._connection).add_all(
            Entry(
                who,
                action,
                SUBJECT,
                record.id,
                now,
                _sealed(keys.get(record.id), before),
                _sealed(keys.get(record.id), after),
            )
            for record, before, after in changes
        )


def unsealed(key: Key | None, values: Values | None) -> Values | None:
    """What an entry holds, readable; empty once the key is gone. Values that were never sealed are as they are."""
    if values is None or SEALED not in values:
        return values
    if key is None:
        return {}
    readable: Values = key.unseal_json(values[SEALED].encode())
    return readable


def _sealed(key: Key | None, values: Values | None) -> Values | None:
    """None of it is stored when there is no key to seal it with."""
    if values is None or key is None:
        return None
    return {SEALED: key.seal_json(values).decode()}
