"""The dialog of managing, put together from its windows."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager

from domain.errors import NotFound
from handlers.meetups.manage.cancelling import CANCELLING, REASON
from handlers.meetups.manage.chosen import look
from handlers.meetups.manage.overview import LIST, MEETUP
from handlers.meetups.manage.roster import ROSTER
from handlers.meetups.manage.seats import HALLS, SEATS
from handlers.meetups.manage.states import Managing
from handlers.meetups.manage.writing import AUDIENCE, PREVIEW, TEXT


def dialogs() -> list[Dialog]:
    """All dialogs of managing meetups."""
    windows = (LIST, MEETUP, ROSTER, SEATS, HALLS, REASON, CANCELLING, AUDIENCE, TEXT, PREVIEW)
    return [Dialog(*windows, on_process_result=form_left)]


async def form_left(_started_with: Any, _result: Any, manager: DialogManager) -> None:
    """Back from the form: to the meetup, or to the list when its draft was deleted there."""
    if manager.current_context().state == Managing.meetup:
        try:
            await look(manager)
        except NotFound:
            await manager.switch_to(Managing.meetups)
