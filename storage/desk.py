"""Links and sessions of the desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.desk.session import DeskLink, DeskSession
from domain.people.person import Person, PersonId
from storage.people import person_of
from storage.tables.desk import desk_links, desk_sessions
from storage.tables.people import people


class DeskLinks:
    """Gateway to one-time links."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, token_hash: str, person: PersonId, now: datetime, expires_at: datetime) -> DeskLink:
        row = (
            await self._connection.execute(
                insert(desk_links)
                .values(token_hash=token_hash, person_id=person, created_at=now, expires_at=expires_at)
                .returning(desk_links)
            )
        ).one()
        return _link(row)

    async def by_hash(self, token_hash: str) -> DeskLink | None:
        row = (
            await self._connection.execute(select(desk_links).where(desk_links.c.token_hash == token_hash))
        ).one_or_none()
        return None if row is None else _link(row)

    async def use(self, link: int, now: datetime) -> None:
        await self._connection.execute(update(desk_links).where(desk_links.c.id == link).values(used_at=now))

    async def drop_unused(self, person: PersonId | None) -> None:
        """Whatever the person (None: anybody) was given and did not use opens nothing any more."""
        statement = delete(desk_links).where(desk_links.c.used_at.is_(None))
        await self._connection.execute(
            statement if person is None else statement.where(desk_links.c.person_id == person)
        )

    async def forget_before(self, moment: datetime) -> None:
        """Drop links that ran out before it."""
        await self._connection.execute(delete(desk_links).where(desk_links.c.expires_at < moment))


@dataclass(frozen=True, slots=True)
class Holder:
    """A session with whoever holds it, and the hash of what their browser told of itself."""

    session: DeskSession
    person: Person
    browser_hash: str


class DeskSessions:
    """Gateway to sessions. One that is over has no row."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self,
        token_hash: str,
        person: PersonId,
        browser_hash: str,
        browser: str,
        now: datetime,
        expires_at: datetime,
    ) -> DeskSession:
        row = (
            await self._connection.execute(
                insert(desk_sessions)
                .values(
                    token_hash=token_hash,
                    person_id=person,
                    browser_hash=browser_hash,
                    browser=browser,
                    opened_at=now,
                    expires_at=expires_at,
                )
                .returning(desk_sessions)
            )
        ).one()
        return _session(row)

    async def by_hash(self, token_hash: str, now: datetime) -> Holder | None:
        """The open session of this token, with its holder."""
        row = (
            await self._connection.execute(
                _WITH_HOLDER.where(desk_sessions.c.token_hash == token_hash, desk_sessions.c.expires_at > now)
            )
        ).one_or_none()
        return None if row is None else _holder(row)

    async def open(self, now: datetime, person: PersonId | None = None) -> Sequence[Holder]:
        """Open sessions, of one person or of everybody, the newest first."""
        statement = _WITH_HOLDER.where(desk_sessions.c.expires_at > now).order_by(desk_sessions.c.id.desc())
        if person is not None:
            statement = statement.where(desk_sessions.c.person_id == person)
        return tuple(_holder(row) for row in await self._connection.execute(statement))

    async def end(self, sessions: Sequence[int]) -> None:
        await self._connection.execute(delete(desk_sessions).where(desk_sessions.c.id.in_(list(sessions))))

    async def forget_before(self, moment: datetime) -> None:
        """Drop sessions that ran out before it."""
        await self._connection.execute(delete(desk_sessions).where(desk_sessions.c.expires_at < moment))


_WITH_HOLDER = select(
    people,
    *(
        desk_sessions.c[name].label(f"session_{name}")
        for name in ("id", "person_id", "browser_hash", "browser", "opened_at", "expires_at")
    ),
).join(desk_sessions, desk_sessions.c.person_id == people.c.id)


def _link(row: Row[Any]) -> DeskLink:
    return DeskLink(row.id, PersonId(row.person_id), row.expires_at, row.used_at)


def _session(row: Row[Any]) -> DeskSession:
    return DeskSession(row.id, PersonId(row.person_id), row.browser, row.opened_at, row.expires_at)


def _holder(row: Row[Any]) -> Holder:
    session = DeskSession(
        row.session_id,
        PersonId(row.session_person_id),
        row.session_browser,
        row.session_opened_at,
        row.session_expires_at,
    )
    return Holder(session, person_of(row), row.session_browser_hash)
