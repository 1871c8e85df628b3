"""One person's papers: printed, signed, revoked; a withdrawal that came on paper; destroying what is known of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from aiohttp import web

from actions.consents import erasing, lists, papers, printing, withdrawing
from actions.consents.lists import Sheaf
from actions.consents.papers import Paper, Signing
from desk.files import files, word_file
from desk.pages.choosing import chosen
from desk.pages.days import read_day
from desk.pages.naming import called
from desk.section import Route
from desk.visit import Visit
from domain.consents.consent import Category, Consent, Purpose, Signature, State, Terms
from domain.consents.refusals import WhichGuardian, WrongDates
from domain.consents.signing import Signer, Stage
from domain.consents.spans import in_a_year, school_year_ends
from domain.consents.withdrawal import Ground
from domain.errors import NotFound, Refusal
from domain.people.person import Person, PersonId
from domain.people.roles import Right
from domain.registry.record import Record, RecordId
from wording import moments
from wording.refusals import refusal

SPANS = ("never", "school", "year", "day")
"""Until when a paper may be signed: until it is revoked, two usual days, another one."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A paper as its page tells of it: ``key`` says which, ``told`` how it stands, ``ahead`` that it is for later.

    ``tone`` is how that looks. ``can_be_printed``: nobody noted yet that it lies on the table.
    """

    key: str
    name: str
    told: str
    tone: str
    ahead: bool = False
    can_be_printed: bool = False
    by: str = ""


async def look(visit: Visit) -> web.Response:
    return await _page(visit)


async def _page(visit: Visit, status: int = 200, complaint: str = "", about: str = "") -> web.Response:
    """The page; ``complaint`` is about what was sent with the form called ``about``."""
    found = await lists.sheaf(visit.ctx, visit.actor, _record(visit))
    people = await visit.desk.directory.people(visit.actor)
    takers = await lists.takers(visit.ctx, visit.actor, found)
    shown = [_shown(visit, found, paper, one, people, takers) for paper, one in found.papers]
    withdrawal = found.withdrawal
    return visit.page(
        "papers.html",
        status,
        record=found.record,
        sheaf=found,
        standing="valid" if found.is_valid else "asked" if found.asked else "beside",
        papers=[one for one in shown if not one.ahead],
        ahead=[one for one in shown if one.ahead],
        ahead_from="" if found.change is None else _day(visit, found.change.day),
        history=[_past(visit, one, people, takers) for one in reversed(found.history)],
        is_public=any(
            one.purpose is Purpose.PUBLICATION and one.state_on(found.today) in {State.SIGNED, State.PRINTED}
            for one in found.history
        ),
        destroy_by="" if withdrawal is None else _day(visit, withdrawal.destroy_by),
        left=0 if withdrawal is None else (withdrawal.destroy_by - found.today).days,
        received="" if withdrawal is None else _day(visit, withdrawal.received_on),
        can_be_destroyed=_ground(found) is not None,
        complaint=complaint,
        about=about,
        day=visit.form.text("day") or found.today.isoformat(),
        number=visit.form.text("number"),
        today=found.today,
        earliest=found.today - timedelta(days=30),
    )


def _shown(
    visit: Visit,
    found: Sheaf,
    paper: Paper,
    one: Signature,
    people: Mapping[RecordId, Record],
    takers: Mapping[PersonId, Person],
) -> Shown:
    state = one.state_on(found.today)
    return Shown(
        key=key_of(paper),
        name=_name(visit, one),
        told=_told(visit, one.paper, state),
        tone=TONES[state],
        ahead=paper.stage is not found.stage,
        can_be_printed=state in {State.NEEDED, State.REVOKED, State.EXPIRED},
        by="" if one.paper is None else _by(visit, one.paper, people, takers),
    )


def _past(visit: Visit, one: Consent, people: Mapping[RecordId, Record], takers: Mapping[PersonId, Person]) -> Shown:
    state = one.state_on(visit.ctx.today())
    return Shown(
        str(one.id), _name(visit, one), _told(visit, one, state), TONES[state], by=_by(visit, one, people, takers)
    )


TONES = {State.NEEDED: "", State.PRINTED: "warn", State.SIGNED: "good", State.REVOKED: "bad", State.EXPIRED: "bad"}


def _name(visit: Visit, paper: Paper | Consent | Signature) -> str:
    """«обработка данных · представитель»."""
    return visit.words.plain("consent-paper", purpose=paper.purpose.value, signer=paper.signer.value)


def _told(visit: Visit, paper: Consent | None, state: State) -> str:
    def told(day: date | None) -> str:
        return "" if day is None else _day(visit, day)

    return visit.words.plain(
        "desk-paper-state",
        state=state.value,
        since=told(None if paper is None else paper.signed_on),
        until="never" if paper is None or paper.until is None else _day(visit, paper.until),
        ended=told(None if paper is None else paper.ended_on),
    )


def _by(visit: Visit, paper: Consent, people: Mapping[RecordId, Record], takers: Mapping[PersonId, Person]) -> str:
    """Who signed, where that is not plain, and who took it."""
    told = []
    if paper.guardian is not None and paper.guardian in people:
        told.append(visit.words.plain("desk-paper-signed-by", who=called(people[paper.guardian])))
    if paper.taken_by is not None and paper.taken_by in takers:
        told.append(visit.words.plain("desk-paper-taken-by", who=takers[paper.taken_by].name))
    return " · ".join(told)


async def blanks(visit: Visit) -> web.Response:
    """The paper that is asked for, or all that are not in force, as Word files with names. Raises NotAskedFor."""
    found = await lists.sheaf(visit.ctx, visit.actor, _record(visit))
    key = visit.query.text("paper")
    wanted = [_paper(key)] if key else [one for one, paper in found.papers if not paper.counts_on(found.today)]
    made = await printing.print_papers(visit.ctx, visit.actor, found.record.id, wanted, in_chat=False)
    if not made:
        raise NotFound
    return files([(one.name, one.content) for one in made], f"{found.record.code}.zip")


async def printed(visit: Visit) -> web.Response:
    """«Распечатано»."""
    record = _record(visit)
    await papers.mark_printed(visit.ctx, visit.actor, record, [_paper(visit.form.text("paper"))])
    return visit.go(f"/consents/{record}", "paper-printed")


async def ask_signed(visit: Visit) -> web.Response:
    return await _signing(visit, _paper(visit.query.text("paper")))


async def signed(visit: Visit) -> web.Response:
    """«Подписано»: what stands on the paper that somebody brought, or the form again with why not."""
    record, paper, form = _record(visit), _paper(visit.form.text("paper")), visit.form
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
    found = await lists.sheaf(visit.ctx, visit.actor, _record(visit))
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
        name=_name(visit, paper),
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
    return visit.words.plain("desk-paper-span", span=span, day=_day(visit, days[span]) if span in days else "")


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
    return visit.words.plain(f"consent-resource-{key}") if key in printing.ON_PAPER else name


async def revoke_publication(visit: Visit) -> web.Response:
    return await _done(visit, papers.revoke_publication, "publication-revoked", "publication")


async def withdraw(visit: Visit) -> web.Response:
    """A withdrawal came on paper: everything stops, the 30 days begin."""
    record, day = _record(visit), read_day(visit.form.text("day"))
    try:
        if day is None:
            raise WrongDates
        await withdrawing.record_withdrawal(visit.ctx, visit.actor, record, day, visit.form.text("number"))
    except NotFound:
        raise
    except Refusal as refused:
        return await _page(visit, 422, refusal(refused, visit.reader), "withdraw")
    return visit.go(f"/consents/{record}", "withdrawal-recorded")


async def take_back(visit: Visit) -> web.Response:
    return await _done(visit, withdrawing.take_back, "withdrawal-back", "withdrawal")


async def _done(visit: Visit, act: Any, done: str, about: str) -> web.Response:
    record = _record(visit)
    try:
        await act(visit.ctx, visit.actor, record)
    except NotFound:
        raise
    except Refusal as refused:
        return await _page(visit, 422, refusal(refused, visit.reader), about)
    return visit.go(f"/consents/{record}", done)


async def ask_erase(visit: Visit) -> web.Response:
    """The first yes was said: what goes and what stays, and a code to type."""
    return await _erasing(visit)


async def erase(visit: Visit) -> web.Response:
    """The second yes: the code was typed. Raises NotWithdrawn, IsErased."""
    found = await lists.sheaf(visit.ctx, visit.actor, _record(visit))
    ground = _ground(found)
    typed = "".join(visit.form.text("code").split()).casefold()
    if typed != str(found.record.code).casefold():
        return await _erasing(visit, 422, visit.words.plain("desk-erase-code-wrong", code=str(found.record.code)))
    await erasing.erase(visit.ctx, visit.actor, found.record.id, ground or Ground.WITHDRAWN)
    return visit.go(f"/consents/{found.record.id}", "erased")


async def _erasing(visit: Visit, status: int = 200, complaint: str = "") -> web.Response:
    found = await lists.sheaf(visit.ctx, visit.actor, _record(visit))
    ground = _ground(found)
    if ground is None:
        raise NotFound
    return visit.page(
        "erase.html",
        status,
        record=found.record,
        ground=ground,
        complaint=complaint,
        typed=visit.form.text("code"),
    )


def _ground(found: Sheaf) -> Ground | None:
    """Why the data may be destroyed now; None: it may not."""
    record = found.record
    if record.erased_at is not None:
        return None
    if found.withdrawal is not None:
        return Ground.WITHDRAWN
    return None if any(record.is_(part) for part in record.parts) else Ground.PURPOSE_OVER


async def act(visit: Visit) -> web.Response:
    """The act that data was destroyed, also later. Raises NotFound."""
    made = await printing.print_act(visit.ctx, visit.actor, _record(visit))
    return word_file(made.content, made.name)


def key_of(paper: Paper) -> str:
    return f"{paper.purpose}.{paper.signer}.{paper.stage}"


def _paper(key: str) -> Paper:
    """Which paper is meant. Raises NotFound."""
    match key.split("."):
        case [purpose, signer, stage]:
            found = chosen(Purpose, purpose), chosen(Signer, signer), chosen(Stage, stage)
            if found[0] is not None and found[1] is not None and found[2] is not None:
                return Paper(found[0], found[1], found[2])
    raise NotFound


def _record(visit: Visit) -> RecordId:
    return RecordId(visit.number("record"))


def _day(visit: Visit, day: date) -> str:
    return moments.date_with_year(day, visit.reader.language)


ONE = r"/consents/{record:\d{1,15}}"
ROUTES = (
    Route("GET", ONE, Right.READ_REGISTRY, look),
    Route("GET", ONE + "/blanks", Right.KEEP_REGISTRY, blanks),
    Route("POST", ONE + "/printed", Right.KEEP_REGISTRY, printed),
    Route("GET", ONE + "/signed", Right.KEEP_REGISTRY, ask_signed),
    Route("POST", ONE + "/signed", Right.KEEP_REGISTRY, signed),
    Route("POST", ONE + "/revoke-publication", Right.KEEP_REGISTRY, revoke_publication),
    Route("POST", ONE + "/withdraw", Right.KEEP_REGISTRY, withdraw),
    Route("POST", ONE + "/take-back", Right.KEEP_REGISTRY, take_back),
    Route("GET", ONE + "/erase", Right.KEEP_REGISTRY, ask_erase),
    Route("POST", ONE + "/erase", Right.KEEP_REGISTRY, erase),
    Route("GET", ONE + "/act", Right.KEEP_REGISTRY, act),
)
