"""A bot of a centre that runs a programme, and lets as much of names into a chat as a test says."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import pytest
from aiogram import Router
from aiogram.types import TelegramObject

from actions.context import Context
from actions.registry.directory import Directory
from domain.people.roles import Role
from domain.registry.names import ChatNames
from handlers.sheets import feature
from storage.people import People, Roles
from storage.vault import Vault, new_master
from tests.handlers.running import Feature, PeopleBot, Talker

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Programme:
    """Gives the handlers of a feature what the bot gives them where a programme is run."""

    def __init__(self, chat_names: ChatNames) -> None:
        self.chat_names = chat_names
        self._vault = Vault([new_master()])
        self._directory: Directory | None = None

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        ctx = self.of(data["ctx"])
        self._directory = self._directory or Directory(ctx)
        return await handler(event, {**data, "ctx": ctx, "directory": self._directory})

    def of(self, ctx: Context) -> Context:
        return replace(ctx, vault=self._vault, policy=replace(ctx.policy, chat_names=self.chat_names))

    def router(self) -> Router:
        router = Router(name="programme")
        router.message.outer_middleware(self)
        router.callback_query.outer_middleware(self)
        router.include_router(feature.private_router())
        return router


@pytest.fixture
def chat_names() -> ChatNames:
    """What the centre lets into a chat; a test may say."""
    return ChatNames.CODES


@pytest.fixture
def programme(chat_names: ChatNames) -> Programme:
    return Programme(chat_names)


@pytest.fixture
def more(programme: Programme) -> list[Feature]:
    return [programme.router]


@pytest.fixture
def ctx(bot: PeopleBot, programme: Programme) -> Context:
    return programme.of(bot.ctx)


WithRole = Callable[[str, Role], Awaitable[Talker]]


@pytest.fixture
def with_role(bot: PeopleBot) -> WithRole:
    """Somebody who opened the bot and has a role."""

    async def come(name: str, role: Role) -> Talker:
        talker = await bot.somebody(name)
        await talker.say("/start")
        async with bot.ctx.write() as connection:
            person = await People(connection).by_telegram_id(talker.id)
            assert person is not None
            await Roles(connection).give(person.id, role, None, bot.ctx.now())
        return talker

    return come


@pytest.fixture
async def curator(with_role: WithRole) -> Talker:
    return await with_role("Кира", Role.CURATOR)
