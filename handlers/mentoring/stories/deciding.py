"""/stories for curators: what waits, what was decided, and one of them with what may become of it."""

from typing import Any

from aiogram import Bot
from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.media import lists as media
from actions.mentoring.stories import deciding, reading
from domain.mentoring.story import STORY, WORDS_LIMIT, StoryId, StoryReason, StoryState, StoryVerb
from domain.mentoring.story_refusals import StoryOnlyAtDesk
from domain.people.roles import Right, may, require
from domain.registry.names import ChatNames
from handlers.desk.buttons import at_desk
from handlers.errors import toast
from handlers.media.states import MediaPlan
from handlers.mentoring.stories.lines import curator_text, reads_here, row
from handlers.mentoring.stories.states import Stories
from handlers.programme.choosing import many_of, one_of
from handlers.programme.guard import guarded
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.mentoring.stories import publication_title


async def started(start_data: Any, manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor_in(manager).roles, Right.SEE_MENTORING)
    manager.dialog_data.update(start_data or {})


async def opened(_event: CallbackQuery, _select: Any, manager: DialogManager, story: str) -> None:
    manager.dialog_data["story"] = int(story)
    await manager.switch_to(Stories.card)


async def taken(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Взять в медиаплан»: a draft is there. Raises what `deciding.take_story` does."""
    ctx, actor = context_in(manager), actor_in(manager)
    found = await reading.look(ctx, actor, _story(manager))
    await deciding.take_story(ctx, actor, _story(manager), publication_title(found, reader_in(manager).words))
    await toast(event, reader_in(manager).words.plain("story-taken"))


async def to_publication(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """What the media plan made of it."""
    found = await media.of_story(context_in(manager), actor_in(manager), _story(manager))
    if found is not None:
        await manager.start(MediaPlan.card, {"publication": int(found.id)})


async def reason_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """A word beside it only where a chat may carry one. Raises what `deciding.decline_story` does."""
    if context_in(manager).policy.chat_names is not ChatNames.CODES:
        manager.dialog_data["reason"] = key
        await manager.switch_to(Stories.words)
        return
    await _decline(manager, StoryReason(key))
    await toast(event, reader_in(manager).words.plain("story-declined"))


async def words_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `deciding.decline_story` does; the question stays, then."""
    await _decline(manager, StoryReason(manager.dialog_data["reason"]), typed(message))


async def without_words(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _decline(manager, StoryReason(manager.dialog_data["reason"]))


async def show_photos(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """One by one, above the card. Raises StoryOnlyAtDesk, and what `reading.look` does."""
    ctx, bot = context_in(manager), manager.middleware_data["bot"]
    assert isinstance(bot, Bot)
    found = await reading.look(ctx, actor_in(manager), _story(manager))
    if not reads_here(found, ctx):
        raise StoryOnlyAtDesk
    for file in found.story.photos:
        await bot.send_photo(event.from_user.id, file)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def _decline(manager: DialogManager, reason: StoryReason, words: str = "") -> None:
    await deciding.decline_story(context_in(manager), actor_in(manager), _story(manager), reason, words)
    await manager.switch_to(Stories.card, show_mode=ShowMode.DELETE_AND_SEND if words else None)


def _story(manager: DialogManager) -> StoryId:
    return StoryId(int(manager.dialog_data["story"]))


async def _listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await reading.listed(ctx, actor_in(dialog_manager))
    return {
        "rows": [(str(one.story.id), row(one, reader, ctx)) for one in found],
        "count": len(found),
        "waiting": sum(one.story.state is StoryState.SENT for one in found),
    }


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await reading.look(ctx, actor, _story(dialog_manager))
    decides = may(actor.roles, Right.RUN_MENTORING) and STORY.can(found.story.state, StoryVerb.TAKE)
    return {
        "in_plan": found.story.state is StoryState.TAKEN
        and await media.of_story(ctx, actor, found.story.id) is not None,
        "text": curator_text(found, reader, ctx),
        "can_decide": decides,
        "can_show": bool(found.story.photos) and reads_here(found, ctx),
        "photos": len(found.story.photos),
        "reasons": [(one.value, reader.words.plain("story-button-reason", reason=one.value)) for one in StoryReason],
    }


def dialog() -> Dialog:
    found = Dialog(
        Window(
            Say("stories-listed"),
            many_of("stories", "rows", opened),
            at_desk("stories"),
            Cancel(Label("button-close")),
            state=Stories.listed,
            getter=_listed,
        ),
        Window(
            Format("{text}"),
            Button(
                Label("story-button-take"),
                id="take",
                on_click=taken,
                when="can_decide",
                style=Style(ButtonStyle.SUCCESS),
            ),
            SwitchTo(Label("story-button-decline"), id="decline", state=Stories.declining, when="can_decide"),
            Button(Label("story-button-show"), id="show", on_click=show_photos, when="can_show"),
            Button(Label("media-button-open"), id="publication", on_click=to_publication, when="in_plan"),
            at_desk("stories", "story"),
            SwitchTo(Label("story-button-all"), id="all", state=Stories.listed),
            state=Stories.card,
            getter=_card,
        ),
        Window(
            Say("story-ask-reason"),
            one_of("reason", "reasons", reason_chosen),
            SwitchTo(Label("button-back"), id="back", state=Stories.card),
            state=Stories.declining,
            getter=_card,
        ),
        Window(
            Say("story-ask-words", limit=lambda _: WORDS_LIMIT),
            MessageInput(words_typed, content_types=ContentType.TEXT),
            Button(Label("specialists-button-no-words"), id="skip", on_click=without_words),
            SwitchTo(Label("button-back"), id="back", state=Stories.declining),
            state=Stories.words,
        ),
        on_start=started,
    )
    return guarded(found, Right.SEE_MENTORING)
