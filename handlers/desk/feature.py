"""What /desk puts at the door."""

from aiogram import F, Router
from aiogram.filters import Command

from domain.people.person import Actor
from domain.people.roles import Right, may
from handlers.desk.entry import OPEN, give_link
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry


def private_router() -> Router:
    """What happens in private chats."""
    router = Router(name="desk")
    router.message.register(give_link, Command("desk"))
    router.callback_query.register(give_link, F.data == OPEN)
    return router


def at_entrance() -> Contribution:
    """For a centre that runs a programme."""
    return Contribution(
        menu=(MenuEntry("menu-desk", OPEN, 300, _comes),),
        commands=(MenuCommand("desk", "command-desk", 300, shown=_comes),),
        help=(HelpText("help-desk", 300, _comes),),
    )


def _comes(actor: Actor) -> bool:
    return may(actor.roles, Right.OPEN_DESK)
