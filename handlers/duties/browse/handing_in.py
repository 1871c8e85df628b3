"""«Сдано» step by step: when, then a link or a note. Nothing is stored before the last answer."""

from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, CalendarUserConfig, Row, SwitchTo
from aiogram_dialog.widgets.link_preview import LinkPreview

from actions.duties import marks
from domain.duties import fields
from domain.duties.duty import DutyKind
from domain.duties.refusals import HandedInAlready
from domain.mentoring.speaking import OnPaper
from handlers.day_picker import DayPicker
from handlers.duties.browse.chosen import Data, chosen, forget_answers, look
from handlers.duties.reading import read_done_day, read_evidence
from handlers.duties.states import Browsing
from handlers.duties.telling import tell
from handlers.duties.views import days
from handlers.duties.views.naming import named
from handlers.mentoring.on_paper import read_paper
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.refusals import refusal

YEARS_BACK = 3


def today_of_centre(manager: DialogManager) -> date:
    """Duties are the centre's: so is the day on which they were handed in."""
    return context_in(manager).today()


class PastDays(DayPicker):
    """A calendar of days that are not to come."""

    async def _get_user_config(self, data: dict[str, Any], manager: DialogManager) -> CalendarUserConfig:
        today = self._today(manager)
        return CalendarUserConfig(min_date=date(today.year - YEARS_BACK, 1, 1), max_date=today)


async def answers_data(dialog_manager: DialogManager, **_: Any) -> Data:
    page = await look(dialog_manager)
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    one = page.standing.occurrence
    is_update = one.duty.kind is DutyKind.UPDATE
    return {
        "title": named(one, reader, ctx),
        "day": days.day(_done_on(dialog_manager), reader.language, ctx.today()),
        "update": is_update,
        "other": not is_update,
    }


def _done_on(manager: DialogManager) -> date:
    """The day that was said; today when nobody asked."""
    kept = manager.dialog_data.get("done_on")
    return context_in(manager).today() if kept is None else date.fromisoformat(kept)


async def today(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_day(manager, context_in(manager).today())


async def yesterday(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_day(manager, context_in(manager).today() - timedelta(days=1))


async def day_chosen(_event: Any, _widget: Any, manager: DialogManager, day: date) -> None:
    await _set_day(manager, day)


async def day_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Raises `DateNotUnderstood`, `DoneOnLater`."""
    due = (await look(manager)).standing.occurrence.due
    await _set_day(manager, read_done_day(typed(message), context_in(manager).today(), due))


async def _set_day(manager: DialogManager, day: date) -> None:
    manager.dialog_data["done_on"] = fields.done_on(day, context_in(manager).today()).isoformat()
    await manager.switch_to(Browsing.evidence)


async def evidence_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A link, a note, or both. Of an update a link. Raises `LinkIsNone`, `NoteTooLong`, `HandedInAlready`."""
    text = typed(message)
    note, link = read_evidence(text)
    page = await look(manager)
    if page.standing.occurrence.duty.kind is DutyKind.UPDATE and not link:
        note, link = "", text
    await _hand_in(manager, note, link)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def nothing_more(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Без ссылки и заметки», «Опубликовано»."""
    await _hand_in(manager, "", "")


async def letter_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """«№ 45 от 28.12.2026»: with which the figures were sent, on that day. Raises PaperIncomplete."""
    paper = read_paper(typed(message), context_in(manager).today())
    manager.dialog_data["done_on"] = paper.dated.isoformat()
    await _hand_in(manager, "", "", paper)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def _hand_in(manager: DialogManager, note: str, link: str, letter: OnPaper | None = None) -> None:
    """The page follows, also when somebody else was faster."""
    ctx, actor, reader = context_in(manager), actor_in(manager), reader_in(manager)
    try:
        done_on = _done_on(manager)
        await marks.hand_in(ctx, actor, *chosen(manager), done_on, note=note, link=link, letter=letter)
        told = reader.words.plain("duty-handed-in-toast")
    except HandedInAlready as refused:
        told = refusal(refused, reader)
    forget_answers(manager)
    await tell(manager.event, told)
    await manager.switch_to(Browsing.page)


WHEN = Window(
    Say("duty-hand-when"),
    MessageInput(day_typed),
    Row(
        Button(Label("duty-hand-button-today"), id="today", on_click=today),
        Button(Label("duty-hand-button-yesterday"), id="yesterday", on_click=yesterday),
        SwitchTo(Label("duty-hand-button-other"), id="other", state=Browsing.day),
    ),
    SwitchTo(Label("duty-button-page"), id="page", state=Browsing.page),
    state=Browsing.when,
    getter=answers_data,
)

DAY = Window(
    Say("duty-hand-when"),
    MessageInput(day_typed),
    PastDays("days", on_click=day_chosen, today=today_of_centre),
    SwitchTo(Label("button-back"), id="back", state=Browsing.when),
    state=Browsing.day,
    getter=answers_data,
)

EVIDENCE = Window(
    Say("duty-hand-evidence", when="other"),
    Say("duty-hand-publication", when="update"),
    MessageInput(evidence_typed),
    Button(Label("duty-hand-button-nothing"), id="nothing", on_click=nothing_more, when="other"),
    Button(Label("duty-hand-button-published"), id="published", on_click=nothing_more, when="update"),
    Row(
        SwitchTo(Label("duty-hand-button-other"), id="other", state=Browsing.day),
        SwitchTo(Label("duty-button-page"), id="page", state=Browsing.page),
    ),
    LinkPreview(is_disabled=True),
    state=Browsing.evidence,
    getter=answers_data,
)

LETTER = Window(
    Say("duty-hand-letter"),
    MessageInput(letter_typed),
    SwitchTo(Label("duty-button-page"), id="page", state=Browsing.page),
    state=Browsing.letter,
    getter=answers_data,
)
