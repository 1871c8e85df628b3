"""One screen of text and buttons, in place of the one whose button was pressed."""

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, LinkPreviewOptions, Message

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
