"""What /desk puts at the door."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery

from actions.context import Context
from domain.people.person import Actor
from domain.people.roles import Right, may
from handlers.desk.buttons import AtDesk
from handlers.desk.entry import OPEN, DeskAddress, give_link, give_link_to
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from wording.reader import Reader


def private_router() -> Router:
    """What happens in private chats."""
    router = Router(name="desk")
    router.message.register(give_link, Command("desk"))
    router.callback_query.register(give_link, F.data == OPEN)
    router.callback_query.register(open_page, AtDesk.filter())
    return router


async def open_page(
    callback: CallbackQuery,
    callback_data: AtDesk,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    desk_address: DeskAddress,
) -> None:
    """«Открыть за столом», under something that the bot told of. Raises DeskOff, NotAllowed."""
    await give_link_to(callback, ctx, actor, reader, desk_address, callback_data.path)


def at_entrance() -> Contribution:
    """For a centre that runs a programme."""
    return Contribution(
        menu=(MenuEntry("menu-desk", OPEN, 302, _comes, shelf=Shelf.DESK),),
        commands=(MenuCommand("desk", "command-desk", 302, shown=_comes),),
        help=(HelpText("help-desk", 302, _comes),),
    )


def _comes(actor: Actor) -> bool:
    return may(actor.roles, Right.OPEN_DESK)
