"""Making up a meetup and changing it, step by step, in private."""

from handlers.meetups.form.dialog import dialogs
from handlers.meetups.form.entry import router
from handlers.meetups.form.states import Form

__all__ = ["Form", "dialogs", "router"]
