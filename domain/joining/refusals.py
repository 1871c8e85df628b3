"""What is refused around slips, each with the words in which it is told."""

from domain.errors import Refusal


class NotSlipCharacters(Refusal):
    """What was typed has the wrong length or signs that no slip has: mistyped, and not counted."""

    text_id = "refusal-slip-characters"


class WrongSlipCharacters(Refusal):
    """No slip has these six; ``left`` more may be wrong."""

    text_id = "refusal-slip-wrong"


class SlipLocked(Refusal):
    """Too many were wrong; ``minutes`` until the next may be tried."""

    text_id = "refusal-slip-locked"


class SlipUnknown(Refusal):
    """No such link was printed, or somebody else opened the same slip meanwhile."""

    text_id = "refusal-slip-unknown"


class SlipUsed(Refusal):
    text_id = "refusal-slip-used"


class SlipExpired(Refusal):
    text_id = "refusal-slip-expired"


class SlipVoid(Refusal):
    """A newer one was issued: that one works."""

    text_id = "refusal-slip-void"


class JoinedAlready(Refusal):
    """This very account is tied to the record by it: ``code``."""

    text_id = "refusal-joined-already"
