"""A term's page, with what this person can do: «Сдано», take it back, change the duty."""

from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Row
from aiogram_dialog.widgets.text import Format

from actions.context import Context
from actions.duties import marks
from actions.duties.lists import DutyPage
from actions.meetups.halls import hall_called
from actions.monitoring import overview as monitoring
from domain.duties.duty import DutyKind
from domain.duties.refusals import DutyRetired
from domain.duties.terms import month_of
from domain.errors import NotFound
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from handlers.duties.browse.chosen import Data, chosen, forget_answers, look, to_list
from handlers.duties.states import Browsing, DutyForm
from handlers.duties.views.page import page_text
from handlers.errors import toast
from handlers.monitoring.opening import open_monitoring
from handlers.widgets import Label, actor_in, context_in, reader_in


async def page_data(dialog_manager: DialogManager, **_: Any) -> Data:
    page, ctx = await look(dialog_manager), context_in(dialog_manager)
    occurrence = page.standing.occurrence
    missing = await monitoring.missing(ctx, occurrence.duty.id, occurrence.term)
    is_update = page.standing.occurrence.duty.kind is DutyKind.UPDATE
    return {
        "page": page_text(page, reader_in(dialog_manager), ctx, await _hall_name(page, dialog_manager), missing),
        "monitoring": missing is not None and may(actor_in(dialog_manager).roles, Right.SEE_MENTORING),
        "hand_in": page.may_mark and not is_update,
        "publish": page.may_mark and is_update,
        "undo": page.may_undo,
        "edit": page.may_edit,
    }


async def _hall_name(page: DutyPage, manager: DialogManager) -> str:
    hall = page.standing.occurrence.duty.hall
    if hall is None:
        return ""
    try:
        return (await hall_called(context_in(manager), hall)).title
    except NotFound:
        return ""


async def hand_in(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Сдано», «Опубликовано»: the questions that follow."""
    state = first_question(await look(manager), context_in(manager), actor_in(manager))
    forget_answers(manager)
    await manager.switch_to(state)


def first_question(page: DutyPage, ctx: Context, actor: Actor) -> State:
    """The window with which handing in begins.

    Raises `HandedInAlready`, `DutyRetired`, NotAllowed: the button may be months old.
    """
    one, mark = page.standing.occurrence, page.standing.mark
    if mark is not None:
        by = None if mark.made_by is None else page.people.get(mark.made_by)
        raise marks.handed_in_already(mark, by, actor, ctx.policy)
    if one.duty.retired:
        raise DutyRetired
    if not page.may_mark:
        require(actor.roles, Right.RUN_DUTIES)
    if one.duty.kind is DutyKind.UPDATE and month_of(one.term) == month_of(page.today):
        return Browsing.evidence
    return Browsing.when


async def undo(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Отменить отметку»."""
    await marks.undo(context_in(manager), actor_in(manager), *chosen(manager))
    await toast(event, reader_in(manager).words.plain("duty-undone-toast"))


async def edit(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Изменить»."""
    duty, _ = chosen(manager)
    await manager.start(DutyForm.card, data={"duty": duty})


async def to_monitoring(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Мониторинг»."""
    page = await look(manager)
    await open_monitoring(manager, page.standing.occurrence.duty.id, page.standing.occurrence.term)


PAGE = Window(
    Format("{page}"),
    Button(Label("menu-monitoring"), id="monitoring", on_click=to_monitoring, when="monitoring"),
    Button(Label("duty-button-hand-in"), id="hand_in", on_click=hand_in, when="hand_in"),
    Button(Label("duty-button-publish"), id="publish", on_click=hand_in, when="publish"),
    Button(Label("duty-button-undo"), id="undo", on_click=undo, when="undo"),
    Button(Label("duty-button-edit"), id="edit", on_click=edit, when="edit"),
    Row(
        Button(Label("duties-button-list"), id="list", on_click=to_list),
        Cancel(Label("button-close")),
    ),
    state=Browsing.page,
    getter=page_data,
)
