"""Answers to people are tried again when the way to Telegram stumbles, before anybody has to notice.

A window of a form that is not sent takes the form's next step with it, and a toast that is not shown leaves somebody
in doubt. Letters of the outbox have their own, longer patience (bot/delivery), and so have the calls of the start.
"""

import asyncio
import logging
from functools import cache
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.delivery.outcomes import Outcome, Trouble, Vague, outcome_of
from bot.lanes import Lane, current_lane

log = logging.getLogger(__name__)

PAUSES = (0.4, 1.2, 3.0)
"""Seconds before each further attempt. A tap can be answered for some fifteen."""
BEFORE_REPEAT = 1.6
"""Seconds before what may have been done is done once more."""

_ANSWERS = ("send", "copyMessage", "editMessage", "answer")
_HARMLESS_TWICE = ("editMessage", "answer")


class TriesAgain(BaseRequestMiddleware):
    """Has calls that answer people (those in no other lane) made again after 5xx and broken connections.

    A new message that may have been sent is repeated once at most.
    """

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        if current_lane() is not Lane.ANSWER or not _answers(type(method), _ANSWERS):
            return await make_request(bot, method)
        repeated = False
        for pause in PAUSES:
            try:
                return await make_request(bot, method)
            except Exception as error:
                outcome = outcome_of(error)
                if not _is_worth_it(outcome):
                    raise
                unsure = isinstance(outcome, Vague) and not _answers(type(method), _HARMLESS_TWICE)
                if unsure and repeated:
                    raise
                repeated = repeated or unsure
                log.info("%s did not get through (%s), once more", method.__api_method__, type(error).__name__)
                await asyncio.sleep(max(pause, BEFORE_REPEAT) if unsure else pause)
        return await make_request(bot, method)


def _is_worth_it(outcome: Outcome | None) -> bool:
    return isinstance(outcome, Trouble | Vague)


@cache
def _answers(method: type[TelegramMethod[Any]], names: tuple[str, ...]) -> bool:
    return method.__api_method__.startswith(names)
