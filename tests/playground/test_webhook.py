"""Webhooks: the secret, order, retries, one in flight for a lane, answers that are calls."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import web

from playground.client import Player, Playground, settled
from playground.schema import check_object
from playground.server import PlaygroundServer
from playground.testing import BotCalls

CARD = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
SECRET = "A-secret_1"


class Hook:
    """An address of a bot that takes updates as it is told to."""

    def __init__(self) -> None:
        self.url = ""
        self.updates: list[dict[str, Any]] = []
        self.headers: list[str | None] = []
        self.statuses: list[int] = []
        self.reply: dict[str, Any] | None = None
        self.open = asyncio.Event()
        self.open.set()
        self.running = 0
        self.most_running = 0

    async def take(self, request: web.Request) -> web.Response:
        self.headers.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        update = await request.json()
        check_object("Update", update)
        self.updates.append(update)
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        try:
            await self.open.wait()
        finally:
            self.running -= 1
        status = self.statuses.pop(0) if self.statuses else 200
        if self.reply is not None:
            return web.json_response(self.reply)
        return web.Response(status=status)

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.updates if "message" in update]

    def has(self, count: int) -> Callable[[], Any]:
        async def enough() -> bool:
            return len(self.updates) >= count

        return enough


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    hook.open.set()
    await runner.cleanup()


@pytest.fixture
async def anna(play: Playground, bot: BotCalls) -> Player:
    anna = await play.person("Anna")
    await anna.start()
    await bot.confirmed()
    return anna


async def pending(bot: BotCalls) -> int:
    return int((await bot.call("getWebhookInfo"))["pending_update_count"])


async def test_update_is_sent_with_the_secret(anna: Player, bot: BotCalls, hook: Hook) -> None:
    await bot.call("setWebhook", url=hook.url, secret_token=SECRET, max_connections=7)
    await anna.say(anna.id, "hello")

    await settled(hook.has(1))
    assert (hook.texts(), hook.headers) == (["hello"], [SECRET])

    async def taken() -> bool:
        return await pending(bot) == 0

    await settled(taken)
    info = await bot.call("getWebhookInfo")
    assert (info["url"], info["max_connections"]) == (hook.url, 7)


async def test_no_secret_no_header_and_forty_connections(anna: Player, bot: BotCalls, hook: Hook) -> None:
    await bot.call("setWebhook", url=hook.url)
    await anna.say(anna.id, "hello")

    await settled(hook.has(1))
    assert hook.headers == [None]
    assert (await bot.call("getWebhookInfo"))["max_connections"] == 40


async def test_what_waited_is_sent_first(anna: Player, bot: BotCalls, hook: Hook) -> None:
    await anna.say(anna.id, "before")
    await bot.call("setWebhook", url=hook.url)
    await anna.say(anna.id, "after")

    await settled(hook.has(2))
    assert hook.texts() == ["before", "after"]


async def test_pending_updates_can_be_dropped(anna: Player, bot: BotCalls, hook: Hook) -> None:
    await anna.say(anna.id, "before")
    await bot.call("setWebhook", url=hook.url, drop_pending_updates=True)
    await anna.say(anna.id, "after")

    await settled(hook.has(1))
    assert hook.texts() == ["after"]


async def test_polling_is_refused_while_it_is_set(bot: BotCalls, anna: Player, hook: Hook) -> None:
    poll = asyncio.create_task(bot.refused("getUpdates", timeout=50))
    await asyncio.sleep(0.05)
    await bot.call("setWebhook", url=hook.url)

    assert (await poll).description == "Conflict: terminated by setWebhook request"
    refused = await bot.refused("getUpdates")
    assert (refused.code, refused.description) == (
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
    await bot.call("deleteWebhook")
    await anna.say(anna.id, "polled")
    assert [update["message"]["text"] for update in await bot.updates()] == ["polled"]


async def test_failure_is_retried_at_once_and_then_later(
    server: PlaygroundServer, anna: Player, bot: BotCalls, hook: Hook
) -> None:
    server.world.webhook.first_delay = 0.05
    hook.statuses = [500, 302, 404]
    await bot.call("setWebhook", url=hook.url)
    await anna.say(anna.id, "hello")
    await anna.say(anna.id, "second")

    await settled(hook.has(5))
    assert hook.texts() == ["hello", "hello", "hello", "hello", "second"]
    assert len({update["update_id"] for update in hook.updates}) == 2
    info = await bot.call("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 404")


async def test_update_waits_out_a_dead_address_for_a_day(
    server: PlaygroundServer, anna: Player, bot: BotCalls, hook: Hook
) -> None:
    server.world.webhook.first_delay = 0.05
    dead = hook.url.replace("/hook", "/nothing")
    await bot.call("setWebhook", url=dead)
    await anna.say(anna.id, "hello")

    async def failed() -> bool:
        return "last_error_message" in await bot.call("getWebhookInfo")

    await settled(failed)
    assert await pending(bot) == 1
    await bot.call("setWebhook", url=hook.url)
    await settled(hook.has(1))
    assert hook.texts() == ["hello"]


async def test_one_in_flight_for_a_lane_and_others_beside_it(
    play: Playground, anna: Player, bot: BotCalls, hook: Hook
) -> None:
    boris = await play.person("Boris")
    hook.open.clear()
    await bot.call("setWebhook", url=hook.url)
    await anna.say(anna.id, "anna 1")
    await anna.say(anna.id, "anna 2")
    await boris.say(boris.id, "boris 1")

    await settled(hook.has(2))
    assert sorted(hook.texts()) == ["anna 1", "boris 1"]
    assert hook.most_running == 2
    hook.open.set()
    await settled(hook.has(3))
    assert hook.texts()[2] == "anna 2"


async def test_no_more_at_once_than_connections(play: Playground, bot: BotCalls, hook: Hook) -> None:
    people = [await play.person(f"P{number}") for number in range(6)]
    hook.open.clear()
    await bot.call("setWebhook", url=hook.url, max_connections=3)
    for person in people:
        await person.start()

    await settled(hook.has(3))
    hook.open.set()
    await settled(hook.has(6))
    assert hook.most_running == 3


async def test_answer_may_be_a_call(anna: Player, bot: BotCalls, hook: Hook) -> None:
    hook.reply = {"method": "sendMessage", "chat_id": anna.id, "text": "by the way"}
    await bot.call("setWebhook", url=hook.url)

    await anna.say(anna.id, "hello")

    assert (await anna.wait_for(anna.id, "by the way"))["text"] == "by the way"


async def test_callback_over_the_webhook(anna: Player, bot: BotCalls, hook: Hook) -> None:
    card = await bot.call("sendMessage", chat_id=anna.id, text="card", reply_markup=CARD)
    await bot.call("setWebhook", url=hook.url)
    tapping = asyncio.create_task(anna.tap(card, "Go"))
    await settled(hook.has(1))

    query = hook.updates[0]["callback_query"]["id"]
    await bot.call("answerCallbackQuery", callback_query_id=query, text="Yes", show_alert=True)

    toast = await tapping
    assert (toast.answered, toast.text, toast.show_alert) == (True, "Yes", True)


async def test_address_must_be_on_this_machine(bot: BotCalls) -> None:
    for url in ("https://example.com/hook", "ftp://127.0.0.1/", "nothing"):
        refused = await bot.refused("setWebhook", url=url)
        assert refused.description.startswith("Bad Request: bad webhook: ")


async def test_empty_address_takes_it_away(bot: BotCalls, hook: Hook) -> None:
    await bot.call("setWebhook", url=hook.url)
    assert await bot.call("setWebhook", url="") is True
    assert (await bot.call("getWebhookInfo"))["url"] == ""
