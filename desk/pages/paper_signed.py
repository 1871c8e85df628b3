"""«Подписано»: what stands on the paper that somebody brought."""

from datetime import date

from aiohttp import web

from actions.consents import lists, papers, printing
from actions.consents.papers import Paper, Signing
from desk.pages.choosing import chosen
from desk.pages.days import read_day
from desk.pages.naming import called
from desk.pages.paper import ONE, day_told, key_of, name_of, paper_of, record_of
from desk.section import Route
from desk.visit import Visit
from domain.consents.consent import Category, Purpose, Terms
from domain.consents.refusals import WhichGuardian, WrongDates
from domain.consents.signing import Signer
from domain.consents.spans import in_a_year, school_year_ends
from domain.errors import NotFound, Refusal
from domain.people.roles import Right
from domain.registry.record import RecordId
from wording import resources
from wording.refusals import refusal

SPANS = ("never", "school", "year", "day")
"""Until when a paper may be signed: until it is revoked, two usual days, another one."""


async def ask_signed(visit: Visit) -> web.Response:
    return await _signing(visit, paper_of(visit.query.text("paper")))


async def signed(visit: Visit) -> web.Response:
    """«Подписано»: what stands on the paper that somebody brought, or the form again with why not."""
    record, paper, form = record_of(visit), paper_of(visit.form.text("paper")), visit.form
    try:
        day = read_day(form.text("day"))
        if day is None:
            raise WrongDates
        signing = Signing(
            signed_on=day,
            until=_until(visit),
            guardian=RecordId(number) if (number := form.number("guardian")) is not None else None,
            terms=_terms(visit) if paper.purpose is Purpose.PUBLICATION else Terms(),
        )
        await papers.mark_signed(visit.ctx, visit.actor, record, paper, signing)
    except NotFound:
        raise
    except Refusal as refused:
        return await _signing(visit, paper, 422, refused)
    return visit.go(f"/consents/{record}", "paper-signed")


async def _signing(visit: Visit, paper: Paper, status: int = 200, refused: Refusal | None = None) -> web.Response:
    found = await lists.sheaf(visit.ctx, visit.actor, record_of(visit))
    if paper not in {one for one, _ in found.papers}:
        raise NotFound
    people = await visit.desk.directory.people(visit.actor)
    form, words = visit.form, visit.words
    ticked, resources = set(form.texts("category")), printing.resources_of(visit.ctx.policy)
    guardians = [people[one] for one in found.record.guardians if one in people]
    return visit.page(
        "paper_signed.html",
        status,
        record=found.record,
        key=key_of(paper),
        name=name_of(visit, paper),
        is_public=paper.purpose is Purpose.PUBLICATION,
        guardians=[(one.id, called(one)) for one in guardians] if paper.signer is Signer.GUARDIAN else [],
        guardian=form.number("guardian"),
        categories=[(one, words.plain("consent-category", category=one.value), one in ticked) for one in Category],
        resources=[
            (key, resource_name(visit, key, name), key in form.texts("resource")) for key, name in resources.items()
        ],
        spans=[(one, _span(visit, one, found.today)) for one in SPANS],
        span=form.text("span") or SPANS[0],
        day=form.text("day") or found.today.isoformat(),
        until=form.text("until"),
        today=found.today,
        complaint="" if refused is None else refusal(refused, visit.reader),
        asks_guardian=isinstance(refused, WhichGuardian),
    )


def _span(visit: Visit, span: str, today: date) -> str:
    days = {"school": school_year_ends(today), "year": in_a_year(today)}
    return visit.words.plain("desk-paper-span", span=span, day=day_told(visit, days[span]) if span in days else "")


def _until(visit: Visit) -> date | None:
    """The last day, None: until it is revoked. Raises WrongDates for a day that is none."""
    today = visit.ctx.today()
    match visit.form.text("span"):
        case "school":
            return school_year_ends(today)
        case "year":
            return in_a_year(today)
        case "day":
            day = read_day(visit.form.text("until"))
            if day is None:
                raise WrongDates
            return day
        case _:
            return None


def _terms(visit: Visit) -> Terms:
    known = printing.resources_of(visit.ctx.policy)
    categories = (chosen(Category, one) for one in visit.form.texts("category"))
    return Terms(
        frozenset(one for one in categories if one is not None),
        frozenset(one for one in visit.form.texts("resource") if one in known),
    )


def resource_name(visit: Visit, key: str, name: str) -> str:
    """The centre's usual resources have words in each language, others the name that their setting gives them."""
    return resources.known_name(key, name, visit.words)


ROUTES = (
    Route("GET", ONE + "/signed", Right.KEEP_REGISTRY, ask_signed),
    Route("POST", ONE + "/signed", Right.KEEP_REGISTRY, signed),
)
