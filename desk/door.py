"""Outside of any session: a link is looked at, used, and left by; files that every page needs."""

import secrets

from aiohttp import web

from actions.desk.sessions import look_at_link, sign_in
from desk.cookies import form_token
from desk.desk import Desk
from desk.gate import browser_of, check_origin, sent
from desk.outside import outside_page
from desk.refusals import FormNotOurs, NoPage
from desk.rendering import SERVED
from desk.section import FORM_LIMIT

LINK = "/in/{token:[A-Za-z0-9_-]{20,100}}"
KEPT = "public, max-age=31536000, immutable"
"""A file has another address whenever it is another one."""


class Door:
    """What is open to everybody."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(LINK, self._look),
            web.post(LINK, self._enter),
            web.get("/left", self._left),
            web.get("/static/{name}", self._file),
        ]

    async def _look(self, request: web.Request) -> web.Response:
        """A page with a button. Looking uses nothing up: messengers look at links before people do."""
        await look_at_link(self._desk.ctx, request.match_info["token"])
        mark = self._desk.cookies.door(request) or secrets.token_urlsafe(24)
        response = outside_page(self._desk, request, "enter.html", token=form_token(mark))
        self._desk.cookies.keep_door(response, mark)
        return response

    async def _enter(self, request: web.Request) -> web.Response:
        """The button was pressed, in the browser that looked."""
        form = await sent(request, FORM_LIMIT)
        mark = self._desk.cookies.door(request)
        if mark is None:
            raise FormNotOurs
        check_origin(request, form, mark)
        _, proof = await sign_in(self._desk.ctx, request.match_info["token"], browser_of(request))
        response = web.Response(status=303, headers={"Location": "/"})
        self._desk.cookies.keep_proof(response, proof)
        return response

    async def _left(self, request: web.Request) -> web.Response:
        return outside_page(self._desk, request, "left.html")

    async def _file(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in SERVED:
            raise NoPage
        response = web.Response(body=self._desk.pages.files[name], content_type=SERVED[name], charset="utf-8")
        response.headers["Cache-Control"] = KEPT
        return response
