"""What is refused at the desk's door, each with the words in which it is told."""

from domain.errors import Refusal


class DeskOff(Refusal):
    """The desk is not open here: its port is off."""

    text_id = "refusal-desk-off"


class DeskLinkUnknown(Refusal):
    """No such link was made, or a newer one took its place."""

    text_id = "refusal-desk-link-unknown"


class DeskLinkUsed(Refusal):
    text_id = "refusal-desk-link-used"


class DeskLinkExpired(Refusal):
    text_id = "refusal-desk-link-expired"


class NotSignedIn(Refusal):
    """There is no session, or it is over."""

    text_id = "refusal-desk-not-signed-in"


class AnotherBrowser(Refusal):
    """The session was opened in another browser, and is over now that it turned up in this one."""

    text_id = "refusal-desk-another-browser"
