"""«Сроки»: whatever is due, month by month, with names; and the secret link of one's own calendar."""

from dataclasses import dataclass
from datetime import date

from aiohttp import web

from actions.agenda import feed, looking
from actions.agenda.looking import YEARS, Agenda
from desk.section import Route, Section
from desk.visit import Visit
from domain.agenda.entry import Entry, EntryKind
from domain.duties.duty import DutyKind
from domain.duties.terms import months_after
from domain.people.roles import Right
from domain.registry.record import Record
from wording import moments
from wording.agenda import SIGNS, in_code, title

ALL, MINE = "all", "mine"


@dataclass(frozen=True, slots=True)
class Told:
    """An entry in words. ``path`` is where it opens, "" where the desk has no page for it."""

    entry: Entry
    sign: str
    title: str
    day: str
    people: str
    path: str


async def look(visit: Visit) -> web.Response:
    """A month, everybody's at first for whoever sees it."""
    sees = looking.sees_everything(visit.actor)
    everything = sees and visit.query.text("whose") != MINE
    found = await looking.month(visit.ctx, visit.actor, _month(visit), everything=everything)
    entries = [_told(visit, one, found) for one in found.entries]
    language = visit.reader.language
    return visit.page(
        "agenda.html",
        entries=entries,
        month=moments.month_name(found.month, language),
        before=_turned(found, -1, language),
        after=_turned(found, 1, language),
        now=found.month,
        whose=ALL if everything else MINE,
        sees=sees,
    )


async def calendar(visit: Visit) -> web.Response:
    return await _calendar(visit)


async def make(visit: Visit) -> web.Response:
    """The link stands on this page, and nowhere again."""
    token = await feed.make_link(visit.ctx, visit.actor)
    return await _calendar(visit, f"{visit.desk.address()}/calendar/{token}.ics")


async def revoke(visit: Visit) -> web.Response:
    await feed.revoke_link(visit.ctx, visit.actor)
    return visit.go("/calendar", "calendar-revoked")


async def _calendar(visit: Visit, address: str = "") -> web.Response:
    since = await feed.link_since(visit.ctx, visit.actor)
    zone, language = visit.reader.zone, visit.reader.language
    when = "" if since is None else moments.day_and_hour(since, language, zone)
    return visit.page("calendar.html", since=when, address=address)


def _month(visit: Visit) -> date | None:
    """«2026-12» in the address; anything else is the present month."""
    try:
        found = date.fromisoformat(f"{visit.query.text('month')}-01")
    except ValueError:
        return None
    return found if YEARS[0] <= found.year <= YEARS[1] else None


def _turned(found: Agenda, count: int, language: str) -> tuple[str, str]:
    """The month before or after: as the address has it, and in words. Both "" where there is nothing to see."""
    month = months_after(found.month, count)
    if not YEARS[0] <= month.year <= YEARS[1]:
        return "", ""
    return f"{month:%Y-%m}", moments.month(month, language)


def _told(visit: Visit, entry: Entry, found: Agenda) -> Told:
    """Names are for whoever reads the registry; others see codes."""
    called = _name if visit.may(Right.READ_REGISTRY) else in_code
    return Told(
        entry,
        SIGNS[entry.state],
        title(entry, visit.reader, visit.ctx.policy, called),
        moments.day_with_year(entry.day, visit.reader.language),
        ", ".join(found.named(entry)),
        _path(visit, entry),
    )


def _name(record: Record) -> str:
    return record.details.name or str(record.code)


def _path(visit: Visit, entry: Entry) -> str:
    match entry.kind:
        case EntryKind.DUTY:
            return _of_duty(visit, entry)
        case EntryKind.PUBLICATION if visit.may(Right.SEE_MEDIA):
            return f"/media/{entry.number}"
        case EntryKind.PETITION:
            return f"/petitions/{entry.number}"
        case EntryKind.PAPER | EntryKind.PLAN_ITEM:
            return f"/memberships/{entry.number}"
        case EntryKind.RESULTS:
            return f"/results/{entry.number}"
        case EntryKind.ROADMAP:
            return f"/roadmap/{entry.number}"
        case _:
            return ""


def _of_duty(visit: Visit, entry: Entry) -> str:
    """Monitoring and the December figures have pages of their own."""
    kind = None if entry.duty is None else entry.duty.duty.kind
    if kind is DutyKind.MONITORING and visit.may(Right.SEE_MENTORING):
        return "/monitoring"
    return "/figures" if kind is DutyKind.FIGURES and visit.may(Right.SEE_FIGURES) else ""


AGENDA = Section(
    "agenda",
    110,
    (
        Route("GET", "/agenda", Right.OPEN_DESK, look),
        Route("GET", "/calendar", Right.OPEN_DESK, calendar),
        Route("POST", "/calendar", Right.OPEN_DESK, make),
        Route("POST", "/calendar/revoke", Right.OPEN_DESK, revoke),
    ),
)
