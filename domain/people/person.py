"""A person as the bot knows them."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType
from zoneinfo import ZoneInfo

from domain.people.roles import Role

PersonId = NewType("PersonId", int)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who uses the bot, as they show themselves in Telegram.

    ``language`` is the one chosen with /language, else None and Telegram's ``telegram_language`` counts.
    ``zone`` is the one chosen with /timezone. ``reachable`` is whether the bot can write to them in private:
    they opened it and did not block it since.
    """

    id: PersonId
    telegram_id: int
    name: str
    username: str | None
    telegram_language: str | None
    language: str | None
    zone: ZoneInfo | None
    reachable: bool

    def reads(self, languages: tuple[str, ...]) -> str:
        """The language to write to this person in, one of ``languages`` (the first is the default)."""
        for wish in (self.language, self.telegram_language):
            code = (wish or "").partition("-")[0]
            if code in languages:
                return code
        return languages[0]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is acting now: the person and their roles, resolved once per update."""

    person: Person
    roles: frozenset[Role]

    @property
    def id(self) -> PersonId:
        return self.person.id

    @property
    def greeted_as(self) -> tuple[Role, ...]:
        """The roles by which the person is greeted, by standing. A participant is who has no other."""
        return tuple(role for role in Role if role in self.roles - {Role.PARTICIPANT}) or (Role.PARTICIPANT,)


@dataclass(frozen=True, slots=True)
class RoleLink:
    """A one-time link that makes whoever opens it first into something. The token itself is never stored."""

    id: int
    role: Role
    created_by: PersonId
    created_at: datetime
    expires_at: datetime
    used_by: PersonId | None
    used_at: datetime | None
    revoked_at: datetime | None

    def is_open(self, now: datetime) -> bool:
        """Whether it can still be used."""
        return self.used_at is None and self.revoked_at is None and now < self.expires_at
