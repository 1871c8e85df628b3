"""Which meetup a managing dialog is about. The dialog keeps its id and nothing else of it."""

from aiogram_dialog import DialogManager

from actions.meetups.lists import Standing, standing
from domain.meetups.meetup import Meetup, MeetupId
from handlers.meetups.views.title import line
from handlers.widgets import actor_in, context_in, reader_in


def choose(manager: DialogManager, meetup: int) -> None:
    manager.dialog_data["meetup"] = meetup


def chosen(manager: DialogManager) -> MeetupId:
    """Chosen from the list, else the one that the dialog was started with."""
    start = manager.start_data if isinstance(manager.start_data, dict) else {}
    return MeetupId(int(manager.dialog_data.get("meetup") or start["meetup"]))


async def look(manager: DialogManager) -> Standing:
    """The meetup as it is now; raises `NotFound` when it was deleted meanwhile."""
    return await standing(context_in(manager), actor_in(manager), chosen(manager))


def named(meetup: Meetup, manager: DialogManager) -> str:
    """The meetup in one line."""
    return line(meetup, reader_in(manager), context_in(manager).now())
