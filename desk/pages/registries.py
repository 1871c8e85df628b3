"""Registries of mentors and mentees: as they stand in Appendix 1, on a page, in Excel, in Word."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aiohttp import web

from actions.registry.directory import Filter
from desk.files import EXCEL, WORD, file_answer
from desk.pages import bringing_in, practices
from desk.section import Route, Section
from desk.visit import Visit
from documents.registry import printing, writing
from documents.registry.sheet import Sheet, as_text
from domain.people.roles import Right
from domain.registry.columns import Column
from domain.registry.field import Field
from domain.registry.record import Part, Record
from domain.registry.taking_out import excerpt
from wording.sheets.making import as_of, guide, registry_sheet, template_sheet

PER_PAGE = 50
PARTS = (Part.MENTOR, Part.MENTEE)


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody's row: a text for each column."""

    record: Record
    texts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of a registry: ``first`` counts from 1, 0 when there is nobody."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    count: int
    first: int
    page: int
    pages: int


async def look(visit: Visit) -> web.Response:
    """Which registries there are, what can be taken, and where one is brought in."""
    counts = {part: len(await visit.desk.directory.search(visit.actor, Filter(part=part))) for part in PARTS}
    return visit.page("registries.html", counts=counts)


async def registry(visit: Visit) -> web.Response:
    """A page of one registry, by names."""
    part = _part(visit)
    people = await visit.desk.directory.search(visit.actor, Filter(part=part))
    pages = max(1, -(-len(people) // PER_PAGE))
    page = min(max(1, visit.query.number("page") or 1), pages)
    start = (page - 1) * PER_PAGE
    shown = people[start : start + PER_PAGE]
    taken = excerpt(part, shown, await visit.desk.directory.vocabulary(), start + 1)
    rows = [Row(record, [as_text(value) for value in values]) for record, values in zip(shown, taken.rows, strict=True)]
    leaf = Leaf(taken.columns, rows, len(people), start + 1 if people else 0, page, pages)
    return visit.page("registry.html", part=part, leaf=leaf, name_field=Field.NAME)


async def excel(visit: Visit) -> web.Response:
    """All of it as an Excel file."""
    return await _file(visit, writing.workbook, EXCEL)


async def word(visit: Visit) -> web.Response:
    """All of it as a Word file, to print and to sign."""
    note = as_of(visit.ctx.today(), visit.words)
    return await _file(visit, lambda sheet: printing.document(sheet, note), WORD)


async def template(visit: Visit) -> web.Response:
    """An Excel file to fill in."""
    part, words = _part(visit), visit.words
    told = guide(part, visit.ctx.policy.forms, words)
    made = await asyncio.to_thread(
        writing.template, template_sheet(part, words), words.plain("sheets-guide-title"), told
    )
    return file_answer(made, words.plain("sheets-file-template", registry=part.value) + f".{EXCEL}")


async def _file(visit: Visit, made: Callable[[Sheet], bytes], ending: str) -> web.Response:
    part, words = _part(visit), visit.words
    # A copy: others may change the directory while a thread goes through it.
    people = list((await visit.desk.directory.people(visit.actor)).values())
    vocabulary = await visit.desk.directory.vocabulary()
    content = await asyncio.to_thread(lambda: made(registry_sheet(part, people, vocabulary, words)))
    return file_answer(content, words.plain("sheets-file", registry=part.value) + f".{ending}")


def _part(visit: Visit) -> Part:
    return Part(visit.request.match_info["part"])


ONE = "/registries/{part:mentor|mentee}"
REGISTRIES = Section(
    "registries",
    200,
    (
        Route("GET", "/registries", Right.READ_REGISTRY, look),
        Route("GET", ONE, Right.READ_REGISTRY, registry),
        Route("GET", ONE + "/excel", Right.READ_REGISTRY, excel),
        Route("GET", ONE + "/word", Right.READ_REGISTRY, word),
        Route("GET", ONE + "/template", Right.READ_REGISTRY, template),
        *bringing_in.ROUTES,
        *practices.ROUTES,
    ),
)
