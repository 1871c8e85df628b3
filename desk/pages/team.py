"""Who has which role, and the one-time links that give them."""

from collections.abc import Awaitable
from typing import Any

from aiohttp import web

from actions.people import team as actions
from desk.pages.choosing import chosen
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.people.person import PersonId
from domain.people.roles import Right, Role
from wording.refusals import refusal


async def look(visit: Visit) -> web.Response:
    return await _list(visit)


async def _list(
    visit: Visit, status: int = 200, complaint: str = "", made: actions.Invitation | None = None
) -> web.Response:
    """The team. A link that was ``made`` just now is shown this once: its token is stored nowhere."""
    team = await actions.list_team(visit.ctx, visit.actor)
    return visit.page(
        "team.html",
        status,
        team=team,
        offered=actions.invitable(visit.actor),
        complaint=complaint,
        made=made,
        address=visit.desk.invitation(made.token) if made is not None else "",
        now=visit.ctx.now(),
    )


async def invite(visit: Visit) -> web.Response:
    made = await actions.invite(visit.ctx, visit.actor, _role(visit))
    return await _list(visit, made=made)


async def take(visit: Visit) -> web.Response:
    """An owner does the work of a role themselves."""
    return await _done(visit, actions.take(visit.ctx, visit.actor, _role(visit)), "role-taken")


async def revoke(visit: Visit) -> web.Response:
    return await _done(visit, actions.revoke_link(visit.ctx, visit.actor, visit.number("link")), "link-revoked")


async def dismiss(visit: Visit) -> web.Response:
    person = PersonId(visit.form.number("person") or 0)
    return await _done(visit, actions.dismiss(visit.ctx, visit.actor, person, _role(visit)), "role-dismissed")


async def _done(visit: Visit, change: Awaitable[Any], done: str) -> web.Response:
    try:
        await change
    except NotFound:
        raise
    except Refusal as refused:
        return await _list(visit, 422, refusal(refused, visit.reader))
    return visit.go("/team", done)


def _role(visit: Visit) -> Role:
    role = chosen(Role, visit.form.text("role"))
    if role is None:
        raise NotFound
    return role


TEAM = Section(
    "team",
    800,
    (
        Route("GET", "/team", Right.APPOINT, look),
        Route("POST", "/team/links", Right.APPOINT, invite),
        Route("POST", "/team/take", Right.APPOINT, take),
        Route("POST", r"/team/links/{link:\d{1,15}}/revoke", Right.APPOINT, revoke),
        Route("POST", "/team/dismiss", Right.APPOINT, dismiss),
    ),
)
