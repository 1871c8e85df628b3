"""What is told of the roadmap. How an event stands whoever renders it looks up."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from domain.notices import Notice
from domain.registry.record import RecordId
from domain.roadmap.proposal import SuggestionId
from domain.roadmap.roadmap import EventId


@dataclass(frozen=True)
class RoadmapReminder(Notice):
    """To whoever answers for events: terms of which this is a ``day`` to be reminded."""

    kind: ClassVar[str] = "roadmap_reminder"
    day: date


@dataclass(frozen=True)
class RoadmapOverdue(Notice):
    """To curators: events whose term is over and which nobody marked, by the ``day`` on which that is said."""

    kind: ClassVar[str] = "roadmap_overdue"
    day: date


@dataclass(frozen=True)
class RoadmapMeetupOver(Notice):
    """To curators: the meetup that the event is has taken place, and marked it."""

    kind: ClassVar[str] = "roadmap_meetup_over"
    event: EventId


@dataclass(frozen=True)
class RoadmapMeetupOff(Notice):
    """To curators: the meetup that the event was is cancelled; the event stays, without it."""

    kind: ClassVar[str] = "roadmap_meetup_off"
    event: EventId


@dataclass(frozen=True)
class RoadmapProposed(Notice):
    """To curators: the mentor of this record proposes something."""

    kind: ClassVar[str] = "roadmap_proposed"
    record: RecordId
    proposal: SuggestionId


@dataclass(frozen=True)
class RoadmapAnswered(Notice):
    """To the mentor who proposed it."""

    kind: ClassVar[str] = "roadmap_answered"
    record: RecordId
    proposal: SuggestionId
