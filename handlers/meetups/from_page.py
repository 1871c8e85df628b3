"""A Markdown file with front matter, sent in private: it becomes a draft, and what is missing is asked."""

import asyncio
from io import BytesIO
from typing import Any

from aiogram import Bot, F, Router
from aiogram.types import Document, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.meetups import drafts
from actions.people.places import zone_of_point
from documents.event_page import SIZE_LIMIT, PageTooBig, read_event_page
from domain.people.person import Actor
from domain.people.roles import Right, require
from handlers.meetups.form.sheet import Mode
from handlers.meetups.form.states import Form
from handlers.opening import open_below
from wording.reader import Reader

ENDINGS = (".md", ".markdown", ".txt")
MIME_TYPES = {"text/markdown", "text/x-markdown", "text/plain"}


def router() -> Router:
    """Belongs on the router of private chats, before the dialogs: a page can be sent at any moment."""
    router = Router(name="meetups: from a page")
    router.message.register(page_sent, F.document.func(is_page))
    return router


def is_page(document: Document | None) -> bool:
    """Whether a file can be a page, by its name, or without one by its type."""
    if document is None:
        return False
    if document.file_name:
        return document.file_name.lower().endswith(ENDINGS)
    return document.mime_type in MIME_TYPES


async def page_sent(
    message: Message, bot: Bot, ctx: Context, actor: Actor, reader: Reader, dialog_manager: DialogManager
) -> None:
    """Raises `NotAllowed`, `PageTooBig`, `PageBroken`."""
    require(actor.roles, Right.CREATE_MEETUPS)
    assert message.document is not None
    if (message.document.file_size or 0) > SIZE_LIMIT:
        raise PageTooBig(limit=SIZE_LIMIT // 1024)
    file = await bot.download(message.document, destination=BytesIO())
    assert isinstance(file, BytesIO)
    page = await asyncio.to_thread(read_event_page, file.getvalue())
    zone = None
    if page.place.latitude is not None and page.place.longitude is not None:
        zone = await zone_of_point(page.place.latitude, page.place.longitude)
    meetup = await drafts.draft_from_page(ctx, actor, page, zone)
    await message.answer(
        reader.words("page-read", title=meetup.title or "—", shortened="yes" if page.shortened else "no")
    )
    data: dict[str, Any] = {"meetup": meetup.id, "mode": Mode.GAPS.value, "ask_seats": True}
    if page.day is not None and meetup.starts_at is None:
        data["day"] = page.day.isoformat()
    await open_below(dialog_manager, Form.preview, data)
