"""Texts of aiogram-dialog's windows and buttons, in the reader's language."""

from collections.abc import Callable
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.text import Text

from actions.context import Context
from domain.people.person import Actor
from wording.reader import Reader

Value = Callable[[dict[str, Any]], object]
"""Takes a variable of a text out of what a window's getter gave."""


def reader_in(manager: DialogManager) -> Reader:
    """Whom the dialog's windows are written for."""
    found: Reader = manager.middleware_data["reader"]
    return found


def context_in(manager: DialogManager) -> Context:
    """What the dialog's actions are given."""
    found: Context = manager.middleware_data["ctx"]
    return found


def actor_in(manager: DialogManager) -> Actor:
    """Who acts in the dialog."""
    found: Actor = manager.middleware_data["actor"]
    return found


class Say(Text):
    """A window's text: the message ``key`` with what the window's getter gave as its variables.

    ``values`` say how to get variables that lie deeper: ``Say("speaker-line", name=lambda data: data["item"].name)``.
    """

    def __init__(self, key: str, when: WhenCondition = None, **values: Value) -> None:
        super().__init__(when=when)
        self.key = key
        self.values = values

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return reader_in(manager).words(self.key, **self._variables(data))

    def _variables(self, data: dict[str, Any]) -> dict[str, object]:
        found: dict[str, object] = {name: value for name, value in data.items() if isinstance(value, str | int | float)}
        found.update((name, value(data)) for name, value in self.values.items())
        return found


class Label(Say):
    """The same for buttons, which know no markup."""

    async def _render_text(self, data: dict[str, Any], manager: DialogManager) -> str:
        return reader_in(manager).words.plain(self.key, **self._variables(data))
