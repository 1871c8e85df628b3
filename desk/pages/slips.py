"""Slips: who has joined, whose slip works, and new ones as a Word file with names, to be cut apart and handed out."""

from collections.abc import Sequence
from typing import Any

from aiohttp import web
from markupsafe import Markup

from actions.joining import lists, slips
from actions.joining.lists import Access
from desk.desk import Search
from desk.files import file_answer
from desk.pages.choosing import chosen
from desk.pages.searching import WORDS_LIMIT, kept_search, page_of
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import Refusal
from domain.people.roles import Right
from domain.registry.record import Part, Record, RecordId
from wording.refusals import refusal
from wording.slips import printed

SECTION = "slips"
NO_NAMES = "no"
"""Sent with a form when slips are wanted without names."""


async def look(visit: Visit) -> web.Response:
    """Everybody with how it stands with their way in; those whom this session looked for last."""
    return await _shown(visit, visit.desk.searches.of(visit.session.id, SECTION))


async def search(visit: Visit) -> web.Response:
    search = kept_search(visit, SECTION)
    return await _shown(visit, search) if visit.is_partial else visit.go("/slips")


async def _shown(visit: Visit, search: Search, status: int = 200, complaint: str = "") -> web.Response:
    known = await lists.ways(visit.ctx, visit.actor)
    access = chosen(Access, search.state)
    records, counts = await lists.found(visit.desk.directory, visit.actor, known, search.wanted, access)
    found = page_of(records, search.page)
    values: dict[str, Any] = {
        "found": found,
        "search": search,
        "known": known,
        "latest": await lists.latest(visit.ctx, visit.actor, [one.id for one in found.records]),
        "able": sum(one.account is None and one.blocked_at is None for one in records),
        "is_filtered": search != Search(page=search.page),
        "counts": counts,
        "at_once": slips.AT_ONCE,
        "now": visit.ctx.now(),
    }
    if visit.is_partial:
        return visit.page("slips_found.html", **values)
    return visit.page(
        "slips.html",
        status,
        complaint=complaint,
        wanted=len(await slips.without_account(visit.ctx, visit.actor, known.states)) if visit.keeps else 0,
        locked=await lists.locked_out(visit.ctx, visit.actor, known),
        accesses=list(Access),
        parts=list(Part),
        limit=WORDS_LIMIT,
        **values,
    )


async def hand_out(visit: Visit) -> web.Response:
    """New slips for those who are ticked, for all who were found, or for all who need one; the page, if a rule says no.

    Slips that these people had work no more.
    """
    search = visit.desk.searches.of(visit.session.id, SECTION)
    try:
        issued = await slips.issue(visit.ctx, visit.actor, await _wanted(visit, search))
        if not issued:
            return await _shown(visit, search, 422, visit.words.plain("desk-slips-nobody"))
    except Refusal as refused:
        return await _shown(visit, search, 422, refusal(refused, visit.reader))
    return await _word(visit, issued)


async def _wanted(visit: Visit, search: Search) -> Sequence[RecordId]:
    match visit.form.text("who"):
        case "wanted":
            return (await slips.without_account(visit.ctx, visit.actor))[: slips.AT_ONCE]
        case "found":
            known = await lists.ways(visit.ctx, visit.actor)
            access = chosen(Access, search.state)
            found, _ = await lists.found(visit.desk.directory, visit.actor, known, search.wanted, access)
            return [one.id for one in found if one.account is None and one.blocked_at is None]
        case _:
            ticked = visit.form.texts("record")
            return [RecordId(int(one)) for one in dict.fromkeys(ticked) if one.isascii() and one.isdecimal()]


async def hand_out_one(visit: Visit) -> web.Response:
    """«Памятка», on a person's page. Raises what `slips.issue` does."""
    return await _word(visit, await slips.issue(visit.ctx, visit.actor, [RecordId(visit.number("record"))]))


async def reissue(visit: Visit) -> web.Response:
    """«Перевыпустить»: whoever has the account now is outside from this moment. Raises what `slips.reissue` does."""
    return await _word(visit, [await slips.reissue(visit.ctx, visit.actor, RecordId(visit.number("record")))])


async def _word(visit: Visit, issued: Sequence[slips.Issued]) -> web.Response:
    names = visit.form.text("names") != NO_NAMES
    content = await printed(issued, visit.desk.bot, visit.reader, visit.ctx, names=names)
    return file_answer(content, visit.words.plain("desk-slips-file"))


async def beside_person(visit: Visit, record: Record) -> Markup | None:
    """How it stands with one person's way in, and what a curator can do about it."""
    if record.erased_at is not None:
        return None
    known = await lists.ways(visit.ctx, visit.actor, [record.id])
    slip = (await lists.latest(visit.ctx, visit.actor, [record.id])).get(record.id)
    return visit.part("person_slip.html", record=record, slip=slip, known=known, now=visit.ctx.now())


SLIPS = Section(
    SECTION,
    220,
    (
        Route("GET", "/slips", Right.READ_REGISTRY, look),
        Route("POST", "/slips", Right.READ_REGISTRY, search),
        Route("POST", "/slips/hand-out", Right.KEEP_REGISTRY, hand_out),
        Route("POST", r"/slips/{record:\d{1,15}}/hand-out", Right.KEEP_REGISTRY, hand_out_one),
        Route("POST", r"/slips/{record:\d{1,15}}/reissue", Right.KEEP_REGISTRY, reissue),
    ),
    beside_person=beside_person,
)
