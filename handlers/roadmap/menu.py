"""Ways to the roadmap: /roadmap, the menu, and buttons under what was told."""

from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.roadmap import proposing, reading
from actions.roadmap.proposing import Proposed
from domain.people.person import Actor
from domain.people.roles import Right, may
from domain.roadmap.proposal import SuggestionId, SuggestionState
from domain.roadmap.roadmap import EventId
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.opening import open_below
from handlers.roadmap.callbacks import (
    AcceptRoadmapProposal,
    DeclineRoadmapProposal,
    FinishRoadmapEvent,
    OpenRoadmap,
    OpenRoadmapEvent,
)
from handlers.roadmap.form import acceptance
from handlers.roadmap.states import RoadmapChat


def router() -> Router:
    router = Router(name="roadmap")
    router.message.register(open_roadmap, Command("roadmap"))
    router.callback_query.register(open_roadmap, OpenRoadmap.filter())
    router.callback_query.register(open_event, OpenRoadmapEvent.filter())
    router.callback_query.register(finish, FinishRoadmapEvent.filter())
    router.callback_query.register(accept, AcceptRoadmapProposal.filter())
    router.callback_query.register(decline, DeclineRoadmapProposal.filter())
    return router


def at_entrance() -> Contribution:
    """Shown to those who see it whole; others who answer for an event come from a reminder, or by the command."""
    return Contribution(
        menu=(
            MenuEntry("menu-roadmap", OpenRoadmap().pack(), 330, _is_of_team, shelf=Shelf.YEAR),
            MenuEntry("menu-roadmap", OpenRoadmap().pack(), 408, _is_no_team),
        ),
        commands=(MenuCommand("roadmap", "command-roadmap", 330, shown=_sees),),
        help=(
            HelpText("help-roadmap", 330, _is_of_team),
            HelpText("help-roadmap-mentor", 408, _is_mentor),
        ),
    )


async def open_roadmap(
    _event: Message | CallbackQuery, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """That of this school year, or that it is not begun. Raises NotAllowed."""
    await reading.years(ctx, actor)
    await open_below(dialog_manager, RoadmapChat.overview, {"year": reading.this_year(ctx)})


async def open_event(
    _callback: CallbackQuery,
    callback_data: OpenRoadmapEvent,
    ctx: Context,
    actor: Actor,
    dialog_manager: DialogManager,
) -> None:
    """Raises NotAllowed, NotFound."""
    found = await reading.event(ctx, actor, EventId(callback_data.event))
    await open_below(dialog_manager, RoadmapChat.event, {"year": found.event.year, "event": int(found.event.id)})


async def finish(
    _callback: CallbackQuery,
    callback_data: FinishRoadmapEvent,
    ctx: Context,
    actor: Actor,
    dialog_manager: DialogManager,
) -> None:
    """«Отметить выполненным» under a reminder; once it is marked, what it says. Raises NotAllowed, NotFound."""
    found = await reading.event(ctx, actor, EventId(callback_data.event))
    state = RoadmapChat.finishing if found.marks and found.event.is_open else RoadmapChat.event
    await open_below(dialog_manager, state, {"year": found.event.year, "event": int(found.event.id)})


async def accept(
    _callback: CallbackQuery,
    callback_data: AcceptRoadmapProposal,
    ctx: Context,
    actor: Actor,
    dialog_manager: DialogManager,
) -> None:
    """«Принять» under a proposal: the form of what becomes of it. Raises NotAllowed, NotFound."""
    found = await proposing.one(ctx, actor, SuggestionId(callback_data.proposal))
    await _open_proposal(dialog_manager, found, acceptance(found), accepting=True)


async def decline(
    _callback: CallbackQuery,
    callback_data: DeclineRoadmapProposal,
    ctx: Context,
    actor: Actor,
    dialog_manager: DialogManager,
) -> None:
    """«Не принимать»: the answer is asked for. Raises NotAllowed, NotFound."""
    found = await proposing.one(ctx, actor, SuggestionId(callback_data.proposal))
    await _open_proposal(dialog_manager, found, RoadmapChat.declining)


async def _open_proposal(manager: DialogManager, found: Proposed, state: State, *, accepting: bool = False) -> None:
    """At this window while it waits; else at its own, which says that it was answered."""
    data: dict[str, Any] = {"year": found.proposal.year, "proposal": int(found.proposal.id)}
    if found.proposal.state is not SuggestionState.ASKED:
        await open_below(manager, RoadmapChat.proposal, data)
    else:
        await open_below(manager, state, data | {"accepting": accepting})


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_ROADMAP)


def _is_of_team(actor: Actor) -> bool:
    return _sees(actor) and reading.sees_names(actor)


def _is_no_team(actor: Actor) -> bool:
    return _sees(actor) and not _is_of_team(actor)


def _is_mentor(actor: Actor) -> bool:
    return may(actor.roles, Right.PROPOSE_TO_ROADMAP)
