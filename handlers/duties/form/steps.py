"""Which step follows which, and pieces that most windows of the form have."""

from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard

from handlers.duties.form.sheet import Sheet
from handlers.duties.states import DutyForm
from handlers.widgets import Label

Data = dict[str, Any]

ASKED = (DutyForm.title, DutyForm.todo, DutyForm.repeats)
"""What is asked of a new duty one after the other; then its date, and how that bounds it."""
BEFORE = {
    DutyForm.todo: DutyForm.title,
    DutyForm.repeats: DutyForm.todo,
    DutyForm.once: DutyForm.repeats,
    DutyForm.monthly: DutyForm.repeats,
    DutyForm.yearly: DutyForm.repeats,
    DutyForm.bound: DutyForm.repeats,
}
OF_TERM = frozenset({DutyForm.once, DutyForm.monthly, DutyForm.yearly, DutyForm.bound})
"""Steps that belong to the question for the date."""


async def sheet_data(dialog_manager: DialogManager, **_: Any) -> Data:
    """What every window of the form is given: the duty as it is now."""
    sheet = Sheet(dialog_manager)
    return {"sheet": sheet, "duty": await sheet.look(), "new": sheet.is_new, "there": not sheet.is_new}


async def onward(manager: DialogManager) -> None:
    """The step is done: to the next one of a new duty, else to the card."""
    here = manager.current_context().state
    is_asked = here in ASKED and not Sheet(manager).is_complete
    await manager.switch_to(ASKED[ASKED.index(here) + 1] if is_asked else DutyForm.card)


async def back(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Назад»: to the step before, or to the card; from the first step of a new duty out of the form."""
    here, sheet = manager.current_context().state, Sheet(manager)
    if here == DutyForm.title and not sheet.is_complete:
        await manager.done()
    elif here in BEFORE and (not sheet.is_complete or (here in OF_TERM and not await _is_update(sheet))):
        await manager.switch_to(BEFORE[here])
    else:
        await manager.switch_to(DutyForm.card)


async def _is_update(sheet: Sheet) -> bool:
    return bool((await sheet.look()).resource)


def open_step(state: State) -> Any:
    """Opens a field from the card."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        await manager.switch_to(state)

    return click


async def to_card(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Готово»."""
    await manager.switch_to(DutyForm.card)


def way_back() -> Keyboard:
    return Button(Label("button-back"), id="back", on_click=back)
