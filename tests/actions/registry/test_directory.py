"""Searching people by what is sealed."""

import pytest

from actions.context import Context
from actions.registry.directory import CHUNK, Directory, Filter
from actions.registry.keeping import Change, add_person, change_person
from domain.errors import NotAllowed
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.code import Series
from domain.registry.field import Field
from domain.registry.record import Details, Mentee, NewRecord, Part, Standing

from .conftest import Meet


async def names(directory: Directory, curator: Actor, **wanted: object) -> list[str]:
    found = await directory.search(curator, Filter(**wanted))  # type: ignore[arg-type]
    return [record.details.name or str(record.code) for record in found]


@pytest.fixture
async def people(ctx: Context, curator: Actor) -> None:
    for part, name, place, topics in [
        (Part.MENTEE, "Ёлкина Вера", "лицей № 3", "шахматы"),
        (Part.MENTOR, "Орлов Пётр", "Центр", "робототехника; шахматы"),
        (Part.MENTEE, "Белов Иван", "школа № 5", "робототехника"),
    ]:
        typed = {Field.NAME: name, Field.PLACE: place, Field.TOPICS: topics}
        await add_person(ctx, curator, part, Change(typed=typed))
    async with ctx.write() as connection:
        await ctx.records(connection).add(Series.MENTEE, NewRecord(parts={Part.MENTEE: Standing.PAUSED}), ctx.now())


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, ["Белов Иван", "Ёлкина Вера", "Орлов Пётр", "Н-003"]),
        ({"words": "елк"}, ["Ёлкина Вера"]),
        ({"words": "петр ОРЛОВ"}, ["Орлов Пётр"]),
        ({"words": "шахм"}, ["Ёлкина Вера", "Орлов Пётр"]),
        ({"words": "н 2"}, ["Белов Иван"]),
        ({"words": "лицей"}, ["Ёлкина Вера"]),
        ({"words": "никто"}, []),
        ({"part": Part.MENTOR}, ["Орлов Пётр"]),
        ({"part": Part.MENTEE, "standing": Standing.PAUSED}, ["Н-003"]),
        ({"standing": Standing.ACTIVE}, ["Белов Иван", "Ёлкина Вера", "Орлов Пётр"]),
        ({"nameless": True}, ["Н-003"]),
    ],
)
@pytest.mark.usefixtures("people")
async def test_who_is_found(
    directory: Directory, curator: Actor, wanted: dict[str, object], expected: list[str]
) -> None:
    assert await names(directory, curator, **wanted) == expected


@pytest.mark.usefixtures("people")
async def test_what_changes_is_found_as_it_is_now(ctx: Context, directory: Directory, curator: Actor) -> None:
    (vera,) = await directory.search(curator, Filter(words="Ёлкина"))

    await change_person(ctx, curator, vera.id, vera.version, Change(typed={Field.NAME: "Сосновская Вера"}))

    assert await names(directory, curator, words="вера") == ["Сосновская Вера"]


@pytest.mark.usefixtures("people")
async def test_who_was_erased_is_not_found(ctx: Context, directory: Directory, curator: Actor) -> None:
    (vera,) = await directory.search(curator, Filter(words="Ёлкина"))
    async with ctx.write() as connection:
        await ctx.records(connection).erase(vera.id, ctx.now())

    assert await names(directory, curator, words="вера") == []
    assert (await directory.people(curator))[vera.id].details == Details()


async def test_more_than_are_read_at_once(ctx: Context, directory: Directory, curator: Actor) -> None:
    count = 2 * CHUNK + 1
    new = [
        (Series.MENTEE, NewRecord(details=Details(name=f"Мак {number:04}", mentee=Mentee()))) for number in range(count)
    ]
    async with ctx.write() as connection:
        await ctx.records(connection).add_all(new, ctx.now())

    assert await names(directory, curator) == [f"Мак {number:04}" for number in range(count)]


@pytest.mark.parametrize("role", [Role.OWNER, Role.ORGANISER, Role.MENTOR, Role.MENTEE, Role.GUARDIAN])
async def test_nobody_else_searches(directory: Directory, meet: Meet, role: Role) -> None:
    with pytest.raises(NotAllowed):
        await directory.search(await meet("Кто-то", role), Filter())
