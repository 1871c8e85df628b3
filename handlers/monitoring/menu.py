"""Ways to monitoring: /monitoring for those who run mentoring, /survey for whoever is asked, and buttons."""

from collections.abc import Callable

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.monitoring import answering
from domain.monitoring.survey import SurveyId
from domain.people.person import Actor
from domain.people.roles import Right, Role, may
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.monitoring.callbacks import AnswerSurvey, OpenMonitoring, OpenSurveys
from handlers.monitoring.opening import open_monitoring
from handlers.monitoring.states import Surveying
from handlers.opening import open_below
from handlers.people.screens import show
from wording.reader import Reader

ASKED = frozenset({Role.MENTOR, Role.MENTEE, Role.GUARDIAN})


def router() -> Router:
    router = Router(name="monitoring")
    router.message.register(open_campaign, Command("monitoring"))
    router.callback_query.register(open_campaign, OpenMonitoring.filter())
    router.message.register(open_surveys, Command("survey"))
    router.callback_query.register(open_surveys, OpenSurveys.filter())
    router.callback_query.register(open_survey, AnswerSurvey.filter())
    return router


def at_entrance(is_asking: Callable[[], bool]) -> Contribution:
    """``is_asking``: whether some campaign takes answers; else the menu of those who are asked has no entry."""
    return Contribution(
        menu=(
            MenuEntry("menu-monitoring", OpenMonitoring().pack(), 332, _sees, shelf=Shelf.YEAR),
            MenuEntry("menu-survey", OpenSurveys().pack(), 409, lambda actor: is_asking() and _is_asked(actor)),
        ),
        commands=(
            MenuCommand("monitoring", "command-monitoring", 332, shown=_sees),
            MenuCommand("survey", "command-survey", 409, shown=_is_asked),
        ),
        help=(HelpText("help-monitoring", 332, _sees), HelpText("help-survey", 409, _is_asked)),
    )


async def open_campaign(_event: Message | CallbackQuery, dialog_manager: DialogManager) -> None:
    """Raises NotAllowed."""
    await open_monitoring(dialog_manager)


async def open_surveys(
    event: Message | CallbackQuery, ctx: Context, actor: Actor, reader: Reader, dialog_manager: DialogManager
) -> None:
    """Of several one is chosen."""
    waiting = await answering.mine(ctx, actor)
    if not waiting:
        await show(event, reader.words("survey-nothing"))
    elif len(waiting) == 1:
        await open_below(dialog_manager, Surveying.question, {"survey": waiting[0].survey.id})
    else:
        await open_below(dialog_manager, Surveying.pick)


async def open_survey(
    _callback: CallbackQuery, callback_data: AnswerSurvey, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Raises what `answering.look` does."""
    await answering.look(ctx, actor, SurveyId(callback_data.survey))
    await open_below(dialog_manager, Surveying.question, {"survey": callback_data.survey})


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_MENTORING)


def _is_asked(actor: Actor) -> bool:
    return not actor.roles.isdisjoint(ASKED)
