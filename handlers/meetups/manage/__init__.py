"""What organisers do with their meetups, in private."""

from handlers.meetups.manage.dialog import dialogs
from handlers.meetups.manage.entry import router
from handlers.meetups.manage.states import Managing

__all__ = ["Managing", "dialogs", "router"]
