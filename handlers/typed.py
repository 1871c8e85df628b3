"""What somebody typed in answer to a form's question."""

from collections.abc import Iterable

from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.input import BaseInput, CombinedInput, MessageInput

from domain.errors import Refusal
from domain.meetups.refusals import NothingTyped


class CommandInForm(Refusal):
    """Something like a command, unknown, where the form waits for an answer."""

    text_id = "refusal-command-in-form"


class ButtonsExpected(Refusal):
    """A question that is answered by buttons alone."""

    text_id = "refusal-buttons-expected"


def answer_whatever_comes(dialogs: Iterable[Dialog]) -> None:
    """Whoever sends what a window does not await is told what it awaits, instead of seeing the window anew.

    A window without an input of its own awaits buttons; one with an input, a text, where the input itself did not say
    something better. Windows that were seen before stay as they are: some live as long as the program.
    """
    for dialog in dialogs:
        for window in dialog.windows.values():
            if isinstance(window, Window) and not isinstance(window.on_message, _Whatever):
                window.on_message = _Whatever(window.on_message)


class _Whatever(CombinedInput):
    """The window's own input, and an answer to everything that it does not take."""

    def __init__(self, own: BaseInput | None) -> None:
        if own is None:
            super().__init__(MessageInput(_buttons_expected))
        else:
            super().__init__(own, MessageInput(_text_expected))


async def _buttons_expected(message: Message, _widget: MessageInput, _manager: DialogManager) -> None:
    _no_command(message)
    raise ButtonsExpected


async def _text_expected(message: Message, _widget: MessageInput, _manager: DialogManager) -> None:
    _no_command(message)
    raise NothingTyped


def _no_command(message: Message) -> None:
    if (message.text or "").startswith("/"):
        raise CommandInForm


def typed(message: Message) -> str:
    """What the person typed. Raises `NothingTyped` for anything else, `CommandInForm` for an unknown command."""
    text = (message.text or "").strip()
    if not text:
        raise NothingTyped
    _no_command(message)
    return text
