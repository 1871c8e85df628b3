"""Ways in: /duties, the menu, and buttons under what the bot writes by itself."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.duties import lists
from domain.errors import NotAllowed
from domain.people.person import Actor
from domain.people.roles import Right, may
from handlers.agenda.feature import has_own
from handlers.agenda.states import Agenda
from handlers.duties.browse.page import first_question
from handlers.duties.callbacks import Act, OpenDuties, TermButton
from handlers.duties.states import Browsing
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.opening import keep_list, open_below


def router() -> Router:
    """Belongs on the router of private chats, beside the dialogs."""
    router = Router(name="duties")
    router.message.register(duties, Command("duties"))
    router.callback_query.register(duties, OpenDuties.filter())
    router.callback_query.register(open_term, TermButton.filter(F.act == Act.OPEN))
    router.callback_query.register(hand_in, TermButton.filter(F.act == Act.HAND_IN))
    return router


def at_entrance() -> Contribution:
    """Shown to whoever may have something to do by a day; others who answer for a duty come from a reminder."""
    return Contribution(
        menu=(MenuEntry("menu-duties", OpenDuties().pack(), 340, _comes, shelf=Shelf.CALENDAR),),
        commands=(MenuCommand("duties", "command-duties", 340, shown=_comes),),
        help=(
            HelpText("help-duties", 340, _sees),
            HelpText("help-duties-run", 341, _runs),
            HelpText("help-agenda", 342, _comes),
        ),
    )


async def duties(event: Message | CallbackQuery, ctx: Context, actor: Actor, dialog_manager: DialogManager) -> None:
    """/duties: the centre's deadlines, or one's own. Raises `NotAllowed` for those who have neither."""
    try:
        await lists.coming(ctx, actor)
    except NotAllowed:
        if not has_own(actor):
            raise
        await open_below(dialog_manager, Agenda.month)
    else:
        await open_below(dialog_manager, Browsing.coming)
    if isinstance(event, CallbackQuery):
        await keep_list(event)


async def open_term(
    callback: CallbackQuery, callback_data: TermButton, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """«Открыть» under a reminder: the term's page as a new message. Raises `NotFound`, `NotYourDuty`."""
    await lists.one(ctx, actor, *callback_data.which)
    await _start(dialog_manager, Browsing.page, callback_data)
    await keep_list(callback)


async def hand_in(
    _callback: CallbackQuery, callback_data: TermButton, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """«Сдано» under a reminder, which may be months old.

    Raises `NotFound`, `NotYourDuty`, `HandedInAlready`, `DutyRetired`.
    """
    page = await lists.one(ctx, actor, *callback_data.which)
    await _start(dialog_manager, first_question(page, ctx, actor), callback_data)


async def _start(manager: DialogManager, state: State, button: TermButton) -> None:
    data = {"duty": button.duty, "term": button.term}
    await open_below(manager, state, data)


def _comes(actor: Actor) -> bool:
    return _sees(actor) or has_own(actor)


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_DUTIES)


def _runs(actor: Actor) -> bool:
    return may(actor.roles, Right.RUN_DUTIES)
