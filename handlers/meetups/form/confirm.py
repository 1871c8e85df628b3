"""The window in which a new time or place of an announced meetup is confirmed: old, new, and how many are told."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.link_preview import LinkPreview

from actions.meetups import changes
from domain.meetups.meetup import Place
from handlers.meetups.form.parts import Data
from handlers.meetups.form.sheet import Sheet
from handlers.meetups.form.states import Form
from handlers.meetups.form.steps import edit, go
from handlers.meetups.form.where import place_lines
from handlers.widgets import Label, Say
from wording import moments


async def confirm(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, изменить»: what was wished, and nothing else."""
    sheet = Sheet(manager)
    meetup = (await sheet.look()).meetup
    told = 0
    if sheet.wishes_new_time(meetup):
        told = await changes.reschedule(
            sheet.ctx,
            sheet.actor,
            meetup.id,
            sheet.wished_start(meetup),
            sheet.wished_length(meetup),
            sheet.wished_zone(meetup),
        )
    if sheet.wishes_new_place(meetup):
        told = max(told, await changes.move(sheet.ctx, sheet.actor, meetup.id, sheet.place(meetup)))
    await callback.answer(sheet.reader.words.plain("form-changed-toast", people=told), show_alert=bool(told))
    await go(manager, Form.preview)


def _span(start: datetime, length: timedelta, zone: ZoneInfo, language: str) -> str:
    """«сб, 12 декабря, 19:00–21:00 (Белград, UTC+1)»."""
    span = moments.span(start, start + length, language, zone)
    return f"{span} ({moments.zone_name(zone, start, language)})"


async def _confirm_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    found = await sheet.look()
    meetup, words = found.meetup, sheet.reader.words
    language = sheet.reader.language
    new_time, new_place = sheet.wishes_new_time(meetup), sheet.wishes_new_place(meetup)
    return {
        "new_time": new_time,
        "new_place": new_place,
        "nothing": not new_time and not new_place,
        "old_time": _span(meetup.starts, meetup.ends - meetup.starts, meetup.zone, language),
        "wished_time": _span(
            sheet.wished_start(meetup), sheet.wished_length(meetup), sheet.wished_zone(meetup), language
        ),
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
