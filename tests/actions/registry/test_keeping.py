"""A curator adds people and changes what is known of them; the log tells it, under their key."""

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.registry.keeping import Change, add_person, change_person
from actions.registry.trail import unsealed
from domain.errors import NotAllowed, NotFound
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.fields import WrongFields
from domain.registry.record import Kind, Part, Record, RecordId, Standing
from domain.registry.refusals import ChangedMeanwhile, IsErased, OwnGuardian, ProgrammeOff
from storage.tables.people import audit

from .conftest import Meet

VERA = {Field.NAME: "Синицына Вера Олеговна", Field.BIRTH: "2013", Field.TOPICS: "шахматы"}


async def logged(ctx: Context, record: RecordId) -> list[tuple[str, object, object]]:
    """Entries about a record, readable."""
    async with ctx.read() as connection:
        key = await ctx.records(connection).key_of(record)
        rows = await connection.execute(
            select(audit).where(audit.c.subject == "record", audit.c.subject_id == record).order_by(audit.c.id)
        )
        return [(row.action, unsealed(key, row.before), unsealed(key, row.after)) for row in rows]


async def stored(ctx: Context, record: RecordId) -> Record:
    async with ctx.read() as connection:
        found = await ctx.records(connection).get(record)
    assert found is not None
    return found


async def test_each_registry_gives_codes_of_its_own(ctx: Context, curator: Actor) -> None:
    added = [
        await add_person(ctx, curator, part, Change(typed={Field.NAME: "Ким Анна"}))
        for part in (Part.MENTEE, Part.MENTOR, Part.MENTEE, Part.GUARDIAN)
    ]

    assert [str(record.code) for record in added] == ["Н-001", "М-001", "Н-002", "П-001"]
    assert await stored(ctx, added[2].id) == added[2]


async def test_a_code_is_never_given_again(ctx: Context, curator: Actor) -> None:
    first = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA))
    async with ctx.write() as connection:
        await ctx.records(connection).erase(first.id, ctx.now())

    second = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA))

    assert str(second.code) == "Н-002"


async def test_a_change_is_logged_with_what_was_different(ctx: Context, curator: Actor) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA, kind=Kind.PUPIL))

    change = Change(part=Part.MENTEE, typed={Field.TOPICS: "го", Field.BIRTH: "2013"})
    changed = await change_person(ctx, curator, vera.id, vera.version, change)

    assert changed.details.mentee is not None
    assert (changed.details.mentee.topics_text, changed.kind) == ("го", Kind.PUPIL)
    told = {"kind": "pupil", "mentee": "active", "mentee.topics": "шахматы", "name": VERA[Field.NAME], "birth": "2013"}
    assert await logged(ctx, vera.id) == [
        ("add_record", None, told),
        ("change_record", {"mentee.topics": "шахматы"}, {"mentee.topics": "го"}),
    ]


async def test_saving_what_is_the_same_changes_nothing(ctx: Context, curator: Actor) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA))

    assert await change_person(ctx, curator, vera.id, vera.version, Change(part=Part.MENTEE, typed=VERA)) == vera
    assert len(await logged(ctx, vera.id)) == 1


async def test_the_log_is_gone_with_the_key(ctx: Context, curator: Actor) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA))
    async with ctx.write() as connection:
        await ctx.records(connection).erase(vera.id, ctx.now())

    assert await logged(ctx, vera.id) == [("add_record", None, {})]


async def test_who_was_slower_is_told(ctx: Context, curator: Actor) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA))
    await change_person(ctx, curator, vera.id, vera.version, Change(kind=Kind.PUPIL))

    with pytest.raises(ChangedMeanwhile):
        await change_person(ctx, curator, vera.id, vera.version, Change(kind=Kind.TEACHER))


async def test_nothing_is_stored_of_what_is_wrong(ctx: Context, curator: Actor) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA))

    with pytest.raises(WrongFields):
        await change_person(
            ctx, curator, vera.id, vera.version, Change(typed={Field.PLACE: "лицей", Field.BIRTH: "вчера"})
        )

    assert await stored(ctx, vera.id) == vera


async def test_guardians_act_for_others_from_then_on(ctx: Context, curator: Actor) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA))
    olga = await add_person(ctx, curator, Part.MENTOR, Change(typed={Field.NAME: "Синицына Ольга"}))

    changed = await change_person(ctx, curator, vera.id, vera.version, Change(guardians=frozenset({olga.id})))

    assert changed.guardians == (olga.id,)
    assert (await stored(ctx, olga.id)).parts == {Part.MENTOR: Standing.ACTIVE, Part.GUARDIAN: Standing.ACTIVE}


async def test_guardians_that_cannot_be(ctx: Context, curator: Actor) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA))

    with pytest.raises(OwnGuardian):
        await change_person(ctx, curator, vera.id, vera.version, Change(guardians=frozenset({vera.id})))
    with pytest.raises(NotFound):
        await change_person(ctx, curator, vera.id, vera.version, Change(guardians=frozenset({RecordId(404)})))


async def test_what_was_erased_cannot_be_changed(ctx: Context, curator: Actor) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA))
    async with ctx.write() as connection:
        await ctx.records(connection).erase(vera.id, ctx.now())

    with pytest.raises(IsErased):
        await change_person(ctx, curator, vera.id, vera.version, Change(kind=Kind.PUPIL))


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.CURATOR, Role.OWNER)])
async def test_nobody_else_keeps_records(ctx: Context, meet: Meet, curator: Actor, role: Role) -> None:
    vera = await add_person(ctx, curator, Part.MENTEE, Change(typed=VERA))
    somebody = await meet("Кто-то", role)

    with pytest.raises(NotAllowed):
        await add_person(ctx, somebody, Part.MENTEE, Change(typed=VERA))
    with pytest.raises(NotAllowed):
        await change_person(ctx, somebody, vera.id, vera.version, Change(kind=Kind.PUPIL))


async def test_without_a_key_there_is_no_programme(ctx: Context, curator: Actor) -> None:
    keyless = Context(ctx.database, ctx.clock, ctx.policy)

    with pytest.raises(ProgrammeOff):
        await add_person(keyless, curator, Part.MENTEE, Change(typed=VERA))
