"""Ways to results: /results for curators and mentors, and buttons under what was told."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.mentoring import results
from domain.people.person import Actor
from domain.people.roles import Right, Role, may, require
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.mentoring.results.callbacks import AnswerCall, OpenCall, OpenResults
from handlers.mentoring.results.states import Calls, GivingResults
from handlers.opening import open_below
from handlers.people.screens import show
from wording.reader import Reader


def router() -> Router:
    router = Router(name="mentoring: results")
    router.message.register(open_results, Command("results"))
    router.callback_query.register(open_results, OpenResults.filter())
    router.callback_query.register(open_call, OpenCall.filter())
    router.callback_query.register(answer_call, AnswerCall.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(
            MenuEntry("menu-results", OpenResults().pack(), 318, _asks, shelf=Shelf.PAIRS),
            MenuEntry("menu-own-results", OpenResults().pack(), 406, _answers),
        ),
        commands=(MenuCommand("results", "command-results", 318, shown=lambda actor: _asks(actor) or _answers(actor)),),
        help=(HelpText("help-results", 318, _asks), HelpText("help-own-results", 406, _answers)),
    )


async def open_results(
    event: Message | CallbackQuery, ctx: Context, actor: Actor, reader: Reader, dialog_manager: DialogManager
) -> None:
    """Curators see what was asked; mentors what they have still to answer."""
    if may(actor.roles, Right.SEE_MENTORING):
        await open_below(dialog_manager, Calls.all)
        return
    waiting = await results.open_for(ctx, actor)
    if waiting:
        await open_below(dialog_manager, GivingResults.card, {"call": waiting[0].id})
    else:
        await show(event, reader.words("results-nothing-asked"))


async def open_call(
    _callback: CallbackQuery, callback_data: OpenCall, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Raises NotAllowed."""
    require(actor.roles, Right.SEE_MENTORING)
    await open_below(dialog_manager, Calls.card, {"call": callback_data.call})


async def answer_call(_callback: CallbackQuery, callback_data: AnswerCall, dialog_manager: DialogManager) -> None:
    await open_below(dialog_manager, GivingResults.card, {"call": callback_data.call})


def _asks(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_MENTORING)


def _answers(actor: Actor) -> bool:
    """Whoever sees everybody's results is led to those, so that nothing else is offered under the same command."""
    return Role.MENTOR in actor.roles and not _asks(actor)
