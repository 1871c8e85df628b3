"""Which term a dialog is about. It keeps the duty's id and the term, and nothing else of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import Whenable
from aiogram_dialog.widgets.kbd import Button, Column, CurrentPage, NextPage, PrevPage, Row, Select, StubScroll
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.duties import lists
from actions.duties.lists import DutyPage
from domain.duties.duty import DutyId
from domain.duties.standing import Standing
from domain.errors import NotFound
from handlers.duties.states import Browsing
from handlers.duties.views.standing import button, lines
from handlers.widgets import actor_in, context_in, reader_in

Data = dict[str, Any]

ON_A_PAGE = 8
"""Terms with the longest titles still fit into one message."""
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


async def terms_data(standings: Sequence[Standing], manager: DialogManager, scroll: str) -> Data:
    """A page of terms, in words and as buttons: what a window is given for `term_widgets`."""
    reader, ctx = reader_in(manager), context_in(manager)
    pages = max(-(-len(standings) // ON_A_PAGE), 1)
    turned = manager.find(scroll)
    page = min(await turned.get_page(), pages - 1) if turned else 0
    shown = standings[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    return {
        "lines": Markup("\n\n").join(lines(one, reader, ctx) for one in shown),
        "terms": [(term_id(one), button(one, reader, ctx)) for one in shown],
        "some": bool(standings),
        "empty": not standings,
        "pages": pages,
        "paged": pages > 1,
    }


async def pick(_event: CallbackQuery, _select: Any, manager: DialogManager, item: str) -> None:
    """A term's page."""
    duty, _, term = item.partition(" ")
    choose(manager, int(duty), term)
    await manager.switch_to(Browsing.page)


def term_widgets(scroll: str) -> tuple[Whenable, ...]:
    """A page of terms in a window whose scroll is called ``scroll``: in words, and a button for each."""
    return (
        Format("\n{lines}", when="some"),
        Column(
            Select(Format("{item[1]}"), id="term", item_id_getter=lambda item: item[0], items="terms", on_click=pick)
        ),
        # The buttons and the lines turn their pages together.
        StubScroll(scroll, pages="pages"),
        Row(PrevPage(scroll), CurrentPage(scroll), NextPage(scroll), when="paged"),
    )
