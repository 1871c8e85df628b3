"""Windows for what a meetup is about and how many may come: title, description, seats, guests."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Row, Select
from aiogram_dialog.widgets.text import Format

from actions.meetups import changes, details, drafts, lists
from domain.meetups.meetup import DESCRIPTION_LIMIT, GUESTS_LIMIT, TITLE_LIMIT
from handlers.meetups.form.parts import as_it_is, text_window, ways_out
from handlers.meetups.form.reading import read_number
from handlers.meetups.form.sheet import Mode, Sheet
from handlers.meetups.form.states import Form
from handlers.meetups.form.steps import onward, skip
from handlers.sending import send
from handlers.typed import typed
from handlers.widgets import Label, Say

USUAL_SEATS = (10, 20, 30, 40)


async def set_title(sheet: Sheet, title: str) -> None:
    """The first step makes the draft; from now on nothing is lost. The same title again goes on with that draft."""
    if sheet.has_meetup:
        await details.set_title(sheet.ctx, sheet.actor, sheet.meetup_id, title)
        return
    made = await send(sheet.manager, lambda: drafts.create_draft(sheet.ctx, sheet.actor, title), title)
    if made is None:
        made = await lists.newest_draft(sheet.ctx, sheet.actor, title)
    if made is None:
        # It was deleted meanwhile.
        made = await drafts.create_draft(sheet.ctx, sheet.actor, title)
    sheet.open(made.id)


async def set_description(sheet: Sheet, description: str) -> None:
    await details.set_description(sheet.ctx, sheet.actor, sheet.meetup_id, description)


async def seats_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    await _set_seats(manager, read_number(typed(message)))


async def seats_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, seats: int) -> None:
    await _set_seats(manager, seats)


async def no_limit(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_seats(manager, None)


async def _set_seats(manager: DialogManager, seats: int | None) -> None:
    sheet = Sheet(manager)
    if (await sheet.look()).is_draft:
        await drafts.set_capacity(sheet.ctx, sheet.actor, sheet.meetup_id, seats)
    else:
        await _set_seats_of_announced(manager, sheet, seats)
    await onward(manager)


async def _set_seats_of_announced(manager: DialogManager, sheet: Sheet, seats: int | None) -> None:
    promoted = await changes.set_capacity(sheet.ctx, sheet.actor, sheet.meetup_id, seats)
    if promoted and isinstance(manager.event, CallbackQuery):
        await manager.event.answer(sheet.reader.words.plain("form-seats-promoted", people=promoted), show_alert=True)


async def guests_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, guests: int) -> None:
    await _set_guests(manager, guests)


async def guests_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    await _set_guests(manager, read_number(typed(message)))


async def _set_guests(manager: DialogManager, guests: int) -> None:
    sheet = Sheet(manager)
    await details.set_guests_limit(sheet.ctx, sheet.actor, sheet.meetup_id, guests)
    await onward(manager)


def windows() -> list[Window]:
    return [
        text_window(
            Form.title,
            Say("form-title", limit=lambda _: TITLE_LIMIT),
            set_title,
            lambda meetup: meetup.title,
            can_clear=False,
        ),
        text_window(
            Form.description,
            Say("form-description", limit=lambda _: DESCRIPTION_LIMIT),
            set_description,
            lambda meetup: meetup.description,
            Button(
                Label("form-button-skip"),
                id="skip",
                on_click=skip,
                when=lambda data, *_: data["sheet"].mode is not Mode.EDIT and not data["meetup"].description,
            ),
        ),
        Window(
            Say("form-seats"),
            Say(
                "form-now",
                value=lambda data: str(data["meetup"].capacity),
                when=lambda data, *_: data["meetup"].capacity is not None,
            ),
            MessageInput(seats_typed),
            Row(
                Select(
                    Format("{item}"),
                    id="seats",
                    item_id_getter=str,
                    items=USUAL_SEATS,
                    type_factory=int,
                    on_click=seats_chosen,
                )
            ),
            Button(Label("form-button-no-limit"), id="no_limit", on_click=no_limit),
            as_it_is(lambda meetup, _now: meetup.capacity is not None),
            ways_out(),
            state=Form.seats,
        ),
        Window(
            Say("form-guests", limit=lambda _: GUESTS_LIMIT, now=lambda data: data["meetup"].guests_limit),
            MessageInput(guests_typed),
            Row(
                Select(
                    Format("{item}"),
                    id="guests",
                    item_id_getter=str,
                    items=range(GUESTS_LIMIT + 1),
                    type_factory=int,
                    on_click=guests_chosen,
                )
            ),
            ways_out(),
            state=Form.guests,
        ),
    ]
