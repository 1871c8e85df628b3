"""What is told of petitions for another mentor. No notice holds a word of anybody's; whoever renders it looks up.

``record`` is the mentee: once they are forgotten it is not told any more.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from domain.mentoring.pairing import MembershipId
from domain.mentoring.petition import PetitionId, PetitionState
from domain.notices import Notice
from domain.registry.record import RecordId


@dataclass(frozen=True)
class PetitionCame(Notice):
    """To the curators: an opinion is waited for; to the directors: a decision is. Makes no sense once it went on."""

    kind: ClassVar[str] = "petition_came"
    record: RecordId
    petition: PetitionId
    state: PetitionState


@dataclass(frozen=True)
class PetitionReminder(Notice):
    """As :class:`PetitionCame`, on a ``day`` near to the end of the term, or after it."""

    kind: ClassVar[str] = "petition_reminder"
    record: RecordId
    petition: PetitionId
    state: PetitionState
    day: date


@dataclass(frozen=True)
class PetitionOver(Notice):
    """To curators and directors who did not do it themselves: decided, withdrawn, or not needed any more."""

    kind: ClassVar[str] = "petition_over"
    record: RecordId
    petition: PetitionId


@dataclass(frozen=True)
class PetitionNews(Notice):
    """To whoever speaks for the mentee: it came to this ``state``. Makes no sense once it is in another."""

    kind: ClassVar[str] = "petition_news"
    record: RecordId
    petition: PetitionId
    state: PetitionState


@dataclass(frozen=True)
class ClosingWaived(Notice):
    """To whoever speaks for the mentor: the closing meeting is not needed after all."""

    kind: ClassVar[str] = "closing_waived"
    record: RecordId
    membership: MembershipId
