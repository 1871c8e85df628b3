"""Writing to those who go or wait: to whom, what, a look at it and the count, then off it goes."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Select, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.meetups import people
from domain.meetups.notices import Audience
from domain.meetups.refusals import MessageTooLong, NothingTyped
from handlers.formatting import html_of
from handlers.meetups.manage.chosen import chosen, look
from handlers.meetups.manage.states import Managing
from handlers.meetups.views.notices import wrote_text
from handlers.widgets import Label, Say, actor_in, context_in, reader_in


async def audience_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = reader_in(dialog_manager).words
    counts = {
        audience: await people.readers(
            context_in(dialog_manager), actor_in(dialog_manager), chosen(dialog_manager), audience
        )
        for audience in Audience
    }
    return {
        "audiences": [
            (audience.value, words.plain(f"audience-{audience}", people=found.people))
            for audience, found in counts.items()
            if found.people
        ],
        "nobody": not any(found.people for found in counts.values()),
        "somebody": any(found.people for found in counts.values()),
    }


async def pick_audience(_event: CallbackQuery, _widget: Any, manager: DialogManager, audience: str) -> None:
    manager.dialog_data["audience"] = audience
    await manager.switch_to(Managing.text)


async def text_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Keeps what was typed with its formatting. Raises `NothingTyped`, `MessageTooLong`."""
    if not (message.text or "").strip():
        raise NothingTyped
    text = html_of(message)
    if len(text) > people.MESSAGE_LIMIT:
        raise MessageTooLong(limit=people.MESSAGE_LIMIT, length=len(text))
    manager.dialog_data["text"] = text
    await manager.switch_to(Managing.preview, show_mode=ShowMode.DELETE_AND_SEND)


async def preview_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    standing = await look(dialog_manager)
    readers = await people.readers(
        context_in(dialog_manager), actor_in(dialog_manager), chosen(dialog_manager), _audience(dialog_manager)
    )
    return {
        "preview": wrote_text(standing.meetup, dialog_manager.dialog_data["text"], reader_in(dialog_manager).words),
        "people": readers.people,
        "reachable": readers.reachable,
        "unreachable": readers.people - readers.reachable,
    }


async def send(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The dialog's own id makes a second tap harmless."""
    written = await people.write_to(
        context_in(manager),
        actor_in(manager),
        chosen(manager),
        _audience(manager),
        manager.dialog_data["text"],
        f"{manager.current_context().id}-{manager.dialog_data.get('letters', 0)}",
    )
    manager.dialog_data["letters"] = manager.dialog_data.get("letters", 0) + 1
    await event.answer(reader_in(manager).words.plain("toast-written", people=written.reachable), show_alert=True)
    await manager.switch_to(Managing.meetup)


def _audience(manager: DialogManager) -> Audience:
    return Audience(manager.dialog_data["audience"])


AUDIENCE = Window(
    Say("write-to-whom", when="somebody"),
    Say("write-nobody", when="nobody"),
    Column(
        Select(
            Format("{item[1]}"),
            id="audience",
            item_id_getter=lambda item: item[0],
            items="audiences",
            on_click=pick_audience,
        )
    ),
    SwitchTo(Label("button-back"), id="back", state=Managing.meetup),
    state=Managing.audience,
    getter=audience_data,
)

TEXT = Window(
    Say("write-text"),
    MessageInput(text_typed),
    SwitchTo(Label("button-back"), id="back", state=Managing.audience),
    state=Managing.text,
)

PREVIEW = Window(
    Format("{preview}"),
    Say("write-readers"),
    Button(Label("button-send-to", people=lambda data: data["reachable"]), id="send", on_click=send),
    SwitchTo(Label("button-other-text"), id="again", state=Managing.text),
    SwitchTo(Label("button-back"), id="back", state=Managing.meetup),
    state=Managing.preview,
    getter=preview_data,
)
