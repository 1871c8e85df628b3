"""Calls and answers against the schema of the Bot API."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from playground import schema
from playground.errors import ApiError, BadRequest, NotFound

BUTTON = {"text": "Иду", "callback_data": "go"}
KEYBOARD = {"inline_keyboard": [[BUTTON]]}


def refusal(method: str, raw: dict[str, Any], files: dict[str, Any] | None = None) -> str:
    """What a call is refused with."""
    with pytest.raises(ApiError) as caught:
        schema.coerce(method, raw, files)
    return caught.value.description


# -- methods -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", ["getMe", "getme", "GETME", "gEtMe"])
def test_the_case_of_a_method_does_not_matter(name: str) -> None:
    assert schema.method(name).name == "getMe"


@pytest.mark.parametrize("name", ["", "getYou", "sendmessages", "get_me"])
def test_unknown_method_is_not_found(name: str) -> None:
    with pytest.raises(NotFound) as caught:
        schema.method(name)

    assert caught.value.to_response() == {
        "ok": False,
        "error_code": 404,
        "description": "Not Found: method not found",
    }


# -- typed parameters ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("method", "raw", "params"),
    [
        ("sendMessage", {"chat_id": "123", "text": "123"}, {"chat_id": 123, "text": "123"}),
        ("sendMessage", {"chat_id": -100123, "text": "x"}, {"chat_id": -100123, "text": "x"}),
        ("sendMessage", {"chat_id": "@hall", "text": "0"}, {"chat_id": "@hall", "text": "0"}),
        (
            "sendMessage",
            {"chat_id": "1", "text": "x", "disable_notification": "True", "protect_content": "0"},
            {"chat_id": 1, "text": "x", "disable_notification": True, "protect_content": False},
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "x", "reply_markup": json.dumps(KEYBOARD)},
            {"chat_id": 1, "text": "x", "reply_markup": KEYBOARD},
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "x", "reply_markup": KEYBOARD},
            {"chat_id": 1, "text": "x", "reply_markup": KEYBOARD},
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "x", "reply_markup": '{"keyboard": [["да", {"text": "нет"}]]}'},
            {"chat_id": 1, "text": "x", "reply_markup": {"keyboard": [["да", {"text": "нет"}]]}},
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "x", "reply_markup": '{"remove_keyboard": true}'},
            {"chat_id": 1, "text": "x", "reply_markup": {"remove_keyboard": True}},
        ),
        (
            "sendVenue",
            {"chat_id": "1", "latitude": "44.8", "longitude": 20, "title": "Дом", "address": "ул."},
            {"chat_id": 1, "latitude": 44.8, "longitude": 20.0, "title": "Дом", "address": "ул."},
        ),
        ("getUpdates", {"allowed_updates": '["message"]'}, {"allowed_updates": ["message"]}),
        ("getUpdates", {"allowed_updates": "[]", "offset": "-1"}, {"allowed_updates": [], "offset": -1}),
        ("getUpdates", {"offset": "", "limit": None}, {}),
        (
            "copyMessage",
            {"chat_id": 1, "from_chat_id": 2, "message_id": 3, "caption": ""},
            {"chat_id": 1, "from_chat_id": 2, "message_id": 3, "caption": ""},
        ),
        ("deleteMessages", {"chat_id": "1", "message_ids": "[1, 2]"}, {"chat_id": 1, "message_ids": [1, 2]}),
        (
            "setMyCommands",
            {
                "commands": '[{"command": "help", "description": "помощь"}]',
                "scope": '{"type": "chat", "chat_id": "@hall"}',
            },
            {
                "commands": [{"command": "help", "description": "помощь"}],
                "scope": {"type": "chat", "chat_id": "@hall"},
            },
        ),
    ],
)
def test_parameters_get_the_types_of_the_schema(method: str, raw: dict[str, Any], params: dict[str, Any]) -> None:
    assert schema.coerce(method, raw) == params


@pytest.mark.parametrize(
    ("raw", "files", "photo"),
    [
        ({"photo": "AgACAgIAAxk"}, {}, "AgACAgIAAxk"),
        ({"photo": "https://x.org/a.jpg"}, {}, "https://x.org/a.jpg"),
        ({"photo": "attach://part"}, {"part": b"jpeg"}, b"jpeg"),
        ({}, {"photo": b"jpeg"}, b"jpeg"),
        ({}, {"photo": b""}, b""),
    ],
)
def test_file_parameter_is_a_text_or_the_upload_itself(raw: dict[str, Any], files: dict[str, Any], photo: Any) -> None:
    assert schema.coerce("sendPhoto", {"chat_id": "1", **raw}, files) == {"chat_id": 1, "photo": photo}


def test_attachment_is_resolved_where_an_object_names_it() -> None:
    assert schema.attachment("attach://a", {"a": b"1"}) == b"1"
    assert schema.attachment("file-id", {}) == "file-id"
    with pytest.raises(BadRequest):
        schema.attachment("attach://b", {"a": b"1"})


# -- refusals ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("method", "raw", "problem"),
    [
        ("sendMessage", {"chat_id": "1"}, "message text is empty"),
        ("sendMessage", {"chat_id": "1", "text": ""}, "message text is empty"),
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": "", "text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": "hall", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "1.5", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": True, "text": "x"}, 'parameter "chat_id" must be a valid Integer'),
        ("sendMessage", {"chat_id": "9" * 19, "text": "x"}, 'parameter "chat_id" must be a valid Integer'),
        ("sendMessage", {"chat_id": "1", "text": 5}, 'parameter "text" must be of type String'),
        (
            "sendMessage",
            {"chat_id": "1", "text": "x", "colour": "red"},
            'parameter "colour" is not known to sendMessage (Telegram would ignore it)',
        ),
        (
            "sendMessage",
            {"chat_id": "1", "text": "x", "disable_notification": "maybe"},
            'parameter "disable_notification" must be a Boolean',
        ),
        ("getUpdates", {"timeout": "soon"}, 'parameter "timeout" must be a valid Integer'),
        ("getUpdates", {"timeout": "1e3"}, 'parameter "timeout" must be a valid Integer'),
        ("getUpdates", {"allowed_updates": "message"}, "can't parse allowed_updates JSON object"),
        ("getUpdates", {"allowed_updates": '"message"'}, 'parameter "allowed_updates" must be an Array'),
        (
            "getUpdates",
            {"allowed_updates": '["message", 1]'},
            'parameter "allowed_updates"[1] must be of type String',
        ),
        ("sendLocation", {"chat_id": 1, "longitude": 2}, "latitude is empty"),
        (
            "sendLocation",
            {"chat_id": 1, "latitude": "nan", "longitude": 2},
            'parameter "latitude" must be a valid Number',
        ),
        (
            "sendLocation",
            {"chat_id": 1, "latitude": "north", "longitude": 2},
            'parameter "latitude" must be a valid Number',
        ),
        ("deleteMessage", {"chat_id": 1}, "message identifier is not specified"),
        ("getChatMember", {"chat_id": 1}, "invalid user_id specified"),
        ("getFile", {}, 'parameter "file_id" is required'),
        ("sendPhoto", {"chat_id": 1}, "there is no photo in the request"),
        ("sendDocument", {"chat_id": 1, "document": ""}, "there is no document in the request"),
        (
            "sendPhoto",
            {"chat_id": 1, "photo": "attach://x"},
            'wrong file identifier/HTTP URL specified: there is no file "x" in the request',
        ),
        ("setChatPhoto", {"chat_id": 1, "photo": "AgAC"}, "photo must be uploaded as an InputFile"),
        (
            "setMyCommands",
            {"commands": '[{"command": "help"}]'},
            "can't parse BotCommand: Can't find field \"description\"",
        ),
        (
            "getMyCommands",
            {"scope": '{"type": "everybody"}'},
            "can't parse BotCommandScope: unsupported type specified",
        ),
        (
            "getMyCommands",
            {"scope": '{"type": "chat"}'},
            "can't parse BotCommandScopeChat: Can't find field \"chat_id\"",
        ),
        ("getMyCommands", {"scope": "{}"}, "can't parse BotCommandScope: unsupported type specified"),
    ],
)
def test_call_that_does_not_fit_is_refused(method: str, raw: dict[str, Any], problem: str) -> None:
    assert refusal(method, raw) == f"Bad Request: {problem}"


@pytest.mark.parametrize(
    ("markup", "problem"),
    [
        ("{", "can't parse reply keyboard markup JSON object"),
        ("[]", "object expected as reply markup"),
        ('"x"', "object expected as reply markup"),
        ({"inline_keyboard": 1}, 'can\'t parse InlineKeyboardMarkup: Field "inline_keyboard" must be an Array'),
        (
            {"inline_keyboard": [BUTTON]},
            'can\'t parse InlineKeyboardMarkup: Field "inline_keyboard[0]" must be an Array',
        ),
        ({"inline_keyboard": [["x"]]}, "can't parse inline keyboard button: expected an Object"),
        ({"inline_keyboard": [[{}]]}, "can't parse inline keyboard button: Can't find field \"text\""),
        (
            {"inline_keyboard": [[{"text": 1, "url": "x.org"}]]},
            'can\'t parse inline keyboard button: Field "text" must be of type String',
        ),
        (
            {"inline_keyboard": [[{"text": "x", "callback": "1"}]]},
            'can\'t parse inline keyboard button: the field "callback" is not known',
        ),
        (
            {"inline_keyboard": [[{"text": "x", "copy_text": {}}]]},
            "can't parse CopyTextButton: Can't find field \"text\"",
        ),
        ({"keyboard": [[{"texts": "x"}]]}, 'can\'t parse keyboard button: the field "texts" is not known'),
        (
            {"keyboard": [[1]]},
            'can\'t parse ReplyKeyboardMarkup: Field "keyboard[0][0]" must be of type KeyboardButton or String',
        ),
        (
            {"remove_keyboard": "true"},
            'can\'t parse ReplyKeyboardRemove: Field "remove_keyboard" must be True, or absent',
        ),
    ],
)
def test_markup_that_does_not_fit_is_refused(markup: Any, problem: str) -> None:
    raw = markup if isinstance(markup, str) else json.dumps(markup)

    assert refusal("sendMessage", {"chat_id": "1", "text": "x", "reply_markup": raw}) == f"Bad Request: {problem}"


def test_only_the_markup_that_a_method_takes_fits() -> None:
    raw = {"chat_id": "1", "message_id": "2", "reply_markup": '{"remove_keyboard": true}'}

    assert refusal("editMessageReplyMarkup", raw) == (
        'Bad Request: can\'t parse InlineKeyboardMarkup: the field "remove_keyboard" is not known'
    )


# -- the whole schema ----------------------------------------------------------------------------------------
def test_every_method_and_type_of_the_schema_compiles() -> None:
    document = schema._document()

    assert (len(document["methods"]), len(document["types"])) == (185, 399)
    for name, entry in document["methods"].items():
        assert schema.method(name).returns == entry["returns"]
        schema._types().check(entry["returns"])
        assert set(entry.get("required", ())) <= set(entry["params"])
    for name in document["types"]:
        schema._types().check(name)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "type", "url"]), inner),
    max_leaves=6,
)


def outcome(raw: dict[str, Any]) -> str | dict[str, Any]:
    """The parameters of a call, or what it is refused with."""
    try:
        return schema.coerce("sendMessage", raw)
    except BadRequest as refused:
        return refused.description


@given(value=JSON, name=st.sampled_from(["text", "chat_id", "entities", "reply_markup", "link_preview_options"]))
def test_any_value_of_a_parameter_is_taken_or_refused_with_a_400(value: Any, name: str) -> None:
    taken = outcome({"chat_id": "1", "text": "x", name: value})

    if isinstance(taken, str):
        assert taken.startswith("Bad Request: ")
    else:
        assert {"chat_id", "text"} <= set(taken) <= {"chat_id", "text", name}
