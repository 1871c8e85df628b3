"""How all of mentoring stands, by names: what is stuck and for how long, petitions, counts, loads of mentors."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from aiohttp import web

from actions.mentoring.overview import Overview
from desk.pages.choosing import chosen
from desk.pages.searching import PER_PAGE
from desk.section import Route, Section
from desk.visit import Visit
from domain.mentoring.overview import StuckKind, by_kind
from domain.people.roles import Right
from wording import moments
from wording.mentoring.overview import (
    endings_counted,
    hint,
    kind_name,
    memberships_counted,
    requests_counted,
    what_said,
)

AT_FIRST = 10
"""Of one kind, where all kinds are shown."""
SHOWN = ("stuck", "petitions", "counts", "loads")


async def look(visit: Visit) -> web.Response:
    """``show`` says what; of what is stuck one ``kind`` alone, all of it, page by page."""
    found = await visit.desk.overviews.look(visit.actor)
    tabs = [one for one in SHOWN if one != "petitions" or found.petitions is not None]
    show = visit.query.text("show")
    if show not in tabs:
        show = tabs[0]
    kind = chosen(StuckKind, visit.query.text("kind"))
    policy, words = visit.ctx.policy, visit.words
    kinds = by_kind(found.stuck)
    page, pages = _page(visit, len(_paged(found, show, kind)))
    cut = slice((page - 1) * PER_PAGE, page * PER_PAGE)
    return visit.page(
        "overview.html",
        show=show,
        tabs=tabs,
        kind=kind,
        count=len(found.stuck),
        kinds={
            one: (each[cut] if kind is not None else each[:AT_FIRST], len(each))
            for one, each in kinds.items()
            if kind in (None, one)
        },
        name=lambda one: kind_name(one, words),
        hint=lambda one: hint(one, policy.patience, policy.answer_days, words),
        what=lambda wait: what_said(wait, words),
        petitions=(found.petitions or ())[cut],
        requests=requests_counted(found.counts, words),
        pairings=memberships_counted(found.counts, words),
        endings=endings_counted(found.counts, words),
        loads=found.loads[cut],
        people=found.people,
        today=visit.ctx.today(),
        day=_days(visit),
        page=page,
        pages=pages,
    )


def _paged(found: Overview, show: str, kind: StuckKind | None) -> Sequence[object]:
    """What is shown page by page."""
    match show:
        case "loads":
            return found.loads
        case "petitions":
            return found.petitions or ()
        case "stuck" if kind is not None:
            return by_kind(found.stuck).get(kind, ())
    return ()


def _page(visit: Visit, count: int) -> tuple[int, int]:
    """The page that is wanted, or the last one there is; and how many there are."""
    pages = max(1, -(-count // PER_PAGE))
    return min(max(1, visit.query.number("page") or 1), pages), pages


def _days(visit: Visit) -> Callable[[date], str]:
    """Says a day in the visitor's language, for templates."""
    return partial(moments.date_with_year, language=visit.reader.language)


OVERVIEW = Section("overview", 110, (Route("GET", "/overview", Right.SEE_MENTORING, look),))
