"""What is refused around consents, each with the words in which it is told."""

from domain.errors import Refusal


class NotAskedFor(Refusal):
    """Nobody has to sign this for this person: another signer, or another age."""

    text_id = "refusal-consent-not-asked"


class WrongDates(Refusal):
    """Signed in the future, long ago, or until a day before it was signed."""

    text_id = "refusal-consent-dates"


class WrongWithdrawalDate(WrongDates):
    """A withdrawal that came in the future, or so long ago that all should be destroyed by now."""

    text_id = "refusal-withdrawal-date"


class NothingTicked(Refusal):
    """A consent to publication that allows nothing is none."""

    text_id = "refusal-consent-nothing-ticked"


class WhichGuardian(Refusal):
    """Several act for this person, and it has to be said who of them signed."""

    text_id = "refusal-which-guardian"


class NotInForce(Refusal):
    """There is nothing that could be revoked."""

    text_id = "refusal-consent-not-in-force"


class GuardianDecides(Refusal):
    """For a child under 14 a guardian signs, and a guardian withdraws."""

    text_id = "refusal-guardian-decides"


class WithdrawnAlready(Refusal):
    """The consent was withdrawn: nothing is done with the record any more but destroying it."""

    text_id = "refusal-record-withdrawn"


class NotWithdrawn(Refusal):
    """There is no withdrawal to go by."""

    text_id = "refusal-not-withdrawn"


class HasDuties(Refusal):
    """Whoever has a role in the team cannot be forgotten before it is taken."""

    text_id = "refusal-has-duties"


class WithdrawFirst(Refusal):
    """Whoever belongs to the programme withdraws their consent: then all of it is destroyed."""

    text_id = "refusal-withdraw-first"
