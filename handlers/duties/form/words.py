"""Windows for the words of a duty: its title, and what there is to do."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.link_preview import LinkPreview

from domain.duties.duty import Duty
from domain.duties.fields import TITLE_LIMIT, TODO_LIMIT
from handlers.duties.form.sheet import Sheet
from handlers.duties.form.steps import Data, onward, way_back
from handlers.duties.states import DutyForm
from handlers.duties.views.naming import title_of, todo_of
from handlers.typed import typed
from handlers.widgets import Label, Say


async def title_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    await Sheet(manager).set_title(typed(message))
    await onward(manager)


async def todo_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    await Sheet(manager).set_todo(typed(message))
    await onward(manager)


async def own_title(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """A built-in gets its own words back."""
    await Sheet(manager).set_title("")
    await onward(manager)


async def no_todo(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """No description; a built-in gets its own words back."""
    await Sheet(manager).set_todo("")
    await onward(manager)


def _title(data: Data) -> str:
    sheet: Sheet = data["sheet"]
    return title_of(data["duty"], sheet.reader, sheet.ctx) if _has_title(data) else ""


def _todo(data: Data) -> str:
    return todo_of(data["duty"], data["sheet"].reader)


def _has_title(data: Data, *_: Any) -> bool:
    duty: Duty = data["duty"]
    return bool(duty.title or duty.key)


def _has_todo(data: Data, *_: Any) -> bool:
    return bool(_todo(data))


TITLE = Window(
    Say("duty-form-new", when="new"),
    Say("duty-form-title", limit=lambda _: TITLE_LIMIT),
    Say("duty-form-now", value=_title, when=_has_title),
    MessageInput(title_typed),
    Button(
        Label("duty-button-own-words"),
        id="own",
        on_click=own_title,
        when=lambda data, *_: bool(data["duty"].key and data["duty"].title),
    ),
    way_back(),
    LinkPreview(is_disabled=True),
    state=DutyForm.title,
)

TODO = Window(
    Say("duty-form-todo", limit=lambda _: TODO_LIMIT),
    Say("duty-form-now", value=_todo, when=_has_todo),
    MessageInput(todo_typed),
    Button(
        Label("duty-button-own-words"),
        id="own",
        on_click=no_todo,
        when=lambda data, *_: bool(data["duty"].key and data["duty"].todo),
    ),
    Button(
        Label("duty-button-no-todo"),
        id="none",
        on_click=no_todo,
        when=lambda data, *_: bool(not data["duty"].key and data["duty"].todo),
    ),
    Button(
        Label("duty-form-button-skip"),
        id="skip",
        on_click=lambda _event, _button, manager: onward(manager),
        when=lambda data, *_: not data["sheet"].is_complete and not data["duty"].todo,
    ),
    way_back(),
    LinkPreview(is_disabled=True),
    state=DutyForm.todo,
)
