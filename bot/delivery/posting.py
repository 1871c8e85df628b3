"""One message to Telegram, of whatever kind."""

from typing import cast

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.types import (
    BufferedInputFile,
    InputMediaPhoto,
    InputRichMessage,
    LinkPreviewOptions,
    MediaUnion,
    Message,
    ReplyParameters,
)
from aiohttp import ClientTimeout

from handlers.rendering import Outgoing

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
PREVIEW = LinkPreviewOptions(is_disabled=False)


class Post:
    """Sends and edits through a bot, waiting at most ``seconds`` for each answer."""

    def __init__(self, bot: Bot, seconds: float) -> None:
        self._bot = bot
        # A limit of its own for connecting tells «never reached Telegram» from «Telegram did not answer».
        # aiogram hands it on to aiohttp, though it only speaks of whole seconds.
        self._timeout = cast(int, ClientTimeout(total=seconds, sock_connect=seconds / 2))

    async def send(
        self,
        chat_id: int,
        outgoing: Outgoing,
        *,
        thread_id: int | None = None,
        silent: bool = False,
        reply_to: int | None = None,
    ) -> int:
        """The number of the new message, of an album that of the first. Raises what aiogram and the session raise."""
        reply = None
        if reply_to is not None:
            reply = ReplyParameters(message_id=reply_to, allow_sending_without_reply=True)
        message: Message
        if outgoing.venue is not None:
            message = await self._bot.send_venue(
                chat_id,
                latitude=outgoing.venue.latitude,
                longitude=outgoing.venue.longitude,
                title=outgoing.venue.title,
                address=outgoing.venue.address,
                message_thread_id=thread_id,
                disable_notification=silent,
                reply_parameters=reply,
                reply_markup=outgoing.keyboard,
                request_timeout=self._timeout,
            )
        elif outgoing.album:
            caption = outgoing.text or None
            media: list[MediaUnion] = [
                InputMediaPhoto(media=one, caption=None if number else caption, parse_mode=ParseMode.HTML)
                for number, one in enumerate(outgoing.album)
            ]
            sent = await self._bot.send_media_group(
                chat_id,
                media,
                message_thread_id=thread_id,
                disable_notification=silent,
                reply_parameters=reply,
                request_timeout=self._timeout,
            )
            message = sent[0]
        elif outgoing.rich:
            message = await self._bot.send_rich_message(
                chat_id,
                InputRichMessage.model_validate({"blocks": list(outgoing.rich)}),
                message_thread_id=thread_id,
                disable_notification=silent,
                reply_parameters=reply,
                reply_markup=outgoing.keyboard,
                request_timeout=self._timeout,
            )
        elif outgoing.photo is not None:
            message = await self._bot.send_photo(
                chat_id,
                BufferedInputFile(outgoing.photo, outgoing.filename or "picture.png")
                if isinstance(outgoing.photo, bytes)
                else outgoing.photo,
                caption=outgoing.text or None,
                parse_mode=ParseMode.HTML,
                message_thread_id=thread_id,
                disable_notification=silent,
                reply_parameters=reply,
                reply_markup=outgoing.keyboard,
                request_timeout=self._timeout,
            )
        elif outgoing.voice is not None:
            message = await self._bot.send_voice(
                chat_id,
                outgoing.voice,
                caption=outgoing.text or None,
                parse_mode=ParseMode.HTML,
                message_thread_id=thread_id,
                disable_notification=silent,
                reply_parameters=reply,
                reply_markup=outgoing.keyboard,
                request_timeout=self._timeout,
            )
        elif outgoing.document is not None:
            message = await self._bot.send_document(
                chat_id,
                BufferedInputFile(outgoing.document, outgoing.filename or "file"),
                caption=outgoing.text or None,
                parse_mode=ParseMode.HTML,
                message_thread_id=thread_id,
                disable_notification=silent,
                reply_parameters=reply,
                reply_markup=outgoing.keyboard,
                request_timeout=self._timeout,
            )
        else:
            message = await self._bot.send_message(
                chat_id,
                outgoing.text,
                parse_mode=ParseMode.HTML,
                link_preview_options=PREVIEW if outgoing.preview else NO_PREVIEW,
                message_thread_id=thread_id,
                disable_notification=silent,
                reply_parameters=reply,
                reply_markup=outgoing.keyboard,
                request_timeout=self._timeout,
            )
        return message.message_id

    async def edit(self, chat_id: int, message_id: int, outgoing: Outgoing) -> None:
        """Let an older message say something else."""
        await self._bot.edit_message_text(
            outgoing.text,
            chat_id=chat_id,
            message_id=message_id,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=outgoing.keyboard,
            request_timeout=self._timeout,
        )

    async def pin(self, chat_id: int, message_id: int) -> None:
        """Without a sound: the post itself was one."""
        await self._bot.pin_chat_message(chat_id, message_id, disable_notification=True, request_timeout=self._timeout)

    async def ask(self) -> None:
        """Something harmless, to see whether Telegram answers. Raises what aiogram and the session raise."""
        await self._bot.get_me(request_timeout=self._timeout)
