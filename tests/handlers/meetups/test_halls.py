"""What chats say of themselves: new titles, topics with other names, somebody who hides behind the group."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode

from actions.context import Context, Policy
from bot.middlewares.identity import Identity
from domain.meetups.hall import Hall
from handlers.meetups import halls
from playground.client import Playground
from playground.server import PlaygroundServer
from playground.testing import start_playground
from storage.database import Database
from storage.halls import Chat, Halls
from wording.texts import Texts

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


class Chats:
    """A bot that knows halls and nothing else, told of updates one by one."""

    def __init__(self, server: PlaygroundServer, play: Playground, ctx: Context) -> None:
        self.server = server
        self.play = play
        self.ctx = ctx
        self.bot = Bot(
            server.token,
            AiohttpSession(api=TelegramAPIServer.from_base(server.url)),
            default=DefaultBotProperties(parse_mode=ParseMode.HTML),
        )
        self._dispatcher = Dispatcher(disable_fsm=True)
        self._dispatcher.update.outer_middleware(Identity(ctx, Texts(("ru", "en"))))
        self._dispatcher.include_router(halls.router())
        self._updates = 0

    async def tell(self, kind: str, chat: dict[str, Any], **fields: Any) -> None:
        self._updates += 1
        message = {"message_id": 5, "date": 1, "chat": chat, **fields}
        await self._dispatcher.feed_raw_update(self.bot, {"update_id": self._updates, kind: message})

    async def hall(
        self, chat: int, thread: int | None = None, title: str = "Клуб", *, is_channel: bool = False
    ) -> None:
        async with self.ctx.write() as connection:
            await Halls(connection).ask(Chat(chat, thread, title, None, is_channel, can_pin=True), self.ctx.now())

    async def halls(self, chat: int) -> list[Hall]:
        async with self.ctx.read() as connection:
            return list(await Halls(connection).of_chat(chat))


class Standing:
    def now(self) -> datetime:
        return datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.fixture
async def chats(tmp_path: Path, empty_database: Path) -> AsyncIterator[Chats]:
    database = Database(Path(shutil.copy(empty_database, tmp_path / "halls.db")))
    policy = Policy(ZoneInfo("Europe/Belgrade"), ("ru", "en"), frozenset({1}), None)
    server = await start_playground()
    async with Playground(server.url) as play:
        chats = Chats(server, play, Context(database, Standing(), policy))
        yield chats
        await chats.bot.session.close()
    await server.stop()
    await database.close()


async def test_new_title_of_a_group(chats: Chats) -> None:
    await chats.hall(-5)
    group = {"id": -5, "type": "supergroup", "title": "Клуб у моря", "username": "sea"}
    await chats.tell(
        "message", group, **{"from": {"id": 1, "is_bot": False, "first_name": "В"}}, new_chat_title="Клуб у моря"
    )
    assert [(hall.title, hall.username) for hall in await chats.halls(-5)] == [("Клуб у моря", "sea")]


async def test_new_title_of_a_channel(chats: Chats) -> None:
    await chats.hall(-6, is_channel=True)
    channel = {"id": -6, "type": "channel", "title": "Новости"}
    await chats.tell("channel_post", channel, sender_chat=channel, new_chat_title="Новости")
    assert [hall.title for hall in await chats.halls(-6)] == ["Новости"]


async def test_new_name_of_a_topic(chats: Chats) -> None:
    await chats.hall(-5, 7, "Клуб · Встречи")
    group = {"id": -5, "type": "supergroup", "title": "Клуб", "is_forum": True}
    person = {"id": 1, "is_bot": False, "first_name": "В"}
    topic = {"message_thread_id": 7, "is_topic_message": True}
    await chats.tell("message", group, **{"from": person}, **topic, forum_topic_edited={"name": "Митапы"})
    assert [hall.title for hall in await chats.halls(-5)] == ["Клуб · Митапы"]
    await chats.tell("message", group, **{"from": person}, **topic, forum_topic_edited={"icon_custom_emoji_id": "1"})
    assert [hall.title for hall in await chats.halls(-5)] == ["Клуб · Митапы"]


async def test_anonymous_administrator_is_asked_to_show_themselves(chats: Chats) -> None:
    owner = await chats.play.person("Вера", language_code="ru")
    group = await chats.play.chat("supergroup", "Клуб", owner)
    await owner.add_bot(group)
    said = await owner.say(group, "/hall")
    chat = {"id": group, "type": "supergroup", "title": "Клуб"}
    fields = {"from": ANONYMOUS, "sender_chat": chat, "text": "/hall", "message_id": said["message_id"]}
    await chats.tell("message", chat, **fields, entities=[{"type": "bot_command", "offset": 0, "length": 5}])
    await owner.wait_for(group, "Отправьте /hall от своего имени")
    assert await chats.halls(group) == []
