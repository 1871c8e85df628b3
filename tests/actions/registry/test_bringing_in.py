"""Registries brought in: all of it or nothing, once, by who may, with an entry for each person."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from actions.context import Context
from actions.registry.bringing_in import bring_in, look
from actions.registry.directory import Directory, Filter
from actions.registry.trail import unsealed
from documents.registry.faults import RegistryFileRefused
from domain.errors import NotAllowed
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.bringing_in import Outcome
from domain.registry.record import Part, Record, RecordId, Standing
from domain.registry.refusals import PlanChanged, RowsWrong
from storage.database import Database
from storage.found_records import count_records
from storage.tables.people import audit
from storage.vault import Vault, WrongKey, new_master
from tests.documents.registry.making import MENTEES, MENTORS, xlsx

from .conftest import Meet

HEADS = ["ФИО наставника", "Место работы/учебы", "Основные компетенции", "Дата завершения программы"]
PEOPLE = xlsx(HEADS, ["Орлов Пётр", "Центр", "шахматы"], ["Зуева Анна", None, None, "31.05.2026"])


async def stored(directory: Directory, curator: Actor) -> dict[str, Record]:
    return {one.details.name: one for one in await directory.search(curator, Filter())}


async def brought(ctx: Context, directory: Directory, who: Actor | None, content: bytes) -> dict[Outcome, int]:
    done = await bring_in(ctx, directory, who, await look(ctx, directory, who, content))
    return dict(done.counts)


async def entries(ctx: Context) -> Sequence[Any]:
    async with ctx.read() as connection:
        return (await connection.execute(select(audit).order_by(audit.c.id))).all()


async def how_many(ctx: Context) -> int:
    async with ctx.read() as connection:
        return await count_records(connection)


async def test_look_stores_nothing(ctx: Context, directory: Directory, curator: Actor) -> None:
    plan = await look(ctx, directory, curator, PEOPLE)

    assert (plan.part, dict(plan.counts)) == (Part.MENTOR, {Outcome.NEW: 2})
    assert await how_many(ctx) == 0


async def test_people_come_in_with_codes_and_entries(ctx: Context, directory: Directory, curator: Actor) -> None:
    before = len(await entries(ctx))

    assert await brought(ctx, directory, curator, PEOPLE) == {Outcome.NEW: 2}

    people = await stored(directory, curator)
    assert {name: (str(one.code), one.parts) for name, one in people.items()} == {
        "Орлов Пётр": ("М-001", {Part.MENTOR: Standing.ACTIVE}),
        "Зуева Анна": ("М-002", {Part.MENTOR: Standing.ENDED}),
    }
    new = (await entries(ctx))[before:]
    assert [(one.person_id, one.action, one.subject, one.subject_id) for one in new] == [
        (curator.id, "add_record", "record", 1),
        (curator.id, "add_record", "record", 2),
        (curator.id, "bring_in", "registry", 0),
    ]
    assert new[2].after == {"registry": "mentor", "new": 2, "changed": 0}
    assert "Орлов" not in str(new)
    async with ctx.read() as connection:
        key = await ctx.records(connection).key_of(RecordId(1))
    assert unsealed(key, new[0].after) == {
        "mentor": "active",
        "name": "Орлов Пётр",
        "place": "Центр",
        "mentor.topics": "шахматы",
        "mentor.capacity": "1",
    }


async def test_same_file_twice_changes_nothing(ctx: Context, directory: Directory, curator: Actor) -> None:
    await brought(ctx, directory, curator, PEOPLE)
    before, told = await stored(directory, curator), await entries(ctx)

    assert await brought(ctx, directory, curator, PEOPLE) == {Outcome.SAME: 2}

    assert await stored(directory, curator) == before
    assert await entries(ctx) == told


async def test_changes_are_stored_and_blank_cells_wipe_nothing(
    ctx: Context, directory: Directory, curator: Actor
) -> None:
    await brought(ctx, directory, curator, PEOPLE)
    before = await stored(directory, curator)

    changed = await brought(ctx, directory, curator, xlsx(HEADS, ["орлов петр", None, "логика"], ["Зуева Анна"]))

    after = await stored(directory, curator)
    assert changed == {Outcome.CHANGED: 1, Outcome.SAME: 1}
    assert after["Зуева Анна"] == before["Зуева Анна"]
    assert (after["орлов петр"].details.place, after["орлов петр"].code) == ("Центр", before["Орлов Пётр"].code)


async def test_mentor_comes_into_the_other_registry_by_code(ctx: Context, directory: Directory, curator: Actor) -> None:
    await brought(ctx, directory, curator, PEOPLE)

    await brought(ctx, directory, curator, xlsx([*MENTEES, "Код"], [None, None, *[None] * 11, "М-001"]))

    (orlov, _) = sorted((await stored(directory, curator)).values(), key=lambda one: one.code)
    assert orlov.parts == {Part.MENTOR: Standing.ACTIVE, Part.MENTEE: Standing.ACTIVE}


async def test_one_wrong_row_and_nothing_is_stored(ctx: Context, directory: Directory, curator: Actor) -> None:
    plan = await look(ctx, directory, curator, xlsx(HEADS, ["Орлов Пётр"], ["Зуева Анна", None, None, "скоро"]))
    before = await entries(ctx)

    with pytest.raises(RowsWrong) as caught:
        await bring_in(ctx, directory, curator, plan)

    assert caught.value.details == {"count": 1}
    assert (await how_many(ctx), await entries(ctx)) == (0, before)


async def test_what_was_agreed_to_is_what_is_stored(ctx: Context, directory: Directory, curator: Actor) -> None:
    plan = await look(ctx, directory, curator, PEOPLE)
    await brought(ctx, directory, curator, xlsx(HEADS, ["Орлов Пётр", "лицей"]))

    with pytest.raises(PlanChanged):
        await bring_in(ctx, directory, curator, plan, expected=plan.mark)

    assert await how_many(ctx) == 1


async def test_two_who_bring_the_same_file_at_once_make_nobody_twice(
    ctx: Context, directory: Directory, curator: Actor
) -> None:
    first, second = [await look(ctx, directory, curator, PEOPLE) for _ in range(2)]

    counts = [dict((await bring_in(ctx, directory, curator, plan)).counts) for plan in (first, second)]

    assert counts == [{Outcome.NEW: 2}, {Outcome.SAME: 2}]


async def test_running_bot_sees_what_another_program_brought(
    ctx: Context, directory: Directory, curator: Actor
) -> None:
    assert await stored(directory, curator) == {}
    other = replace(ctx, database=Database(ctx.database.path))
    await brought(other, Directory(other), None, PEOPLE)
    await other.database.close()

    # Anything that the bot writes, such as the next update, shows it that somebody else did.
    async with ctx.write():
        pass

    assert sorted(await stored(directory, curator)) == ["Зуева Анна", "Орлов Пётр"]


async def test_many_come_in_chunks_and_keep_their_order(ctx: Context, directory: Directory, curator: Actor) -> None:
    names = [f"Орлов {chr(1040 + number // 32)}{chr(1072 + number % 32)}" for number in range(120)]

    await brought(ctx, directory, None, xlsx(["ФИО наставника"], *([name] for name in names)))

    people = sorted((await stored(directory, curator)).values(), key=lambda one: one.code)
    assert [one.details.name for one in people] == names


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.OWNER, False),
        (Role.CURATOR, True),
        (Role.DIRECTOR, False),
        (Role.WORKING_GROUP, False),
        (Role.ORGANISER, False),
        (Role.PARTICIPANT, False),
    ],
)
async def test_only_a_curator_brings_in(
    ctx: Context, directory: Directory, meet: Meet, role: Role, allowed: bool
) -> None:
    who = await meet(role.value, role)
    if allowed:
        assert await brought(ctx, directory, who, PEOPLE) == {Outcome.NEW: 2}
        return

    plan = await look(ctx, directory, None, PEOPLE)
    for attempt in (look(ctx, directory, who, PEOPLE), bring_in(ctx, directory, who, plan)):
        with pytest.raises(NotAllowed):
            await attempt
    assert await how_many(ctx) == 0


async def test_without_the_key_nothing_is_brought_in(ctx: Context, directory: Directory, curator: Actor) -> None:
    await brought(ctx, directory, curator, PEOPLE)
    other = replace(ctx, vault=Vault([new_master()]))

    with pytest.raises(WrongKey):
        await look(other, Directory(other), None, PEOPLE)


CELLS = st.one_of(
    st.none(),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8),
    st.sampled_from(["Орлов Пётр", "Зуева Анна", "2012", "01.09.2026", "от 10", "М-001", "=1+1"]),
    st.integers(-10, 9999),
    st.booleans(),
)
ROWS = st.lists(st.lists(CELLS, max_size=18), max_size=5)


@given(heads=st.sampled_from([MENTORS, MENTEES, [*MENTEES, "Код"], HEADS, []]), rows=ROWS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(heads=HEADS, rows=[["Орлов Пётр"], ["Зуева Анна", True]])
@example(heads=HEADS, rows=[["Орлов Пётр"], ["2012"]])
async def test_whatever_is_in_the_table_is_stored_whole_or_not_at_all(
    ctx: Context, directory: Directory, heads: list[str], rows: list[list[Any]]
) -> None:
    content, before = xlsx(heads, *rows), (await how_many(ctx), len(await entries(ctx)))
    try:
        counts = await brought(ctx, directory, None, content)
    except (RegistryFileRefused, RowsWrong):
        assert (await how_many(ctx), len(await entries(ctx))) == before
        return
    assert await how_many(ctx) == before[0] + counts.get(Outcome.NEW, 0)
    assert set(await brought(ctx, directory, None, content)) == {Outcome.SAME}


@given(place=st.integers(0, len(PEOPLE) - 1), junk=st.binary(max_size=40), tears=st.booleans())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(place=0, junk=b"%PDF-1.7", tears=True)
async def test_of_a_broken_file_nothing_is_stored(
    ctx: Context, directory: Directory, place: int, junk: bytes, tears: bool
) -> None:
    content = PEOPLE[:place] + junk + (b"" if tears else PEOPLE[place + len(junk) :])
    before = (await how_many(ctx), len(await entries(ctx)))
    with suppress(RegistryFileRefused):
        await look(ctx, directory, None, content)
    assert (await how_many(ctx), len(await entries(ctx))) == before


HEADINGS = st.lists(
    st.sampled_from([*MENTORS[:6], *MENTEES[:4], "Код", "ФИО", "", "№"]) | st.text(max_size=8).filter(str.isprintable),
    max_size=8,
)


@given(heads=HEADINGS, row=st.lists(CELLS | st.just("я" * 33_000), max_size=8))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_whatever_the_headings_are(ctx: Context, directory: Directory, heads: list[str], row: list[Any]) -> None:
    before = (await how_many(ctx), len(await entries(ctx)))
    try:
        await brought(ctx, directory, None, xlsx(heads, row))
    except (RegistryFileRefused, RowsWrong):
        assert (await how_many(ctx), len(await entries(ctx))) == before
