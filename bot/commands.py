"""The lists of commands that Telegram suggests: per kind of chat and per language."""

from aiogram import Bot
from aiogram.types import (
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeUnion,
)

from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Role
from handlers.entrance import Entrance, MenuCommand, Where
from handlers.people.suggestions import described
from handlers.texts import Texts

SCOPES: dict[Where, BotCommandScopeUnion] = {
    Where.PRIVATE: BotCommandScopeAllPrivateChats(),
    Where.GROUPS: BotCommandScopeAllGroupChats(),
    Where.ADMINISTRATORS: BotCommandScopeAllChatAdministrators(),
}

ANYBODY = Actor(Person(PersonId(0), 0, "", None, None, None, None, reachable=True), frozenset({Role.PARTICIPANT}))
"""What is of use only to people with a role is suggested to them alone (handlers/people/suggestions.py)."""


async def publish_commands(bot: Bot, texts: Texts, entrance: Entrance) -> None:
    """Tell Telegram what to suggest. Whose language the bot does not speak reads the default one."""
    for where, scope in SCOPES.items():
        commands = suggested(entrance, where)
        for language in (None, *texts.languages):
            words = texts.default if language is None else texts.of(language)
            await bot.set_my_commands(described(commands, words), scope=scope, language_code=language)


def suggested(entrance: Entrance, where: Where) -> tuple[MenuCommand, ...]:
    """Commands for everybody in such chats; administrators of a group see all of theirs."""
    return tuple(
        command for command in entrance.commands_in(where) if where is Where.ADMINISTRATORS or command.shown(ANYBODY)
    )
