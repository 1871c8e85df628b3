"""«Заявка на наставника»: one's own and those of the children for whom one speaks: how they stand, change, withdraw."""

from dataclasses import replace
from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Data, Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.mentoring import requesting
from actions.programme.profile import voice_of
from domain.mentoring.request import REQUEST, WORDS_LIMIT, RequestId, RequestState, RequestVerb
from domain.registry.names import ChatNames
from handlers.errors import toast
from handlers.mentoring.requests.lines import request_text
from handlers.mentoring.requests.states import AskingForMentor, OwnRequests
from handlers.programme.choosing import one_of
from handlers.programme.naming import called, whose
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.forms import form_name


async def started(start_data: Any, manager: DialogManager) -> None:
    if start_data:
        manager.dialog_data["request"] = int(start_data["request"])


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, request: str) -> None:
    manager.dialog_data["request"] = int(request)
    await manager.switch_to(OwnRequests.card)


async def ask_for(_event: CallbackQuery, _select: Any, manager: DialogManager, person: str) -> None:
    await manager.start(AskingForMentor.form, data={"person": int(person)})


async def change(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    seen = await _look(manager)
    await manager.start(AskingForMentor.form, data={"person": seen.mentee.id, "request": seen.request.id})


async def asked(_start: Data, result: Any, manager: DialogManager) -> None:
    """What was asked for stands before the reader at once."""
    if isinstance(result, dict) and "request" in result:
        manager.dialog_data["request"] = int(result["request"])
        await manager.switch_to(OwnRequests.card)


async def words_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `requesting.change` does; the question stays, then."""
    seen = await _look(manager)
    assert seen.request.need is not None
    need = replace(seen.request.need, words=typed(message))
    await requesting.change(context_in(manager), actor_in(manager), seen.request.id, need)
    await manager.switch_to(OwnRequests.card, show_mode=ShowMode.DELETE_AND_SEND)


async def withdraw(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, отозвать». Raises what `requesting.withdraw` does."""
    await requesting.withdraw(context_in(manager), actor_in(manager), _chosen(manager))
    await toast(event, reader_in(manager).words.plain("request-withdrawn"))
    await manager.switch_to(OwnRequests.all)


def _chosen(manager: DialogManager) -> RequestId:
    return RequestId(int(manager.dialog_data["request"]))


async def _look(manager: DialogManager) -> requesting.Seen:
    return await requesting.look_at_own(context_in(manager), actor_in(manager), _chosen(manager))


async def _all(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await requesting.mine(ctx, actor_in(dialog_manager))
    words = reader.words
    return {
        "people": len(found.people),
        "count": len(found.requests),
        "voice": (await voice_of(ctx, actor_in(dialog_manager))).value,
        "rows": [
            (
                str(one.request.id),
                words.plain(
                    "request-row",
                    who=called(one.mentee, ctx),
                    form=""
                    if one.request.need is None
                    else form_name(one.request.need.form, one.vocabulary.forms, words),
                ),
            )
            for one in found.requests
        ],
        "ask": [(str(one.id), words.plain("request-button-ask", who=whose(one, reader, ctx))) for one in found.people],
    }


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, seen = context_in(dialog_manager), await _look(dialog_manager)
    is_open = seen.request.state is RequestState.OPEN and seen.mentee.blocked_at is None
    return {
        "text": request_text(seen, reader_in(dialog_manager), ctx),
        "who": called(seen.mentee, ctx),
        "can_change": is_open,
        "can_add": is_open and ctx.policy.chat_names is not ChatNames.CODES,
        "can_withdraw": REQUEST.can(seen.request.state, RequestVerb.WITHDRAW),
        "proposed": "yes" if seen.request.state is RequestState.PROPOSED else "no",
    }


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("requests-own"),
            one_of("pick", "rows", picked),
            one_of("ask", "ask", ask_for),
            Cancel(Label("button-close")),
            state=OwnRequests.all,
            getter=_all,
        ),
        Window(
            Format("{text}"),
            Button(Label("request-button-change"), id="change", on_click=change, when="can_change"),
            SwitchTo(Label("request-button-words"), id="words", state=OwnRequests.words, when="can_add"),
            SwitchTo(
                Label("request-button-withdraw"), id="withdraw", state=OwnRequests.withdrawing, when="can_withdraw"
            ),
            SwitchTo(Label("request-button-all"), id="all", state=OwnRequests.all),
            Cancel(Label("button-close")),
            state=OwnRequests.card,
            getter=_card,
        ),
        Window(
            Say("request-ask-words", limit=lambda _: WORDS_LIMIT),
            MessageInput(words_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=OwnRequests.card),
            state=OwnRequests.words,
        ),
        Window(
            Say("request-withdraw-sure"),
            Button(
                Label("request-button-withdraw-sure"), id="sure", on_click=withdraw, style=Style(ButtonStyle.DANGER)
            ),
            SwitchTo(Label("button-back"), id="back", state=OwnRequests.card),
            state=OwnRequests.withdrawing,
            getter=_card,
        ),
        on_start=started,
        on_process_result=asked,
    )
