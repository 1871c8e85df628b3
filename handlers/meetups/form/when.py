"""Windows for when a meetup is: day, hour, length. Of an announced one a new time is confirmed first."""

from datetime import date, time, timedelta
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Row, Select
from aiogram_dialog.widgets.text import Format

from actions.meetups import drafts
from domain.meetups import fields
from domain.meetups.meetup import Meetup
from domain.meetups.refusals import EndBeforeStart, StartInPast
from domain.moments import moment
from handlers.dates import DayAndHourNotUnderstood, read_day_and_hour, read_hour
from handlers.day_picker import DayPicker
from handlers.hour_buttons import hour_buttons
from handlers.meetups.form.parts import Data, as_it_is, ways_out
from handlers.meetups.form.reading import read_end, read_length
from handlers.meetups.form.sheet import Sheet
from handlers.meetups.form.states import Form
from handlers.meetups.form.steps import confirm_wishes, go, onward
from handlers.typed import typed
from handlers.widgets import Say
from wording import moments

USUAL_HOURS = ("10:00", "12:00", "15:00", "17:00", "18:00", "18:30", "19:00", "20:00")
USUAL_LENGTHS = (60, 90, 120, 180)


async def day_chosen(_event: Any, _widget: Any, manager: DialogManager, day: date) -> None:
    await _set_day(Sheet(manager), day)


async def day_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A day, or a day and an hour at once: «12.12 19:00»."""
    sheet = Sheet(manager)
    text = typed(message)
    meetup = (await sheet.look()).meetup
    day, hour = read_day_and_hour(text, sheet.ctx.now().astimezone(meetup.zone).date())
    await _set_day(sheet, day)
    if hour is not None:
        await _set_hour(sheet, hour)


async def _set_day(sheet: Sheet, day: date) -> None:
    meetup = (await sheet.look()).meetup
    if day < sheet.ctx.now().astimezone(meetup.zone).date():
        raise StartInPast
    sheet.day = day
    await sheet.manager.switch_to(Form.hour)


async def hour_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, hour: time) -> None:
    await _set_hour(Sheet(manager), hour)


async def hour_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    await _set_hour(Sheet(manager), read_hour(typed(message)))


async def _set_hour(sheet: Sheet, hour: time) -> None:
    if sheet.day is None:
        await go(sheet.manager, Form.day)
        return
    found = await sheet.look()
    if found.is_draft:
        await drafts.set_start(sheet.ctx, sheet.actor, sheet.meetup_id, sheet.day, hour)
        sheet.day = None
        await onward(sheet.manager)
    else:
        sheet.wish_start(drafts.coming(sheet.day, hour, found.meetup.zone, sheet.ctx.now()))
        await confirm_wishes(sheet, found.meetup)


async def length_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, minutes: int) -> None:
    await _set_length(Sheet(manager), timedelta(minutes=minutes))


async def length_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A length, or the hour of the end on the same day: «до 21:00»."""
    sheet = Sheet(manager)
    text = typed(message)
    end = read_end(text)
    if end is None:
        await _set_length(sheet, read_length(text))
    else:
        await _set_length(sheet, _until(end, (await sheet.look()).meetup))


def _until(end: time, meetup: Meetup) -> timedelta:
    """How long a meetup lasts that ends at this hour of its day. Raises `EndBeforeStart`, `TimeDoesNotExist`."""
    if meetup.starts_at is None:
        raise DayAndHourNotUnderstood
    start = meetup.starts.astimezone(meetup.zone)
    ends = moment(start.date(), end, meetup.zone)
    if ends <= meetup.starts:
        later = (start + timedelta(hours=2)).strftime("%H:%M")
        raise EndBeforeStart(start=f"{start:%H:%M}", end=f"{end:%H:%M}", example=later)
    return ends - meetup.starts


async def _set_length(sheet: Sheet, length: timedelta) -> None:
    found = await sheet.look()
    if found.is_draft:
        await drafts.set_length(sheet.ctx, sheet.actor, sheet.meetup_id, length)
        await onward(sheet.manager)
    else:
        sheet.wish_length(fields.length(length))
        await confirm_wishes(sheet, found.meetup)


def _is_past(data: Data, _widget: Any, _manager: DialogManager) -> bool:
    meetup: Meetup = data["meetup"]
    return meetup.has_started(data["now"])


def _is_to_come(data: Data, _widget: Any, _manager: DialogManager) -> bool:
    meetup: Meetup = data["meetup"]
    return meetup.starts_at is not None and not meetup.has_started(data["now"])


def _past_day(data: Data) -> str:
    meetup: Meetup = data["meetup"]
    return moments.day_with_year(meetup.starts.astimezone(meetup.zone).date(), data["reader"].language)


def _day(data: Data) -> str:
    day: date | None = data["sheet"].day
    return "" if day is None else moments.day_with_year(day, data["reader"].language)


def _start(data: Data) -> str:
    meetup: Meetup = data["meetup"]
    if meetup.starts_at is None:
        return ""
    return moments.day_and_hour(meetup.starts, data["reader"].language, meetup.zone)


def _zone(data: Data) -> str:
    meetup: Meetup = data["meetup"]
    return moments.zone_name(meetup.zone, meetup.starts_at or data["now"], data["reader"].language)


def _length(data: Data) -> str:
    meetup: Meetup = data["meetup"]
    return "" if meetup.length is None else moments.length(meetup.length, data["reader"].words)


async def _lengths(reader: Any, **_: Any) -> Data:
    return {
        "lengths": [(minutes, moments.length(timedelta(minutes=minutes), reader.words)) for minutes in USUAL_LENGTHS]
    }


def windows() -> list[Window]:
    return [
        Window(
            Say("form-day-past", day=_past_day, when=_is_past),
            Say("form-now", value=_start, when=_is_to_come),
            Say("form-day"),
            MessageInput(day_typed),
            DayPicker("days", on_click=day_chosen),
            as_it_is(lambda meetup, now: meetup.starts_at is not None and not meetup.has_started(now)),
            ways_out(),
            state=Form.day,
        ),
        Window(
            Say("form-hour", day=_day, zone=_zone),
            MessageInput(hour_typed),
            hour_buttons(USUAL_HOURS, hour_chosen),
            ways_out(),
            state=Form.hour,
        ),
        Window(
            Say("form-length-start", start=_start, when=lambda data, *_: data["meetup"].starts_at is not None),
            Say("form-length"),
            Say("form-now", value=_length, when=lambda data, *_: data["meetup"].length is not None),
            MessageInput(length_typed),
            Row(
                Select(
                    Format("{item[1]}"),
                    id="lengths",
                    item_id_getter=lambda item: item[0],
                    items="lengths",
                    type_factory=int,
                    on_click=length_chosen,
                )
            ),
            as_it_is(lambda meetup, _now: meetup.length is not None),
            ways_out(),
            state=Form.length,
            getter=_lengths,
        ),
    ]
