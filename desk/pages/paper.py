"""One person's papers: how it stands with each, blank ones to print, and that they are printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from aiohttp import web

from actions.consents import lists, papers, printing
from actions.consents.lists import Sheaf
from actions.consents.papers import Paper
from desk.files import files_answer
from desk.pages.choosing import chosen
from desk.pages.naming import called
from desk.section import Route
from desk.visit import Visit
from domain.consents.consent import Consent, Purpose, Signature, State
from domain.consents.signing import Signer, Stage
from domain.consents.withdrawal import Ground
from domain.errors import NotFound
from domain.people.person import Person, PersonId
from domain.people.roles import Right
from domain.registry.record import Record, RecordId
from wording import moments


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
    return await page(visit)


async def page(visit: Visit, status: int = 200, complaint: str = "", about: str = "") -> web.Response:
    """The page; ``complaint`` is about what was sent with the form called ``about``."""
    found = await lists.sheaf(visit.ctx, visit.actor, record_of(visit))
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
        ahead_from="" if found.change is None else day_told(visit, found.change.day),
        history=[_past(visit, one, people, takers) for one in reversed(found.history)],
        is_public=any(
            one.purpose is Purpose.PUBLICATION and one.state_on(found.today) in {State.SIGNED, State.PRINTED}
            for one in found.history
        ),
        destroy_by="" if withdrawal is None else day_told(visit, withdrawal.destroy_by),
        left=0 if withdrawal is None else (withdrawal.destroy_by - found.today).days,
        received="" if withdrawal is None else day_told(visit, withdrawal.received_on),
        can_be_destroyed=ground_of(found) is not None,
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
        name=name_of(visit, one),
        told=_told(visit, one.paper, state),
        tone=TONES[state],
        ahead=paper.stage is not found.stage,
        can_be_printed=state in {State.NEEDED, State.REVOKED, State.EXPIRED},
        by="" if one.paper is None else _by(visit, one.paper, people, takers),
    )


def _past(visit: Visit, one: Consent, people: Mapping[RecordId, Record], takers: Mapping[PersonId, Person]) -> Shown:
    state = one.state_on(visit.ctx.today())
    return Shown(
        str(one.id), name_of(visit, one), _told(visit, one, state), TONES[state], by=_by(visit, one, people, takers)
    )


TONES = {State.NEEDED: "", State.PRINTED: "warn", State.SIGNED: "good", State.REVOKED: "bad", State.EXPIRED: "bad"}


def name_of(visit: Visit, paper: Paper | Consent | Signature) -> str:
    """«обработка данных · представитель»."""
    return visit.words.plain("consent-paper", purpose=paper.purpose.value, signer=paper.signer.value)


def _told(visit: Visit, paper: Consent | None, state: State) -> str:
    def told(day: date | None) -> str:
        return "" if day is None else day_told(visit, day)

    return visit.words.plain(
        "desk-paper-state",
        state=state.value,
        since=told(None if paper is None else paper.signed_on),
        until="never" if paper is None or paper.until is None else day_told(visit, paper.until),
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
    found = await lists.sheaf(visit.ctx, visit.actor, record_of(visit))
    key = visit.query.text("paper")
    wanted = [paper_of(key)] if key else [one for one, paper in found.papers if not paper.counts_on(found.today)]
    made = await printing.print_papers(visit.ctx, visit.actor, found.record.id, wanted, in_chat=False)
    if not made:
        raise NotFound
    return files_answer([(one.name, one.content) for one in made], f"{found.record.code}.zip")


async def printed(visit: Visit) -> web.Response:
    """«Распечатано»."""
    record = record_of(visit)
    await papers.mark_printed(visit.ctx, visit.actor, record, [paper_of(visit.form.text("paper"))])
    return visit.go(f"/consents/{record}", "paper-printed")


def ground_of(found: Sheaf) -> Ground | None:
    """Why the data may be destroyed now; None: it may not."""
    record = found.record
    if record.erased_at is not None:
        return None
    if found.withdrawal is not None:
        return Ground.WITHDRAWN
    return None if any(record.is_(part) for part in record.parts) else Ground.PURPOSE_OVER


def key_of(paper: Paper) -> str:
    return f"{paper.purpose}.{paper.signer}.{paper.stage}"


def paper_of(key: str) -> Paper:
    """Which paper is meant. Raises NotFound."""
    match key.split("."):
        case [purpose, signer, stage]:
            found = chosen(Purpose, purpose), chosen(Signer, signer), chosen(Stage, stage)
            if found[0] is not None and found[1] is not None and found[2] is not None:
                return Paper(found[0], found[1], found[2])
    raise NotFound


def record_of(visit: Visit) -> RecordId:
    return RecordId(visit.number("record"))


def day_told(visit: Visit, day: date) -> str:
    return moments.date_with_year(day, visit.reader.language)


ONE = r"/consents/{record:\d{1,15}}"
ROUTES = (
    Route("GET", ONE, Right.READ_REGISTRY, look),
    Route("GET", ONE + "/blanks", Right.KEEP_REGISTRY, blanks),
    Route("POST", ONE + "/printed", Right.KEEP_REGISTRY, printed),
)
