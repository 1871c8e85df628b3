"""Windows for what a meetup may have: site, tags, organisation, larger event, programme."""

from typing import Any
from zlib import crc32

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Select
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.meetups import details
from domain.meetups.meetup import PROGRAMME_LIMIT, TAGS_LIMIT, Meetup, ProgrammeItem
from handlers.meetups.form.parts import Data, text_window
from handlers.meetups.form.reading import read_programme, read_tags
from handlers.meetups.form.sheet import Sheet
from handlers.meetups.form.states import Form
from handlers.meetups.form.steps import skip
from handlers.typed import typed
from handlers.widgets import Label, Say
from wording.texts import Words

BUTTON_LIMIT = 40
"""Characters of an item that are shown on its button."""


async def set_site(sheet: Sheet, text: str) -> None:
    await details.set_site(sheet.ctx, sheet.actor, sheet.meetup_id, text)


async def set_tags(sheet: Sheet, text: str) -> None:
    await details.set_tags(sheet.ctx, sheet.actor, sheet.meetup_id, read_tags(text))


async def set_organisation(sheet: Sheet, text: str) -> None:
    await details.set_organisation(sheet.ctx, sheet.actor, sheet.meetup_id, text)


async def set_parent(sheet: Sheet, text: str) -> None:
    await details.set_parent_event(sheet.ctx, sheet.actor, sheet.meetup_id, text)


async def items_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await details.add_to_programme(sheet.ctx, sheet.actor, sheet.meetup_id, read_programme(typed(message)))


async def item_removed(_event: CallbackQuery, _select: Any, manager: DialogManager, name: str) -> None:
    """By what it says, not by its number: a second tap must not take the one that moved up."""
    sheet = Sheet(manager)
    for item in (await sheet.look()).meetup.programme:
        if _name(item) == name:
            await details.remove_from_programme(sheet.ctx, sheet.actor, sheet.meetup_id, item)
            break


def _name(item: ProgrammeItem) -> str:
    return f"{crc32(f'{item.title}|{item.speaker}'.encode()):x}"


def programme_lines(meetup: Meetup, words: Words) -> Markup:
    """The programme as the card shows it."""
    return Markup("\n").join(
        words("card-talk", number=number, title=item.title, speaker=item.speaker)
        if item.speaker
        else words("card-item", number=number, title=item.title)
        for number, item in enumerate(meetup.programme, 1)
    )


def _lines(data: Data) -> Markup:
    return programme_lines(data["meetup"], data["reader"].words)


async def _items(dialog_manager: DialogManager, **_: Any) -> Data:
    programme = (await Sheet(dialog_manager).look()).meetup.programme
    unique = dict.fromkeys(programme)
    return {"items": [(_name(item), item.title[:BUTTON_LIMIT]) for item in unique]}


def windows() -> list[Window]:
    return [
        text_window(Form.site, Say("form-site"), set_site, lambda meetup: meetup.site),
        text_window(
            Form.tags,
            Say("form-tags", limit=lambda _: TAGS_LIMIT),
            set_tags,
            lambda meetup: " ".join(f"#{tag}" for tag in meetup.tags),
        ),
        text_window(Form.organisation, Say("form-organisation"), set_organisation, lambda meetup: meetup.organisation),
        text_window(Form.parent, Say("form-parent"), set_parent, lambda meetup: meetup.parent_event),
        Window(
            Say("form-programme", limit=lambda _: PROGRAMME_LIMIT),
            Say("form-programme-now", programme=_lines, when=lambda data, *_: bool(data["meetup"].programme)),
            MessageInput(items_typed),
            Column(
                Select(
                    Format("❌ {item[1]}"),
                    id="remove",
                    item_id_getter=lambda item: item[0],
                    items="items",
                    on_click=item_removed,
                )
            ),
            Button(Label("form-button-done"), id="done", on_click=skip),
            state=Form.programme,
            getter=_items,
        ),
    ]
