"""What is refused around applications, each with the words in which it is told."""

from domain.errors import Refusal


class ApplicationDecided(Refusal):
    """It was accepted, declined or withdrawn (``state``) already."""

    text_id = "refusal-application-decided"


class AppliedAlready(Refusal):
    """One open application for each part: this person has one."""

    text_id = "refusal-applied-already"


class HasPart(Refusal):
    """Whoever applies is that in the programme already."""

    text_id = "refusal-has-part"


class WishIncomplete(Refusal):
    """A kind that cannot be this, no form of mentoring, more topics than can be, or one that is not offered."""

    text_id = "refusal-wish-incomplete"


class ReasonMissing(Refusal):
    """Whoever is declined is told why."""

    text_id = "refusal-reason-missing"


class ReasonTooLong(Refusal):
    """More than ``limit`` characters."""

    text_id = "refusal-reason-too-long"


class OwnWordsNotAsked(Refusal):
    """What people write about themselves does not go through this chat: the centre shows codes only."""

    text_id = "refusal-own-words"


class OwnWordsTooLong(Refusal):
    """More than ``limit`` characters."""

    text_id = "refusal-own-words-too-long"
