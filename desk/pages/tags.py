"""Topics that competencies and requests are chosen from."""

from collections.abc import Awaitable

from aiohttp import web

from actions.registry import tags as actions
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.people.roles import Right
from domain.registry.forms import TAG_LIMIT, Tag, TagId
from wording.refusals import refusal


async def look(visit: Visit) -> web.Response:
    return await _list(visit)


async def _list(
    visit: Visit, status: int = 200, complaint: str = "", name: str = "", renaming: int = 0
) -> web.Response:
    """All topics. ``complaint`` is about the ``name`` typed for a new one, or for the one that is ``renaming``."""
    found = await actions.list_tags(visit.ctx, visit.actor, visit.desk.directory)
    return visit.page(
        "tags.html",
        status,
        tags=found,
        complaint=complaint,
        name=name,
        renaming=renaming,
        keeps=visit.may(Right.KEEP_REGISTRY),
        limit=TAG_LIMIT,
    )


async def add(visit: Visit) -> web.Response:
    return await _done(visit, actions.add_tag(visit.ctx, visit.actor, visit.form.text("name")), "tag-added")


async def rename(visit: Visit) -> web.Response:
    tag = TagId(visit.number("tag"))
    renaming = actions.rename_tag(visit.ctx, visit.actor, tag, visit.form.text("name"))
    return await _done(visit, renaming, "saved", tag)


async def retire(visit: Visit) -> web.Response:
    return await _done(visit, actions.retire_tag(visit.ctx, visit.actor, TagId(visit.number("tag"))), "saved")


async def restore(visit: Visit) -> web.Response:
    return await _done(visit, actions.restore_tag(visit.ctx, visit.actor, TagId(visit.number("tag"))), "saved")


async def _done(visit: Visit, change: Awaitable[Tag], done: str, renaming: int = 0) -> web.Response:
    """The list again: with what was done, or with why not and what was typed."""
    try:
        await change
    except NotFound:
        raise
    except Refusal as refused:
        return await _list(visit, 422, refusal(refused, visit.reader), visit.form.text("name"), renaming)
    return visit.go("/tags", done)


ONE = r"/tags/{tag:\d{1,15}}"
TAGS = Section(
    "tags",
    300,
    (
        Route("GET", "/tags", Right.READ_REGISTRY, look),
        Route("POST", "/tags", Right.KEEP_REGISTRY, add),
        Route("POST", ONE + "/rename", Right.KEEP_REGISTRY, rename),
        Route("POST", ONE + "/retire", Right.KEEP_REGISTRY, retire),
        Route("POST", ONE + "/restore", Right.KEEP_REGISTRY, restore),
    ),
)
