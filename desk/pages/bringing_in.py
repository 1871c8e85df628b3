"""A registry brought as an Excel file: looked at row by row, then all of it or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiohttp import web

from actions.registry import bringing_in as actions
from desk.pages.choosing import chosen
from desk.section import FORM_LIMIT, Route
from desk.visit import Visit
from documents.registry.container import SIZE_LIMIT
from documents.registry.faults import RegistryFileRefused
from documents.registry.reading import ROWS_LIMIT
from domain.people.roles import Right
from domain.registry.bringing_in import Fault, Outcome, Plan, Planned
from domain.registry.field import Field
from domain.registry.fields import written
from domain.registry.forms import Vocabulary
from domain.registry.record import Part
from domain.registry.refusals import PlanChanged, RowsWrong
from wording.refusals import refusal
from wording.sheets import report

LOOK = "/registries/import/look"
PER_PAGE = 50
ORDER = (Outcome.WRONG, Outcome.CHANGED, Outcome.NEW, Outcome.SAME)
"""What is to be seen first."""


@dataclass(frozen=True, slots=True)
class Change:
    """What will stand under a heading, and what stands there now."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """A cell that cannot be, and what would be right."""

    fault: Fault
    expected: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A row of the file, as it is told."""

    row: Planned
    changes: Sequence[Change]
    wrongs: Sequence[Wrong]


async def ask(visit: Visit) -> web.Response:
    """Where a file is chosen; what was looked at before waits below."""
    return _asked(visit)


def _asked(visit: Visit, status: int = 200, complaint: str = "") -> web.Response:
    return visit.page(
        "import.html",
        status,
        complaint=complaint,
        part=visit.form.text("part"),
        parts=(Part.MENTOR, Part.MENTEE),
        waiting=visit.desk.uploads.of(visit.session.id),
        megabytes=SIZE_LIMIT // 1024**2,
        rows=ROWS_LIMIT,
    )


async def send(visit: Visit) -> web.Response:
    """Look at a file. Nothing is stored; what it says is kept for this session for a while."""
    file = visit.form.file("file")
    if file is None:
        return _asked(visit, 422, visit.words.plain("desk-import-no-file"))
    part = chosen(Part, visit.form.text("part"))
    try:
        plan = await actions.look(visit.ctx, visit.desk.directory, visit.actor, file.file.read(), part)
    except RegistryFileRefused as refused:
        return _asked(visit, 422, refusal(refused, visit.reader))
    visit.desk.uploads.keep(visit.session.id, plan)
    return visit.go(LOOK)


async def look(visit: Visit) -> web.Response:
    """What the file that was sent last would change, row by row."""
    plan = visit.desk.uploads.of(visit.session.id)
    if plan is None:
        return _asked(visit, 410, visit.words.plain("desk-import-gone"))
    return await _looked(visit, plan)


async def _looked(visit: Visit, plan: Plan, status: int = 200, complaint: str = "") -> web.Response:
    only = chosen(Outcome, visit.query.text("only"))
    if only is None or not plan.counts.get(only):
        only = next(outcome for outcome in ORDER if plan.counts.get(outcome))
    rows = [row for row in plan.rows if row.outcome is only]
    pages = -(-len(rows) // PER_PAGE)
    page = min(max(1, visit.query.number("page") or 1), pages)
    vocabulary = await visit.desk.directory.vocabulary()
    return visit.page(
        "import_look.html",
        status,
        complaint=complaint,
        plan=plan,
        about=list(report.about_columns(plan, visit.words)),
        only=only,
        outcomes=[(outcome, plan.counts[outcome]) for outcome in ORDER if plan.counts.get(outcome)],
        seen=[_seen(row, plan, visit, vocabulary) for row in rows[(page - 1) * PER_PAGE : page * PER_PAGE]],
        page=page,
        pages=pages,
    )


async def agree(visit: Visit) -> web.Response:
    """Bring it in, if it still is what the page showed."""
    plan = visit.desk.uploads.of(visit.session.id)
    if plan is None:
        return _asked(visit, 410, visit.words.plain("desk-import-gone"))
    ctx, directory, actor = visit.ctx, visit.desk.directory, visit.actor
    try:
        await actions.bring_in(ctx, directory, actor, plan, expected=visit.form.text("mark"))
    except (PlanChanged, RowsWrong):
        # Others changed something, or it is the page of an earlier file: what would change now is looked at anew.
        plan = await actions.look_again(ctx, directory, actor, plan.table)
        visit.desk.uploads.keep(visit.session.id, plan)
        return await _looked(visit, plan, 409, visit.words.plain("desk-import-changed"))
    visit.desk.uploads.drop(visit.session.id)
    return visit.go(f"/registries/{plan.part}", "brought-in")


async def drop(visit: Visit) -> web.Response:
    """It is not wanted after all."""
    visit.desk.uploads.drop(visit.session.id)
    return visit.go("/registries", "not-brought-in")


def _seen(row: Planned, plan: Plan, visit: Visit, vocabulary: Vocabulary) -> Seen:
    wrongs = [Wrong(fault, report.expected(fault, visit.words, visit.ctx.policy.forms)) for fault in row.faults]
    return Seen(row, _changes(row, plan, vocabulary), wrongs)


def _changes(row: Planned, plan: Plan, vocabulary: Vocabulary) -> Sequence[Change]:
    after = written(row.details, plan.part, vocabulary)
    before: Mapping[Field, str] = {}
    if row.before is not None:
        before = written(row.before.details, plan.part, vocabulary)
    return [Change(plan.table.headings[one].text, before.get(one, ""), after[one]) for one in row.changed]


ROUTES = (
    Route("GET", "/registries/import", Right.KEEP_REGISTRY, ask),
    # Beside the file there are some short fields; a file that is a little too big is told so by whoever reads it.
    Route("POST", "/registries/import", Right.KEEP_REGISTRY, send, limit=SIZE_LIMIT + FORM_LIMIT),
    Route("GET", LOOK, Right.KEEP_REGISTRY, look),
    Route("POST", LOOK, Right.KEEP_REGISTRY, agree),
    Route("POST", "/registries/import/drop", Right.KEEP_REGISTRY, drop),
)
