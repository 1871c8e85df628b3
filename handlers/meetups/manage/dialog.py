"""The dialog of managing, put together from its windows."""

from aiogram_dialog import Dialog

from handlers.meetups.manage.cancelling import CANCELLING, REASON
from handlers.meetups.manage.overview import LIST, MEETUP
from handlers.meetups.manage.roster import ROSTER
from handlers.meetups.manage.seats import HALLS, SEATS
from handlers.meetups.manage.writing import AUDIENCE, PREVIEW, TEXT


def dialogs() -> list[Dialog]:
    """All dialogs of managing meetups."""
    return [Dialog(LIST, MEETUP, ROSTER, SEATS, HALLS, REASON, CANCELLING, AUDIENCE, TEXT, PREVIEW)]
