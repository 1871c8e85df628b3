"""The agreement of Appendix 3, and what makes its term longer, filled for one membership.

What is not stored, not decided yet, or must not be sent is a blank that is written by hand.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from documents.forms import BLANK, Form, fill

_SIDES = frozenset({"centre", "mentor", "mentee", "mentor_child", "mentee_child", "mentor_code", "mentee_code"})
_PAPER = frozenset({"number", "dated", "term"})
_BESIDE = frozenset({"mentor_code", "mentee_code"})

AGREEMENT = Form("agreement", _SIDES | _PAPER | {"form"}, _BESIDE)
PROLONGATION = Form(
    "prolongation", _SIDES | _PAPER | {"agreement_number", "agreement_dated", "until"}, _BESIDE | {"until"}
)

FORMS = (AGREEMENT, PROLONGATION)

DATE = "«____» ______________ 20____ г."
SHORT = "______"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Who signs for a side, by the ``code`` of whose side it is. "" leaves a blank.

    ``child`` is for whom they sign; "" where they sign for themselves.
    """

    code: str
    name: str = ""
    child: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What stands on it. "" and None leave blanks."""

    number: str = ""
    dated: date | None = None
    term: int | None = None


def agreement(
    centre: str, form: str, mentor: Signatory, mentee: Signatory, facts: Facts, own: Path | None = None
) -> bytes:
    """Appendix 3 as a Word file; ``form`` is the form of mentoring as the centre's papers have it."""
    return fill(AGREEMENT, {**_filled(centre, mentor, mentee, facts), "form": form or BLANK}, own)


def prolongation(
    centre: str,
    mentor: Signatory,
    mentee: Signatory,
    facts: Facts,
    *,
    agreement: Facts,
    until: date | None = None,
    own: Path | None = None,
) -> bytes:
    """What both sign when the term is made longer, with the agreement that it belongs to and its new last day."""
    values = {
        **_filled(centre, mentor, mentee, facts),
        "agreement_number": agreement.number or SHORT,
        "agreement_dated": _day(agreement.dated),
        "until": _day(until),
    }
    return fill(PROLONGATION, values, own)


def _filled(centre: str, mentor: Signatory, mentee: Signatory, facts: Facts) -> dict[str, object]:
    return {
        "centre": centre,
        "mentor": mentor.name or BLANK * 2,
        "mentee": mentee.name or BLANK * 2,
        "mentor_child": mentor.child,
        "mentee_child": mentee.child,
        "mentor_code": mentor.code,
        "mentee_code": mentee.code,
        "number": facts.number or SHORT,
        "dated": _day(facts.dated),
        "term": facts.term or SHORT,
    }


def _day(day: date | None) -> str:
    return DATE if day is None else f"{day:%d.%m.%Y}"
