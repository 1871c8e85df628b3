"""What is owed is stored once, comes out in order, and what became of it is not overwritten."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import ClassVar

import pytest
from sqlalchemy import select, update

from domain.notices import HallId, Lane, Notice, Owed
from domain.people.person import PersonId
from storage.database import Database
from storage.halls import Chat, Halls
from storage.notices import Unreadable
from storage.outbox import Delivery, Letter, Outbox
from storage.people import People, Seen
from storage.tables.delivery import outbox

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Greeting(Notice):
    kind: ClassVar[str] = "test_greeting"
    word: str
    at: datetime


GREETING = Greeting("привет", NOW)


async def person(database: Database, telegram_id: int = 1, *, reachable: bool = True) -> PersonId:
    async with database.write() as connection:
        seen = Seen(telegram_id, "Анна", None, "ru")
        return (await People(connection).see(seen, reachable=reachable, now=NOW)).id


async def hall(database: Database) -> HallId:
    async with database.write() as connection:
        return (await Halls(connection).ask(Chat(-100, None, "Зал", None, False, False), NOW)).id


async def owe(database: Database, *owed: Owed) -> None:
    async with database.write() as connection:
        await Outbox(connection).owe(owed, NOW)


def to(person: PersonId, key: str, **how: object) -> Owed:
    return Owed(**{"notice": GREETING, "key": key, "person": person, "due_at": NOW, **how})  # type: ignore[arg-type]


async def due(database: Database, now: datetime = NOW, limit: int = 10, **how: object) -> list[str]:
    async with database.read() as connection:
        return [letter.key for letter in await Outbox(connection).due(now, limit, **how)]  # type: ignore[arg-type]


async def letters(database: Database) -> Sequence[Letter]:
    async with database.read() as connection:
        numbers = await connection.scalars(select(outbox.c.id).order_by(outbox.c.id))
        found = [await Outbox(connection).get(number) for number in numbers]
    return [one for one in found if one is not None]


async def states(database: Database) -> dict[str, tuple[str, str | None]]:
    async with database.read() as connection:
        rows = await connection.execute(select(outbox.c.key, outbox.c.state, outbox.c.outcome))
        return {row.key: (row.state, row.outcome) for row in rows}


async def test_what_is_owed_comes_back_whole(database: Database) -> None:
    anna = await person(database)

    await owe(database, to(anna, "a", until=NOW + MINUTE, lane=Lane.REMINDER))

    assert await letters(database) == [
        Letter(1, "a", GREETING, Lane.REMINDER, anna, None, Delivery.PENDING, NOW, NOW + MINUTE, 0, repeated=False)
    ]


async def test_known_key_changes_nothing(database: Database) -> None:
    anna = await person(database)
    await owe(database, to(anna, "a"))

    await owe(database, to(anna, "a", due_at=NOW + MINUTE))

    (letter,) = await letters(database)
    assert letter.due_at == NOW


async def test_due_letters_come_by_lane_then_by_age(database: Database) -> None:
    anna, place = await person(database), await hall(database)
    await owe(
        database,
        to(anna, "broadcast", lane=Lane.BROADCAST, due_at=NOW - 9 * MINUTE),
        to(anna, "later", due_at=NOW - MINUTE),
        to(anna, "sooner", due_at=NOW - 2 * MINUTE),
        Owed(notice=GREETING, key="post", hall=place, due_at=NOW, lane=Lane.POST),
        to(anna, "reminder", lane=Lane.REMINDER),
    )

    assert await due(database) == ["sooner", "later", "post", "reminder", "broadcast"]
    assert await due(database, limit=2) == ["sooner", "later"]
    assert await due(database, lanes=[Lane.REMINDER, Lane.BROADCAST]) == ["reminder", "broadcast"]


async def test_not_due_are_those_of_later_those_too_late_and_those_to_busy_recipients(database: Database) -> None:
    anna, oleg, place = await person(database), await person(database, 2), await hall(database)
    await owe(
        database,
        to(anna, "future", due_at=NOW + MINUTE),
        to(anna, "late", until=NOW),
        to(anna, "busy"),
        to(oleg, "free"),
        Owed(notice=GREETING, key="hall", hall=place, due_at=NOW, lane=Lane.POST),
    )

    assert await due(database) == ["busy", "free", "hall"]
    assert await due(database, but_people=[anna]) == ["free", "hall"]
    assert await due(database, but_halls=[place]) == ["busy", "free"]


async def test_next_due_looks_at_pending_letters_only(database: Database) -> None:
    anna = await person(database)
    await owe(database, to(anna, "a", due_at=NOW - MINUTE), to(anna, "b", due_at=NOW + MINUTE))

    async with database.write() as connection:
        gateway = Outbox(connection)
        assert await gateway.next_due() == NOW - MINUTE
        assert await gateway.next_due(after=NOW) == NOW + MINUTE
        await gateway.set_state([2], Delivery.SKIPPED, NOW)
        assert await gateway.next_due(after=NOW) is None


async def test_claim_takes_pending_letters_once(database: Database) -> None:
    anna = await person(database)
    await owe(database, to(anna, "a"), to(anna, "b"))

    async with database.write() as connection:
        await Outbox(connection).set_state([2], Delivery.SKIPPED, NOW)
        assert await Outbox(connection).claim([1, 2, 3]) == {1}
        assert await Outbox(connection).claim([1]) == set()

    assert await states(database) == {"a": ("sending", None), "b": ("skipped", None)}


async def test_late_letters_are_skipped_with_what_stood_in_their_way(database: Database) -> None:
    anna = await person(database)
    await owe(database, to(anna, "a", until=NOW), to(anna, "b", until=NOW + MINUTE), to(anna, "c"))
    letter, _, _ = await letters(database)
    async with database.write() as connection:
        await Outbox(connection).try_again(letter, NOW, "no connection")
        assert not await Outbox(connection).has_late(NOW - MINUTE)
        assert await Outbox(connection).has_late(NOW)

        await Outbox(connection).skip_late(NOW)

        assert not await Outbox(connection).has_late(NOW)
    assert await states(database) == {
        "a": ("skipped", "too late; no connection"),
        "b": ("pending", None),
        "c": ("pending", None),
    }


async def test_attempts_are_counted_and_put_offs_are_not(database: Database) -> None:
    anna = await person(database)
    await owe(database, to(anna, "a"))
    (letter,) = await letters(database)

    async with database.write() as connection:
        await Outbox(connection).claim([1])
        await Outbox(connection).put_off(1, NOW + MINUTE)
        await Outbox(connection).claim([1])
        await Outbox(connection).try_again(letter, NOW + 2 * MINUTE, "500")

    (after,) = await letters(database)
    assert after == replace(letter, due_at=NOW + 2 * MINUTE, attempts=1)


async def test_repeat_is_remembered_when_it_is_tried_again(database: Database) -> None:
    anna = await person(database)
    await owe(database, to(anna, "a"))
    (letter,) = await letters(database)
    async with database.write() as connection:
        await Outbox(connection).repeat(letter, NOW, "disconnected")
    (repeated,) = await letters(database)
    assert repeated.repeated

    async with database.write() as connection:
        await Outbox(connection).try_again(repeated, NOW, "500")

    (after,) = await letters(database)
    assert after.repeated
    assert await states(database) == {"a": ("pending", "repeated: 500")}


@pytest.mark.parametrize("ended", [Delivery.SKIPPED, Delivery.SENT, Delivery.FAILED, Delivery.UNKNOWN])
async def test_what_has_ended_is_not_brought_back(database: Database, ended: Delivery) -> None:
    anna = await person(database)
    await owe(database, to(anna, "a"))
    (letter,) = await letters(database)
    async with database.write() as connection:
        await Outbox(connection).set_state([1], ended, NOW, outcome="so it ended")

        await Outbox(connection).put_off(1, NOW)
        await Outbox(connection).try_again(letter, NOW, "500")
        await Outbox(connection).repeat(letter, NOW, "disconnected")
        await Outbox(connection).set_state([1], Delivery.PENDING, NOW)

    assert await states(database) == {"a": (ended, "so it ended")}


async def test_only_unknown_letters_are_settled(database: Database) -> None:
    anna = await person(database)
    await owe(database, to(anna, "a"), to(anna, "b"))
    async with database.write() as connection:
        gateway = Outbox(connection)
        await gateway.set_state([1], Delivery.UNKNOWN, NOW)

        assert [await gateway.settle(number, Delivery.PENDING, NOW + MINUTE, "again") for number in (1, 1, 2)] == [
            True,
            False,
            False,
        ]

    first, _ = await letters(database)
    assert (first.state, first.due_at, first.attempts) == (Delivery.PENDING, NOW + MINUTE, 0)


async def test_letters_of_people_who_are_away_wait_for_them(database: Database) -> None:
    away, here = await person(database, 1, reachable=False), await person(database, 2)
    await owe(database, to(away, "away"), to(here, "here"), to(away, "late", until=NOW))
    async with database.write() as connection:
        await Outbox(connection).keep_for_return([1, 2, 3])
    assert await states(database) == {
        "away": ("unreachable", None),
        "here": ("pending", None),
        "late": ("unreachable", None),
    }

    async with database.write() as connection:
        await Outbox(connection).wake(away, NOW + MINUTE)

    woken, _, late = await letters(database)
    assert (woken.state, woken.due_at) == (Delivery.PENDING, NOW + MINUTE)
    assert late.state is Delivery.UNREACHABLE


async def test_prefix_drops_what_was_not_sent(database: Database) -> None:
    anna = await person(database)
    await owe(database, *(to(anna, key) for key in ("meetup:1:a", "meetup:1:b", "meetup:10:a")))
    async with database.write() as connection:
        await Outbox(connection).claim([2])

        await Outbox(connection).drop_pending("meetup:1:", NOW, "cancelled")

    assert await states(database) == {
        "meetup:1:a": ("skipped", "cancelled"),
        "meetup:1:b": ("sending", None),
        "meetup:10:a": ("pending", None),
    }


async def test_long_outcome_is_cut(database: Database) -> None:
    anna = await person(database)
    await owe(database, to(anna, "a"))
    async with database.write() as connection:
        await Outbox(connection).set_state([1], Delivery.FAILED, NOW, outcome="x" * 1000)

    assert await states(database) == {"a": ("failed", "x" * 300)}


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("of_the_future", '{"x": 1}'),
        ("test_greeting", '{"word": 1}'),
        ("test_greeting", '{"word": '),
        ("of_the_future", '{"x": '),
        ("of_the_future", "[]"),
    ],
)
async def test_row_that_cannot_be_read_is_named(database: Database, kind: str, payload: str) -> None:
    anna = await person(database)
    await owe(database, to(anna, "a"))
    async with database.write() as connection:
        await connection.execute(update(outbox).values(kind=kind, payload=payload))

    (letter,) = await letters(database)

    assert isinstance(letter.notice, Unreadable)
    assert letter.notice.stored_kind == kind


async def test_known_keys(database: Database) -> None:
    anna = await person(database)
    await owe(database, *(to(anna, str(number)) for number in range(0, 1200, 2)))

    async with database.read() as connection:
        known = await Outbox(connection).known_keys(str(number) for number in range(1200))

    assert known == {str(number) for number in range(0, 1200, 2)}


async def test_what_ended_long_ago_is_forgotten(database: Database) -> None:
    anna = await person(database)
    states_of = {
        "sent": Delivery.SENT,
        "skipped": Delivery.SKIPPED,
        "failed": Delivery.FAILED,
        "no end": Delivery.SENT,
        "kept:sent": Delivery.SENT,
        "late": Delivery.SENT,
        "unknown": Delivery.UNKNOWN,
        "away": Delivery.UNREACHABLE,
    }
    ends = {"no end": None, "late": NOW + 2 * MINUTE}
    await owe(database, *(to(anna, key, until=ends.get(key, NOW)) for key in states_of), to(anna, "open"))
    async with database.write() as connection:
        for number, state in enumerate(states_of.values(), start=1):
            await Outbox(connection).set_state([number], state, NOW)

        assert await Outbox(connection).forget_before(NOW, but=["kept:"]) == 0
        # As in a database with thousands of meetups that are not over.
        beginnings = ["kept:", *(f"meetup:{number}:" for number in range(3000))]
        assert await Outbox(connection).forget_before(NOW + MINUTE, but=beginnings) == 4

    assert set(await states(database)) == {"kept:sent", "late", "unknown", "away", "open"}
