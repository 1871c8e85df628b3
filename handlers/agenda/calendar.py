"""«Календарь по ссылке»: a secret link under which a calendar program reads what its owner has to do."""

from typing import Any

from aiogram.enums import ButtonStyle
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.style import Style

from actions.agenda import feed
from domain.desk.refusals import DeskOff
from handlers.agenda.states import Agenda
from handlers.people.screens import NO_PREVIEW
from handlers.sending import send
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording import moments


def is_open(_data: dict[str, Any], _widget: Any, manager: DialogManager) -> bool:
    """Whether there is an address at all under which a calendar could be read."""
    address = manager.middleware_data.get("desk_address")
    return address is not None and address() is not None


async def calendar_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    since = await feed.link_since(ctx, actor_in(dialog_manager))
    when = "" if since is None else moments.day_and_hour(since, reader.language, reader.zone)
    return {"there": since is not None, "none": since is None, "since": when}


async def make(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The link stands in a message of its own: it is told once. Raises DeskOff."""
    ctx, actor, reader = context_in(manager), actor_in(manager), reader_in(manager)
    base = manager.middleware_data["desk_address"]()
    if base is None:
        raise DeskOff
    since = await feed.link_since(ctx, actor)
    token = await send(manager, lambda: feed.make_link(ctx, actor), "" if since is None else since.isoformat())
    if token is not None and isinstance(event.message, Message):
        text = reader.words("agenda-calendar-link", address=f"{base}/calendar/{token}.ics")
        await event.message.answer(text, link_preview_options=NO_PREVIEW)
        manager.show_mode = ShowMode.DELETE_AND_SEND


async def revoke(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await feed.revoke_link(context_in(manager), actor_in(manager))
    await event.answer(reader_in(manager).words.plain("agenda-calendar-revoked-toast"))


CALENDAR = Window(
    Say("agenda-calendar"),
    Say("agenda-calendar-since", when="there"),
    Button(Label("agenda-button-make"), id="make", on_click=make, when="none"),
    Button(Label("agenda-button-renew"), id="renew", on_click=make, when="there"),
    Button(Label("agenda-button-revoke"), id="revoke", on_click=revoke, when="there", style=Style(ButtonStyle.DANGER)),
    SwitchTo(Label("agenda-button-month"), id="month", state=Agenda.month),
    state=Agenda.calendar,
    getter=calendar_data,
)
