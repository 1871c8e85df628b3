"""The playground as a whole: events, beginning anew, the demo's people, the program itself."""

import asyncio
import json
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from playground.client import Player, Playground, Refused, words
from playground.server import TOKEN, PlaygroundServer
from playground.testing import BotCalls, start_playground
from playground.world.snapshot import dump, restore

CARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


class Events:
    """One stream of events, read as it comes."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def rest(self) -> bytes:
        """What comes until the stream ends."""
        return await self._response.content.read()

    async def next(self, type: str) -> dict[str, Any]:
        """The next event of a type; others are passed over."""
        while True:
            line = await asyncio.wait_for(self._response.content.readline(), 20)
            if line.startswith(b"data: "):
                event: dict[str, Any] = json.loads(line[6:])
                if event["type"] == type:
                    return event


@pytest.fixture
async def anna(play: Playground) -> Player:
    anna = await play.person("Anna")
    await anna.start()
    return anna


@pytest.fixture
async def events(server: PlaygroundServer, anna: Player, bot: BotCalls) -> AsyncIterator[Events]:
    async with bot.session.get(f"{server.url}/play/events?as={anna.id}") as response:
        assert response.content_type == "text/event-stream"
        assert await response.content.readuntil(b"\n\n") == b": here\n\n"
        yield Events(response)


async def test_events_of_one_person(play: Playground, anna: Player, bot: BotCalls, events: Events) -> None:
    boris = await play.person("Boris")
    await boris.start()
    sent = await bot.call("sendMessage", chat_id=anna.id, text="one", reply_markup=CARD)
    assert (await events.next("message"))["message"] == sent
    edited = await bot.call("editMessageText", chat_id=anna.id, message_id=sent["message_id"], text="two")
    assert (await events.next("edited"))["message"] == edited
    await bot.call("sendChatAction", chat_id=anna.id, action="typing")
    assert (await events.next("typing"))["chat"] == anna.id
    await bot.call("deleteMessage", chat_id=anna.id, message_id=sent["message_id"])
    gone = await events.next("deleted")
    assert (gone["chat"], gone["message_id"]) == (anna.id, sent["message_id"])
    await anna.block()
    assert (await events.next("chat"))["chat"] == anna.id
    await play.post("/clock", by=60)
    assert (await events.next("clock"))["version"] == 2


async def test_events_of_calls_and_toasts(anna: Player, bot: BotCalls, events: Events) -> None:
    card = await bot.call("sendMessage", chat_id=anna.id, text="one", reply_markup=CARD)
    call = (await events.next("call"))["call"]
    assert (call["method"], call["ok"], call["chat_id"]) == ("sendMessage", True, anna.id)
    tap = await anna.tap(card, "Go", wait=0)
    await bot.updates()
    await bot.call("answerCallbackQuery", callback_query_id=tap.query, text="Done")

    toast = await events.next("toast")
    assert (toast["text"], toast["show_alert"], toast["message_id"]) == ("Done", False, card["message_id"])


async def test_events_end_with_the_playground(server: PlaygroundServer, events: Events) -> None:
    await server.stop()

    assert await asyncio.wait_for(events.rest(), 20) == b""


async def test_reset_begins_anew(server: PlaygroundServer, play: Playground, anna: Player, bot: BotCalls) -> None:
    await bot.call("setMyCommands", commands=[{"command": "start", "description": "x"}])
    await play.fault("500", method="getMe")
    await anna.say(anna.id, "something")
    last_update = (await bot.updates())[-1]["update_id"]

    await play.reset()

    assert await play.people() == []
    assert await play.faults() == []
    assert await bot.updates() == []
    assert len(await bot.call("getMyCommands")) == 1
    again = await play.person("Anna", id=anna.id)
    said = await again.start()
    assert said["message_id"] > 2
    assert (await bot.updates())[0]["update_id"] > last_update


async def test_snapshot_brings_everything_back(
    server: PlaygroundServer, play: Playground, anna: Player, bot: BotCalls
) -> None:
    hall = await play.chat("supergroup", "Hall", anna, is_forum=True)
    await anna.add_bot(hall, {})
    topic = await play.topic(hall, "Talks")
    await bot.call("sendMessage", chat_id=hall, text="card", message_thread_id=topic, reply_markup=CARD)
    await bot.call("setMyCommands", commands=[{"command": "start", "description": "x"}])
    sent = await anna.upload(anna.id, "a.txt", b"abc")
    saved = json.loads(json.dumps(dump(server.world)))
    before = [await anna.chats(), await anna.messages(hall), await bot.updates(), await bot.call("getMyCommands")]

    other = await start_playground()
    restore(other.world, saved)
    async with Playground(other.url) as second, BotCalls(other) as other_bot:
        [same] = await second.people()
        after = [
            await same.chats(),
            await same.messages(hall),
            await other_bot.updates(),
            await other_bot.call("getMyCommands"),
        ]
        assert without_versions(after) == without_versions(before)
        assert await second.file(sent["document"]["file_id"]) == b"abc"
        assert (await other_bot.call("sendMessage", chat_id=hall, text="more"))["message_id"] > 0
    await other.stop()


def without_versions(told: list[Any]) -> list[Any]:
    chats = [{name: value for name, value in chat.items() if name != "version"} for chat in told[0]]
    return [chats, *told[1:]]


async def test_demo_world() -> None:
    server = await start_playground(world="demo")
    async with Playground(server.url) as play, BotCalls(server) as bot:
        people = await play.people()
        assert len(people) == 17
        owner = people[0]
        [private, group, channel] = await owner.chats()
        assert (private["type"], group["type"], channel["type"]) == ("private", "supergroup", "channel")
        assert len(group["topics"]) == 2
        assert (group["bot_status"], channel["bot_status"]) == ("administrator", "administrator")
        assert {one.language_code for one in people} == {"ru", "en", "sr"}
        assert await bot.updates() == []
        assert (await bot.call("sendMessage", chat_id=channel["id"], text="x"))["chat"]["id"] == channel["id"]
        await play.reset()
        assert [chat["id"] for chat in await owner.chats()] == [private["id"], group["id"], channel["id"]]
        assert (await play.post("/play/say", **{"as": owner.id, "chat": group["id"], "text": "hi"}))["text"] == "hi"
    await server.stop()


async def test_page_is_served(server: PlaygroundServer, bot: BotCalls) -> None:
    for path in ("/", "/page/index.html"):
        async with bot.session.get(server.url + path) as response:
            assert response.status == 200
            assert "html" in response.content_type
    async with bot.session.get(server.url + "/page/../server.py") as response:
        assert response.status == 404


async def test_only_this_machine_is_served() -> None:
    with pytest.raises(ValueError, match="this machine only"):
        await start_at("0.0.0.0")


async def start_at(host: str) -> None:
    await PlaygroundServer(host).start()


async def run(*options: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "playground",
        *options,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def test_program_says_where_it_is_and_ends_cleanly() -> None:
    process = await run("--port", "0", "--world", "demo")
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
    url = line.removeprefix("playground: ").strip()
    assert (await process.stdout.readline()).decode().strip() == f"token: {TOKEN}"
    async with Playground(url) as play:
        assert len(await play.people()) == 17

    process.send_signal(signal.SIGINT)

    out, problem = await asyncio.wait_for(process.communicate(), 30)
    assert (process.returncode, out, problem) == (0, b"", b"")


async def test_program_refuses_another_address() -> None:
    process = await run("--host", "0.0.0.0")

    _, problem = await asyncio.wait_for(process.communicate(), 60)

    assert process.returncode == 1
    assert problem.decode().strip() == "playground: the playground listens on this machine only: 127.0.0.1"


async def test_program_begins_when_it_is_told_to() -> None:
    process = await run("--port", "0", "--starts-at", "2026-09-01T10:00+02:00")
    assert process.stdout is not None
    line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
    async with Playground(line.removeprefix("playground: ").strip()) as play:
        now = await play.now()
    process.send_signal(signal.SIGINT)
    await asyncio.wait_for(process.communicate(), 30)

    assert now.date() == date(2026, 9, 1)

    process = await run("--starts-at", "2026-09-01T10:00")
    _, problem = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 2
    assert b"--starts-at" in problem


async def test_unknown_version_of_a_chat_is_answered_at_once(play: Playground, anna: Player) -> None:
    with pytest.raises(Refused):
        await play.get("/play/messages", **{"as": anna.id, "chat": anna.id, "known": "x"})
    told = await play.get("/play/messages", **{"as": anna.id, "chat": anna.id, "known": 999, "timeout": 20})
    assert len(told) == 1


async def test_page_is_told_whether_the_bot_listens(
    server: PlaygroundServer, play: Playground, anna: Player, bot: BotCalls
) -> None:
    assert await play.get("/play/bot") == {"listens": False}
    async with bot.session.get(f"{server.url}/play/events", params={"as": anna.id}) as stream:
        await bot.updates()
        assert await Events(stream).next("bot") == {"type": "bot", "listens": True}

    assert await play.get("/play/bot") == {"listens": True}


async def test_world_is_kept_from_one_run_to_the_next(tmp_path: Path) -> None:
    kept = tmp_path / "world.json"
    async with _kept(kept, "--starts-at", "2026-09-01T10:00+02:00") as play:
        anna = await play.person("Anna")
        await anna.start()
        await play.travel(timedelta(days=1))
        left = await play.now()
    assert kept.exists()

    async with _kept(kept) as play:
        assert not kept.exists()
        assert left <= await play.now() < left + timedelta(minutes=1)
        assert [words(one) for one in await (await play.named("Anna")).messages(anna.id)] == ["/start"]


async def test_file_that_holds_no_world_is_named(tmp_path: Path) -> None:
    wrong = tmp_path / "world.json"
    wrong.write_text('{"now": "2026-09-01T10:00+02:00"}')

    process = await run("--port", "0", "--keep", str(wrong))
    _, problem = await asyncio.wait_for(process.communicate(), 60)

    assert (process.returncode, problem.decode().strip()) == (1, f"playground: {wrong} holds no world")
    assert wrong.exists()


@asynccontextmanager
async def _kept(file: Path, *options: str) -> AsyncIterator[Playground]:
    """A playground whose starter lets go of its input at the end, and says no more."""
    process = await run("--port", "0", "--keep", str(file), "--until-left", *options)
    assert process.stdout is not None
    assert process.stdin is not None
    line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
    async with Playground(line.removeprefix("playground: ").strip()) as play:
        yield play
    process.stdin.close()
    await asyncio.wait_for(process.communicate(), 30)
