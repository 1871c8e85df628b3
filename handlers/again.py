"""What became of an update, shown once more: its effects are stored, but the program ended before it had shown them."""

from aiogram import F, Router
from aiogram.filters import MagicData
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from handlers.errors import toast
from wording.reader import Reader


def router(*more: Router) -> Router:
    """Goes first in private chats. Hears only updates that are fed with ``again``; ``more`` know their own better."""
    router = Router(name="again")
    router.message.filter(MagicData(F.again.is_(True)))
    router.callback_query.filter(MagicData(F.again.is_(True)))
    last = Router(name="window again")
    last.message.register(window_again)
    last.callback_query.register(window_again)
    router.include_routers(*more, last)
    return router


async def window_again(event: Message | CallbackQuery, reader: Reader, dialog_manager: DialogManager) -> None:
    """The form or list that the person is in, as it is now; where there is none, a word that nothing was lost."""
    if dialog_manager.has_context():
        if isinstance(event, CallbackQuery):
            await toast(event, "")
        await dialog_manager.show()
    elif isinstance(event, CallbackQuery):
        await toast(event, reader.words.plain("again-stored"))
    else:
        await event.answer(reader.words("again-stored"))
