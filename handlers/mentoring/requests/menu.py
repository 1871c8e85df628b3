"""Ways to requests for a mentor: /request and /requests, the menu of /start, and buttons under what was told."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from domain.people.person import Actor
from domain.people.roles import Right, Role, may, require
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.mentoring.requests.acquaintance import open_wishes
from handlers.mentoring.requests.callbacks import (
    OpenOwnRequest,
    OpenOwnRequests,
    OpenRequest,
    OpenRequests,
    OpenWishes,
)
from handlers.mentoring.requests.states import OwnRequests, Requests
from handlers.opening import open_below

WHO_ASK = frozenset({Role.MENTEE, Role.GUARDIAN})


def router() -> Router:
    router = Router(name="mentoring: requests")
    router.message.register(open_own_ones, Command("request"))
    router.message.register(open_all, Command("requests"))
    router.callback_query.register(open_own_ones, OpenOwnRequests.filter())
    router.callback_query.register(open_own, OpenOwnRequest.filter())
    router.callback_query.register(open_all, OpenRequests.filter())
    router.callback_query.register(open_one, OpenRequest.filter())
    router.callback_query.register(open_wishes, OpenWishes.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(
            MenuEntry("menu-requests", OpenRequests().pack(), 310, _sees, shelf=Shelf.PAIRS),
            MenuEntry("menu-request", OpenOwnRequests().pack(), 402, _asks),
        ),
        commands=(
            MenuCommand("requests", "command-requests", 310, shown=_sees),
            MenuCommand("request", "command-request", 402, shown=_asks),
        ),
        help=(HelpText("help-requests", 310, _sees), HelpText("help-request", 402, _asks)),
    )


async def open_own_ones(_event: Message | CallbackQuery, dialog_manager: DialogManager) -> None:
    """«Заявка на наставника»."""
    await open_below(dialog_manager, OwnRequests.all)


async def open_own(_callback: CallbackQuery, callback_data: OpenOwnRequest, dialog_manager: DialogManager) -> None:
    await open_below(dialog_manager, OwnRequests.card, {"request": callback_data.request})


async def open_all(_event: Message | CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    await open_below(dialog_manager, Requests.overview)


async def open_one(
    _callback: CallbackQuery, callback_data: OpenRequest, actor: Actor, dialog_manager: DialogManager
) -> None:
    require(actor.roles, Right.SEE_MENTORING)
    await open_below(dialog_manager, Requests.card, {"request": callback_data.request})


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_MENTORING)


def _asks(actor: Actor) -> bool:
    return not actor.roles.isdisjoint(WHO_ASK)
