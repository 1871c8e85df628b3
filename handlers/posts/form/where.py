"""The window for where a post is to appear: a hall, or how to get one."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Column, Group, ScrollingGroup, Select, Url
from aiogram_dialog.widgets.text import Format

from actions.posts import drafts, lists
from domain.notices import HallId
from handlers.meetups.hall_links import channel_link, group_link
from handlers.posts.form.content import came_late
from handlers.posts.form.parts import Data, as_it_is, ways_out
from handlers.posts.sample import to_preview
from handlers.posts.sheet import Mode, Sheet
from handlers.posts.states import Planning
from handlers.widgets import Label, Say

HALLS_ON_A_PAGE = 8


async def hall_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, hall: int) -> None:
    sheet = Sheet(manager)
    await drafts.choose_hall(sheet.ctx, sheet.actor, sheet.post_id, HallId(hall))
    await _onward(sheet)


async def keep(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Оставить так»."""
    await _onward(Sheet(manager))


async def look_again(_event: CallbackQuery, _button: Button, _manager: DialogManager) -> None:
    """«Готово, добавил»: the window shows what there is by now."""


async def _onward(sheet: Sheet) -> None:
    if sheet.mode is Mode.NEW:
        await sheet.manager.switch_to(Planning.day)
    else:
        await to_preview(sheet)


async def _halls(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = Sheet(dialog_manager)
    chosen = (await sheet.look()).post.hall
    found = await lists.halls(sheet.ctx, sheet.actor)
    bot = await sheet.bot.me()
    return {
        "halls": [(hall.id, f"✅ {hall.title}" if hall.id == chosen else hall.title) for hall in found],
        "many": len(found),
        "none": not found,
        "is_open": chosen in {hall.id for hall in found},
        "group_link": group_link(bot.username),
        "channel_link": channel_link(bot.username),
    }


def windows() -> list[Window]:
    return [
        Window(
            Say("post-where", when="many"),
            Say("post-where-none", when="none"),
            MessageInput(came_late),
            ScrollingGroup(
                Column(
                    Select(
                        Format("{item[1]}"),
                        id="hall",
                        item_id_getter=lambda item: item[0],
                        items="halls",
                        type_factory=int,
                        on_click=hall_chosen,
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
                when="none",
            ),
            Button(Label("post-where-refresh"), id="refresh", on_click=look_again, when="none"),
            as_it_is(keep, lambda data: bool(data["is_open"])),
            ways_out(),
            state=Planning.hall,
            getter=_halls,
        )
    ]
