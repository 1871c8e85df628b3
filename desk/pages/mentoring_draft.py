"""The draft of pairs for everybody who waits: reviewed, locked, changed by hand, proposed; and one request."""

from collections.abc import Awaitable
from dataclasses import dataclass

from aiohttp import web
from markupsafe import Markup

from actions.mentoring import acquainting, drafting, requesting
from actions.mentoring.drafting import Chosen, Report
from actions.mentoring.proposing import propose
from actions.mentoring.suggesting import Suggested, suggestions
from desk.pages.on_paper import paper_in
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.mentoring.drafting import DraftChanged
from domain.mentoring.matching.candidates import Candidate
from domain.mentoring.pairing import PairingId
from domain.mentoring.request import REQUEST, MentorRequest, RequestId, RequestState, RequestVerb
from domain.mentoring.speaking import NUMBER_LIMIT
from domain.people.roles import Right
from domain.registry.record import Part, Record, RecordId, Standing
from wording.forms import form_name
from wording.mentoring.matching import against_pair, for_pair, impossible, what_helps, why_alone
from wording.refusals import refusal
from wording.weekdays import days_text

AT_ONCE = 50
"""Pairs, or people without a mentor, of a page."""
RULED_OUT = 30
"""Mentors who cannot be given, of a page of one request: those whom least forbids come first."""


@dataclass(frozen=True, slots=True)
class Line:
    """A pair as it is shown: what speaks for it and against it, in words."""

    pair: Chosen
    reasons: Markup
    against: Markup


@dataclass(frozen=True, slots=True)
class Alone:
    """Whoever has no mentor in the draft, and why."""

    request: MentorRequest
    mentee: Record
    why: Markup


@dataclass(frozen=True, slots=True)
class Offered:
    """A mentor for one request. ``group`` is a pairing of theirs that the mentee can join, 0: none."""

    mentor: Record
    candidate: Candidate
    reasons: Markup
    against: Markup
    group: int


async def look(visit: Visit) -> web.Response:
    """Pairs, or (``alone``) whoever got nobody."""
    return await _draft(visit)


async def _draft(visit: Visit, status: int = 200, refused: str = "", report: Report | None = None) -> web.Response:
    latest = await visit.desk.drafts.latest(visit.actor)
    draft = latest.draft
    if draft is None:
        return visit.page("mentoring_draft_coming.html", 200, refused=refused)
    alone, page = bool(visit.query.text("alone")), max(1, visit.query.number("page") or 1)
    shown = slice((page - 1) * AT_ONCE, page * AT_ONCE)
    count = len(draft.unmatched if alone else draft.pairs)
    words, people = visit.words, draft.people
    return visit.page(
        "mentoring_draft.html",
        status,
        pairs=[] if alone else [_line(visit, one, draft) for one in draft.pairs[shown]],
        left=[Alone(request, person, why_alone(one, words)) for request, person, one in draft.unmatched[shown]]
        if alone
        else [],
        matched=len(draft.pairs),
        unmatched=len(draft.unmatched),
        locked=sum(one.is_locked for one in draft.pairs),
        released=[(people[one.mentee], people[one.mentor], impossible(one.bars, words)) for one in draft.released],
        helps=what_helps(draft.lacks, words, draft.vocabulary, lambda one: _called(people[one])),
        mark=draft.mark,
        is_fresh=latest.is_fresh,
        alone=alone,
        page=page,
        pages=max(1, -(-count // AT_ONCE)),
        runs=visit.may(Right.RUN_MENTORING),
        refused=refused,
        report=None
        if report is None
        else [(pair.mentee, pair.mentor, refusal(why, visit.reader)) for pair, why in report.refused],
        proposed=0 if report is None else report.proposed,
    )


def _line(visit: Visit, pair: Chosen, draft: drafting.Reviewed) -> Line:
    against = against_pair(pair.candidate, visit.words, draft.vocabulary)
    return Line(pair, for_pair(pair.candidate, visit.words), against)


def _called(person: Record) -> str:
    return f"{person.code} {person.details.name}".strip()


async def confirm(visit: Visit) -> web.Response:
    """«Предложить все»; the draft again, with what did not go, or when it is another one meanwhile."""
    grouped = bool(visit.form.text("grouped"))
    try:
        report = await visit.desk.drafts.confirm(visit.actor, visit.form.text("mark"), grouped=grouped)
    except DraftChanged as refused:
        return await _draft(visit, 409, refusal(refused, visit.reader))
    if report.refused:
        return await _draft(visit, report=report)
    return visit.go("/draft", "draft-proposed")


async def release_all(visit: Visit) -> web.Response:
    """«Снять все закрепления»."""
    await drafting.unlock_all(visit.ctx, visit.actor)
    return visit.go("/draft", "draft-unlocked")


async def look_at_one(visit: Visit) -> web.Response:
    return await one(visit)


async def one(visit: Visit, status: int = 200, refused: str = "", about: str = "") -> web.Response:
    """One request: what is needed, and every mentor, ranked; ``about`` is the form that was ``refused``."""
    seen = await requesting.look(visit.ctx, visit.actor, _request(visit))
    need = seen.request.need
    if need is None:
        raise NotFound
    suggested = None
    if seen.request.state is RequestState.OPEN:
        suggested = await suggestions(visit.ctx, visit.desk.directory, visit.actor, seen.request.id)
    vocabulary, words, runs = seen.vocabulary, visit.words, visit.may(Right.RUN_MENTORING)
    out = [] if suggested is None else sorted(suggested.suggestions.ruled_out, key=lambda one: len(one.bars))
    return visit.page(
        "mentoring_request.html",
        status,
        seen=seen,
        form=form_name(need.form, vocabulary.forms, words),
        topics=vocabulary.names(need.topics),
        said=need.words,
        wished=[_called(one) for one in seen.wished],
        days=days_text(need.days, visit.reader),
        offered=[] if suggested is None else _offered(visit, suggested),
        ruled_out=[(suggested.people[one.offer.record], impossible(one.bars, words)) for one in out[:RULED_OUT]]
        if suggested is not None
        else [],
        more_out=max(0, len(out) - RULED_OUT),
        locked=None if suggested is None else await drafting.locked_mentor(visit.ctx, visit.actor, seen.request.id),
        runs=runs,
        named=[_called(one) for one in await acquainting.wishes_of(visit.ctx, visit.actor, seen.mentee.id)],
        typed={name: visit.form.text(name) for name in ("wished", "number", "dated")},
        can_change=runs and seen.request.state is RequestState.OPEN,
        can_withdraw=runs and REQUEST.can(seen.request.state, RequestVerb.WITHDRAW),
        about=about,
        sent=visit.form,
        today=visit.ctx.today(),
        number_limit=NUMBER_LIMIT,
        refused=refused,
        now=visit.ctx.now(),
    )


def _offered(visit: Visit, found: Suggested) -> list[Offered]:
    return [
        Offered(
            found.people[one.offer.record],
            one,
            for_pair(one, visit.words),
            against_pair(one, visit.words, found.vocabulary),
            found.groups.get(one.offer.record, 0),
        )
        for one in found.suggestions.candidates[:AT_ONCE]
    ]


async def lock(visit: Visit) -> web.Response:
    mentor = RecordId(visit.form.number("mentor") or 0)
    return await _done(visit, drafting.lock(visit.ctx, visit.actor, _request(visit), mentor), "/draft", "draft-locked")


async def unlock(visit: Visit) -> web.Response:
    return await _done(visit, drafting.unlock(visit.ctx, visit.actor, _request(visit)), "/draft", "draft-unlocked")


async def propose_one(visit: Visit) -> web.Response:
    """«Предложить»: this mentor, in a pairing of their own or in a group."""
    request, mentor = _request(visit), RecordId(visit.form.number("mentor") or 0)
    group = visit.form.number("group")
    made = propose(visit.ctx, visit.actor, request, mentor, PairingId(group) if group else None)
    return await _done(visit, made, "/draft", "pair-proposed")


async def record_wishes(visit: Visit) -> web.Response:
    """Whom a mentee named on paper after a group meeting; or the page again, with why not."""
    seen = await requesting.look(visit.ctx, visit.actor, _request(visit))
    return await _done(visit, _named(visit, seen.mentee.id), f"/draft/{seen.request.id}", "wishes-recorded")


async def _named(visit: Visit, mentee: RecordId) -> None:
    """Raises PaperIncomplete, WishWrong, and what else the action does."""
    paper = paper_in(visit)
    wished = await acquainting.by_codes(visit.ctx, visit.actor, visit.form.text("wished"))
    await acquainting.name(visit.ctx, visit.actor, mentee, wished, paper=paper)


async def _done(visit: Visit, change: Awaitable[object], to: str, done: str) -> web.Response:
    """On to the draft; or the request again, with why not."""
    try:
        await change
    except NotFound:
        raise
    except Refusal as refused:
        return await one(visit, 422, refusal(refused, visit.reader))
    return visit.go(to, done)


async def beside_person(visit: Visit, record: Record) -> Markup | None:
    """Requests of this person that are not over, with the ways there."""
    if not visit.may(Right.SEE_MENTORING):
        return None
    found = await requesting.of_person(visit.ctx, visit.actor, record.id)
    is_mentee = record.blocked_at is None and record.parts.get(Part.MENTEE) is Standing.ACTIVE
    can_ask = is_mentee and visit.may(Right.RUN_MENTORING)
    return visit.part("person_requests.html", found=found, can_ask=can_ask, record=record) if found or can_ask else None


def _request(visit: Visit) -> RequestId:
    return RequestId(visit.number("request"))


ONE = r"/draft/{request:\d{1,15}}"
MENTORING_DRAFT = Section(
    "draft",
    131,
    (
        Route("GET", "/draft", Right.SEE_MENTORING, look),
        Route("POST", "/draft/confirm", Right.RUN_MENTORING, confirm),
        Route("POST", "/draft/unlock-all", Right.RUN_MENTORING, release_all),
        Route("GET", ONE, Right.SEE_MENTORING, look_at_one),
        Route("POST", ONE + "/lock", Right.RUN_MENTORING, lock),
        Route("POST", ONE + "/unlock", Right.RUN_MENTORING, unlock),
        Route("POST", ONE + "/propose", Right.RUN_MENTORING, propose_one),
        Route("POST", ONE + "/wishes", Right.RUN_MENTORING, record_wishes),
    ),
    beside_person=beside_person,
)
