"""What a curator copies from an agreement: its number, its date, its months."""

import re
from datetime import date

from domain.errors import Refusal
from domain.mentoring.speaking import OnPaper
from handlers.dates import DayNotUnderstood
from handlers.mentoring.on_paper import read_line

_LINE = re.compile(r"(?P<paper>.+?)(?:[,;]?\s+(?P<months>\d{1,2})(?:\s\D*)?)?")
"""The months come last, «9» or «9 месяцев»: what stands before them is read as of any paper."""


class AgreementNotUnderstood(Refusal):
    """A number and a date, and the months after them: «12/3 05.11.2026 9»."""

    text_id = "refusal-agreement-not-understood"


def read_agreement(text: str, today: date) -> tuple[OnPaper, int | None]:
    """«12/3 05.11.2026», «№ 12/3 от 05.11.2026, 9 месяцев». A day without a year was the last of that name.

    Raises AgreementNotUnderstood.
    """
    found = _LINE.fullmatch(text.strip().rstrip("."))
    if found is None:
        raise AgreementNotUnderstood
    try:
        paper = read_line(found["paper"], today)
    except DayNotUnderstood:
        raise AgreementNotUnderstood from None
    return paper, None if found["months"] is None else int(found["months"])
