"""Duties and marks as they are stored."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from domain.duties.duty import Bound, Duty, DutyKind, Ladder, Monthly, Once, Repeats, Yearly
from domain.notices import HallId
from domain.people.person import PersonId
from storage.database import Database
from storage.duties import Duties, Marks, SwitchedOff
from storage.halls import Chat, Halls
from storage.people import People, Seen

NOW = datetime(2026, 9, 1, 5, tzinfo=UTC)
TERM = date(2026, 12, 20)


def fields(**given: Any) -> dict[str, Any]:
    return {
        "key": "",
        "kind": DutyKind.OWN,
        "title": "Отчёт",
        "todo": "Собрать\nподписи",
        "resource": "",
        "hall": None,
        "repeats": Yearly(12, 20),
        "bound": Bound.BEFORE,
        "ladder": Ladder((7, 0), (15,), 2, daily_when_overdue=False),
        "legal": True,
        "since": date(2026, 9, 1),
        "changed_at": NOW,
    } | given


async def made(database: Database, **given: Any) -> Duty:
    async with database.write() as connection:
        return await Duties(connection).add(NOW, **fields(**given))


async def somebody(database: Database, number: int) -> PersonId:
    async with database.write() as connection:
        seen = Seen(number, "Кира", None, "ru")
        return (await People(connection).see(seen, reachable=True, now=NOW)).id


async def hall(database: Database, chat_id: int) -> HallId:
    async with database.write() as connection:
        chat = Chat(chat_id, None, "Новости", None, is_channel=True, can_pin=True)
        return (await Halls(connection).ask(chat, NOW)).id


@pytest.mark.parametrize("repeats", [Once(date(2028, 2, 29)), Monthly(31), Yearly(2, 29)])
async def test_duty_comes_back_as_it_went_in(database: Database, repeats: Repeats) -> None:
    duty = await made(database, repeats=repeats)

    expected = Duty(id=duty.id, retired=False, responsible=(), **fields(repeats=repeats))
    assert duty == expected
    async with database.read() as connection:
        assert await Duties(connection).get(duty.id) == expected
        assert await Duties(connection).all() == (expected,)


async def test_rule_of_another_shape_leaves_nothing_of_the_old_one(database: Database) -> None:
    duty = await made(database)

    for repeats in (Once(TERM), Monthly(5), Yearly(1, 31), Once(TERM)):
        async with database.write() as connection:
            assert (await Duties(connection).change(duty.id, repeats=repeats)).repeats == repeats


async def test_built_in_is_there_once_own_ones_are_as_many_as_wanted(database: Database) -> None:
    await made(database, key="monitoring-may")
    await made(database)
    await made(database)

    with pytest.raises(IntegrityError):
        await made(database, key="monitoring-may")


async def test_switched_off_by_either_is_retired(database: Database) -> None:
    duty = await made(database)
    later = NOW + timedelta(days=1)

    found = []
    for off in (SwitchedOff(NOW), SwitchedOff(by_settings=NOW), SwitchedOff(later, NOW), SwitchedOff()):
        async with database.write() as connection:
            found.append((await Duties(connection).switch(duty.id, off)).retired)
            assert await Duties(connection).switched_off(duty.id) == off

    assert found == [True, True, True, False]
    assert (SwitchedOff(later, NOW).since, SwitchedOff().since) == (NOW, None)


async def test_one_mark_of_a_term_stands(database: Database) -> None:
    duty, who = await made(database), await somebody(database, 1)
    async with database.write() as connection:
        first = await Marks(connection).add(duty.id, TERM, TERM, "", "", who, NOW)
        # Another term is another matter.
        await Marks(connection).add(duty.id, date(2027, 12, 20), TERM, "", "", who, NOW)

    with pytest.raises(IntegrityError):
        async with database.write() as connection:
            await Marks(connection).add(duty.id, TERM, TERM, "", "", who, NOW)
    async with database.write() as connection:
        await Marks(connection).undo(first.id, who, NOW)
        second = await Marks(connection).add(duty.id, TERM, TERM, "ещё раз", "", None, NOW, post=5)

    async with database.read() as connection:
        assert [mark.id for mark in await Marks(connection).history(duty.id, TERM)] == [first.id, second.id]
        assert await Marks(connection).of(duty.id, TERM) == second
        assert await Marks(connection).standing(TERM, TERM) == {(duty.id, TERM): second}


async def test_marks_that_were_taken_back_after_a_moment(database: Database) -> None:
    duty, who = await made(database), await somebody(database, 1)
    hour = timedelta(hours=1)
    async with database.write() as connection:
        mark = await Marks(connection).add(duty.id, TERM, TERM, "", "", who, NOW)
        await Marks(connection).undo(mark.id, who, NOW + 2 * hour)

        found = [await Marks(connection).undone_since(NOW + hours * hour) for hours in (-1, 0, 1, 2)]

    assert found == [set(), {(duty.id, TERM)}, {(duty.id, TERM)}, set()]


async def test_hall_that_is_taken_into_another_keeps_its_resource(database: Database) -> None:
    """A group became a supergroup, and an update of the new chat came first."""
    old, new = await hall(database, -1), await hall(database, -2)
    duty = await made(database, kind=DutyKind.UPDATE, repeats=Monthly(31), hall=new)

    async with database.write() as connection:
        await Halls(connection).migrate(-1, -2)
        assert [one.id for one in await Duties(connection).updated_in(old)] == [duty.id]


async def test_responsible_people_who_stay_keep_their_since(database: Database) -> None:
    duty = await made(database)
    kira, oleg, dina = [await somebody(database, number) for number in (1, 2, 3)]
    later = NOW + timedelta(days=1)
    async with database.write() as connection:
        await Duties(connection).set_responsible(duty.id, [kira, oleg], NOW)
        await Duties(connection).set_responsible(duty.id, [dina, oleg], later)

        assert await Duties(connection).named() == {duty.id: {oleg: NOW, dina: later}}
