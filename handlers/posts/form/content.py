"""Windows for what a post says: its text as the author formatted it, and one picture."""

from typing import Any

from aiogram.enums import MessageEntityType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.link_preview import LinkPreview

from actions.posts import drafts
from domain.errors import Refusal
from domain.posts.post import CAPTION_LIMIT, TEXT_LIMIT
from domain.posts.refusals import PostCaptionTooLong
from handlers.formatting import html_of, length_of
from handlers.posts.form.parts import Data, as_it_is, back, ways_out
from handlers.posts.sample import to_preview
from handlers.posts.sheet import Mode, Sheet
from handlers.posts.states import Planning
from handlers.posts.views.lines import first_words
from handlers.typed import CommandInForm
from handlers.widgets import Label, Say


class PictureAsFile(Refusal):
    """A picture that was sent as a file would not be shown as a picture."""

    text_id = "refusal-picture-as-file"


class NotForPost(Refusal):
    """A sticker, a voice message, a video: neither a text nor a picture."""

    text_id = "refusal-not-for-post"


class PictureExpected(Refusal):
    text_id = "refusal-picture-expected"


class TapExpected(Refusal):
    """A text at a step that waits for a tap: it would take the place of the post's own."""

    text_id = "refusal-tap-expected"


async def written(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A text, or a picture with a caption or without one: it becomes the post, or that part of it."""
    sheet = Sheet(manager)
    await _take(sheet, message)
    await _onward(sheet)


async def pictured(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """Only a picture will do."""
    sheet = Sheet(manager)
    if not message.photo and not _is_picture_file(message):
        raise PictureExpected
    await _take_picture(sheet, message)
    await _onward(sheet)


async def came_late(message: Message, _widget: MessageInput, manager: DialogManager) -> None:
    """A picture sent after its text is taken at any step; another text is not: the first one would be lost."""
    sheet = Sheet(manager)
    if message.text:
        raise CommandInForm if _is_command(message) else TapExpected
    await _take_picture(sheet, message)
    if manager.current_context().state == Planning.preview:
        await to_preview(sheet)
    else:
        await message.answer(sheet.reader.words("post-picture-added"))


async def drop_picture(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await drafts.drop_photo(sheet.ctx, sheet.actor, sheet.post_id)
    await to_preview(sheet)


async def drop_text(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await drafts.write(sheet.ctx, sheet.actor, sheet.post_id, "", 0)
    await _onward(sheet)


async def keep(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Оставить так»."""
    await _onward(Sheet(manager))


async def _take(sheet: Sheet, message: Message) -> None:
    """Keep what the message brings; a caption that does not fit under its picture is kept without it, and refused."""
    if _is_picture_file(message):
        raise PictureAsFile
    if _is_command(message):
        raise CommandInForm
    if not message.text and not message.photo:
        raise NotForPost
    await _keep(sheet, message)
    if any(entity.type == MessageEntityType.CUSTOM_EMOJI for entity in _entities(message)):
        await message.answer(sheet.reader.words("post-emoji-plain"))
    if message.photo:
        sheet.album = message.media_group_id


async def _take_picture(sheet: Sheet, message: Message) -> None:
    """Keep the picture; its caption becomes the text only where there is none yet."""
    if message.photo and message.caption and (await sheet.look()).post.text:
        await drafts.set_photo(sheet.ctx, sheet.actor, sheet.post_id, message.photo[-1].file_id)
        sheet.album = message.media_group_id
        await message.answer(sheet.reader.words("post-caption-left"))
    else:
        await _take(sheet, message)


async def _keep(sheet: Sheet, message: Message) -> None:
    given = sheet.ctx, sheet.actor, sheet.post_id
    text, length = html_of(message), length_of(message)
    if not message.photo:
        await drafts.write(*given, text, length)
        return
    picture = message.photo[-1].file_id
    if not message.caption:
        await drafts.set_photo(*given, picture)
        return
    try:
        await drafts.fill(*given, text, length, picture)
    except PostCaptionTooLong:
        if not (await sheet.look()).post.photo:
            await drafts.write(*given, text, length)
        raise


async def _onward(sheet: Sheet) -> None:
    if sheet.mode is Mode.NEW:
        await sheet.manager.switch_to(Planning.hall)
    else:
        await to_preview(sheet)


def _entities(message: Message) -> list[Any]:
    return message.entities or message.caption_entities or []


def _is_picture_file(message: Message) -> bool:
    return message.document is not None and (message.document.mime_type or "").startswith("image/")


def _is_command(message: Message) -> bool:
    """A single word after a slash, which the bot does not know; a post may begin with one."""
    text = message.text or ""
    return text.startswith("/") and len(text.split()) == 1


def _has_text(data: Data, _widget: Any, _manager: DialogManager) -> bool:
    return bool(data["post"].text)


def _has_picture(data: Data, _widget: Any, _manager: DialogManager) -> bool:
    return bool(data["post"].photo)


def windows() -> list[Window]:
    return [
        Window(
            Say("post-write", text=lambda _: TEXT_LIMIT, caption=lambda _: CAPTION_LIMIT),
            Say("post-write-now", words=lambda data: first_words(data["post"], data["reader"].words), when=_has_text),
            Say("post-write-photo", when=_has_picture),
            MessageInput(written),
            as_it_is(keep, lambda data: not data["post"].is_blank),
            Button(
                Label("post-button-drop-text"),
                id="drop_text",
                on_click=drop_text,
                when=lambda data, *rest: _has_text(data, *rest) and _has_picture(data, *rest),
            ),
            ways_out(),
            LinkPreview(is_disabled=True),
            state=Planning.text,
        ),
        Window(
            Say("post-picture"),
            MessageInput(pictured),
            Button(Label("post-button-drop-picture"), id="drop_picture", on_click=drop_picture, when=_has_picture),
            back(),
            state=Planning.picture,
        ),
    ]
