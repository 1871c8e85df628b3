"""Who is acting, and whether the bot can write to them."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.people.identity import Acquaintances, identify, mark_back, mark_blocked
from domain.notices import Owed
from domain.people.notices import RoleTaken
from domain.people.person import Actor, Person
from domain.people.roles import Role
from storage.outbox import Delivery, Outbox
from storage.people import People, Roles, Seen
from storage.tables.people import people

from .conftest import OWNER, Meet, MovedClock

ANNA = Seen(telegram_id=7, name="Анна Пример", username="anna", language="ru")


async def trace(transaction: AbstractAsyncContextManager[AsyncConnection], note: Callable[[str], None]) -> None:
    """Connections are kept: what SQLite is asked on this one is noted from now on."""
    async with transaction as connection:
        raw: Any = (await connection.get_raw_connection()).driver_connection
    raw.set_trace_callback(note)


async def test_identify_somebody_new(ctx: Context) -> None:
    actor = await identify(ctx, ANNA, opened=False)

    assert actor == Actor(
        Person(
            id=actor.id,
            telegram_id=7,
            name="Анна Пример",
            username="anna",
            telegram_language="ru",
            language=None,
            zone=None,
            reachable=False,
        ),
        frozenset({Role.PARTICIPANT}),
    )


async def test_identify_twice_finds_the_same_person(ctx: Context) -> None:
    first = await identify(ctx, ANNA, opened=True)

    second = await identify(ctx, ANNA, opened=True)

    assert second == first


async def test_identify_writes_nothing_when_nothing_is_new(ctx: Context) -> None:
    await identify(ctx, ANNA, opened=True)
    written: list[str] = []
    await trace(ctx.database.write(), written.append)

    await identify(ctx, ANNA, opened=True)
    await identify(ctx, ANNA, opened=False)
    assert written == []

    await identify(ctx, replace(ANNA, name="Анна Другая"), opened=False)
    assert written


async def test_identify_takes_over_a_new_name(ctx: Context) -> None:
    before = await identify(ctx, ANNA, opened=True)

    after = await identify(ctx, replace(ANNA, name="Аня", username=None, language="en"), opened=False)

    assert after.person == replace(before.person, name="Аня", username=None, telegram_language="en")


async def test_identify_in_a_group_leaves_reachable_as_it_is(ctx: Context) -> None:
    await identify(ctx, ANNA, opened=True)

    assert (await identify(ctx, ANNA, opened=False)).person.reachable is True


async def test_identify_roles(ctx: Context) -> None:
    anna = await identify(ctx, ANNA, opened=True)
    async with ctx.write() as connection:
        await Roles(connection).give(anna.id, Role.ORGANISER, None, ctx.now())
        await Roles(connection).give(anna.id, Role.MENTOR, None, ctx.now())

    assert (await identify(ctx, ANNA, opened=True)).roles == {Role.ORGANISER, Role.MENTOR, Role.PARTICIPANT}


async def test_identify_owner_comes_from_the_settings(ctx: Context) -> None:
    owner = await identify(ctx, Seen(OWNER, "Owner", None, None), opened=True)

    assert owner.roles == {Role.OWNER, Role.PARTICIPANT}
    assert owner.greeted_as == (Role.OWNER,)


async def owe(ctx: Context, actor: Actor, key: str, until: timedelta | None = None) -> None:
    """Something that could not be delivered."""
    now = ctx.now()
    async with ctx.write() as connection:
        owed = Owed(
            notice=RoleTaken(Role.ORGANISER),
            key=key,
            due_at=now,
            person=actor.id,
            until=None if until is None else now + until,
        )
        await Outbox(connection).owe([owed], now)
        (letter,) = await Outbox(connection).in_state(Delivery.PENDING)
        await Outbox(connection).set_state([letter.id], Delivery.UNREACHABLE, now)


async def waiting(ctx: Context) -> list[str]:
    async with ctx.read() as connection:
        return [letter.key for letter in await Outbox(connection).in_state(Delivery.PENDING)]


async def is_reachable(ctx: Context, actor: Actor) -> bool:
    async with ctx.read() as connection:
        return bool(await connection.scalar(select(people.c.reachable).where(people.c.id == actor.id)))


async def test_mark_blocked_then_a_message_reaches_them_again(ctx: Context, meet: Meet) -> None:
    anna = await meet("Анна")
    await mark_blocked(ctx, anna)
    await owe(ctx, anna, "kept")
    assert not await is_reachable(ctx, anna)

    again = await meet("Анна")

    assert again.person.reachable
    assert await waiting(ctx) == ["kept"]


async def test_mark_back_wakes_only_what_still_makes_sense(ctx: Context, meet: Meet, clock: MovedClock) -> None:
    anna, boris = await meet("Анна"), await meet("Борис")
    for actor in (anna, boris):
        await mark_blocked(ctx, actor)
    await owe(ctx, anna, "still-good", until=timedelta(hours=3))
    await owe(ctx, anna, "too-late", until=timedelta(hours=1))
    await owe(ctx, boris, "of-somebody-else")
    clock.move(timedelta(hours=2))

    await mark_back(ctx, anna)

    assert await waiting(ctx) == ["still-good"]
    assert await is_reachable(ctx, anna)
    assert not await is_reachable(ctx, boris)


async def test_with_roles_of_somebody_unknown(ctx: Context) -> None:
    async with ctx.read() as connection:
        assert await People(connection).with_roles([404]) == {}


class Asked:
    """Counts the transactions in which people are looked up or stored."""

    def __init__(self, ctx: Context) -> None:
        self.acquaintances = Acquaintances(ctx, remembered=2)
        self.questions: list[str] = []

    def note(self, statement: str) -> None:
        if "people" in statement:
            self.questions.append(statement.split()[0])

    async def identify(self, *seen: Seen, opened: bool = True) -> tuple[list[Actor], list[str]]:
        """All of them at once; what was asked for it."""
        self.questions.clear()
        actors = await asyncio.gather(*(self.acquaintances.identify(one, opened=opened) for one in seen))
        return actors, list(self.questions)


BORIS = Seen(telegram_id=8, name="Борис", username=None, language=None)
CLARA = Seen(telegram_id=9, name="Clara", username=None, language="en")


@pytest.fixture
async def asked(ctx: Context) -> Asked:
    asked = Asked(ctx)
    await trace(ctx.database.read(), asked.note)
    await trace(ctx.database.write(), asked.note)
    return asked


async def test_newcomers_of_one_moment_are_stored_together(asked: Asked) -> None:
    actors, questions = await asked.identify(ANNA, BORIS, CLARA, BORIS)

    assert [actor.person.name for actor in actors] == ["Анна Пример", "Борис", "Clara", "Борис"]
    assert len({actor.id for actor in actors}) == 3
    assert questions == ["SELECT", "INSERT"]


async def test_whoever_was_met_is_kept_in_mind(asked: Asked) -> None:
    await asked.identify(ANNA, BORIS)

    first, looked = await asked.identify(ANNA, BORIS)
    second, remembered = await asked.identify(ANNA, BORIS)

    assert (looked, remembered) == (["SELECT"], [])
    assert first == second


async def test_only_so_many_are_kept_in_mind(asked: Asked) -> None:
    await asked.identify(ANNA, BORIS, CLARA)
    await asked.identify(ANNA)
    await asked.identify(BORIS, CLARA)

    assert (await asked.identify(BORIS, CLARA))[1] == []
    assert (await asked.identify(ANNA))[1] == ["SELECT"]


async def test_news_of_somebody_known_forgets_nobody_else(asked: Asked) -> None:
    for _ in range(2):
        await asked.identify(ANNA, BORIS)

    (anna,), written = await asked.identify(replace(ANNA, name="Аня"))
    again, nothing = await asked.identify(replace(ANNA, name="Аня"), BORIS)

    assert (written, nothing) == (["INSERT"], [])
    assert (anna.person.name, again[0]) == ("Аня", anna)


async def test_news_of_somebody_with_a_role_leaves_the_role(ctx: Context, asked: Asked) -> None:
    (anna,), _ = await asked.identify(ANNA)
    async with ctx.write() as connection:
        await Roles(connection).give(anna.id, Role.ORGANISER, None, ctx.now())

    (renamed,), _ = await asked.identify(replace(ANNA, name="Аня"))
    (known,), _ = await asked.identify(replace(ANNA, name="Аня"))

    assert renamed.roles == known.roles == {Role.ORGANISER, Role.PARTICIPANT}


async def test_role_that_is_taken_counts_at_once(ctx: Context, asked: Asked) -> None:
    (anna,), _ = await asked.identify(ANNA)
    async with ctx.write() as connection:
        await Roles(connection).give(anna.id, Role.ORGANISER, None, ctx.now())
    (appointed,), _ = await asked.identify(ANNA)

    async with ctx.write() as connection:
        await Roles(connection).take(anna.id, Role.ORGANISER)
    (dismissed,), _ = await asked.identify(ANNA)

    assert appointed.roles == {Role.ORGANISER, Role.PARTICIPANT}
    assert dismissed.roles == {Role.PARTICIPANT}


async def test_what_was_taken_back_was_not_written(ctx: Context, asked: Asked) -> None:
    (anna,), _ = await asked.identify(ANNA)
    await asked.identify(ANNA)

    async def change_my_mind() -> None:
        async with ctx.write() as connection:
            await People(connection).set_language(anna.id, "en")
            raise ValueError("changed my mind")

    with pytest.raises(ValueError, match="changed my mind"):
        await change_my_mind()

    (known,), asked_for = await asked.identify(ANNA)
    assert (known.person.language, asked_for) == (None, [])


async def test_what_another_program_wrote_is_noticed_with_the_next_transaction(ctx: Context, asked: Asked) -> None:
    (anna,), _ = await asked.identify(ANNA)
    await asked.identify(ANNA)
    with closing(sqlite3.connect(ctx.database.path)) as other, other:
        other.execute("INSERT INTO roles (person_id, role, given_at) VALUES (?, 'organiser', 0)", (anna.id,))

    # Every update that comes in is stored before anybody asks who it is from.
    async with ctx.write():
        pass

    assert (await asked.identify(ANNA))[0][0].roles == {Role.ORGANISER, Role.PARTICIPANT}
