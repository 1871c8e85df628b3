"""The keys under which what is told of monitoring is owed: one fact, one key."""

from datetime import datetime

from domain.monitoring.campaign import CampaignId
from domain.monitoring.survey import SurveyId
from domain.people.person import PersonId


def asked(survey: SurveyId, reminder: int, reader: PersonId) -> str:
    """``reminder`` is 0 for the invitation."""
    return f"survey:{survey}:{reminder}:{reader}"


def opened(campaign: CampaignId, reader: PersonId) -> str:
    return f"campaign:{campaign}:opened:{reader}"


def complete(campaign: CampaignId, at: datetime, reader: PersonId) -> str:
    """More people may be asked afterwards, and the last of them answers anew."""
    return f"campaign:{campaign}:complete:{at.timestamp():.0f}:{reader}"
