"""The list of commands that Telegram suggests to one person."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat

from domain.people.person import Actor, Person
from domain.people.roles import Role
from handlers.entrance import Entrance, MenuCommand, Where
from handlers.reader import Reader
from handlers.texts import Words

log = logging.getLogger(__name__)


def described(commands: tuple[MenuCommand, ...], words: Words) -> list[BotCommand]:
    """Commands as Telegram wants them."""
    return [BotCommand(command=command.name, description=words.plain(command.text_key)) for command in commands]


async def suggest_commands(bot: Bot, actor: Actor, reader: Reader, entrance: Entrance) -> None:
    """Let Telegram suggest what is of use to this very person, in the language they chose.

    Whoever has no role and no language of their own has the list that everybody has (bot/commands.py).
    """
    if actor.roles == {Role.PARTICIPANT} and actor.person.language is None:
        return
    commands = tuple(command for command in entrance.commands_in(Where.PRIVATE) if command.shown(actor))
    try:
        await bot.set_my_commands(
            described(commands, reader.words), scope=BotCommandScopeChat(chat_id=actor.person.telegram_id)
        )
    except TelegramAPIError as error:
        log.warning("the commands of person %s could not be set: %s", actor.id, error)


async def suggest_as_to_everybody(bot: Bot, person: Person) -> None:
    """Take back what was suggested to this very person."""
    try:
        await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=person.telegram_id))
    except TelegramAPIError as error:
        log.warning("the commands of person %s could not be taken back: %s", person.id, error)
