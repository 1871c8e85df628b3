"""Which step follows which."""

from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from domain.meetups.meetup import Field, Meetup
from handlers.meetups.form.sheet import Mode, Sheet
from handlers.meetups.form.states import Form

ORDER = (
    Form.title,
    Form.description,
    Form.day,
    Form.hour,
    Form.length,
    Form.place,
    Form.place_more,
    Form.seats,
    Form.halls,
    Form.preview,
)

STEP_OF = {
    Field.TITLE: Form.title,
    Field.START: Form.day,
    Field.LENGTH: Form.length,
    Field.PLACE: Form.place,
    Field.HALLS: Form.halls,
}

INSIDE = {Form.hour: Form.day, Form.place_more: Form.place}
"""Steps that belong to the one before them."""


async def onward(manager: DialogManager, after: State | None = None) -> None:
    """The step is done: to the next one. ``after``: a later step is done with it."""
    sheet = Sheet(manager)
    here = after or _current(manager)
    if sheet.mode is Mode.NEW:
        target = ORDER[ORDER.index(here) + 1]
    elif sheet.mode is Mode.GAPS:
        target = await _next_gap(sheet, here)
    else:
        target = Form.preview
    await go(manager, target)


async def go(manager: DialogManager, target: State) -> None:
    """To a step; at the preview each field is changed by itself."""
    if target == Form.preview:
        sheet = Sheet(manager)
        sheet.mode = Mode.EDIT
        sheet.asks_seats = False
        sheet.forget_wishes()
    await manager.switch_to(target)


async def confirm_wishes(sheet: Sheet, meetup: Meetup) -> None:
    """People are told of a new time or place, so it is confirmed; the same as before is not."""
    is_new = sheet.wishes_new_time(meetup) or sheet.wishes_new_place(meetup)
    await go(sheet.manager, Form.confirm if is_new else Form.preview)


async def fill_gaps(manager: DialogManager) -> None:
    """Ask for what is missing, step by step."""
    Sheet(manager).mode = Mode.GAPS
    await go(manager, await _next_gap(Sheet(manager), None))


async def back(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Назад»."""
    here = _current(manager)
    if here in INSIDE:
        await manager.switch_to(INSIDE[here])
    elif Sheet(manager).mode is not Mode.NEW:
        await go(manager, Form.preview)
    elif here == Form.title:
        await manager.done()
    else:
        before = ORDER[ORDER.index(here) - 1]
        await manager.switch_to(Form.day if before == Form.hour else before)


async def skip(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Дальше»: the step stays as it is, and with a day or a place all that belongs to it."""
    here = _current(manager)
    await onward(manager, {outer: inner for inner, outer in INSIDE.items()}.get(here, here))


def edit(state: State) -> Any:
    """Opens a step from the preview."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        Sheet(manager).mode = Mode.EDIT
        await go(manager, state)

    return click


async def edit_place(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Opens the place: what is known of it, or the question for it."""
    sheet = Sheet(manager)
    sheet.mode = Mode.EDIT
    await go(manager, Form.place_more if (await sheet.look()).meetup.place.is_known else Form.place)


async def _next_gap(sheet: Sheet, here: State | None) -> State:
    gaps = [STEP_OF[field] for field in (await sheet.look()).gaps]
    if sheet.asks_seats:
        gaps.append(Form.seats)
    done = -1 if here is None else ORDER.index(here)
    target = next((step for step in ORDER[done + 1 :] if step in gaps), Form.preview)
    # A page can name the day and leave out the hour.
    return Form.hour if target == Form.day and sheet.day is not None else target


def _current(manager: DialogManager) -> State:
    state: State = manager.current_context().state
    return state
