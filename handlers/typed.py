"""What somebody typed in answer to a form's question."""

from aiogram.types import Message

from domain.errors import Refusal
from domain.meetups.refusals import NothingTyped


class CommandInForm(Refusal):
    """Something like a command, unknown, where the form waits for an answer."""

    text_id = "refusal-command-in-form"


def typed(message: Message) -> str:
    """What the person typed. Raises `NothingTyped` for anything else, `CommandInForm` for an unknown command."""
    text = (message.text or "").strip()
    if not text:
        raise NothingTyped
    if text.startswith("/"):
        raise CommandInForm
    return text
