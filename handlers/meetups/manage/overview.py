"""The list of an organiser's meetups, and one meetup with everything that can be done with it."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Group, ScrollingGroup, Select, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.meetups import announce, lists
from domain.meetups.meetup import MeetupState
from handlers.meetups.form.states import Form
from handlers.meetups.manage.chosen import choose, chosen, look, named
from handlers.meetups.manage.states import Managing
from handlers.meetups.views import card
from handlers.widgets import Label, Say, actor_in, context_in, reader_in

ON_A_PAGE = 7


async def list_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await lists.organising(context_in(dialog_manager), actor_in(dialog_manager))
    return {"meetups": [(meetup.id, named(meetup, dialog_manager)) for meetup in found], "many": len(found)}


async def meetup_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    standing = await look(dialog_manager)
    now = context_in(dialog_manager).now()
    meetup = standing.meetup
    is_open = card.takes_answers(meetup, now)
    return {
        "card": card.card_text(meetup, standing.counts, reader_in(dialog_manager).words, now),
        "draft": meetup.state is MeetupState.DRAFT,
        "open": is_open,
        "announced": meetup.state is not MeetupState.DRAFT,
        "editable": is_open or meetup.state is MeetupState.DRAFT,
    }


async def pick(_event: CallbackQuery, _widget: Any, manager: DialogManager, meetup: str) -> None:
    choose(manager, int(meetup))
    await manager.switch_to(Managing.meetup)


async def new(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(Form.title)


async def edit(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.start(Form.preview, data={"meetup": chosen(manager)})


async def publish(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await announce.announce(context_in(manager), actor_in(manager), chosen(manager))
    await event.answer(reader_in(manager).words.plain("toast-published"))


LIST = Window(
    Say("manage-meetups", many=lambda data: data["many"]),
    ScrollingGroup(
        Column(
            Select(Format("{item[1]}"), id="pick", item_id_getter=lambda item: item[0], items="meetups", on_click=pick)
        ),
        id="meetups",
        width=1,
        height=ON_A_PAGE,
        hide_on_single_page=True,
    ),
    Button(Label("button-new-meetup"), id="new", on_click=new),
    Cancel(Label("button-close")),
    state=Managing.meetups,
    getter=list_data,
)

MEETUP = Window(
    Format("{card}"),
    Button(Label("button-publish"), id="publish", on_click=publish, when="draft"),
    Group(
        Button(Label("button-edit"), id="edit", on_click=edit, when="editable"),
        SwitchTo(Label("button-roster"), id="roster", state=Managing.roster, when="announced"),
        SwitchTo(Label("button-seats"), id="seats", state=Managing.seats, when="open"),
        SwitchTo(Label("button-more-halls"), id="halls", state=Managing.halls, when="open"),
        SwitchTo(Label("button-write"), id="write", state=Managing.audience, when="announced"),
        SwitchTo(Label("button-cancel-meetup"), id="off", state=Managing.reason, when="open"),
        width=2,
    ),
    SwitchTo(Label("button-to-list"), id="list", state=Managing.meetups),
    Cancel(Label("button-close")),
    state=Managing.meetup,
    getter=meetup_data,
)
