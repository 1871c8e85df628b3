"""When consent is taken back: what is published no more, the day until which all is destroyed, and the act of it."""

from aiogram.enums import ButtonStyle
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.style import Style

from actions.consents import erasing, papers, printing, withdrawing
from domain.consents.withdrawal import Ground
from domain.errors import Refusal
from handlers.consents.sheet import Sheet
from handlers.consents.states import Keeping
from handlers.dates import DayNotUnderstood, read_past_day
from handlers.typed import typed
from handlers.widgets import Label, Say


class WithdrawalNotUnderstood(Refusal):
    """Neither a day nor a day with a number."""

    text_id = "refusal-withdrawal-not-understood"


async def revoke_publication(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await papers.revoke_publication(sheet.ctx, sheet.actor, sheet.record)
    await callback.answer(sheet.reader.words.plain("consents-revoked-toast"))


async def _withdrawal_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """«12.11 № 5»: the day on which it came, then the paper's number.

    Raises WithdrawalNotUnderstood, WrongWithdrawalDate; the question stays.
    """
    sheet = Sheet(manager)
    day, _, number = typed(message).replace("№", " №", 1).partition(" ")
    try:
        received = read_past_day(day.rstrip(","), sheet.ctx.today())
    except DayNotUnderstood:
        raise WithdrawalNotUnderstood from None
    await withdrawing.record_withdrawal(sheet.ctx, sheet.actor, sheet.record, received, number.strip(" №#"))
    await manager.switch_to(Keeping.person, show_mode=ShowMode.DELETE_AND_SEND)


async def take_back(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await withdrawing.take_back(sheet.ctx, sheet.actor, sheet.record)
    await callback.answer(sheet.reader.words.plain("consents-back-toast"))


async def _erase(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, уничтожить»: the act follows at once."""
    sheet = Sheet(manager)
    await erasing.erase(sheet.ctx, sheet.actor, sheet.record, Ground.WITHDRAWN)
    await callback.answer(sheet.reader.words.plain("consents-erased-toast"))
    await sheet.send([await printing.print_act(sheet.ctx, sheet.actor, sheet.record)])
    await manager.switch_to(Keeping.person)


async def act(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await sheet.send([await printing.print_act(sheet.ctx, sheet.actor, sheet.record)])


WINDOWS = (
    Window(
        Say("consents-ask-withdrawal"),
        MessageInput(_withdrawal_typed),
        SwitchTo(Label("button-back"), id="back", state=Keeping.person),
        state=Keeping.withdrawing,
    ),
    Window(
        Say("consents-ask-erase"),
        Button(Label("consents-button-erase-sure"), id="sure", on_click=_erase, style=Style(ButtonStyle.DANGER)),
        SwitchTo(Label("button-back"), id="back", state=Keeping.person),
        state=Keeping.erasing,
    ),
)
