"""An event of the roadmap at the desk: its page, how it stands, and what is changed of it."""

from aiohttp import web

from actions.roadmap import editing, reading, working
from desk.pages.days import read_day
from desk.pages.roadmap_form import asked, content_of, shown, stage_of, there, written
from desk.section import Route
from desk.visit import Visit
from domain.errors import NotAllowed, NotFound, Refusal
from domain.people.roles import Right
from domain.roadmap.roadmap import (
    EVENT,
    WORDS_LIMIT,
    EventId,
    EventVerb,
    standing,
)
from wording import moments
from wording import roadmap as wording
from wording.refusals import refusal


async def ask(visit: Visit) -> web.Response:
    """An empty form for a new event."""
    view = await there(visit, asked(visit))
    stage = visit.query.number("stage") or 0
    return await shown(visit, view, {"stage": str(stage)}, back=f"/roadmap?year={view.roadmap.year}")


async def add(visit: Visit) -> web.Response:
    view = await there(visit, visit.form.number("year") or 0)
    back = f"/roadmap?year={view.roadmap.year}"
    try:
        added = await editing.add_event(visit.ctx, visit.actor, stage_of(visit.form), content_of(visit.form, view))
    except NotFound:
        raise
    except Refusal as refused:
        return await shown(visit, view, None, back=back, complaint=refusal(refused, visit.reader))
    return visit.go(f"/roadmap/{added.id}", "saved")


async def look_at_event(visit: Visit) -> web.Response:
    return await _event(visit)


async def mark(visit: Visit) -> web.Response:
    """How it stands: what the pressed button says."""
    ctx, actor, form, event = visit.ctx, visit.actor, visit.form, _number(visit)
    try:
        match form.text("do"):
            case EventVerb.START:
                await working.start(ctx, actor, event)
            case EventVerb.FINISH:
                day = read_day(form.text("day")) if form.text("day") else ctx.today()
                if day is None:
                    return await _event(visit, 422, visit.words.plain("desk-roadmap-day-wrong"))
                await working.finish(ctx, actor, event, day, form.text("note"))
            case EventVerb.REOPEN:
                await working.reopen(ctx, actor, event)
            case EventVerb.CANCEL:
                await working.cancel(ctx, actor, event, form.text("note"))
            case _:
                raise NotFound
    except (NotFound, NotAllowed):
        raise
    except Refusal as refused:
        return await _event(visit, 422, refusal(refused, visit.reader))
    return visit.go(f"/roadmap/{event}", "saved")


async def ask_change(visit: Visit) -> web.Response:
    """The form as the event is now."""
    found = await reading.event(visit.ctx, visit.actor, _number(visit))
    return await shown(visit, found.view, written(found.event), found.event, back=f"/roadmap/{found.event.id}")


async def change(visit: Visit) -> web.Response:
    """Store it, or show the form again with why not and all that was typed."""
    found = await reading.event(visit.ctx, visit.actor, _number(visit))
    version = visit.form.number("version") or 0
    try:
        content = content_of(visit.form, found.view)
        await editing.change_event(visit.ctx, visit.actor, found.event.id, version, stage_of(visit.form), content)
    except NotFound:
        raise
    except Refusal as refused:
        back = f"/roadmap/{found.event.id}"
        return await shown(visit, found.view, None, found.event, back=back, complaint=refusal(refused, visit.reader))
    return visit.go(f"/roadmap/{found.event.id}", "saved")


async def drop(visit: Visit) -> web.Response:
    """It was put there by mistake."""
    found = await reading.event(visit.ctx, visit.actor, _number(visit))
    await editing.drop_event(visit.ctx, visit.actor, found.event.id)
    return visit.go(f"/roadmap?year={found.event.year}", "roadmap-dropped")


async def _event(visit: Visit, status: int = 200, complaint: str = "") -> web.Response:
    found = await reading.event(visit.ctx, visit.actor, _number(visit))
    event, edits = found.event, visit.may(Right.EDIT_ROADMAP)
    stage = found.view.roadmap.stage(event.stage)
    meetup = None if event.content.meetup is None else found.view.meetups.get(event.content.meetup)
    return visit.page(
        "roadmap_event.html",
        status,
        found=found,
        event=event,
        stage="" if stage is None else stage.title,
        days=moments.days(event.content.first, event.content.last),
        who=wording.responsible(event.content, found.view, visit.words),
        stand=standing(event, visit.ctx.today()).value,
        done_on="" if event.done_on is None else moments.date_with_year(event.done_on, visit.reader.language),
        meetup=meetup,
        when=""
        if meetup is None
        else moments.day_and_hour(meetup.starts, visit.reader.language, visit.reader.zone_at(meetup.zone)),
        edits=edits,
        can={
            verb.value: EVENT.can(event.state, verb) and (edits if verb is EventVerb.CANCEL else found.marks)
            for verb in EventVerb
        },
        today=visit.ctx.today().isoformat(),
        typed_day=visit.form.text("day"),
        complaint=complaint,
        note=visit.form.text("note"),
        limit=WORDS_LIMIT,
    )


def _number(visit: Visit) -> EventId:
    return EventId(visit.number("event"))


ONE = r"/roadmap/{event:\d{1,15}}"
ROUTES = (
    Route("GET", "/roadmap/new", Right.EDIT_ROADMAP, ask),
    Route("POST", "/roadmap/new", Right.EDIT_ROADMAP, add),
    Route("GET", ONE, Right.SEE_ROADMAP, look_at_event),
    Route("POST", ONE + "/mark", Right.SEE_ROADMAP, mark),
    Route("GET", ONE + "/edit", Right.EDIT_ROADMAP, ask_change),
    Route("POST", ONE + "/edit", Right.EDIT_ROADMAP, change),
    Route("POST", ONE + "/drop", Right.EDIT_ROADMAP, drop),
)
