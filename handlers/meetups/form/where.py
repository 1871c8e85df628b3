"""Windows for where a meetup is: the place, then what else is known of it. A new place is confirmed first."""

from dataclasses import replace

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Group, SwitchTo
from aiogram_dialog.widgets.link_preview import LinkPreview
from markupsafe import Markup

from actions.meetups import drafts
from domain.meetups import fields
from domain.meetups.meetup import Meetup, Place
from handlers.meetups.form.parts import Data, as_it_is, onward_or_done, ways_out
from handlers.meetups.form.reading import read_place, read_point
from handlers.meetups.form.sheet import Sheet
from handlers.meetups.form.states import Form
from handlers.meetups.form.steps import confirm_wishes, onward
from handlers.typed import typed
from handlers.widgets import Label, Say
from wording.texts import Words

POINTS = [ContentType.LOCATION, ContentType.VENUE]


async def place_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A place anew. A point that was sent before the name stays."""
    sheet = Sheet(manager)
    old = await _place(sheet)
    new = read_place(typed(message))
    if not new.is_known and new.has_point:
        new = replace(old, latitude=new.latitude, longitude=new.longitude)
    elif not old.is_known and not new.has_point:
        new = replace(new, latitude=old.latitude, longitude=old.longitude)
    await _keep(sheet, new)


async def more_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A link, a point, or else the address."""
    sheet = Sheet(manager)
    text = typed(message)
    old = await _place(sheet)
    if point := read_point(text):
        new = replace(old, latitude=point[0], longitude=point[1])
    elif fields.is_link(text):
        new = replace(old, link=text)
    else:
        new = replace(old, address=text)
    await _keep(sheet, new)


async def point_sent(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A location, or a venue, which also has a name and an address."""
    sheet = Sheet(manager)
    old = await _place(sheet)
    if message.venue is not None:
        point = message.venue.location
        old = replace(old, name=old.name or message.venue.title, address=old.address or message.venue.address)
    else:
        assert message.location is not None
        point = message.location
    await _keep(sheet, replace(old, latitude=point.latitude, longitude=point.longitude))


async def forget_address(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await _keep(sheet, replace(await _place(sheet), address=""))


async def forget_link(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await _keep(sheet, replace(await _place(sheet), link=""))


async def forget_point(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await _keep(sheet, replace(await _place(sheet), latitude=None, longitude=None))


async def done(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The place is complete. That of an announced meetup is confirmed, if it is another one."""
    sheet = Sheet(manager)
    found = await sheet.look()
    if found.is_draft:
        await onward(manager)
    else:
        await confirm_wishes(sheet, found.meetup)


async def _place(sheet: Sheet) -> Place:
    return sheet.place((await sheet.look()).meetup)


async def _keep(sheet: Sheet, place: Place) -> None:
    """Save the place, or keep the wish for an announced meetup; then what else is known of it."""
    if (await sheet.look()).is_draft:
        place = (await drafts.set_place(sheet.ctx, sheet.actor, sheet.meetup_id, place)).place
    else:
        place = fields.place(place)
        sheet.wish_place(place)
    await sheet.manager.switch_to(Form.place_more if place.is_known else Form.place)


def place_lines(place: Place, words: Words) -> Markup:
    """A place with everything that is known of it, one thing on a line."""
    lines = []
    if place.name:
        lines.append(words("form-place-name", name=place.name))
    if place.address:
        lines.append(words("form-place-address", address=place.address))
    if place.link:
        lines.append(words("form-place-link", link=place.link))
    if place.has_point:
        lines.append(words("form-place-point", point=f"{place.latitude:.5f}, {place.longitude:.5f}"))
    return Markup("\n").join(lines)


def _wished(data: Data) -> Place:
    sheet: Sheet = data["sheet"]
    meetup: Meetup = data["meetup"]
    return sheet.place(meetup)


def _lines(data: Data) -> Markup:
    return place_lines(_wished(data), data["reader"].words)


def windows() -> list[Window]:
    return [
        Window(
            Say("form-place"),
            Say("form-place-now", place=_lines, when=lambda data, *_: _wished(data) != Place()),
            MessageInput(place_typed, content_types=ContentType.TEXT),
            MessageInput(point_sent, content_types=POINTS),
            MessageInput(place_typed),
            as_it_is(lambda meetup, _now: meetup.place.is_known),
            ways_out(),
            LinkPreview(is_disabled=True),
            state=Form.place,
        ),
        Window(
            Say("form-place-more", place=_lines),
            MessageInput(more_typed, content_types=ContentType.TEXT),
            MessageInput(point_sent, content_types=POINTS),
            MessageInput(more_typed),
            Group(
                SwitchTo(Label("form-button-other-place"), id="other", state=Form.place),
                Button(
                    Label("form-button-no-address"),
                    id="no_address",
                    on_click=forget_address,
                    when=lambda data, *_: bool(_wished(data).address),
                ),
                Button(
                    Label("form-button-no-link"),
                    id="no_link",
                    on_click=forget_link,
                    when=lambda data, *_: bool(_wished(data).link and _wished(data).name),
                ),
                Button(
                    Label("form-button-no-point"),
                    id="no_point",
                    on_click=forget_point,
                    when=lambda data, *_: _wished(data).has_point,
                ),
                width=2,
            ),
            *onward_or_done(done),
            LinkPreview(is_disabled=True),
            state=Form.place_more,
        ),
    ]
