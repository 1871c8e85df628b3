"""What is told of invitations of specialists. How things stand is looked up when it is told.

``record`` is the mentor: once they are forgotten it is not told any more.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from domain.mentoring.invitation import InvitationId, InvitationState
from domain.notices import Notice
from domain.registry.record import RecordId


@dataclass(frozen=True)
class InvitationAnswered(Notice):
    """To the mentor: the specialist accepted, or declined. ``again``: they added words."""

    kind: ClassVar[str] = "invitation_answered"
    record: RecordId
    invitation: InvitationId
    state: InvitationState
    again: bool


@dataclass(frozen=True)
class InvitationExpired(Notice):
    """To the mentor: nobody answered."""

    kind: ClassVar[str] = "invitation_expired"
    record: RecordId
    invitation: InvitationId


@dataclass(frozen=True)
class InvitationWithdrawn(Notice):
    """To the specialist who had accepted."""

    kind: ClassVar[str] = "invitation_withdrawn"
    record: RecordId
    invitation: InvitationId


@dataclass(frozen=True)
class InvitationMoved(Notice):
    """To the specialist who had accepted: the item of the plan has other days now."""

    kind: ClassVar[str] = "invitation_moved"
    record: RecordId
    invitation: InvitationId
    first: date
    last: date


@dataclass(frozen=True)
class InvitationComes(Notice):
    """On the day before, to the specialist and to the mentor."""

    kind: ClassVar[str] = "invitation_comes"
    record: RecordId
    invitation: InvitationId
    to_guest: bool


@dataclass(frozen=True)
class CameAsked(Notice):
    """To the mentor, on the day after: did the specialist come?"""

    kind: ClassVar[str] = "specialist_came_asked"
    record: RecordId
    invitation: InvitationId


@dataclass(frozen=True)
class SpecialistAway(Notice):
    """To the mentor: the specialist stopped the bot, and will not be reminded by it."""

    kind: ClassVar[str] = "specialist_away"
    record: RecordId
    invitation: InvitationId
