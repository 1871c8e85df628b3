"""A word to the owners past the outbox: for when nothing can be owed because nothing can be stored."""

import logging

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramAPIError
from sqlalchemy.exc import SQLAlchemyError

from actions.context import Context
from bot import lanes
from bot.lanes import WaitTooLong
from domain.operations import Alarm, Trouble
from handlers.operations import alarm_text, over_text
from storage.people import People
from wording.texts import Texts, Words

log = logging.getLogger(__name__)

PATIENCE = 10.0
"""Seconds that it may wait for room within Telegram's limits, and for an answer."""


class DirectWord:
    """Tells the owners, each in their language as far as that can be read."""

    def __init__(self, bot: Bot, ctx: Context, texts: Texts) -> None:
        self._bot = bot
        self._ctx = ctx
        self._texts = texts

    async def tell(self, alarm: Alarm, trouble: Trouble | None) -> bool:
        """``trouble`` None: it is over. Returns whether anybody was reached."""
        reached = False
        for owner in sorted(self._ctx.policy.owners):
            words = await self._words_of(owner)
            text = over_text(alarm, words) if trouble is None else alarm_text(alarm, trouble, words)
            try:
                with lanes.lane(lanes.Lane.NOTICE), lanes.patience(PATIENCE):
                    await self._bot.send_message(owner, text, parse_mode=ParseMode.HTML, request_timeout=int(PATIENCE))
            except (TelegramAPIError, WaitTooLong) as error:
                log.warning("an owner could not be told of an alarm: %s", error)
            else:
                reached = True
        return reached

    async def _words_of(self, owner: int) -> Words:
        try:
            async with self._ctx.read() as connection:
                person = await People(connection).by_telegram_id(owner)
        except (SQLAlchemyError, OSError):
            person = None
        return self._texts.default if person is None else self._texts.of(person.reads(self._texts.languages))
