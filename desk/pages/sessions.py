"""Who is signed in at the desk, and how that ends."""

from aiohttp import web

from actions.desk.sessions import end_all_sessions, end_session, list_sessions
from desk.section import Route, Section
from desk.visit import Visit
from domain.people.roles import Right


async def look(visit: Visit) -> web.Response:
    found = await list_sessions(visit.ctx, visit.actor)
    return visit.page(
        "sessions.html",
        sessions=found,
        ends_everybodys=visit.may(Right.END_DESK_SESSIONS),
        now=visit.ctx.now(),
    )


async def end(visit: Visit) -> web.Response:
    """One of those that are listed; one's own present session is left like any other."""
    number = visit.number("session")
    await end_session(visit.ctx, visit.actor, number)
    return _gone(visit) if number == visit.session.id else visit.go("/sessions", "session-ended")


async def end_mine(visit: Visit) -> web.Response:
    await end_all_sessions(visit.ctx, visit.actor, everybodys=False)
    return _gone(visit)


async def end_everybodys(visit: Visit) -> web.Response:
    await end_all_sessions(visit.ctx, visit.actor, everybodys=True)
    return _gone(visit)


def _gone(visit: Visit) -> web.Response:
    response = visit.go("/left")
    visit.desk.cookies.forget(response)
    return response


SESSIONS = Section(
    "sessions",
    900,
    (
        Route("GET", "/sessions", Right.OPEN_DESK, look),
        Route("POST", r"/sessions/{session:\d{1,15}}/end", Right.OPEN_DESK, end),
        Route("POST", "/sessions/end-mine", Right.OPEN_DESK, end_mine),
        Route("POST", "/sessions/end-all", Right.END_DESK_SESSIONS, end_everybodys),
    ),
)
