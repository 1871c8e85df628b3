"""Ways to consents: /consents and /mydata, the menu of /start, and buttons under what was told."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from domain.people.person import Actor
from domain.people.roles import OF_PROGRAMME, Right, may, require
from domain.registry.refusals import ProgrammeOff
from handlers.consents.callbacks import OpenConsents, OpenData, OpenOwn, OpenPerson
from handlers.consents.states import Keeping, Own
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.opening import open_below


def router() -> Router:
    """Belongs on the router of private chats, beside the dialogs."""
    router = Router(name="consents")
    router.message.register(consents, Command("consents"))
    router.message.register(my_data, Command("mydata"))
    router.callback_query.register(open_consents, OpenConsents.filter())
    router.callback_query.register(open_person, OpenPerson.filter())
    router.callback_query.register(open_own, OpenOwn.filter())
    router.callback_query.register(open_data, OpenData.filter())
    return router


def at_entrance(*, runs: bool = True) -> Contribution:
    """``runs``: there is a programme here; without one nobody needs more than /mydata."""
    mine = (MenuCommand("mydata", "command-mydata", 920),)
    if not runs:
        return Contribution(commands=mine, help=(HelpText("help-mydata", 910),))
    return Contribution(
        menu=(
            MenuEntry("menu-consents", OpenConsents().pack(), 308, _reads, shelf=Shelf.PEOPLE),
            MenuEntry("menu-myconsents", OpenOwn().pack(), 414, _belongs),
        ),
        commands=(MenuCommand("consents", "command-consents", 308, shown=_reads), *mine),
        help=(HelpText("help-consents", 308, _reads), HelpText("help-mydata", 910)),
    )


async def consents(_message: Message, ctx: Context, actor: Actor, dialog_manager: DialogManager) -> None:
    """/consents. Raises `NotAllowed`, `ProgrammeOff`."""
    _require(ctx, actor)
    await open_below(dialog_manager, Keeping.overview)


async def open_consents(_callback: CallbackQuery, ctx: Context, actor: Actor, dialog_manager: DialogManager) -> None:
    _require(ctx, actor)
    await open_below(dialog_manager, Keeping.overview)


async def open_person(
    _callback: CallbackQuery, callback_data: OpenPerson, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    _require(ctx, actor)
    await open_below(dialog_manager, Keeping.person, {"record": callback_data.record})


async def my_data(_message: Message, dialog_manager: DialogManager) -> None:
    """/mydata."""
    await open_below(dialog_manager, Own.data)


async def open_data(_callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    await open_below(dialog_manager, Own.data)


async def open_own(_callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    """«Мои согласия»."""
    await open_below(dialog_manager, Own.consents)


def _require(ctx: Context, actor: Actor) -> None:
    require(actor.roles, Right.READ_REGISTRY)
    if ctx.vault is None:
        raise ProgrammeOff


def _reads(actor: Actor) -> bool:
    return may(actor.roles, Right.READ_REGISTRY)


def _belongs(actor: Actor) -> bool:
    return not actor.roles.isdisjoint(OF_PROGRAMME)
