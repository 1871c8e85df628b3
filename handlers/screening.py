"""Why something was not kept, told kindly, and the message taken out of the chat where Telegram lets the bot.

Files and pictures that no form asks for are nobody's to keep either.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from aiogram import Bot, F, Router
from aiogram.enums import ChatType, ContentType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import Message, TelegramObject
from aiogram_dialog import Dialog
from babel.lists import format_list

from actions.context import Context
from domain.screening import Sensitive
from wording.reader import Reader

FILE = "file"
DOCUMENT = "document"
FILES = frozenset({ContentType.DOCUMENT, ContentType.PHOTO, ContentType.VIDEO, ContentType.VIDEO_NOTE})
Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


def router() -> Router:
    """Goes after everything that may ask for a file, and before the catch-all."""
    router = Router(name="screening")
    router.message.register(stray_file, F.chat.type == ChatType.PRIVATE, F.content_type.in_(FILES), runs_programme)
    return router


def without_files(dialog: Dialog) -> Dialog:
    """The dialog, none of whose questions is answered by a file: one that comes is not kept, and the question stays."""

    async def keep_out(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        if isinstance(event, Message) and event.content_type in FILES and runs_programme(event, data["ctx"]):
            return await stray_file(event, data["bot"], data["reader"])
        return await handler(event, data)

    dialog.message.middleware(keep_out)
    return dialog


def runs_programme(_message: Message, ctx: Context) -> bool:
    """A community that keeps nobody's papers has no need to be told."""
    return ctx.vault is not None


async def stray_file(message: Message, bot: Bot, reader: Reader) -> None:
    """A scan, a photograph of a paper: nobody asked for it."""
    await _tell(bot, message, [FILE], reader)


async def stray_document(message: Message, bot: Bot, reader: Reader) -> None:
    """Where a photo is asked for: a file or a video is not."""
    await _tell(bot, message, [DOCUMENT], reader)


async def tell(bot: Bot, message: Message, found: Sequence[Sensitive], reader: Reader) -> None:
    """What was found and is not kept."""
    await _tell(bot, message, [kind.value for kind in found], reader)


async def _tell(bot: Bot, message: Message, found: Sequence[str], reader: Reader) -> None:
    names = format_list([reader.words.plain("screened-what", what=what) for what in found], locale=reader.language)
    text = reader.words(
        "screened",
        what=names[:1].upper() + names[1:],
        deleted="yes" if await _delete(bot, message) else "no",
    )
    await message.answer(text)


async def _delete(bot: Bot, message: Message) -> bool:
    """Whether it is gone. What is older than two days stays: Telegram lets nobody delete it."""
    try:
        return await bot.delete_message(message.chat.id, message.message_id)
    except (TelegramBadRequest, TelegramForbiddenError):
        return False
