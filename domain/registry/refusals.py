"""What is refused around records, each with the words in which it is told."""

from domain.errors import Refusal


class ProgrammeOff(Refusal):
    """No mentoring programme is run here: no key is set."""

    text_id = "refusal-programme-off"


class ChangedMeanwhile(Refusal):
    """Somebody else changed the record since the page was opened; what was typed stays on it."""

    text_id = "refusal-record-changed"


class IsErased(Refusal):
    """The record was erased: there is nothing to read or change."""

    text_id = "refusal-record-erased"


class IsBlocked(Refusal):
    """The consent was withdrawn: nothing is read or changed any more, only destroyed."""

    text_id = "refusal-record-blocked"


class HasAccount(Refusal):
    """The record is tied to another account already; a curator issues a new slip for a lost one."""

    text_id = "refusal-record-has-account"


class AccountHasRecord(Refusal):
    """This account is tied to another record already."""

    text_id = "refusal-account-has-record"


class OwnGuardian(Refusal):
    """Nobody is their own guardian."""

    text_id = "refusal-own-guardian"


class TagTaken(Refusal):
    """There is such a tag."""

    text_id = "refusal-tag-taken"
