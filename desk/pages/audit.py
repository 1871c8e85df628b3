"""The audit log with filters, and on the page of a person what happened to their record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from urllib.parse import urlencode

from aiohttp import web
from markupsafe import Markup

from actions.audit.reading import AuditFilter, Line, history_of, read_audit, team_of_audit
from desk.form import Form
from desk.pages.fields import label
from desk.section import Route, Section
from desk.visit import Visit
from domain.people.person import PersonId
from domain.people.roles import Right
from domain.registry.birth import Birth
from domain.registry.code import Code
from domain.registry.field import Field
from domain.registry.record import Kind, Part, Record, RecordId, Standing
from wording.texts import Words

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


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that was changed, as people call it; "" where there was, or is, nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the log with its words."""

    line: Line
    action: str
    subject: str
    differences: Sequence[Difference]


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
        subjects=[(one, _named(visit, "desk-audit-subject-", one)) for one in SUBJECTS],
        action=_named(visit, "desk-audit-", kept["action"]) if "action" in kept else "",
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


async def told(visit: Visit, lines: Sequence[Line]) -> list[Told]:
    """Lines of the log in words."""
    people = await visit.desk.directory.people(visit.actor)
    return [
        Told(
            line,
            _named(visit, "desk-audit-", line.action),
            _named(visit, "desk-audit-subject-", line.subject),
            [
                Difference(
                    _called(visit, line.subject, key),
                    _said(visit, people, key, line.before.get(key)),
                    _said(visit, people, key, line.after.get(key)),
                )
                for key in {**line.before, **line.after}
            ],
        )
        for line in lines
    ]


def _named(visit: Visit, beginning: str, name: str) -> str:
    """The words for a name of the log; the name itself for one that an older or newer program wrote."""
    return _words_for(visit.words, beginning, name)


@lru_cache(maxsize=512)
def _words_for(words: Words, beginning: str, name: str) -> str:
    try:
        return words.plain(f"{beginning}{name}")
    except KeyError:
        return name


def _called(visit: Visit, subject: str, key: str) -> str:
    """What a value of an entry is called: «mentee.topics» of a record is the request of a mentee."""
    if subject != "record":
        return _named(visit, "desk-audit-value-", key)
    part, _, field = key.rpartition(".")
    if field in set(Field) and (not part or part in set(Part)):
        return label(visit, Field(field), Part(part) if part else None)
    if key in set(Part):
        return visit.words.plain(f"desk-part-{key}")
    return _named(visit, "desk-audit-value-", key)


def _said(visit: Visit, people: Mapping[RecordId, Record], key: str, value: object) -> str:
    if value is None or value == "":
        return ""
    if key == "guardians" and isinstance(value, list):
        return ", ".join(str(people[RecordId(one)].code) for one in value if RecordId(one) in people)
    if key == "kind" and value in set(Kind):
        return visit.words.plain(f"desk-kind-{value}")
    if key in set(Part) and value in set(Standing):
        return visit.words.plain(f"desk-standing-{value}")
    if key == "role":
        return _named(visit, "role-", str(value))
    if key == "side":
        return _named(visit, "desk-audit-side-", str(value))
    if key == "goal":
        return _named(visit, "plan-goal-", str(value))
    if isinstance(value, bool):
        return visit.words.plain("desk-yes" if value else "desk-no")
    return str(value)


AUDIT = Section("audit", 700, (Route("GET", "/audit", Right.READ_AUDIT, look),), beside_person=beside_person)
