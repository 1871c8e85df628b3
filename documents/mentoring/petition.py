"""The petition to the director for another mentor (6.2), filled for one mentee; blanks for what is not stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from documents.forms import BLANK, Form, fill
from domain.mentoring.petition import Reason

PETITION = Form(
    "petition",
    frozenset(
        {"centre", "applicant", "mentee", "mentor", "form", "since", "reason", "words", "number", "day", "codes"}
    ),
    frozenset({"form", "since", "number", "day", "codes"}),
)

FORMS = (PETITION,)

REASONS: Mapping[Reason, str] = {
    Reason.NO_CONTACT: "не удалось установить личный контакт",
    Reason.NO_MEETINGS: "встречи не проводятся или постоянно переносятся",
    Reason.OTHER_TOPIC: "нужна помощь в другом, чем занимается наставник",
    Reason.NO_TIME: "не удаётся найти время, удобное обеим сторонам",
    Reason.NOT_AT_EASE: "в общении с наставником некомфортно",
    Reason.OTHER: "по другой причине",
}
LINES = "\n".join(["_" * 84] * 4)
"""Room for own words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is printed; "" and None become blanks. ``codes`` are those of mentee and mentor."""

    codes: str
    form: str
    mentee: str = ""
    mentor: str = ""
    applicant: str = ""
    since: date | None = None
    reason: Reason | None = None
    words: str = ""
    number: str = ""
    day: date | None = None


def petition(centre: str, sheet: Sheet, own: Path | None = None) -> bytes:
    """The petition as a Word file, to be signed by hand or kept beside what was confirmed in the bot."""
    values = {
        "centre": centre,
        "applicant": sheet.applicant or BLANK * 2,
        "mentee": sheet.mentee or BLANK * 2,
        "mentor": sheet.mentor or BLANK * 2,
        "form": sheet.form,
        "since": BLANK if sheet.since is None else f"{sheet.since:%d.%m.%Y}",
        "reason": BLANK * 2 if sheet.reason is None else REASONS[sheet.reason],
        "words": sheet.words or LINES,
        "number": sheet.number or "__________",
        "day": "«____» ______________ 20____ г." if sheet.day is None else f"{sheet.day:%d.%m.%Y}",
        "codes": sheet.codes,
    }
    return fill(PETITION, values, own)
