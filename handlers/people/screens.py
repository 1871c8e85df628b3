"""One screen of text and buttons, in place of the one whose button was pressed."""

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def show(event: Message | CallbackQuery, text: str, keyboard: InlineKeyboardMarkup | None = None) -> None:
    """Send a screen in answer to a message; put it in place of the pressed button's message."""
    if isinstance(event, Message):
        await event.answer(text, reply_markup=keyboard, link_preview_options=NO_PREVIEW)
        return
    if isinstance(event.message, Message):
        try:
            await event.message.edit_text(text, reply_markup=keyboard, link_preview_options=NO_PREVIEW)
        except TelegramBadRequest as error:
            if "message is not modified" not in error.message:
                raise
    elif event.message is not None:
        # Too old to be edited.
        await event.message.answer(text, reply_markup=keyboard, link_preview_options=NO_PREVIEW)
    await event.answer()


async def reply(message: Message, text: str, keyboard: InlineKeyboardMarkup | None = None) -> None:
    """Answer in a group, so that it is seen to whom."""
    # Without a quote there is nothing to parse in it: aiogram's own `reply` says how all the same.
    said = ReplyParameters(message_id=message.message_id, allow_sending_without_reply=True, quote_parse_mode=None)
    await message.answer(text, reply_markup=keyboard, reply_parameters=said)
