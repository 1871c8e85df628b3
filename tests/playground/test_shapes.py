"""Answers and other objects against the types of the Bot API."""

from typing import Any

import pytest

from playground import schema
from playground.shapes import Mismatch

KEYBOARD = {"inline_keyboard": [[{"text": "Иду", "callback_data": "go"}]]}
CHAT = {"id": 1, "type": "private", "first_name": "Анна"}
MESSAGE = {"message_id": 7, "date": 1790000000, "chat": CHAT}
USER = {"id": 1, "is_bot": False, "first_name": "Анна"}


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("Boolean", True),
        ("Message", MESSAGE),
        ("Message", {**MESSAGE, "reply_to_message": MESSAGE, "reply_markup": KEYBOARD}),
        ("Message or Boolean", MESSAGE),
        ("Message or Boolean", True),
        ("MaybeInaccessibleMessage", MESSAGE),
        ("MaybeInaccessibleMessage", {"message_id": 7, "date": 0, "chat": CHAT}),
        ("Array of Update", [{"update_id": 1, "message": MESSAGE}]),
        ("ChatMember", {"status": "member", "user": USER}),
        ("Array of BotCommand", []),
        ("RichText", ["a", {"type": "bold", "text": ["b"]}]),
    ],
)
def test_value_that_fits_passes(kind: str, value: Any) -> None:
    schema.check_object(kind, value)


@pytest.mark.parametrize(
    ("kind", "value", "problem"),
    [
        ("Boolean", 1, "the value: must be of type Boolean"),
        ("Message", {**MESSAGE, "date": "now"}, 'date: can\'t parse Message: Field "date" must be of type Number'),
        ("Message", {**MESSAGE, "date": True}, 'date: can\'t parse Message: Field "date" must be of type Number'),
        ("Message", {"message_id": 1, "date": 1}, "chat: can't parse Message: Can't find field \"chat\""),
        ("Message", {**MESSAGE, "mood": "good"}, 'mood: can\'t parse Message: the field "mood" is not known'),
        ("Message", {**MESSAGE, "text": None}, 'text: can\'t parse Message: Field "text" must be of type String'),
        (
            "Array of Update",
            [{"update_id": 1, "message": {**MESSAGE, "chat": {"id": 1, "type": "room"}}}],
            '[0].message.chat.type: can\'t parse Chat: Field "type" must be private or group or supergroup or channel',
        ),
        (
            "ChatMember",
            {"status": "guest", "user": USER},
            "the value: can't parse ChatMember: unsupported type specified",
        ),
        (
            "ChatMember",
            {"status": "kicked", "user": USER},
            "until_date: can't parse ChatMemberBanned: Can't find field \"until_date\"",
        ),
        (
            "MaybeInaccessibleMessage",
            {"date": 0, "chat": CHAT},
            "message_id: can't parse InaccessibleMessage: Can't find field \"message_id\"",
        ),
        ("Array of BotCommand", {}, "the value: must be an Array"),
        ("Message or Boolean", None, "the value: must be of type Message or Boolean"),
    ],
)
def test_value_that_does_not_fit_is_named_with_its_place(kind: str, value: Any, problem: str) -> None:
    with pytest.raises(Mismatch) as caught:
        schema.check_object(kind, value)

    assert str(caught.value) == problem


def test_result_is_checked_against_what_its_method_returns() -> None:
    schema.check_result("getMe", {**USER, "is_bot": True})
    schema.check_result("deleteMessage", True)
    with pytest.raises(Mismatch):
        schema.check_result("deleteMessage", {"ok": True})


def test_unknown_type_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        schema.check_object("Massage", {})
