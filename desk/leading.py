"""Where a link leads whoever comes in by it: to a page of ours, and nowhere else."""

import re

from aiohttp import web

TO = "to"
"""In the address of a link: the page that is meant."""
PATH = re.compile(r"(/[a-z0-9-]+)+")
"""All that an address of ours is made of: nothing of it can mean another server."""
PAGES = web.AppKey("pages", frozenset[web.AbstractRoute])
"""Every address of the sections that can be looked at."""


async def led_to(request: web.Request) -> str:
    """The page that the link names, if it is one of the desk's own; else where the desk begins."""
    asked = request.query.get(TO, "")
    if not PATH.fullmatch(asked):
        return "/"
    found = await request.app.router.resolve(request.clone(method="GET", rel_url=request.rel_url.with_path(asked)))
    return asked if found.route in request.app[PAGES] else "/"
