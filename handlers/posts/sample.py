"""The very post, shown to whoever decides about it, above the window that says when and where."""

from contextlib import suppress

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import LinkPreviewOptions
from aiogram_dialog import ShowMode

from domain.posts.post import Post
from handlers.posts.sheet import Sheet
from handlers.posts.states import Planning
from handlers.posts.views.scheduled import as_published


async def to_preview(sheet: Sheet) -> None:
    """The post as it will look, and below it what is still to be chosen."""
    await _show(sheet)
    await sheet.manager.switch_to(Planning.preview, show_mode=ShowMode.DELETE_AND_SEND)


async def to_page(sheet: Sheet) -> None:
    """The post as it will look, and below it how it stands with it."""
    await _show(sheet)
    await sheet.manager.switch_to(Planning.page, show_mode=ShowMode.DELETE_AND_SEND)


async def to_calendar(sheet: Sheet) -> None:
    """No post is at hand any more."""
    await _drop(sheet)
    sheet.close()
    await sheet.manager.switch_to(Planning.calendar)


async def _show(sheet: Sheet) -> None:
    post = (await sheet.look()).post
    await _drop(sheet)
    if not post.is_blank:
        sheet.sample = await _send(sheet, post)


async def _send(sheet: Sheet, post: Post) -> int:
    reader = sheet.actor.person.telegram_id
    published = as_published(post)
    if isinstance(published.photo, str):
        message = await sheet.bot.send_photo(reader, published.photo, caption=published.text or None)
    else:
        preview = LinkPreviewOptions(is_disabled=not published.preview)
        message = await sheet.bot.send_message(reader, published.text, link_preview_options=preview)
    return message.message_id


async def _drop(sheet: Sheet) -> None:
    """The sample of what the post was before, so that nobody takes it for what it is."""
    if sheet.sample is not None:
        # What is older than two days stays: Telegram lets nobody delete it.
        with suppress(TelegramBadRequest):
            await sheet.bot.delete_message(sheet.actor.person.telegram_id, sheet.sample)
        sheet.sample = None
