"""Where everybody comes in, what stands on every page: the language, the way out."""

from aiohttp import web

from actions.desk.sessions import end_session
from actions.people.preferences import choose_language
from desk.section import Route, Section
from desk.visit import Visit
from domain.people.roles import Right


async def first(visit: Visit) -> web.Response:
    """The first section that the visitor sees."""
    return visit.go(next(place.path for place in visit.desk.places if place.is_for(visit.actor)))


async def language(visit: Visit) -> web.Response:
    """The language of the person, in chat too; back to where they were."""
    await choose_language(visit.ctx, visit.actor, visit.form.text("language"))
    back = visit.form.text("back")
    # Only an address of our own: a second slash would lead to another server.
    return visit.go(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/")


async def leave(visit: Visit) -> web.Response:
    """This session ends, and its cookie."""
    await end_session(visit.ctx, visit.actor, visit.session.id)
    response = visit.go("/left")
    visit.desk.cookies.forget(response)
    return response


HOME = Section(
    "home",
    0,
    (
        Route("GET", "/", Right.OPEN_DESK, first),
        Route("POST", "/language", Right.OPEN_DESK, language),
        Route("POST", "/leave", Right.OPEN_DESK, leave),
    ),
    hidden=True,
)
