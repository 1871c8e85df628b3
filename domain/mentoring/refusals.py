"""What is refused around requests and pairings, each with the words in which it is told."""

from domain.errors import Refusal


class NotNow(Refusal):
    """The ``thing`` (request, membership, paper, plan) is in a ``state`` from which this does not lead on."""

    text_id = "refusal-not-now"


class NotYours(Refusal):
    """Neither this person nor somebody for whom they act is asked here: ``speaker`` (own, guardian) would be."""

    text_id = "refusal-not-yours"


class PaperIncomplete(Refusal):
    """What is recorded from paper has a number and a date that is not to come."""

    text_id = "refusal-paper-incomplete"


class RequestOpenAlready(Refusal):
    """One open request for a mentor at a time and form."""

    text_id = "refusal-request-open-already"


class RequestIncomplete(Refusal):
    """No form, or one that there is not; no topic and no word of what is needed; more wishes than can be."""

    text_id = "refusal-request-incomplete"


class NoConsent(Refusal):
    """No valid consent to processing: no pairing. ``code`` is whose is missing."""

    text_id = "refusal-no-consent"


class NoSeat(Refusal):
    """The mentor takes ``capacity`` mentees, and has them."""

    text_id = "refusal-no-seat"


class CannotMentor(Refusal):
    """Not an active mentor, not of this form, the mentee themselves, or the mentor who was just left."""

    text_id = "refusal-cannot-mentor"


class TermWrong(Refusal):
    """An agreement runs for 1 to ``limit`` months, and is not over on the day on which it is recorded."""

    text_id = "refusal-term-wrong"


class ReasonNeeded(Refusal):
    """Whoever ends something alone, or declines for another reason, says why."""

    text_id = "refusal-reason-needed"


class WordsTooLong(Refusal):
    """At most ``limit`` characters."""

    text_id = "refusal-words-too-long"


class EndingDiffers(Refusal):
    """This ``ending`` does not fit: the term is not over, is over already, or both sides have not agreed to it."""

    text_id = "refusal-ending-differs"


class AskedAlready(Refusal):
    """Both sides are asked about this already."""

    text_id = "refusal-asked-already"


class AnsweredAlready(Refusal):
    """This side has said yes or no."""

    text_id = "refusal-answered-already"


class PlanDatesWrong(Refusal):
    """An item's days follow each other and lie within the pairing's: ``began`` to ``until``."""

    text_id = "refusal-plan-dates-wrong"


class PlanFull(Refusal):
    """At most ``limit`` items."""

    text_id = "refusal-plan-full"


class PlanEmpty(Refusal):
    """A plan without an item is none."""

    text_id = "refusal-plan-empty"


class PlanIncomplete(Refusal):
    """It has no goal."""

    text_id = "refusal-plan-incomplete"


class PlanNotWorking(Refusal):
    """Nobody agreed to it yet: there is nothing to mark."""

    text_id = "refusal-plan-not-working"


class TooManyPlanProposals(Refusal):
    """``limit`` wait for an answer already."""

    text_id = "refusal-too-many-plan-proposals"


class CannotAsk(Refusal):
    """Whoever asks for a mentor takes part as a mentee now."""

    text_id = "refusal-cannot-ask"


class NoSuchMentor(Refusal):
    """There is no mentor with this code who takes part in this form of mentoring."""

    text_id = "refusal-no-such-mentor"


class MentorsEnough(Refusal):
    """``limit`` mentors are wished for already."""

    text_id = "refusal-mentors-enough"


class MeetingDayWrong(Refusal):
    """A meeting is written down once it was held, and not of a day before the pair began (``since``, or "none")."""

    text_id = "refusal-meeting-day-wrong"


class MeetingKnown(Refusal):
    """A meeting of that day is written down already."""

    text_id = "refusal-meeting-known"


class MeetingIncomplete(Refusal):
    """No length that is offered, nothing that it can have been about, or nobody who was there."""

    text_id = "refusal-meeting-incomplete"


class MeetingSettled(Refusal):
    """Only whoever wrote a meeting down changes it, and within a day."""

    text_id = "refusal-meeting-settled"


class ResultsDueWrong(Refusal):
    """Results are asked for by a day to come."""

    text_id = "refusal-results-due-wrong"


class ResultsTakenBack(Refusal):
    """A curator took the question back: no answer is awaited any more."""

    text_id = "refusal-results-taken-back"


class NobodyToAsk(Refusal):
    """None of these mentors works with anybody now."""

    text_id = "refusal-nobody-to-ask"
