"""The registry of best practices: who keeps it, who reads it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.registry.directory import Directory
from actions.registry.keeping import living, vocabulary_of
from actions.registry.trail import Trail
from domain.errors import NotFound
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.forms import Vocabulary
from domain.registry.practice import Draft, Practice, PracticeField, PracticeId, filled_in, written
from domain.registry.record import Part, Record, RecordId
from domain.registry.refusals import ChangedMeanwhile, IsBlocked, NoMentor
from storage.practices import Practices, SealedPractice, opened
from storage.sealed_records import Sealed, unsealed
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Listed:
    """A practice, and whose it is."""

    practice: Practice
    mentor: Record


async def practices(ctx: Context, actor: Actor) -> Sequence[Listed]:
    """All of them, the oldest first; none of a mentor who was erased, or whose data is closed."""
    require(actor.roles, Right.READ_REGISTRY)
    return await all_practices(ctx)


async def some_practices(
    ctx: Context, actor: Actor, directory: Directory, first: int, count: int
) -> tuple[Sequence[Listed], int]:
    """Of those that `practices` lists so many from ``first`` (0 is the oldest) on, and how many there are in all."""
    require(actor.roles, Right.READ_REGISTRY)
    people = await directory.everybody()
    async with ctx.database.read(long=True) as connection:
        gateway = _gateway(ctx, connection)
        there = [one for one, mentor in await gateway.numbers() if _is_open(people.get(mentor))]
        found = await gateway.these(there[first : first + count])
    opened_ones = await asyncio.to_thread(opened, found, ctx.open_vault())
    return [Listed(one, people[one.mentor]) for one in opened_ones], len(there)


def _is_open(mentor: Record | None) -> bool:
    return mentor is not None and mentor.erased_at is None and mentor.blocked_at is None


async def all_practices(ctx: Context) -> Sequence[Listed]:
    """As `practices`, for whoever checked a right of their own."""
    async with ctx.database.read(long=True) as connection:
        found = await _gateway(ctx, connection).all()
        mentors = await ctx.records(connection).sealed({one.mentor for one in found})
    return await asyncio.to_thread(_listed, found, mentors, ctx.open_vault())


async def practice(ctx: Context, actor: Actor, number: PracticeId) -> Listed:
    """One of them. Raises NotFound, IsBlocked."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        found = await _gateway(ctx, connection).get(number)
        mentor = None if found is None else await ctx.records(connection).get(found.mentor)
    if found is None or mentor is None:
        raise NotFound
    if mentor.blocked_at is not None:
        raise IsBlocked
    return Listed(found, mentor)


async def add_practice(
    ctx: Context, actor: Actor, mentor: RecordId, typed: Mapping[PracticeField, str], *, may_publish: bool = False
) -> Practice:
    """A practice of this mentor comes into the registry.

    Raises WrongPractice, naming all that cannot be; NotFound, IsErased, NoMentor.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    async with ctx.write() as connection:
        record = await living(ctx, connection, mentor)
        if Part.MENTOR not in record.parts:
            raise NoMentor
        vocabulary = await vocabulary_of(ctx, connection)
        draft = filled_in(Draft(), typed, vocabulary, ctx.today())
        added = await _gateway(ctx, connection).add(mentor, draft.form, draft.story, may_publish, ctx.now())
        assert added is not None
        await Trail(ctx, connection).add(actor.id, "add_practice", record, after=told(added, vocabulary))
    return added


async def change_practice(
    ctx: Context,
    actor: Actor,
    practice: PracticeId,
    version: int,
    typed: Mapping[PracticeField, str],
    *,
    may_publish: bool | None = None,
) -> Practice:
    """Change a practice as it was at this ``version``; ``may_publish`` None: that stays.

    Raises WrongPractice, ChangedMeanwhile when somebody was quicker, NotFound.
    """
    require(actor.roles, Right.KEEP_REGISTRY)
    async with ctx.write() as connection:
        before, record = await _found(ctx, connection, practice)
        if before.version != version:
            raise ChangedMeanwhile
        vocabulary = await vocabulary_of(ctx, connection)
        draft = filled_in(Draft(form=before.form, story=before.story), typed, vocabulary, ctx.today())
        agreed = before.may_publish if may_publish is None else may_publish
        after = replace(before, form=draft.form, story=draft.story, may_publish=agreed)
        if after != before:
            await _gateway(ctx, connection).save(after, ctx.now())
            await Trail(ctx, connection).add(
                actor.id, "change_practice", record, before=told(before, vocabulary), after=told(after, vocabulary)
            )
        changed = await _gateway(ctx, connection).get(practice)
        assert changed is not None
    return changed


async def remove_practice(ctx: Context, actor: Actor, practice: PracticeId) -> None:
    """It is no longer in the registry; the audit log still says what it was. Raises NotFound."""
    require(actor.roles, Right.KEEP_REGISTRY)
    async with ctx.write() as connection:
        before, record = await _found(ctx, connection, practice)
        vocabulary = await vocabulary_of(ctx, connection)
        await _gateway(ctx, connection).delete(practice)
        await Trail(ctx, connection).add(actor.id, "remove_practice", record, before=told(before, vocabulary))


def told(practice: Practice, vocabulary: Vocabulary) -> dict[str, Any]:
    """A practice as the audit log tells it."""
    texts = {field.value: text for field, text in written(practice, vocabulary).items() if text}
    return {"practice": practice.id, **texts, "may_publish": practice.may_publish}


async def _found(ctx: Context, connection: AsyncConnection, practice: PracticeId) -> tuple[Practice, Record]:
    found = await _gateway(ctx, connection).get(practice)
    if found is None:
        raise NotFound
    return found, await living(ctx, connection, found.mentor)


def _listed(found: Sequence[SealedPractice], sealed: Mapping[RecordId, Sealed], vault: Vault) -> Sequence[Listed]:
    """In a thread: people are answered meanwhile."""
    mentors = {one.record.id: unsealed(one, vault) for one in sealed.values() if one.record.blocked_at is None}
    practices = opened([one for one in found if one.mentor in mentors], vault)
    return [Listed(one, mentors[one.mentor]) for one in practices]


def _gateway(ctx: Context, connection: AsyncConnection) -> Practices:
    ctx.records(connection)  # raises ProgrammeOff
    assert ctx.vault is not None
    return Practices(connection, ctx.vault)
