"""More or fewer seats, and more halls, for a meetup that is announced."""

import operator
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Multiselect, SwitchTo
from aiogram_dialog.widgets.kbd.select import ManagedMultiselect
from aiogram_dialog.widgets.text import Format

from actions.meetups import announce, changes, halls
from domain.meetups.meetup import CAPACITY_LIMIT
from domain.meetups.refusals import CapacityOutOfRange
from domain.notices import HallId
from handlers.meetups.manage.chosen import chosen, look
from handlers.meetups.manage.states import Managing
from handlers.widgets import Label, Say, actor_in, context_in, reader_in


async def seats_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    standing = await look(dialog_manager)
    capacity = standing.meetup.capacity
    return {"taken": standing.counts.seats, "seats": capacity or 0, "limited": capacity is not None}


async def seats_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A number of seats. Raises `CapacityOutOfRange`, which says what is expected."""
    text = (message.text or "").strip()
    if not text.isdecimal():
        raise CapacityOutOfRange(limit=CAPACITY_LIMIT)
    await _set_seats(manager, int(text))


async def no_limit(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_seats(manager, None)


async def _set_seats(manager: DialogManager, seats: int | None) -> None:
    await changes.set_capacity(context_in(manager), actor_in(manager), chosen(manager), seats)
    await manager.switch_to(Managing.meetup, show_mode=ShowMode.DELETE_AND_SEND)


async def halls_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await halls.free_for(context_in(dialog_manager), actor_in(dialog_manager), chosen(dialog_manager))
    return {"halls": [(hall.id, hall.title) for hall in found], "none": not found, "some": bool(found)}


async def announce_there(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    ticked: ManagedMultiselect[int] | None = manager.find("ticked")
    wanted = [HallId(hall) for hall in ticked.get_checked()] if ticked is not None else []
    posted = await announce.announce_in(context_in(manager), actor_in(manager), chosen(manager), wanted)
    words = reader_in(manager).words
    await event.answer(words.plain("toast-announced-in", halls=posted) if posted else words.plain("toast-tick-a-hall"))
    if posted:
        await manager.switch_to(Managing.meetup)


SEATS = Window(
    Say("seats-limited", when="limited"),
    Say("seats-unlimited", when=lambda data, *_: not data["limited"]),
    MessageInput(seats_typed),
    Button(Label("button-no-limit"), id="no_limit", on_click=no_limit, when="limited"),
    SwitchTo(Label("button-back"), id="back", state=Managing.meetup),
    state=Managing.seats,
    getter=seats_data,
)

HALLS = Window(
    Say("halls-choose-more", when="some"),
    Say("halls-no-more", when="none"),
    Column(
        Multiselect(
            Format("✅ {item[1]}"),
            Format("{item[1]}"),
            id="ticked",
            item_id_getter=operator.itemgetter(0),
            items="halls",
            type_factory=int,
        )
    ),
    Button(Label("button-announce-there"), id="announce", on_click=announce_there, when="some"),
    SwitchTo(Label("button-back"), id="back", state=Managing.meetup),
    state=Managing.halls,
    getter=halls_data,
)
