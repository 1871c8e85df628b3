"""The registry of best practices (Положение, 3.2): read, added to, changed, taken out."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aiohttp import web

from actions.registry import practices as actions
from desk.files import EXCEL, file_answer
from desk.form import Form
from desk.pages.fields import Control, Shown
from desk.pages.naming import people_called
from desk.pages.searching import PER_PAGE
from desk.section import Route
from desk.visit import Visit
from documents.registry import writing
from domain.errors import NotFound, Refusal
from domain.people.roles import Right
from domain.registry.forms import Vocabulary
from domain.registry.practice import PracticeField, PracticeId, PracticeProblem, WrongPractice, written
from domain.registry.record import Part, Record, RecordId
from domain.registry.refusals import ChangedMeanwhile, IsBlocked, IsErased, NoMentor
from wording.refusals import refusal
from wording.sheets.making import PRACTICES, practices_sheet

MOST_OFFERED = 8
"""Mentors offered when a name fits several."""
_AREAS = (PracticeField.ESSENCE, PracticeField.RESULT)
_AGREED = "may_publish"


@dataclass(frozen=True, slots=True)
class Told:
    """A practice in words: its form, and whose it is."""

    listed: actions.Listed
    form: str


async def look(visit: Visit) -> web.Response:
    page = max(1, visit.query.number("page") or 1)
    first = (page - 1) * PER_PAGE
    listed, count = await actions.some_practices(visit.ctx, visit.actor, visit.desk.directory, first, PER_PAGE)
    forms = {form.key: form.name for form in visit.ctx.policy.forms}
    told = [Told(one, forms.get(one.practice.form, "")) for one in listed]
    return visit.page("practices.html", told=told, page=page, pages=max(1, -(-count // PER_PAGE)))


async def excel(visit: Visit) -> web.Response:
    """All of them as an Excel file."""
    listed = await actions.practices(visit.ctx, visit.actor)
    words = visit.words
    vocabulary = Vocabulary(visit.ctx.policy.forms)
    content = await asyncio.to_thread(lambda: writing.workbook(practices_sheet(listed, vocabulary, words)))
    return file_answer(content, words.plain("sheets-file", registry=PRACTICES) + f".{EXCEL}")


async def ask(visit: Visit) -> web.Response:
    """An empty form; ``mentor`` in the address is whose it is to be, by the number of the record."""
    number = visit.query.number("mentor")
    people = await visit.desk.directory.people(visit.actor)
    mentor = None if number is None else people.get(RecordId(number))
    return _form(visit, {}, who="" if mentor is None else str(mentor.code))


async def add(visit: Visit) -> web.Response:
    """Add it to the mentor who was named, or show the form again with all that is wrong."""
    who = visit.form.text("who").strip()
    number = visit.form.number("mentor")
    if number is None:
        found = await people_called(visit, who, Part.MENTOR)
        if len(found) != 1:
            key = "desk-practice-nobody" if not found else "desk-practice-several"
            return _asked_again(visit, whose=visit.words.plain(key), offered=found[:MOST_OFFERED])
        number = found[0].id
    try:
        await actions.add_practice(
            visit.ctx, visit.actor, RecordId(number), typed(visit.form), may_publish=_agreed(visit.form)
        )
    except WrongPractice as wrong:
        return _asked_again(visit, wrong.problems)
    except (NoMentor, IsErased, IsBlocked) as refused:
        return _asked_again(visit, whose=refusal(refused, visit.reader))
    return visit.go("/registries/practices", "practice-added")


async def ask_change(visit: Visit) -> web.Response:
    """The form as the practice is now."""
    one = await _listed(visit)
    return _form(visit, written(one.practice, Vocabulary(visit.ctx.policy.forms)), one, agreed=one.practice.may_publish)


async def change(visit: Visit) -> web.Response:
    """Store it, or show the form again with what is wrong, or with what somebody else changed meanwhile."""
    one = await _listed(visit)
    version = visit.form.number("version") or 0
    try:
        await actions.change_practice(
            visit.ctx, visit.actor, one.practice.id, version, typed(visit.form), may_publish=_agreed(visit.form)
        )
    except WrongPractice as wrong:
        return _asked_again(visit, wrong.problems, one, version=version)
    except ChangedMeanwhile:
        now = await _listed(visit)
        return _asked_again(visit, one=now, version=now.practice.version, status=409, slower=True)
    except IsBlocked as refused:
        return _asked_again(visit, one=one, version=version, whose=refusal(refused, visit.reader))
    return visit.go("/registries/practices", "saved")


async def ask_removal(visit: Visit) -> web.Response:
    """Whether it is really to go."""
    return visit.page("practice_remove.html", one=await _listed(visit), complaint="")


async def remove(visit: Visit) -> web.Response:
    """It is no longer in the registry."""
    one = await _listed(visit)
    try:
        await actions.remove_practice(visit.ctx, visit.actor, one.practice.id)
    except (NotFound, IsErased):
        raise
    except Refusal as refused:
        return visit.page("practice_remove.html", 409, one=one, complaint=refusal(refused, visit.reader))
    return visit.go("/registries/practices", "practice-removed")


def typed(form: Form) -> dict[PracticeField, str]:
    """What a form holds of a practice."""
    return {field: form.text(field) for field in PracticeField}


def _agreed(form: Form) -> bool:
    return bool(form.text(_AGREED))


def _asked_again(
    visit: Visit,
    problems: Sequence[PracticeProblem] = (),
    one: actions.Listed | None = None,
    *,
    version: int = 0,
    status: int = 422,
    whose: str = "",
    offered: Sequence[Record] = (),
    slower: bool = False,
) -> web.Response:
    """With all that was typed; ``whose`` is what is wrong with the mentor, ``slower``: somebody changed it first."""
    return _form(
        visit,
        typed(visit.form),
        one,
        status=status,
        version=version,
        agreed=_agreed(visit.form),
        who=visit.form.text("who"),
        whose=whose,
        offered=offered,
        problems=problems,
        slower=slower,
    )


def _form(
    visit: Visit,
    texts: Mapping[PracticeField, str],
    one: actions.Listed | None = None,
    *,
    status: int = 200,
    version: int | None = None,
    agreed: bool = False,
    who: str = "",
    whose: str = "",
    offered: Sequence[Record] = (),
    problems: Sequence[PracticeProblem] = (),
    slower: bool = False,
) -> web.Response:
    complaints = {
        problem.field: visit.words.plain(f"desk-practice-wanted-{problem.wanted}", limit=problem.limit)
        for problem in problems
    }
    now = written(one.practice, Vocabulary(visit.ctx.policy.forms)) if slower and one is not None else None
    fields = [
        Shown(
            id=field.value,
            control=Control.AREA if field in _AREAS else Control.LINE,
            label=visit.words.plain(f"desk-practice-{field}"),
            hint=visit.words.plain(f"desk-practice-hint-{field}"),
            value=texts.get(field, ""),
            problem=complaints.get(field, ""),
            now=None if now is None or now[field] == texts.get(field, "") else now[field],
        )
        for field in PracticeField
    ]
    return visit.page(
        "practice_form.html",
        status,
        one=one,
        fields=fields,
        problems=[field for field in fields if field.problem],
        form_field=PracticeField.FORM,
        forms=[form.name for form in visit.ctx.policy.forms],
        version=version if version is not None or one is None else one.practice.version,
        agreed=agreed,
        who=who,
        whose=whose,
        offered=offered,
        slower=slower,
    )


async def _listed(visit: Visit) -> actions.Listed:
    """The practice of the address. Raises NotFound."""
    return await actions.practice(visit.ctx, visit.actor, PracticeId(visit.number("practice")))


PLACE = "/registries/practices"
ONE = PLACE + r"/{practice:\d{1,15}}"
ROUTES = (
    Route("GET", PLACE, Right.READ_REGISTRY, look),
    Route("GET", PLACE + "/excel", Right.READ_REGISTRY, excel),
    Route("GET", PLACE + "/new", Right.KEEP_REGISTRY, ask),
    Route("POST", PLACE + "/new", Right.KEEP_REGISTRY, add),
    Route("GET", ONE + "/edit", Right.KEEP_REGISTRY, ask_change),
    Route("POST", ONE + "/edit", Right.KEEP_REGISTRY, change),
    Route("GET", ONE + "/remove", Right.KEEP_REGISTRY, ask_removal),
    Route("POST", ONE + "/remove", Right.KEEP_REGISTRY, remove),
)
