"""What is told of stories. How things stand is looked up when it is told; what is not so any more is skipped."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.media import lists
from actions.mentoring.stories import reading
from domain.mentoring.story import StoryState
from domain.mentoring.story_notices import StoryAnswered, StoryOut, StorySent
from domain.notices import Notice
from handlers.desk.buttons import at_desk_button
from handlers.mentoring.stories.callbacks import OpenOwnStory, OpenStory
from handlers.mentoring.stories.lines import PARAGRAPHS, clearance_text, parts_line
from handlers.programme.naming import called
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {StorySent: sent, StoryAnswered: answered, StoryOut: out}


async def sent(notice: StorySent, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await reading.seen(ctx, notice.story)
    if found is None or found.story.state is not StoryState.SENT:
        return None
    text = PARAGRAPHS.join(
        [
            reader.words("told-story-sent", mentor=called(found.planned.mentor, ctx)),
            parts_line(found, reader),
            clearance_text(found, reader, ctx),
        ]
    )
    rows = [
        [
            InlineKeyboardButton(
                text=reader.words.plain("story-button-open"), callback_data=OpenStory(story=notice.story).pack()
            )
        ],
        [at_desk_button("stories", notice.story, reader)],
    ]
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=rows))


async def answered(notice: StoryAnswered, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await reading.seen(ctx, notice.story)
    if found is None or found.story.state is not notice.state:
        return None
    reason = found.story.reason
    text = reader.words(
        "told-story-answered",
        state=notice.state.value,
        reason="none" if reason is None else reason.value,
        words=found.story.reason_words or "none",
    )
    button = InlineKeyboardButton(
        text=reader.words.plain("story-button-open"), callback_data=OpenOwnStory(story=notice.story).pack()
    )
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[button]]))


async def out(notice: StoryOut, reader: Reader, ctx: Context) -> Outgoing | None:
    """With where it can be read."""
    page = await lists.seen(ctx, notice.publication)
    links = [] if page is None else [outlet.link for outlet in page.publication.outlets if outlet.link]
    if not links or await reading.seen(ctx, notice.story) is None:
        return None
    return Outgoing(reader.words("told-story-out", links="\n".join(links)))
