"""The mentor's form: of each mentee done, partly or not yet; a word where a chat may carry such."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Cancel, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.mentoring import results
from domain.mentoring.pairing import RUNNING, MembershipId
from domain.mentoring.request import WORDS_LIMIT
from domain.mentoring.results import CallId, Result
from domain.registry.names import ChatNames
from handlers.errors import toast
from handlers.mentoring.results.lines import asked_text
from handlers.mentoring.results.states import GivingResults
from handlers.programme.choosing import many_of, one_of
from handlers.programme.naming import called
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.mentoring.results import result_name


async def started(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(start_data)


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, number: str) -> None:
    manager.dialog_data["membership"] = int(number)
    await manager.switch_to(GivingResults.result)


async def result_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, result: str) -> None:
    """It counts at once; a word can follow. Raises what `results.answer` does."""
    manager.dialog_data["result"] = result
    await _answer(manager)
    await toast(event, reader_in(manager).words.plain("results-answered"))
    has_words = context_in(manager).policy.chat_names is not ChatNames.CODES
    await manager.switch_to(GivingResults.words if has_words else GivingResults.card)


async def words_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `results.answer` does; the question stays, then."""
    await _answer(manager, typed(message))
    await manager.switch_to(GivingResults.card, show_mode=ShowMode.DELETE_AND_SEND)


async def _answer(manager: DialogManager, words: str = "") -> None:
    data = manager.dialog_data
    number, result = MembershipId(int(data["membership"])), Result(data["result"])
    await results.answer(context_in(manager), actor_in(manager), CallId(int(data["call"])), number, result, words)


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    call, asked = await results.mine(ctx, actor, CallId(int(dialog_manager.dialog_data["call"])))
    return {
        "text": asked_text(call, asked, reader, ctx),
        "mentees": [
            (str(membership.id), f"{called(mentee, ctx)} · {result_name(call, membership.id, reader)}")
            for one in asked
            for membership, mentee in one.mentees
            if membership.state in RUNNING
        ],
        "results": [(one.value, reader.words.plain("result-name", result=one.value)) for one in Result],
    }


def dialog() -> Dialog:
    return Dialog(
        Window(
            Format("{text}"),
            many_of("mentee", "mentees", picked),
            Cancel(Label("button-close")),
            state=GivingResults.card,
            getter=_card,
        ),
        Window(
            Say("results-which"),
            one_of("result", "results", result_chosen),
            SwitchTo(Label("button-back"), id="back", state=GivingResults.card),
            state=GivingResults.result,
            getter=_card,
        ),
        Window(
            Say("results-words", limit=lambda _: WORDS_LIMIT),
            MessageInput(words_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("results-button-no-words"), id="skip", state=GivingResults.card),
            state=GivingResults.words,
        ),
        on_start=started,
    )
