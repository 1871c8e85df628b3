"""Petitions for another mentor, with names and every word: for curator and director alone."""

from collections.abc import Awaitable, Callable
from datetime import date
from functools import partial
from urllib.parse import quote

from aiohttp import web

from actions.mentoring.petition import judging
from actions.mentoring.petition.printing import print_one
from actions.mentoring.petition.steps import Case
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.mentoring.petition import (
    GROUNDS,
    OPEN,
    WITH_CURATOR,
    WORDS_LIMIT,
    Ground,
    PetitionId,
    PetitionState,
    PetitionVerb,
    View,
)
from domain.people.roles import Right
from wording import moments
from wording.refusals import refusal

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def everything(visit: Visit) -> web.Response:
    """What waits."""
    cases = await judging.waiting(visit.ctx, visit.actor)
    today = visit.ctx.today()
    return visit.page("petitions.html", cases=cases, today=today, with_curator=WITH_CURATOR, day=_days(visit))


async def look(visit: Visit) -> web.Response:
    """One of them; a curator who looks at it has it."""
    return await _one(visit, await judging.take(visit.ctx, visit.actor, _number(visit)))


async def print_it(visit: Visit) -> web.Response:
    file = await print_one(visit.ctx, visit.actor, _number(visit), in_chat=False)
    named = f"attachment; filename*=UTF-8''{quote(file.name)}"
    return web.Response(body=file.content, content_type=WORD, headers={"Content-Disposition": named})


async def write_down(visit: Visit) -> web.Response:
    """What the applicant wrote by hand."""
    return await _done(visit, judging.write_down(visit.ctx, visit.actor, _number(visit), visit.form.text("words")))


async def give_opinion(visit: Visit) -> web.Response:
    try:
        view = View(visit.form.text("view"))
    except ValueError:
        raise NotFound from None
    words = visit.form.text("words")
    opinion = judging.give_opinion(visit.ctx, visit.actor, _number(visit), view, words, at_desk=True)
    return await _done(visit, opinion)


async def decide(visit: Visit) -> web.Response:
    """«grant no_contact»: a decision with its ground is one choice."""
    verb, _, ground = visit.form.text("verdict").partition(" ")
    try:
        chosen, reason = PetitionVerb(verb), Ground(ground)
    except ValueError:
        raise NotFound from None
    closing = visit.form.text("closing") == "due"
    words = visit.form.text("words")
    number = _number(visit)
    decision = judging.decide(visit.ctx, visit.actor, number, chosen, reason, words, closing=closing, at_desk=True)
    return await _done(visit, decision)


async def _done(visit: Visit, change: Awaitable[Case]) -> web.Response:
    """The petition again: with what was done, or with why not and what was typed."""
    try:
        await change
    except NotFound:
        raise
    except Refusal as refused:
        case = await judging.look(visit.ctx, visit.actor, _number(visit))
        return await _one(visit, case, 422, refusal(refused, visit.reader))
    return visit.go(f"/petitions/{_number(visit)}", "saved")


async def _one(visit: Visit, case: Case, status: int = 200, complaint: str = "") -> web.Response:
    petition, runs = case.petition, visit.may(Right.RUN_MENTORING)
    verdicts = [(verb, ground) for verb, grounds in GROUNDS.items() for ground in grounds]
    return visit.page(
        "petition.html",
        status,
        case=case,
        petition=petition,
        day=_days(visit),
        since=petition.since.astimezone(visit.ctx.policy.zone).date(),
        overdue=petition.is_overdue(visit.ctx.today()),
        writes=runs and petition.state in OPEN and judging.comes_on_paper(visit.ctx, petition),
        judges=runs and petition.state in WITH_CURATOR,
        decides=visit.may(Right.DECIDE_PETITIONS) and petition.state is PetitionState.WITH_DIRECTOR,
        views=list(View),
        verdicts=verdicts,
        limit=WORDS_LIMIT,
        complaint=complaint,
        sent=visit.form,
    )


def _days(visit: Visit) -> Callable[[date], str]:
    """Says a day in the visitor's language, for templates."""
    return partial(moments.date_with_year, language=visit.reader.language)


def _number(visit: Visit) -> PetitionId:
    return PetitionId(visit.number("petition"))


ONE = r"/petitions/{petition:\d{1,15}}"
PETITIONS = Section(
    "petitions",
    140,
    (
        Route("GET", "/petitions", Right.READ_PETITIONS, everything),
        Route("GET", ONE, Right.READ_PETITIONS, look),
        Route("GET", ONE + "/file", Right.READ_PETITIONS, print_it),
        Route("POST", ONE + "/words", Right.RUN_MENTORING, write_down),
        Route("POST", ONE + "/opinion", Right.RUN_MENTORING, give_opinion),
        Route("POST", ONE + "/decision", Right.DECIDE_PETITIONS, decide),
    ),
)
