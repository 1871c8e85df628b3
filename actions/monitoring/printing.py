"""What a campaign comes to as files: the report to sign, all figures, charts. None says who answered what."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from actions.consents.printing import File
from actions.context import Context
from actions.mentoring import results
from actions.mentoring.results import Returns
from actions.monitoring import overview, report, swot
from actions.monitoring.overview import Overview
from actions.monitoring.report import Engaged, Figures, Words
from domain.monitoring.campaign import CampaignId, Swot
from domain.monitoring.refusals import CampaignHandedIn
from domain.people.person import Actor
from domain.people.roles import Right, may, require

if TYPE_CHECKING:
    from documents.monitoring.charts import Chart
    from documents.monitoring.report import Worded
    from documents.monitoring.workbook import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """All that stands in a report. ``returns`` None: mentors were not asked for results.

    ``words`` None: they go to a chat, where own words about people do not, or to somebody who may not read them.
    ``least`` is of how many answers a figure is shown.
    """

    figures: Figures
    overview: Overview
    returns: Returns | None
    engaged: Sequence[Engaged]
    swot: Swot
    words: Words | None
    least: int


AsReport = Callable[[Gathered], "Worded"]
AsSheets = Callable[[Gathered], tuple[str, "Sequence[Sheet]"]]
AsCharts = Callable[[Figures], "Sequence[Chart]"]
"""How it is said: actions know no words."""


async def as_word(ctx: Context, actor: Actor, campaign: CampaignId, wording: AsReport, *, in_chat: bool) -> File:
    """The report, from the template that the centre may make its own; a curator's is marked as made by it.

    Raises NotAllowed, NotFound.
    """
    found = await _gathered(ctx, actor, campaign, in_chat=in_chat)
    from documents.forms import BLANK
    from documents.monitoring import report as documents

    centre = ctx.policy.centre or BLANK * 2
    content = await asyncio.to_thread(lambda: documents.word(wording(found), centre, ctx.policy.templates))
    if may(actor.roles, Right.RUN_MENTORING) and not found.overview.missing.is_reported:
        await _mark(ctx, actor, campaign)
    return File(_name(found, "docx"), content)


async def as_excel(ctx: Context, actor: Actor, campaign: CampaignId, wording: AsSheets, *, in_chat: bool) -> File:
    """All figures. Raises NotAllowed, NotFound."""
    found = await _gathered(ctx, actor, campaign, in_chat=in_chat)
    from documents.monitoring.workbook import excel

    return File(_name(found, "xlsx"), await asyncio.to_thread(lambda: excel(*wording(found))))


async def as_charts(
    ctx: Context, actor: Actor, campaign: CampaignId, wording: AsCharts, key: str | None = None
) -> "Sequence[tuple[Chart, bytes]]":
    """Each with its PNG, in the order of the report; with a ``key`` that one alone. Raises NotAllowed, NotFound."""
    figures = await report.figures(ctx, actor, campaign)
    from documents.monitoring.charts import picture

    def drawn() -> "list[tuple[Chart, bytes]]":
        return [(one, picture(one)) for one in wording(figures) if key in (None, one.key)]

    return await asyncio.to_thread(drawn)


async def _gathered(ctx: Context, actor: Actor, campaign: CampaignId, *, in_chat: bool) -> Gathered:
    """Raises NotAllowed, NotFound."""
    require(actor.roles, Right.SEE_MENTORING)
    figures = await report.figures(ctx, actor, campaign)
    call = figures.campaign.call
    reads = not in_chat and may(actor.roles, Right.READ_SURVEYS)
    return Gathered(
        figures=figures,
        overview=await overview.look(ctx, actor, campaign),
        returns=None if call is None else await results.look(ctx, actor, call),
        engaged=await report.engagement(ctx, actor, campaign),
        swot=await swot.read(ctx, actor, campaign),
        words=await report.words(ctx, actor, campaign) if reads else None,
        least=ctx.policy.survey_least,
    )


async def _mark(ctx: Context, actor: Actor, campaign: CampaignId) -> None:
    try:
        await overview.mark_report(ctx, actor, campaign, ready=True)
    except CampaignHandedIn:
        # It is handed in: what is made now is one more copy.
        return


def _name(found: Gathered, ending: str) -> str:
    return f"monitoring-{found.figures.campaign.term:%Y-%m}.{ending}"
