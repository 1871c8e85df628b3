"""After a group meeting: up to three people by taps, the dearest first. The dialog keeps numbers alone."""

from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel

from actions.context import Context
from actions.mentoring import acquainting
from actions.mentoring.acquainting import Naming
from domain.errors import NotFound
from domain.meetups.meetup import MeetupId
from domain.mentoring.acquaintance import WishesAsked
from domain.mentoring.matching.people import MOST_WISHES
from domain.registry.record import RecordId
from handlers.errors import toast
from handlers.mentoring.requests.callbacks import OpenWishes
from handlers.mentoring.requests.states import Wishing
from handlers.opening import open_below
from handlers.programme.choosing import many_of
from handlers.programme.naming import called, whose
from handlers.rendering import Outgoing
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.reader import Reader


async def wishes_asked(notice: WishesAsked, reader: Reader, ctx: Context) -> Outgoing | None:
    async with ctx.read() as connection:
        record = await ctx.records(connection).get(notice.record)
    if record is None or record.erased_at is not None or record.blocked_at is not None:
        return None
    pressed = OpenWishes(meetup=notice.meetup, record=notice.record).pack()
    button = InlineKeyboardButton(text=reader.words.plain("wishes-button-name"), callback_data=pressed)
    text = reader.words("told-wishes", who=whose(record, reader, ctx), limit=MOST_WISHES)
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[button]]))


async def open_wishes(_callback: CallbackQuery, callback_data: OpenWishes, dialog_manager: DialogManager) -> None:
    data = {"meetup": callback_data.meetup, "record": callback_data.record}
    await open_below(dialog_manager, Wishing.people, data)


async def started(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(meetup=int(start_data["meetup"]), record=int(start_data["record"]))


async def tapped(event: CallbackQuery, _select: Any, manager: DialogManager, other: str) -> None:
    """Named last, or not any more; stored at once. Raises what `acquainting.name` does."""
    found, number = await _naming(manager), RecordId(int(other))
    wished = [one for one in found.wished if one != number]
    if number not in found.wished:
        if len(wished) >= MOST_WISHES:
            await toast(event, reader_in(manager).words.plain("wishes-enough", limit=MOST_WISHES))
            return
        wished.append(number)
    meetup = MeetupId(int(manager.dialog_data["meetup"]))
    await acquainting.name(context_in(manager), actor_in(manager), found.record.id, wished, meetup)


async def thanked(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await toast(event, reader_in(manager).words.plain("wishes-stored"))
    await manager.done()


async def _naming(manager: DialogManager) -> Naming:
    meetup = MeetupId(int(manager.dialog_data["meetup"]))
    for one in await acquainting.mine(context_in(manager), actor_in(manager), meetup):
        if one.record.id == manager.dialog_data["record"]:
            return one
    raise NotFound


async def _people(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, found = context_in(dialog_manager), await _naming(dialog_manager)
    rows = []
    for one in found.others:
        place = found.wished.index(one.id) + 1 if one.id in found.wished else 0
        rows.append((str(one.id), f"{place}. {called(one, ctx)}" if place else called(one, ctx)))
    return {"who": called(found.record, ctx), "limit": MOST_WISHES, "rows": rows}


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("wishes-people"),
            many_of("other", "rows", tapped),
            Button(Label("wishes-button-done"), id="done", on_click=thanked),
            Cancel(Label("button-close")),
            state=Wishing.people,
            getter=_people,
        ),
        on_start=started,
    )
