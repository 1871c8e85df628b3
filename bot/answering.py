"""Who answers what. The order counts: cards first and cheaply, forms in private chats only, the catch-all last."""

from collections.abc import Iterable, Sequence

from aiogram import BaseMiddleware, Dispatcher, Router

from bot.conversations import private_chats
from bot.dialog_storage import DialogStorage
from bot.feature import Feature
from handlers import again, delivery, errors, last, people, screening
from handlers.entrance import Entrance
from handlers.meetups import feature as meetups


def dispatcher_of(
    middlewares: Iterable[BaseMiddleware], private: Router, entrance: Entrance, storage: DialogStorage
) -> Dispatcher:
    """All of it; ``middlewares`` stand before it, the outermost first."""
    dispatcher = Dispatcher(storage=storage, entrance=entrance, disable_fsm=True, fsm_storage=storage)
    for middleware in middlewares:
        dispatcher.update.outer_middleware(middleware)
    dispatcher.include_routers(
        meetups.card_router(),
        people.router(),
        meetups.hall_router(),
        delivery.router(),
        private,
        screening.router(),
        errors.router(),
        last.router(),
    )
    return dispatcher


def private_router(features: Sequence[Feature]) -> Router:
    """What happens in private chats; what is shown once more after a crash goes first."""
    return private_chats(
        [
            again.router(*(router for feature in features for router in feature.again)),
            *(router for feature in features for router in feature.routers),
        ],
        [dialog for feature in features for dialog in feature.dialogs],
    )
