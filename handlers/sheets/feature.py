"""All of registries as files in chat, for bot/app.py to put together."""

from aiogram import Router

from domain.people.person import Actor
from domain.people.roles import Right, may
from handlers.entrance import Contribution, HelpText, MenuCommand
from handlers.sheets import bringing_in, taking_out


def at_entrance() -> Contribution:
    """What registries put at the bot's door, where a programme is run."""
    return Contribution(
        commands=(MenuCommand("registry", "command-registry", 306, shown=_reads),),
        help=(HelpText("help-registry", 306, _reads),),
    )


def private_router() -> Router:
    """Needs ``directory`` among the dispatcher's data."""
    router = Router(name="sheets")
    router.include_routers(taking_out.router(), bringing_in.router())
    return router


def _reads(actor: Actor) -> bool:
    return may(actor.roles, Right.READ_REGISTRY)
