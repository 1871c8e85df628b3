"""The roadmap at the desk: a year with its stages, and its files. Events and proposals have pages of their own."""

from collections.abc import Awaitable
from typing import Any

from aiohttp import web

from actions.roadmap import editing, printing, proposing, reading
from actions.roadmap.reading import View
from desk.files import file_answer
from desk.pages import roadmap_event, roadmap_proposals
from desk.pages.roadmap_form import asked
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.people.roles import Right
from domain.roadmap.roadmap import (
    TITLE_LIMIT,
    StageId,
    progress,
    standing,
)
from wording import moments
from wording import roadmap as wording
from wording.refusals import refusal

EARLIER = "earlier"


async def look(visit: Visit) -> web.Response:
    """The year of the address, or this one."""
    return await _year(visit)


async def word(visit: Visit) -> web.Response:
    file = await printing.as_word(visit.ctx, visit.actor, asked(visit), lambda view: _said(visit, view))
    return file_answer(file.content, file.name)


async def excel(visit: Visit) -> web.Response:
    file = await printing.as_excel(visit.ctx, visit.actor, asked(visit), lambda view: _said(visit, view))
    return file_answer(file.content, file.name)


async def begin(visit: Visit) -> web.Response:
    """From the usual one, in the words of whoever begins it, or from an earlier year's."""
    year = visit.form.number("year") or 0
    try:
        if visit.form.text("from") == EARLIER:
            await editing.begin_from_earlier(visit.ctx, visit.actor, year)
        else:
            await editing.begin(visit.ctx, visit.actor, year, wording.beginning(year, visit.words))
    except NotFound:
        raise
    except Refusal as refused:
        return await _year(visit, 422, refusal(refused, visit.reader), year)
    return visit.go(f"/roadmap?year={year}", "roadmap-begun")


async def add_stage(visit: Visit) -> web.Response:
    year = visit.form.number("year") or 0
    adding = editing.add_stage(visit.ctx, visit.actor, year, visit.form.text("title"))
    return await _of_stages(visit, adding, year)


async def change_stage(visit: Visit) -> web.Response:
    """Renamed, moved or removed: what the pressed button says."""
    ctx, actor, form, stage = visit.ctx, visit.actor, visit.form, StageId(visit.number("stage"))
    year = form.number("year") or 0
    changes: dict[str, Any] = {
        "rename": lambda: editing.rename_stage(ctx, actor, stage, form.text("title")),
        "up": lambda: editing.move_stage(ctx, actor, stage, up=True),
        "down": lambda: editing.move_stage(ctx, actor, stage, up=False),
        "drop": lambda: editing.drop_stage(ctx, actor, stage),
    }
    change = changes.get(form.text("do"))
    if change is None:
        raise NotFound
    return await _of_stages(visit, change(), year)


async def _year(visit: Visit, status: int = 200, complaint: str = "", year: int | None = None) -> web.Response:
    year = asked(visit) if year is None else year
    view = await reading.look(visit.ctx, visit.actor, year)
    begun = await reading.years(visit.ctx, visit.actor)
    now, edits = reading.this_year(visit.ctx), visit.may(Right.EDIT_ROADMAP)
    offered = sorted({*begun, now, *([now + 1] if edits else [])})
    earlier = next((one for one in reversed(begun) if one < year), None)
    waiting = len(await proposing.waiting(visit.ctx, visit.actor)) if edits else 0
    return visit.page(
        "roadmap.html",
        status,
        year=year,
        school_year=moments.school_year,
        years=offered,
        view=view,
        rows=[] if view is None else _rows(visit, view),
        found=None if view is None else progress(view.roadmap.events, visit.ctx.today()),
        edits=edits,
        earlier=earlier,
        may_begin=edits and year in (now, now + 1),
        waiting=waiting,
        complaint=complaint,
        limit=TITLE_LIMIT,
    )


def _rows(visit: Visit, view: View) -> list[tuple[Any, list[dict[str, Any]]]]:
    """Each stage with its events in words."""
    numbers, today = view.roadmap.numbers, visit.ctx.today()
    return [
        (
            stage,
            [
                {
                    "event": one,
                    "number": numbers[one.id],
                    "days": moments.days(one.content.first, one.content.last),
                    "who": wording.responsible(one.content, view, visit.words),
                    "result": wording.result(one.content),
                    "stand": standing(one, today).value,
                }
                for one in stage.events
            ],
        )
        for stage in view.roadmap.stages
    ]


async def _of_stages(visit: Visit, change: Awaitable[Any], year: int) -> web.Response:
    try:
        await change
    except NotFound:
        raise
    except Refusal as refused:
        return await _year(visit, 422, refusal(refused, visit.reader), year)
    return visit.go(f"/roadmap?year={year}", "saved")


def _said(visit: Visit, view: View) -> Any:
    return wording.on_paper(view, visit.desk.texts.on_paper)


PLACE = "/roadmap"
STAGE = PLACE + r"/stages/{stage:\d{1,15}}"
ROADMAP = Section(
    "roadmap",
    150,
    (
        Route("GET", PLACE, Right.SEE_ROADMAP, look),
        Route("GET", PLACE + "/word", Right.SEE_ROADMAP, word),
        Route("GET", PLACE + "/excel", Right.SEE_ROADMAP, excel),
        Route("POST", PLACE + "/begin", Right.EDIT_ROADMAP, begin),
        Route("POST", PLACE + "/stages", Right.EDIT_ROADMAP, add_stage),
        Route("POST", STAGE, Right.EDIT_ROADMAP, change_stage),
        *roadmap_proposals.ROUTES,
        *roadmap_event.ROUTES,
    ),
)
