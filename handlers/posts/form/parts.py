"""Pieces that most windows of the form have."""

from collections.abc import Callable
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard, Row
from aiogram_dialog.widgets.kbd.button import OnClick

from actions.posts import drafts
from handlers.posts.sample import to_calendar, to_page, to_preview
from handlers.posts.sheet import Mode, Sheet
from handlers.posts.states import Planning
from handlers.widgets import Label

Data = dict[str, Any]

BEFORE = {Planning.hall: Planning.text, Planning.day: Planning.hall, Planning.hour: Planning.day}
"""Which step a step of a new post follows."""


async def go_back(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Назад»: to the step before, or to where this one thing is changed from. Nothing is lost."""
    sheet = Sheet(manager)
    here: State = manager.current_context().state
    if here == Planning.hour:
        await manager.switch_to(Planning.day)
    elif sheet.mode is Mode.MOVE:
        await to_page(sheet)
    elif sheet.mode is Mode.EDIT:
        await to_preview(sheet)
    elif here in BEFORE:
        await manager.switch_to(BEFORE[here])
    else:
        await to_calendar(sheet)


async def put_off(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Отложить»: everything is saved already; say where it is."""
    sheet = Sheet(manager)
    page = await sheet.look()
    whose = "own" if page.post.author == sheet.actor.id else "other"
    await callback.answer(sheet.reader.words.plain("post-put-off-toast", whose=whose, author=page.author.name))
    await to_calendar(sheet)


async def forget(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, удалить»."""
    sheet = Sheet(manager)
    await drafts.forget(sheet.ctx, sheet.actor, sheet.post_id)
    await callback.answer(sheet.reader.words.plain("post-forgotten-toast"))
    await to_calendar(sheet)


def back() -> Keyboard:
    return Button(Label("button-back"), id="back", on_click=go_back)


def later() -> Keyboard:
    """«Отложить», of what is a draft and holds something."""

    def is_draft(data: Data, _widget: Any, _manager: DialogManager) -> bool:
        return data["mode"] is not Mode.MOVE and not data["post"].is_blank

    return Button(Label("post-button-later"), id="later", on_click=put_off, when=is_draft)


def ways_out() -> Keyboard:
    return Row(back(), later())


def as_it_is(on_click: OnClick, is_known: Callable[[Data], bool]) -> Keyboard:
    """«Оставить так», for a step of a new post to which somebody came back."""

    def is_shown(data: Data, _widget: Any, _manager: DialogManager) -> bool:
        return data["mode"] is Mode.NEW and is_known(data)

    return Button(Label("post-button-as-is"), id="as_is", on_click=on_click, when=is_shown)
