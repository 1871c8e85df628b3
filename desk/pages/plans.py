"""Individual plans by names: what waits for the curator, one plan, its printing, its order."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from aiohttp import web

from actions.mentoring.plans import deciding, proposing, reading
from actions.mentoring.plans.printing import print_plan
from actions.mentoring.plans.reading import View
from actions.mentoring.roll import Planned, PlanTab
from desk.desk import Search
from desk.files import file_answer
from desk.form import Form
from desk.pages.choosing import chosen, must_choose
from desk.pages.on_paper import paper_in
from desk.pages.pairings import TONES as MEMBER_TONES
from desk.pages.pairings import Line, line_of
from desk.pages.rolls import listed
from desk.pages.searching import kept_search, page_of, wanted_of
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.mentoring.pairing import PairingId
from domain.mentoring.paper import PAPER, PaperVerb
from domain.mentoring.plan import PLAN, WORDS_LIMIT, Item, PlanState, PlanVerb, Progress, ReturnReason, progress, stand
from domain.mentoring.plan_proposal import Proposal, ProposalId, ProposalReason
from domain.mentoring.speaking import NUMBER_LIMIT
from domain.people.roles import Right
from domain.registry.record import Record
from wording.mentoring import plans as wording
from wording.mentoring.formats import format_name
from wording.refusals import refusal

SECTION = "plans"
TONES = {PlanTab.WITH_CURATOR: "warn", PlanTab.AGREED: "warn", PlanTab.MISSING: "bad", PlanTab.APPROVED: "good"}


@dataclass(frozen=True, slots=True)
class Row:
    """A pairing that runs, how it stands with its plan, and how much of it is done (None: there is none)."""

    planned: Planned
    line: Line
    progress: Progress | None


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as the page tells of it; ``stand`` is "" while nobody counts."""

    item: Item
    event: str
    format: str
    days: str
    result: str
    stand: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a mentee proposes: ``now`` is what stands there, ``then`` what is to stand there, "" for nothing."""

    proposal: Proposal
    mentee: Record | None
    now: str
    then: str


async def look(visit: Visit) -> web.Response:
    return await _listed(visit, visit.desk.searches.of(visit.session.id, SECTION))


async def search(visit: Visit) -> web.Response:
    search = kept_search(visit, SECTION)
    return await _listed(visit, search) if visit.is_partial else visit.go("/plans")


async def _listed(visit: Visit, search: Search) -> web.Response:
    plans, counts = await visit.desk.roll.plans(
        visit.actor, await wanted_of(visit, search), chosen(PlanTab, search.state)
    )
    found = page_of(plans, search.page)
    people = await visit.desk.directory.people(visit.actor)
    outlines = await visit.desk.roll.outlines(visit.actor, [one.group.pairing for one in found.records])
    today = visit.ctx.today()
    rows = [
        Row(
            one,
            line_of(visit, one.group, people),
            progress(plan, today) if (plan := outlines.get(one.group.pairing)) is not None and plan.items else None,
        )
        for one in found.records
    ]
    now = visit.ctx.now()
    return listed(visit, SECTION, search, found, list(PlanTab), counts, rows=rows, plan_tones=TONES, now=now)


async def look_at_one(visit: Visit) -> web.Response:
    return await _one(visit)


async def _one(visit: Visit, status: int = 200, about: str = "", complaint: str = "") -> web.Response:
    """The page; ``complaint`` is about what was sent with the form called ``about``."""
    view = await reading.look_at(visit.ctx, visit.actor, _number(visit))
    found, paper, words = view.planned, view.paper, visit.words
    plan, runs = found.plan, visit.may(Right.RUN_MENTORING) and found.runs
    can = _possible(view, runs=runs)
    return visit.page(
        "plan.html",
        status,
        number=_number(visit),
        view=view,
        plan=plan,
        goal="" if plan is None else wording.goal(plan, words, own=True),
        items=[] if plan is None else [_shown(visit, one, view) for one in plan.items],
        progress=None if plan is None or not plan.items or not plan.works else progress(plan, visit.ctx.today()),
        proposals=[_proposed(visit, one, view) for one in view.proposals],
        paper=paper,
        runs=runs,
        can_agree=can(PlanVerb.AGREE),
        can_approve=can(PlanVerb.APPROVE),
        can_give=runs and paper is not None and PAPER.can(paper.state, PaperVerb.GIVE),
        can_keep=runs and paper is not None and PAPER.can(paper.state, PaperVerb.KEEP),
        returns=list(ReturnReason),
        declines=list(ProposalReason),
        words_limit=WORDS_LIMIT,
        number_limit=NUMBER_LIMIT,
        tones=MEMBER_TONES,
        today=visit.ctx.today(),
        now=visit.ctx.now(),
        about=about,
        complaint=complaint,
        sent=lambda name: visit.form if name == about else Form(),
    )


def _possible(view: View, *, runs: bool) -> Callable[[PlanVerb], bool]:
    plan = view.planned.plan
    state = PlanState.DRAFT if plan is None else plan.state
    return lambda verb: runs and plan is not None and PLAN.can(state, verb)


def _shown(visit: Visit, item: Item, view: View) -> Shown:
    plan, content = view.planned.plan, item.content
    return Shown(
        item,
        wording.event(content, visit.words, view.meetups, own=True),
        format_name(content.format, visit.words),
        wording.days(content),
        wording.result(content, visit.words, own=True),
        stand(item, visit.ctx.today()).value if plan is not None and plan.works else "",
    )


def _proposed(visit: Visit, one: Proposal, view: View) -> Proposed:
    plan, words = view.planned.plan, visit.words
    before = None if plan is None or one.item is None else plan.item(one.item)
    told = [
        "" if content is None else f"{wording.event(content, words, view.meetups, own=True)}, {wording.days(content)}"
        for content in (None if before is None else before.content, one.content)
    ]
    mentee = next((each for each in view.planned.mentees if each.id == one.mentee), None)
    return Proposed(one, mentee, *told)


async def print_it(visit: Visit) -> web.Response:
    """Appendix 4 as a Word file, with names. Raises NotFound for a pairing that is over."""
    view = await reading.look_at(visit.ctx, visit.actor, _number(visit))
    if not view.planned.runs:
        raise NotFound
    # A centre's papers are in Russian, whoever prints them.
    russian = visit.desk.texts.of("ru")
    file = await print_plan(
        visit.ctx,
        visit.actor,
        view.planned.memberships[0].id,
        None,
        partial(wording.on_paper, words=russian, own=True),
        in_chat=False,
    )
    return file_answer(file.content, file.name)


async def agree(visit: Visit) -> web.Response:
    return await _done(visit, "agree", deciding.agree(visit.ctx, visit.actor, _number(visit)), "plan-agreed")


async def send_back(visit: Visit) -> web.Response:
    """To the mentor, with a word."""
    reason = must_choose(ReturnReason, visit.form.text("reason"))
    returned = deciding.send_back(visit.ctx, visit.actor, _number(visit), reason, visit.form.text("words"))
    return await _done(visit, "return", returned, "plan-returned")


async def approve(visit: Visit) -> web.Response:
    """The order's number and date."""
    return await _done(visit, "order", _approved(visit), "plan-approved")


async def _approved(visit: Visit) -> None:
    """Raises PaperIncomplete, and what the action does."""
    await deciding.approve(visit.ctx, visit.actor, _number(visit), paper_in(visit))


async def give(visit: Visit) -> web.Response:
    return await _done(visit, "paper", deciding.give(visit.ctx, visit.actor, _number(visit)), "plan-given")


async def keep(visit: Visit) -> web.Response:
    return await _done(visit, "paper", deciding.keep(visit.ctx, visit.actor, _number(visit)), "plan-kept")


async def accept(visit: Visit) -> web.Response:
    """A proposal is taken in, for a mentor who is not in Telegram."""
    proposal = ProposalId(visit.form.number("proposal") or 0)
    accepted = proposing.accept(visit.ctx, visit.actor, proposal)
    return await _done(visit, f"proposal-{proposal}", accepted, "plan-accepted")


async def decline(visit: Visit) -> web.Response:
    proposal, reason = ProposalId(visit.form.number("proposal") or 0), chosen(ProposalReason, visit.form.text("reason"))
    if reason is None:
        raise NotFound
    declined = proposing.decline(visit.ctx, visit.actor, proposal, reason, visit.form.text("words"))
    return await _done(visit, f"proposal-{proposal}", declined, "plan-declined")


async def _done(visit: Visit, about: str, change: Awaitable[object], done: str) -> web.Response:
    """The plan again: with what was done, or with why not beside what was typed."""
    try:
        await change
    except NotFound:
        raise
    except Refusal as refused:
        return await _one(visit, 422, about, refusal(refused, visit.reader))
    return visit.go(f"/plans/{_number(visit)}", done)


def _number(visit: Visit) -> PairingId:
    return PairingId(visit.number("pairing"))


ONE = r"/plans/{pairing:\d{1,15}}"
PLANS = Section(
    SECTION,
    136,
    (
        Route("GET", "/plans", Right.SEE_MENTORING, look),
        Route("POST", "/plans", Right.SEE_MENTORING, search),
        Route("GET", ONE, Right.SEE_MENTORING, look_at_one),
        Route("GET", ONE + "/file", Right.SEE_MENTORING, print_it),
        Route("POST", ONE + "/agree", Right.RUN_MENTORING, agree),
        Route("POST", ONE + "/return", Right.RUN_MENTORING, send_back),
        Route("POST", ONE + "/order", Right.RUN_MENTORING, approve),
        Route("POST", ONE + "/give", Right.RUN_MENTORING, give),
        Route("POST", ONE + "/keep", Right.RUN_MENTORING, keep),
        Route("POST", ONE + "/accept", Right.RUN_MENTORING, accept),
        Route("POST", ONE + "/decline", Right.RUN_MENTORING, decline),
    ),
)
