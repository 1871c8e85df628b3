"""Long lists of the mentoring programme: looked through by name or code, by state, by form; a page of fifty."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from aiohttp import web

from desk.desk import Search
from desk.pages.searching import WORDS_LIMIT, Found, Item
from desk.visit import Visit
from domain.people.roles import Right
from wording import forms


def listed(
    visit: Visit,
    section: str,
    search: Search,
    found: Found[Item],
    tabs: Sequence[StrEnum],
    counts: Mapping[Any, int],
    **values: Any,
) -> web.Response:
    """The list, or (while somebody types) the part of it that changes: ``<section>_found.html``."""
    values |= {
        "section": section,
        "found": found,
        "search": search,
        "found_part": f"{section}_found.html",
        "is_filtered": search != Search(page=search.page),
    }
    if visit.is_partial:
        return visit.page(f"{section}_found.html", **values)
    return visit.page(
        "roll.html",
        tabs=[(one.value, counts.get(one, 0)) for one in tabs],
        everything=search.state not in {one.value for one in tabs},
        forms=forms.named_forms(visit.ctx.policy.forms, visit.words),
        limit=WORDS_LIMIT,
        runs=visit.may(Right.RUN_MENTORING),
        **values,
    )


def form_name(visit: Visit, key: str) -> str:
    """A form of mentoring, in the reader's language."""
    return forms.form_name(key, visit.ctx.policy.forms, visit.words)
