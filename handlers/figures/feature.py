"""The December figures: what they put at the bot's door, and their windows."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager

from actions.context import Context
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.figures.dialog import dialog
from handlers.figures.states import Showing
from handlers.opening import open_below


class OpenFigures(CallbackData, prefix="fg1"):
    """From the menu, and under reminders of the duty."""


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-figures", OpenFigures().pack(), 334, _sees, shelf=Shelf.YEAR),),
        commands=(MenuCommand("figures", "command-figures", 334, shown=_sees),),
        help=(HelpText("help-figures", 334, _sees),),
    )


def private_router() -> Router:
    """Belongs on the router of private chats, beside the dialogs."""
    router = Router(name="figures")
    router.message.register(open_figures, Command("figures"))
    router.callback_query.register(open_figures, OpenFigures.filter())
    return router


def dialogs() -> list[Dialog]:
    return [dialog()]


async def open_figures(
    _event: Message | CallbackQuery, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """/figures. Raises NotAllowed, ProgrammeOff."""
    require(actor.roles, Right.SEE_FIGURES)
    ctx.open_vault()
    await open_below(dialog_manager, Showing.figures)


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_FIGURES)
