"""Forms and menus of private chats: where aiogram-dialog lives."""

from collections.abc import Iterable

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram_dialog import Dialog, setup_dialogs

from bot.open_dialogs import ManagerFactory
from handlers.typed import answer_whatever_comes


def private_chats(routers: Iterable[Router], dialogs: Iterable[Dialog]) -> Router:
    """A router of private chats with dialogs. Handlers in ``routers`` come first and get ``dialog_manager``.

    Two routers, since aiogram runs a router's outer middlewares before its filters: the outer one lets private
    chats in, so that a tap on a card in a group pays nothing for dialogs. The dispatcher's data has to hold
    ``fsm_storage``.
    """
    gate = Router(name="private chats")
    gate.message.filter(F.chat.type == ChatType.PRIVATE)
    gate.callback_query.filter(F.message.chat.type == ChatType.PRIVATE)
    dialogs = list(dialogs)
    answer_whatever_comes(dialogs)
    inside = Router(name="conversations")
    inside.include_routers(*routers, *dialogs)
    setup_dialogs(inside, dialog_manager_factory=ManagerFactory())
    gate.include_router(inside)
    return gate
