"""Twelve months of each resource's updates: as text, as a picture, with a button for each month that lacks one."""

import asyncio
from datetime import date
from typing import Any

from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, Column, Row, ScrollingGroup, Select, SwitchTo
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.context import Context
from actions.duties import lists
from actions.duties.lists import Cell, Months
from documents.months_picture import COLUMNS_LIMIT, Mark, months_picture
from documents.months_picture import Column as PictureColumn
from domain.duties.duty import Duty
from domain.duties.standing import DutyState
from domain.duties.terms import month_of, months_after
from handlers.duties.browse.chosen import Data, pick
from handlers.duties.states import Browsing
from handlers.duties.views import days
from handlers.duties.views.naming import resource_name, shortened
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording import moments
from wording.reader import Reader

MONTHS = 12
IN_A_LINE = 3
"""Months on a line of text, so that none breaks on a phone."""
BUTTONS_ON_A_PAGE = 6
SIGNS = {Mark.DONE: "✅", Mark.MISSED: "❌", Mark.DUE: "⏳", Mark.AHEAD: "⚪️", Mark.BEFORE: "▫️"}
SPEAKS_OF = {DutyState.DONE: Mark.DONE, DutyState.MISSED: Mark.MISSED, DutyState.BEFORE_US: Mark.BEFORE}


async def months_data(dialog_manager: DialogManager, **_: Any) -> Data:
    reader, found = reader_in(dialog_manager), await _found(dialog_manager)
    return {
        "rows": Markup("\n\n").join(_row(duty, cells, found, dialog_manager) for duty, cells in found.rows),
        "some": bool(found.rows),
        "empty": not found.rows,
        "lacking": [
            (f"{duty.id} {cell.term.isoformat()}", _button(duty, cell, found, dialog_manager))
            for duty, cells in found.rows
            for cell in cells
            if mark_of(cell, found) in (Mark.MISSED, Mark.DUE)
        ],
        "later": found.first < _last_first(found),
        "span": _span(found, reader),
    }


async def _found(manager: DialogManager) -> Months:
    kept = manager.dialog_data.get("months")
    first = None if kept is None else date.fromisoformat(kept)
    return await lists.months(context_in(manager), actor_in(manager), first)


def mark_of(cell: Cell, found: Months) -> Mark:
    """What a cell shows; an update whose due day passed still can come until its month is over."""
    known = SPEAKS_OF.get(cell.state)
    if known is not None:
        return known
    return Mark.DUE if cell.month <= month_of(found.today) else Mark.AHEAD


def _row(duty: Duty, cells: tuple[Cell, ...], found: Months, manager: DialogManager) -> Markup:
    reader = reader_in(manager)
    said = [f"{SIGNS[mark_of(cell, found)]} {moments.short_month(cell.month, reader.language)}" for cell in cells]
    lines = [" · ".join(said[start : start + IN_A_LINE]) for start in range(0, len(said), IN_A_LINE)]
    head = reader.words("duties-months-row", resource=resource_name(duty.resource, reader, context_in(manager)))
    return Markup("\n").join((head, *lines))


def _button(duty: Duty, cell: Cell, found: Months, manager: DialogManager) -> str:
    reader = reader_in(manager)
    name = shortened(resource_name(duty.resource, reader, context_in(manager)))
    month = days.month_and_year(cell.month, reader.language)
    return f"{SIGNS[mark_of(cell, found)]} {reader.words.plain('duty-title-month', title=name, month=month)}"


def _span(found: Months, reader: Reader) -> str:
    """«декабрь 2025 – ноябрь 2026»."""
    last = months_after(found.first, MONTHS - 1)
    return " – ".join(days.month_and_year(month, reader.language) for month in (found.first, last))


def _last_first(found: Months) -> date:
    """The first month of the twelve that end with the present one: nothing to see is later."""
    return months_after(month_of(found.today), 1 - MONTHS)


def turn(months: int) -> Any:
    """Looks so many months earlier or later."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        found = await _found(manager)
        manager.dialog_data["months"] = min(months_after(found.first, months), _last_first(found)).isoformat()

    return click


async def picture(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Картинкой»: a photo, or several where there are many resources, above the list."""
    found, reader = await _found(manager), reader_in(manager)
    caption = reader.words("duties-picture-caption", span=_span(found, reader))
    for content in await asyncio.to_thread(pictures, found, reader, context_in(manager)):
        if event.bot is not None:
            photo = BufferedInputFile(content, filename="months.png")
            await event.bot.send_photo(event.from_user.id, photo, caption=caption)
    manager.show_mode = ShowMode.DELETE_AND_SEND


def pictures(found: Months, reader: Reader, ctx: Context) -> list[bytes]:
    """The twelve months as PNGs, the resources as columns."""
    words = reader.words
    months = [months_after(found.first, number) for number in range(MONTHS)]
    heads = [f"{moments.short_month(month, reader.language)} {month.year}" for month in months]
    legend = {mark: words.plain(f"duties-mark-{mark}") for mark in Mark}
    columns = [
        PictureColumn(resource_name(duty.resource, reader, ctx), tuple(mark_of(cell, found) for cell in cells))
        for duty, cells in found.rows
    ]
    title = words.plain("duties-picture-title")
    return [
        months_picture(title, heads, columns[start : start + COLUMNS_LIMIT], legend)
        for start in range(0, len(columns), COLUMNS_LIMIT)
    ]


MONTHS_WINDOW = Window(
    Say("duties-months"),
    Format("\n{span}\n\n{rows}\n", when="some"),
    Say("duties-months-legend", when="some"),
    Say("duties-months-hint", when="lacking"),
    Say("duties-months-empty", when="empty"),
    ScrollingGroup(
        Column(
            Select(Format("{item[1]}"), id="term", item_id_getter=lambda item: item[0], items="lacking", on_click=pick)
        ),
        id="lacking",
        width=1,
        height=BUTTONS_ON_A_PAGE,
        hide_on_single_page=True,
    ),
    Button(Label("duties-button-picture"), id="picture", on_click=picture, when="some"),
    Row(
        Button(Label("duties-button-earlier"), id="earlier", on_click=turn(-MONTHS)),
        Button(Label("duties-button-later"), id="later", on_click=turn(MONTHS), when="later"),
        when="some",
    ),
    SwitchTo(Label("duties-button-list"), id="list", state=Browsing.coming),
    state=Browsing.months,
    getter=months_data,
)
