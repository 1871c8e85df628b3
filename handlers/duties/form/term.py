"""Windows for the date: once, every month or every year; the day; whether that day itself is still in time."""

from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Group, Select
from aiogram_dialog.widgets.text import Format

from domain.duties.duty import Bound, Duty, Monthly, Once, Repeats
from domain.duties.terms import due_day, next_term
from domain.duties.working_days import WorkingDays
from handlers.day_picker import DayPicker
from handlers.duties.form.sheet import Sheet
from handlers.duties.form.steps import Data, open_step, way_back
from handlers.duties.reading import read_date, read_day_of_month, read_day_of_year
from handlers.duties.states import DutyForm
from handlers.duties.views import days, rules
from handlers.typed import typed
from handlers.widgets import Label, Say, context_in

USUAL_DAYS = (1, 5, 10, 15, 20, 25)


def coming_due(repeats: Repeats, bound: Bound, today: date, working: WorkingDays) -> date | None:
    """The next due day from today on; None when there is none."""
    term = next_term(repeats, today - timedelta(days=1))
    while term is not None:
        due = due_day(term, bound, working)
        if due >= today:
            return due
        term = next_term(repeats, term)
    return None


async def day_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    await _wish(manager, Once(read_date(typed(message), context_in(manager).today())))


async def day_chosen(_event: Any, _widget: Any, manager: DialogManager, day: date) -> None:
    await _wish(manager, Once(day))


async def month_day_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    await _wish(manager, Monthly(read_day_of_month(typed(message))))


async def month_day_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, day: int) -> None:
    await _wish(manager, Monthly(day))


async def last_day(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _wish(manager, Monthly(rules.LAST_DAY))


async def year_day_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    await _wish(manager, read_day_of_year(typed(message)))


async def _wish(manager: DialogManager, repeats: Repeats) -> None:
    await Sheet(manager).wish(repeats)
    await manager.switch_to(DutyForm.bound)


async def bound_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, bound: str) -> None:
    sheet = Sheet(manager)
    wished = sheet.wished
    if wished is None:
        await manager.switch_to(DutyForm.repeats)
        return
    await sheet.set_term(wished, Bound(bound))
    await manager.switch_to(DutyForm.card)


async def bound_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    wished = sheet.wished or (await sheet.look()).repeats
    today = sheet.ctx.today()
    offered = []
    for bound in Bound:
        due = coming_due(wished, bound, today, sheet.ctx.policy.working_days)
        if due is not None:
            label = sheet.reader.words.plain(
                "duty-form-button-bound", bound=bound.value, due=days.day(due, sheet.reader.language, today)
            )
            offered.append((bound.value, label))
    return {"bounds": offered, "day": rules.day_of(wished, sheet.reader)}


def _now(data: Data) -> str:
    duty: Duty = data["duty"]
    return rules.rule(duty.repeats, duty.bound, data["sheet"].reader)


def _is_known(data: Data, *_: Any) -> bool:
    return bool(data["sheet"].is_complete)


NOW = Say("duty-form-now", value=_now, when=_is_known)

REPEATS = Window(
    Say("duty-form-repeats"),
    NOW,
    Button(Label("duty-form-button-once"), id="once", on_click=open_step(DutyForm.once)),
    Button(Label("duty-form-button-monthly"), id="monthly", on_click=open_step(DutyForm.monthly)),
    Button(Label("duty-form-button-yearly"), id="yearly", on_click=open_step(DutyForm.yearly)),
    way_back(),
    state=DutyForm.repeats,
)

ONCE = Window(
    Say("duty-form-once"),
    NOW,
    MessageInput(day_typed),
    DayPicker("days", on_click=day_chosen, today=lambda manager: context_in(manager).today()),
    way_back(),
    state=DutyForm.once,
)

MONTHLY = Window(
    Say("duty-form-monthly"),
    NOW,
    MessageInput(month_day_typed),
    Group(
        Select(
            Format("{item}"),
            id="day",
            item_id_getter=str,
            items=USUAL_DAYS,
            type_factory=int,
            on_click=month_day_chosen,
        ),
        width=6,
    ),
    Button(Label("duty-form-button-last-day"), id="last", on_click=last_day),
    way_back(),
    state=DutyForm.monthly,
)

YEARLY = Window(
    Say("duty-form-yearly"),
    NOW,
    MessageInput(year_day_typed),
    way_back(),
    state=DutyForm.yearly,
)

BOUND = Window(
    Say("duty-form-bound"),
    Column(
        Select(
            Format("{item[1]}"), id="bound", item_id_getter=lambda item: item[0], items="bounds", on_click=bound_chosen
        )
    ),
    way_back(),
    state=DutyForm.bound,
    getter=bound_data,
)
