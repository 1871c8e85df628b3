"""The individual plan of Appendix 4, filled for one pairing.

What is not stored, not decided yet, or must not be sent is a blank that is written by hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from documents.forms import BLANK, Form, fill

PLAN = Form("plan", frozenset({"centre", "form", "mentor", "mentees", "goal", "number", "dated", "rows"}))

FORMS = (PLAN,)

DATE = "«____» ______________ 20____ г."
SHORT = "______"
EMPTY_ROWS = 8
"""Lines to write on where a plan has none yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Whose plan it is, and by which order it is approved. "" and None leave blanks."""

    centre: str
    form: str
    mentor: str
    mentees: Sequence[str]
    number: str = ""
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """№ · Мероприятие · Формат · Сроки · Ожидаемый результат · Отметка о выполнении."""

    number: int
    event: str = ""
    format: str = ""
    days: str = ""
    result: str = ""
    done: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """What stands in it, in words. "" leaves a blank."""

    goal: str
    rows: Sequence[Row]


def plan(head: Head, said: Worded, own: Path | None = None) -> bytes:
    """Appendix 4 as a Word file."""
    values = {
        "centre": head.centre,
        "form": head.form,
        "mentor": head.mentor,
        "mentees": ", ".join(head.mentees) or BLANK * 2,
        "goal": said.goal or BLANK * 3,
        "number": head.number or SHORT,
        "dated": DATE if head.dated is None else f"{head.dated:%d.%m.%Y}",
        "rows": list(said.rows) or [Row(number=number) for number in range(1, EMPTY_ROWS + 1)],
    }
    return fill(PLAN, values, own)
