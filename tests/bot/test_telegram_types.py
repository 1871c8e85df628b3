"""Types of Telegram that are built when they are first used are the same types. Each run needs an interpreter anew."""

import subprocess
import sys

LATE = "from bot.telegram_types import build_when_used; build_when_used();"
TYPES = """
import json
from aiogram.methods import EditMessageText, GetUpdates, SendMessage
from aiogram.methods.base import Response
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message, Poll, Update

print(Poll.__pydantic_complete__, Message.__pydantic_complete__)
message = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "да", "later": {"a": 1}}
tap = {"id": "1", "from": {"id": 1, "is_bot": False, "first_name": "Вера"}, "chat_instance": "1", "message": message}
update = Update.model_validate({"update_id": 1, "callback_query": tap})
keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Да", callback_data="yes")]])
for found in (
    update,
    SendMessage(chat_id=1, text="да", reply_markup=keyboard),
    EditMessageText(text="да"),
    Response[Message].model_validate({"ok": True, "result": message}),
    Response[list[Update]].model_validate({"ok": True, "result": [update.model_dump(exclude_unset=True)]}),
):
    print(type(found).__name__, repr(found))
"""


def test_types_that_are_built_when_used_read_and_write_the_same() -> None:
    state, *late = said(LATE + TYPES)
    built, *at_once = said(TYPES)

    assert (state, built) == ("False False", "True True")
    assert late == at_once
    assert len(late) == 5


def said(code: str) -> list[str]:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.splitlines()
