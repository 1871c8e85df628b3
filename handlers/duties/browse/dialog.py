"""The dialog of looking at duties, put together from its windows."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from domain.errors import NotFound
from handlers.duties.browse.chosen import look
from handlers.duties.browse.coming import COMING
from handlers.duties.browse.everything import EVERYTHING
from handlers.duties.browse.handing_in import DAY, EVIDENCE, LETTER, WHEN
from handlers.duties.browse.months import MONTHS_WINDOW
from handlers.duties.browse.page import PAGE
from handlers.duties.browse.year import YEAR
from handlers.duties.states import Browsing


def dialogs() -> list[Dialog]:
    """All dialogs of looking at duties and handing them in."""
    windows = (COMING, YEAR, MONTHS_WINDOW, EVERYTHING, PAGE, WHEN, DAY, EVIDENCE, LETTER)
    return [Dialog(*windows, on_process_result=form_left)]


async def form_left(_started_with: Any, _result: Any, manager: DialogManager) -> None:
    """Back from the form: to the term, or to the list when the duty has no such term any more."""
    if manager.current_context().state == Browsing.page:
        try:
            await look(manager)
        except NotFound:
            await manager.switch_to(Browsing.coming)
