"""Half-filled forms in the database, as aiogram uses them."""

import asyncio
from contextvars import Context
from datetime import UTC, datetime, timedelta

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from bot.dialog_storage import DialogStorage
from storage.database import Database
from storage.dialogs import Dialogs

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
ANNA = StorageKey(bot_id=1, chat_id=7, user_id=7, destiny="aiogd:context:abc")
BORIS = StorageKey(bot_id=1, chat_id=8, user_id=8, destiny="aiogd:context:abc")


class Form(StatesGroup):
    title = State()


class StandingClock:
    def now(self) -> datetime:
        return NOW


@pytest.fixture
def storage(database: Database) -> DialogStorage:
    return DialogStorage(database, StandingClock())


async def test_data_is_kept_per_key_and_over_a_restart(storage: DialogStorage, database: Database) -> None:
    await storage.set_data(ANNA, {"title": "Чай & кофе", "days": [1, 2], "place": None})
    await storage.set_data(ANNA, {"title": "Чай", "days": [1, 2], "place": None})

    again = DialogStorage(database, StandingClock())
    assert await again.get_data(ANNA) == {"title": "Чай", "days": [1, 2], "place": None}
    assert await again.get_data(BORIS) == {}


async def test_state_and_data_do_not_disturb_each_other(storage: DialogStorage) -> None:
    await storage.set_data(ANNA, {"title": "Чай"})
    await storage.set_state(ANNA, Form.title)
    assert (await storage.get_state(ANNA), await storage.get_data(ANNA)) == ("Form:title", {"title": "Чай"})

    await storage.set_state(ANNA, None)
    assert (await storage.get_state(ANNA), await storage.get_data(ANNA)) == (None, {"title": "Чай"})

    await storage.set_state(ANNA, "Form:title")
    await storage.set_data(ANNA, {})
    assert (await storage.get_state(ANNA), await storage.get_data(ANNA)) == ("Form:title", {})


async def test_what_is_over_leaves_no_row(storage: DialogStorage, database: Database) -> None:
    await storage.set_data(ANNA, {"title": "Чай"})
    await storage.set_data(ANNA, {})

    async with database.write() as connection:
        assert await Dialogs(connection).forget_before(NOW + timedelta(days=1)) == 0


async def test_what_is_there_already_is_not_written(storage: DialogStorage, database: Database) -> None:
    await storage.set_data(ANNA, {"title": "Чай"})

    async with database.write():
        # The writing connection is taken: whoever wants to write now waits.
        async with asyncio.timeout(5):
            await asyncio.create_task(storage.set_data(ANNA, {"title": "Чай"}), context=Context())
            await asyncio.create_task(storage.set_data(BORIS, {}), context=Context())


async def test_what_json_does_not_know_is_an_error_at_once(storage: DialogStorage) -> None:
    with pytest.raises(TypeError):
        await storage.set_data(ANNA, {"day": NOW})

    assert await storage.get_data(ANNA) == {}


async def test_forget_before(storage: DialogStorage, database: Database) -> None:
    await storage.set_data(ANNA, {"title": "Чай"})

    async with database.write() as connection:
        assert await Dialogs(connection).forget_before(NOW) == 0
        assert await Dialogs(connection).forget_before(NOW + timedelta(seconds=1)) == 1
    assert await storage.get_data(ANNA) == {}
