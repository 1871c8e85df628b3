"""The dialog of planning posts, put together from its windows."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from aiogram.types import CallbackQuery, Message, TelegramObject
from aiogram_dialog import Dialog, DialogManager, ShowMode

from domain.errors import NotAllowed, NotFound, Refusal
from domain.people.roles import Right, require
from domain.posts.post import PostId, PostState
from domain.posts.refusals import PostCancelled, PostNotSure, PostPlannedAlready, PostSentAlready
from handlers.errors import toast
from handlers.posts import calendar, page
from handlers.posts.form import content, preview, when, where
from handlers.posts.sample import to_page, to_preview
from handlers.posts.sheet import Mode, Sheet
from handlers.posts.states import Planning
from wording.refusals import refusal

FORM = frozenset(
    {
        Planning.text,
        Planning.picture,
        Planning.hall,
        Planning.day,
        Planning.hour,
        Planning.preview,
        Planning.forget,
    }
)
"""Steps that only a draft has; a post that is moved has two of them."""
MEANWHILE: Mapping[PostState, type[Refusal]] = {
    PostState.SENT: PostSentAlready,
    PostState.UNCERTAIN: PostNotSure,
    PostState.CANCELLED: PostCancelled,
}


def dialogs() -> list[Dialog]:
    dialog = Dialog(
        *calendar.windows(),
        *page.windows(),
        *content.windows(),
        *where.windows(),
        *when.windows(),
        *preview.windows(),
        on_start=started,
        getter=post_data,
    )
    for observer in (dialog.message, dialog.callback_query):
        observer.middleware(still_there)
        observer.middleware(still_a_draft)
    dialog.message.middleware(one_of_an_album)
    return [dialog]


async def started(start_data: Any, manager: DialogManager) -> None:
    """It opens at the calendar, or with a post: ``{"post": id}``, and its ``mode`` where that is not editing.

    Raises `NotAllowed`, `NotFound`, `NotYourPost`.
    """
    sheet = Sheet(manager)
    require(sheet.actor.roles, Right.PLAN_POSTS)
    data = start_data if isinstance(start_data, dict) else {}
    if "post" not in data:
        return
    sheet.open(PostId(int(data["post"])), Mode(data.get("mode", Mode.EDIT)))
    sheet.taken_off = bool(data.get("taken_off"))
    await sheet.look()
    state = manager.current_context().state
    if state == Planning.page:
        await to_page(sheet)
    elif state == Planning.preview:
        await to_preview(sheet)
    manager.show_mode = ShowMode.SEND


async def post_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What every window is given: the post at hand as it is now."""
    sheet = Sheet(dialog_manager)
    data: dict[str, Any] = {
        "sheet": sheet,
        "reader": sheet.reader,
        "now": sheet.ctx.now(),
        "mode": sheet.mode,
    }
    if sheet.has_post:
        data["post"] = (await sheet.look()).post
    return data


Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


async def still_there(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """When the post is gone, or its person may not run it any more, the dialog closes and says why."""
    manager: DialogManager = data["dialog_manager"]
    sheet = Sheet(manager)
    try:
        require(sheet.actor.roles, Right.PLAN_POSTS)
        if sheet.has_post:
            await sheet.look()
    except (NotFound, NotAllowed) as refused:
        await _tell(event, refusal(refused, sheet.reader))
        await manager.done()
        return None
    return await handler(event, data)


async def still_a_draft(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """The form of a post that was planned or sent meanwhile, from elsewhere, gives way to its page."""
    manager: DialogManager = data["dialog_manager"]
    sheet = Sheet(manager)
    if sheet.has_post and sheet.mode is not Mode.MOVE and manager.current_context().state in FORM:
        state = (await sheet.look()).post.state
        if state is not PostState.DRAFT:
            await _tell(event, refusal(MEANWHILE.get(state, PostPlannedAlready)(), sheet.reader))
            await to_page(sheet)
            await manager.show()
            return None
    return await handler(event, data)


async def _tell(event: TelegramObject, text: str) -> None:
    if isinstance(event, CallbackQuery):
        await toast(event, text)
    elif isinstance(event, Message):
        await event.answer(text, parse_mode=None)


async def one_of_an_album(handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
    """The first picture of an album was taken; the others come as messages of their own, and are told of once."""
    sheet = Sheet(data["dialog_manager"])
    is_another = isinstance(event, Message) and event.media_group_id and event.media_group_id == sheet.album
    if not is_another:
        return await handler(event, data)
    assert isinstance(event, Message)
    if not sheet.album_told:
        sheet.album_told = True
        await event.answer(sheet.reader.words("post-album"))
    return None
