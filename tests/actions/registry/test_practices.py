"""The registry of best practices: kept by curators, sealed, gone with whoever they are of."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from actions.consents.withdrawing import record_withdrawal, take_back
from actions.context import Context
from actions.registry.keeping import Change, add_person
from actions.registry.practices import add_practice, change_practice, practice, practices, remove_practice
from actions.registry.trail import unsealed
from domain.errors import NotAllowed, NotFound
from domain.people.person import Actor
from domain.people.roles import Role
from domain.registry.field import Field
from domain.registry.practice import Practice, PracticeField, PracticeId, Story, WrongPractice
from domain.registry.record import Part, Record
from domain.registry.refusals import ChangedMeanwhile, IsBlocked, IsErased, NoMentor
from storage.tables.people import audit

from .conftest import Meet

TITLE, ESSENCE = PracticeField.TITLE, PracticeField.ESSENCE


@pytest.fixture
async def orlov(ctx: Context, curator: Actor) -> Record:
    return await add_person(ctx, curator, Part.MENTOR, Change(typed={Field.NAME: "Орлов Пётр"}))


@pytest.fixture
async def chess(ctx: Context, curator: Actor, orlov: Record) -> Practice:
    return await add_practice(ctx, curator, orlov.id, {TITLE: "Шахматы по переписке"}, may_publish=True)


async def listed(ctx: Context, who: Actor) -> list[tuple[str, str]]:
    return [(one.practice.story.title, one.mentor.details.name) for one in await practices(ctx, who)]


async def test_added_and_listed_with_whose_it_is(ctx: Context, curator: Actor, chess: Practice) -> None:
    assert await listed(ctx, curator) == [("Шахматы по переписке", "Орлов Пётр")]
    assert (chess.version, chess.may_publish) == (1, True)


async def test_none_is_read_of_a_mentor_who_withdrew(
    ctx: Context, curator: Actor, orlov: Record, chess: Practice
) -> None:
    await record_withdrawal(ctx, curator, orlov.id, ctx.today(), "5")

    assert await listed(ctx, curator) == []
    with pytest.raises(IsBlocked):
        await practice(ctx, curator, chess.id)

    await take_back(ctx, curator, orlov.id)
    assert await listed(ctx, curator) == [("Шахматы по переписке", "Орлов Пётр")]


async def test_changed(ctx: Context, curator: Actor, chess: Practice) -> None:
    changed = await change_practice(ctx, curator, chess.id, 1, {ESSENCE: "раз в неделю"}, may_publish=False)

    story = Story(title="Шахматы по переписке", essence="раз в неделю")
    assert changed == replace(chess, story=story, may_publish=False, version=2)


async def test_change_that_changes_nothing_leaves_no_trace(ctx: Context, curator: Actor, chess: Practice) -> None:
    before = await trail(ctx)

    assert await change_practice(ctx, curator, chess.id, 1, {TITLE: "Шахматы по переписке"}) == chess
    assert await trail(ctx) == before


async def test_somebody_was_quicker(ctx: Context, curator: Actor, chess: Practice) -> None:
    await change_practice(ctx, curator, chess.id, 1, {TITLE: "Шахматы"})

    with pytest.raises(ChangedMeanwhile):
        await change_practice(ctx, curator, chess.id, 1, {TITLE: "Шашки"})
    assert await listed(ctx, curator) == [("Шахматы", "Орлов Пётр")]


async def test_removed(ctx: Context, curator: Actor, chess: Practice) -> None:
    await remove_practice(ctx, curator, chess.id)

    assert await listed(ctx, curator) == []
    for attempt in (
        remove_practice(ctx, curator, chess.id),
        change_practice(ctx, curator, chess.id, 1, {TITLE: "Шашки"}),
    ):
        with pytest.raises(NotFound):
            await attempt


async def test_what_cannot_be_is_not_stored(ctx: Context, curator: Actor, orlov: Record) -> None:
    with pytest.raises(WrongPractice):
        await add_practice(ctx, curator, orlov.id, {ESSENCE: "раз в неделю"})

    assert await listed(ctx, curator) == []


async def test_only_of_a_mentor(ctx: Context, curator: Actor) -> None:
    mentee = await add_person(ctx, curator, Part.MENTEE, Change(typed={Field.NAME: "Белов Иван"}))

    with pytest.raises(NoMentor):
        await add_practice(ctx, curator, mentee.id, {TITLE: "Шахматы"})


async def test_goes_with_the_person(ctx: Context, curator: Actor, orlov: Record, chess: Practice) -> None:
    async with ctx.write() as connection:
        await ctx.records(connection).erase(orlov.id, ctx.now())

    assert await listed(ctx, curator) == []
    with pytest.raises(IsErased):
        await add_practice(ctx, curator, orlov.id, {TITLE: "Шахматы"})


@pytest.mark.usefixtures("chess")
async def test_nothing_of_it_lies_open(ctx: Context, tmp_path: Path) -> None:
    files = await asyncio.to_thread(on_disk, tmp_path)

    assert b"add_practice" in files
    assert "Шахматы".encode() not in files
    assert "Шахматы".encode("unicode_escape") not in files


async def test_audit_tells_what_changed_under_the_persons_key(
    ctx: Context, curator: Actor, orlov: Record, chess: Practice
) -> None:
    await change_practice(ctx, curator, chess.id, 1, {TITLE: "Шахматы"})
    await remove_practice(ctx, curator, chess.id)

    async with ctx.read() as connection:
        key = await ctx.records(connection).key_of(orlov.id)
    told = [(one.action, unsealed(key, one.before), unsealed(key, one.after)) for one in (await trail(ctx))[-3:]]
    first = {"practice": 1, "title": "Шахматы по переписке", "may_publish": True}
    second = {**first, "title": "Шахматы"}
    assert told == [
        ("add_practice", None, first),
        ("change_practice", first, second),
        ("remove_practice", second, None),
    ]


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.glob("registry.db*"))


READS = {Role.CURATOR, Role.DIRECTOR, Role.WORKING_GROUP}


@pytest.mark.parametrize("role", [one for one in Role if one not in (Role.MENTOR, Role.MENTEE, Role.GUARDIAN)])
async def test_who_may_what(ctx: Context, meet: Meet, orlov: Record, chess: Practice, role: Role) -> None:
    who = await meet(f"с ролью {role.value}", role)

    async def may(attempt: object) -> bool:
        try:
            await attempt  # type: ignore[misc]
        except NotAllowed:
            return False
        return True

    allowed = [
        await may(practices(ctx, who)),
        await may(add_practice(ctx, who, orlov.id, {TITLE: "Шашки"})),
        await may(change_practice(ctx, who, chess.id, 1, {TITLE: "Шашки"})),
        await may(remove_practice(ctx, who, PracticeId(chess.id))),
    ]
    assert allowed == [role in READS, *[role is Role.CURATOR] * 3]


async def trail(ctx: Context) -> list[Any]:
    async with ctx.read() as connection:
        return list((await connection.execute(select(audit).order_by(audit.c.id))).all())
