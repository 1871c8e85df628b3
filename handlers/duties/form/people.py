"""Windows for who answers for a duty, and for the channel whose posts hand an update in."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Keyboard, ScrollingGroup, Select
from aiogram_dialog.widgets.kbd.select import OnItemClick
from aiogram_dialog.widgets.text import Format

from actions.duties import edits, lists
from actions.meetups.halls import halls_to_choose
from domain.notices import HallId
from domain.people.person import PersonId
from handlers.duties.form.ladder import ticked
from handlers.duties.form.sheet import Sheet
from handlers.duties.form.steps import Data, to_card
from handlers.duties.states import DutyForm
from handlers.duties.views.naming import resource_name
from handlers.duties.views.page import NAME_SHOWN
from handlers.widgets import Label, Say

ON_A_PAGE = 8


async def person_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, person: int) -> None:
    """Answers for it from now on, or not any more. Who left the team meanwhile is left out."""
    sheet = Sheet(manager)
    team = {member.id for member in await lists.team(sheet.ctx, sheet.actor)}
    chosen = set((await sheet.look()).responsible) & team
    await sheet.set_responsible(sorted(chosen ^ {PersonId(person)}))


async def curators_chosen(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await Sheet(manager).set_responsible(())


async def people_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    chosen = set((await sheet.look()).responsible)
    team = await lists.team(sheet.ctx, sheet.actor)
    curators = sheet.reader.words.plain("duty-form-button-curators")
    return {
        "people": [(person.id, ticked(person.name[:NAME_SHOWN], person.id in chosen)) for person in team],
        "curators": ticked(curators, not chosen),
    }


async def hall_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, hall: int) -> None:
    sheet = Sheet(manager)
    await edits.set_hall(sheet.ctx, sheet.actor, sheet.duty_id, HallId(hall))
    await manager.switch_to(DutyForm.card)


async def no_hall(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await edits.set_hall(sheet.ctx, sheet.actor, sheet.duty_id, None)
    await manager.switch_to(DutyForm.card)


async def hall_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    duty = await sheet.look()
    halls = await halls_to_choose(sheet.ctx, sheet.actor)
    return {
        "resource": resource_name(duty.resource, sheet.reader, sheet.ctx),
        "halls": [(hall.id, ticked(hall.title, hall.id == duty.hall)) for hall in halls],
        "some": bool(halls),
        "none": not halls,
        "nowhere": ticked(sheet.reader.words.plain("duty-form-button-no-hall"), duty.hall is None),
    }


def one_of_many(id: str, items: str, tapped: OnItemClick[Any, int], *, group: str) -> Keyboard:
    """Buttons of ``items``, pairs of a number and a label, page by page."""
    return ScrollingGroup(
        Column(
            Select(
                Format("{item[1]}"),
                id=id,
                item_id_getter=lambda item: item[0],
                items=items,
                type_factory=int,
                on_click=tapped,
            )
        ),
        id=group,
        width=1,
        height=ON_A_PAGE,
        hide_on_single_page=True,
    )


PEOPLE = Window(
    Say("duty-form-people"),
    Button(Format("{curators}"), id="curators", on_click=curators_chosen),
    one_of_many("person", "people", person_tapped, group="people"),
    Button(Label("duty-form-button-done"), id="done", on_click=to_card),
    state=DutyForm.people,
    getter=people_data,
)

HALL = Window(
    Say("duty-form-hall"),
    Say("duty-form-hall-none", when="none"),
    one_of_many("hall", "halls", hall_chosen, group="halls"),
    Button(Format("{nowhere}"), id="nowhere", on_click=no_hall, when="some"),
    Button(Label("button-back"), id="back", on_click=to_card),
    state=DutyForm.hall,
    getter=hall_data,
)
