"""Stories for the media plan: the list, and one by names, with its text, its photos and what may become of it."""

from aiohttp import web

from actions.media import lists as media
from actions.mentoring.stories import deciding, reading
from desk.files import file_answer
from desk.pages.naming import called
from desk.pages.searching import PER_PAGE
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound
from domain.mentoring.story import STORY, WORDS_LIMIT, StoryId, StoryReason, StoryState, StoryVerb
from domain.people.roles import Right
from domain.registry.names import ChatNames
from wording.mentoring.stories import clearance, publication_title


async def look(visit: Visit) -> web.Response:
    """Those that wait first."""
    page = max(1, visit.query.number("page") or 1)
    shown = slice((page - 1) * PER_PAGE, page * PER_PAGE)
    found = await reading.listed(visit.ctx, visit.actor, visit.desk.directory, shown)
    return visit.page(
        "stories.html",
        rows=[(one, called(one.mentor)) for one in found[shown]],
        count=len(found),
        waiting=sum(one.story.state is StoryState.SENT for one in found),
        page=page,
        pages=max(1, -(-len(found) // PER_PAGE)),
        now=visit.ctx.now(),
    )


async def one(visit: Visit) -> web.Response:
    found = await reading.look(visit.ctx, visit.actor, StoryId(visit.number("story")))
    decides = visit.may(Right.RUN_MENTORING) and STORY.can(found.story.state, StoryVerb.TAKE)
    return visit.page(
        "story.html",
        told=found,
        people=[(one, called(one)) for one in found.people],
        clearance=clearance(found, visit.words, visit.ctx.policy, called),
        decides=decides,
        publication=await media.of_story(visit.ctx, visit.actor, found.story.id),
        may_word=visit.ctx.policy.chat_names is not ChatNames.CODES,
        limit=WORDS_LIMIT,
        reasons=[(one.value, visit.words.plain("story-button-reason", reason=one.value)) for one in StoryReason],
        now=visit.ctx.now(),
    )


async def photo(visit: Visit) -> web.Response:
    """Fetched from Telegram."""
    fetch = visit.desk.fetch
    if fetch is None:
        raise NotFound
    story, number = visit.number("story"), visit.number("photo")
    file = await reading.photo(visit.ctx, visit.actor, StoryId(story), number)
    return file_answer(await fetch(file), f"story-{story}-{number}.jpg")


async def take(visit: Visit) -> web.Response:
    number = visit.number("story")
    found = await reading.look(visit.ctx, visit.actor, StoryId(number))
    made = await deciding.take_story(visit.ctx, visit.actor, StoryId(number), publication_title(found, visit.words))
    return visit.go(f"/media/{made.id}", "story-taken")


async def decline(visit: Visit) -> web.Response:
    number, chosen = visit.number("story"), visit.form.text("reason")
    if chosen not in set(StoryReason):
        raise NotFound
    words = visit.form.text("words").strip()
    await deciding.decline_story(visit.ctx, visit.actor, StoryId(number), StoryReason(chosen), words)
    return visit.go(f"/stories/{number}", "story-declined")


STORY_PATH = r"/stories/{story:\d{1,15}}"
STORIES = Section(
    "stories",
    160,
    (
        Route("GET", "/stories", Right.SEE_MENTORING, look),
        Route("GET", STORY_PATH, Right.SEE_MENTORING, one),
        Route("GET", STORY_PATH + r"/photo/{photo:\d{1,2}}", Right.SEE_MENTORING, photo),
        Route("POST", f"{STORY_PATH}/take", Right.RUN_MENTORING, take),
        Route("POST", f"{STORY_PATH}/decline", Right.RUN_MENTORING, decline),
    ),
)
