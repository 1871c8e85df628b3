"""The lists of commands that Telegram suggests: per kind of chat and per language."""

import asyncio
import logging
from itertools import count

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import (
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeUnion,
)

from bot.intake import pause
from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Role
from handlers.entrance import Entrance, MenuCommand, Where
from handlers.people.suggestions import described
from wording.texts import Texts

log = logging.getLogger(__name__)

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


async def publish_until_done(bot: Bot, texts: Texts, entrance: Entrance) -> None:
    """The same, tried again with growing pauses while Telegram does not answer."""
    for failures in count(1):
        try:
            await publish_commands(bot, texts, entrance)
        except AiogramError as error:
            seconds = pause(failures)
            log.warning("the lists of commands are not published, next attempt in %.1f s: %s", seconds, error)
            await asyncio.sleep(seconds)
        else:
            return


def suggested(entrance: Entrance, where: Where) -> tuple[MenuCommand, ...]:
    """Commands for everybody in such chats; administrators of a group see all of theirs."""
    return tuple(
        command for command in entrance.commands_in(where) if where is Where.ADMINISTRATORS or command.shown(ANYBODY)
    )
