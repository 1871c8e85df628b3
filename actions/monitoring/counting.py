"""From what people answered to figures that say nothing of any of them."""

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.monitoring.steps import surveys_in
from domain.monitoring.campaign import Campaign
from domain.monitoring.questions import SurveyKind
from domain.monitoring.survey import Answer
from domain.monitoring.totals import Scores, Totals, totals_of
from domain.registry.record import RecordId


async def counted(ctx: Context, connection: AsyncConnection, campaign: Campaign) -> Totals:
    """As they were when it was closed; as they are now while it is open. Nothing is left out for being too little."""
    if campaign.totals is not None:
        return campaign.totals
    gateway = surveys_in(ctx, connection)
    asked = await gateway.of_campaign(campaign.id)
    answered = await gateway.finished([one.id for one in asked])
    after = {one.survey.record: _scores(one.answers) for one in answered if one.survey.kind is SurveyKind.MENTEE_AFTER}
    before = await _before(ctx, connection, after)
    return totals_of(
        campaign.questions,
        (one.kind for one in asked),
        (one.kind for one in asked if one.is_finished),
        [(one.survey.kind, _scores(one.answers)) for one in answered],
        [(before[record], scores) for record, scores in after.items() if record in before],
    )


async def _before(
    ctx: Context, connection: AsyncConnection, people: Mapping[RecordId, Scores]
) -> dict[RecordId, Scores]:
    """What these people said «before» last, in whichever campaign."""
    if not people:
        return {}
    gateway = surveys_in(ctx, connection)
    earlier = [one for one in await gateway.of_records(people) if one.kind is SurveyKind.MENTEE_BEFORE]
    found = sorted(await gateway.finished([one.id for one in earlier]), key=lambda one: one.survey.id)
    return {one.survey.record: _scores(one.answers) for one in found}


def _scores(answers: Mapping[str, Answer]) -> Scores:
    return {key: said for key, said in answers.items() if isinstance(said, int)}
