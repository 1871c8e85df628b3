"""What is refused around petitions for another mentor, each with the words in which it is told."""

from domain.errors import Refusal


class PetitionOpenAlready(Refusal):
    """One open petition for each membership: it can be looked at and withdrawn."""

    text_id = "refusal-petition-open-already"


class OnlyWhileActive(Refusal):
    """Only of a pairing that works can another mentor be asked for (6.2); this one is in a ``state``."""

    text_id = "refusal-petition-only-active"


class ItConcernsYou(Refusal):
    """Whoever is the mentor in question neither reads, judges nor decides it, whatever else they are."""

    text_id = "refusal-petition-concerns-you"


class GroundDiffers(Refusal):
    """This reason cannot be given for such a decision."""

    text_id = "refusal-petition-ground"


class WordsOnPaper(Refusal):
    """This chat shows codes only: own words are written on the paper by hand, or at the desk."""

    text_id = "refusal-petition-words-on-paper"


class WordsTooLong(Refusal):
    """At most ``limit`` characters."""

    text_id = "refusal-petition-words-too-long"


class NothingToReplace(Refusal):
    """Whoever has this ``code`` has no working pairing of which no petition is open."""

    text_id = "refusal-petition-nothing-to-replace"


class WordsAreTheirs(Refusal):
    """The applicant said it in the bot: a curator writes down only what came on paper."""

    text_id = "refusal-petition-words-are-theirs"
