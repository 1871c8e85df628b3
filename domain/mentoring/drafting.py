"""What is refused around the draft for everybody who waits."""

from domain.errors import Refusal


class DraftChanged(Refusal):
    """Something the draft hangs on is different since it was looked at: it is looked at once more."""

    text_id = "refusal-draft-changed"


class NothingToPropose(Refusal):
    """The draft has no pair."""

    text_id = "refusal-nothing-to-propose"
