"""Windows for when a post goes out: day, then hour, by the reader's clock."""

from datetime import date, datetime, time
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from actions.posts import drafts, schedule
from domain.moments import moment
from domain.posts.refusals import PostInPast
from handlers.dates import read_day_and_hour, read_hour
from handlers.day_picker import DayPicker
from handlers.hour_buttons import hour_buttons
from handlers.posts.form.content import came_late
from handlers.posts.form.parts import Data, as_it_is, back, ways_out
from handlers.posts.sample import to_page, to_preview
from handlers.posts.sheet import Mode, Sheet
from handlers.posts.states import Planning
from handlers.posts.views.lines import day_and_hour, with_zone
from handlers.typed import typed
from handlers.widgets import Say
from wording import moments

USUAL_HOURS = ("09:00", "10:00", "12:00", "14:00", "16:00", "18:00", "19:00", "20:00")


async def day_chosen(_event: Any, _widget: Any, manager: DialogManager, day: date) -> None:
    await _set_day(Sheet(manager), day)


async def day_typed(message: Message, widget: MessageInput, manager: DialogManager) -> None:
    """A day, or a day and an hour at once: «18.12 10:00»."""
    if message.photo:
        await came_late(message, widget, manager)
        return
    sheet = Sheet(manager)
    day, hour = read_day_and_hour(typed(message), sheet.today)
    await _set_day(sheet, day)
    if hour is not None:
        await _set_hour(sheet, hour)


async def _set_day(sheet: Sheet, day: date) -> None:
    if day < sheet.today:
        raise PostInPast
    sheet.day = day
    await sheet.manager.switch_to(Planning.hour)


async def hour_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, hour: time) -> None:
    await _set_hour(Sheet(manager), hour)


async def hour_typed(message: Message, widget: MessageInput, manager: DialogManager) -> None:
    if message.photo:
        await came_late(message, widget, manager)
        return
    await _set_hour(Sheet(manager), read_hour(typed(message)))


async def _set_hour(sheet: Sheet, hour: time) -> None:
    if sheet.day is None:
        await sheet.manager.switch_to(Planning.day)
        return
    at = moment(sheet.day, hour, sheet.reader.zone)
    if sheet.mode is Mode.MOVE:
        await _move(sheet, at)
    else:
        await drafts.set_time(sheet.ctx, sheet.actor, sheet.post_id, at)
        sheet.day = None
        await to_preview(sheet)


async def _move(sheet: Sheet, at: datetime) -> None:
    post = await schedule.move(sheet.ctx, sheet.actor, sheet.post_id, at)
    sheet.day = None
    text = sheet.reader.words.plain("post-moved-toast", when=day_and_hour(post.time, sheet.reader, sheet.ctx.now()))
    event = sheet.manager.event
    if isinstance(event, CallbackQuery):
        await event.answer(text)
    await to_page(sheet)


async def keep(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Оставить так»."""
    await to_preview(Sheet(manager))


def _time(data: Data) -> str:
    at = data["post"].at
    return "" if at is None else with_zone(at, data["reader"], data["now"])


def _has_time(data: Data, _widget: Any, _manager: DialogManager) -> bool:
    return data["post"].at is not None


def _day(data: Data) -> str:
    day: date | None = data["sheet"].day
    return "" if day is None else moments.day_with_year(day, data["reader"].language)


def _zone(data: Data) -> str:
    """The clock by which the hour is meant, as it stands on that day."""
    day: date | None = data["sheet"].day
    reader = data["reader"]
    then = data["now"] if day is None else datetime.combine(day, time(12), reader.zone)
    return moments.zone_name(reader.zone, then, reader.language)


def windows() -> list[Window]:
    return [
        Window(
            Say("post-day"),
            Say("post-when-was", when=_has_time, value=_time),
            MessageInput(day_typed),
            DayPicker("days", on_click=day_chosen),
            as_it_is(keep, lambda data: data["post"].at is not None),
            ways_out(),
            state=Planning.day,
        ),
        Window(
            Say("post-hour", day=_day, zone=_zone),
            MessageInput(hour_typed),
            hour_buttons(USUAL_HOURS, hour_chosen),
            back(),
            state=Planning.hour,
        ),
    ]
