"""Applications: what waits, one of them, and the decision: accepted with the person filled in, or declined."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from markupsafe import Markup

from actions.applications import deciding, lists
from actions.applications.deciding import Completion, NewGuardian, WrongGuardian, with_wish
from actions.applications.deciding import Shown as Seen
from actions.enquiries.lists import of_record as enquiry_of
from desk.pages.choosing import chosen
from desk.pages.fields import Shown, complaint, fields_of, from_details, from_form, typed
from desk.pages.naming import people_called
from desk.section import Route, Section
from desk.visit import Visit
from domain.applications.application import WORDS_LIMIT, Application, ApplicationId, ApplicationState, Reason
from domain.applications.refusals import ApplicationDecided
from domain.errors import NotFound, Refusal
from domain.people.roles import Right
from domain.registry.code import Code
from domain.registry.field import OWN
from domain.registry.fields import WrongFields, written
from domain.registry.forms import Vocabulary
from domain.registry.record import Details, Kind, Record, RecordId
from domain.registry.refusals import ChangedMeanwhile
from wording.refusals import refusal

AT_ONCE = 25
"""Applications of a page: each of them is unsealed."""
MOST_OFFERED = 8
"""People offered as guardians when a name fits several."""


async def look(visit: Visit) -> web.Response:
    """What waits, or (``decided``) what was decided lately."""
    decided, page = bool(visit.query.text("decided")), max(1, visit.query.number("page") or 1)
    found, count = await lists.listed(
        visit.ctx, visit.actor, visit.desk.directory, decided=decided, limit=AT_ONCE, skipped=(page - 1) * AT_ONCE
    )
    return visit.page(
        "applications.html",
        found=found,
        count=count,
        decided=decided,
        page=page,
        pages=max(1, -(-count // AT_ONCE)),
        now=visit.ctx.now(),
    )


async def look_at_one(visit: Visit) -> web.Response:
    return await _one(visit)


async def _one(visit: Visit, status: int = 200, refused: str = "") -> web.Response:
    """The page; ``refused`` is why it could not be declined."""
    seen = await _seen(visit)
    one = seen.application
    return visit.page(
        "application.html",
        status,
        application=one,
        record=seen.record,
        wish=_wish(visit, one, seen.vocabulary),
        is_open=one.state is ApplicationState.OPEN,
        why=_why(visit, one),
        reasons=list(Reason),
        reason=visit.form.text("reason"),
        typed=visit.form.text("words"),
        limit=WORDS_LIMIT,
        refused=refused,
        now=visit.ctx.now(),
    )


def _wish(visit: Visit, one: Application, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """What was wished for, as the registry would have it: each as (what it is, the text)."""
    if one.wish is None:
        return []
    details = with_wish(Details(), one.part, one.wish, visit.ctx.today())
    texts = written(details, one.part, vocabulary)
    shown = from_details(visit, details, one.part, fields_of(one.part), vocabulary)
    by_id = {field.value: text for field, text in texts.items()}
    kind = (visit.words.plain("desk-field-kind"), visit.words.plain(f"desk-kind-{one.wish.kind}"))
    return [kind, *((field.label, by_id[field.id]) for field in shown if by_id.get(field.id) and field.id != "entered")]


def _why(visit: Visit, one: Application) -> str:
    """What whoever was declined is told."""
    if one.reason is None:
        return ""
    return one.reason_words or visit.words.plain("apply-reason", reason=one.reason.value)


@dataclass(frozen=True, slots=True)
class Guardian:
    """What was typed of a guardian, what is wrong with it, and those whom it fits."""

    who: str = ""
    contact: str = ""
    problem: str = ""
    offered: Sequence[Record] = ()


async def ask(visit: Visit) -> web.Response:
    """The form of whoever applied: what they wished for stands in it, and what is known of them already."""
    seen = await _waiting(visit)
    one = seen.application
    assert one.wish is not None
    before = Details() if seen.record is None else seen.record.details
    details = with_wish(before, one.part, one.wish, visit.ctx.today())
    own = from_details(visit, details, None, OWN, seen.vocabulary)
    rest = from_details(visit, details, one.part, fields_of(one.part), seen.vocabulary)
    kind = one.wish.kind if seen.record is None else seen.record.kind or one.wish.kind
    return _form(visit, seen, own, rest, kind)


async def accept(visit: Visit) -> web.Response:
    """«Принять», with all that was filled in; or the form again with all that is wrong."""
    seen = await _waiting(visit)
    part, form = seen.application.part, visit.form
    guardian, problem = await _guardian(visit)
    if problem is not None:
        return _again(visit, seen, {}, problem)
    completion = Completion(
        typed=typed(form, (*OWN, *fields_of(part))),
        kind=chosen(Kind, form.text("kind")),
        version=form.number("version"),
        guardian=guardian,
    )
    try:
        record = await deciding.accept(visit.ctx, visit.actor, seen.application.id, completion)
    except WrongGuardian as wrong:
        told = " ".join(complaint(visit, one) for one in wrong.problems)
        return _again(visit, seen, {}, Guardian(form.text("who"), form.text("guardian-contact"), told))
    except WrongFields as wrong:
        return _again(
            visit, seen, {"problems": wrong.problems}, Guardian(form.text("who"), form.text("guardian-contact"))
        )
    except ChangedMeanwhile:
        return await _after_others(visit)
    return visit.go(f"/people/{record.id}", "application-accepted")


async def _guardian(visit: Visit) -> tuple[RecordId | NewGuardian | None, Guardian | None]:
    """Who is to act for whoever applied: somebody who is there, or new; or else what is to be asked."""
    form = visit.form
    who, contact = form.text("who").strip(), form.text("guardian-contact")
    number = form.number("guardian")
    if number is not None:
        return RecordId(number), None
    if not who or form.text("guardian") == "new":
        return (NewGuardian(who, contact) if who else None), None
    found = await people_called(visit, who)
    if Code.parse(who):
        if not found:
            return None, Guardian(who, contact, visit.words.plain("desk-guardian-nobody"))
        return found[0].id, None
    if not found:
        return NewGuardian(who, contact), None
    # Somebody of that name is there: the same person, or a namesake? Nobody but the curator knows.
    return None, Guardian(who, contact, visit.words.plain("desk-accept-guardian-which"), found[:MOST_OFFERED])


async def _after_others(visit: Visit) -> web.Response:
    """Nothing is lost: what was typed stays, beside it stands what is there now, and accepting again means it."""
    seen = await _waiting(visit)
    details = Details() if seen.record is None else seen.record.details
    own = from_form(visit, None, OWN, seen.vocabulary, now=written(details, None, seen.vocabulary))
    part = seen.application.part
    rest = from_form(visit, part, fields_of(part), seen.vocabulary)
    guardian = Guardian(visit.form.text("who"), visit.form.text("guardian-contact"))
    return _form(visit, seen, own, rest, visit.form.text("kind"), guardian, 409)


def _again(visit: Visit, seen: Seen, wrong: Mapping[str, Any], guardian: Guardian) -> web.Response:
    part = seen.application.part
    own = from_form(visit, None, OWN, seen.vocabulary, **wrong)
    rest = from_form(visit, part, fields_of(part), seen.vocabulary, **wrong)
    return _form(visit, seen, own, rest, visit.form.text("kind"), guardian, 422)


def _form(
    visit: Visit,
    seen: Seen,
    own: Sequence[Shown],
    rest: Sequence[Shown],
    kind: str,
    guardian: Guardian | None = None,
    status: int = 200,
) -> web.Response:
    version = visit.form.text("version") if status == 422 else "" if seen.record is None else str(seen.record.version)
    return visit.page(
        "application_accept.html",
        status,
        application=seen.application,
        record=seen.record,
        part=seen.application.part,
        own=own,
        rest=rest,
        kinds=list(Kind),
        kind=kind,
        version=version,
        guardian=guardian or Guardian(),
        conflict=visit.words.plain("desk-changed-meanwhile") if status == 409 else "",
        problems=[field for field in (*own, *rest) if field.problem],
    )


async def decline(visit: Visit) -> web.Response:
    """«Отклонить», with a reason that whoever applied is told; the page again, if there is none."""
    reason = chosen(Reason, visit.form.text("reason"))
    if reason is None:
        return await _one(visit, 422, visit.words.plain("desk-decline-choose"))
    words = visit.form.text("words").strip() if reason is Reason.OTHER else ""
    try:
        await deciding.decline(visit.ctx, visit.actor, _number(visit), reason, words)
    except NotFound:
        raise
    except Refusal as refused:
        return await _one(visit, 422, refusal(refused, visit.reader))
    return visit.go("/applications", "application-declined")


async def beside_person(visit: Visit, record: Record) -> Markup | None:
    """What somebody applied for and wrote, with the ways there; nothing where there is nothing."""
    applied = await lists.of_record(visit.ctx, visit.actor, record.id)
    enquiry = await enquiry_of(visit.ctx, visit.actor, record.id) if visit.keeps else None
    if not applied and enquiry is None:
        return None
    return visit.part("person_applied.html", applied=applied, enquiry=enquiry, now=visit.ctx.now())


async def _seen(visit: Visit) -> Seen:
    return await deciding.look(visit.ctx, visit.actor, _number(visit))


async def _waiting(visit: Visit) -> Seen:
    """One that is not decided. Raises ApplicationDecided."""
    seen = await _seen(visit)
    if seen.application.state is not ApplicationState.OPEN:
        raise ApplicationDecided(state=seen.application.state.value)
    if seen.application.wish is None:
        raise NotFound
    return seen


def _number(visit: Visit) -> ApplicationId:
    return ApplicationId(visit.number("application"))


ONE = r"/applications/{application:\d{1,15}}"
APPLICATIONS = Section(
    "applications",
    120,
    (
        Route("GET", "/applications", Right.READ_REGISTRY, look),
        Route("GET", ONE, Right.READ_REGISTRY, look_at_one),
        Route("GET", ONE + "/accept", Right.KEEP_REGISTRY, ask),
        Route("POST", ONE + "/accept", Right.KEEP_REGISTRY, accept),
        Route("POST", ONE + "/decline", Right.KEEP_REGISTRY, decline),
    ),
    beside_person=beside_person,
)
