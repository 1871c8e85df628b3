"""What the rules of the media plan refuse, each with the words in which it is told."""

from domain.errors import Refusal


class PublicationTitleTooLong(Refusal):
    """At most ``limit`` characters; it has ``length``."""

    text_id = "refusal-media-title-too-long"


class PublicationTextTooLong(Refusal):
    """At most ``limit`` characters; it has ``length``."""

    text_id = "refusal-media-text-too-long"


class ReturnTooLong(Refusal):
    """At most ``limit`` characters; it has ``length``."""

    text_id = "refusal-media-return-too-long"


class TooManyPictures(Refusal):
    """At most ``limit``."""

    text_id = "refusal-media-too-many-pictures"


class PublicationBlank(Refusal):
    """Neither a text nor a picture."""

    text_id = "refusal-media-blank"


class AlbumEmpty(Refusal):
    """An album without a picture."""

    text_id = "refusal-media-album-empty"


class LongreadShort(Refusal):
    """It has ``length`` characters of ``least``: it ``lacks`` so many."""

    text_id = "refusal-media-longread-short"


class DraftUnfinished(Refusal):
    """The bot left a gap in the draft for a person to fill; ``words`` say with what."""

    text_id = "refusal-media-draft-unfinished"


class NoResources(Refusal):
    """Nobody said where it is to appear."""

    text_id = "refusal-media-no-resources"


class ConsentMissing(Refusal):
    """``who`` can be recognised, by code, and did not allow it on ``where`` (keys of resources).

    ``category`` is what they have to allow: photo, or name.
    """

    text_id = "refusal-media-consent-missing"


class PublicationInPast(Refusal):
    text_id = "refusal-media-in-past"


class PublicationTooFar(Refusal):
    """More than ``days`` days ahead."""

    text_id = "refusal-media-too-far"


class NotApprovedYet(Refusal):
    """Nobody plans or publishes what no curator approved."""

    text_id = "refusal-media-not-approved"


class EvidenceMissing(Refusal):
    """That something was published is known by its link."""

    text_id = "refusal-media-evidence-missing"


class NobodyOfCode(Refusal):
    """Nobody has this ``code``, or it is none."""

    text_id = "refusal-media-nobody-of-code"


class PublicationOver(Refusal):
    """It is in a ``state`` (published, cancelled) in which nothing of it changes."""

    text_id = "refusal-media-over"


class CannotAnswer(Refusal):
    """Whoever was chosen, ``name``, may not keep the plan (any more)."""

    text_id = "refusal-media-not-in-team"


class OutAlready(Refusal):
    """It is on this resource already."""

    text_id = "refusal-media-out-already"


class NothingToGather(Refusal):
    """Nothing was published in the period of the digest."""

    text_id = "refusal-media-nothing-to-gather"


class EventOver(Refusal):
    """There is no event of this kind and number to tell of (any more)."""

    text_id = "refusal-media-event-over"


class BeingPosted(Refusal):
    """It is on its way to ``resources`` this very moment, or partly out there."""

    text_id = "refusal-media-being-posted"


class PostingNotSure(Refusal):
    """Somebody has to say first whether it appeared on ``resources``."""

    text_id = "refusal-media-posting-not-sure"


class PublicationChanged(Refusal):
    """Somebody else changed its text while this one was typed."""

    text_id = "refusal-media-changed"
