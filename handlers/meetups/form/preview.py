"""The preview window: everything can be changed from here, and the meetup announced."""

from typing import Any

from aiogram.enums import ButtonStyle
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format, Text

from actions.meetups import announce, drafts
from handlers.meetups.callbacks import Manage
from handlers.meetups.form.parts import Data, put_off
from handlers.meetups.form.preview_text import preview_text
from handlers.meetups.form.sheet import Sheet
from handlers.meetups.form.states import Form
from handlers.meetups.form.steps import edit, edit_place, fill_gaps
from handlers.widgets import Label, Say


async def publish(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Опубликовать». The form is over; the meetup is managed from its page."""
    sheet = Sheet(manager)
    meetup = await announce.announce(sheet.ctx, sheet.actor, sheet.meetup_id)
    halls = (await sheet.look()).chosen
    words = sheet.reader.words
    await manager.done()
    button = InlineKeyboardButton(text=words.plain("button-manage"), callback_data=Manage(meetup=meetup.id).pack())
    if isinstance(callback.message, Message):
        text = words("form-published", title=meetup.title, halls=", ".join(hall.title for hall in halls))
        await callback.message.answer(text, reply_markup=InlineKeyboardMarkup(inline_keyboard=[[button]]))


async def ask_for_gaps(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await fill_gaps(manager)


async def close(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.done()


async def delete(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Удалить черновик», said twice."""
    sheet = Sheet(manager)
    await drafts.delete_draft(sheet.ctx, sheet.actor, sheet.meetup_id)
    words = sheet.reader.words
    await callback.answer(words.plain("form-deleted-toast"))
    await manager.done()
    if not manager.has_context() and isinstance(callback.message, Message):
        await callback.message.answer(words("form-deleted"))


def _field(label: Text, state: State) -> Button:
    return Button(label, id=f"to_{str(state.state).rpartition(':')[2]}", on_click=edit(state))


async def _preview_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    found = await sheet.look()
    return {
        "preview": preview_text(found, sheet.reader, sheet.ctx.now()),
        "ready": found.is_draft and not found.gaps,
        "not_ready": found.is_draft and bool(found.gaps),
        "announced": not found.is_draft,
    }


def windows() -> list[Window]:
    return [
        Window(
            Format("{preview}"),
            Button(
                Label("button-publish"), id="publish", on_click=publish, when="ready", style=Style(ButtonStyle.SUCCESS)
            ),
            Button(Label("form-button-gaps"), id="gaps", on_click=ask_for_gaps, when="not_ready"),
            Group(
                _field(Label("form-field-title"), Form.title),
                _field(Label("form-field-description"), Form.description),
                _field(Label("form-field-start"), Form.day),
                _field(Label("form-field-length"), Form.length),
                _field(Label("form-field-zone"), Form.zone),
                Button(Label("form-field-place"), id="to_place", on_click=edit_place),
                _field(Label("form-field-seats"), Form.seats),
                _field(Label("form-field-guests"), Form.guests),
                _field(Label("form-field-programme"), Form.programme),
                _field(Label("form-field-halls"), Form.halls),
                _field(Label("form-field-reminders"), Form.reminders),
                _field(Label("form-field-site"), Form.site),
                _field(Label("form-field-tags"), Form.tags),
                _field(Label("form-field-organisation"), Form.organisation),
                _field(Label("form-field-parent"), Form.parent),
                width=2,
            ),
            Group(
                Button(Label("form-button-later"), id="later", on_click=put_off, when="is_draft"),
                Button(Label("form-button-delete"), id="delete", on_click=edit(Form.delete), when="is_draft"),
                Button(Label("form-button-done"), id="close", on_click=close, when="announced"),
                width=2,
            ),
            LinkPreview(is_disabled=True),
            state=Form.preview,
            getter=_preview_data,
        ),
        Window(
            Say("form-delete-sure", title=lambda data: data["meetup"].title),
            Button(Label("form-button-delete-sure"), id="sure", on_click=delete, style=Style(ButtonStyle.DANGER)),
            Button(Label("form-button-keep"), id="keep", on_click=edit(Form.preview)),
            state=Form.delete,
        ),
    ]
