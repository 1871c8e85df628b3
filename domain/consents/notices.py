"""What is told around consents. Notices carry numbers; whose they are is looked up when they are told."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from domain.consents.consent import ConsentId
from domain.consents.withdrawal import WithdrawalId
from domain.notices import Notice
from domain.registry.record import RecordId


@dataclass(frozen=True)
class ConsentReminder(Notice):
    """To curators: what came up on this day, all in one message."""

    kind: ClassVar[str] = "consent_reminder"
    day: date


@dataclass(frozen=True)
class ConsentWithdrawn(Notice):
    """To curators: the 30 days began."""

    kind: ClassVar[str] = "consent_withdrawn"
    record: RecordId
    withdrawal: WithdrawalId


@dataclass(frozen=True)
class DestructionDue(Notice):
    """To curators: the 30 days run; ``day`` is the day of this reminder."""

    kind: ClassVar[str] = "destruction_due"
    record: RecordId
    withdrawal: WithdrawalId
    day: date


@dataclass(frozen=True)
class PublicationRevoked(Notice):
    """To curators: what was published has to be taken down within three working days (152-FZ, article 10.1, 14)."""

    kind: ClassVar[str] = "publication_revoked"
    record: RecordId
    consent: ConsentId


@dataclass(frozen=True)
class WithdrawalRecorded(Notice):
    """To the person: a curator recorded the withdrawal that came on paper, or a guardian made it in the bot."""

    kind: ClassVar[str] = "withdrawal_recorded"
    record: RecordId
    withdrawal: WithdrawalId


@dataclass(frozen=True)
class WithdrawalTakenBack(Notice):
    """To the person: nothing is destroyed."""

    kind: ClassVar[str] = "withdrawal_taken_back"
    record: RecordId
    withdrawal: WithdrawalId


@dataclass(frozen=True)
class DataDestroyed(Notice):
    """To the person, last of all, and to the guardian who withdrew for them. ``code`` is all that is left.

    ``whose`` is "own", or "ward" to a guardian.
    """

    kind: ClassVar[str] = "data_destroyed"
    code: str
    whose: str = "own"
