"""What is refused around records, each with the words in which it is told."""

from domain.errors import Refusal


class ProgrammeOff(Refusal):
    """No mentoring programme is run here: no key is set."""

    text_id = "refusal-programme-off"


class ChangedMeanwhile(Refusal):
    """Somebody else changed the record since the page was opened; what was typed stays on it."""

    text_id = "refusal-record-changed"


class NoRecord(Refusal):
    """This account is tied to nobody of the programme."""

    text_id = "refusal-no-record"


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


class TagNameWrong(Refusal):
    """Too short, longer than ``limit``, or with a comma in it, which stands between tags."""

    text_id = "refusal-tag-name-wrong"


class RowsWrong(Refusal):
    """``count`` rows of a registry that is brought are wrong, so that nothing of it is stored."""

    text_id = "refusal-rows-wrong"


class PlanChanged(Refusal):
    """What the registry would change is no longer what was agreed to."""

    text_id = "refusal-plan-changed"


class NoMentor(Refusal):
    """A best practice is of somebody who stands in the registry of mentors."""

    text_id = "refusal-no-mentor"
