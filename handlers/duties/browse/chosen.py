"""Which term a dialog is about. It keeps the duty's id and the term, and nothing else of it."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Column, Keyboard, Select
from aiogram_dialog.widgets.text import Format

from actions.duties import lists
from actions.duties.lists import DutyPage
from domain.duties.duty import DutyId
from domain.duties.standing import Standing
from domain.errors import NotFound
from handlers.duties.states import Browsing
from handlers.duties.views.standing import button
from handlers.widgets import actor_in, context_in, reader_in

Data = dict[str, Any]

LISTS = {state.state: state for state in (Browsing.coming, Browsing.year, Browsing.months)}


def choose(manager: DialogManager, duty: int, term: str) -> None:
    """A term is chosen from the list at hand, to which its page leads back."""
    manager.dialog_data.update(duty=duty, term=term, back=manager.current_context().state.state)
    forget_answers(manager)


def chosen(manager: DialogManager) -> tuple[DutyId, date]:
    """Chosen from a list, else the one that the dialog was started with. Raises `NotFound` when there is none."""
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    found = manager.dialog_data if "duty" in manager.dialog_data else start
    try:
        return DutyId(int(found["duty"])), date.fromisoformat(found["term"])
    except (KeyError, ValueError):
        raise NotFound from None


async def look(manager: DialogManager) -> DutyPage:
    """The term as it stands now. Raises `NotFound`, `NotAllowed`."""
    return await lists.one(context_in(manager), actor_in(manager), *chosen(manager))


def forget_answers(manager: DialogManager) -> None:
    """What was said about a term that was not handed in after all."""
    manager.dialog_data.pop("done_on", None)


async def to_list(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«‹ К списку»: to the one from which the page was opened."""
    await manager.switch_to(LISTS.get(manager.dialog_data.get("back"), Browsing.coming))


def term_id(standing: Standing) -> str:
    """A term as an item of a list: «3 2026-12-20»."""
    return f"{standing.occurrence.duty.id} {standing.occurrence.term.isoformat()}"


def term_items(standings: list[Standing], manager: DialogManager) -> list[tuple[str, str]]:
    """Terms as items of `term_buttons`."""
    reader, ctx = reader_in(manager), context_in(manager)
    return [(term_id(one), button(one, reader, ctx)) for one in standings]


async def pick(_event: CallbackQuery, _select: Any, manager: DialogManager, item: str) -> None:
    """A term's page."""
    duty, _, term = item.partition(" ")
    choose(manager, int(duty), term)
    await manager.switch_to(Browsing.page)


def term_buttons(items: str) -> Keyboard:
    """A button for each term among ``items`` of the window's data."""
    return Column(
        Select(Format("{item[1]}"), id="term", item_id_getter=lambda item: item[0], items=items, on_click=pick)
    )
