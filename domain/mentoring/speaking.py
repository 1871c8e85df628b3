"""Who says yes or no for somebody of the programme, and how it came to the centre."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.consents.signing import Stage, stage_on
from domain.mentoring.refusals import PaperIncomplete
from domain.registry.record import Record

NUMBER_LIMIT = 40
"""Characters of a paper's number."""


class Side(StrEnum):
    """Of a pairing. A mentor may be a pupil: on both sides there can be a child."""

    MENTOR = "mentor"
    MENTEE = "mentee"

    @property
    def other(self) -> "Side":
        return Side.MENTEE if self is Side.MENTOR else Side.MENTOR


class Speaker(StrEnum):
    """Whose word counts."""

    OWN = "own"
    GUARDIAN = "guardian"
    """Under 14 a guardian acts, in the child's place."""


@dataclass(frozen=True, slots=True)
class OnPaper:
    """What a curator records of somebody who is not in Telegram: the paper's ``number`` and date."""

    number: str
    dated: date


def speaker_for(record: Record, day: date) -> Speaker:
    """Who speaks for this person on this day, whichever side they are on."""
    return Speaker.GUARDIAN if stage_on(record, day) is Stage.CHILD else Speaker.OWN


def checked_paper(paper: OnPaper, today: date) -> OnPaper:
    """The paper, its number's spaces put right. Raises PaperIncomplete."""
    number = " ".join(paper.number.split())
    if not 1 <= len(number) <= NUMBER_LIMIT or paper.dated > today:
        raise PaperIncomplete(limit=NUMBER_LIMIT)
    return OnPaper(number, paper.dated)
