"""What is told of meetings and results. How things stand is looked up when it is told.

``record`` is the person whom the message speaks of: once they are forgotten it is not told any more.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from domain.mentoring.meeting import MeetingId
from domain.mentoring.pairing import MembershipId
from domain.mentoring.results import CallId
from domain.mentoring.speaking import Side
from domain.notices import Notice
from domain.registry.record import RecordId


@dataclass(frozen=True)
class MeetingLogged(Notice):
    """To whoever speaks for the other side: it was written down, and may be denied. Nothing of how it went."""

    kind: ClassVar[str] = "meeting_logged"
    record: RecordId
    membership: MembershipId
    side: Side
    meeting: MeetingId


@dataclass(frozen=True)
class MeetingDenied(Notice):
    """To curators: a side says that there was no such meeting."""

    kind: ClassVar[str] = "meeting_denied"
    record: RecordId
    membership: MembershipId
    side: Side
    meeting: MeetingId


@dataclass(frozen=True)
class NoMeeting(Notice):
    """To whoever speaks for a side: it is time to meet. ``last`` is when they met last; None: not at all yet."""

    kind: ClassVar[str] = "no_meeting"
    record: RecordId
    membership: MembershipId
    side: Side
    last: date | None


@dataclass(frozen=True)
class OpinionAsked(Notice):
    """To whoever speaks for a side, after the first meeting: do you suit each other?"""

    kind: ClassVar[str] = "opinion_asked"
    record: RecordId
    membership: MembershipId
    side: Side


@dataclass(frozen=True)
class OpinionDiffers(Notice):
    """To curators, at once: ``side`` says that it does not suit them."""

    kind: ClassVar[str] = "opinion_differs"
    record: RecordId
    membership: MembershipId
    side: Side


@dataclass(frozen=True)
class ResultsAsked(Notice):
    """To whoever speaks for the mentor ``record``. ``days`` before the due day: None at first, -1 once it is over."""

    kind: ClassVar[str] = "results_asked"
    record: RecordId
    call: CallId
    days: int | None


@dataclass(frozen=True)
class ResultsNotNeeded(Notice):
    """To whoever speaks for the mentor ``record``, who has not answered: the question was taken back."""

    kind: ClassVar[str] = "results_not_needed"
    record: RecordId
    call: CallId


@dataclass(frozen=True)
class ResultsMissing(Notice):
    """To curators, once the due day is over."""

    kind: ClassVar[str] = "results_missing"
    call: CallId


@dataclass(frozen=True)
class ResultsComplete(Notice):
    """To curators: the last mentor has answered."""

    kind: ClassVar[str] = "results_complete"
    call: CallId
