"""Outside of any session: a link is looked at, used, and left by; files that every page needs."""

import secrets

from aiohttp import web

from actions.desk.sessions import look_at_link, recognise, sign_in
from desk.cookies import form_token
from desk.desk import Desk
from desk.gate import browser_of, check_origin, comes_from_elsewhere, sent
from desk.leading import TO, led_to
from desk.outside import outside_page
from desk.refusals import FormNotOurs, NoPage
from desk.rendering import SERVED
from desk.section import FORM_LIMIT
from domain.errors import Refusal
from domain.people.person import Actor

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
        """A page with a button. Looking uses nothing up: messengers look at links before people do.

        Whoever is signed in already is led on at once, and has the link left.
        """
        signed_in = await self._signed_in(request)
        if signed_in is None and self._desk.cookies.proof(request) is None and comes_from_elsewhere(request):
            # A strict cookie does not come along from a messenger: one step from our own page, and it does.
            return outside_page(self._desk, request, "step.html", to=request.path_qs)
        try:
            person = await look_at_link(self._desk.ctx, request.match_info["token"])
        except Refusal:
            if signed_in is None or not request.query.get(TO):
                raise
            person = signed_in.id
        if signed_in is not None and signed_in.id == person:
            return web.Response(status=303, headers={"Location": await led_to(request)})
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
        response = web.Response(status=303, headers={"Location": await led_to(request)})
        self._desk.cookies.keep_proof(response, proof)
        return response

    async def _signed_in(self, request: web.Request) -> Actor | None:
        """Whoever has a session in this browser."""
        proof = self._desk.cookies.proof(request)
        if proof is None:
            return None
        try:
            return (await recognise(self._desk.ctx, proof, browser_of(request))).actor
        except Refusal:
            return None

    async def _left(self, request: web.Request) -> web.Response:
        return outside_page(self._desk, request, "left.html")

    async def _file(self, request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in SERVED:
            raise NoPage
        response = web.Response(body=self._desk.pages.files[name], content_type=SERVED[name], charset="utf-8")
        response.headers["Cache-Control"] = KEPT
        return response
