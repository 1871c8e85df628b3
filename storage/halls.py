"""Halls: the chats and topics in which meetups are announced."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.hall import Hall, HallState
from domain.notices import HallId
from domain.people.person import PersonId
from storage.tables.delivery import outbox
from storage.tables.duties import duties
from storage.tables.meetups import cards, halls, meetup_halls, rsvps
from storage.tables.posts import posts

WHOLE_CHAT = 0
"""How «no topic, the chat itself» is stored."""


@dataclass(frozen=True, slots=True)
class Chat:
    """What Telegram says of a chat, or of one topic of a forum."""

    chat_id: int
    thread_id: int | None
    title: str
    username: str | None
    is_channel: bool
    can_pin: bool


class Halls:
    """Gateway to halls."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, hall: HallId) -> Hall | None:
        row = (await self._connection.execute(select(halls).where(halls.c.id == hall))).one_or_none()
        return None if row is None else _hall(row)

    async def many(self, ids: Iterable[HallId]) -> dict[HallId, Hall]:
        rows = await self._connection.execute(select(halls).where(halls.c.id.in_(list(ids))))
        return {HallId(row.id): _hall(row) for row in rows}

    async def by_chat(self, chat_id: int, thread_id: int | None = None) -> Hall | None:
        """The hall that is this chat, or this topic of it."""
        row = (
            await self._connection.execute(
                select(halls).where(halls.c.chat_id == chat_id, halls.c.thread_id == (thread_id or WHOLE_CHAT))
            )
        ).one_or_none()
        return None if row is None else _hall(row)

    async def of_chat(self, chat_id: int) -> Sequence[Hall]:
        """All halls in a chat: the chat itself first, then its topics."""
        rows = await self._connection.execute(
            select(halls).where(halls.c.chat_id == chat_id).order_by(halls.c.thread_id)
        )
        return tuple(_hall(row) for row in rows)

    async def bound(self) -> Sequence[Hall]:
        """Halls in which meetups can be announced, by title."""
        rows = await self._connection.execute(
            select(halls).where(halls.c.state == HallState.BOUND).order_by(halls.c.title, halls.c.id)
        )
        return tuple(_hall(row) for row in rows)

    async def ask(self, chat: Chat, now: datetime) -> Hall:
        """The bot was added to a chat: it may become a hall. One that is known is brought up to date and asked anew.

        A bound hall stays bound, and one that had lost its rights is bound again: it was decided on once.
        """
        statement = insert(halls).values(
            chat_id=chat.chat_id,
            thread_id=chat.thread_id or WHOLE_CHAT,
            title=chat.title,
            username=chat.username,
            is_channel=chat.is_channel,
            can_pin=chat.can_pin,
            state=HallState.ASKED,
            created_at=now,
        )
        row = (
            await self._connection.execute(
                statement.on_conflict_do_update(
                    index_elements=["chat_id", "thread_id"],
                    set_={
                        "title": chat.title,
                        "username": chat.username,
                        "is_channel": chat.is_channel,
                        "can_pin": chat.can_pin,
                    },
                ).returning(halls)
            )
        ).one()
        again = {HallState.LEFT: HallState.ASKED, HallState.MUTE: HallState.BOUND}.get(HallState(row.state))
        if again is None:
            return _hall(row)
        return await self.set_state(HallId(row.id), again)

    async def bind(self, hall: HallId, person: PersonId) -> Hall:
        """Meetups can be announced there from now on; ``person`` said so."""
        row = (
            await self._connection.execute(
                update(halls).where(halls.c.id == hall).values(state=HallState.BOUND, bound_by=person).returning(halls)
            )
        ).one()
        return _hall(row)

    async def set_state(self, hall: HallId, state: HallState) -> Hall:
        row = (
            await self._connection.execute(update(halls).where(halls.c.id == hall).values(state=state).returning(halls))
        ).one()
        return _hall(row)

    async def set_can_pin(self, chat_id: int, *, can_pin: bool) -> None:
        """The bot's right to pin changed; it is the same in all topics of a chat."""
        await self._connection.execute(update(halls).where(halls.c.chat_id == chat_id).values(can_pin=can_pin))

    async def rename(self, hall: HallId, title: str, username: str | None) -> None:
        await self._connection.execute(update(halls).where(halls.c.id == hall).values(title=title, username=username))

    async def bound_by(self, hall: HallId) -> PersonId | None:
        """Who said that this is a hall."""
        found = await self._connection.scalar(select(halls.c.bound_by).where(halls.c.id == hall))
        return None if found is None else PersonId(found)

    async def migrate(self, old_chat: int, new_chat: int) -> Sequence[Hall]:
        """A group became a supergroup: its halls follow, with all that refers to them. Returns those that moved.

        Cards stay behind in the old chat, where nobody can edit them any more: they are gone.
        """
        moved = []
        for hall in await self.of_chat(old_chat):
            there = await self.by_chat(new_chat, hall.thread_id)
            if there is not None:
                await self._merge(there.id, hall.id)
            row = (
                await self._connection.execute(
                    update(halls).where(halls.c.id == hall.id).values(chat_id=new_chat).returning(halls)
                )
            ).one()
            await self._connection.execute(update(cards).where(cards.c.hall_id == hall.id).values(gone=True))
            moved.append(_hall(row))
        return moved

    async def _merge(self, double: HallId, into: HallId) -> None:
        """An update of the new chat came first and made a hall of its own: what refers to it goes to the older one."""
        for table in (cards, duties, meetup_halls, outbox, posts, rsvps):
            # A row that the older hall has too stays behind, and goes with the double.
            await self._connection.execute(
                update(table).where(table.c.hall_id == double).values(hall_id=into).prefix_with("OR IGNORE")
            )
        await self._connection.execute(delete(halls).where(halls.c.id == double))


def _hall(row: Row[Any]) -> Hall:
    return Hall(
        id=HallId(row.id),
        chat_id=row.chat_id,
        thread_id=row.thread_id or None,
        title=row.title,
        username=row.username,
        is_channel=row.is_channel,
        state=HallState(row.state),
        can_pin=row.can_pin,
    )
