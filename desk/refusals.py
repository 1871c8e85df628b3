"""What is refused by the desk itself, before any action."""

from domain.errors import Refusal


class FormNotOurs(Refusal):
    """The form has no token of this session: another page sent it, or it was opened before signing in anew."""

    text_id = "refusal-desk-form-not-ours"


class NoPage(Refusal):
    """There is no such address."""

    text_id = "refusal-desk-no-page"


class TooLarge(Refusal):
    """More was sent than the ``limit`` of the page, in bytes."""

    text_id = "refusal-desk-too-large"

    def __init__(self, limit: int) -> None:
        # Less than a megabyte is a form, and whoever typed too much does not count bytes.
        super().__init__(megabytes=limit // 1024**2)


class NotReadable(Refusal):
    """What was sent is no form."""

    text_id = "refusal-desk-not-readable"
