"""The media plan at the desk: a month by names, and a publication with its text, its pictures and its people."""

from collections.abc import Awaitable
from datetime import date, datetime
from hashlib import sha256
from html import escape
from zoneinfo import ZoneInfo

from aiohttp import web

from actions.media import deciding, lists, planning, publishing, writing
from actions.media.lists import Listed, Page
from desk.files import file_answer
from desk.section import Route, Section
from desk.visit import Visit
from domain.duties.terms import months_after
from domain.errors import NotFound, Refusal
from domain.media.fields import RETURN_LIMIT
from domain.media.publication import (
    PUBLICATION,
    OutletState,
    Publication,
    PublicationId,
    PublicationState,
    PublicationVerb,
    is_outside,
)
from domain.media.refusals import PublicationChanged, PublicationInPast
from domain.moments import moment
from domain.people.roles import Right
from domain.posts.excerpt import plain
from wording import moments
from wording.media.names import begins, named, time_of
from wording.refusals import refusal
from wording.resources import resource_name

CHIPS = {
    PublicationState.PUBLISHED: "good",
    PublicationState.PLANNED: "good",
    PublicationState.SUBMITTED: "warn",
    PublicationState.APPROVED: "warn",
    PublicationState.OVERDUE: "bad",
}
"""How a state is coloured; the others are not."""
TYPED_AT = "%Y-%m-%dT%H:%M"
"""As browsers send a day with an hour."""


async def look(visit: Visit) -> web.Response:
    """The month of the address, or this one."""
    first = _month(visit)
    found = await lists.month(visit.ctx, visit.actor, first)
    listed = [*found.listed, *found.timeless]
    people = await lists.recognisable(visit.ctx, visit.actor, [one.publication for one in listed])
    return visit.page(
        "media.html",
        month=moments.month_name(first, visit.reader.language),
        earlier=f"{months_after(first, -1):%Y-%m}",
        later=f"{months_after(first, 1):%Y-%m}",
        rows=[_row(visit, one) for one in listed],
        people=people,
    )


async def one(visit: Visit) -> web.Response:
    return await _one(visit)


async def picture(visit: Visit) -> web.Response:
    """Fetched from Telegram."""
    fetch, number = visit.desk.fetch, visit.number("picture")
    page = await lists.page(visit.ctx, visit.actor, _number(visit))
    files = page.publication.pictures
    if fetch is None or not 1 <= number <= len(files):
        raise NotFound
    return file_answer(await fetch(files[number - 1]), f"publication-{page.publication.id}-{number}.jpg")


async def write(visit: Visit) -> web.Response:
    """The text, without formatting; one that somebody else changed meanwhile is not written over."""
    page = await lists.page(visit.ctx, visit.actor, _number(visit))
    typed = visit.form.text("text").replace("\r\n", "\n").strip()
    if visit.form.text("seen") != _mark(page.publication):
        return await _one(visit, 422, refusal(PublicationChanged(), visit.reader), typed)
    if typed == plain(page.publication.text):
        return visit.go(_path(visit), "media-written")
    return await _done(
        visit, writing.write(visit.ctx, visit.actor, _number(visit), escape(typed, quote=False)), "media-written", typed
    )


async def submit(visit: Visit) -> web.Response:
    return await _done(visit, deciding.submit(visit.ctx, visit.actor, _number(visit)), "media-submitted")


async def approve(visit: Visit) -> web.Response:
    return await _done(visit, deciding.approve(visit.ctx, visit.actor, _number(visit)), "media-approved")


async def send_back(visit: Visit) -> web.Response:
    words = visit.form.text("words")
    return await _done(visit, deciding.send_back(visit.ctx, visit.actor, _number(visit), words), "media-returned")


async def plan(visit: Visit) -> web.Response:
    return await _done(visit, _plan(visit), "media-planned")


async def published(visit: Visit) -> web.Response:
    resource, link = visit.form.text("resource"), visit.form.text("link")
    return await _done(
        visit,
        publishing.mark_published(visit.ctx, visit.actor, _number(visit), resource, link),
        "media-published",
    )


async def _plan(visit: Visit) -> Publication:
    """Raises PublicationInPast, also for what is no moment; `TimeDoesNotExist`, and what `planning.plan` does."""
    try:
        wall = datetime.strptime(visit.form.text("at"), TYPED_AT)  # noqa: DTZ007
    except ValueError:
        raise PublicationInPast from None
    at = moment(wall.date(), wall.time(), visit.reader.zone)
    return await planning.plan(visit.ctx, visit.actor, _number(visit), at)


async def _done(visit: Visit, change: Awaitable[object], done: str, text: str | None = None) -> web.Response:
    """The publication again: with what was done, or with why not."""
    try:
        await change
    except NotFound:
        raise
    except Refusal as refused:
        return await _one(visit, 422, refusal(refused, visit.reader), text)
    return visit.go(_path(visit), done)


async def _one(visit: Visit, status: int = 200, complaint: str = "", text: str | None = None) -> web.Response:
    page = await lists.page(visit.ctx, visit.actor, _number(visit))
    found, reader = page.publication, visit.reader
    written, happening, now = plain(found.text), page.happening, visit.ctx.now()
    return visit.page(
        "media_one.html",
        status,
        found=found,
        name=named(found, visit.words),
        chip=CHIPS.get(found.state, ""),
        month=_month_of(found, reader.zone, now),
        event=None if happening is None else (happening.title, begins(happening, reader, now)),
        window=found.window,
        outside=found.is_live and is_outside(found),
        who=page.listed.responsible,
        people=page.people,
        lacking={each.record.id: _resources(visit, each.resources) for each in page.lacking},
        outlets=[(each, _resource(visit, each.resource)) for each in found.outlets],
        written=written,
        typed=written if text is None else text,
        seen=_mark(found),
        is_formatted=found.text != escape(written, quote=False),
        at=visit.form.text("at") or (found.at and f"{found.at.astimezone(reader.zone):{TYPED_AT}}") or "",
        sent=visit.form,
        zone=moments.zone_name(reader.zone, found.at or now, reader.language),
        may=_allowed(visit, page),
        limit=RETURN_LIMIT,
        now=now,
        complaint=complaint,
    )


def _allowed(visit: Visit, page: Page) -> dict[str, bool]:
    """What whoever looks at it can do with it now."""
    found = page.publication
    keeps, approves = visit.may(Right.KEEP_MEDIA), visit.may(Right.APPROVE_MEDIA)

    def can(verb: PublicationVerb) -> bool:
        return PUBLICATION.can(found.state, verb)

    is_approved = found.approved_by is not None
    return {
        "write": keeps and found.is_live,
        "submit": keeps and can(PublicationVerb.SUBMIT),
        "approve": approves and can(PublicationVerb.APPROVE),
        "return": approves and can(PublicationVerb.RETURN),
        "publish": keeps and is_approved and can(PublicationVerb.PUBLISH),
    }


def _row(visit: Visit, listed: Listed) -> dict[str, object]:
    found = listed.publication
    return {
        "one": found,
        "name": named(found, visit.words),
        "at": time_of(found, visit.reader, visit.ctx.now()),
        "where": _resources(visit, found.resources),
        "out": sum(each.state is OutletState.PUBLISHED for each in found.outlets),
        "who": listed.responsible,
        "chip": CHIPS.get(found.state, ""),
    }


def _resources(visit: Visit, keys: tuple[str, ...]) -> str:
    return ", ".join(_resource(visit, key) for key in keys)


def _resource(visit: Visit, key: str) -> str:
    return resource_name(key, visit.words, visit.ctx.policy.resources)


def _mark(found: Publication) -> str:
    """By which a form knows whether the text is still the one that it was opened with."""
    return sha256(found.text.encode()).hexdigest()[:16]


def _month(visit: Visit) -> date:
    try:
        return datetime.strptime(visit.query.text("month"), "%Y-%m").date()  # noqa: DTZ007
    except ValueError:
        return visit.ctx.today().replace(day=1)


def _month_of(found: Publication, zone: ZoneInfo, now: datetime) -> str:
    """In which month's list it stands."""
    at = found.at or (now if found.window is None else found.window.opens)
    return f"{at.astimezone(zone):%Y-%m}"


def _number(visit: Visit) -> PublicationId:
    return PublicationId(visit.number("publication"))


def _path(visit: Visit) -> str:
    return f"/media/{_number(visit)}"


PLACE = "/media"
ONE = PLACE + r"/{publication:\d{1,15}}"
MEDIA = Section(
    "media",
    258,
    (
        Route("GET", PLACE, Right.SEE_MEDIA, look),
        Route("GET", ONE, Right.SEE_MEDIA, one),
        Route("GET", ONE + r"/picture/{picture:\d{1,2}}", Right.SEE_MEDIA, picture),
        Route("POST", ONE + "/text", Right.KEEP_MEDIA, write),
        Route("POST", ONE + "/submit", Right.KEEP_MEDIA, submit),
        Route("POST", ONE + "/approve", Right.APPROVE_MEDIA, approve),
        Route("POST", ONE + "/return", Right.APPROVE_MEDIA, send_back),
        Route("POST", ONE + "/plan", Right.KEEP_MEDIA, plan),
        Route("POST", ONE + "/published", Right.KEEP_MEDIA, published),
    ),
)
