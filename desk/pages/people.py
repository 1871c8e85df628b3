"""Everybody of the programme: looked for by name, code or topic, and added."""

from collections import Counter
from collections.abc import Sequence

from aiohttp import web

from actions.registry.directory import Filter
from actions.registry.keeping import Change, add_person
from desk.desk import Search
from desk.pages import person
from desk.pages.choosing import chosen
from desk.pages.fields import fields_of, from_details, from_form, typed
from desk.pages.searching import WORDS_LIMIT, kept_search, page_of
from desk.section import Route, Section
from desk.visit import Visit
from domain.people.roles import Right
from domain.registry.field import OWN
from domain.registry.fields import Problem, WrongFields
from domain.registry.forms import TagId
from domain.registry.record import Details, Kind, Part, Record, Standing


async def look(visit: Visit) -> web.Response:
    """The people this session looked for last, or everybody."""
    return await _shown(visit, visit.desk.searches.of(visit.session.id))


async def search(visit: Visit) -> web.Response:
    """Look for others. What was typed is a part of a name, so it is sent like a form and stays in no address."""
    search = kept_search(visit, "people")
    return await _shown(visit, search) if visit.is_partial else visit.go("/people")


async def _shown(visit: Visit, search: Search) -> web.Response:
    records = await visit.desk.directory.search(visit.actor, search.wanted)
    found = page_of(records, search.page)
    vocabulary = await visit.desk.directory.vocabulary()
    topics = {record.id: ", ".join(vocabulary.names(_topics(record))) or _said(record) for record in found.records}
    is_filtered = search.wanted != Filter()
    if visit.is_partial:
        return visit.page("people_found.html", found=found, topics=topics, is_filtered=is_filtered)
    living = [one for one in (await visit.desk.directory.people(visit.actor)).values() if one.erased_at is None]
    return visit.page(
        "people.html",
        found=found,
        search=search,
        topics=topics,
        everybody=len(living),
        counts=Counter(part for one in living for part in one.parts),
        parts=list(Part),
        standings=list(Standing),
        kinds=list(Kind),
        is_filtered=is_filtered,
        limit=WORDS_LIMIT,
    )


def _topics(record: Record) -> set[TagId]:
    return {tag for one in (record.details.mentor, record.details.mentee) if one for tag in one.topics}


def _said(record: Record) -> str:
    """The beginning of what was said in own words, where no topic was chosen."""
    return next((one.topics_text for one in (record.details.mentor, record.details.mentee) if one), "")[:80]


async def ask(visit: Visit) -> web.Response:
    """An empty form for somebody new; ``part`` says as what they come."""
    part = chosen(Part, visit.query.text("part")) or Part.MENTEE
    vocabulary = await visit.desk.directory.vocabulary()
    details = Details().enrolled(part)
    return visit.page(
        "person_new.html",
        part=part,
        parts=list(Part),
        kinds=list(Kind),
        kind="",
        own=from_details(visit, details, None, OWN, vocabulary),
        rest=from_details(visit, details, part, fields_of(part), vocabulary),
        problems=[],
    )


async def add(visit: Visit) -> web.Response:
    """Add them, or show the form again with all that is wrong."""
    part = chosen(Part, visit.form.text("part")) or Part.MENTEE
    fields = (*OWN, *fields_of(part))
    change = Change(part=part, typed=typed(visit.form, fields), kind=chosen(Kind, visit.form.text("kind")))
    try:
        record = await add_person(visit.ctx, visit.actor, part, change)
    except WrongFields as wrong:
        return await _asked_again(visit, part, wrong.problems)
    return visit.go(f"/people/{record.id}", "added")


async def _asked_again(visit: Visit, part: Part, problems: Sequence[Problem]) -> web.Response:
    vocabulary = await visit.desk.directory.vocabulary()
    own = from_form(visit, None, OWN, vocabulary, problems)
    rest = from_form(visit, part, fields_of(part), vocabulary, problems)
    return visit.page(
        "person_new.html",
        status=422,
        part=part,
        parts=list(Part),
        kinds=list(Kind),
        kind=visit.form.text("kind"),
        own=own,
        rest=rest,
        problems=[field for field in (*own, *rest) if field.problem],
    )


PEOPLE = Section(
    "people",
    100,
    (
        Route("GET", "/people", Right.READ_REGISTRY, look),
        Route("POST", "/people", Right.READ_REGISTRY, search),
        Route("GET", "/people/new", Right.KEEP_REGISTRY, ask),
        Route("POST", "/people/new", Right.KEEP_REGISTRY, add),
        *person.ROUTES,
    ),
)
