"""What the bot says about itself: commands by scope and language, name, descriptions, menu buttons."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
Scope = tuple[str, int, int]  # kind, chat, person; zero where the kind has none


def scope_of(scope: Json | None) -> Scope:
    """The key of a BotCommandScope."""
    if scope is None:
        return ("default", 0, 0)
    return (scope["type"], int(scope.get("chat_id", 0)), int(scope.get("user_id", 0)))


@dataclass(slots=True)
class Profile:
    """All of it, by language; "" is the text for every other language."""

    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    def applying(self, scopes: Iterable[Scope], language: str) -> list[Json]:
        """The commands that a person sees: of the first scope that has any, in their language or in none."""
        for scope in scopes:
            for code in (language, ""):
                if found := self.commands.get((scope, code)):
                    return found
        return []

    def text(self, what: str, language: str) -> str:
        """A name or description in this language, else the general one, else nothing."""
        return self.texts.get((what, language)) or self.texts.get((what, ""), "")

    def dump(self) -> Json:
        """As JSON, for a snapshot of the world."""
        return {
            "commands": [[list(scope), code, commands] for (scope, code), commands in self.commands.items()],
            "texts": [[what, code, text] for (what, code), text in self.texts.items()],
            "menu_buttons": [[chat, button] for chat, button in self.menu_buttons.items()],
        }

    def restore(self, data: Json) -> None:
        """Back to a snapshot."""
        self.commands = {((s[0], s[1], s[2]), code): commands for s, code, commands in data["commands"]}
        self.texts = {(what, code): text for what, code, text in data["texts"]}
        self.menu_buttons = dict(data["menu_buttons"])


def scopes_for(chat_id: int, chat_type: str, person: int, is_admin: bool) -> list[Scope]:
    """Telegram's order of looking for commands: from the narrowest scope to the default one."""
    if chat_type == "private":
        return [("chat", chat_id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]
    scopes: list[Scope] = [("chat_member", chat_id, person)]
    if is_admin:
        scopes.append(("chat_administrators", chat_id, 0))
    scopes.append(("chat", chat_id, 0))
    if is_admin:
        scopes.append(("all_chat_administrators", 0, 0))
    return [*scopes, ("all_group_chats", 0, 0), ("default", 0, 0)]
