"""One person: all that the programme knows of them, and what a curator may change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from actions.registry.keeping import Change, change_person
from desk.pages.calling import called
from desk.pages.choosing import chosen
from desk.pages.fields import Shown, fields_of, from_details, from_form, label, typed
from desk.section import Route
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.people.roles import Right
from domain.registry.fields import Problem, WrongFields, written
from domain.registry.forms import Vocabulary
from domain.registry.record import Kind, Part, Record, RecordId, Standing
from domain.registry.refusals import ChangedMeanwhile, IsErased
from wording.refusals import refusal

MOST_OFFERED = 8
"""People offered as guardians when a name fits several."""
OWN_SHEET = "own"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is typed on one form: the person's own fields (``part`` None), or those of one registry."""

    name: str
    part: Part | None
    filled: Sequence[tuple[str, str]]
    blank: Sequence[str]


async def look(visit: Visit) -> web.Response:
    return await _person(visit)


async def _person(
    visit: Visit, status: int = 200, complaint: str = "", who: str = "", offered: Sequence[Record] = ()
) -> web.Response:
    """The page; ``complaint`` is about ``who`` was typed as a guardian, ``offered`` are those who fit."""
    record = await _record(visit)
    people = await visit.desk.directory.people(visit.actor)
    vocabulary = await visit.desk.directory.vocabulary()
    beside = [await show(visit, record) for show in visit.desk.besides]
    return visit.page(
        "person.html",
        status,
        record=record,
        age=record.age_on(visit.ctx.today()),
        sheets=[_sheet(visit, record, part, vocabulary) for part in (None, *record.parts) if _has_fields(part)],
        parts=list(Part),
        guardians=[people[one] for one in record.guardians if one in people],
        wards=[one for one in people.values() if record.id in one.guardians],
        complaint=complaint,
        who=who,
        offered=offered,
        beside=[one for one in beside if one is not None],
    )


def _has_fields(part: Part | None) -> bool:
    return bool(fields_of(part))


def _sheet(visit: Visit, record: Record, part: Part | None, vocabulary: Vocabulary) -> Sheet:
    texts = written(record.details, part, vocabulary)
    told = [(label(visit, field, part), texts.get(field, "")) for field in fields_of(part)]
    return Sheet(
        part or OWN_SHEET,
        part,
        [(name, text) for name, text in told if text],
        [name for name, text in told if not text],
    )


async def ask(visit: Visit) -> web.Response:
    """The form of one sheet, as the record is now."""
    record = await _living(visit)
    part = _part_of(visit, record)
    vocabulary = await visit.desk.directory.vocabulary()
    fields = from_details(visit, record.details, part, fields_of(part), vocabulary)
    values = _form(part, fields, record.version, record.kind or "")
    return visit.page("person_edit.html", record=record, **values)


async def save(visit: Visit) -> web.Response:
    """Store it, or show the form again with all that is wrong, or with what somebody else changed meanwhile."""
    record = await _living(visit)
    part = _part_of(visit, record)
    fields = fields_of(part)
    change = Change(
        part=part,
        typed=typed(visit.form, fields),
        kind=chosen(Kind, visit.form.text("kind")) if part is None else None,
    )
    try:
        await change_person(visit.ctx, visit.actor, record.id, visit.form.number("version") or 0, change)
    except WrongFields as wrong:
        return await _asked_again(visit, record, part, wrong.problems)
    except ChangedMeanwhile as slower:
        return await _asked_after(visit, part, slower)
    return visit.go(f"/people/{record.id}", "saved")


async def _asked_again(visit: Visit, record: Record, part: Part | None, problems: Sequence[Problem]) -> web.Response:
    vocabulary = await visit.desk.directory.vocabulary()
    shown = from_form(visit, part, fields_of(part), vocabulary, problems)
    version = visit.form.number("version") or 0
    values = _form(part, shown, version, visit.form.text("kind"))
    return visit.page("person_edit.html", 422, record=record, **values)


async def _asked_after(visit: Visit, part: Part | None, slower: Refusal) -> web.Response:
    """Nothing is lost: what was typed stays, beside it stands what is there now, and saving again means it."""
    record = await _living(visit)
    vocabulary = await visit.desk.directory.vocabulary()
    now = written(record.details, part, vocabulary)
    shown = from_form(visit, part, fields_of(part), vocabulary, now=now)
    values = _form(part, shown, record.version, visit.form.text("kind"))
    values["conflict"] = visit.words.plain("desk-changed-meanwhile")
    return visit.page("person_edit.html", 409, record=record, **values)


def _form(part: Part | None, fields: Sequence[Shown], version: int, kind: str) -> dict[str, Any]:
    return {
        "sheet": part or OWN_SHEET,
        "part": part,
        "fields": fields,
        "problems": [field for field in fields if field.problem],
        "version": version,
        "kinds": list(Kind),
        "kind": kind,
        "conflict": "",
    }


async def take_part(visit: Visit) -> web.Response:
    """They become a mentor, a mentee or a guardian, pause, end, or take part again."""
    part, standing = chosen(Part, visit.form.text("part")), chosen(Standing, visit.form.text("standing"))
    if part is None or standing is None:
        raise NotFound
    return await _changed(visit, Change(parts={part: standing}), "saved")


async def add_guardian(visit: Visit) -> web.Response:
    """Somebody acts for them: named by a code or a name, or chosen among those whom the name fits."""
    record = await _living(visit)
    number = visit.form.number("guardian")
    who = visit.form.text("who").strip()
    if number is None:
        found = [one for one in await called(visit, who) if one.id != record.id]
        if len(found) != 1:
            key = "desk-guardian-nobody" if not found else "desk-guardian-several"
            return await _person(visit, 422, visit.words.plain(key), who, found[:MOST_OFFERED])
        number = found[0].id
    guardians = frozenset(record.guardians) | {RecordId(number)}
    return await _changed(visit, Change(guardians=guardians), "guardian-added")


async def remove_guardian(visit: Visit) -> web.Response:
    """Somebody acts for them no more; their own record stays as it is."""
    record = await _living(visit)
    guardians = frozenset(record.guardians) - {RecordId(visit.form.number("guardian") or 0)}
    return await _changed(visit, Change(guardians=guardians), "guardian-removed")


async def _changed(visit: Visit, change: Change, done: str) -> web.Response:
    """Change the record as the page showed it; the page again, with the reason, when a rule says no."""
    record = await _record(visit)
    try:
        await change_person(visit.ctx, visit.actor, record.id, visit.form.number("version") or 0, change)
    except IsErased:
        raise
    except Refusal as refused:
        return await _person(visit, 409, refusal(refused, visit.reader), visit.form.text("who"))
    return visit.go(f"/people/{record.id}", done)


async def _record(visit: Visit) -> Record:
    people: Mapping[RecordId, Record] = await visit.desk.directory.people(visit.actor)
    record = people.get(RecordId(visit.number("record")))
    if record is None:
        raise NotFound
    return record


async def _living(visit: Visit) -> Record:
    record = await _record(visit)
    if record.erased_at is not None:
        raise IsErased
    return record


def _part_of(visit: Visit, record: Record) -> Part | None:
    """Which sheet the address means. Raises NotFound for one that the person does not have."""
    sheet = visit.request.match_info["sheet"]
    part = chosen(Part, sheet)
    if sheet != OWN_SHEET and (part not in record.parts or not fields_of(part)):
        raise NotFound
    return part


ONE = r"/people/{record:\d{1,15}}"
ROUTES = (
    Route("GET", ONE, Right.READ_REGISTRY, look),
    Route("GET", ONE + r"/{sheet:[a-z]{1,16}}/edit", Right.KEEP_REGISTRY, ask),
    Route("POST", ONE + r"/{sheet:[a-z]{1,16}}/edit", Right.KEEP_REGISTRY, save),
    Route("POST", ONE + "/part", Right.KEEP_REGISTRY, take_part),
    Route("POST", ONE + "/guardians", Right.KEEP_REGISTRY, add_guardian),
    Route("POST", ONE + "/guardians/remove", Right.KEEP_REGISTRY, remove_guardian),
)
