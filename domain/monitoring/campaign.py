"""A campaign: one half-year's monitoring, tied to a term of the duty to hand it in («Положение», Мониторинг)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from domain.duties.duty import DutyId, Repeats
from domain.duties.terms import terms
from domain.mentoring.machine import Machine
from domain.mentoring.results import CallId
from domain.monitoring.questions import Questionnaires
from domain.monitoring.refusals import SensitiveAnswer, SwotTooLong
from domain.monitoring.totals import Totals
from domain.screening import sensitive_in

CampaignId = NewType("CampaignId", int)

YEAR = timedelta(days=366)
FINAL_MONTHS = range(3, 9)
"""A campaign whose term lies in one of these ends the school year: all are asked how it was."""


class CampaignState(StrEnum):
    OPEN = "open"
    """Surveys are answered."""
    CLOSED = "closed"
    """No more answers are taken; SWOT, results and the report are still worked on."""
    HANDED_IN = "handed_in"
    """«Сдано»: nothing changes any more."""


class CampaignVerb(StrEnum):
    CLOSE = "close"
    REOPEN = "reopen"
    HAND_IN = "hand_in"
    TAKE_BACK = "take_back"
    """The mark «Сдано» was taken back."""


_S, _V = CampaignState, CampaignVerb
CAMPAIGN = Machine(
    "campaign",
    _S.OPEN,
    {
        (_S.OPEN, _V.CLOSE): _S.CLOSED,
        (_S.CLOSED, _V.REOPEN): _S.OPEN,
        (_S.OPEN, _V.HAND_IN): _S.HANDED_IN,
        (_S.CLOSED, _V.HAND_IN): _S.HANDED_IN,
        (_S.HANDED_IN, _V.TAKE_BACK): _S.OPEN,
    },
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """``since`` is when it came into its ``state``. ``questions`` are those it was opened with, whatever files say now.

    ``call`` is what mentors were asked for (None: nothing yet), ``reported_at`` when the report was made. ``totals``
    are the figures as they were when it was closed; while it is open they are counted.
    """

    id: CampaignId
    duty: DutyId
    term: date
    state: CampaignState
    since: datetime
    opened_at: datetime
    questions: Questionnaires
    call: CallId | None = None
    reported_at: datetime | None = None
    totals: Totals | None = None

    @property
    def is_over(self) -> bool:
        return self.state is CampaignState.HANDED_IN


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a campaign speaks of, both included: from the term before it to its own."""

    first: date
    last: date

    @property
    def is_final(self) -> bool:
        """Whether it ends the school year."""
        return self.last.month in FINAL_MONTHS

    def covers(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last


def opens_on(term: date, days: int) -> date:
    """The day on which a campaign opens by itself."""
    return term - timedelta(days=days)


def period_of(term: date, rules: Iterable[Repeats]) -> Period:
    """From the last term of any monitoring duty before this one; from a year before where there was none."""
    before = [one for rule in rules for one in terms(rule, term - YEAR, term - timedelta(days=1))]
    return Period(max(before, default=term - YEAR), term)


class SwotPart(StrEnum):
    """What a curator thinks of the programme, in four fields."""

    STRENGTHS = "strengths"
    WEAKNESSES = "weaknesses"
    OPPORTUNITIES = "opportunities"
    THREATS = "threats"


SWOT_LIMIT = 900
"""Characters of a field: four of them fit into one message."""
Swot = Mapping[SwotPart, str]
"""A field that nobody filled in is not there."""


def checked_swot(swot: Swot) -> Swot:
    """Fields with something in them, their ends put right. Raises SwotTooLong, SensitiveAnswer."""
    found = {part: swot[part].strip() for part in SwotPart if swot.get(part, "").strip()}
    if any(len(text) > SWOT_LIMIT for text in found.values()):
        raise SwotTooLong(limit=SWOT_LIMIT)
    if any(sensitive_in(text) for text in found.values()):
        raise SensitiveAnswer
    return found
