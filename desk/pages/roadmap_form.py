"""The form of a roadmap's event, as a new one, a changed one, and one that a mentor proposed."""

from aiohttp import web

from actions.meetups import lists
from actions.roadmap import reading
from actions.roadmap.proposing import Proposed
from actions.roadmap.reading import View
from desk.form import Form
from desk.pages.days import read_day
from desk.visit import Visit
from domain.errors import NotFound
from domain.meetups.meetup import MeetupId
from domain.people.person import PersonId
from domain.people.roles import Role
from domain.roadmap.proposal import TEXT_LIMIT, SuggestionState
from domain.roadmap.refusals import RoadmapTermWrong
from domain.roadmap.roadmap import (
    RESPONSIBLE_ROLES,
    TITLE_LIMIT,
    WORDS_LIMIT,
    Content,
    Event,
    Responsible,
    StageId,
    bounds,
)
from wording import moments

ROLE, PERSON = "role", "person"
TYPED = ("title", "stage", "first", "last", "who", "words", "result", "paper", "training", "meetup", "answer")
"""Fields of the form."""


async def shown(
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


def written(event: Event) -> dict[str, str]:
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


def content_of(form: Form, view: View) -> Content:
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


def stage_of(form: Form) -> StageId:
    return StageId(form.number("stage") or 0)


async def there(visit: Visit, year: int) -> View:
    found = await reading.look(visit.ctx, visit.actor, year)
    if found is None:
        raise NotFound
    return found


def asked(visit: Visit) -> int:
    """The year of the address, or this one."""
    return visit.query.number("year") or reading.this_year(visit.ctx)
