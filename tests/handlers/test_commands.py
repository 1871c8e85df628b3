"""Which commands Telegram suggests, per kind of chat and per language."""

import pytest
from aiogram.types import (
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeUnion,
)

from tests.handlers.running import PeopleBot

PRIVATE = BotCommandScopeAllPrivateChats()
GROUPS = BotCommandScopeAllGroupChats()
ADMINISTRATORS = BotCommandScopeAllChatAdministrators()


@pytest.mark.parametrize(
    ("scope", "names"),
    [
        (PRIVATE, ["start", "timezone", "language", "cancel", "help"]),
        (GROUPS, ["help"]),
        (ADMINISTRATORS, ["help"]),
    ],
)
@pytest.mark.parametrize("language", [None, "ru", "en"])
async def test_commands_by_kind_of_chat(
    bot: PeopleBot, scope: BotCommandScopeUnion, names: list[str], language: str | None
) -> None:
    commands = await bot.bot.get_my_commands(scope=scope, language_code=language)

    assert [command.command for command in commands] == names


@pytest.mark.parametrize(
    ("language", "text"),
    [(None, "что умеет бот"), ("ru", "что умеет бот"), ("en", "what the bot can do")],
)
async def test_commands_are_described_in_each_language(bot: PeopleBot, language: str | None, text: str) -> None:
    """Whose language is not spoken reads the first one."""
    (command,) = await bot.bot.get_my_commands(scope=GROUPS, language_code=language)

    assert command.description == text
