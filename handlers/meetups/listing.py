"""/meetups: what is coming, with my answers."""

from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Cancel, Column, Row, ScrollingGroup, Select, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.meetups import lists
from actions.meetups.lists import Standing
from domain.meetups.meetup import MeetupId
from domain.meetups.rsvp import Answer
from handlers.meetups.views.page import page
from handlers.meetups.views.title import line
from handlers.opening import open_below
from handlers.widgets import Label, Say, actor_in, context_in, reader_in

ON_A_PAGE = 7

SIGNS = {Answer.GOING: "✅ ", Answer.WAITLISTED: "⏳ ", Answer.NOT_GOING: ""}


class Listing(StatesGroup):
    """All that is coming, or only what I answered to."""

    upcoming = State()
    mine = State()


def router() -> Router:
    """Belongs on the router of private chats, beside the dialogs."""
    router = Router(name="meetups")
    router.message.register(meetups, Command("meetups"))
    return router


def dialogs() -> list[Dialog]:
    """The two lists."""
    return [Dialog(_window(Listing.upcoming), _window(Listing.mine))]


async def meetups(message: Message, dialog_manager: DialogManager) -> None:
    """/meetups."""
    await open_below(dialog_manager, Listing.upcoming)


async def list_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    reader, ctx = reader_in(dialog_manager), context_in(dialog_manager)
    found = await lists.upcoming(ctx, actor_in(dialog_manager))
    is_mine = dialog_manager.current_context().state == Listing.mine
    shown = [one for one in found if not is_mine or _comes(one)]
    now = ctx.now()
    return {
        "meetups": [(one.meetup.id, f"{_sign(one)}{line(one.meetup, reader, now)}") for one in shown],
        "many": len(shown),
        "mine": is_mine,
        "all": not is_mine,
    }


async def pick(callback: CallbackQuery, _widget: Any, manager: DialogManager, meetup: str) -> None:
    """The meetup's page comes below the list, which stays for another look."""
    ctx, reader = context_in(manager), reader_in(manager)
    shown = page(await lists.standing(ctx, actor_in(manager), MeetupId(int(meetup))), reader, ctx.now())
    if callback.message is not None:
        await callback.message.answer(shown.text, reply_markup=shown.keyboard)
    manager.show_mode = ShowMode.NO_UPDATE


def _comes(standing: Standing) -> bool:
    return standing.rsvp is not None and standing.rsvp.answer is not Answer.NOT_GOING


def _sign(standing: Standing) -> str:
    return "" if standing.rsvp is None else SIGNS[standing.rsvp.answer]


def _window(state: State) -> Window:
    return Window(
        Say("list-upcoming", when="all"),
        Say("list-mine", when="mine"),
        ScrollingGroup(
            Column(
                Select(
                    Format("{item[1]}"),
                    id="pick",
                    item_id_getter=lambda item: item[0],
                    items="meetups",
                    on_click=pick,
                )
            ),
            id="list",
            width=1,
            height=ON_A_PAGE,
            hide_on_single_page=True,
        ),
        Row(
            SwitchTo(Label("button-only-mine"), id="mine", state=Listing.mine, when="all"),
            SwitchTo(Label("button-all-meetups"), id="all", state=Listing.upcoming, when="mine"),
            Cancel(Label("button-close")),
        ),
        state=state,
        getter=list_data,
    )
