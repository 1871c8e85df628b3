"""The form, put together from its windows."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from domain.people.roles import Right, require
from handlers.duties.form.card import CARD, RETIRE
from handlers.duties.form.ladder import LADDER
from handlers.duties.form.months import MONTHS, OF_MONTH
from handlers.duties.form.people import HALL, PEOPLE
from handlers.duties.form.steps import sheet_data
from handlers.duties.form.term import BOUND, MONTHLY, ONCE, REPEATS, YEARLY
from handlers.duties.form.words import TITLE, TODO
from handlers.widgets import actor_in


def dialogs() -> list[Dialog]:
    """The dialog of adding and changing duties."""
    windows = (TITLE, TODO, REPEATS, ONCE, MONTHLY, YEARLY, BOUND, CARD, LADDER, PEOPLE, MONTHS, OF_MONTH, HALL, RETIRE)
    return [Dialog(*windows, on_start=started, getter=sheet_data)]


async def started(_start_data: Any, manager: DialogManager) -> None:
    """The form opens. Raises `NotAllowed` for those who may not set duties up."""
    require(actor_in(manager).roles, Right.RUN_DUTIES)
