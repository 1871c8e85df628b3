"""The card of a duty: what is set, a button for each field, on and off, and «Добавить» for a new one."""

from collections.abc import Iterable, Iterator
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Group
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.duties import edits, lists
from actions.meetups.halls import hall_called
from domain.duties.duty import Duty, Monthly
from domain.errors import NotFound
from handlers.duties.form.months import planned_line
from handlers.duties.form.sheet import Sheet
from handlers.duties.form.steps import Data, open_step
from handlers.duties.form.term import coming_due
from handlers.duties.states import DutyForm
from handlers.duties.views import days, rules
from handlers.duties.views.naming import title_of
from handlers.duties.views.page import responsible_line, rule_lines, todo_block
from handlers.errors import toast
from handlers.sending import send
from handlers.widgets import Label, Say, reader_in


async def card_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    duty = await sheet.look()
    return {
        "card": await _card(duty, sheet),
        "legal": "yes" if duty.legal else "no",
        "monthly": bool(duty.resource),
        "free": not duty.resource,
        "by_month": not sheet.is_new and isinstance(duty.repeats, Monthly),
        "off": not sheet.is_new and duty.retired,
        "on": not sheet.is_new and not duty.retired,
    }


async def _card(duty: Duty, sheet: Sheet) -> Markup:
    words, reader = sheet.reader.words, sheet.reader
    parts = [
        _lines((words("duty-edit-head", title=title_of(duty, reader, sheet.ctx)), *_term_lines(duty, sheet))),
        todo_block(duty, reader) or words("duty-edit-no-todo"),
        _lines(
            filter(None, (await _people_line(duty, sheet), await planned_line(duty, sheet), *rule_lines(duty, reader)))
        ),
        await _hall_line(duty, sheet),
    ]
    return Markup("\n\n").join(filter(None, parts))


def _term_lines(duty: Duty, sheet: Sheet) -> Iterator[Markup]:
    words, today = sheet.reader.words, sheet.ctx.today()
    if duty.retired:
        yield words("duty-page-retired")
    yield words("duty-edit-rule", rule=rules.rule(duty.repeats, duty.bound, sheet.reader))
    due = coming_due(duty.repeats, duty.bound, today, sheet.ctx.policy.working_days)
    if due is None:
        yield words("duty-edit-past")
    else:
        yield words("duty-edit-next", day=days.day(due, sheet.reader.language, today))


async def _people_line(duty: Duty, sheet: Sheet) -> Markup:
    if not duty.responsible:
        return sheet.reader.words("duty-edit-curators")
    team = await lists.team(sheet.ctx, sheet.actor)
    named = [person for person in team if person.id in duty.responsible]
    if not named:
        return sheet.reader.words("duty-edit-curators")
    return responsible_line(named, False, sheet.reader)


async def _hall_line(duty: Duty, sheet: Sheet) -> Markup:
    if duty.hall is None:
        return Markup("")
    try:
        hall = await hall_called(sheet.ctx, duty.hall)
    except NotFound:
        return Markup("")
    return sheet.reader.words("duty-page-hall", hall=hall.title)


async def breaks_tapped(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await sheet.set_legal(not (await sheet.look()).legal)


async def retire(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await edits.retire(sheet.ctx, sheet.actor, sheet.duty_id)
    await toast(event, sheet.reader.words.plain("duty-retired-toast"))
    await manager.switch_to(DutyForm.card)


async def restore(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await edits.restore(sheet.ctx, sheet.actor, sheet.duty_id)
    await toast(event, sheet.reader.words.plain("duty-restored-toast"))


async def add(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Добавить»: from now on it is kept. A second tap adds nothing and closes the form, too."""
    await send(manager, Sheet(manager).add)
    await toast(event, reader_in(manager).words.plain("duty-form-added-toast"))
    await manager.done()


def _lines(lines: Iterable[Markup]) -> Markup:
    return Markup("\n").join(lines)


CARD = Window(
    Format("{card}"),
    Say("duty-form-check", when="new"),
    Button(Label("duty-form-button-add"), id="add", on_click=add, when="new"),
    Group(
        Button(Label("duty-field-title"), id="title", on_click=open_step(DutyForm.title)),
        Button(Label("duty-field-todo"), id="todo", on_click=open_step(DutyForm.todo)),
        Button(Label("duty-field-term"), id="term", on_click=open_step(DutyForm.repeats), when="free"),
        Button(Label("duty-field-term"), id="day", on_click=open_step(DutyForm.monthly), when="monthly"),
        Button(Label("duty-field-ladder"), id="ladder", on_click=open_step(DutyForm.ladder)),
        Button(Label("duty-field-people"), id="people", on_click=open_step(DutyForm.people)),
        Button(Label("duty-field-months"), id="months", on_click=open_step(DutyForm.months), when="by_month"),
        Button(Label("duty-field-hall"), id="hall", on_click=open_step(DutyForm.hall), when="monthly"),
        width=2,
    ),
    Button(Label("duty-field-breaks"), id="breaks", on_click=breaks_tapped),
    Button(Label("duty-button-retire"), id="retire", on_click=open_step(DutyForm.retire), when="on"),
    Button(Label("duty-button-restore"), id="restore", on_click=restore, when="off"),
    Cancel(Label("button-back"), when="there"),
    Cancel(Label("button-cancel"), id="drop", when="new"),
    LinkPreview(is_disabled=True),
    state=DutyForm.card,
    getter=card_data,
)

RETIRE = Window(
    Say("duty-retire-sure", title=lambda data: title_of(data["duty"], data["sheet"].reader, data["sheet"].ctx)),
    Button(Label("duty-button-retire-sure"), id="sure", on_click=retire),
    Button(Label("duty-button-keep"), id="keep", on_click=open_step(DutyForm.card)),
    state=DutyForm.retire,
)
