"""Stories as text. People are shown as the centre lets a chat; what is told only where own words may stand there."""

from markupsafe import Markup

from actions.context import Context
from actions.mentoring.stories.standing import Told
from domain.mentoring.story import StoryState
from domain.registry.field import Field
from domain.registry.names import may_show
from handlers.mentoring.pairings.lines import day_of
from handlers.programme.naming import called
from wording.mentoring.stories import clearance
from wording.reader import Reader

LINE = Markup("\n")
PARAGRAPHS = Markup("\n\n")
LONGEST = 2500
"""Characters of a text in the curators' chat, beside all else that a message says; the desk has all of it."""


def reads_here(found: Told, ctx: Context) -> bool:
    """Whether what is told and shown may go through this centre's chat."""
    return may_show(Field.RESULTS, ctx.policy.chat_names) and not found.is_closed


def row(found: Told, reader: Reader, ctx: Context) -> str:
    """A button of the curators' list."""
    return reader.words.plain(
        "stories-row",
        mentor=called(found.planned.mentor, ctx),
        day=day_of(found.story.since.astimezone(reader.zone).date(), reader, ctx),
        state=found.story.state.value,
    )


def own_row(found: Told, reader: Reader, ctx: Context) -> str:
    """A button of the mentor's list."""
    return reader.words.plain(
        "stories-own-row",
        day=day_of(found.story.since.astimezone(reader.zone).date(), reader, ctx),
        state=found.story.state.value,
    )


def clearance_text(found: Told, reader: Reader, ctx: Context) -> Markup:
    return LINE.join(clearance(found, reader.words, ctx.policy, lambda one: called(one, ctx)))


def parts_line(found: Told, reader: Reader) -> Markup:
    """«Текст — 512 знаков, 3 фото»."""
    return reader.words("story-parts", text=len(found.story.text), photos=len(found.story.photos))


def check_text(found: Told, reader: Reader, ctx: Context) -> Markup:
    """Before it is sent."""
    return PARAGRAPHS.join(
        [
            LINE.join([reader.words("story-check"), parts_line(found, reader)]),
            clearance_text(found, reader, ctx),
            reader.words("story-check-more"),
        ]
    )


def own_text(found: Told, reader: Reader, ctx: Context) -> Markup:
    """What the mentor sees of one that was sent."""
    lines = [reader.words("story-title"), parts_line(found, reader), _state(found, reader)]
    return PARAGRAPHS.join([LINE.join(lines), clearance_text(found, reader, ctx)])


def curator_text(found: Told, reader: Reader, ctx: Context) -> Markup:
    """Whose it is, what may become of it, and, where a chat may carry it, what it says."""
    words, story = reader.words, found.story
    head = [
        words("story-title"),
        words("story-by", mentor=called(found.planned.mentor, ctx)),
        parts_line(found, reader),
        _state(found, reader),
    ]
    parts = [LINE.join(head), clearance_text(found, reader, ctx)]
    if found.is_closed:
        parts.append(words("story-closed"))
    elif story.is_blank:
        parts.append(words("story-gone"))
    elif not reads_here(found, ctx):
        parts.append(words("story-at-desk"))
    elif story.text:
        parts.append(Markup.escape(story.text[:LONGEST] + ("…" if len(story.text) > LONGEST else "")))
    return PARAGRAPHS.join(parts)


def _state(found: Told, reader: Reader) -> Markup:
    story = found.story
    reason = story.reason.value if story.state is StoryState.DECLINED and story.reason is not None else "none"
    return reader.words("story-state", state=story.state.value, reason=reason, words=story.reason_words or "none")
