"""A post's page: how it stands with it, when and where it goes out, and what can be done about it."""

from typing import Any

from aiogram.enums import ButtonStyle
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.posts import answers, schedule
from domain.posts.post import PostState
from handlers.posts.sample import to_calendar, to_preview
from handlers.posts.sheet import Mode, Sheet
from handlers.posts.states import Planning
from handlers.posts.views.lines import with_zone
from handlers.posts.views.page import page_text
from handlers.widgets import Label, Say


async def send_now(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await schedule.send_now(sheet.ctx, sheet.actor, sheet.post_id)
    await callback.answer(sheet.reader.words.plain("post-sending-toast"))


async def move(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    sheet.open(sheet.post_id, Mode.MOVE)
    await manager.switch_to(Planning.day)


async def edit(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Изменить», «Вернуть в черновики»: off the schedule until it is planned again."""
    await take_off(Sheet(manager))


async def take_off(sheet: Sheet) -> None:
    """The post becomes a draft, in its preview. Raises `PostSentAlready`, `PostBeingSent`, `PostNotSure`."""
    was_planned = (await sheet.look()).post.state is PostState.PLANNED
    await schedule.back_to_draft(sheet.ctx, sheet.actor, sheet.post_id)
    sheet.open(sheet.post_id, Mode.EDIT)
    sheet.taken_off = was_planned
    await to_preview(sheet)


async def cancel(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, отменить»."""
    sheet = Sheet(manager)
    await schedule.cancel(sheet.ctx, sheet.actor, sheet.post_id)
    await callback.answer(sheet.reader.words.plain("post-cancelled-toast"))
    await manager.switch_to(Planning.page)


async def appeared(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Появился»."""
    sheet = Sheet(manager)
    await answers.appeared(sheet.ctx, sheet.actor, sheet.post_id)
    await callback.answer(sheet.reader.words.plain("delivery-appeared"))


async def again(callback: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Не появился — отправить ещё раз»."""
    sheet = Sheet(manager)
    await answers.send_again(sheet.ctx, sheet.actor, sheet.post_id)
    await callback.answer(sheet.reader.words.plain("delivery-again"))


async def not_there(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Не появился — решу, что делать»: the page asks what."""
    sheet = Sheet(manager)
    await answers.did_not_appear(sheet.ctx, sheet.actor, sheet.post_id)


async def leave(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await to_calendar(Sheet(manager))


async def _ask(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.switch_to(Planning.cancelling)


async def _keep(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await manager.switch_to(Planning.page)


async def _data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    page = await sheet.look()
    post, now = page.post, sheet.ctx.now()
    return {
        "page": page_text(page, sheet.reader, now),
        "hall": "" if page.hall is None else page.hall.title,
        "when": "" if post.at is None else with_zone(post.at, sheet.reader, now),
        "open": post.state in schedule.MOVABLE,
        "uncertain": post.state is PostState.UNCERTAIN,
        "resumable": post.state in {PostState.CANCELLED, PostState.DRAFT},
    }


def windows() -> list[Window]:
    return [
        Window(
            Format("{page}"),
            Button(Label("delivery-button-appeared"), id="appeared", on_click=appeared, when="uncertain"),
            Button(Label("delivery-button-again"), id="again", on_click=again, when="uncertain"),
            Button(Label("post-button-not-there"), id="not_there", on_click=not_there, when="uncertain"),
            Button(Label("post-button-send"), id="send", on_click=send_now, when="open"),
            Group(
                Button(Label("post-button-move"), id="move", on_click=move, when="open"),
                Button(Label("post-button-edit"), id="edit", on_click=edit, when="open"),
                Button(Label("post-button-cancel"), id="cancel", on_click=_ask, when="open"),
                width=2,
            ),
            Button(Label("post-button-again"), id="resume", on_click=edit, when="resumable"),
            Button(Label("posts-button-to-calendar"), id="to_calendar", on_click=leave),
            LinkPreview(is_disabled=True),
            state=Planning.page,
            getter=_data,
        ),
        Window(
            Say("post-cancel-sure"),
            Button(Label("post-button-cancel-sure"), id="sure", on_click=cancel, style=Style(ButtonStyle.DANGER)),
            Button(Label("post-button-keep"), id="keep", on_click=_keep),
            state=Planning.cancelling,
            getter=_data,
        ),
    ]
