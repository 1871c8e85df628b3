"""What is told of pairings. Whom it is about, and how things stand, whoever renders it looks up.

``record`` is the person whom the message speaks of: once they are forgotten it is not told any more.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.mentoring.accord import AccordId
from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import Side
from domain.notices import Notice
from domain.registry.record import RecordId


class PairNews(StrEnum):
    """What a side is told."""

    OVER = "over"
    """The proposal came to nothing."""
    PAPERS = "papers"
    BEGAN = "began"
    PAUSED = "paused"
    RESUMED = "resumed"
    PROLONGED = "prolonged"
    NOT_AGREED = "not_agreed"
    """The other side said no to a longer term or an end."""
    END_AGREED = "end_agreed"
    """The other side said yes to an end as well: a closing meeting is due."""
    ENDED = "ended"
    ENDED_TO_CLOSE = "ended_to_close"
    """The mentor was replaced (6.2): a closing meeting is due. Nothing of why."""


class CuratorNews(StrEnum):
    """What curators are told."""

    DECLINED = "declined"
    LAPSED = "lapsed"
    PAPERS = "papers"
    PAUSED = "paused"
    RESUMED = "resumed"
    PROLONGED = "prolonged"
    NOT_AGREED = "not_agreed"
    END_AGREED = "end_agreed"
    PRACTICE = "practice"
    """The mentor lets a practice be told of."""


@dataclass(frozen=True)
class ProposalAsked(Notice):
    """To whoever speaks for a side: accept or decline. ``again``: a reminder."""

    kind: ClassVar[str] = "proposal_asked"
    record: RecordId
    membership: MembershipId
    side: Side
    again: bool


@dataclass(frozen=True)
class ToldSide(Notice):
    """To whoever speaks for a side."""

    kind: ClassVar[str] = "pairing_told_side"
    record: RecordId
    membership: MembershipId
    side: Side
    news: PairNews


@dataclass(frozen=True)
class ToldCurators(Notice):
    kind: ClassVar[str] = "pairing_told_curators"
    record: RecordId
    membership: MembershipId
    news: CuratorNews


@dataclass(frozen=True)
class TermEnds(Notice):
    """To the mentor's side and curators: 30 or 7 days are left, or none (``days`` 0)."""

    kind: ClassVar[str] = "pairing_term_ends"
    record: RecordId
    membership: MembershipId
    days: int
    to_curator: bool


@dataclass(frozen=True)
class AccordAsked(Notice):
    """To whoever speaks for a side: a longer term, or an end?"""

    kind: ClassVar[str] = "accord_asked"
    record: RecordId
    accord: AccordId
    side: Side


@dataclass(frozen=True)
class MentorLeft(Notice):
    """To curators: their memberships need a decision."""

    kind: ClassVar[str] = "mentor_left"
    record: RecordId
