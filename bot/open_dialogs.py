"""How the dialogs that somebody has open are told apart."""

import secrets
import string
from typing import Any

from aiogram import Router
from aiogram.fsm.state import State
from aiogram_dialog import ChatEvent, DialogManager
from aiogram_dialog.api.entities import Context, Data, Stack
from aiogram_dialog.api.internal import STACK_KEY
from aiogram_dialog.api.protocols import DialogRegistryProtocol
from aiogram_dialog.context.media_storage import MediaIdStorage
from aiogram_dialog.manager.manager_factory import DefaultManagerFactory
from aiogram_dialog.manager.message_manager import MessageManager

SIGNS = string.digits + string.ascii_letters
LENGTH = 6
"""Characters, as of aiogram-dialog's own: an id stands on every button, which has room for 64 bytes."""


class Opened(Stack):
    """The dialogs that are open, one on top of the other.

    Of aiogram-dialog's ids two made in the same second are the same once in a hundred times. A form that was opened
    in the second in which its list was, then, took the list's place: once it was over there was nothing to return to.
    """

    def push(self, state: State, data: Data) -> Context:
        """Open one more, under an id of its own."""
        opened = super().push(state, data)
        own = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
        self.intents[-1] = own
        return Context(_intent_id=own, _stack_id=opened.stack_id, state=opened.state, start_data=opened.start_data)


class ManagerFactory(DefaultManagerFactory):
    """Makes managers that open dialogs as `Opened` does."""

    def __init__(self) -> None:
        super().__init__(MessageManager(), MediaIdStorage(), None)  # type: ignore[no-untyped-call]

    def __call__(
        self, event: ChatEvent, data: dict[str, Any], registry: DialogRegistryProtocol, router: Router
    ) -> DialogManager:
        if STACK_KEY in data:
            data[STACK_KEY] = Opened(**vars(data[STACK_KEY]))
        return super().__call__(event, data, registry, router)
