"""Halls are kept by chat and topic, follow their chat, and keep what was decided of them."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from domain.meetups.hall import Hall, HallState
from domain.meetups.notices import HallAsked
from domain.meetups.rsvp import Answer, Rsvp
from domain.notices import HallId, Owed
from domain.people.person import PersonId
from storage.cards import Cards
from storage.database import Database
from storage.halls import Chat, Halls
from storage.meetups import Meetups
from storage.outbox import Outbox
from storage.people import People, Seen
from storage.posts import Posts
from storage.rsvps import Rsvps
from storage.tables.delivery import outbox
from storage.tables.meetups import rsvps

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
CHAT = Chat(-5, None, "Зал", None, is_channel=False, can_pin=False)
HALL = Hall(HallId(1), -5, None, "Зал", None, is_channel=False, state=HallState.ASKED, can_pin=False)


async def person(database: Database) -> PersonId:
    async with database.write() as connection:
        return (await People(connection).see(Seen(1, "Анна", None, "ru"), reachable=True, now=NOW)).id


async def test_asked_chat_is_a_hall_to_be(database: Database) -> None:
    async with database.write() as connection:
        halls = Halls(connection)

        assert await halls.ask(CHAT, NOW) == HALL

        assert await halls.get(HallId(1)) == HALL
        assert await halls.by_chat(-5) == HALL
        assert await halls.many([HallId(1), HallId(2)]) == {HallId(1): HALL}
        assert (await halls.get(HallId(2)), await halls.by_chat(-6), await halls.by_chat(-5, 7)) == (None, None, None)


async def test_topics_are_halls_of_their_own(database: Database) -> None:
    async with database.write() as connection:
        halls = Halls(connection)
        topic = await halls.ask(replace(CHAT, thread_id=7, title="Митапы"), NOW)
        whole = await halls.ask(CHAT, NOW)

        assert (await halls.by_chat(-5, 7), await halls.by_chat(-5)) == (topic, whole)
        assert list(await halls.of_chat(-5)) == [whole, topic]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (HallState.ASKED, HallState.ASKED),
        (HallState.BOUND, HallState.BOUND),
        (HallState.MUTE, HallState.BOUND),
        (HallState.LEFT, HallState.ASKED),
    ],
)
async def test_asked_again(database: Database, before: HallState, after: HallState) -> None:
    async with database.write() as connection:
        halls = Halls(connection)
        await halls.ask(CHAT, NOW)
        await halls.set_state(HallId(1), before)

        again = await halls.ask(replace(CHAT, title="Новый", username="new", can_pin=True), NOW)

        assert again == replace(HALL, title="Новый", username="new", can_pin=True, state=after)


async def test_bound_halls_come_by_title(database: Database) -> None:
    anna = await person(database)
    async with database.write() as connection:
        halls = Halls(connection)
        for number, title in enumerate(("В", "А", "Б"), start=1):
            await halls.ask(replace(CHAT, chat_id=-number, title=title), NOW)
        await halls.bind(HallId(1), anna)
        await halls.bind(HallId(2), anna)

        assert [hall.title for hall in await halls.bound()] == ["А", "В"]
        assert (await halls.bound_by(HallId(1)), await halls.bound_by(HallId(3))) == (anna, None)


async def test_changes_of_the_chat(database: Database) -> None:
    async with database.write() as connection:
        halls = Halls(connection)
        await halls.ask(CHAT, NOW)
        await halls.ask(replace(CHAT, thread_id=7), NOW)

        await halls.set_can_pin(-5, can_pin=True)
        await halls.rename(HallId(1), "Другой", "other")

        assert list(await halls.of_chat(-5)) == [
            replace(HALL, title="Другой", username="other", can_pin=True),
            replace(HALL, id=HallId(2), thread_id=7, can_pin=True),
        ]


async def test_migrated_hall_keeps_everything_but_its_cards(database: Database) -> None:
    anna = await person(database)
    async with database.write() as connection:
        halls = Halls(connection)
        await halls.ask(CHAT, NOW)
        await halls.bind(HallId(1), anna)
        meetup = await Meetups(connection).add("u", ZoneInfo("UTC"), anna, NOW)
        await Cards(connection).put(meetup.id, HallId(1), 10, 1, NOW)

        moved = await halls.migrate(-5, -1005)

        expected = replace(HALL, chat_id=-1005, state=HallState.BOUND)
        assert (list(moved), await halls.by_chat(-1005), await halls.by_chat(-5)) == ([expected], expected, None)
        assert [card.gone for card in await Cards(connection).of_hall(HallId(1))] == [True]
        assert await halls.migrate(-5, -1005) == []


async def test_migrated_hall_takes_over_what_its_double_had(database: Database) -> None:
    """An update of the new chat came before that of the migration, and made a second hall of it."""
    anna = await person(database)
    async with database.write() as connection:
        halls, meetups = Halls(connection), Meetups(connection)
        old = await halls.ask(CHAT, NOW)
        double = await halls.ask(replace(CHAT, chat_id=-1005), NOW)
        both = await meetups.add("u", ZoneInfo("UTC"), anna, NOW)
        await meetups.set_halls(both.id, [old.id, double.id])
        other = await meetups.add("v", ZoneInfo("UTC"), anna, NOW)
        await meetups.set_halls(other.id, [double.id])
        await Rsvps(connection).put(both.id, Rsvp(anna, Answer.GOING, since=NOW), hall=double.id)
        await Outbox(connection).owe([Owed(notice=HallAsked(double.id), key="k", hall=double.id, due_at=NOW)], NOW)
        post = await Posts(connection).add(anna, ZoneInfo("UTC"), NOW)
        await Posts(connection).change(post.id, NOW, hall=double.id)

        await halls.migrate(-5, -1005)

        assert await halls.get(double.id) is None
        assert await halls.by_chat(-1005) == replace(old, chat_id=-1005)
        assert (await meetups.halls(both.id), await meetups.halls(other.id)) == ((old.id,), (old.id,))
        assert await connection.scalar(select(rsvps.c.hall_id)) == old.id
        assert await connection.scalar(select(outbox.c.hall_id)) == old.id
        assert await Posts(connection).get(post.id) == replace(post, hall=old.id)
