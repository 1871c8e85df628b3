"""Pages for whoever is not signed in, in the language that their browser asks for."""

from typing import Any

from aiohttp import web

from desk.desk import Desk
from wording.reader import Reader


def outside_page(desk: Desk, request: web.Request, template: str, status: int = 200, **values: Any) -> web.Response:
    """A page without navigation."""
    reader = Reader(desk.texts.of(_language(desk, request)), desk.ctx.policy.zone)
    text = desk.pages.render(template, reader, values)
    return web.Response(text=text, content_type="text/html", status=status)


def _language(desk: Desk, request: web.Request) -> str:
    """The first that the browser asks for and the desk speaks, else the default one."""
    for wish in request.headers.get("Accept-Language", "").split(","):
        code = wish.partition(";")[0].strip().partition("-")[0].lower()
        if code in desk.texts.languages:
            return code
    return desk.texts.languages[0]
