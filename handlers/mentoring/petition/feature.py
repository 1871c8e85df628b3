"""Petitions for another mentor: what they put at the bot's door, and all that belongs to them."""

from collections.abc import Mapping

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager

from actions.context import Context
from actions.mentoring.petition import judging
from domain.mentoring.petition import PetitionId
from domain.notices import Notice
from domain.people.person import Actor
from domain.people.roles import Right, Role, may, require
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.mentoring.petition import centre, notices, own, recording
from handlers.mentoring.petition.buttons import OpenOwn, OpenPetition, OpenPetitions
from handlers.mentoring.petition.states import Judging, Petitioning
from handlers.opening import open_below
from handlers.rendering import Renderer


def at_entrance() -> Contribution:
    return Contribution(
        menu=(
            MenuEntry("menu-petitions", OpenPetitions().pack(), 320, _reads, shelf=Shelf.PAIRS),
            MenuEntry("menu-petition", OpenOwn().pack(), 425, _may_ask),
        ),
        commands=(
            MenuCommand("petitions", "command-petitions", 320, shown=_reads),
            MenuCommand("petition", "command-petition", 425, shown=_may_ask),
        ),
        help=(HelpText("help-petitions", 320, _reads), HelpText("help-petition", 425, _may_ask)),
    )


def router() -> Router:
    """Belongs on the router of private chats, beside the dialogs."""
    router = Router(name="petitions")
    router.message.register(open_own, Command("petition"))
    router.callback_query.register(open_own, OpenOwn.filter())
    router.message.register(open_all, Command("petitions"))
    router.callback_query.register(open_all, OpenPetitions.filter())
    router.callback_query.register(open_one, OpenPetition.filter())
    return router


def dialogs() -> list[Dialog]:
    return [own.dialog(), centre.dialog(), recording.dialog()]


def renderers() -> Mapping[type[Notice], Renderer]:
    return notices.renderers()


async def open_own(_event: Message | CallbackQuery, ctx: Context, dialog_manager: DialogManager) -> None:
    """/petition. Raises ProgrammeOff."""
    ctx.open_vault()
    await open_below(dialog_manager, Petitioning.places)


async def open_all(_event: Message | CallbackQuery, ctx: Context, actor: Actor, dialog_manager: DialogManager) -> None:
    """/petitions. Raises NotAllowed, ProgrammeOff."""
    require(actor.roles, Right.READ_PETITIONS)
    ctx.open_vault()
    await open_below(dialog_manager, Judging.waiting)


async def open_one(
    _callback: CallbackQuery,
    callback_data: OpenPetition,
    ctx: Context,
    actor: Actor,
    dialog_manager: DialogManager,
) -> None:
    """Raises what `judging.take` does."""
    await judging.take(ctx, actor, PetitionId(callback_data.petition))
    await open_below(dialog_manager, Judging.card, {"petition": callback_data.petition})


def _reads(actor: Actor) -> bool:
    return may(actor.roles, Right.READ_PETITIONS)


def _may_ask(actor: Actor) -> bool:
    return not actor.roles.isdisjoint({Role.MENTEE, Role.GUARDIAN})
