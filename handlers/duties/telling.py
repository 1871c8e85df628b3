"""A word about what was tapped or typed, beside the windows."""

from aiogram.types import CallbackQuery, Message, TelegramObject

from handlers.errors import toast


async def tell(event: TelegramObject | None, text: str) -> None:
    """Under a tap, or after a message."""
    if isinstance(event, CallbackQuery):
        await toast(event, text)
    elif isinstance(event, Message):
        await event.answer(text, parse_mode=None)
