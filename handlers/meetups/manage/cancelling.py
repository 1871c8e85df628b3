"""Calling a meetup off: the reason, then who will be told."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from actions.meetups import changes
from domain.meetups import fields
from handlers.meetups.manage.chosen import chosen, look
from handlers.meetups.manage.states import Managing
from handlers.widgets import Label, Say, actor_in, context_in, reader_in


async def reason_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    standing = await look(dialog_manager)
    people = await changes.concerned(context_in(dialog_manager), actor_in(dialog_manager), chosen(dialog_manager))
    return {
        "title": standing.meetup.title,
        "people": people,
        "reason": dialog_manager.dialog_data.get("reason", ""),
    }


async def reason_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    manager.dialog_data["reason"] = fields.reason(message.text or "")
    await manager.switch_to(Managing.cancelling, show_mode=ShowMode.DELETE_AND_SEND)


async def call_off(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    people = await changes.cancel(
        context_in(manager), actor_in(manager), chosen(manager), manager.dialog_data["reason"]
    )
    await event.answer(reader_in(manager).words.plain("toast-called-off", people=people), show_alert=True)
    await manager.switch_to(Managing.meetup)


REASON = Window(
    Say("cancel-reason"),
    MessageInput(reason_typed),
    SwitchTo(Label("button-back"), id="back", state=Managing.meetup),
    state=Managing.reason,
    getter=reason_data,
)

CANCELLING = Window(
    Say("cancel-sure"),
    Button(Label("button-call-off", people=lambda data: data["people"]), id="sure", on_click=call_off),
    SwitchTo(Label("button-other-reason"), id="again", state=Managing.reason),
    SwitchTo(Label("button-keep-meetup"), id="back", state=Managing.meetup),
    state=Managing.cancelling,
    getter=reason_data,
)
