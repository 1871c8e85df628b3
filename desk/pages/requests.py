"""Requests for a mentor by names: all of them by state; one that a curator records, changes or withdraws from paper."""

from collections.abc import Sequence

from aiohttp import web

from actions.consents.validity import consented_among
from actions.mentoring import requesting
from desk.desk import Search
from desk.pages.choosing import chosen
from desk.pages.mentoring_draft import one as request_page
from desk.pages.naming import people_called
from desk.pages.on_paper import paper_in
from desk.pages.rolls import form_name, listed
from desk.pages.searching import kept_search, page_of, wanted_of
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.mentoring.refusals import MentorsEnough
from domain.mentoring.request import MENTORS_LIMIT, TOPICS_LIMIT, WORDS_LIMIT, Need, RequestId, RequestState
from domain.mentoring.speaking import NUMBER_LIMIT
from domain.people.roles import Right
from domain.registry.forms import TagId
from domain.registry.record import Part, Record, RecordId
from wording.forms import named_forms
from wording.refusals import refusal
from wording.weekdays import day_names

SECTION = "requests"
MOST_OFFERED = 8
"""People offered as mentees when a name fits several."""
TONES = {RequestState.OPEN: "warn", RequestState.PROPOSED: "active", RequestState.MET: "good"}


async def look(visit: Visit) -> web.Response:
    return await _listed(visit, visit.desk.searches.of(visit.session.id, SECTION))


async def search(visit: Visit) -> web.Response:
    search = kept_search(visit, SECTION)
    return await _listed(visit, search) if visit.is_partial else visit.go("/requests")


async def _listed(visit: Visit, search: Search) -> web.Response:
    state = chosen(RequestState, search.state)
    requests, counts = await visit.desk.roll.requests(visit.actor, await wanted_of(visit, search), state)
    found = page_of(requests, search.page)
    people = await visit.desk.directory.people(visit.actor)
    async with visit.ctx.read() as connection:
        consented = await consented_among(visit.ctx, connection, [people[one.mentee] for one in found.records])
    rows = [
        (one, people[one.mentee], "" if one.need is None else form_name(visit, one.need.form), one.mentee in consented)
        for one in found.records
    ]
    now = visit.ctx.now()
    return listed(visit, SECTION, search, found, list(RequestState), counts, rows=rows, request_tones=TONES, now=now)


async def ask(visit: Visit) -> web.Response:
    """An empty form; ``mentee`` in the address says whose it is."""
    number = visit.query.number("mentee")
    people = await visit.desk.directory.people(visit.actor)
    mentee = None if number is None else people.get(RecordId(number))
    return await _form(visit, None, mentee, Need(form=visit.ctx.policy.forms[0].key))


async def add(visit: Visit) -> web.Response:
    """What stands on the paper, or the form again with why not."""
    who, offered = await _whose(visit)
    if who is None:
        key = "desk-request-whose-several" if offered else "desk-request-whose-nobody"
        return await _form(visit, None, None, None, 422, visit.words.plain(key), offered)
    try:
        made = await requesting.ask(visit.ctx, visit.actor, who.id, await _need(visit), paper_in(visit))
    except NotFound:
        raise
    except Refusal as refused:
        return await _form(visit, None, who, None, 422, refusal(refused, visit.reader))
    return visit.go(f"/draft/{made.id}", "request-recorded")


async def _whose(visit: Visit) -> tuple[Record | None, Sequence[Record]]:
    """Who is named: chosen from those whom the name fits, or by a code or a name that fits one mentee alone."""
    people = await visit.desk.directory.people(visit.actor)
    number = visit.form.number("mentee")
    if number is not None:
        return people.get(RecordId(number)), ()
    found = await people_called(visit, visit.form.text("who").strip(), Part.MENTEE)
    return (found[0], ()) if len(found) == 1 else (None, found[:MOST_OFFERED])


async def ask_change(visit: Visit) -> web.Response:
    """The form with what is needed so far."""
    seen = await requesting.look(visit.ctx, visit.actor, _number(visit))
    if seen.request.need is None:
        raise NotFound
    return await _form(visit, seen.request.id, seen.mentee, seen.request.need, wished=seen.wished)


async def change(visit: Visit) -> web.Response:
    try:
        await requesting.change(visit.ctx, visit.actor, _number(visit), await _need(visit), paper_in(visit))
    except NotFound:
        raise
    except Refusal as refused:
        seen = await requesting.look(visit.ctx, visit.actor, _number(visit))
        return await _form(visit, seen.request.id, seen.mentee, None, 422, refusal(refused, visit.reader))
    return visit.go(f"/draft/{_number(visit)}", "request-changed")


async def withdraw(visit: Visit) -> web.Response:
    """«Отозвать», by a paper; the request's page again, with why not."""
    try:
        await requesting.withdraw(visit.ctx, visit.actor, _number(visit), paper_in(visit))
    except NotFound:
        raise
    except Refusal as refused:
        return await request_page(visit, 422, refusal(refused, visit.reader), about="withdraw")
    return visit.go(f"/draft/{_number(visit)}", "request-withdrawn")


async def _need(visit: Visit) -> Need:
    """What stands in the form. Raises NoSuchMentor for a code of nobody who mentors in this form."""
    form = visit.form
    mentors = []
    for typed in form.text("mentors").replace(",", " ").replace(";", " ").split():
        mentors.append((await requesting.mentor_by_code(visit.ctx, visit.actor, typed, form.text("form"))).id)
    if len(mentors) > MENTORS_LIMIT:
        raise MentorsEnough(limit=MENTORS_LIMIT)
    return Need(
        form=form.text("form"),
        topics=frozenset(TagId(int(one)) for one in form.texts("topic") if one.isdecimal()),
        words=form.text("words"),
        mentors=tuple(mentors),
        days=frozenset(int(one) for one in form.texts("day") if one.isdecimal()),
    )


async def _form(
    visit: Visit,
    request: RequestId | None,
    mentee: Record | None,
    need: Need | None,
    status: int = 200,
    complaint: str = "",
    offered: Sequence[Record] = (),
    wished: Sequence[Record] = (),
) -> web.Response:
    """The form; ``need`` is what stands in it, None: what was typed."""
    form = visit.form
    vocabulary = await visit.desk.directory.vocabulary()
    topics = set(form.texts("topic")) if need is None else {str(one) for one in need.topics}
    days = set(form.texts("day")) if need is None else {str(one) for one in need.days}
    return visit.page(
        "request_form.html",
        status,
        request=request,
        mentee=mentee,
        who=form.text("who"),
        offered=offered,
        forms=named_forms(vocabulary.forms, visit.words),
        form=form.text("form") if need is None else need.form,
        topics=[
            (str(one.id), one.name, str(one.id) in topics)
            for one in vocabulary.tags
            if not one.retired or str(one.id) in topics
        ],
        days=[(str(number), name, str(number) in days) for number, name in enumerate(day_names(visit.reader))],
        mentors=form.text("mentors") if need is None else ", ".join(str(one.code) for one in wished),
        said=form.text("words") if need is None else need.words,
        typed=form,
        topics_limit=TOPICS_LIMIT,
        mentors_limit=MENTORS_LIMIT,
        words_limit=WORDS_LIMIT,
        number_limit=NUMBER_LIMIT,
        today=visit.ctx.today(),
        complaint=complaint,
    )


def _number(visit: Visit) -> RequestId:
    return RequestId(visit.number("request"))


ONE = r"/requests/{request:\d{1,15}}"
REQUESTS = Section(
    SECTION,
    130,
    (
        Route("GET", "/requests", Right.SEE_MENTORING, look),
        Route("POST", "/requests", Right.SEE_MENTORING, search),
        Route("GET", "/requests/new", Right.RUN_MENTORING, ask),
        Route("POST", "/requests/new", Right.RUN_MENTORING, add),
        Route("GET", ONE + "/change", Right.RUN_MENTORING, ask_change),
        Route("POST", ONE + "/change", Right.RUN_MENTORING, change),
        Route("POST", ONE + "/withdraw", Right.RUN_MENTORING, withdraw),
    ),
)
