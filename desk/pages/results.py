"""Results that mentors were asked for (5.1): who has answered and who has not, by names, in Excel, and from paper."""

import asyncio

from aiohttp import web

from actions.mentoring import results
from desk.files import EXCEL, file_answer
from desk.form import Form
from desk.pages.choosing import must_choose
from desk.pages.days import read_day
from desk.pages.naming import called
from desk.pages.on_paper import paper_in
from desk.section import Route, Section
from desk.visit import Visit
from documents.registry.writing import workbook
from domain.errors import NotFound, Refusal
from domain.mentoring.pairing import RUNNING, MembershipId
from domain.mentoring.refusals import ResultsDueWrong
from domain.mentoring.request import WORDS_LIMIT
from domain.mentoring.results import CallId, Result
from domain.mentoring.speaking import NUMBER_LIMIT
from domain.people.roles import Right
from domain.registry.record import RecordId
from wording import moments
from wording.mentoring.results import result_name, results_sheet
from wording.refusals import refusal

AT_ONCE = 10
"""Calls of a page."""
MENTORS_AT_ONCE = 25
"""Mentors of a page of one call."""


async def look(visit: Visit) -> web.Response:
    return await _all(visit)


async def _all(visit: Visit, status: int = 200, complaint: str = "") -> web.Response:
    """What was asked, the newest first; and the form of a new one."""
    page = max(1, visit.query.number("page") or 1)
    found = await results.newest(visit.ctx, visit.actor, AT_ONCE, (page - 1) * AT_ONCE)
    count = await results.count(visit.ctx, visit.actor)
    runs = visit.may(Right.RUN_MENTORING)
    return visit.page(
        "results.html",
        status,
        found=found,
        day=lambda day: moments.date_with_year(day, visit.reader.language),
        page=page,
        pages=max(1, -(-count // AT_ONCE)),
        mentors=await results.mentors(visit.ctx, visit.actor, visit.desk.directory) if runs else [],
        ticked=set(visit.form.texts("mentor")),
        due=visit.form.text("due"),
        whom=visit.form.text("whom") or "all",
        today=visit.ctx.today(),
        runs=runs,
        complaint=complaint,
    )


async def ask(visit: Visit) -> web.Response:
    """«Запросить»: some mentors, or all of them, by a day."""
    try:
        due = read_day(visit.form.text("due"))
        if due is None:
            raise ResultsDueWrong
        if visit.form.text("whom") == "some":
            wanted = [RecordId(int(one)) for one in visit.form.texts("mentor") if one.isdecimal()]
        else:
            wanted = [one.id for one in await results.mentors(visit.ctx, visit.actor, visit.desk.directory)]
        call = await results.ask(visit.ctx, visit.actor, wanted, due)
    except Refusal as refused:
        return await _all(visit, 422, refusal(refused, visit.reader))
    return visit.go(f"/results/{call.id}", "results-asked")


async def look_at_one(visit: Visit) -> web.Response:
    return await _one(visit)


async def _one(visit: Visit, status: int = 200, about: str = "", complaint: str = "") -> web.Response:
    """The page; ``complaint`` is about what was sent of the membership ``about``."""
    page = max(1, visit.query.number("page") or 1)
    found, tally = await results.leaf(
        visit.ctx, visit.actor, _number(visit), visit.desk.directory, (page - 1) * MENTORS_AT_ONCE, MENTORS_AT_ONCE
    )
    missing = set(tally.waiting)
    return visit.page(
        "results_call.html",
        status,
        call=found.call,
        # Who has not answered stands first.
        asked=sorted(found.asked, key=lambda one: (one.mentor.id not in missing, one.mentor.code)),
        missing=missing,
        answered=len(tally.led) - len(missing),
        count=len(tally.led),
        page=page,
        pages=max(1, -(-len(tally.led) // MENTORS_AT_ONCE)),
        named=lambda membership: result_name(found.call, membership, visit.reader),
        running=RUNNING,
        # The same in each of very many forms.
        results=[(one, visit.words("result-name", result=one.value)) for one in Result],
        words_hint=visit.words("desk-request-words-hint", limit=WORDS_LIMIT),
        runs=visit.may(Right.RUN_MENTORING),
        words_limit=WORDS_LIMIT,
        number_limit=NUMBER_LIMIT,
        day=lambda day: moments.date_with_year(day, visit.reader.language),
        today=visit.ctx.today(),
        now=visit.ctx.now(),
        about=about,
        complaint=complaint,
        sent=lambda name: visit.form if name == about else Form(),
    )


async def excel(visit: Visit) -> web.Response:
    """All of it as an Excel file, with names and words."""
    found = await results.look(visit.ctx, visit.actor, _number(visit), visit.desk.directory)
    reader = visit.reader
    content = await asyncio.to_thread(lambda: workbook(results_sheet(found, reader, called, words=True)))
    return file_answer(content, f"{visit.words.plain('results-file')}-{found.call.due:%Y-%m-%d}.{EXCEL}")


async def answer(visit: Visit) -> web.Response:
    """What a mentor says of one mentee, from paper."""
    membership = MembershipId(visit.form.number("membership") or 0)
    result, words = must_choose(Result, visit.form.text("result")), " ".join(visit.form.text("words").split())
    try:
        paper = paper_in(visit)
        await results.answer(visit.ctx, visit.actor, _number(visit), membership, result, words, paper)
    except NotFound:
        raise
    except Refusal as refused:
        return await _one(visit, 422, f"answer-{membership}", refusal(refused, visit.reader))
    return visit.go(f"/results/{_number(visit)}", "results-recorded")


async def take_back(visit: Visit) -> web.Response:
    """«Да, отменить запрос». Whoever comes second reads that it is done."""
    try:
        await results.take_back(visit.ctx, visit.actor, _number(visit))
    except NotFound:
        raise
    except Refusal as refused:
        return await _one(visit, 422, "take-back", refusal(refused, visit.reader))
    return visit.go(f"/results/{_number(visit)}", "results-taken-back")


def _number(visit: Visit) -> CallId:
    return CallId(visit.number("call"))


ONE = r"/results/{call:\d{1,15}}"
RESULTS = Section(
    "results",
    138,
    (
        Route("GET", "/results", Right.SEE_MENTORING, look),
        Route("POST", "/results", Right.RUN_MENTORING, ask),
        Route("GET", ONE, Right.SEE_MENTORING, look_at_one),
        Route("GET", ONE + "/excel", Right.SEE_MENTORING, excel),
        Route("POST", ONE + "/answer", Right.RUN_MENTORING, answer),
        Route("POST", ONE + "/take-back", Right.RUN_MENTORING, take_back),
    ),
)
