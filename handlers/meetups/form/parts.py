"""Pieces that most windows of the form have."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Keyboard, Row
from aiogram_dialog.widgets.kbd.button import OnClick
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.text import Text

from domain.meetups.meetup import Meetup
from handlers.meetups.form.sheet import Mode, Sheet
from handlers.meetups.form.steps import back, onward, skip
from handlers.typed import typed
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


def as_it_is(is_known: Callable[[Meetup, datetime], bool]) -> Keyboard:
    """«Оставить так», for a step to which somebody came back."""

    def is_shown(data: Data, _widget: Any, _manager: DialogManager) -> bool:
        if "meetup" not in data or data["sheet"].mode is Mode.EDIT:
            return False
        return is_known(data["meetup"], data["now"])

    return Button(Label("form-button-as-is"), id="as_is", on_click=skip, when=is_shown)


def onward_or_done(on_click: OnClick) -> tuple[Keyboard, ...]:
    """Under a window where each tap counts at once: «Дальше» and the ways out, or just «Готово» for one field."""

    def is_one_field(data: Data, _widget: Any, _manager: DialogManager) -> bool:
        return data["sheet"].mode is Mode.EDIT

    def is_step(data: Data, widget: Any, manager: DialogManager) -> bool:
        return not is_one_field(data, widget, manager)

    return (
        Button(Label("form-button-next"), id="next", on_click=on_click, when=is_step),
        Row(
            Button(Label("button-back"), id="back", on_click=back, when=is_step),
            Button(
                Label("form-button-later"),
                id="later",
                on_click=put_off,
                when=lambda data, *rest: data["can_leave"] and is_step(data, *rest),
            ),
        ),
        Button(Label("form-button-done"), id="done", on_click=on_click, when=is_one_field),
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
        as_it_is(lambda meetup, _now: bool(shows(meetup))),
        ways_out(),
        LinkPreview(is_disabled=True),
        state=state,
    )
