"""Talks of pairs: that they happen, and, on a report alone, what was said; each opening is in the log."""

from aiohttp import web

from actions.mentoring.advice import reports
from actions.mentoring.advice.reports import Conversation
from desk.files import file_answer
from desk.pages.naming import called
from desk.pages.searching import PER_PAGE
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound
from domain.mentoring.advice import AdviceId, Medium, ReportId
from domain.mentoring.speaking import Side
from domain.people.roles import Right
from wording.moments import date_with_year

KINDS = {Medium.VOICE: "ogg", Medium.PHOTO: "jpg"}
"""What Telegram makes of every voice message and photo."""


async def look(visit: Visit) -> web.Response:
    """Who talks, the latest first, with how many messages; and reports that wait."""
    talks, cases = await reports.overview(visit.ctx, visit.desk.directory, visit.actor)
    page = max(1, visit.query.number("page") or 1)
    return visit.page(
        "advice.html",
        rows=[
            (one, called(one.mentor), called(one.mentee), date_with_year(one.talk.last_on, visit.reader.language))
            for one in talks[(page - 1) * PER_PAGE : page * PER_PAGE]
        ],
        count=len(talks),
        reports=[(one, called(one.mentor), called(one.mentee)) for one in cases],
        page=page,
        pages=max(1, -(-len(talks) // PER_PAGE)),
        now=visit.ctx.now(),
    )


async def report(visit: Visit) -> web.Response:
    """Who reported when: the conversation is opened by a button, since the log tells of it."""
    return await _one(visit)


async def read(visit: Visit) -> web.Response:
    found = await reports.open_talk(visit.ctx, visit.actor, ReportId(visit.number("report")), at_desk=True)
    return await _one(visit, found)


async def _one(visit: Visit, found: Conversation | None = None) -> web.Response:
    case = await reports.look_into(visit.ctx, visit.actor, ReportId(visit.number("report")))
    return visit.page(
        "advice_report.html",
        case=case,
        mentor=called(case.mentor),
        mentee=called(case.mentee),
        conversation=found,
        mentors=Side.MENTOR,
        now=visit.ctx.now(),
    )


async def file(visit: Visit) -> web.Response:
    """A voice message or photo, fetched from Telegram."""
    fetch = visit.desk.fetch
    if fetch is None:
        raise NotFound
    number, message = ReportId(visit.number("report")), AdviceId(visit.number("message"))
    found = await reports.open_file(visit.ctx, visit.actor, number, message)
    assert found.said is not None
    return file_answer(await fetch(found.said.file), f"advice-{message}.{KINDS[found.said.medium]}")


async def close(visit: Visit) -> web.Response:
    await reports.close(visit.ctx, visit.actor, ReportId(visit.number("report")))
    return visit.go("/advice", "report-closed")


REPORT = r"/advice/{report:\d{1,15}}"
ADVICE = Section(
    "advice",
    137,
    (
        Route("GET", "/advice", Right.SEE_MENTORING, look),
        Route("GET", REPORT, Right.READ_REPORTED, report),
        Route("POST", f"{REPORT}/read", Right.READ_REPORTED, read),
        Route("POST", f"{REPORT}/close", Right.READ_REPORTED, close),
        Route("GET", REPORT + r"/file/{message:\d{1,15}}", Right.READ_REPORTED, file),
    ),
)
