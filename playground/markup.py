"""Keyboards: what Telegram accepts under a message and in place of the letters.

The shape (fields and their types) is checked by the schema before; here is what the schema does not say.
"""

from typing import Any

from playground.errors import BadRequest, not_modelled
from playground.limits import (
    LONGEST_CALLBACK_DATA,
    LONGEST_COPIED_TEXT,
    LONGEST_PLACEHOLDER,
    MOST_BUTTONS,
    MOST_BUTTONS_IN_ROW,
)
from playground.links import InvalidLink, checked_link, mentioned_user

Json = dict[str, Any]
STYLES = frozenset({"primary", "success", "danger"})
ACTIONS = ("url", "callback_data", "copy_text", "disabled")
UNPLAYED_ACTIONS = (
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "login_url",
    "web_app",
)
REQUESTS = {"request_contact": "phone number", "request_location": "location"}
UNPLAYED_REQUESTS = ("request_users", "request_chat", "request_managed_bot", "request_poll", "web_app")


def reply_markup(markup: Json | None, *, chat_type: str = "private") -> Json | None:
    """Any markup of a new message as Telegram keeps it; None when it comes to nothing. Raises a 400."""
    if markup is None:
        return None
    if "keyboard" in markup:
        return _reply_keyboard(markup, chat_type)
    if "inline_keyboard" in markup:
        return inline_keyboard(markup)
    _check_placeholder(markup)
    return markup


def inline_keyboard(markup: Json | None) -> Json | None:
    """An inline keyboard with its links in the form Telegram keeps; None when it has no button. Raises a 400."""
    if markup is None:
        return None
    if "inline_keyboard" not in markup:
        raise BadRequest("inline keyboard expected")
    rows = _rows(markup["inline_keyboard"])
    return {**markup, "inline_keyboard": [[_button(button) for button in row] for row in rows]} if rows else None


def _rows(rows: list[list[Any]]) -> list[list[Any]]:
    filled = [row for row in rows if row]
    if sum(map(len, filled)) > MOST_BUTTONS or any(len(row) > MOST_BUTTONS_IN_ROW for row in filled):
        raise BadRequest("reply markup is too long")
    return filled


def _button(button: Json) -> Json:
    _check_look(button, "inline keyboard button")
    for name in UNPLAYED_ACTIONS:
        if name in button:
            raise not_modelled(f"{name} of an inline keyboard button")
    actions = [name for name in ACTIONS if _is_set(button, name)]
    if not actions:
        raise BadRequest("text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise BadRequest(f"can't parse inline keyboard button: it has both {actions[0]} and {actions[1]}")
    if actions == ["url"]:
        return {**button, "url": _checked_url(button["url"])}
    if actions == ["callback_data"] and len(button["callback_data"].encode()) > LONGEST_CALLBACK_DATA:
        raise BadRequest("BUTTON_DATA_INVALID")
    if actions == ["copy_text"] and not 1 <= len(button["copy_text"]["text"]) <= LONGEST_COPIED_TEXT:
        raise BadRequest("BUTTON_COPY_TEXT_INVALID")
    return button


def _is_set(button: Json, name: str) -> bool:
    """An empty link or empty data is no action to Telegram; an empty object is one."""
    return name in button and button[name] != ""


def _checked_url(url: str) -> str:
    if mentioned_user(url) is not None:
        return url
    try:
        return checked_link(url)
    except InvalidLink as problem:
        raise BadRequest(f"inline keyboard button URL '{url}' is invalid: {problem}") from problem


def _check_look(button: Json, what: str) -> None:
    if not button["text"].strip():
        raise BadRequest(f"{what} text must be non-empty")
    if button.get("style", "primary").lower() not in STYLES:
        raise BadRequest(f"can't parse {what}: invalid button style specified")


def _reply_keyboard(markup: Json, chat_type: str) -> Json | None:
    if chat_type == "channel":
        raise BadRequest("reply keyboards are not supported in channels")
    _check_placeholder(markup)
    rows = _rows(markup["keyboard"])
    keyboard = [[_key(button, chat_type) for button in row] for row in rows]
    return {**markup, "keyboard": keyboard} if keyboard else None


def _key(button: Json | str, chat_type: str) -> Json:
    key: Json = {"text": button} if isinstance(button, str) else button
    _check_look(key, "keyboard button")
    for name in UNPLAYED_REQUESTS:
        if name in key:
            raise not_modelled(f"{name} of a keyboard button")
    for name, thing in REQUESTS.items():
        if key.get(name) and chat_type != "private":
            raise BadRequest(f"{thing} can be requested in private chats only")
    return key


def _check_placeholder(markup: Json) -> None:
    if len(markup.get("input_field_placeholder", "")) > LONGEST_PLACEHOLDER:
        raise BadRequest("input field placeholder is too long")
