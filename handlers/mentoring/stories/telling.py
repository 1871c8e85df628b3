"""«Рассказать о паре»: text, photos, who can be recognised, and what may become of it; then it goes to the curators.

What is written and sent goes at once into a draft, sealed; the dialog keeps numbers alone.
"""

from typing import Any

from aiogram import Bot
from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.mentoring.stories import reading, writing
from domain.mentoring.pairing import MembershipId
from domain.mentoring.story import PHOTOS_LIMIT, STORY, TEXT_LIMIT, StoryId, StoryVerb
from domain.mentoring.story_refusals import StoryEmpty, StoryMedium
from domain.registry.names import ChatNames
from domain.registry.record import RecordId
from handlers.errors import toast
from handlers.mentoring.stories.lines import check_text, own_row, own_text
from handlers.mentoring.stories.states import TellingStory
from handlers.programme.choosing import many_of, ticked
from handlers.programme.naming import called
from handlers.screening import FILES, stray_document
from handlers.sending import send
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in


async def started(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(start_data)


async def opened(_event: CallbackQuery, _select: Any, manager: DialogManager, story: str) -> None:
    manager.dialog_data["story"] = int(story)
    await manager.switch_to(TellingStory.card)


async def begin(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Новый рассказ»; a draft that there is goes on. Raises what `writing.begin` does."""
    data = manager.dialog_data
    membership = MembershipId(int(data["membership"]))
    draft = await writing.begin(context_in(manager), actor_in(manager), membership)
    data.update(story=draft.id, people=[])
    await manager.switch_to(TellingStory.text)


async def text_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `writing.write_text` does; the question stays, then."""
    await writing.write_text(context_in(manager), actor_in(manager), _story(manager), typed(message))
    await manager.switch_to(TellingStory.photos, show_mode=ShowMode.DELETE_AND_SEND)


async def photo_sent(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """One of an album or alone; its caption is the text where there is none. Raises what `writing.add_photo` does."""
    ctx, actor, story, data = context_in(manager), actor_in(manager), _story(manager), manager.dialog_data
    assert message.photo is not None
    kept = await writing.add_photo(ctx, actor, story, message.photo[-1].file_id)
    if message.caption and not kept.text:
        await writing.write_text(ctx, actor, story, message.caption.strip())
    album = message.media_group_id
    # Of an album all pictures are in the chat already: the window below them only counts on.
    is_another = album is not None and album == data.get("album")
    data["album"] = album
    await manager.switch_to(TellingStory.photos, show_mode=ShowMode.EDIT if is_another else ShowMode.DELETE_AND_SEND)


async def something_else(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """A file is taken out of the chat, and so is a video; a sticker is harmless. Raises StoryMedium."""
    if message.content_type in FILES:
        bot: Bot = manager.middleware_data["bot"]
        await stray_document(message, bot, reader_in(manager))
    raise StoryMedium


async def drop_photos(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await writing.drop_photos(context_in(manager), actor_in(manager), _story(manager))


async def photos_done(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Дальше». Raises StoryEmpty."""
    found = await reading.look_at_own(context_in(manager), actor_in(manager), _story(manager))
    if found.story.is_blank:
        raise StoryEmpty
    await manager.switch_to(TellingStory.who)


async def person_ticked(_event: CallbackQuery, _select: Any, manager: DialogManager, number: str) -> None:
    data = manager.dialog_data
    data["people"] = sorted(set(data.get("people", ())) ^ {int(number)})


async def nobody(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Никого нельзя узнать»."""
    manager.dialog_data["people"] = []
    await manager.switch_to(TellingStory.check)


async def sent(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Отправить кураторам». Raises what `writing.send_story` does."""
    ctx, actor, story = context_in(manager), actor_in(manager), _story(manager)
    if await send(manager, lambda: writing.send_story(ctx, actor, story, _people(manager))) is not None:
        await toast(event, reader_in(manager).words.plain("story-sent"))
    await manager.switch_to(TellingStory.card)


async def discarded(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, удалить». Raises what `writing.discard` does."""
    await writing.discard(context_in(manager), actor_in(manager), _story(manager))
    await toast(event, reader_in(manager).words.plain("story-discarded"))
    await manager.switch_to(TellingStory.all)


async def withdrawn(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, отозвать». Raises what `writing.withdraw` does."""
    await writing.withdraw(context_in(manager), actor_in(manager), _story(manager))
    await toast(event, reader_in(manager).words.plain("story-withdrawn"))
    await manager.switch_to(TellingStory.card)


def _story(manager: DialogManager) -> StoryId:
    return StoryId(int(manager.dialog_data["story"]))


def _people(manager: DialogManager) -> list[RecordId]:
    return [RecordId(int(one)) for one in manager.dialog_data.get("people", ())]


async def _all(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    membership = MembershipId(int(dialog_manager.dialog_data["membership"]))
    found = await reading.mine(ctx, actor_in(dialog_manager), membership)
    return {
        "count": len(found),
        "rows": [(str(one.story.id), own_row(one, reader, ctx)) for one in found],
    }


async def _draft(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx = context_in(dialog_manager)
    found = await reading.look_at_own(ctx, actor_in(dialog_manager), _story(dialog_manager))
    story, chosen = found.story, set(_people(dialog_manager))
    return {
        "codes": "yes" if ctx.policy.chat_names is ChatNames.CODES else "no",
        "has_text": bool(story.text),
        "length": len(story.text),
        "photos": len(story.photos),
        "can_go_on": not story.is_blank,
        "people": [(str(one.id), ticked(called(one, ctx), one.id in chosen)) for one in found.people],
        "chosen": len(chosen),
    }


async def _check(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await reading.preview(ctx, actor_in(dialog_manager), _story(dialog_manager), _people(dialog_manager))
    return {"text": check_text(found, reader, ctx)}


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await reading.look_at_own(ctx, actor_in(dialog_manager), _story(dialog_manager))
    return {
        "text": own_text(found, reader, ctx),
        "can_withdraw": STORY.can(found.story.state, StoryVerb.WITHDRAW),
        "has_list": "membership" in dialog_manager.dialog_data,
    }


def dialog() -> Dialog:
    photo = MessageInput(photo_sent, content_types=ContentType.PHOTO)
    other = MessageInput(something_else, content_types=ContentType.ANY)
    return Dialog(
        Window(
            Say("stories-own"),
            Button(Label("story-button-new"), id="new", on_click=begin, style=Style(ButtonStyle.PRIMARY)),
            many_of("stories", "rows", opened),
            Cancel(Label("button-back")),
            state=TellingStory.all,
            getter=_all,
        ),
        Window(
            Say("story-ask-text", limit=lambda _: TEXT_LIMIT, count=lambda _: PHOTOS_LIMIT),
            MessageInput(text_typed, content_types=ContentType.TEXT),
            photo,
            other,
            SwitchTo(Label("story-button-keep-text"), id="keep", state=TellingStory.photos, when="can_go_on"),
            SwitchTo(Label("story-button-discard"), id="discard", state=TellingStory.discarding, when="can_go_on"),
            SwitchTo(Label("button-back"), id="back", state=TellingStory.all),
            state=TellingStory.text,
            getter=_draft,
        ),
        Window(
            Say("story-ask-photos", limit=lambda _: PHOTOS_LIMIT),
            MessageInput(text_typed, content_types=ContentType.TEXT),
            photo,
            other,
            Button(Label("story-button-next"), id="next", on_click=photos_done, when="can_go_on"),
            Button(Label("story-button-drop-photos"), id="drop", on_click=drop_photos, when="photos"),
            SwitchTo(Label("button-back"), id="back", state=TellingStory.text),
            state=TellingStory.photos,
            getter=_draft,
        ),
        Window(
            Say("story-ask-who"),
            many_of("people", "people", person_ticked),
            SwitchTo(Label("story-button-chosen"), id="next", state=TellingStory.check, when="chosen"),
            Button(Label("story-button-nobody"), id="nobody", on_click=nobody),
            SwitchTo(Label("button-back"), id="back", state=TellingStory.photos),
            state=TellingStory.who,
            getter=_draft,
        ),
        Window(
            Format("{text}"),
            Button(Label("story-button-send"), id="send", on_click=sent, style=Style(ButtonStyle.SUCCESS)),
            SwitchTo(Label("story-button-photos"), id="photos", state=TellingStory.photos),
            SwitchTo(Label("story-button-discard"), id="discard", state=TellingStory.discarding),
            SwitchTo(Label("button-back"), id="back", state=TellingStory.who),
            state=TellingStory.check,
            getter=_check,
        ),
        Window(
            Format("{text}"),
            SwitchTo(Label("story-button-withdraw"), id="off", state=TellingStory.withdrawing, when="can_withdraw"),
            SwitchTo(Label("story-button-all-own"), id="all", state=TellingStory.all, when="has_list"),
            Cancel(Label("button-close")),
            state=TellingStory.card,
            getter=_card,
        ),
        Window(
            Say("story-discard-sure"),
            Button(Label("story-button-discard-sure"), id="sure", on_click=discarded, style=Style(ButtonStyle.DANGER)),
            SwitchTo(Label("button-back"), id="back", state=TellingStory.text),
            state=TellingStory.discarding,
        ),
        Window(
            Say("story-withdraw-sure"),
            Button(Label("story-button-withdraw-sure"), id="sure", on_click=withdrawn, style=Style(ButtonStyle.DANGER)),
            SwitchTo(Label("button-back"), id="back", state=TellingStory.card),
            state=TellingStory.withdrawing,
        ),
        on_start=started,
    )
