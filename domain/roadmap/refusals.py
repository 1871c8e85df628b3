"""What is refused around the roadmap, each with the words in which it is told."""

from domain.errors import NotAllowed, Refusal


class RoadmapThere(Refusal):
    """This school year has one already."""

    text_id = "refusal-roadmap-there"


class RoadmapNoEarlier(Refusal):
    """No earlier year has one to begin from."""

    text_id = "refusal-roadmap-no-earlier"


class RoadmapTermWrong(Refusal):
    """It ends before it begins, or lies outside of the days ``began`` to ``until``."""

    text_id = "refusal-roadmap-term"


class RoadmapTooLong(Refusal):
    """More than ``limit`` characters."""

    text_id = "refusal-roadmap-too-long"


class RoadmapNothingSaid(Refusal):
    """A title or a proposal without a word."""

    text_id = "refusal-roadmap-nothing-said"


class RoadmapFull(Refusal):
    """``limit`` stages or events already."""

    text_id = "refusal-roadmap-full"


class StageNotEmpty(Refusal):
    """Events stand in it: they go, or go elsewhere, first."""

    text_id = "refusal-roadmap-stage-not-empty"


class NotYourEvent(NotAllowed):
    """The person neither works on the roadmap nor answers for this event. ``who`` names the roles that could."""

    text_id = "refusal-roadmap-not-your-event"


class DoneLater(Refusal):
    """Nothing was done on a day that is still to come; ``today`` is an example."""

    text_id = "refusal-roadmap-done-later"


class TooManySuggestions(Refusal):
    """``limit`` of them wait for an answer."""

    text_id = "refusal-roadmap-too-many-proposals"


class NoAnswerGiven(Refusal):
    """A proposal is declined with an answer."""

    text_id = "refusal-roadmap-no-answer"


class EventChangedMeanwhile(Refusal):
    """Somebody else changed the event since it was opened."""

    text_id = "refusal-roadmap-event-changed"
