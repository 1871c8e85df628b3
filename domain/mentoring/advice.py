"""Advice («беседа», 6.2): a mentee asks the mentor one to one, and is answered, through the bot.

Neither sees the other's account. What is said is kept sealed for thirty days and opened on a report alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import takewhile
from typing import NewType

from domain.consents.signing import Stage, stage_on
from domain.mentoring.machine import Machine
from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import Side
from domain.people.person import PersonId
from domain.registry.record import Record

AdviceId = NewType("AdviceId", int)
ReportId = NewType("ReportId", int)

TEXT_LIMIT = 2000
"""Characters of a text."""
CAPTION_LIMIT = 800
"""Characters below a photo: with what the bot says above it, it has to fit into Telegram's 1024."""
ROW = 5
"""Messages of one side in a row, until the other answers."""
KEPT = timedelta(days=30)
"""Afterwards a message is erased."""
UNANSWERED = timedelta(days=3)
"""Afterwards the mentor is reminded, once, that somebody waits for advice."""


class Medium(StrEnum):
    """What may be sent."""

    TEXT = "text"
    VOICE = "voice"
    PHOTO = "photo"


@dataclass(frozen=True, slots=True)
class Said:
    """What one message says. ``file`` is Telegram's id of a voice message or photo, and ``text`` its caption."""

    medium: Medium
    text: str = ""
    file: str = ""

    @property
    def limit(self) -> int:
        """Characters of its text."""
        return TEXT_LIMIT if self.medium is Medium.TEXT else CAPTION_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One message: ``side`` wrote it. ``said`` lies sealed; None: its key is gone."""

    id: AdviceId
    membership: MembershipId
    side: Side
    said: Said | None
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """That the two of a membership talk: how many messages there ever were, and the day of the last one."""

    membership: MembershipId
    messages: int
    last_on: date


class ReportState(StrEnum):
    OPEN = "open"
    """Whoever looks into reports may open the conversation."""
    CLOSED = "closed"


class ReportVerb(StrEnum):
    CLOSE = "close"


REPORT = Machine("report", ReportState.OPEN, {(ReportState.OPEN, ReportVerb.CLOSE): ReportState.CLOSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """«Пожаловаться»: ``side`` reported a message of the other side."""

    id: ReportId
    membership: MembershipId
    message: AdviceId
    side: Side
    by: PersonId
    at: datetime
    state: ReportState


def other(side: Side) -> Side:
    """Whom somebody on this side talks with."""
    return Side.MENTEE if side is Side.MENTOR else Side.MENTOR


def is_minor(record: Record, day: date) -> bool:
    """Whether somebody is under 18 on this day, as far as is known for sure that they are not."""
    return stage_on(record, day) is not Stage.ADULT


def left_in_row(sides: Sequence[Side], side: Side) -> int:
    """How many more messages a side may send. ``sides`` are who wrote those that are kept, the newest first."""
    return ROW - sum(1 for _ in takewhile(lambda one: one is side, sides))
