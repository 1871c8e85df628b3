"""What happens to a window of duties whose term is gone, or whose person may not see or change it any more."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import TelegramObject
from aiogram_dialog import Dialog, DialogManager

from actions.duties import lists
from domain.errors import NotAllowed, NotFound
from domain.people.roles import Right, may, require
from handlers.duties.browse.chosen import look
from handlers.duties.states import Browsing, DutyForm
from handlers.duties.telling import tell
from handlers.widgets import actor_in, context_in, reader_in
from wording.refusals import refusal

OF_A_TERM = frozenset({Browsing.page, Browsing.when, Browsing.day, Browsing.evidence, Browsing.letter})

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


def guarded(dialog: Dialog) -> Dialog:
    """The dialog, each tap and answer in which is looked at by `still_there` first."""
    for observer in (dialog.message, dialog.callback_query):
        observer.middleware(still_there)
    return dialog


async def still_there(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """Whoever may not be here any more is told so, and all windows close; a term that is gone gives way to the list."""
    manager: DialogManager = data["dialog_manager"]
    try:
        await _look(manager)
    except NotAllowed as refused:
        await tell(event, refusal(refused, reader_in(manager)))
        await manager.reset_stack()
    except NotFound as refused:
        await tell(event, refusal(refused, reader_in(manager)))
        await manager.switch_to(Browsing.coming)
        await manager.show()
    else:
        return await handler(event, data)


async def _look(manager: DialogManager) -> None:
    actor, state = actor_in(manager), manager.current_context().state
    if state in OF_A_TERM:
        await look(manager)
    elif state.group is DutyForm:
        require(actor.roles, Right.RUN_DUTIES)
    elif not may(actor.roles, Right.SEE_DUTIES) and not await lists.is_responsible(context_in(manager), actor):
        require(actor.roles, Right.SEE_DUTIES)
