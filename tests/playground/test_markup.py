"""Keyboards as Telegram takes them."""

from typing import Any

import pytest

from playground.errors import BadRequest
from playground.markup import inline_keyboard, reply_markup

GO = {"text": "Иду", "callback_data": "go"}


def under(button: dict[str, Any]) -> dict[str, Any] | None:
    """A keyboard of one button, checked."""
    return inline_keyboard({"inline_keyboard": [[button]]})


# -- inline --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "button",
    [
        GO,
        {"text": "x", "callback_data": "d" * 64},
        {"text": "x", "callback_data": "д" * 32},
        {"text": "x", "url": "https://t.me/bot?start=1"},
        {"text": "x", "url": "tg://user?id=5"},
        {"text": "x", "copy_text": {"text": "т" * 256}},
        {"text": "x", "disabled": {}},
        {"text": "x", "callback_data": "1", "style": "success"},
        {"text": "x", "callback_data": "1", "style": "danger", "icon_custom_emoji_id": "5"},
    ],
)
def test_button_with_one_action_is_kept_as_it_is(button: dict[str, Any]) -> None:
    assert under(button) == {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("button", "problem"),
    [
        ({"text": "x", "callback_data": "d" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "д" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x"}, "text buttons are unallowed in the inline keyboard"),
        ({"text": "x", "callback_data": ""}, "text buttons are unallowed in the inline keyboard"),
        ({"text": "x", "url": ""}, "text buttons are unallowed in the inline keyboard"),
        ({"text": "", "callback_data": "1"}, "inline keyboard button text must be non-empty"),
        ({"text": " \n", "callback_data": "1"}, "inline keyboard button text must be non-empty"),
        (
            {"text": "x", "url": "nonsense"},
            "inline keyboard button URL 'nonsense' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "x", "url": "javascript://x.org"},
            "inline keyboard button URL 'javascript://x.org' is invalid: Unsupported URL protocol",
        ),
        (
            {"text": "x", "url": "https:// x.org"},
            "inline keyboard button URL 'https:// x.org' is invalid: Disallowed character in URL host",
        ),
        (
            {"text": "x", "callback_data": "1", "style": "red"},
            "can't parse inline keyboard button: invalid button style specified",
        ),
        (
            {"text": "x", "callback_data": "1", "url": "x.org"},
            "can't parse inline keyboard button: it has both url and callback_data",
        ),
        ({"text": "x", "copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "copy_text": {"text": "т" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        (
            {"text": "x", "web_app": {"url": "https://x.org"}},
            "web_app of an inline keyboard button is not modelled by the playground",
        ),
        ({"text": "x", "pay": True}, "pay of an inline keyboard button is not modelled by the playground"),
    ],
)
def test_button_that_telegram_does_not_take_is_refused(button: dict[str, Any], problem: str) -> None:
    with pytest.raises(BadRequest) as refusal:
        under(button)

    assert refusal.value.description == f"Bad Request: {problem}"


def test_link_is_kept_in_the_form_telegram_gives_it() -> None:
    assert under({"text": "x", "url": "Example.org"}) == {
        "inline_keyboard": [[{"text": "x", "url": "http://example.org/"}]]
    }


@pytest.mark.parametrize("rows", [[], [[]], [[], []]])
def test_keyboard_without_buttons_is_none(rows: list[Any]) -> None:
    assert inline_keyboard({"inline_keyboard": rows}) is None
    assert reply_markup({"inline_keyboard": rows}) is None


def test_empty_rows_go_away() -> None:
    assert inline_keyboard({"inline_keyboard": [[], [GO], []]}) == {"inline_keyboard": [[GO]]}


def test_greatest_keyboard_passes_and_one_more_button_does_not() -> None:
    rows = [[GO] * 8] * 12 + [[GO] * 4]
    assert inline_keyboard({"inline_keyboard": rows}) == {"inline_keyboard": rows}

    for too_much in ([*rows, [GO]], [[GO] * 9]):
        with pytest.raises(BadRequest) as refusal:
            inline_keyboard({"inline_keyboard": too_much})
        assert refusal.value.description == "Bad Request: reply markup is too long"


def test_edit_takes_nothing_but_an_inline_keyboard() -> None:
    assert inline_keyboard(None) is None
    with pytest.raises(BadRequest) as refusal:
        inline_keyboard({"remove_keyboard": True})
    assert refusal.value.description == "Bad Request: inline keyboard expected"


# -- in place of the letters ---------------------------------------------------------------------------------
def test_reply_keyboard_has_its_texts_as_buttons() -> None:
    markup = {"keyboard": [["да", {"text": "нет"}], []], "resize_keyboard": True}

    assert reply_markup(markup) == {"keyboard": [[{"text": "да"}, {"text": "нет"}]], "resize_keyboard": True}


@pytest.mark.parametrize(
    ("markup", "chat_type", "problem"),
    [
        ({"keyboard": [[""]]}, "private", "keyboard button text must be non-empty"),
        (
            {"keyboard": [[{"text": "x", "style": "red"}]]},
            "private",
            "can't parse keyboard button: invalid button style specified",
        ),
        ({"keyboard": [["x"] * 9]}, "private", "reply markup is too long"),
        (
            {"keyboard": [[{"text": "x", "request_contact": True}]]},
            "group",
            "phone number can be requested in private chats only",
        ),
        (
            {"keyboard": [[{"text": "x", "request_location": True}]]},
            "supergroup",
            "location can be requested in private chats only",
        ),
        (
            {"keyboard": [[{"text": "x", "request_poll": {}}]]},
            "private",
            "request_poll of a keyboard button is not modelled by the playground",
        ),
        ({"keyboard": [["x"]]}, "channel", "reply keyboards are not supported in channels"),
        ({"keyboard": [["x"]], "input_field_placeholder": "x" * 65}, "private", "input field placeholder is too long"),
        ({"force_reply": True, "input_field_placeholder": "x" * 65}, "private", "input field placeholder is too long"),
    ],
)
def test_reply_markup_that_telegram_does_not_take_is_refused(
    markup: dict[str, Any], chat_type: str, problem: str
) -> None:
    with pytest.raises(BadRequest) as refusal:
        reply_markup(markup, chat_type=chat_type)

    assert refusal.value.description == f"Bad Request: {problem}"


@pytest.mark.parametrize(
    ("markup", "kept"),
    [
        (None, None),
        ({"remove_keyboard": True}, {"remove_keyboard": True}),
        ({"remove_keyboard": True, "selective": True}, {"remove_keyboard": True, "selective": True}),
        ({"force_reply": True}, {"force_reply": True}),
        ({"keyboard": [[]]}, None),
        (
            {"keyboard": [[{"text": "Где я", "request_location": True}]]},
            {"keyboard": [[{"text": "Где я", "request_location": True}]]},
        ),
    ],
)
def test_other_markup_of_a_new_message(markup: dict[str, Any] | None, kept: dict[str, Any] | None) -> None:
    assert reply_markup(markup) == kept
