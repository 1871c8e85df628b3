"""Posts on schedule."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.notices import HallId
from domain.people.person import PersonId
from domain.posts.post import NEEDS_ATTENTION, Post, PostId, PostState, PostTrouble
from storage.tables.posts import posts

DETAIL_LIMIT = 300


class Posts:
    """Gateway to posts."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, post: PostId) -> Post | None:
        row = (await self._connection.execute(select(posts).where(posts.c.id == post))).one_or_none()
        return None if row is None else _post(row)

    async def add(self, author: PersonId, zone: ZoneInfo, now: datetime) -> Post:
        """Add a blank draft."""
        row = (
            await self._connection.execute(
                insert(posts)
                .values(
                    author_id=author,
                    text="",
                    length=0,
                    photo="",
                    zone=zone,
                    state=PostState.DRAFT,
                    created_at=now,
                    changed_at=now,
                )
                .returning(posts)
            )
        ).one()
        return _post(row)

    async def change(self, post: PostId, now: datetime, *, decided: bool = False, **fields: Any) -> Post:
        """Set attributes of :class:`Post`. ``decided``: about when it goes out, so that its revision grows."""
        values = _columns(fields) | {"changed_at": now}
        if decided:
            values["revision"] = posts.c.revision + 1
        row = (
            await self._connection.execute(update(posts).where(posts.c.id == post).values(**values).returning(posts))
        ).one()
        return _post(row)

    async def delete(self, post: PostId) -> None:
        await self._connection.execute(delete(posts).where(posts.c.id == post))

    async def forget_blank_before(self, moment: datetime) -> int:
        """Drop drafts in which nothing was written since ``moment``. Returns how many."""
        result = await self._connection.execute(
            delete(posts).where(
                posts.c.state == PostState.DRAFT,
                posts.c.text == "",
                posts.c.photo == "",
                posts.c.changed_at < moment,
            )
        )
        return result.rowcount

    async def blank_of(self, author: PersonId) -> Post | None:
        """The author's draft in which nothing is filled in yet, if there is one."""
        row = (
            await self._connection.execute(
                select(posts)
                .where(
                    posts.c.author_id == author,
                    posts.c.state == PostState.DRAFT,
                    posts.c.text == "",
                    posts.c.photo == "",
                    posts.c.hall_id.is_(None),
                    posts.c.at.is_(None),
                )
                .order_by(posts.c.id.desc())
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else _post(row)

    async def planned_of(self, author: PersonId) -> int:
        """How many posts of the author wait for their time."""
        found = await self._connection.scalar(
            select(func.count()).where(posts.c.author_id == author, posts.c.state == PostState.PLANNED)
        )
        return found or 0

    async def due(self, now: datetime) -> Sequence[Post]:
        """Planned posts whose time has come."""
        rows = await self._connection.execute(
            select(posts).where(posts.c.state == PostState.PLANNED, posts.c.at <= now).order_by(posts.c.at, posts.c.id)
        )
        return tuple(_post(row) for row in rows)

    async def taken_off(self, after: datetime) -> Sequence[Post]:
        """Drafts that were on schedule before, untouched since their time, which is later than ``after``."""
        rows = await self._connection.execute(
            select(posts)
            .where(
                posts.c.state == PostState.DRAFT,
                posts.c.revision > 0,
                posts.c.at > after,
                posts.c.changed_at < posts.c.at,
            )
            .order_by(posts.c.at, posts.c.id)
        )
        return tuple(_post(row) for row in rows)

    async def planned(self, until: datetime | None = None, author: PersonId | None = None) -> Sequence[Post]:
        """What is planned up to a moment (None: all of it), of one author or of all; the next first."""
        query = select(posts).where(posts.c.state == PostState.PLANNED)
        if until is not None:
            query = query.where(posts.c.at <= until)
        if author is not None:
            query = query.where(posts.c.author_id == author)
        rows = await self._connection.execute(query.order_by(posts.c.at, posts.c.id))
        return tuple(_post(row) for row in rows)

    async def needing_attention(self, author: PersonId | None = None) -> Sequence[Post]:
        """Of which nothing becomes until somebody decides, the oldest first."""
        return await self._in_states(NEEDS_ATTENTION, author, posts.c.at, posts.c.id)

    async def drafts_of(self, author: PersonId) -> Sequence[Post]:
        """Drafts in which something is written, the newest first."""
        found = await self._in_states([PostState.DRAFT], author, posts.c.changed_at.desc(), posts.c.id.desc())
        return tuple(post for post in found if not post.is_blank)

    async def over(self, author: PersonId | None = None, limit: int = 20) -> Sequence[Post]:
        """What went out or was cancelled, the latest first."""
        latest = func.coalesce(posts.c.sent_at, posts.c.changed_at).desc()
        states = [PostState.SENT, PostState.CANCELLED]
        return await self._in_states(states, author, latest, posts.c.id.desc(), limit=limit)

    async def _in_states(
        self, states: Collection[PostState], author: PersonId | None, *order: Any, limit: int | None = None
    ) -> Sequence[Post]:
        query = select(posts).where(posts.c.state.in_(list(states)))
        if author is not None:
            query = query.where(posts.c.author_id == author)
        rows = await self._connection.execute(query.order_by(*order).limit(limit))
        return tuple(_post(row) for row in rows)


def _columns(fields: dict[str, Any]) -> dict[str, Any]:
    values = dict(fields)
    if "hall" in values:
        values["hall_id"] = values.pop("hall")
    if "detail" in values:
        values["detail"] = values["detail"][:DETAIL_LIMIT]
    return values


def _post(row: Row[Any]) -> Post:
    return Post(
        id=PostId(row.id),
        author=PersonId(row.author_id),
        hall=None if row.hall_id is None else HallId(row.hall_id),
        text=row.text,
        length=row.length,
        photo=row.photo,
        at=row.at,
        zone=row.zone,
        state=PostState(row.state),
        revision=row.revision,
        message_id=row.message_id,
        sent_at=row.sent_at,
        trouble=None if row.trouble is None else PostTrouble(row.trouble),
        detail=row.detail,
        created_at=row.created_at,
    )
