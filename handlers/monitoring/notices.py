"""What is told around monitoring. Who has answered meanwhile is reminded of nothing."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from actions.context import Context
from actions.monitoring import inviting, overview
from domain.monitoring.notices import CampaignOpened, SurveyAsked, SurveysComplete
from domain.notices import Notice
from handlers.duties.views.naming import title_of
from handlers.mentoring.pairings.lines import day_of
from handlers.monitoring.callbacks import AnswerSurvey, monitoring_button
from handlers.monitoring.lines import invitation
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {SurveyAsked: survey_asked, CampaignOpened: campaign_opened, SurveysComplete: surveys_complete}


async def survey_asked(notice: SurveyAsked, reader: Reader, ctx: Context) -> Outgoing | None:
    found = None if reader.person is None else await inviting.told(ctx, notice.survey, reader.person)
    if found is None:
        return None
    campaign, survey, person, due = found
    text = invitation(campaign, survey, person, day_of(due, reader, ctx), notice.reminder, reader, ctx)
    button = InlineKeyboardButton(
        text=reader.words.plain("survey-button-answer"), callback_data=AnswerSurvey(survey=notice.survey).pack()
    )
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[button]]))


async def campaign_opened(notice: CampaignOpened, reader: Reader, ctx: Context) -> Outgoing | None:
    return await _of_campaign("told-campaign-opened", notice, reader, ctx)


async def surveys_complete(notice: SurveysComplete, reader: Reader, ctx: Context) -> Outgoing | None:
    return await _of_campaign("told-surveys-complete", notice, reader, ctx)


async def _of_campaign(
    key: str, notice: CampaignOpened | SurveysComplete, reader: Reader, ctx: Context
) -> Outgoing | None:
    found = await overview.told(ctx, notice.campaign)
    if found is None:
        return None
    _, duty, due = found
    text = reader.words(key, title=title_of(duty, reader, ctx), due=day_of(due, reader, ctx))
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[monitoring_button(reader)]]))
