"""What the bot is and what it says about itself."""

import re
from collections.abc import Callable
from typing import Any

from playground.errors import BadRequest
from playground.limits import check_commands
from playground.methods.targets import chat_of, readable
from playground.world import World
from playground.world.profile import Scope, scope_of

Json = dict[str, Any]
LANGUAGE = re.compile(r"[a-z]{2}")
LONGEST = {"name": 64, "description": 512, "short_description": 120}


def get_me(world: World, params: Json) -> Json:
    return {
        **world.bot.user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_guest_queries": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
        "supports_join_request_queries": False,
    }


def set_my_commands(world: World, params: Json) -> bool:
    key = (_scope(world, params), _language(params))
    cleaned = check_commands(params["commands"])
    if cleaned:
        world.profile.commands[key] = cleaned
    else:
        world.profile.commands.pop(key, None)
    world.events.tell({"type": "commands"})
    return True


def get_my_commands(world: World, params: Json) -> list[Json]:
    return world.profile.commands.get((_scope(world, params), _language(params)), [])


def delete_my_commands(world: World, params: Json) -> bool:
    world.profile.commands.pop((_scope(world, params), _language(params)), None)
    world.events.tell({"type": "commands"})
    return True


def text_setter(what: str) -> Callable[[World, Json], bool]:
    """A method that sets the bot's name or one of its descriptions; an empty one is taken away."""

    def set_text(world: World, params: Json) -> bool:
        text = (params.get(what) or "").strip()
        if len(text) > LONGEST[what]:
            raise BadRequest(f"bot {what.replace('_', ' ')} is too long")
        key = (what, _language(params))
        if text:
            world.profile.texts[key] = text
        else:
            world.profile.texts.pop(key, None)
        return True

    return set_text


def text_getter(what: str) -> Callable[[World, Json], Json]:
    """A method that tells what the matching setter was given."""

    def get_text(world: World, params: Json) -> Json:
        text = world.profile.text(what, _language(params))
        return {what: text or (world.bot.first_name if what == "name" else "")}

    return get_text


def set_chat_menu_button(world: World, params: Json) -> bool:
    chat_id = params.get("chat_id", 0)
    if chat_id and chat_of(world, chat_id).type != "private":
        raise BadRequest("chat not found")
    world.profile.menu_buttons[chat_id] = params.get("menu_button") or {"type": "default"}
    return True


def get_chat_menu_button(world: World, params: Json) -> Json:
    buttons = world.profile.menu_buttons
    return buttons.get(params.get("chat_id", 0)) or buttons.get(0) or {"type": "commands"}


def _scope(world: World, params: Json) -> Scope:
    scope: Json | None = params.get("scope")
    if scope is not None and "chat_id" in scope:
        chat = readable(world, scope)
        scope = {**scope, "chat_id": chat.id}
    return scope_of(scope)


def _language(params: Json) -> str:
    code: str = params.get("language_code") or ""
    if code and not LANGUAGE.fullmatch(code):
        raise BadRequest("invalid language code specified")
    return code
