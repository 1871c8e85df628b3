"""/timezone: by which clock this person is told moments. A location sent for it is not kept."""

from typing import Any
from zoneinfo import ZoneInfo

from aiogram import F, Router
from aiogram.enums import ContentType
from aiogram.filters import Command
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Select, SwitchTo
from aiogram_dialog.widgets.text import Case, Format

from actions.context import Context
from actions.people.places import cities_called, zone_of_point
from actions.people.preferences import choose_zone
from domain.people.city import City
from handlers.people.buttons import Open, Page, to_menu
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording import moments
from wording.reader import Reader

LONGEST_NAME = 60
"""Letters of what was typed that are repeated when no such city is found."""


class ZoneForm(StatesGroup):
    ask = State()
    choose = State()


def router() -> Router:
    router = Router(name="people: timezone")
    router.message.register(ask, Command("timezone"))
    router.callback_query.register(ask, Open.filter(F.page == Page.ZONE))
    return router


def dialog() -> Dialog:
    return Dialog(
        Window(
            Case(
                {
                    "now": Say("zone-ask"),
                    "unknown": Say("zone-city-unknown"),
                    "nowhere": Say("zone-point-nowhere"),
                },
                selector="answer",
            ),
            Button(Label("zone-button-point"), id="point", on_click=ask_point),
            Button(Label("zone-button-reset"), id="reset", on_click=reset, when="chosen"),
            Button(Label("button-cancel"), id="cancel", on_click=leave),
            MessageInput(city_typed, content_types=ContentType.TEXT),
            MessageInput(point_sent, content_types=[ContentType.LOCATION, ContentType.VENUE]),
            state=ZoneForm.ask,
            getter=zone_now,
        ),
        Window(
            Say("zone-choose"),
            Column(
                Select(
                    Format("{item[1]}"),
                    id="city",
                    item_id_getter=lambda item: item[0],
                    items="cities",
                    on_click=city_chosen,
                )
            ),
            SwitchTo(Label("zone-button-another"), id="another", state=ZoneForm.ask, on_click=forget_answer),
            Button(Label("button-cancel"), id="cancel", on_click=leave),
            MessageInput(city_typed, content_types=ContentType.TEXT),
            MessageInput(point_sent, content_types=[ContentType.LOCATION, ContentType.VENUE]),
            state=ZoneForm.choose,
            getter=cities_found,
        ),
    )


async def ask(event: Message | CallbackQuery, dialog_manager: DialogManager) -> None:
    if isinstance(event, CallbackQuery):
        await event.answer()
    await dialog_manager.start(ZoneForm.ask, mode=StartMode.RESET_STACK)


async def zone_now(dialog_manager: DialogManager, reader: Reader, ctx: Context, **_: Any) -> dict[str, Any]:
    now = ctx.now()
    data = dialog_manager.dialog_data
    return {
        "answer": data.get("answer", "now"),
        "typed": data.get("typed", ""),
        "chosen": reader.chosen is not None,
        "whose": "own" if reader.chosen else "centre",
        "zone": moments.zone_name(reader.zone, now, reader.language),
        "hour": moments.hour(now, reader.zone),
    }


async def cities_found(dialog_manager: DialogManager, reader: Reader, ctx: Context, **_: Any) -> dict[str, Any]:
    cities = _remembered(dialog_manager)
    return {
        "cities": [(str(number), _line(city, cities, reader, ctx)) for number, city in enumerate(cities)],
        "count": len(cities),
    }


async def city_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    reader = reader_in(manager)
    typed = (message.text or "").strip()
    if typed == reader.words.plain("button-cancel"):
        await _finish(message, manager, reader.words("zone-left"))
        return
    cities = await cities_called(typed)
    if not cities:
        await _ask_again(manager, "unknown", typed=typed[:LONGEST_NAME])
    elif len({city.zone for city in cities}) == 1:
        await _choose(message, manager, cities[0].zone, cities[0].name)
    else:
        manager.dialog_data["cities"] = [[city.name, city.country, city.zone.key] for city in cities]
        await manager.switch_to(ZoneForm.choose)


async def point_sent(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    point = message.venue.location if message.venue else message.location
    assert point is not None
    zone = await zone_of_point(point.latitude, point.longitude)
    if zone is None:
        await _ask_again(manager, "nowhere")
        return
    await _choose(message, manager, zone, moments.city_of(zone, reader_in(manager).language))


async def city_chosen(callback: CallbackQuery, _select: Any, manager: DialogManager, number: str) -> None:
    city = _remembered(manager)[int(number)]
    await _choose(callback, manager, city.zone, city.name)


async def ask_point(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Only a button of a reply keyboard can ask for a location."""
    words = reader_in(manager).words
    manager.dialog_data["keyboard"] = True
    manager.show_mode = ShowMode.NO_UPDATE
    assert callback.message is not None
    await callback.message.answer(
        words("zone-point-ask"),
        reply_markup=ReplyKeyboardMarkup(
            keyboard=[
                [KeyboardButton(text=words.plain("zone-button-send-point"), request_location=True)],
                [KeyboardButton(text=words.plain("button-cancel"))],
            ],
            resize_keyboard=True,
            one_time_keyboard=True,
        ),
    )


async def reset(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Back to the clocks of the meetup, or of the centre."""
    ctx, reader = context_in(manager), reader_in(manager)
    await choose_zone(ctx, actor_in(manager), None)
    centre = moments.zone_name(reader.centre, ctx.now(), reader.language)
    await _finish(callback, manager, reader.words("zone-reset", centre=centre))


async def leave(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _finish(callback, manager, reader_in(manager).words("zone-left"))


async def forget_answer(_callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop("answer", None)


async def _choose(event: Message | CallbackQuery, manager: DialogManager, zone: ZoneInfo, place: str) -> None:
    ctx = context_in(manager)
    await choose_zone(ctx, actor_in(manager), zone)
    hour = moments.hour(ctx.now(), zone)
    await _finish(event, manager, reader_in(manager).words("zone-chosen", place=place, hour=hour))


async def _finish(event: Message | CallbackQuery, manager: DialogManager, text: str) -> None:
    """Close the form and say how it ended. A reply keyboard that was shown goes with the same message."""
    keyboard: InlineKeyboardMarkup | ReplyKeyboardRemove
    if manager.dialog_data.get("keyboard"):
        keyboard = ReplyKeyboardRemove()
    else:
        keyboard = InlineKeyboardMarkup(inline_keyboard=[[to_menu(reader_in(manager))]])
    await manager.done(show_mode=ShowMode.DELETE_AND_SEND)
    message = event if isinstance(event, Message) else event.message
    assert message is not None
    await message.answer(text, reply_markup=keyboard)


async def _ask_again(manager: DialogManager, answer: str, **data: str) -> None:
    manager.dialog_data.update(answer=answer, **data)
    await manager.switch_to(ZoneForm.ask)


def _remembered(manager: DialogManager) -> list[City]:
    return [City(name, country, ZoneInfo(zone)) for name, country, zone in manager.dialog_data["cities"]]


def _line(city: City, among: list[City], reader: Reader, ctx: Context) -> str:
    """«Владимир, Россия · 19:00». Namesakes in one country are told apart by the zone's main city."""
    place = f"{city.name}, {moments.country(city.country, reader.language)}"
    namesakes = [other for other in among if (other.name, other.country) == (city.name, city.country)]
    if len(namesakes) > 1:
        place += f" ({moments.city_of(city.zone, reader.language)})"
    return f"{place} · {moments.hour(ctx.now(), city.zone)}"
