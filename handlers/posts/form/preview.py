"""The preview: the very post above, and here where and when, with a way to change each and to let it go out."""

from typing import Any

from aiogram.enums import ButtonStyle
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Group
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Case, Text

from actions.posts import schedule
from handlers.posts.form.content import came_late
from handlers.posts.form.parts import Data, forget, later
from handlers.posts.sheet import Mode, Sheet
from handlers.posts.states import Planning
from handlers.posts.views.lines import day_and_hour, with_zone
from handlers.widgets import Label, Say


async def plan(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Запланировать на …». What stands above stays there: it is what will go out."""
    sheet = Sheet(manager)
    post = await schedule.plan(sheet.ctx, sheet.actor, sheet.post_id)
    when = day_and_hour(post.time, sheet.reader, sheet.ctx.now())
    await callback.answer(sheet.reader.words.plain("post-planned-toast", when=when), show_alert=True)
    await manager.switch_to(Planning.page)


async def send_now(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Отправить сейчас»."""
    sheet = Sheet(manager)
    await schedule.send_now(sheet.ctx, sheet.actor, sheet.post_id)
    await callback.answer(sheet.reader.words.plain("post-sending-toast"))
    await manager.switch_to(Planning.page)


def _change(label: Text, state: State) -> Button:
    """Opens a step for one thing."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        sheet = Sheet(manager)
        sheet.mode = Mode.EDIT
        sheet.day = None
        await manager.switch_to(state)

    return Button(label, id=f"to_{str(state.state).rpartition(':')[2]}", on_click=click)


def _one_of(there: str, missing: str, is_there: str) -> Text:
    """A label that depends on whether something is chosen already."""
    return Case({True: Label(there), False: Label(missing)}, selector=is_there)


async def _keep_draft(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.switch_to(Planning.preview)


async def _ask_forget(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.switch_to(Planning.forget)


async def _preview(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    page = await sheet.look()
    post, now, reader = page.post, sheet.ctx.now(), sheet.reader
    missing = "text" if post.is_blank else "hall" if page.hall is None else "time" if post.at is None else ""
    is_past = not missing and post.at is not None and post.at <= now
    return {
        "hall": "" if page.hall is None else page.hall.title,
        "has_hall": page.hall is not None,
        "when": "" if post.at is None else with_zone(post.at, reader, now),
        "moment": "" if post.at is None else day_and_hour(post.at, reader, now),
        "has_time": post.at is not None,
        "has_text": bool(post.text),
        "has_picture": bool(post.photo),
        "has_something": not post.is_blank,
        "what": missing,
        "is_past": is_past,
        "ready": not missing and not is_past,
        "can_send": not post.is_blank and page.hall is not None,
        "taken_off": sheet.taken_off,
    }


def _not(name: str) -> Any:
    return lambda data, *_: not data[name]


def windows() -> list[Window]:
    return [
        Window(
            Say("post-above", when=lambda data, *_: data["has_something"] and data["has_hall"]),
            Say("post-above-nowhere", when=lambda data, *_: data["has_something"] and not data["has_hall"]),
            Say("post-hall-none", when=_not("has_hall")),
            Say("post-when", when="has_time"),
            Say("post-when-none", when=_not("has_time")),
            Say("post-preview-taken-off", when="taken_off"),
            Say("post-preview-missing", when="what"),
            Say("post-preview-past", when="is_past"),
            Say("post-preview-ready", when="ready"),
            MessageInput(came_late),
            Button(
                Label("post-button-plan"),
                id="plan",
                on_click=plan,
                when="ready",
                style=Style(ButtonStyle.SUCCESS),
            ),
            Button(Label("post-button-send-to"), id="send_now", on_click=send_now, when="can_send"),
            Group(
                _change(_one_of("post-button-change-text", "post-button-add-text", "has_text"), Planning.text),
                _change(
                    _one_of("post-button-change-picture", "post-button-add-picture", "has_picture"), Planning.picture
                ),
                _change(_one_of("post-button-change-hall", "post-button-choose-hall", "has_hall"), Planning.hall),
                _change(_one_of("post-button-change-time", "post-button-choose-time", "has_time"), Planning.day),
                later(),
                Button(Label("post-button-forget"), id="forget", on_click=_ask_forget),
                width=2,
            ),
            LinkPreview(is_disabled=True),
            state=Planning.preview,
            getter=_preview,
        ),
        Window(
            Say("post-forget-sure"),
            Button(Label("post-button-forget-sure"), id="sure", on_click=forget, style=Style(ButtonStyle.DANGER)),
            Button(Label("post-button-keep"), id="keep", on_click=_keep_draft),
            state=Planning.forget,
        ),
    ]
