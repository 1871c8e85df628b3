"""The window for when it reminds: ticked among the usual days, or typed."""

from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Group, Select
from aiogram_dialog.widgets.text import Format

from domain.duties.duty import Duty, DutyKind
from handlers.duties.form.sheet import Sheet
from handlers.duties.form.steps import Data, to_card
from handlers.duties.reading import read_days_before, read_month_days
from handlers.duties.states import DutyForm
from handlers.duties.views import rules
from handlers.typed import typed
from handlers.widgets import Label, Say
from wording.texts import Words

USUAL_BEFORE = (30, 14, 7, 3, 1, 0)
USUAL_MONTH_DAYS = (5, 10, 15, 20, 22, 25)
USUAL_LAST_DAYS = (1, 3, 5)
"""Counts of the last working days of a month; one of them at most is chosen."""


def is_by_month(duty: Duty) -> bool:
    """Whether it reminds on days of the month instead of so many days before."""
    return duty.kind is DutyKind.UPDATE


async def before_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, days: int) -> None:
    sheet = Sheet(manager)
    ladder = (await sheet.look()).ladder
    await sheet.set_ladder(replace(ladder, days_before=tuple(set(ladder.days_before) ^ {days})))


async def month_day_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, day: int) -> None:
    sheet = Sheet(manager)
    ladder = (await sheet.look()).ladder
    await sheet.set_ladder(replace(ladder, month_days=tuple(set(ladder.month_days) ^ {day})))


async def last_days_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, count: int) -> None:
    sheet = Sheet(manager)
    ladder = (await sheet.look()).ladder
    await sheet.set_ladder(replace(ladder, last_working_days=0 if ladder.last_working_days == count else count))


async def daily_tapped(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    ladder = (await sheet.look()).ladder
    await sheet.set_ladder(replace(ladder, daily_when_overdue=not ladder.daily_when_overdue))


async def ladder_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """«30, 14, 7» instead of what was ticked; of an update days of the month."""
    sheet = Sheet(manager)
    duty = await sheet.look()
    text = typed(message)
    if is_by_month(duty):
        await sheet.set_ladder(replace(duty.ladder, month_days=read_month_days(text)))
    else:
        await sheet.set_ladder(replace(duty.ladder, days_before=read_days_before(text)))


async def ladder_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    duty = await sheet.look()
    words, ladder = sheet.reader.words, duty.ladder
    by_month = is_by_month(duty)
    return {
        "by_month": by_month,
        "by_days": not by_month,
        "said": rules.ladder(ladder, sheet.reader) or words.plain("duty-page-quiet"),
        "before": [
            (days, ticked(words.plain("duty-form-button-before", days=days), days in ladder.days_before))
            for days in sorted({*USUAL_BEFORE, *ladder.days_before}, reverse=True)
        ],
        "month_days": [
            (day, ticked(words.plain("duty-form-button-month-day", day=day), day in ladder.month_days))
            for day in sorted({*USUAL_MONTH_DAYS, *ladder.month_days})
        ],
        "last_days": _last_days(ladder.last_working_days, words),
        "daily": ticked(words.plain("duty-form-button-daily"), ladder.daily_when_overdue),
    }


def _last_days(chosen: int, words: Words) -> list[tuple[int, str]]:
    counts = sorted({*USUAL_LAST_DAYS, *([chosen] if chosen else [])})
    return [(count, ticked(words.plain("duty-form-button-last-days", days=count), count == chosen)) for count in counts]


def ticked(text: str, is_chosen: bool) -> str:
    return f"✅ {text}" if is_chosen else text


def _choice(id: str, items: str, on_click: Any, width: int, when: str) -> Group:
    return Group(
        Select(
            Format("{item[1]}"),
            id=id,
            item_id_getter=lambda item: item[0],
            items=items,
            type_factory=int,
            on_click=on_click,
        ),
        width=width,
        when=when,
    )


LADDER = Window(
    Say("duty-form-ladder", when="by_days"),
    Say("duty-form-ladder-month", when="by_month"),
    Say("duty-form-now", value=lambda data: data["said"]),
    MessageInput(ladder_typed),
    _choice("before", "before", before_tapped, 2, "by_days"),
    _choice("month_day", "month_days", month_day_tapped, 2, "by_month"),
    _choice("last_days", "last_days", last_days_tapped, 1, "by_month"),
    Button(Format("{daily}"), id="daily", on_click=daily_tapped, when="by_days"),
    Button(Label("duty-form-button-done"), id="done", on_click=to_card),
    state=DutyForm.ladder,
    getter=ladder_data,
)
