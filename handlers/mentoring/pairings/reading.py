"""What a curator copies from an agreement: its number, its date, its months."""

import re
from datetime import date

from domain.errors import Refusal
from domain.mentoring.speaking import OnPaper
from handlers.dates import NEAR_DAYS, DayNotUnderstood, read_past_day

_DAY = "|".join((r"\d[\d./-]+\d", *NEAR_DAYS))
_LINE = re.compile(
    rf"(?:№\s*)?(?P<number>\S.*?),?\s+(?:от\s+|of\s+)?(?P<day>{_DAY})(?:[,;]?\s+(?P<months>\d{{1,2}})\b.*)?",
    re.IGNORECASE,
)


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
        day = read_past_day(found["day"], today)
    except DayNotUnderstood:
        raise AgreementNotUnderstood from None
    return OnPaper(found["number"], day), None if found["months"] is None else int(found["months"])
