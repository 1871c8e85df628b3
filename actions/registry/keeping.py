"""Who keeps records: a curator adds people, fills in and changes what is known of them, says what they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.registry.trail import Trail
from domain.errors import NotFound
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.code import Series
from domain.registry.field import Field
from domain.registry.fields import filled_in, written
from domain.registry.forms import Vocabulary
from domain.registry.record import Details, Kind, NewRecord, Part, Record, RecordId, Standing
from domain.registry.refusals import ChangedMeanwhile, IsBlocked, IsErased, OwnGuardian
from storage.tags import Tags

SERIES = {Part.MENTEE: Series.MENTEE, Part.MENTOR: Series.MENTOR, Part.GUARDIAN: Series.GUARDIAN}
"""The series of the code of whoever comes in as this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What of a record is to be different; None: that stays.

    ``typed`` are texts of the person's own fields, and of the registry of ``part``, where there is one.
    """

    part: Part | None = None
    typed: Mapping[Field, str] | None = None
    kind: Kind | None = None
    guardians: frozenset[RecordId] | None = None
    parts: Mapping[Part, Standing] | None = None


async def add_person(ctx: Context, actor: Actor, part: Part, change: Change) -> Record:
    """Somebody comes into the programme. Raises WrongFields, naming all that cannot be."""
    require(actor.roles, Right.KEEP_REGISTRY)
    async with ctx.write() as connection:
        vocabulary = await vocabulary_of(ctx, connection)
        details = filled_in(Details().enrolled(part), part, change.typed or {}, vocabulary, ctx.today())
        guardians = await guardians_among(ctx, connection, change.guardians or frozenset())
        new = NewRecord(
            kind=change.kind, parts={part: Standing.ACTIVE}, details=details, guardians=tuple(sorted(guardians))
        )
        record = await ctx.records(connection).add(SERIES[part], new, ctx.now())
        await Trail(ctx, connection).add(actor.id, "add_record", record, after=told(record, vocabulary))
    return record


async def change_person(ctx: Context, actor: Actor, record: RecordId, version: int, change: Change) -> Record:
    """Change a record as it was at this ``version``.

    Raises WrongFields, ChangedMeanwhile when somebody was quicker, IsErased, IsBlocked, OwnGuardian, NotFound.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    async with ctx.write() as connection:
        before = await living(ctx, connection, record)
        if before.version != version:
            raise ChangedMeanwhile
        vocabulary = await vocabulary_of(ctx, connection)
        details = before.details
        parts = {**before.parts, **(change.parts or {})}
        for part in parts:
            details = details.enrolled(part)
        if change.typed is not None:
            details = filled_in(details, change.part, change.typed, vocabulary, ctx.today())
        guardians = before.guardians
        if change.guardians is not None:
            if record in change.guardians:
                raise OwnGuardian
            guardians = tuple(sorted(await guardians_among(ctx, connection, change.guardians)))
        after = replace(
            before,
            kind=before.kind if change.kind is None else change.kind,
            details=details,
            parts=parts,
            guardians=guardians,
        )
        await save(ctx, connection, actor.id, [(before, after)], vocabulary)
        changed = await ctx.records(connection).get(record)
        assert changed is not None
    return changed


async def save(
    ctx: Context,
    connection: AsyncConnection,
    who: PersonId | None,
    changes: Sequence[tuple[Record, Record]],
    vocabulary: Vocabulary,
) -> int:
    """Store records that are different now, each with its entry in the audit log. Returns how many there were."""
    different = [(before, after) for before, after in changes if before != after]
    await ctx.records(connection).save_all([after for _, after in different], ctx.now())
    await Trail(ctx, connection).add_all(
        who,
        "change_record",
        [(after, *_difference(told(before, vocabulary), told(after, vocabulary))) for before, after in different],
    )
    return len(different)


async def living(ctx: Context, connection: AsyncConnection, record: RecordId) -> Record:
    """The record as it is now. Raises NotFound, IsErased, IsBlocked."""
    found = await ctx.records(connection).get(record)
    if found is None:
        raise NotFound
    if found.erased_at is not None:
        raise IsErased
    if found.blocked_at is not None:
        raise IsBlocked
    return found


async def vocabulary_of(ctx: Context, connection: AsyncConnection) -> Vocabulary:
    """The centre's forms of mentoring and tags."""
    return Vocabulary(ctx.policy.forms, tuple(await Tags(connection).all()))


def told(record: Record, vocabulary: Vocabulary) -> dict[str, Any]:
    """A record as the audit log tells it: all that is filled in, as text, the registries' fields after their part."""
    facts: dict[str, Any] = {}
    if record.kind is not None:
        facts["kind"] = record.kind.value
    for part, standing in record.parts.items():
        facts[part.value] = standing.value
        texts = written(record.details, part, vocabulary)
        facts |= {f"{part}.{field}": text for field, text in texts.items() if text and field not in _OWN}
    facts |= {field.value: text for field, text in written(record.details, None, vocabulary).items() if text}
    if record.guardians:
        facts["guardians"] = list(record.guardians)
    return facts


_OWN = frozenset(written(Details(), None, Vocabulary()))


def _difference(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Only what is not the same in both."""
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    return (
        {key: value for key, value in before.items() if key in changed},
        {key: value for key, value in after.items() if key in changed},
    )


async def guardians_among(
    ctx: Context, connection: AsyncConnection, wanted: frozenset[RecordId]
) -> frozenset[RecordId]:
    """Records that are there, of people who act for others from now on. Raises NotFound, IsErased, IsBlocked."""
    for record in sorted(wanted):
        guardian = await living(ctx, connection, record)
        if not guardian.is_(Part.GUARDIAN):
            parts = {**guardian.parts, Part.GUARDIAN: Standing.ACTIVE}
            await ctx.records(connection).save_all([replace(guardian, parts=parts)], ctx.now())
    return wanted
