"""The form, put together from its windows."""

from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery, Message, TelegramObject
from aiogram_dialog import Dialog, DialogManager

from domain.errors import NotAllowed, NotFound
from domain.meetups.meetup import MeetupId
from domain.people.roles import Right, require
from handlers.errors import toast
from handlers.meetups.form import basics, confirm, extras, preview, telling, when, where, zone
from handlers.meetups.form.parts import sheet_data
from handlers.meetups.form.sheet import Mode, Sheet
from handlers.meetups.form.steps import fill_gaps
from wording.refusals import refusal


def dialogs() -> list[Dialog]:
    """The dialog of creating and editing a meetup."""
    dialog = Dialog(
        *basics.windows(),
        *when.windows(),
        *where.windows(),
        *zone.windows(),
        *extras.windows(),
        *telling.windows(),
        *preview.windows(),
        *confirm.windows(),
        on_start=started,
        getter=sheet_data,
    )
    dialog.message.middleware(still_there)
    dialog.callback_query.middleware(still_there)
    return [dialog]


async def started(start_data: Any, manager: DialogManager) -> None:
    """The form opens. ``start_data``: the meetup, the day that a page named, whether seats are asked with the gaps.

    Raises `NotAllowed` for everyone but organisers and owners, `NotFound` when the meetup is gone.
    """
    sheet = Sheet(manager)
    require(sheet.actor.roles, Right.CREATE_MEETUPS)
    data = start_data if isinstance(start_data, dict) else {}
    if "meetup" not in data:
        return
    sheet.open(MeetupId(int(data["meetup"])))
    await sheet.look()
    sheet.mode = Mode(data.get("mode", Mode.EDIT))
    sheet.asks_seats = bool(data.get("ask_seats"))
    sheet.day = date.fromisoformat(data["day"]) if "day" in data else None
    if sheet.mode is Mode.GAPS:
        await fill_gaps(manager)


async def still_there(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]], event: TelegramObject, data: dict[str, Any]
) -> Any:
    """A form whose meetup is gone, or whose person may not change it any more, closes and says why."""
    manager: DialogManager = data["dialog_manager"]
    sheet = Sheet(manager)
    if sheet.has_meetup:
        try:
            await sheet.look()
        except (NotFound, NotAllowed) as refused:
            text = refusal(refused, sheet.reader)
            if isinstance(event, CallbackQuery):
                await toast(event, text)
            elif isinstance(event, Message):
                await event.answer(text, parse_mode=None)
            await manager.done()
            return None
    return await handler(event, data)
