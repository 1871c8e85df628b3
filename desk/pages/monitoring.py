"""Monitoring at the desk: who has not answered, by name, means, SWOT, papers. Never what somebody answered."""

from collections.abc import Awaitable, Mapping, Sequence
from typing import Generic, TypeVar

from aiohttp import web

from actions.monitoring import answering, closing, inviting, overview, printing, report, swot
from desk.files import file_answer
from desk.pages.days import read_day
from desk.pages.naming import called
from desk.section import Route, Section
from desk.visit import Visit
from domain.errors import NotFound, Refusal
from domain.mentoring.speaking import NUMBER_LIMIT, OnPaper
from domain.monitoring.asking import MOST_REMINDERS, may_remind
from domain.monitoring.campaign import SWOT_LIMIT, CampaignId, CampaignState, SwotPart
from domain.monitoring.questions import AnswerKind, Questionnaire, SurveyKind
from domain.monitoring.refusals import AnswersThemselves, SurveyOver
from domain.monitoring.survey import LEAST, MOST, TEXT_LIMIT, Answer, SurveyId
from domain.people.roles import Right
from wording.moments import date_with_year
from wording.monitoring.campaign import campaign_title, growth_rows, missing_lines, rows
from wording.monitoring.charts import in_charts
from wording.monitoring.report import on_paper
from wording.monitoring.sheets import in_sheets
from wording.refusals import refusal

PER_PAGE = 50
"""People of one page of a list."""
SAID = 20
"""Own words that the page shows of a question: the report has all of them."""
Item = TypeVar("Item")


class Leaf(Generic[Item]):
    """A page of a long list; its number stands in the address under ``name``."""

    def __init__(self, visit: Visit, name: str, found: Sequence[Item]) -> None:
        self.name, self.count = name, len(found)
        self.pages = max(1, -(-self.count // PER_PAGE))
        self.page = min(max(1, visit.query.number(name) or 1), self.pages)
        self.shown = found[(self.page - 1) * PER_PAGE : self.page * PER_PAGE]


async def everything(visit: Visit) -> web.Response:
    """Every campaign, the newest first."""
    found = await overview.all_campaigns(visit.ctx, visit.actor)
    opens = await overview.opens_next(visit.ctx, visit.actor)
    return visit.page(
        "monitoring.html",
        campaigns=[(campaign, campaign_title(duty, visit.words)) for campaign, duty in found],
        opens="" if opens is None else date_with_year(opens, visit.reader.language),
    )


async def look(visit: Visit) -> web.Response:
    return await _one(visit)


async def write_swot(visit: Visit) -> web.Response:
    """All four fields at once; what is refused stays typed."""
    fields = {part: visit.form.text(part.value) for part in SwotPart}
    try:
        await swot.write(visit.ctx, visit.actor, _campaign(visit), fields)
    except NotFound:
        raise
    except Refusal as refused:
        return await _one(visit, 422, refusal(refused, visit.reader), fields)
    return visit.go(f"/monitoring/{_campaign(visit)}", "saved")


async def remind(visit: Visit) -> web.Response:
    return await _done(visit, inviting.remind(visit.ctx, visit.actor, _campaign(visit)), "surveys-reminded")


async def ask_results(visit: Visit) -> web.Response:
    return await _done(visit, overview.ask_results(visit.ctx, visit.actor, _campaign(visit)), "campaign-results")


async def mark_report(visit: Visit) -> web.Response:
    ready = visit.form.text("ready") == "yes"
    return await _done(visit, overview.mark_report(visit.ctx, visit.actor, _campaign(visit), ready), "saved")


async def word(visit: Visit) -> web.Response:
    """The report, by names; a curator's is marked as made by it."""
    words = visit.desk.texts.on_paper
    file = await printing.as_word(
        visit.ctx,
        visit.actor,
        _campaign(visit),
        lambda found: on_paper(found, words, called),
        in_chat=False,
    )
    return file_answer(file.content, file.name)


async def excel(visit: Visit) -> web.Response:
    words = visit.desk.texts.on_paper
    file = await printing.as_excel(
        visit.ctx, visit.actor, _campaign(visit), lambda found: in_sheets(found, words, called), in_chat=False
    )
    return file_answer(file.content, file.name)


async def chart(visit: Visit) -> web.Response:
    """One picture of the page. Raises NotFound where too few have answered."""
    found = await printing.as_charts(
        visit.ctx,
        visit.actor,
        _campaign(visit),
        lambda figures: in_charts(figures, visit.words),
        visit.request.match_info["chart"],
    )
    if not found:
        raise NotFound
    ((_, content),) = found
    return web.Response(body=content, content_type="image/png")


async def close(visit: Visit) -> web.Response:
    return await _done(visit, closing.close(visit.ctx, visit.actor, _campaign(visit)), "campaign-closed")


async def reopen(visit: Visit) -> web.Response:
    return await _done(visit, closing.reopen(visit.ctx, visit.actor, _campaign(visit)), "campaign-reopened")


async def paper(visit: Visit) -> web.Response:
    """All questions of somebody's survey on one page, to be copied from paper."""
    return await _paper(visit)


async def record_paper(visit: Visit) -> web.Response:
    """What is refused stays typed."""
    questions = await _questions(visit)
    dated = read_day(visit.form.text("dated"))
    try:
        # A day that is none is as one to come: refused with the words for both.
        on = OnPaper(visit.form.text("number"), dated or visit.ctx.today().replace(year=9999))
        answers = _answers(visit, questions)
        await answering.record_paper(visit.ctx, visit.actor, SurveyId(visit.number("survey")), on, answers)
    except (NotFound, AnswersThemselves, SurveyOver):
        raise
    except Refusal as refused:
        return await _paper(visit, 422, refusal(refused, visit.reader))
    return visit.go(f"/monitoring/{_campaign(visit)}", "survey-recorded")


def _answers(visit: Visit, questions: Questionnaire) -> dict[str, Answer]:
    """A field that is left empty is skipped."""
    found: dict[str, Answer] = {}
    for one in questions:
        typed = visit.form.text(one.key).strip()
        number = visit.form.number(one.key) if one.answer is AnswerKind.SCALE else None
        found[one.key] = None if not typed else typed if number is None else number
    return found


async def _done(visit: Visit, change: Awaitable[object], done: str) -> web.Response:
    """The campaign again: with what was done, or with why not."""
    try:
        await change
    except NotFound:
        raise
    except Refusal as refused:
        return await _one(visit, 422, refusal(refused, visit.reader))
    return visit.go(f"/monitoring/{_campaign(visit)}", done)


async def _one(
    visit: Visit, status: int = 200, complaint: str = "", typed: Mapping[SwotPart, str] | None = None
) -> web.Response:
    ctx, actor, number, reader = visit.ctx, visit.actor, _campaign(visit), visit.reader
    people, tallies = await visit.desk.directory.people(actor), visit.desk.tallies
    found = await overview.look(ctx, actor, number, people)
    figures = await tallies.figures(actor, number)
    said = await tallies.words(actor, number) if visit.may(Right.READ_SURVEYS) else {}
    papers = visit.may(Right.RUN_MENTORING) and found.campaign.state is CampaignState.OPEN
    waiting, today = Leaf(visit, "page", found.waiting), ctx.today()
    return visit.page(
        "monitoring_one.html",
        status,
        campaign=found.campaign,
        title=campaign_title(found.duty, visit.words),
        due=date_with_year(found.due, reader.language),
        missing=list(missing_lines(found.missing, reader)),
        counts=found.counts,
        waiting=waiting,
        asked=[(one, who, called(who), papers and one.id in found.on_paper) for one, who in waiting.shown],
        most=MOST_REMINDERS,
        to_remind=sum(may_remind(one, today) for one, _ in found.waiting),
        kinds=[(kind, found_rows) for kind in SurveyKind if (found_rows := rows(figures, kind, reader))],
        has_before=figures.before is not None,
        charts=in_charts(figures, visit.words),
        growth=growth_rows(figures, reader),
        hidden=figures.totals.hidden or not any(figures.totals.spreads.values()),
        least=ctx.policy.survey_least,
        words_said=[
            (kind, one.named_in(reader.language), texts[:SAID], max(0, len(texts) - SAID))
            for kind, by_key in said.items()
            for one in found.campaign.questions[kind]
            if (texts := by_key.get(one.key))
        ],
        engaged=Leaf(visit, "mentors", await report.engagement(ctx, actor, number, people)),
        called=called,
        swot=typed if typed is not None else await swot.read(ctx, actor, number),
        parts=list(SwotPart),
        swot_limit=SWOT_LIMIT,
        works=visit.may(Right.RUN_MENTORING) and not found.campaign.is_over,
        complaint=complaint,
    )


async def _paper(visit: Visit, status: int = 200, complaint: str = "") -> web.Response:
    waiting = await answering.on_paper(visit.ctx, visit.actor, _campaign(visit))
    found = next(((one, person) for one, person in waiting if one.id == visit.number("survey")), None)
    if found is None:
        raise NotFound
    survey, person = found
    return visit.page(
        "monitoring_paper.html",
        status,
        campaign=_campaign(visit),
        survey=survey,
        who=called(person),
        person=person,
        questions=await _questions(visit),
        language=visit.reader.language,
        scale=list(range(LEAST, MOST + 1)),
        text_limit=TEXT_LIMIT,
        number_limit=NUMBER_LIMIT,
        today=visit.ctx.today(),
        typed=visit.form,
        complaint=complaint,
    )


async def _questions(visit: Visit) -> Questionnaire:
    campaign = (await overview.look(visit.ctx, visit.actor, _campaign(visit))).campaign
    waiting = await answering.on_paper(visit.ctx, visit.actor, campaign.id)
    kind = next((one.kind for one, _ in waiting if one.id == visit.number("survey")), None)
    if kind is None:
        raise NotFound
    return campaign.questions[kind]


def _campaign(visit: Visit) -> CampaignId:
    return CampaignId(visit.number("campaign"))


ONE = r"/monitoring/{campaign:\d{1,15}}"
PAPER = ONE + r"/paper/{survey:\d{1,15}}"
MONITORING = Section(
    "monitoring",
    155,
    (
        Route("GET", "/monitoring", Right.SEE_MENTORING, everything),
        Route("GET", ONE, Right.SEE_MENTORING, look),
        Route("POST", ONE + "/swot", Right.RUN_MENTORING, write_swot),
        Route("POST", ONE + "/remind", Right.RUN_MENTORING, remind),
        Route("POST", ONE + "/results", Right.RUN_MENTORING, ask_results),
        Route("POST", ONE + "/report", Right.RUN_MENTORING, mark_report),
        Route("POST", ONE + "/word", Right.SEE_MENTORING, word),
        Route("GET", ONE + "/excel", Right.SEE_MENTORING, excel),
        Route("GET", ONE + r"/charts/{chart:[a-z_]{1,40}}", Right.SEE_MENTORING, chart),
        Route("POST", ONE + "/close", Right.RUN_MENTORING, close),
        Route("POST", ONE + "/reopen", Right.RUN_MENTORING, reopen),
        Route("GET", PAPER, Right.RUN_MENTORING, paper),
        Route("POST", PAPER, Right.RUN_MENTORING, record_paper),
    ),
)
