"""The window for the meetup's time zone: a city, a point on the map, or the centre's."""

from typing import Any
from zoneinfo import ZoneInfo

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Select
from aiogram_dialog.widgets.text import Format

from actions.meetups import drafts
from actions.people.places import cities_called, zone_of_point
from domain.errors import Refusal
from domain.people.city import City
from handlers.meetups.form.parts import Data, ways_out
from handlers.meetups.form.sheet import Sheet
from handlers.meetups.form.states import Form
from handlers.meetups.form.steps import confirm_wishes, onward
from handlers.typed import typed
from handlers.widgets import Label, Say
from wording import moments


class CityUnknown(Refusal):
    text_id = "refusal-city-unknown"


class PointNowhere(Refusal):
    """A point over the sea has no clocks."""

    text_id = "refusal-point-nowhere"


async def city_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    text = typed(message)
    cities = await cities_called(text)
    if not cities:
        raise CityUnknown(city=text[:60])
    if len({city.zone for city in cities}) == 1:
        await _set_zone(Sheet(manager), cities[0].zone)
    else:
        manager.dialog_data["cities"] = [[city.name, city.country, city.zone.key] for city in cities]


async def point_sent(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    point = message.venue.location if message.venue is not None else message.location
    assert point is not None
    zone = await zone_of_point(point.latitude, point.longitude)
    if zone is None:
        raise PointNowhere
    await _set_zone(Sheet(manager), zone)


async def city_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, number: int) -> None:
    await _set_zone(Sheet(manager), _found(manager.dialog_data)[number].zone)


async def centre_chosen(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await _set_zone(sheet, sheet.ctx.policy.zone)


async def _set_zone(sheet: Sheet, zone: ZoneInfo) -> None:
    sheet.manager.dialog_data.pop("cities", None)
    found = await sheet.look()
    if found.is_draft:
        await drafts.set_zone(sheet.ctx, sheet.actor, sheet.meetup_id, zone)
        await onward(sheet.manager)
    else:
        sheet.wish_zone(zone)
        sheet.wish_start(found.meetup.in_zone(zone).starts)
        await confirm_wishes(sheet, found.meetup)


def _found(dialog_data: Data) -> list[City]:
    return [City(name, country, ZoneInfo(zone)) for name, country, zone in dialog_data.get("cities", [])]


async def _zone_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    language, now = sheet.reader.language, sheet.ctx.now()
    meetup = (await sheet.look()).meetup
    centre = sheet.ctx.policy.zone
    cities = [
        (number, f"{city.name}, {moments.country(city.country, language)} · {moments.offset(now, city.zone)}")
        for number, city in enumerate(_found(dialog_manager.dialog_data))
    ]
    return {
        "zone": moments.zone_name(meetup.zone, meetup.starts_at or now, language),
        "centre": moments.zone_name(centre, now, language),
        "elsewhere": meetup.zone != centre,
        "cities": cities,
        "found": len(cities),
    }


def windows() -> list[Window]:
    return [
        Window(
            Say("form-zone"),
            Say("form-zone-which", when="found"),
            MessageInput(city_typed, content_types=ContentType.TEXT),
            MessageInput(point_sent, content_types=[ContentType.LOCATION, ContentType.VENUE]),
            MessageInput(city_typed),
            Column(
                Select(
                    Format("{item[1]}"),
                    id="cities",
                    item_id_getter=lambda item: item[0],
                    items="cities",
                    type_factory=int,
                    on_click=city_chosen,
                )
            ),
            Button(Label("form-button-centre-zone"), id="centre", on_click=centre_chosen, when="elsewhere"),
            ways_out(),
            state=Form.zone,
            getter=_zone_data,
        )
    ]
