"""The list of tags that competencies and requests are chosen from."""

from collections.abc import Sequence

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.registry.forms import Tag, TagId
from storage.tables.records import tags


class Tags:
    """Gateway to tags. None is ever deleted: records name them by their numbers."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def all(self) -> Sequence[Tag]:
        rows = await self._connection.execute(select(tags).order_by(tags.c.name))
        return tuple(Tag(TagId(row.id), row.name, row.retired) for row in rows)

    async def add(self, name: str) -> Tag:
        """Raises IntegrityError if there is one of this name."""
        number = await self._connection.scalar(insert(tags).values(name=name).returning(tags.c.id))
        assert number is not None
        return Tag(TagId(number), name)

    async def change(self, tag: Tag) -> None:
        """Store its name and whether it is retired."""
        await self._connection.execute(
            update(tags).where(tags.c.id == tag.id).values(name=tag.name, retired=tag.retired)
        )
