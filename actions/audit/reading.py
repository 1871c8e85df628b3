"""A curator and the director read the audit log; what it says of people is unsealed for them."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from actions.context import Context
from actions.registry.directory import Directory
from actions.registry.trail import SUBJECT, Values, unsealed
from domain.people.person import Actor, Person, PersonId
from domain.people.roles import TEAM, Right, require
from domain.registry.code import Code
from domain.registry.record import Record, RecordId
from storage.audit import Audit, Logged, Wanted
from storage.people import People, Roles
from storage.vault import Key

LINES = 50
"""Entries of one page."""


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which entries are looked for. Days are those of the centre's clocks, both included; ``code`` means one record."""

    who: PersonId | None = None
    action: str | None = None
    subject: str | None = None
    since: date | None = None
    until: date | None = None
    code: Code | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """An entry, readable: ``who`` None is the bot itself, ``record`` is whom it is about, if it is about one."""

    id: int
    at: datetime
    who: Person | None
    action: str
    subject: str
    subject_id: int
    record: Record | None
    before: Mapping[str, Any]
    after: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AuditPage:
    """Some lines, the newest first; ``before`` asks for those after them, None: there are none."""

    lines: tuple[Line, ...]
    before: int | None


async def read_audit(
    ctx: Context, actor: Actor, directory: Directory, wanted: AuditFilter, before: int | None = None
) -> AuditPage:
    """A page of the log, from the newest on, or of what is older than the entry ``before``."""
    require(actor.roles, Right.READ_AUDIT)
    people = await directory.people(actor)
    subject, subject_id = wanted.subject, None
    if wanted.code is not None:
        subject, subject_id = SUBJECT, next((one.id for one in people.values() if one.code == wanted.code), 0)
    conditions = Wanted(
        who=wanted.who,
        action=wanted.action,
        subject=subject,
        subject_id=subject_id,
        since=None if wanted.since is None else _midnight(ctx, wanted.since),
        until=None if wanted.until is None else _midnight(ctx, wanted.until + timedelta(days=1)),
    )
    return await _page(ctx, conditions, people, before)


async def history_of(ctx: Context, actor: Actor, directory: Directory, record: RecordId) -> AuditPage:
    """What happened to one record, the newest first."""
    require(actor.roles, Right.READ_AUDIT)
    people = await directory.people(actor)
    return await _page(ctx, Wanted(subject=SUBJECT, subject_id=record), people, None)


async def team_of_audit(ctx: Context, actor: Actor) -> Sequence[Person]:
    """Whom to look for: everybody with a role that links give, by name."""
    require(actor.roles, Right.READ_AUDIT)
    async with ctx.read() as connection:
        found = {person.id: person for role in TEAM for person in await Roles(connection).having(role)}
    return sorted(found.values(), key=lambda person: person.name.casefold())


async def _page(ctx: Context, wanted: Wanted, people: Mapping[RecordId, Record], before: int | None) -> AuditPage:
    async with ctx.database.read(long=True) as connection:
        found = await Audit(connection).find(wanted, LINES + 1, before)
        shown = found[:LINES]
        about = {RecordId(one.entry.subject_id) for one in shown if one.entry.subject == SUBJECT}
        keys = await ctx.records(connection).keys_of(about)
        who = await People(connection).many({one.entry.who for one in shown if one.entry.who is not None})
    values = await asyncio.to_thread(_unsealed, shown, keys)
    lines = tuple(
        Line(
            one.id,
            one.entry.at,
            None if one.entry.who is None else who.get(one.entry.who),
            one.entry.action,
            one.entry.subject,
            one.entry.subject_id,
            people.get(RecordId(one.entry.subject_id)) if one.entry.subject == SUBJECT else None,
            before_values or {},
            after_values or {},
        )
        for one, (before_values, after_values) in zip(shown, values, strict=True)
    )
    return AuditPage(lines, lines[-1].id if len(found) > LINES else None)


def _unsealed(shown: Sequence[Logged], keys: Mapping[RecordId, Key]) -> list[tuple[Values | None, Values | None]]:
    pairs = []
    for one in shown:
        key = keys.get(RecordId(one.entry.subject_id)) if one.entry.subject == SUBJECT else None
        pairs.append((unsealed(key, one.entry.before), unsealed(key, one.entry.after)))
    return pairs


def _midnight(ctx: Context, day: date) -> datetime:
    """When a day begins on the centre's clocks."""
    return datetime.combine(day, time(), ctx.policy.zone)
