"""What goes back whatever happens: headers that browsers obey, a page that says what to do, a line in the log."""

import logging
import secrets

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from desk.desk import Desk
from desk.gate import FORM, TOKEN, VISIT, comes_from_elsewhere
from desk.making import made
from desk.outside import outside_page
from desk.refusals import FormNotOurs, NoPage, NotReadable, TooLarge
from desk.visit import Visit
from domain.desk.refusals import (
    AnotherBrowser,
    DeskLinkExpired,
    DeskLinkUnknown,
    DeskLinkUsed,
    NotSignedIn,
)
from domain.errors import NotAllowed, NotFound, Refusal
from domain.registry.refusals import ChangedMeanwhile, IsErased
from wording.refusals import refusal

log = logging.getLogger(__name__)

STATUS: dict[type[Refusal], int] = {
    NotSignedIn: 401,
    AnotherBrowser: 401,
    NotAllowed: 403,
    FormNotOurs: 403,
    NotFound: 404,
    NoPage: 404,
    DeskLinkUnknown: 404,
    DeskLinkUsed: 410,
    DeskLinkExpired: 410,
    IsErased: 410,
    ChangedMeanwhile: 409,
    TooLarge: 413,
    NotReadable: 400,
}
"""Any other refusal is about what was typed: 422."""
TYPED_WRONG = 422

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Robots-Tag": "noindex, nofollow",
    "Server": "desk",
}
KEEP_NOTHING = "no-store"
ONLY_HTTPS = "max-age=31536000"


class Answers:
    """The outermost layer of the desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def middleware(self) -> Middleware:
        @web.middleware
        async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
            # Whoever asks an operator for help names it; it says nothing of anybody.
            number = secrets.token_hex(4)
            response = await made(await self._answer(request, handler, number))
            response.headers.update(HEADERS)
            response.headers.setdefault("Cache-Control", KEEP_NOTHING)
            if self._desk.cookies.secure:
                response.headers["Strict-Transport-Security"] = ONLY_HTTPS
            log.info("desk %s: %s %s: %d", number, request.method, _pattern(request), response.status)
            return response

        return answer

    async def _answer(self, request: web.Request, handler: Handler, number: str) -> web.StreamResponse:
        try:
            return await handler(request)
        except Refusal as refused:
            return self._refused(request, refused)
        except web.HTTPNotFound:
            return self._refused(request, NoPage())
        except web.HTTPException as answered:
            if answered.status < 400:
                raise
            return self._told(request, answered.status, "refusal-desk-not-readable")
        except Exception:
            log.exception("desk %s: %s %s broke", number, request.method, _pattern(request))
            return self._broke(request, number)

    def _refused(self, request: web.Request, refused: Refusal) -> web.StreamResponse:
        status = next((code for kind, code in STATUS.items() if isinstance(refused, kind)), TYPED_WRONG)
        if isinstance(refused, NotSignedIn) and comes_from_elsewhere(request):
            # A strict cookie does not come along from another site: one step from our own page, and it does.
            return outside_page(self._desk, request, "step.html", to=request.path_qs)
        visit: Visit | None = request.get(VISIT)
        if isinstance(refused, (NotSignedIn, AnotherBrowser, FormNotOurs)):
            response = self._sent_again(request, refused, status)
            if visit is None and isinstance(refused, (NotSignedIn, AnotherBrowser)):
                self._desk.cookies.forget(response)
            return response
        if isinstance(refused, NotFound):
            return self._told(request, status, "refusal-desk-not-found")
        if visit is None:
            return outside_page(self._desk, request, "refused.html", status, refused=refused, refusal=refusal)
        return visit.page("refused_inside.html", status, text=refusal(refused, visit.reader))

    def _sent_again(self, request: web.Request, refused: Refusal, status: int) -> web.Response:
        """The door is closed; what was typed on our own page waits behind a button meanwhile."""
        form, visit = request.get(FORM), request.get(VISIT)
        typed = form.all_texts() if form is not None and _is_our_own(request) else []
        values = {
            "typed": [(name, value) for name, value in typed if name != TOKEN],
            "to": request.path,
            "refused": refused,
            "refusal": refusal,
            "token": visit.token if visit is not None else "",
        }
        return outside_page(self._desk, request, "again.html", status, **values)

    def _told(self, request: web.Request, status: int, key: str) -> web.Response:
        visit: Visit | None = request.get(VISIT)
        if visit is None:
            return outside_page(self._desk, request, "told.html", status, key=key, number="")
        return visit.page("refused_inside.html", status, text=visit.words.plain(key))

    def _broke(self, request: web.Request, number: str) -> web.Response:
        return outside_page(self._desk, request, "told.html", 500, key="desk-broke", number=number)


def _pattern(request: web.Request) -> str:
    """The address as the program has it, without what stands in it: «/people/{record}»."""
    resource = request.match_info.route.resource
    return "?" if resource is None else resource.canonical


def _is_our_own(request: web.Request) -> bool:
    """Whether the browser vouches that a page of this very address sent it."""
    return request.method == "POST" and request.headers.get("Sec-Fetch-Site") == "same-origin"
