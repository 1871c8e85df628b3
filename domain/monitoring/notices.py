"""What is told around monitoring. How things stand is looked up when it is told."""

from dataclasses import dataclass
from typing import ClassVar

from domain.monitoring.campaign import CampaignId
from domain.monitoring.survey import SurveyId
from domain.notices import Notice
from domain.registry.record import RecordId


@dataclass(frozen=True)
class SurveyAsked(Notice):
    """To whoever answers for ``record``. ``reminder`` is 0 at first, then the first, second or third."""

    kind: ClassVar[str] = "survey_asked"
    record: RecordId
    survey: SurveyId
    reminder: int


@dataclass(frozen=True)
class CampaignOpened(Notice):
    """To curators: it opened by itself."""

    kind: ClassVar[str] = "campaign_opened"
    campaign: CampaignId


@dataclass(frozen=True)
class SurveysComplete(Notice):
    """To curators: the last one has answered."""

    kind: ClassVar[str] = "surveys_complete"
    campaign: CampaignId
