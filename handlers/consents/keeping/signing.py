"""One paper: its blank form, that it was printed or signed, when, for what and until when."""

from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.consents import papers, printing
from actions.consents.papers import Signing
from domain.consents.consent import Category, State
from domain.consents.refusals import NothingTicked
from domain.consents.spans import in_a_year, school_year_ends
from handlers.consents.keeping.who_signed import before_until, next_after_day, which_guardian
from handlers.consents.lines import day_of, named, paper_name, resource_name
from handlers.consents.sheet import Sheet
from handlers.consents.states import Keeping
from handlers.dates import read_day, read_past_day
from handlers.typed import typed
from handlers.widgets import Label, Say


async def _print(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await sheet.send(await printing.print_papers(sheet.ctx, sheet.actor, sheet.record, [sheet.paper], in_chat=True))


async def _printed(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await papers.mark_printed(sheet.ctx, sheet.actor, sheet.record, [sheet.paper])
    await callback.answer(sheet.reader.words.plain("consents-printed-toast"))
    await manager.switch_to(Keeping.person)


async def _paper(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    found = await sheet.look()
    words, paper = sheet.reader.words, sheet.paper
    state = next((one.state_on(found.today) for known, one in found.papers if known == paper), State.NEEDED)
    names = printing.resources_of(sheet.ctx.policy)
    return {
        "title": words("consents-paper", who=named(found.record, sheet.ctx), paper=paper_name(paper, sheet.reader)),
        "unprinted": state in {State.NEEDED, State.REVOKED, State.EXPIRED},
        "categories": [
            (key, _box(key in sheet.ticked("categories"), words.plain("consent-category", category=key)))
            for key in (one.value for one in Category)
        ],
        "resources": [
            (key, _box(key in sheet.ticked("resources"), resource_name(key, name, sheet.reader)))
            for key, name in names.items()
        ],
        "year": day_of(in_a_year(found.today), sheet.reader, sheet.ctx),
        "school": day_of(school_year_ends(found.today), sheet.reader, sheet.ctx),
    }


def _box(ticked: bool, name: str) -> str:
    return f"{'☑' if ticked else '☐'} {name}"


async def _today(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_signed(manager, Sheet(manager).ctx.today())


async def _yesterday(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _set_signed(manager, Sheet(manager).ctx.today() - timedelta(days=1))


async def _signed_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A day that was: without a year the last one of that name. Raises DayNotUnderstood."""
    today = Sheet(manager).ctx.today()
    await _set_signed(manager, read_past_day(typed(message), today))


async def _set_signed(manager: DialogManager, day: date) -> None:
    sheet = Sheet(manager)
    sheet.signed_on = day
    await manager.switch_to(await next_after_day(sheet))


async def _tick_category(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    Sheet(manager).tick("categories", key)


async def _tick_resource(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    Sheet(manager).tick("resources", key)


async def _ticked(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises NothingTicked."""
    if not (Sheet(manager).terms.categories and Sheet(manager).terms.resources):
        raise NothingTicked
    await manager.switch_to(Keeping.until)


async def _back(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """To the question before this one: what was ticked there is there."""
    await manager.switch_to(await before_until(Sheet(manager)))


async def _until_year(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _sign(event, manager, in_a_year(Sheet(manager).ctx.today()))


async def _until_school(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _sign(event, manager, school_year_ends(Sheet(manager).ctx.today()))


async def _until_revoked(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _sign(event, manager, None)


async def _until_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Raises DayNotUnderstood, WrongDates."""
    await _sign(message, manager, read_day(typed(message), Sheet(manager).ctx.today()))


async def _sign(event: CallbackQuery | Message, manager: DialogManager, until: date | None) -> None:
    sheet = Sheet(manager)
    signing = Signing(signed_on=sheet.signed_on, until=until, guardian=sheet.guardian, terms=sheet.terms)
    await papers.mark_signed(sheet.ctx, sheet.actor, sheet.record, sheet.paper, signing)
    if isinstance(event, CallbackQuery):
        await event.answer(sheet.reader.words.plain("consents-signed-toast"))
    else:
        manager.show_mode = ShowMode.DELETE_AND_SEND
    await manager.switch_to(Keeping.person)


WINDOWS = (
    Window(
        Format("{title}"),
        Button(Label("consents-button-blank"), id="blank", on_click=_print),
        Button(Label("consents-button-printed"), id="printed", on_click=_printed, when="unprinted"),
        SwitchTo(Label("consents-button-signed"), id="signed", state=Keeping.signed),
        SwitchTo(Label("button-back"), id="back", state=Keeping.person),
        state=Keeping.paper,
        getter=_paper,
    ),
    Window(
        Say("consents-ask-signed"),
        MessageInput(_signed_typed),
        Row(
            Button(Label("consents-button-today"), id="today", on_click=_today),
            Button(Label("consents-button-yesterday"), id="yesterday", on_click=_yesterday),
        ),
        SwitchTo(Label("button-back"), id="back", state=Keeping.paper),
        state=Keeping.signed,
    ),
    which_guardian(),
    Window(
        Say("consents-ask-terms"),
        Column(
            Select(
                Format("{item[1]}"),
                id="category",
                item_id_getter=lambda item: item[0],
                items="categories",
                on_click=_tick_category,
            ),
            Select(
                Format("{item[1]}"),
                id="resource",
                item_id_getter=lambda item: item[0],
                items="resources",
                on_click=_tick_resource,
            ),
        ),
        Button(Label("consents-button-next"), id="next", on_click=_ticked),
        SwitchTo(Label("button-back"), id="back", state=Keeping.signed),
        state=Keeping.terms,
        getter=_paper,
    ),
    Window(
        Say("consents-ask-until"),
        MessageInput(_until_typed),
        Button(Label("consents-button-until-revoked"), id="revoked", on_click=_until_revoked),
        Button(Label("consents-button-until-school"), id="school", on_click=_until_school),
        Button(Label("consents-button-until-year"), id="year", on_click=_until_year),
        Button(Label("button-back"), id="back", on_click=_back),
        state=Keeping.until,
        getter=_paper,
    ),
)
