"""Whatever a window does not await is answered with what it awaits, in every window of every feature."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiogram.types import Chat, Location, Message, Sticker
from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import BaseInput

from actions.context import Context, Policy
from actions.registry.directory import Directory
from bot.clock import SystemClock
from bot.conversations import private_chats
from bot.features import features_of
from domain.errors import Refusal
from domain.meetups.refusals import NothingTyped
from handlers.meetups.views.notices import MeetupNotices
from handlers.typed import ButtonsExpected, CommandInForm, answer_whatever_comes
from storage.database import Database
from storage.vault import Vault, new_master

POLICY = Policy(zone=ZoneInfo("Europe/Moscow"), languages=("ru", "en"), owners=frozenset({1}), quiet_hours=None)
STICKER = Sticker(file_id="s", file_unique_id="s", type="regular", width=1, height=1, is_animated=False, is_video=False)
SENT: dict[str, dict[str, Any]] = {
    "words": {"text": "привет"},
    "a sticker": {"sticker": STICKER},
    "a point": {"location": Location(latitude=44.8, longitude=20.4)},
}


@pytest.fixture
async def ctx(empty_database: Path) -> AsyncIterator[Context]:
    database = Database(empty_database)
    yield Context(database, SystemClock(), POLICY, vault=Vault.of([new_master()]))
    await database.close()


@pytest.fixture
def dialogs(ctx: Context) -> list[Dialog]:
    features = features_of(ctx, Directory(ctx), MeetupNotices("edelweiss_bot"))
    return [dialog for feature in features for dialog in feature.dialogs]


def windows_of(dialogs: list[Dialog]) -> list[tuple[Dialog, Window]]:
    return [(dialog, one) for dialog in dialogs for one in dialog.windows.values() if isinstance(one, Window)]


async def refusal_of(dialog: Dialog, window: Window, **content: Any) -> type[Refusal] | None:
    """What whoever sends this is told; None: the window takes it."""
    message = Message(message_id=1, date=datetime.now(UTC), chat=Chat(id=1, type="private"), **content)
    manager: Any = SimpleNamespace(event=message, middleware_data={})
    try:
        await window.process_message(message, dialog, manager)
    except Refusal as refused:
        return type(refused)
    return None


async def test_windows_of_buttons_say_so(dialogs: list[Dialog]) -> None:
    buttons = [(dialog, one) for dialog, one in windows_of(dialogs) if one.on_message is None]
    assert len(buttons) > 60

    private_chats([], dialogs)

    for dialog, one in buttons:
        told = {name: await refusal_of(dialog, one, **content) for name, content in SENT.items()}
        assert told == dict.fromkeys(SENT, ButtonsExpected), one
        assert await refusal_of(dialog, one, text="/nothing") is CommandInForm, one


async def test_no_window_is_shown_anew_without_a_word(dialogs: list[Dialog]) -> None:
    """Also where something is awaited: a sticker is taken, or refused."""
    silent = {one.state for _, one in windows_of(dialogs) if not await _hears(one, **SENT["a sticker"])}
    assert silent

    private_chats([], dialogs)

    for dialog, one in windows_of(dialogs):
        assert await _hears(one, **SENT["a sticker"]), one
        if one.state in silent and one.on_message is not None:
            assert await refusal_of(dialog, one, **SENT["a sticker"]) in {ButtonsExpected, NothingTyped}, one


async def test_a_program_that_starts_twice_changes_nothing_more(dialogs: list[Dialog]) -> None:
    first = {one.state: one.on_message for _, one in windows_of(_prepared(dialogs))}

    assert {one.state: one.on_message for _, one in windows_of(_prepared(dialogs))} == first


def _prepared(dialogs: list[Dialog]) -> list[Dialog]:
    answer_whatever_comes(dialogs)
    return dialogs


async def _hears(window: Window, **content: Any) -> bool:
    """Whether one of its inputs is for this kind of message."""
    message = Message(message_id=1, date=datetime.now(UTC), chat=Chat(id=1, type="private"), **content)
    return window.on_message is not None and await _takes(window.on_message, message)


async def _takes(widget: BaseInput, message: Message) -> bool:
    for one in getattr(widget, "filters", ()):
        if not await one.call(message):
            return False
    inner = getattr(widget, "inputs", None)
    return True if inner is None else any([await _takes(one, message) for one in inner])
