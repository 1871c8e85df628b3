"""Windows for who answers in single months for what comes every month."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Column, Select
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.duties import edits, lists
from domain.duties.duty import Duty
from domain.duties.fields import months_planned
from domain.people.person import Person, PersonId
from handlers.duties.form.ladder import ticked
from handlers.duties.form.people import one_of_many
from handlers.duties.form.sheet import Sheet
from handlers.duties.form.steps import Data, to_card
from handlers.duties.states import DutyForm
from handlers.duties.views.days import month_and_year
from handlers.duties.views.page import NAME_SHOWN
from handlers.widgets import Label, Say

MONTH = "month"
"""Of the dialog's data: the month that was tapped, by its first day."""


async def planned_line(duty: Duty, sheet: Sheet) -> Markup:
    """Who answers in which of the coming months, for the card; empty where all are as usual."""
    months = [month for month in months_planned(sheet.ctx.today()) if month in duty.by_month]
    if not months:
        return Markup("")
    team = await lists.team(sheet.ctx, sheet.actor)
    told = [
        sheet.reader.words.plain(
            "duty-edit-month", month=_called(month, sheet), people=_names(duty.by_month[month], team, sheet)
        )
        for month in months
    ]
    return sheet.reader.words("duty-edit-months", months="; ".join(told))


async def months_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    duty, team, words = await sheet.look(), await lists.team(sheet.ctx, sheet.actor), sheet.reader.words
    usual = words.plain("duty-form-as-usual")
    planned = {month: _names(named, team, sheet) for month, named in duty.by_month.items()}
    return {
        "months": [
            (
                month.isoformat(),
                words.plain(
                    "duty-form-button-month",
                    month=_called(month, sheet),
                    people=planned.get(month, usual),
                ),
            )
            for month in months_planned(sheet.ctx.today())
        ]
    }


async def month_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, month: str) -> None:
    manager.dialog_data[MONTH] = month
    await manager.switch_to(DutyForm.month)


async def month_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    month = _tapped(dialog_manager)
    chosen = (await sheet.look()).by_month.get(month, ())
    team = await lists.team(sheet.ctx, sheet.actor)
    return {
        "month": _called(month, sheet),
        "people": [(person.id, ticked(person.name[:NAME_SHOWN], person.id in chosen)) for person in team],
        "usual": ticked(sheet.reader.words.plain("duty-form-as-usual"), not chosen),
    }


async def person_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, person: int) -> None:
    """Answers for it in this month, or not any more. Who left the team meanwhile is left out."""
    sheet, month = Sheet(manager), _tapped(manager)
    team = {member.id for member in await lists.team(sheet.ctx, sheet.actor)}
    chosen = set((await sheet.look()).by_month.get(month, ())) & team
    await _set(sheet, month, chosen ^ {PersonId(person)})


async def usual_chosen(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set(Sheet(manager), _tapped(manager), ())


async def to_months(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Готово»."""
    await manager.switch_to(DutyForm.months)


async def _set(sheet: Sheet, month: date, people: Iterable[PersonId]) -> None:
    await edits.set_for_month(sheet.ctx, sheet.actor, sheet.duty_id, month, sorted(people))


def _tapped(manager: DialogManager) -> date:
    return date.fromisoformat(manager.dialog_data[MONTH])


def _called(month: date, sheet: Sheet) -> str:
    return month_and_year(month, sheet.reader.language)


def _names(named: Iterable[PersonId], team: Iterable[Person], sheet: Sheet) -> str:
    """Of those who still belong to the team; where none of them does, curators answer."""
    known = {person.id: person.name[:NAME_SHOWN] for person in team}
    left = sorted(known[person] for person in named if person in known)
    return ", ".join(left) or sheet.reader.words.plain("duty-form-button-curators")


MONTHS = Window(
    Say("duty-form-months"),
    Column(
        Select(
            Format("{item[1]}"),
            id="month",
            item_id_getter=lambda item: item[0],
            items="months",
            on_click=month_tapped,
        )
    ),
    Button(Label("button-back"), id="back", on_click=to_card),
    state=DutyForm.months,
    getter=months_data,
)

OF_MONTH = Window(
    Say("duty-form-month"),
    Button(Format("{usual}"), id="usual", on_click=usual_chosen),
    one_of_many("person", "people", person_tapped, group="people_of_month"),
    Button(Label("duty-form-button-done"), id="done", on_click=to_months),
    state=DutyForm.month,
    getter=month_data,
)
