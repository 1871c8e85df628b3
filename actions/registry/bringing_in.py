"""Registries that are brought as spreadsheets: first what would change, then all of it or nothing."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.registry.directory import Directory
from actions.registry.keeping import SERIES, save, told
from actions.registry.trail import Trail
from documents.registry.reading import read_registry
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.bringing_in import Outcome, Plan, Planned, plan, standing_of
from domain.registry.forms import Vocabulary
from domain.registry.record import NewRecord, Part, Record
from domain.registry.refusals import PlanChanged, RowsWrong
from domain.registry.table import Table
from storage.audit import Audit

CHUNK = 25
"""Records that are sealed in one go: some milliseconds, and people are answered between two."""

Item = TypeVar("Item")


async def look(
    ctx: Context, directory: Directory, actor: Actor | None, content: bytes, part: Part | None = None
) -> Plan:
    """What bringing this file in would change; nothing is stored.

    ``actor`` is the curator; None: whoever has the keys in their hands, at the server's own command line. ``part``
    says which registry it is, None: its headings tell. Raises RegistryFileRefused.
    """
    _require_keeper(actor)
    table = await asyncio.to_thread(read_registry, content, part)
    return await _plan(ctx, directory, table)


async def look_again(ctx: Context, directory: Directory, actor: Actor, table: Table) -> Plan:
    """As `look`, of what was read already: others may have changed the records since."""
    _require_keeper(actor)
    return await _plan(ctx, directory, table)


async def bring_in(
    ctx: Context, directory: Directory, actor: Actor | None, seen: Plan, *, expected: str | None = None
) -> Plan:
    """Store all that a plan says, as it is by now. Returns the plan that was carried out.

    ``expected`` is the mark (`mark_of`) of the plan that somebody agreed to. Raises RowsWrong if any row is wrong,
    PlanChanged if the plan is another one by now; then nothing is stored.
    """
    _require_keeper(actor)
    who = None if actor is None else actor.id
    async with ctx.write(long=True) as connection:
        # Nobody else writes while we do, so that what is read here is what will be changed.
        current = seen if seen.basis == await _basis(ctx, directory) else await _plan(ctx, directory, seen.table)
        if current.faults:
            raise RowsWrong(count=current.counts[Outcome.WRONG])
        if expected is not None and current.mark != expected:
            raise PlanChanged
        vocabulary = await directory.vocabulary()
        for rows in _chunks([row for row in current.changes if row.before is None]):
            await _add(ctx, connection, who, current.part, rows, vocabulary)
        for rows in _chunks([row for row in current.changes if row.before is not None]):
            pairs = [(row.before, _after(row, current.part, ctx.today())) for row in rows if row.before is not None]
            await save(ctx, connection, who, pairs, vocabulary)
        if current.changes:
            counts = {outcome.value: current.counts.get(outcome, 0) for outcome in (Outcome.NEW, Outcome.CHANGED)}
            after = {"registry": current.part.value, **counts}
            await Audit(connection).add(who, "bring_in", "registry", 0, ctx.now(), after=after)
    return current


async def _plan(ctx: Context, directory: Directory, table: Table) -> Plan:
    basis = await _basis(ctx, directory)
    records = list((await directory.everybody()).values())
    made = await asyncio.to_thread(plan, table, records, await directory.vocabulary(), ctx.today())
    return replace(made, basis=basis)


async def _basis(ctx: Context, directory: Directory) -> object:
    """With what a table is compared now."""
    return await directory.as_of(), ctx.today()


async def _add(
    ctx: Context,
    connection: AsyncConnection,
    who: PersonId | None,
    part: Part,
    rows: Sequence[Planned],
    vocabulary: Vocabulary,
) -> None:
    new = [
        (SERIES[part], NewRecord(parts={part: standing_of(row.details, part, ctx.today())}, details=row.details))
        for row in rows
    ]
    added = await ctx.records(connection).add_all(new, ctx.now())
    trail = Trail(ctx, connection)
    await trail.add_all(who, "add_record", [(record, None, told(record, vocabulary)) for record in added])


def _after(row: Planned, part: Part, today: date) -> Record:
    """The record as the row makes it. Who stood in this registry already stands in it as before."""
    assert row.before is not None
    parts = {part: standing_of(row.details, part, today), **row.before.parts}
    return replace(row.before, details=row.details, parts=parts)


def _require_keeper(actor: Actor | None) -> None:
    if actor is not None:
        require(actor.roles, Right.KEEP_REGISTRY)


def _chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
