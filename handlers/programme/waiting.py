"""What waits for curators: a list, and one of it at hand, whose number is all that the dialog keeps."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Cancel

from domain.people.person import Actor
from domain.people.roles import Right, require
from handlers.opening import open_below
from handlers.programme.choosing import many_of
from handlers.widgets import Label, Say, actor_in


@dataclass(frozen=True, slots=True)
class Waiting:
    """``key`` names the number of the one at hand, among the dialog's data. ``opens``: the right to open one."""

    key: str
    all: State
    one: State
    opens: Right = Right.READ_REGISTRY

    async def open_all(self, actor: Actor, manager: DialogManager) -> None:
        """The list, below. Raises NotAllowed."""
        require(actor.roles, Right.READ_REGISTRY)
        await open_below(manager, self.all)

    async def open_one(self, actor: Actor, manager: DialogManager, number: int, at: State | None = None) -> None:
        """One of it, below, at another window than its own where ``at`` says so. Raises NotAllowed."""
        require(actor.roles, self.opens)
        await open_below(manager, at or self.one, {self.key: number})

    async def started(self, start_data: Any, manager: DialogManager) -> None:
        """Raises NotAllowed."""
        require(actor_in(manager).roles, Right.READ_REGISTRY)
        if start_data:
            manager.dialog_data[self.key] = int(start_data[self.key])

    async def pick(self, _event: Any, _select: Any, manager: DialogManager, number: str) -> None:
        """One of the list was pressed. Raises NotAllowed."""
        require(actor_in(manager).roles, self.opens)
        manager.dialog_data[self.key] = int(number)
        await manager.switch_to(self.one)

    def chosen(self, manager: DialogManager) -> int:
        """The number of the one at hand."""
        return int(manager.dialog_data[self.key])

    def window(self, text_id: str, getter: Callable[..., Awaitable[dict[str, Any]]]) -> Window:
        """The list: ``getter`` has its ``rows``, each a number and a label."""
        return Window(
            Say(text_id),
            many_of("pick", "rows", self.pick),
            Cancel(Label("button-close")),
            state=self.all,
            getter=getter,
        )
