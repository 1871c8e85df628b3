"""Windows for who is told, where and when: halls, reminders, posts in halls, pins."""

from datetime import timedelta
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Group, ScrollingGroup, Select, Url
from aiogram_dialog.widgets.text import Format

from actions.meetups import announce, details, drafts
from domain.meetups.hall import Hall
from domain.notices import HallId
from handlers.meetups.form.parts import Data, onward_or_done
from handlers.meetups.form.reading import read_reminders
from handlers.meetups.form.sheet import Sheet
from handlers.meetups.form.states import Form
from handlers.meetups.form.steps import skip
from handlers.meetups.hall_links import channel_link, group_link
from handlers.typed import typed
from handlers.widgets import Label, Say
from wording import moments

HALLS_ON_A_PAGE = 8
USUAL_REMINDERS = (7 * 24 * 60, 3 * 24 * 60, 24 * 60, 12 * 60, 2 * 60, 60)
"""Minutes before the start."""


async def hall_tapped(event: CallbackQuery, _select: Any, manager: DialogManager, hall: int) -> None:
    """Choose a hall, or not. Of an announced meetup: announce it there too (again, if its card is gone)."""
    sheet = Sheet(manager)
    found = await sheet.look()
    chosen = [one.id for one in found.chosen]
    tapped = HallId(hall)
    if found.is_draft:
        halls = [one for one in chosen if one != tapped] if tapped in chosen else [*chosen, tapped]
        await drafts.choose_halls(sheet.ctx, sheet.actor, sheet.meetup_id, halls)
    elif await announce.announce_in(sheet.ctx, sheet.actor, sheet.meetup_id, [tapped]):
        await event.answer(sheet.reader.words.plain("form-hall-added"))
    else:
        await event.answer(sheet.reader.words.plain("form-hall-stays"), show_alert=True)


async def reminder_tapped(_event: CallbackQuery, _select: Any, manager: DialogManager, minutes: int) -> None:
    sheet = Sheet(manager)
    chosen = set((await sheet.look()).meetup.reminders)
    await details.set_reminders(sheet.ctx, sheet.actor, sheet.meetup_id, chosen ^ {timedelta(minutes=minutes)})


async def reminders_typed(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await details.set_reminders(sheet.ctx, sheet.actor, sheet.meetup_id, read_reminders(typed(message)))


async def remind_halls_tapped(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    wanted = not (await sheet.look()).meetup.remind_halls
    await details.set_remind_halls(sheet.ctx, sheet.actor, sheet.meetup_id, wanted=wanted)


async def pin_tapped(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    wanted = not (await sheet.look()).meetup.pin_cards
    await details.set_pin_cards(sheet.ctx, sheet.actor, sheet.meetup_id, wanted=wanted)


async def _halls_data(dialog_manager: DialogManager, **_: Any) -> Data:
    found = await Sheet(dialog_manager).look()
    chosen = {hall.id for hall in found.chosen}
    every: dict[HallId, Hall] = {hall.id: hall for hall in (*found.choice, *found.chosen)}
    bot = await dialog_manager.middleware_data["bot"].me()
    return {
        "halls": [(hall.id, _ticked(hall.title, hall.id in chosen)) for hall in every.values()],
        "many": len(every),
        "group_link": group_link(bot.username),
        "channel_link": channel_link(bot.username),
    }


async def _reminders_data(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    meetup = (await sheet.look()).meetup
    offered = sorted({*USUAL_REMINDERS, *(_minutes(before) for before in meetup.reminders)}, reverse=True)
    chosen = {_minutes(before) for before in meetup.reminders}
    return {
        "reminders": [
            (minutes, _ticked(moments.length(timedelta(minutes=minutes), sheet.reader.words), minutes in chosen))
            for minutes in offered
        ],
        "remind_halls": "✅" if meetup.remind_halls else "▫️",
        "pin": "✅" if meetup.pin_cards else "▫️",
    }


def _ticked(text: str, is_chosen: bool) -> str:
    return f"✅ {text}" if is_chosen else text


def _minutes(before: timedelta) -> int:
    return round(before.total_seconds() / 60)


def windows() -> list[Window]:
    return [
        Window(
            Say("form-halls", when="many"),
            Say("form-halls-none", when=lambda data, *_: not data["many"]),
            ScrollingGroup(
                Column(
                    Select(
                        Format("{item[1]}"),
                        id="hall",
                        item_id_getter=lambda item: item[0],
                        items="halls",
                        type_factory=int,
                        on_click=hall_tapped,
                    )
                ),
                id="halls",
                width=1,
                height=HALLS_ON_A_PAGE,
                hide_on_single_page=True,
            ),
            Group(
                Url(Label("halls-button-group"), Format("{group_link}"), id="group"),
                Url(Label("halls-button-channel"), Format("{channel_link}"), id="channel"),
                width=2,
            ),
            *onward_or_done(skip),
            state=Form.halls,
            getter=_halls_data,
        ),
        Window(
            Say("form-reminders"),
            MessageInput(reminders_typed),
            Group(
                Select(
                    Format("{item[1]}"),
                    id="before",
                    item_id_getter=lambda item: item[0],
                    items="reminders",
                    type_factory=int,
                    on_click=reminder_tapped,
                ),
                width=3,
            ),
            Button(Label("form-button-remind-halls"), id="remind_halls", on_click=remind_halls_tapped),
            Button(Label("form-button-pin"), id="pin", on_click=pin_tapped),
            Button(Label("form-button-done"), id="done", on_click=skip),
            state=Form.reminders,
            getter=_reminders_data,
        ),
    ]
