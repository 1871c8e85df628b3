"""The window in which a new time or place of an announced meetup is confirmed: old, new, and how many are told."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.link_preview import LinkPreview

from actions.meetups import changes
from domain.meetups.meetup import Meetup, Place
from handlers import moments
from handlers.meetups.form.parts import Data
from handlers.meetups.form.sheet import Sheet
from handlers.meetups.form.states import Form
from handlers.meetups.form.steps import edit, go
from handlers.meetups.form.where import place_lines
from handlers.widgets import Label, Say


async def confirm(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, изменить»: what was wished, and nothing else."""
    sheet = Sheet(manager)
    meetup = (await sheet.look()).meetup
    told = 0
    if _is_new_time(sheet, meetup):
        told = await changes.reschedule(
            sheet.ctx, sheet.actor, meetup.id, sheet.wished_start(meetup), sheet.wished_length(meetup)
        )
    if _is_new_place(sheet, meetup):
        told = max(told, await changes.move(sheet.ctx, sheet.actor, meetup.id, sheet.place(meetup)))
    await callback.answer(sheet.reader.words.plain("form-changed-toast", people=told), show_alert=bool(told))
    await go(manager, Form.preview)


def _is_new_time(sheet: Sheet, meetup: Meetup) -> bool:
    return (sheet.wished_start(meetup), sheet.wished_length(meetup)) != (meetup.starts, meetup.length)


def _is_new_place(sheet: Sheet, meetup: Meetup) -> bool:
    return sheet.place(meetup) != meetup.place


async def _confirm_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    found = await sheet.look()
    meetup, words = found.meetup, sheet.reader.words
    start, length = sheet.wished_start(meetup), sheet.wished_length(meetup)
    language = sheet.reader.language
    return {
        "new_time": _is_new_time(sheet, meetup),
        "new_place": _is_new_place(sheet, meetup),
        "nothing": not _is_new_time(sheet, meetup) and not _is_new_place(sheet, meetup),
        "old_time": moments.span(meetup.starts, meetup.ends, language, meetup.zone),
        "wished_time": moments.span(start, start + length, language, meetup.zone),
        "old_place": place_lines(meetup.place, words) if meetup.place != Place() else "—",
        "wished_place": place_lines(sheet.place(meetup), words),
        "people": found.concerned,
    }


def windows() -> list[Window]:
    return [
        Window(
            Say("form-confirm", title=lambda data: data["meetup"].title),
            Say("form-confirm-time", when="new_time"),
            Say("form-confirm-place", when="new_place"),
            Say("form-confirm-nothing", when="nothing"),
            Say("form-confirm-told", when=lambda data, *_: not data["nothing"]),
            Button(
                Label("form-button-confirm"), id="confirm", on_click=confirm, when=lambda data, *_: not data["nothing"]
            ),
            Button(Label("form-button-do-not"), id="do_not", on_click=edit(Form.preview)),
            LinkPreview(is_disabled=True),
            state=Form.confirm,
            getter=_confirm_data,
        )
    ]
