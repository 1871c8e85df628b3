"""/results for curators: asking some or all mentors by a date, who has answered, the sheet, answers on paper."""

import asyncio
from datetime import date, timedelta
from typing import Any, cast

from aiogram import Bot
from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.mentoring import results
from documents.registry.writing import workbook
from domain.mentoring.pairing import RUNNING, MembershipId
from domain.mentoring.results import Call, CallId, Result
from domain.people.roles import Right, may, require
from domain.registry.record import RecordId
from handlers.dates import read_day
from handlers.desk.buttons import at_desk
from handlers.errors import toast
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.pairings.lines import day_of
from handlers.mentoring.results.lines import chat_sheet, returns_text
from handlers.mentoring.results.states import Calls
from handlers.programme.choosing import many_of, one_of, ticked
from handlers.programme.guard import guarded
from handlers.programme.naming import called
from handlers.sending import send
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.mentoring.results import result_name

WEEKS = (1, 2, 4)
"""From now on, as buttons; another day is typed."""


async def started(start_data: Any, manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor_in(manager).roles, Right.SEE_MENTORING)
    manager.dialog_data.update(start_data or {})


async def mentor_ticked(_event: CallbackQuery, _select: Any, manager: DialogManager, number: str) -> None:
    data, key = manager.dialog_data, int(number)
    data["mentors"] = sorted(set(data.get("mentors", ())) ^ {key})


async def everybody(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Всех»."""
    found = await results.mentors(context_in(manager), actor_in(manager))
    manager.dialog_data["mentors"] = sorted(one.id for one in found)
    await manager.switch_to(Calls.due)


async def weeks_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, weeks: str) -> None:
    await _ask(manager, context_in(manager).today() + timedelta(weeks=int(weeks)))
    await manager.switch_to(Calls.card)


async def due_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises DayNotUnderstood, and what `results.ask` does; the question stays, then."""
    await _ask(manager, read_day(typed(message), context_in(manager).today()))
    await manager.switch_to(Calls.card, show_mode=ShowMode.DELETE_AND_SEND)


async def opened(_event: CallbackQuery, _select: Any, manager: DialogManager, call: str) -> None:
    manager.dialog_data["call"] = int(call)
    await manager.switch_to(Calls.card)


async def take_out(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Excel»: with codes alone where a chat shows codes."""
    ctx, reader = context_in(manager), reader_in(manager)
    found = await results.look(ctx, actor_in(manager), _call(manager))
    sheet = chat_sheet(found, reader, ctx)
    content = await asyncio.to_thread(workbook, sheet)
    bot = cast(Bot, manager.middleware_data["bot"])
    name = f"{reader.words.plain('results-file')}-{found.call.due:%Y-%m-%d}.xlsx"
    await bot.send_document(event.from_user.id, BufferedInputFile(content, filename=name))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def taken_back(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, отменить». Raises what `results.take_back` does."""
    await results.take_back(context_in(manager), actor_in(manager), _call(manager))
    await toast(event, reader_in(manager).words.plain("results-taken-back-toast"))
    await manager.switch_to(Calls.card)


async def of_whom_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, number: str) -> None:
    manager.dialog_data["membership"] = int(number)
    await manager.switch_to(Calls.result)


async def result_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, result: str) -> None:
    manager.dialog_data["result"] = result
    await manager.switch_to(Calls.paper)


async def paper_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises PaperIncomplete, and what `results.answer` does; the question stays, then."""
    ctx, data = context_in(manager), manager.dialog_data
    paper = read_paper(typed(message), ctx.today())
    number = MembershipId(int(data["membership"]))
    await results.answer(ctx, actor_in(manager), _call(manager), number, Result(data["result"]), paper=paper)
    await manager.switch_to(Calls.card, show_mode=ShowMode.DELETE_AND_SEND)


async def _ask(manager: DialogManager, due: date) -> None:
    ctx, data = context_in(manager), manager.dialog_data
    wanted = [RecordId(int(one)) for one in data.get("mentors", ())]
    found: Call | None = await send(manager, lambda: results.ask(ctx, actor_in(manager), wanted, due), str(wanted))
    if found is not None:
        data["call"] = found.id


def _call(manager: DialogManager) -> CallId:
    return CallId(int(manager.dialog_data["call"]))


async def _all(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await results.newest(ctx, actor)
    rows = [
        (
            str(one.id),
            reader.words.plain(
                "results-row",
                due=day_of(one.due, reader, ctx),
                answered=one.answered,
                asked=one.asked,
                taken_back="yes" if one.taken_back else "no",
            ),
        )
        for one in found
    ]
    return {"rows": rows, "count": len(rows), "can_ask": may(actor.roles, Right.RUN_MENTORING)}


async def _mentors(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx = context_in(dialog_manager)
    chosen = set(dialog_manager.dialog_data.get("mentors", ()))
    found = await results.mentors(ctx, actor_in(dialog_manager))
    return {
        "mentors": [(str(one.id), ticked(called(one, ctx), one.id in chosen)) for one in found],
        "count": len(chosen),
        "known": len(found),
    }


async def _due(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    words = reader_in(dialog_manager).words
    return {"weeks": [(str(count), words.plain("results-button-weeks", count=count)) for count in WEEKS]}


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await results.look(ctx, actor, _call(dialog_manager))
    stands = may(actor.roles, Right.RUN_MENTORING) and found.call.taken_back_at is None
    people = [
        (membership, f"{called(one.mentor, ctx)} → {called(mentee, ctx)}")
        for one in found.asked
        for membership, mentee in one.mentees
        if membership.state in RUNNING
    ]
    return {
        "text": returns_text(found, reader, ctx),
        "people": [(str(one.id), f"{who} · {result_name(found.call, one.id, reader)}") for one, who in people],
        "can_record": stands and bool(people),
        "can_take_back": stands,
        "due": day_of(found.call.due, reader, ctx),
        "waiting": len(found.waiting),
        "results": [(one.value, reader.words.plain("result-name", result=one.value)) for one in Result],
    }


def dialog() -> Dialog:
    found = Dialog(
        Window(
            Say("results-all"),
            SwitchTo(Label("results-button-ask"), id="ask", state=Calls.mentors, when="can_ask"),
            one_of("pick", "rows", opened),
            Cancel(Label("button-close")),
            state=Calls.all,
            getter=_all,
        ),
        Window(
            Say("results-whom"),
            Button(Label("results-button-everybody"), id="everybody", on_click=everybody, when="known"),
            many_of("mentors", "mentors", mentor_ticked),
            SwitchTo(Label("results-button-chosen"), id="next", state=Calls.due, when="count"),
            SwitchTo(Label("button-back"), id="back", state=Calls.all),
            state=Calls.mentors,
            getter=_mentors,
        ),
        Window(
            Say("results-by-when"),
            one_of("weeks", "weeks", weeks_chosen),
            MessageInput(due_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Calls.mentors),
            state=Calls.due,
            getter=_due,
        ),
        Window(
            Format("{text}"),
            Button(Label("results-button-sheet"), id="sheet", on_click=take_out, style=Style(ButtonStyle.PRIMARY)),
            SwitchTo(Label("results-button-paper"), id="paper", state=Calls.of_whom, when="can_record"),
            SwitchTo(Label("results-button-take-back"), id="take_back", state=Calls.sure, when="can_take_back"),
            at_desk("results", "call"),
            SwitchTo(Label("results-button-all"), id="all", state=Calls.all),
            state=Calls.card,
            getter=_card,
        ),
        Window(
            Say("results-take-back-sure"),
            Button(
                Label("results-button-take-back-sure"), id="sure", on_click=taken_back, style=Style(ButtonStyle.DANGER)
            ),
            SwitchTo(Label("button-back"), id="back", state=Calls.card),
            state=Calls.sure,
            getter=_card,
        ),
        Window(
            Say("results-of-whom"),
            many_of("whom", "people", of_whom_chosen),
            SwitchTo(Label("button-back"), id="back", state=Calls.card),
            state=Calls.of_whom,
            getter=_card,
        ),
        Window(
            Say("results-which"),
            one_of("result", "results", result_chosen),
            SwitchTo(Label("button-back"), id="back", state=Calls.of_whom),
            state=Calls.result,
            getter=_card,
        ),
        Window(
            Say("pairing-ask-paper"),
            MessageInput(paper_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Calls.result),
            state=Calls.paper,
        ),
        on_start=started,
    )
    return guarded(found, Right.SEE_MENTORING)
