"""Pieces that most windows of the form have."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Keyboard, Row
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.text import Text

from domain.meetups.meetup import Meetup
from handlers.meetups.form.sheet import Mode, Sheet, typed
from handlers.meetups.form.steps import back, onward
from handlers.widgets import Label, Say, reader_in

Data = dict[str, Any]


async def sheet_data(dialog_manager: DialogManager, **_: Any) -> Data:
    """What every window of the form is given: the meetup as it is now."""
    sheet = Sheet(dialog_manager)
    data: Data = {
        "sheet": sheet,
        "reader": sheet.reader,
        "now": sheet.ctx.now(),
        "is_new": sheet.mode is Mode.NEW,
        "can_leave": False,
    }
    if sheet.has_meetup:
        found = await sheet.look()
        data |= {"filled": found, "meetup": found.meetup, "is_draft": found.is_draft, "can_leave": found.is_draft}
    return data


def ways_out() -> Keyboard:
    """«Назад», and for drafts «Отложить»."""
    return Row(
        Button(Label("button-back"), id="back", on_click=back),
        Button(Label("form-button-later"), id="later", on_click=put_off, when="can_leave"),
    )


async def put_off(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Отложить»: everything is saved already; say where it is."""
    words = reader_in(manager).words
    await callback.answer(words.plain("form-put-off-toast"))
    await manager.done()
    if not manager.has_context() and isinstance(callback.message, Message):
        await callback.message.answer(words("form-put-off"))


SetText = Callable[[Sheet, str], Awaitable[object]]
Shows = Callable[[Meetup], str]


def text_window(
    state: State, question: Text, set_text: SetText, shows: Shows, *others: Keyboard, can_clear: bool = True
) -> Window:
    """A window that asks for one text, shows the one that is there, and can remove it."""

    async def text_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
        await set_text(Sheet(manager), typed(message))
        await onward(manager)

    async def clear(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        await set_text(Sheet(manager), "")
        await onward(manager)

    def has_text(data: Data, _widget: Any, _manager: DialogManager) -> bool:
        return "meetup" in data and bool(shows(data["meetup"]))

    def clearable(data: Data, widget: Any, manager: DialogManager) -> bool:
        return can_clear and has_text(data, widget, manager)

    return Window(
        question,
        Say("form-now", value=lambda data: shows(data["meetup"]), when=has_text),
        MessageInput(text_typed),
        *others,
        Button(Label("form-button-clear"), id="clear", on_click=clear, when=clearable),
        ways_out(),
        LinkPreview(is_disabled=True),
        state=state,
    )
