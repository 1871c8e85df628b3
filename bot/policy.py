"""The organisation's choices, as actions know them."""

from actions.context import Policy
from bot.settings import Settings


def policy_of(settings: Settings) -> Policy:
    """The organisation's choices."""
    return Policy(
        zone=settings.time.zone,
        languages=settings.languages.codes,
        owners=frozenset(settings.people.owners),
        quiet_hours=settings.time.quiet_hours,
        promotion_window=settings.meetups.promotion_window,
        working_days=settings.duties.working_days,
        breaks=settings.duties.breaks,
        resources=settings.duties.resources,
        chat_names=settings.programme.chat_names,
        forms=settings.programme.forms,
        formats=settings.programme.formats,
        centre=settings.programme.centre,
        templates=settings.programme.templates,
        answer_days=settings.programme.answer_days,
        opinion_days=settings.programme.opinion_days,
        decision_days=settings.programme.decision_days,
        advice_with_minors=settings.programme.advice_with_minors,
        patience=settings.programme.patience,
        campaign_days=settings.programme.campaign_days,
        surveys=settings.programme.surveys,
        guardians_answer=settings.programme.guardians_answer,
        survey_least=settings.programme.survey_least,
        posts_to=settings.posting.resources,
    )
