"""What people wrote to the curator, and answering them through the bot."""

from aiohttp import web

from actions.enquiries import lists, writing
from desk.pages.naming import called
from desk.pages.searching import PER_PAGE
from desk.section import Route, Section
from desk.visit import Visit
from domain.applications.application import ApplicationId
from domain.enquiries.enquiry import TEXT_LIMIT, EnquiryId
from domain.errors import NotFound, Refusal
from domain.people.roles import Right
from domain.registry.record import Record
from wording.refusals import refusal


async def look(visit: Visit) -> web.Response:
    """Those who wait, then all others. Not a word of what they wrote: that is between them and the curators."""
    page = max(1, visit.query.number("page") or 1)
    found = await lists.listed(
        visit.ctx, visit.actor, visit.desk.directory, limit=PER_PAGE, skipped=(page - 1) * PER_PAGE
    )
    return visit.page(
        "enquiries.html",
        rows=[(one.enquiry, _name(visit, one.record, one.application)) for one in found.written],
        count=found.count,
        waiting=found.waiting,
        page=page,
        pages=max(1, -(-found.count // PER_PAGE)),
        now=visit.ctx.now(),
    )


async def read(visit: Visit) -> web.Response:
    return await _one(visit)


async def _one(visit: Visit, status: int = 200, complaint: str = "") -> web.Response:
    found = await writing.correspondence(visit.ctx, visit.actor, EnquiryId(visit.number("enquiry")))
    applied = found.who.application
    return visit.page(
        "enquiry.html",
        status,
        who=_name(visit, found.who.record, None if applied is None else applied.id),
        record=found.who.record,
        application=applied,
        enquiry=found.who.enquiry,
        messages=found.messages,
        curators=found.curators,
        can_answer=found.who.account is not None,
        limit=TEXT_LIMIT,
        typed=visit.form.text("text"),
        complaint=complaint,
        now=visit.ctx.now(),
    )


async def answer(visit: Visit) -> web.Response:
    """Through the bot; the page again with what was typed, if a rule says no."""
    enquiry, text = EnquiryId(visit.number("enquiry")), visit.form.text("text").replace("\r\n", "\n").strip()
    if not text:
        return await _one(visit, 422, visit.words.plain("desk-enquiry-nothing"))
    try:
        await writing.answer(visit.ctx, visit.actor, enquiry, text)
    except NotFound:
        raise
    except Refusal as refused:
        return await _one(visit, 422, refusal(refused, visit.reader))
    return visit.go(f"/enquiries/{enquiry}", "answered")


def _name(visit: Visit, record: Record | None, application: ApplicationId | None) -> str:
    if record is not None:
        return called(record)
    if application is not None:
        return visit.words.plain("enquiry-of-application", number=str(application))
    return visit.words.plain("enquiry-of-nobody")


ENQUIRIES = Section(
    "enquiries",
    125,
    (
        Route("GET", "/enquiries", Right.READ_REGISTRY, look),
        Route("GET", r"/enquiries/{enquiry:\d{1,15}}", Right.KEEP_REGISTRY, read),
        Route("POST", r"/enquiries/{enquiry:\d{1,15}}/answer", Right.KEEP_REGISTRY, answer),
    ),
)
