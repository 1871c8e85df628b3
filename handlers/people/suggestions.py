"""The list of commands that Telegram suggests to one person."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat

from domain.people.person import Actor
from domain.people.roles import Role
from handlers.entrance import Entrance, MenuCommand, Where
from wording.reader import Reader
from wording.texts import Words

log = logging.getLogger(__name__)


def described(commands: tuple[MenuCommand, ...], words: Words) -> list[BotCommand]:
    """Commands as Telegram wants them."""
    return [BotCommand(command=command.name, description=words.plain(command.text_key)) for command in commands]


async def suggest_commands(bot: Bot, actor: Actor, reader: Reader, entrance: Entrance) -> None:
    """Let Telegram suggest what is of use to this very person, in the language they chose.

    Whoever has no role and no language of their own has the list that everybody has (bot/commands.py).
    """
    if not _has_a_list(actor):
        return
    commands = tuple(command for command in entrance.commands_in(Where.PRIVATE) if command.shown(actor))
    try:
        await bot.set_my_commands(
            described(commands, reader.words), scope=BotCommandScopeChat(chat_id=actor.person.telegram_id)
        )
    except TelegramAPIError as error:
        log.warning("the commands of person %s could not be set: %s", actor.id, error)


async def suggest_anew(bot: Bot, actor: Actor, reader: Reader, entrance: Entrance) -> None:
    """Somebody lost a role: what is suggested to them follows, back to what everybody has where nothing is left."""
    if _has_a_list(actor):
        await suggest_commands(bot, actor, reader, entrance)
        return
    try:
        await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=actor.person.telegram_id))
    except TelegramAPIError as error:
        log.warning("the commands of person %s could not be taken back: %s", actor.id, error)


def _has_a_list(actor: Actor) -> bool:
    return actor.roles != {Role.PARTICIPANT} or actor.person.language is not None
