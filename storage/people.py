"""People, their roles, and the links that give roles."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, and_, bindparam, column, delete, func, or_, select, union_all, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.people.person import Person, PersonId, RoleLink
from domain.people.roles import Role
from domain.registry.record import Standing
from storage.prepared import Prepared
from storage.tables.columns import Id
from storage.tables.people import people, role_links, roles
from storage.tables.records import record_accounts, record_parts


@dataclass(frozen=True, slots=True)
class Seen:
    """What Telegram says of somebody with each update."""

    telegram_id: int
    name: str
    username: str | None
    language: str | None


class People:
    """Gateway to people."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def by_telegram_id(self, telegram_id: int) -> Person | None:
        row = (await self._connection.execute(select(people).where(people.c.telegram_id == telegram_id))).one_or_none()
        return None if row is None else person_of(row)

    async def with_roles(self, telegram_ids: Iterable[int]) -> dict[int, tuple[Person, frozenset[Role]]]:
        """Those of them who are known, by their ids in Telegram, with the roles given to them, in one question."""
        rows = await _WITH_ROLES.rows(self._connection, numbers=json.dumps(list(telegram_ids)))
        found: dict[int, tuple[Person, frozenset[Role]]] = {}
        for row in rows:
            person, given = found.get(row.telegram_id) or (person_of(row), frozenset())
            found[row.telegram_id] = (person, given if row.role is None else given | {Role(row.role)})
        return found

    async def get(self, person: PersonId) -> Person | None:
        row = (await self._connection.execute(select(people).where(people.c.id == person))).one_or_none()
        return None if row is None else person_of(row)

    async def many(self, ids: Iterable[PersonId]) -> dict[PersonId, Person]:
        rows = await self._connection.execute(select(people).where(people.c.id.in_(list(ids))))
        return {PersonId(row.id): person_of(row) for row in rows}

    async def see(self, seen: Seen, *, reachable: bool | None, now: datetime) -> Person:
        """As :meth:`see_all`, one. ``reachable`` None leaves it as it is."""
        person = (await self.see_all([(seen, bool(reachable))], now))[seen.telegram_id]
        if reachable is False and person.reachable:
            await self.set_reachable(person.id, reachable=False)
            person = replace(person, reachable=False)
        return person

    async def see_all(self, seen: Iterable[tuple[Seen, bool]], now: datetime) -> dict[int, Person]:
        """Add people, or bring what Telegram says of them up to date. By their ids in Telegram.

        Whoever opened the bot (the bool) can be written to from now on; of others that stays as it is.
        """
        rows: dict[int, dict[str, Any]] = {}
        for one, opened in seen:
            before = rows.get(one.telegram_id)
            rows[one.telegram_id] = {
                "telegram_id": one.telegram_id,
                "name": one.name,
                "username": one.username,
                "telegram_language": one.language,
                "reachable": opened or (before is not None and before["reachable"]),
                "first_seen_at": now,
            }
        found = await self._connection.execute(_SEE, list(rows.values())) if rows else ()
        return {row.telegram_id: person_of(row) for row in found}

    async def set_reachable(self, person: PersonId, *, reachable: bool) -> None:
        await self._connection.execute(update(people).where(people.c.id == person).values(reachable=reachable))

    async def set_language(self, person: PersonId, language: str) -> None:
        await self._connection.execute(update(people).where(people.c.id == person).values(language=language))

    async def set_zone(self, person: PersonId, zone: ZoneInfo | None) -> None:
        await self._connection.execute(update(people).where(people.c.id == person).values(zone=zone))


_BY_RECORD = (
    select(record_accounts.c.person_id, record_parts.c.part)
    .join(record_parts, record_parts.c.record_id == record_accounts.c.record_id)
    .where(record_parts.c.standing != Standing.ENDED)
    .subquery()
)
"""Roles that come from a record: nobody gives or takes them apart from it."""

_numbers = func.json_each(bindparam("numbers")).table_valued(column("value", Id))
_IS_ONE = people.c.telegram_id.in_(select(_numbers.c.value))
_WITH_ROLES = Prepared(
    union_all(
        select(people, roles.c.role).join(roles, roles.c.person_id == people.c.id, isouter=True).where(_IS_ONE),
        select(people, _BY_RECORD.c.part).join(_BY_RECORD, _BY_RECORD.c.person_id == people.c.id).where(_IS_ONE),
    )
)

_NEW = insert(people)
_SEE = _NEW.on_conflict_do_update(
    index_elements=["telegram_id"],
    set_={
        "name": _NEW.excluded.name,
        "username": _NEW.excluded.username,
        "telegram_language": _NEW.excluded.telegram_language,
        "reachable": or_(people.c.reachable, _NEW.excluded.reachable),
    },
).returning(people)


class Roles:
    """Gateway to roles. Owners come from the settings and are not stored here."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, person: PersonId) -> frozenset[Role]:
        """All that the person has: those given to them, and those by their record."""
        found = await self._connection.scalars(
            union_all(
                select(roles.c.role).where(roles.c.person_id == person),
                select(_BY_RECORD.c.part).where(_BY_RECORD.c.person_id == person),
            )
        )
        return frozenset(Role(role) for role in found)

    async def having(self, role: Role) -> tuple[Person, ...]:
        rows = await self._connection.execute(
            select(people)
            .join(roles, roles.c.person_id == people.c.id)
            .where(roles.c.role == role)
            .order_by(people.c.name)
        )
        return tuple(person_of(row) for row in rows)

    async def given(self, role: Role) -> dict[PersonId, datetime]:
        """Who has the role, and since when."""
        rows = await self._connection.execute(select(roles.c.person_id, roles.c.given_at).where(roles.c.role == role))
        return {PersonId(row.person_id): row.given_at for row in rows}

    async def give(self, person: PersonId, role: Role, given_by: PersonId | None, now: datetime) -> bool:
        """Whether the role is new to the person."""
        result = await self._connection.execute(
            insert(roles).values(person_id=person, role=role, given_by=given_by, given_at=now).on_conflict_do_nothing()
        )
        return result.rowcount > 0

    async def take(self, person: PersonId, role: Role) -> bool:
        """Whether the person had the role."""
        result = await self._connection.execute(
            delete(roles).where(and_(roles.c.person_id == person, roles.c.role == role))
        )
        return result.rowcount > 0


class RoleLinks:
    """Gateway to one-time links. Only a hash of each token is stored."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(
        self, token_hash: str, role: Role, created_by: PersonId, now: datetime, expires_at: datetime
    ) -> RoleLink:
        row = (
            await self._connection.execute(
                insert(role_links)
                .values(
                    token_hash=token_hash,
                    role=role,
                    created_by=created_by,
                    created_at=now,
                    expires_at=expires_at,
                )
                .returning(role_links)
            )
        ).one()
        return _role_link(row)

    async def by_hash(self, token_hash: str) -> RoleLink | None:
        row = (
            await self._connection.execute(select(role_links).where(role_links.c.token_hash == token_hash))
        ).one_or_none()
        return None if row is None else _role_link(row)

    async def get(self, link: int) -> RoleLink | None:
        row = (await self._connection.execute(select(role_links).where(role_links.c.id == link))).one_or_none()
        return None if row is None else _role_link(row)

    async def open(self, now: datetime) -> Sequence[RoleLink]:
        """Links that can still be used, the newest first."""
        rows = await self._connection.execute(
            select(role_links)
            .where(
                role_links.c.used_at.is_(None),
                role_links.c.revoked_at.is_(None),
                role_links.c.expires_at > now,
            )
            .order_by(role_links.c.id.desc())
        )
        return tuple(_role_link(row) for row in rows)

    async def use(self, link: int, person: PersonId, now: datetime) -> None:
        await self._connection.execute(
            update(role_links).where(role_links.c.id == link).values(used_by=person, used_at=now)
        )

    async def revoke(self, link: int, now: datetime) -> None:
        await self._connection.execute(update(role_links).where(role_links.c.id == link).values(revoked_at=now))


def person_of(row: Any) -> Person:
    """The person in a row that holds all columns of the table."""
    return Person(
        id=PersonId(row.id),
        telegram_id=row.telegram_id,
        name=row.name,
        username=row.username,
        telegram_language=row.telegram_language,
        language=row.language,
        zone=row.zone,
        reachable=row.reachable,
    )


def _role_link(row: Row[Any]) -> RoleLink:
    return RoleLink(
        id=row.id,
        role=Role(row.role),
        created_by=PersonId(row.created_by),
        created_at=row.created_at,
        expires_at=row.expires_at,
        used_by=None if row.used_by is None else PersonId(row.used_by),
        used_at=row.used_at,
        revoked_at=row.revoked_at,
    )
