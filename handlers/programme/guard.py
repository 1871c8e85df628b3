"""Windows of those who run the programme close for whoever does not run it any more."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery, Message, TelegramObject
from aiogram_dialog import Dialog, DialogManager

from domain.errors import NotAllowed
from domain.people.roles import Right, require
from handlers.errors import toast
from handlers.widgets import actor_in, reader_in
from wording.refusals import refusal

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


def guarded(dialog: Dialog, right: Right) -> Dialog:
    """The dialog, each tap and answer in which is for those with this right."""

    async def still_allowed(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        manager: DialogManager = data["dialog_manager"]
        try:
            require(actor_in(manager).roles, right)
        except NotAllowed as refused:
            text = refusal(refused, reader_in(manager))
            if isinstance(event, CallbackQuery):
                await toast(event, text)
            elif isinstance(event, Message):
                await event.answer(text, parse_mode=None)
            await manager.reset_stack()
            return None
        return await handler(event, data)

    for observer in (dialog.message, dialog.callback_query):
        observer.middleware(still_allowed)
    return dialog
