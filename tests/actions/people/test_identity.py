"""Who is acting, and whether the bot can write to them."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event, select

from actions.context import Context
from actions.people.identity import identify, mark_back, mark_blocked
from domain.notices import Owed
from domain.people.notices import RoleTaken
from domain.people.person import Actor, Person
from domain.people.roles import Role
from storage.outbox import Delivery, Outbox
from storage.people import People, Roles, Seen
from storage.tables.people import people

from .conftest import OWNER, Meet, MovedClock

ANNA = Seen(telegram_id=7, name="Анна Пример", username="anna", language="ru")


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
    async with ctx.write() as connection:
        engine = connection.sync_connection.engine  # type: ignore[union-attr]
    written: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
        written.append(statement)

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
        assert await People(connection).with_roles(404) is None
