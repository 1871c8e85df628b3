"""What somebody typed in answer to a form's question."""

from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.input import MessageInput

from domain.errors import Refusal
from domain.meetups.refusals import NothingTyped


class CommandInForm(Refusal):
    """Something like a command, unknown, where the form waits for an answer."""

    text_id = "refusal-command-in-form"


class ButtonsExpected(Refusal):
    """A question that is answered by buttons alone."""

    text_id = "refusal-buttons-expected"


def buttons_only() -> MessageInput:
    """For a window without a question to type an answer to: whoever types is told so, instead of seeing it anew."""
    return MessageInput(_refuse)


async def _refuse(message: Message, _widget: MessageInput, _manager: DialogManager) -> None:
    typed(message)
    raise ButtonsExpected


def typed(message: Message) -> str:
    """What the person typed. Raises `NothingTyped` for anything else, `CommandInForm` for an unknown command."""
    text = (message.text or "").strip()
    if not text:
        raise NothingTyped
    if text.startswith("/"):
        raise CommandInForm
    return text
