"""The overview: what it puts at the bot's door, its windows, and the digest of Monday."""

from collections.abc import Mapping

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager

from actions.context import Context
from actions.mentoring.overview import Overviews
from domain.mentoring.overview_notices import WeeklyOverview
from domain.notices import Notice
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.mentoring.overview.callbacks import OpenAll, OpenStuck
from handlers.mentoring.overview.dialog import dialog
from handlers.mentoring.overview.notices import weekly
from handlers.mentoring.overview.states import Overview
from handlers.opening import open_below
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-overview", OpenAll().pack(), 300, _sees, shelf=Shelf.DESK),),
        commands=(MenuCommand("overview", "command-overview", 300, shown=_sees),),
        help=(HelpText("help-overview", 300, _sees),),
    )


def router() -> Router:
    """Belongs on the router of private chats, beside the dialogs."""
    router = Router(name="mentoring: overview")
    router.message.register(open_all, Command("overview"))
    router.callback_query.register(open_all, OpenAll.filter())
    router.callback_query.register(open_stuck, OpenStuck.filter())
    return router


def dialogs(overviews: Overviews) -> list[Dialog]:
    return [dialog(overviews)]


def renderers(overviews: Overviews) -> Mapping[type[Notice], Renderer]:
    return {WeeklyOverview: weekly(overviews)}


async def open_all(_event: Message | CallbackQuery, ctx: Context, actor: Actor, dialog_manager: DialogManager) -> None:
    """/overview. Raises NotAllowed, ProgrammeOff."""
    require(actor.roles, Right.SEE_MENTORING)
    ctx.open_vault()
    await open_below(dialog_manager, Overview.all)


async def open_stuck(
    _callback: CallbackQuery, callback_data: OpenStuck, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Raises NotAllowed, ProgrammeOff."""
    require(actor.roles, Right.SEE_MENTORING)
    ctx.open_vault()
    await open_below(dialog_manager, Overview.listed, {"kind": callback_data.kind.value})


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_MENTORING)
