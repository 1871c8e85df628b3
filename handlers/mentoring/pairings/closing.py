"""The curator's windows in which a membership ends, and in which what came of it is added."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.style import Style

from actions.mentoring import ending as actions
from actions.mentoring.ending import Outcome
from actions.mentoring.pairs import Pair
from domain.errors import Refusal
from domain.mentoring.accord import AccordKind
from domain.mentoring.pairing import Ending, EndReason, MembershipState
from domain.mentoring.terms import endings_for
from domain.people.roles import Right, may
from domain.registry.field import Field
from domain.registry.fields import WrongFields
from domain.registry.names import may_show
from handlers.errors import toast
from handlers.mentoring.pairings.sheet import Sheet
from handlers.mentoring.pairings.states import Pairings
from handlers.programme.choosing import one_of
from handlers.typed import typed
from handlers.widgets import Label, Say

Getter = Callable[..., Awaitable[dict[str, Any]]]
Press = Callable[[CallbackQuery, Button, DialogManager], Awaitable[None]]


class OutcomeNotUnderstood(Refusal):
    """Too long, or no link."""

    text_id = "refusal-outcome-not-understood"


def choices(pair: Pair, sheet: Sheet) -> dict[str, Any]:
    """Which endings fit today, and whether something can be added to what came of it."""
    runs = may(sheet.actor.roles, Right.RUN_MENTORING)
    over = runs and pair.membership.state is MembershipState.ENDED
    fitting = endings_for(pair.membership, sheet.ctx.today(), is_agreed=pair.is_end_agreed)
    asked = any(one.kind is AccordKind.END for one in pair.asked)
    words = sheet.reader.words
    return {
        "endings": [(one.value, words.plain("pairing-button-ending", ending=one.value)) for one in fitting],
        "breaches": [(one.value, words.plain("pairing-button-breach", reason=one.value)) for one in EndReason],
        "ending": sheet.data.get("ending", "none"),
        "breach": sheet.data.get("breach") or "none",
        "can_ask_end": runs and bool(fitting) and not pair.is_end_agreed and not asked,
        "is_over": over,
        "can_tell": over and may_show(Field.RESULTS, sheet.ctx.policy.chat_names),
    }


async def ending_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    manager.dialog_data.update(ending=key, breach=None)
    await manager.switch_to(Pairings.breach if Ending(key) is Ending.ONE_SIDED else Pairings.sure)


async def breach_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    manager.dialog_data.update(ending=Ending.ONE_SIDED.value, breach=key)
    await manager.switch_to(Pairings.sure)


async def end(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, завершить»: it cannot be undone. Raises what `ending.end` does."""
    sheet = Sheet(manager)
    breach = sheet.data["breach"]
    reason = None if breach is None else EndReason(breach)
    await actions.end(sheet.ctx, sheet.actor, sheet.membership, Ending(sheet.data["ending"]), reason=reason)
    await toast(event, sheet.reader.words.plain("pairing-ended"))
    await manager.switch_to(Pairings.card)


async def result_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises OutcomeNotUnderstood."""
    await _add(message, manager, Outcome(result=typed(message)))


async def link_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises OutcomeNotUnderstood."""
    await _add(message, manager, Outcome(case_link=typed(message)))


async def _add(message: Message, manager: DialogManager, outcome: Outcome) -> None:
    sheet = Sheet(manager)
    try:
        await actions.add_outcome(sheet.ctx, sheet.actor, sheet.membership, outcome)
    except WrongFields:
        raise OutcomeNotUnderstood from None
    await message.answer(sheet.reader.words("pairing-outcome-added"))
    await manager.switch_to(Pairings.card, show_mode=ShowMode.DELETE_AND_SEND)


def windows(card: Getter, ask_to_end: Press) -> list[Window]:
    return [
        Window(
            Say("pairing-ask-ending"),
            one_of("ending", "endings", ending_chosen, when="can_end"),
            Button(Label("pairing-button-ask-end"), id="ask", on_click=ask_to_end, when="can_ask_end"),
            SwitchTo(Label("button-back"), id="back", state=Pairings.card),
            state=Pairings.ending,
            getter=card,
        ),
        Window(
            Say("pairing-ask-breach"),
            one_of("breach", "breaches", breach_chosen, when="can_end"),
            SwitchTo(Label("button-back"), id="back", state=Pairings.ending),
            state=Pairings.breach,
            getter=card,
        ),
        Window(
            Say("pairing-end-sure"),
            Button(Label("pairing-button-end-sure"), id="sure", on_click=end, style=Style(ButtonStyle.DANGER)),
            SwitchTo(Label("button-back"), id="back", state=Pairings.ending),
            state=Pairings.sure,
            getter=card,
        ),
        Window(
            Say("pairing-ask-result"),
            MessageInput(result_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Pairings.card),
            state=Pairings.result,
        ),
        Window(
            Say("pairing-ask-link"),
            MessageInput(link_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Pairings.card),
            state=Pairings.link,
        ),
    ]
