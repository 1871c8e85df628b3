"""What mentors proposed to the roadmap, at the desk: accepted through the event's form, or declined with an answer."""

from aiohttp import web

from actions.roadmap import proposing
from actions.roadmap.proposing import Proposed
from actions.roadmap.reading import View
from desk.pages.roadmap_form import content_of, shown, stage_of, there, written
from desk.section import Route
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.people.roles import Right
from domain.roadmap.proposal import SuggestionId
from wording.refusals import refusal


async def proposals(visit: Visit) -> web.Response:
    """Those that wait for an answer."""
    found = await proposing.waiting(visit.ctx, visit.actor)
    return visit.page("roadmap_proposals.html", proposals=found)


async def ask_acceptance(visit: Visit) -> web.Response:
    """What the mentor wrote, beside the form of what is to become of it."""
    found, view = await _proposed(visit)
    typed = {} if found.event is None else written(found.event)
    return await shown(visit, view, typed, found.event, back="/roadmap/proposals", proposed=found)


async def accept(visit: Visit) -> web.Response:
    found, view = await _proposed(visit)
    form = visit.form
    try:
        event = await proposing.accept(
            visit.ctx,
            visit.actor,
            found.proposal.id,
            stage_of(form),
            content_of(form, view),
            form.number("version"),
            form.text("answer"),
        )
    except NotFound:
        raise
    except Refusal as refused:
        return await shown(
            visit,
            view,
            None,
            found.event,
            back="/roadmap/proposals",
            complaint=refusal(refused, visit.reader),
            proposed=found,
        )
    return visit.go(f"/roadmap/{event.id}", "roadmap-accepted")


async def decline(visit: Visit) -> web.Response:
    """With an answer, which the mentor reads."""
    found, view = await _proposed(visit)
    try:
        await proposing.decline(visit.ctx, visit.actor, found.proposal.id, visit.form.text("answer"))
    except NotFound:
        raise
    except Refusal as refused:
        typed = {} if found.event is None else written(found.event)
        return await shown(
            visit,
            view,
            typed,
            found.event,
            back="/roadmap/proposals",
            complaint=refusal(refused, visit.reader),
            proposed=found,
        )
    return visit.go("/roadmap/proposals", "roadmap-declined")


async def _proposed(visit: Visit) -> tuple[Proposed, View]:
    found = await proposing.one(visit.ctx, visit.actor, SuggestionId(visit.number("proposal")))
    return found, await there(visit, found.proposal.year)


PROPOSAL = r"/roadmap/proposals/{proposal:\d{1,15}}"
ROUTES = (
    Route("GET", "/roadmap/proposals", Right.EDIT_ROADMAP, proposals),
    Route("GET", PROPOSAL, Right.EDIT_ROADMAP, ask_acceptance),
    Route("POST", PROPOSAL + "/accept", Right.EDIT_ROADMAP, accept),
    Route("POST", PROPOSAL + "/decline", Right.EDIT_ROADMAP, decline),
)
