"""Who comes in: every request is that of a session, in its browser, with the right for the address, from our page."""

import asyncio
from io import BytesIO

from aiohttp import BodyPartReader, web

from actions.desk.sessions import Browser, recognise
from desk.browsers import name_of
from desk.cookies import form_token, is_form_token
from desk.desk import Desk
from desk.form import Form, Value
from desk.refusals import FormNotOurs, NotReadable, TooLarge
from desk.section import Route
from desk.visit import Visit
from domain.desk.refusals import NotSignedIn
from domain.people.roles import require
from wording.reader import reader_of

TOKEN = "csrf"
"""The field of a form that proves whose page it comes from."""
SENT_WITHIN = 60.0
"""Seconds in which a form has to be here."""
PARTS_LIMIT = 1000
"""Fields of a form that carries a file."""
FORM = web.RequestKey("form", Form)
VISIT = web.RequestKey("visit", Visit)


async def admit(desk: Desk, request: web.Request, route: Route) -> Visit:
    """The visit that a request is.

    Raises NotSignedIn, AnotherBrowser, NotAllowed; FormNotOurs for a form without the session's token; TooLarge,
    NotReadable. What was sent is kept with the request first, so that nobody types it twice.
    """
    form = await sent(request, route.limit)
    request[FORM] = form
    proof = desk.cookies.proof(request)
    if proof is None:
        raise NotSignedIn
    known = await recognise(desk.ctx, proof, browser_of(request))
    reader = reader_of(known.actor.person, desk.texts, desk.ctx.policy)
    visit = Visit(desk, request, known.actor, known.session, reader, form_token(proof), form)
    request[VISIT] = visit
    if request.method == "POST":
        check_origin(request, form, proof)
    require(known.actor.roles, route.right)
    return visit


def check_origin(request: web.Request, form: Form, cookie: str) -> None:
    """Raise FormNotOurs unless the form carries the token of this cookie, and no other site sent it."""
    if not is_form_token(form.text(TOKEN), cookie) or request.headers.get("Sec-Fetch-Site", "same-origin") not in (
        "same-origin",
        "none",
    ):
        raise FormNotOurs


async def sent(request: web.Request, limit: int) -> Form:
    """The form of a request, empty if it is not one that sends. Raises TooLarge, NotReadable."""
    if request.method != "POST":
        return Form()
    try:
        async with asyncio.timeout(SENT_WITHIN):
            if request.content_type == "multipart/form-data":
                return Form(await _parts(request, limit))
            # aiohttp limits what a whole application takes; a page may take more.
            return Form((await request.clone(client_max_size=limit).post()).items())
    except web.HTTPRequestEntityTooLarge:
        raise TooLarge(limit) from None
    except (ValueError, LookupError, TimeoutError, web.HTTPException):
        raise NotReadable from None


async def _parts(request: web.Request, limit: int) -> list[tuple[str, Value]]:
    """A form that carries a file. aiohttp would lay a large one onto the disk, readable; here it stays in memory.

    Raises TooLarge, NotReadable, ValueError.
    """
    found: list[tuple[str, Value]] = []
    size = 0
    parts = await request.multipart()
    while (part := await parts.next()) is not None:
        if not isinstance(part, BodyPartReader) or part.name is None or len(found) == PARTS_LIMIT:
            raise NotReadable
        content = bytearray()
        while chunk := await part.read_chunk():
            size += len(chunk)
            if size > limit:
                raise TooLarge(limit)
            content += chunk
        if part.filename is None:
            found.append((part.name, content.decode()))
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            found.append((part.name, web.FileField(part.name, part.filename, BytesIO(content), kind, part.headers)))
    return found


def browser_of(request: web.Request) -> Browser:
    """The browser by what it says of itself."""
    agent = request.headers.get("User-Agent", "")
    return Browser(agent, name_of(agent))


def comes_from_elsewhere(request: web.Request) -> bool:
    """Whether a link of another site, or of a messenger, led here."""
    return request.method == "GET" and request.headers.get("Sec-Fetch-Site") == "cross-site"
