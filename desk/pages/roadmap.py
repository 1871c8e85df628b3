"""The roadmap at the desk: a year with its stages, an event, its form, and proposals of mentors."""

from collections.abc import Awaitable
from typing import Any

from aiohttp import web

from actions.meetups import lists
from actions.roadmap import editing, printing, proposing, reading, working
from actions.roadmap.proposing import Proposed
from actions.roadmap.reading import View
from desk.files import file_answer
from desk.form import Form
from desk.pages.days import read_day
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotAllowed, NotFound, Refusal
from domain.meetups.meetup import MeetupId
from domain.people.person import PersonId
from domain.people.roles import Right, Role
from domain.roadmap.proposal import TEXT_LIMIT, SuggestionId, SuggestionState
from domain.roadmap.refusals import RoadmapTermWrong
from domain.roadmap.roadmap import (
    EVENT,
    RESPONSIBLE_ROLES,
    TITLE_LIMIT,
    WORDS_LIMIT,
    Content,
    Event,
    EventId,
    EventVerb,
    Responsible,
    StageId,
    bounds,
    progress,
    standing,
)
from wording import moments
from wording import roadmap as wording
from wording.refusals import refusal
from wording.texts import Words

ON_PAPER = "ru"
"""The language of a centre's papers."""
EARLIER = "earlier"
ROLE, PERSON = "role", "person"
TYPED = ("title", "stage", "first", "last", "who", "words", "result", "paper", "training", "meetup", "answer")
"""Fields of the form."""


async def look(visit: Visit) -> web.Response:
    """The year of the address, or this one."""
    return await _year(visit)


async def word(visit: Visit) -> web.Response:
    file = await printing.as_word(visit.ctx, visit.actor, _asked(visit), lambda view: _said(visit, view))
    return file_answer(file.content, file.name)


async def excel(visit: Visit) -> web.Response:
    file = await printing.as_excel(visit.ctx, visit.actor, _asked(visit), lambda view: _said(visit, view))
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


async def ask(visit: Visit) -> web.Response:
    """An empty form for a new event."""
    view = await _there(visit, _asked(visit))
    stage = visit.query.number("stage") or 0
    return await _form(visit, view, {"stage": str(stage)}, back=f"/roadmap?year={view.roadmap.year}")


async def add(visit: Visit) -> web.Response:
    view = await _there(visit, visit.form.number("year") or 0)
    back = f"/roadmap?year={view.roadmap.year}"
    try:
        added = await editing.add_event(visit.ctx, visit.actor, _stage(visit.form), _content(visit.form, view))
    except NotFound:
        raise
    except Refusal as refused:
        return await _form(visit, view, None, back=back, complaint=refusal(refused, visit.reader))
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
    return await _form(visit, found.view, _written(found.event), found.event, back=f"/roadmap/{found.event.id}")


async def change(visit: Visit) -> web.Response:
    """Store it, or show the form again with why not and all that was typed."""
    found = await reading.event(visit.ctx, visit.actor, _number(visit))
    version = visit.form.number("version") or 0
    try:
        content = _content(visit.form, found.view)
        await editing.change_event(visit.ctx, visit.actor, found.event.id, version, _stage(visit.form), content)
    except NotFound:
        raise
    except Refusal as refused:
        back = f"/roadmap/{found.event.id}"
        return await _form(visit, found.view, None, found.event, back=back, complaint=refusal(refused, visit.reader))
    return visit.go(f"/roadmap/{found.event.id}", "saved")


async def drop(visit: Visit) -> web.Response:
    """It was put there by mistake."""
    found = await reading.event(visit.ctx, visit.actor, _number(visit))
    await editing.drop_event(visit.ctx, visit.actor, found.event.id)
    return visit.go(f"/roadmap?year={found.event.year}", "roadmap-dropped")


async def proposals(visit: Visit) -> web.Response:
    """Those that wait for an answer."""
    found = await proposing.waiting(visit.ctx, visit.actor)
    return visit.page("roadmap_proposals.html", proposals=found)


async def ask_acceptance(visit: Visit) -> web.Response:
    """What the mentor wrote, beside the form of what is to become of it."""
    found, view = await _proposed(visit)
    typed = {} if found.event is None else _written(found.event)
    return await _form(visit, view, typed, found.event, back="/roadmap/proposals", proposed=found)


async def accept(visit: Visit) -> web.Response:
    found, view = await _proposed(visit)
    form = visit.form
    try:
        event = await proposing.accept(
            visit.ctx,
            visit.actor,
            found.proposal.id,
            _stage(form),
            _content(form, view),
            form.number("version"),
            form.text("answer"),
        )
    except NotFound:
        raise
    except Refusal as refused:
        return await _form(
            visit,
            view,
            None,
            found.event,
            back="/roadmap/proposals",
            complaint=refusal(refused, visit.reader),
            proposed=found,
        )
    return visit.go(f"/roadmap/{event.id}", "roadmap-accepted")


async def decline(visit: Visit) -> web.Response:
    """With an answer, which the mentor reads."""
    found, view = await _proposed(visit)
    try:
        await proposing.decline(visit.ctx, visit.actor, found.proposal.id, visit.form.text("answer"))
    except NotFound:
        raise
    except Refusal as refused:
        typed = {} if found.event is None else _written(found.event)
        return await _form(
            visit,
            view,
            typed,
            found.event,
            back="/roadmap/proposals",
            complaint=refusal(refused, visit.reader),
            proposed=found,
        )
    return visit.go("/roadmap/proposals", "roadmap-declined")


async def _year(visit: Visit, status: int = 200, complaint: str = "", year: int | None = None) -> web.Response:
    year = _asked(visit) if year is None else year
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
        complaint=complaint,
        note=visit.form.text("note"),
        limit=WORDS_LIMIT,
    )


async def _form(
    visit: Visit,
    view: View,
    typed: dict[str, str] | None,
    event: Event | None = None,
    *,
    back: str,
    complaint: str = "",
    proposed: Proposed | None = None,
) -> web.Response:
    """``typed`` None: what was sent stands in it."""
    if typed is None:
        typed = {name: visit.form.text(name) for name in TYPED}
    team = await reading.team(visit.ctx, visit.actor)
    coming = [one.meetup for one in await lists.upcoming(visit.ctx, visit.actor)]
    known = {one.id for one in coming}
    coming += [one for one in view.meetups.values() if str(one.id) == typed.get("meetup") and one.id not in known]
    now = visit.ctx.now()
    first, last = bounds(view.roadmap.year)
    return visit.page(
        "roadmap_form.html",
        422 if complaint else 200,
        view=view,
        event=event,
        typed=dict.fromkeys(TYPED, "") | typed,
        version=visit.form.text("version") or (event.version if event is not None else ""),
        roles=[
            (f"{ROLE} {role.value}", visit.words.plain("roadmap-role", role=role.value)) for role in RESPONSIBLE_ROLES
        ],
        people=[(f"{PERSON} {one.id}", one.name) for one in team],
        meetups=[
            (str(one.id), f"{moments.short(one.starts, visit.reader.language, one.zone, now)} · {one.title}")
            for one in coming
        ],
        first=first.isoformat(),
        last=last.isoformat(),
        back=back,
        complaint=complaint,
        proposed=proposed,
        waits=proposed is not None and proposed.proposal.state is SuggestionState.ASKED,
        limit=TITLE_LIMIT,
        words_limit=WORDS_LIMIT,
        answer_limit=TEXT_LIMIT,
    )


def _written(event: Event) -> dict[str, str]:
    """An event as its form has it."""
    content, who = event.content, event.content.responsible
    chosen = f"{ROLE} {who.role.value}" if who.role else f"{PERSON} {who.person}" if who.person else ""
    return {
        "title": content.title,
        "stage": str(event.stage),
        "first": content.first.isoformat(),
        "last": content.last.isoformat(),
        "who": chosen,
        "words": who.words,
        "result": content.result,
        "paper": content.paper,
        "training": "yes" if content.training else "",
        "meetup": "" if content.meetup is None else str(content.meetup),
    }


def _content(form: Form, view: View) -> Content:
    """What a form holds of an event; the meetup's day is its term. Raises RoadmapTermWrong."""
    meetup = form.number("meetup")
    first, last = read_day(form.text("first")), read_day(form.text("last") or form.text("first"))
    begins, ends = bounds(view.roadmap.year)
    if meetup is not None:
        first = last = first or begins
    if first is None or last is None:
        raise RoadmapTermWrong(began=f"{begins:%d.%m.%Y}", until=f"{ends:%d.%m.%Y}")
    return Content(
        title=form.text("title"),
        first=first,
        last=last,
        responsible=_responsible(form),
        result=form.text("result"),
        paper=form.text("paper"),
        training=bool(form.text("training")),
        meetup=None if meetup is None else MeetupId(meetup),
    )


def _responsible(form: Form) -> Responsible:
    """Chosen, or else in words."""
    kind, _, value = form.text("who").partition(" ")
    if kind == ROLE and value in {role.value for role in RESPONSIBLE_ROLES}:
        return Responsible(role=Role(value))
    if kind == PERSON and value.isdecimal():
        return Responsible(person=PersonId(int(value)))
    return Responsible(words=form.text("words"))


def _stage(form: Form) -> StageId:
    return StageId(form.number("stage") or 0)


async def _there(visit: Visit, year: int) -> View:
    found = await reading.look(visit.ctx, visit.actor, year)
    if found is None:
        raise NotFound
    return found


async def _proposed(visit: Visit) -> tuple[Proposed, View]:
    found = await proposing.one(visit.ctx, visit.actor, SuggestionId(visit.number("proposal")))
    return found, await _there(visit, found.proposal.year)


def _asked(visit: Visit) -> int:
    """The year of the address, or this one."""
    return visit.query.number("year") or reading.this_year(visit.ctx)


def _number(visit: Visit) -> EventId:
    return EventId(visit.number("event"))


def _said(visit: Visit, view: View) -> Any:
    texts = visit.desk.texts
    return wording.on_paper(view, texts.of(ON_PAPER) if ON_PAPER in texts.languages else Words(ON_PAPER))


PLACE = "/roadmap"
ONE = PLACE + r"/{event:\d{1,15}}"
STAGE = PLACE + r"/stages/{stage:\d{1,15}}"
PROPOSAL = PLACE + r"/proposals/{proposal:\d{1,15}}"
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
        Route("GET", PLACE + "/new", Right.EDIT_ROADMAP, ask),
        Route("POST", PLACE + "/new", Right.EDIT_ROADMAP, add),
        Route("GET", PLACE + "/proposals", Right.EDIT_ROADMAP, proposals),
        Route("GET", PROPOSAL, Right.EDIT_ROADMAP, ask_acceptance),
        Route("POST", PROPOSAL + "/accept", Right.EDIT_ROADMAP, accept),
        Route("POST", PROPOSAL + "/decline", Right.EDIT_ROADMAP, decline),
        Route("GET", ONE, Right.SEE_ROADMAP, look_at_event),
        Route("POST", ONE + "/mark", Right.SEE_ROADMAP, mark),
        Route("GET", ONE + "/edit", Right.EDIT_ROADMAP, ask_change),
        Route("POST", ONE + "/edit", Right.EDIT_ROADMAP, change),
        Route("POST", ONE + "/drop", Right.EDIT_ROADMAP, drop),
    ),
)
