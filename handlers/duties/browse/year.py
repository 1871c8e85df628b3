"""The school year, month by month: what was due, what is, and what became of it."""

from collections import Counter
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from actions.duties import lists
from domain.duties.standing import DutyState, Standing
from domain.duties.terms import month_of, months_after, school_year
from handlers.duties.browse.chosen import Data, term_widgets, terms_data
from handlers.duties.states import Browsing
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording import moments

PAGES = "year_pages"
YEARS = (2000, 2100)
"""Whoever turns further pages than these has nothing to see there."""


async def year_data(dialog_manager: DialogManager, **_: Any) -> Data:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    month = _month(dialog_manager)
    first_year = school_year(month)
    found = (await lists.school_year(ctx, actor_in(dialog_manager), first_year)).standings
    counts = Counter(_column(one) for one in found)
    shown = [one for one in found if month_of(one.occurrence.due) == month]
    return {
        "year": moments.school_year(first_year),
        "month": moments.month_name(month, reader.language),
        "before": moments.month(months_after(month, -1), reader.language),
        "after": moments.month(months_after(month, 1), reader.language),
        "year_before": moments.school_year(first_year - 1),
        "year_after": moments.school_year(first_year + 1),
        "done": counts["done"],
        "ahead": counts["ahead"],
        "overdue": counts["overdue"],
        **await terms_data(shown, dialog_manager, PAGES),
    }


def _column(standing: Standing) -> str:
    if standing.state is DutyState.DONE:
        return "done"
    if standing.state in {DutyState.OVERDUE, DutyState.MISSED}:
        return "overdue"
    return "ahead" if standing.is_open else ""


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
            scroll = manager.find(PAGES)
            if scroll is not None:
                await scroll.set_page(0)

    return click


YEAR = Window(
    Say("duties-year"),
    Say("duties-year-counts"),
    Say("duties-year-month"),
    Say("duties-year-empty", when="empty"),
    *term_widgets(PAGES),
    Row(
        Button(Label("duties-button-month-before", month=lambda data: data["before"]), id="before", on_click=turn(-1)),
        Button(Label("duties-button-month-after", month=lambda data: data["after"]), id="after", on_click=turn(1)),
    ),
    Row(
        Button(
            Label("duties-button-year-before", year=lambda data: data["year_before"]),
            id="year_before",
            on_click=turn(-12),
        ),
        Button(
            Label("duties-button-year-after", year=lambda data: data["year_after"]), id="year_after", on_click=turn(12)
        ),
    ),
    SwitchTo(Label("duties-button-list"), id="list", state=Browsing.coming),
    state=Browsing.year,
    getter=year_data,
)
