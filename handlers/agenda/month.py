"""A month of what is due, one's own or everybody's, with a button for each."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import (
    Button,
    Cancel,
    Column,
    CurrentPage,
    NextPage,
    PrevPage,
    Row,
    Select,
    StubScroll,
    SwitchTo,
)
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.agenda import looking
from actions.agenda.looking import YEARS
from actions.agenda.looking import Agenda as Found
from domain.duties.terms import month_of, months_after
from domain.errors import NotFound
from handlers.agenda.calendar import is_open
from handlers.agenda.lines import button, lines
from handlers.agenda.openings import OPENINGS
from handlers.agenda.states import Agenda
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording import moments

ON_A_PAGE = 8
"""Entries with the longest titles still fit into one message."""
PAGES = "agenda_pages"


async def started(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data["everything"] = bool(isinstance(start_data, dict) and start_data.get("everything"))


async def month_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await _found(dialog_manager)
    pages = max(-(-len(found.entries) // ON_A_PAGE), 1)
    scroll = dialog_manager.find(PAGES)
    page = min(await scroll.get_page(), pages - 1) if scroll else 0
    shown = found.entries[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    sees = looking.sees_everything(actor_in(dialog_manager))
    return {
        "month": moments.month_name(found.month, reader.language),
        "whose": "all" if found.everything else "mine",
        "before": moments.month(months_after(found.month, -1), reader.language),
        "after": moments.month(months_after(found.month, 1), reader.language),
        "lines": Markup("\n\n").join(lines(one, found, reader, ctx) for one in shown),
        "entries": [(one.key, button(one, reader, ctx)) for one in shown],
        "some": bool(shown),
        "empty": not shown,
        "pages": pages,
        "paged": pages > 1,
        "to_all": sees and not found.everything,
        "to_mine": sees and found.everything,
    }


async def _found(manager: DialogManager) -> Found:
    """Whoever may see everybody's no more sees their own."""
    actor = actor_in(manager)
    everything = bool(manager.dialog_data.get("everything")) and looking.sees_everything(actor)
    return await looking.month(context_in(manager), actor, _month(manager), everything=everything)


def _month(manager: DialogManager) -> date:
    """The month at hand; at first the present one."""
    kept = manager.dialog_data.get("month")
    return month_of(context_in(manager).today()) if kept is None else date.fromisoformat(kept)


def turn(months: int) -> Any:
    """Turns so many months further."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        month = months_after(_month(manager), months)
        if YEARS[0] <= month.year <= YEARS[1]:
            manager.dialog_data["month"] = month.isoformat()
            await _to_first_page(manager)

    return click


async def turn_over(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Моё», «Всё»."""
    manager.dialog_data["everything"] = not manager.dialog_data.get("everything")
    await _to_first_page(manager)


async def _to_first_page(manager: DialogManager) -> None:
    scroll = manager.find(PAGES)
    if scroll is not None:
        await scroll.set_page(0)


async def pick(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """Where it belongs. Raises NotFound for what is not due any more, and what its feature does."""
    entry = next((one for one in (await _found(manager)).entries if one.key == key), None)
    if entry is None:
        raise NotFound
    await OPENINGS[entry.kind](manager, entry)


MONTH = Window(
    Say("agenda-month"),
    Say("agenda-empty", when="empty"),
    Format("\n{lines}", when="some"),
    Column(
        Select(Format("{item[1]}"), id="entry", item_id_getter=lambda item: item[0], items="entries", on_click=pick)
    ),
    # The buttons and the lines turn their pages together.
    StubScroll(PAGES, pages="pages"),
    Row(PrevPage(PAGES), CurrentPage(PAGES), NextPage(PAGES), when="paged"),
    Row(
        Button(Label("duties-button-month-before", month=lambda data: data["before"]), id="before", on_click=turn(-1)),
        Button(Label("duties-button-month-after", month=lambda data: data["after"]), id="after", on_click=turn(1)),
    ),
    Button(Label("agenda-button-all"), id="all", on_click=turn_over, when="to_all"),
    Button(Label("agenda-button-mine"), id="mine", on_click=turn_over, when="to_mine"),
    SwitchTo(Label("agenda-button-calendar"), id="calendar", state=Agenda.calendar, when=is_open),
    Cancel(Label("button-close")),
    state=Agenda.month,
    getter=month_data,
)
