"""What is refused around advice, each with the words in which it is told."""

from domain.errors import Refusal


class NoTalk(Refusal):
    """There is no pair of the person's own that works at the moment: proposed, paused or over ones do not talk."""

    text_id = "refusal-advice-no-talk"


class TalkPaused(Refusal):
    """The pair rests or is over, or somebody of it withdrew their consent."""

    text_id = "refusal-advice-paused"


class MinorsDoNotTalk(Refusal):
    """One of the two is under 18, and the centre has not allowed it."""

    text_id = "refusal-advice-minors"


class PartnerNotHere(Refusal):
    """``side`` (mentor, mentee), who is to read it, has no account in the bot."""

    text_id = "refusal-advice-partner-not-here"


class NothingAsked(Refusal):
    """A mentor answers; there is nothing that was asked and is kept."""

    text_id = "refusal-advice-nothing-asked"


class WaitForAnswer(Refusal):
    """``limit`` messages in a row wait for an answer of the other ``side``."""

    text_id = "refusal-advice-answer-first"


class AdviceTooLong(Refusal):
    """More than ``limit`` characters."""

    text_id = "refusal-advice-too-long"


class AdviceMedium(Refusal):
    """A sticker, a video, a file: text, voice and photo are passed on."""

    text_id = "refusal-advice-medium"


class AdviceGone(Refusal):
    """Thirty days are over, and the message is erased; or it never was this person's to report."""

    text_id = "refusal-advice-gone"


class ReportedAlready(Refusal):
    """Somebody looks into this message already."""

    text_id = "refusal-advice-reported-already"


class NotYourReport(Refusal):
    """Who is one of the two looks into no report of their talk."""

    text_id = "refusal-advice-not-your-report"


class OnlyAtDesk(Refusal):
    """What was said is read at the desk, where chats carry codes alone."""

    text_id = "refusal-advice-only-at-desk"
