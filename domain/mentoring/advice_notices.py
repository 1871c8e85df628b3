"""What is told of advice. What was said lies sealed: whoever renders a notice looks it up.

``record`` is the person whom the message speaks of: once they are forgotten it is not told any more.
"""

from dataclasses import dataclass
from typing import ClassVar

from domain.mentoring.advice import AdviceId, ReportId
from domain.mentoring.pairing import MembershipId
from domain.mentoring.speaking import Side
from domain.notices import Notice
from domain.people.person import PersonId
from domain.registry.record import RecordId


@dataclass(frozen=True)
class AdviceCame(Notice):
    """To the other of the two: the message itself. ``by`` wrote it, and is told when it cannot be delivered."""

    kind: ClassVar[str] = "advice_came"
    record: RecordId
    membership: MembershipId
    message: AdviceId
    side: Side
    by: PersonId


@dataclass(frozen=True)
class AdviceWaits(Notice):
    """To the mentor: a question waits for an answer since three days. ``message`` is the first of them."""

    kind: ClassVar[str] = "advice_waits"
    record: RecordId
    membership: MembershipId
    message: AdviceId


@dataclass(frozen=True)
class AdviceUndelivered(Notice):
    """To who wrote. ``returns``: it waits until the other comes back to the bot; else it cannot be delivered."""

    kind: ClassVar[str] = "advice_undelivered"
    record: RecordId
    membership: MembershipId
    message: AdviceId
    returns: bool


@dataclass(frozen=True)
class AdviceIsOn(Notice):
    """To a guardian, once: ``record``, for whom they act, talks with the other of the pair through the bot."""

    kind: ClassVar[str] = "advice_is_on"
    record: RecordId
    membership: MembershipId


@dataclass(frozen=True)
class GuardianToBeTold(Notice):
    """To curators, once: a guardian of ``record`` is not in the bot and has to be told that talks are on."""

    kind: ClassVar[str] = "advice_guardian_to_be_told"
    record: RecordId
    membership: MembershipId


@dataclass(frozen=True)
class AdviceReported(Notice):
    """To who looks into reports; nothing of what was said."""

    kind: ClassVar[str] = "advice_reported"
    record: RecordId
    report: ReportId


@dataclass(frozen=True)
class ReportClosed(Notice):
    """To who reported: it was looked into."""

    kind: ClassVar[str] = "advice_report_closed"
    record: RecordId
    report: ReportId


@dataclass(frozen=True)
class ReportedPiece(Notice):
    """To who opened a reported conversation: a voice message or photo of it."""

    kind: ClassVar[str] = "advice_reported_piece"
    record: RecordId
    report: ReportId
    message: AdviceId
