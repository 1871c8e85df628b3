"""Cards know which message shows which revision, and which of them are stale."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.meetups.hall import HallState
from domain.meetups.meetup import MeetupId
from domain.notices import HallId
from storage.cards import Card, Cards, StaleCard
from storage.database import Database
from storage.halls import Chat, Halls
from storage.meetups import Meetups
from storage.people import People, Seen

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
MEETUP = MeetupId(1)
HERE, THERE = HallId(1), HallId(2)
CARD = Card(1, MEETUP, HERE, 10, 1, NOW, gone=False)


@pytest.fixture
async def stored(database: Database) -> Database:
    """A meetup at revision 1 and two bound halls."""
    async with database.write() as connection:
        anna = await People(connection).see(Seen(1, "Анна", None, "ru"), reachable=True, now=NOW)
        await Meetups(connection).add("u", ZoneInfo("UTC"), anna.id, NOW)
        for number in (1, 2):
            hall = await Halls(connection).ask(Chat(-number, None, "Зал", None, False, False), NOW)
            await Halls(connection).bind(hall.id, anna.id)
    return database


async def test_card_is_stale_after_a_change_until_it_is_shown(stored: Database) -> None:
    async with stored.write() as connection:
        cards = Cards(connection)
        await cards.put(MEETUP, HERE, 10, 1, NOW)
        assert (await cards.of(MEETUP, HERE), await cards.stale()) == (CARD, ())

        await Meetups(connection).touch(MEETUP)
        assert await cards.stale() == (StaleCard(CARD, 2, -1),)
        assert await cards.revision(MEETUP) == 2

        await cards.shown(1, 2, LATER)
        assert (await cards.of(MEETUP, HERE), await cards.stale()) == (
            replace(CARD, shown_revision=2, edited_at=LATER),
            (),
        )


async def test_older_revision_does_not_replace_a_newer_one(stored: Database) -> None:
    async with stored.write() as connection:
        cards = Cards(connection)
        await cards.put(MEETUP, HERE, 10, 5, NOW)

        await cards.shown(1, 3, LATER)

        assert await cards.of(MEETUP, HERE) == replace(CARD, shown_revision=5, edited_at=LATER)


async def test_longest_unedited_card_comes_first(stored: Database) -> None:
    async with stored.write() as connection:
        cards = Cards(connection)
        await cards.put(MEETUP, HERE, 10, 0, LATER)
        await cards.put(MEETUP, THERE, 11, 0, NOW)

        assert [one.chat_id for one in await cards.stale()] == [-2, -1]


async def test_lost_card_is_forgotten_until_it_is_posted_anew(stored: Database) -> None:
    async with stored.write() as connection:
        cards = Cards(connection)
        await cards.put(MEETUP, HERE, 10, 0, NOW)

        await cards.lost(1, 10)
        assert (await cards.of(MEETUP, HERE), await cards.stale()) == (None, ())
        assert await cards.of_hall(HERE) == (replace(CARD, shown_revision=0, gone=True),)

        await cards.put(MEETUP, HERE, 20, 1, LATER)
        await cards.lost(1, 10)
        assert await cards.of(MEETUP, HERE) == replace(CARD, message_id=20, edited_at=LATER)


@pytest.mark.parametrize("state", [HallState.MUTE, HallState.LEFT])
async def test_cards_in_halls_without_rights_are_left_alone(stored: Database, state: HallState) -> None:
    async with stored.write() as connection:
        cards = Cards(connection)
        await cards.put(MEETUP, HERE, 10, 0, NOW)
        assert len(await cards.stale()) == 1

        await Halls(connection).set_state(HERE, state)

        assert await cards.stale() == ()


async def test_meetup_that_is_not_there_has_no_revision(stored: Database) -> None:
    async with stored.read() as connection:
        assert await Cards(connection).revision(MeetupId(9)) is None
