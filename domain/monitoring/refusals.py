"""What is refused around monitoring, each with the words in which it is told."""

from domain.errors import Refusal


class AnswerWrong(Refusal):
    """A scale goes from ``least`` to ``most``; an open question is answered in words."""

    text_id = "refusal-survey-answer-wrong"


class AnswerTooLong(Refusal):
    """At most ``limit`` characters."""

    text_id = "refusal-survey-answer-too-long"


class SensitiveAnswer(Refusal):
    """A number of a passport, a telephone, a card stands in it."""

    text_id = "refusal-survey-sensitive"


class SurveyIncomplete(Refusal):
    """``left`` questions are neither answered nor skipped; 0: all were skipped."""

    text_id = "refusal-survey-incomplete"


class SurveyOver(Refusal):
    """It was sent already, or the campaign is closed."""

    text_id = "refusal-survey-over"


class SurveyOnPaper(Refusal):
    """The curator copies it from paper."""

    text_id = "refusal-survey-on-paper"


class SurveyNoConsent(Refusal):
    """No valid consent to processing: nobody is asked."""

    text_id = "refusal-survey-no-consent"


class AnswersThemselves(Refusal):
    """Somebody who can be asked by the bot: no paper is copied for them."""

    text_id = "refusal-survey-answers-themselves"


class NobodyToRemind(Refusal):
    """All have answered, were reminded ``most`` times or today already, or cannot be reached."""

    text_id = "refusal-survey-nobody-to-remind"


class ResultsAskedAlready(Refusal):
    """The campaign's call for results is out."""

    text_id = "refusal-campaign-results-asked"


class SwotTooLong(Refusal):
    """At most ``limit`` characters in a field."""

    text_id = "refusal-swot-too-long"


class CampaignHandedIn(Refusal):
    """Monitoring is handed in: nothing of it changes any more, unless the mark is taken back."""

    text_id = "refusal-campaign-handed-in"
