"""What no call to Telegram goes around, against the stand-in with its limits on."""

import asyncio
import time
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.methods import (
    AnswerCallbackQuery,
    CopyMessages,
    DeleteMessage,
    EditMessageText,
    GetMe,
    SendChatAction,
    SendMediaGroup,
    SendMessage,
    StopPoll,
    TelegramMethod,
)

from bot.lanes import Lane, WaitTooLong, lane, patience
from bot.session import CallInsideTransaction, FetchUpdates, SessionClosed, make_session, makes_messages
from playground.client import Player, Playground
from playground.server import PlaygroundServer
from storage.database import Database
from tests.bot.conftest import SettingsWith


@pytest.mark.parametrize(
    ("method", "counts"),
    [
        (SendMessage, True),
        (SendMediaGroup, True),
        (EditMessageText, True),
        (CopyMessages, True),
        (StopPoll, True),
        (AnswerCallbackQuery, False),
        (SendChatAction, False),
        (DeleteMessage, False),
        (GetMe, False),
        (FetchUpdates, False),
    ],
)
def test_which_methods_count_as_messages(method: type[TelegramMethod[object]], counts: bool) -> None:
    assert makes_messages(method) is counts


async def test_call_reaches_the_configured_server(bot: Bot, anna: Player) -> None:
    await bot.send_message(anna.id, "hello")

    await anna.wait_for(anna.id, "hello")


async def test_whoever_asks_after_the_end_opens_nothing(
    server: PlaygroundServer, settings_with: SettingsWith, anna: Player
) -> None:
    async with Bot(server.token, session=make_session(settings_with())) as bot:
        await bot.send_message(anna.id, "goodbye")

    with pytest.raises(SessionClosed):
        await bot.send_message(anna.id, "and one more thing")


async def test_burst_to_one_person_is_spread_so_that_nothing_is_refused(
    bot: Bot, play: Playground, anna: Player
) -> None:
    await asyncio.gather(*(bot.send_message(anna.id, str(number)) for number in range(6)))

    calls = await play.calls(method="sendMessage")
    assert [call["ok"] for call in calls] == [True] * 6
    assert [message["text"] for message in await anna.messages(anna.id) if not message["out"]] == list("012345")


async def test_burst_to_many_people_is_spread_so_that_nothing_is_refused(bot: Bot, play: Playground) -> None:
    people = [await play.person(f"P{number}") for number in range(45)]
    for person in people:
        await person.start()

    with lane(Lane.BROADCAST):
        started = time.monotonic()
        await asyncio.gather(*(bot.send_message(person.id, "news") for person in people))
        took = time.monotonic() - started

    assert [call["ok"] for call in await play.calls(method="sendMessage")] == [True] * 45
    assert took >= 44 / 28.5


async def test_refused_call_waits_as_told_and_is_repeated(bot: Bot, play: Playground, anna: Player) -> None:
    await play.fault("429", method="sendMessage", chat_id=anna.id, times=1, retry_after=1)

    started = time.monotonic()
    await bot.send_message(anna.id, "hello")

    assert time.monotonic() - started >= 1
    assert [call["ok"] for call in await play.calls(method="sendMessage")] == [False, True]


async def test_refused_chat_does_not_hold_up_another(bot: Bot, play: Playground, anna: Player) -> None:
    boris = await play.person("Boris")
    await boris.start()
    await play.fault("429", method="sendMessage", chat_id=anna.id, times=1, retry_after=3)

    held = asyncio.create_task(bot.send_message(anna.id, "to Anna"))
    await boris_gets(bot, boris)
    assert not held.done()
    await held


async def boris_gets(bot: Bot, boris: Player) -> None:
    for text in ("one", "two"):
        await bot.send_message(boris.id, text)
        await boris.wait_for(boris.id, text)


async def test_call_refused_for_ever_is_given_up(
    bot: Bot, play: Playground, anna: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.session.REPEATS", 1)
    await play.fault("429", method="sendMessage", retry_after=1)

    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(anna.id, "hello")

    assert len(await play.calls(method="sendMessage")) == 2


async def test_impatient_call_is_not_made(bot: Bot, play: Playground, anna: Player) -> None:
    await play.fault("429", method="sendMessage", times=1, retry_after=60)

    with pytest.raises(WaitTooLong), patience(5):
        await bot.send_message(anna.id, "hello")

    assert len(await play.calls(method="sendMessage")) == 1


async def test_free_call_waits_as_told_too(bot: Bot, play: Playground) -> None:
    await play.fault("429", method="getMe", times=1, retry_after=1)

    started = time.monotonic()
    await bot.get_me()

    assert time.monotonic() - started >= 1


async def test_free_call_respects_patience(bot: Bot, play: Playground) -> None:
    await play.fault("429", method="getMe", times=1, retry_after=20)

    with pytest.raises(WaitTooLong), patience(5):
        await bot.get_me()


async def test_free_calls_and_updates_are_told_of_long_waits(bot: Bot, play: Playground) -> None:
    await play.fault("429", method="getMe", times=1, retry_after=600)
    await play.fault("429", method="getUpdates", times=1, retry_after=1)

    with pytest.raises(TelegramRetryAfter):
        await bot.get_me()
    with pytest.raises(TelegramRetryAfter):
        await bot(FetchUpdates())


async def test_other_refusals_are_the_callers_business(bot: Bot, play: Playground) -> None:
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.send_message(987654321, "hello")

    assert len(await play.calls(method="sendMessage")) == 1


async def test_call_inside_a_transaction_is_a_mistake(bot: Bot, play: Playground, anna: Player, tmp_path: Path) -> None:
    database = Database(tmp_path / "some.db")
    try:
        async with database.write():
            with pytest.raises(CallInsideTransaction):
                await bot.send_message(anna.id, "hello")
            with pytest.raises(CallInsideTransaction):
                await bot.get_me()
        await bot.send_message(anna.id, "hello")
    finally:
        await database.close()

    assert len(await play.calls(method="sendMessage")) == 1


async def test_calls_go_through_the_proxy(server: PlaygroundServer, settings_with: SettingsWith, anna: Player) -> None:
    asked: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """An HTTP proxy of the simplest kind: CONNECT, then bytes both ways."""
        asked.append(await reader.readline())
        await reader.readuntil(b"\r\n\r\n")
        there_reader, there = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        await asyncio.gather(pump(reader, there), pump(there_reader, writer))

    async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        while data := await source.read(65536):
            sink.write(data)
            await sink.drain()
        sink.close()

    proxy = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = proxy.sockets[0].getsockname()[1]
    try:
        async with Bot(server.token, session=make_session(settings_with(PROXY=f"http://127.0.0.1:{port}"))) as bot:
            await bot.send_message(anna.id, "hello")
    finally:
        proxy.close()
        await proxy.wait_closed()

    assert asked == [f"CONNECT 127.0.0.1:{server.port} HTTP/1.1\r\n".encode()]
    await anna.wait_for(anna.id, "hello")
