"""Consents: who has to sign, what was printed and signed until when, what runs out, who withdrew."""

from typing import Any

from aiohttp import web
from markupsafe import Markup

from actions.consents.book import Line, Tab
from actions.consents.lists import sheaf
from desk.desk import Search
from desk.pages import forgetting, paper, paper_signed
from desk.pages.choosing import chosen
from desk.pages.searching import WORDS_LIMIT, kept_search, page_of
from desk.section import Route, Section
from desk.visit import Visit
from domain.people.roles import Right
from domain.registry.record import Part, Record
from wording import moments

SECTION = "consents"


async def look(visit: Visit) -> web.Response:
    """Everybody with how it stands with their papers; those whom this session looked for last."""
    return await _shown(visit, visit.desk.searches.of(visit.session.id, SECTION))


async def search(visit: Visit) -> web.Response:
    search = kept_search(visit, SECTION)
    return await _shown(visit, search) if visit.is_partial else visit.go("/consents")


async def _shown(visit: Visit, search: Search) -> web.Response:
    tab = chosen(Tab, search.state)
    records, counts = await visit.desk.book.found(visit.actor, search.wanted, tab)
    lines = await visit.desk.book.lines(visit.actor)
    found = page_of(records, search.page)
    values: dict[str, Any] = {
        "found": found,
        "search": search,
        "told": {one.id: told(visit, lines[one.id]) for one in found.records if one.id in lines},
        "is_filtered": search != Search(page=search.page),
    }
    if visit.is_partial:
        return visit.page("consents_found.html", **values)
    return visit.page("consents.html", counts=counts, tabs=list(Tab), parts=list(Part), limit=WORDS_LIMIT, **values)


def told(visit: Visit, line: Line) -> list[tuple[str, str]]:
    """How it stands with somebody, each as (how grave it is, in words)."""
    words = visit.words
    if line.withdrawal is not None:
        day = moments.date_with_year(line.withdrawal.destroy_by, visit.reader.language)
        return [("bad", words.plain("desk-consent-withdrawn", day=day))]
    found = []
    if line.is_signed:
        until = "never" if line.until is None else moments.date_with_year(line.until, visit.reader.language)
        found.append(("good", words.plain("desk-consent-signed", until=until)))
    for item in line.items:
        signers = ", ".join(words.plain("consent-signer", signer=one.value) for one in item.signers)
        found.append(
            (
                GRAVITY[item.need.value],
                words.plain(
                    "desk-consent-need",
                    need=item.need.value,
                    purpose=item.purpose.value,
                    signers=signers,
                    day=moments.date_with_year(item.day, visit.reader.language),
                ),
            )
        )
    if line.is_published:
        found.append(("", words.plain("desk-consent-published")))
    if not found:
        found.append(("", words.plain("desk-consent-not-asked")))
    return found


GRAVITY = {"missing": "bad", "waiting": "warn", "runs_out": "warn", "birthday": "warn"}


async def beside_person(visit: Visit, record: Record) -> Markup | None:
    """How it stands with one person's papers, with the way to them."""
    found = await sheaf(visit.ctx, visit.actor, record.id)
    lines = await visit.desk.book.lines(visit.actor)
    line = lines.get(record.id)
    return visit.part(
        "person_consents.html", record=record, sheaf=found, told=[] if line is None else told(visit, line)
    )


CONSENTS = Section(
    SECTION,
    210,
    (
        Route("GET", "/consents", Right.READ_REGISTRY, look),
        Route("POST", "/consents", Right.READ_REGISTRY, search),
        *paper.ROUTES,
        *paper_signed.ROUTES,
        *forgetting.ROUTES,
    ),
    beside_person=beside_person,
)
