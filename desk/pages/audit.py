"""The audit log with filters, and on the page of a person what happened to their record."""

from datetime import date
from urllib.parse import urlencode

from aiohttp import web
from markupsafe import Markup

from actions.audit.reading import AuditFilter, history_of, read_audit, team_of_audit
from desk.form import Form
from desk.pages.audit_words import named, told
from desk.section import Route, Section
from desk.visit import Visit
from domain.people.person import PersonId
from domain.people.roles import Right
from domain.registry.birth import Birth
from domain.registry.code import Code
from domain.registry.record import Record

SUBJECTS = (
    "record",
    "application",
    "registry",
    "campaign",
    "tag",
    "roadmap",
    "roadmap_event",
    "desk_session",
    "desk_link",
    "calendar_link",
    "role_link",
    "person",
    "duty",
    "post",
    "publication",
    "meetup",
    "hall",
    "letter",
)
"""What entries are about, those of the programme first."""


async def look(visit: Visit) -> web.Response:
    query = visit.query
    wanted, complaints = _filter(query)
    page = await read_audit(visit.ctx, visit.actor, visit.desk.directory, wanted, query.number("before"))
    asked = {name: query.text(name) for name in ("who", "action", "subject", "since", "until", "code")}
    kept = {name: value for name, value in asked.items() if value}
    return visit.page(
        "audit.html",
        422 if complaints else 200,
        told=await told(visit, page.lines),
        asked=asked,
        is_filtered=bool(kept),
        complaints=complaints,
        team=await team_of_audit(visit.ctx, visit.actor),
        subjects=[(one, named(visit, "desk-audit-subject-", one)) for one in SUBJECTS],
        action=named(visit, "desk-audit-", kept["action"]) if "action" in kept else "",
        older=f"/audit?{urlencode({**kept, 'before': page.before})}" if page.before else "",
        is_newest=query.number("before") is None,
        newest=f"/audit?{urlencode(kept)}",
        now=visit.ctx.now(),
    )


async def beside_person(visit: Visit, record: Record) -> Markup | None:
    """What happened to this record, for who may read the log."""
    if not visit.may(Right.READ_AUDIT):
        return None
    page = await history_of(visit.ctx, visit.actor, visit.desk.directory, record.id)
    return visit.part(
        "person_history.html",
        told=await told(visit, page.lines),
        record=record,
        has_more=page.before is not None,
        now=visit.ctx.now(),
    )


def _filter(query: Form) -> tuple[AuditFilter, dict[str, str]]:
    """What is asked for, and by field the id of a text for what was typed wrong."""
    complaints = {}
    since, until, code = (query.text(name).strip() for name in ("since", "until", "code"))
    if since and _day(since) is None:
        complaints["since"] = "desk-audit-day-wrong"
    if until and _day(until) is None:
        complaints["until"] = "desk-audit-day-wrong"
    if code and Code.parse(code) is None:
        complaints["code"] = "desk-audit-code-wrong"
    who = query.number("who")
    wanted = AuditFilter(
        who=None if who is None else PersonId(who),
        action=query.text("action") or None,
        subject=query.text("subject") or None,
        since=_day(since),
        until=_day(until),
        code=Code.parse(code),
    )
    return wanted, complaints


def _day(text: str) -> date | None:
    birth = Birth.parse(text)
    return (
        None if birth is None or birth.month is None or birth.day is None else date(birth.year, birth.month, birth.day)
    )


AUDIT = Section("audit", 700, (Route("GET", "/audit", Right.READ_AUDIT, look),), beside_person=beside_person)
