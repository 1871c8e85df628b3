"""Lists of people that each section looks through in its own way, a page of fifty at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from actions.mentoring.roll import Wanted
from actions.registry.directory import Filter
from desk.desk import Search
from desk.form import Form
from desk.pages.choosing import chosen
from desk.visit import Visit
from domain.registry.record import Kind, Part, Standing

PER_PAGE = 50
WORDS_LIMIT = 100
"""Characters of a search that are looked at."""
FORM_KEY = 32
"""Characters of the key of a form of mentoring."""
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Found(Generic[Item]):
    """A page of those who were found: ``first`` counts from 1, 0 when there is nobody."""

    records: Sequence[Item]
    count: int
    first: int
    page: int
    pages: int

    @property
    def last(self) -> int:
        return self.first + len(self.records) - 1


def page_of(records: Sequence[Item], wanted: int) -> Found[Item]:
    """The page of this number, or the last one there is."""
    pages = max(1, -(-len(records) // PER_PAGE))
    page = min(max(1, wanted), pages)
    start = (page - 1) * PER_PAGE
    return Found(records[start : start + PER_PAGE], len(records), start + 1 if records else 0, page, pages)


async def wanted_of(visit: Visit, search: Search) -> Wanted:
    """What a search means for a list of pairings: whoever the words fit is in it."""
    people = None
    if search.wanted.words:
        people = {one.id for one in await visit.desk.directory.search(visit.actor, Filter(words=search.wanted.words))}
    return Wanted(search.form, people)


def kept_search(visit: Visit, section: str) -> Search:
    """Look for others from now on. What was typed is a part of a name: sent like a form, it stays in no address."""
    form = visit.form
    search = (
        Search()
        if form.text("anew")
        else Search(
            filter_of(form), max(1, form.number("page") or 1), form.text("state")[:20], form.text("form")[:FORM_KEY]
        )
    )
    visit.desk.searches.keep(visit.session.id, search, section)
    return search


def filter_of(form: Form) -> Filter:
    return Filter(
        words=form.text("words")[:WORDS_LIMIT],
        part=chosen(Part, form.text("part")),
        standing=chosen(Standing, form.text("standing")),
        kind=chosen(Kind, form.text("kind")),
        nameless=bool(form.text("nameless")),
    )
