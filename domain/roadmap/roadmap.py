"""A school year's roadmap (Положение, 3.1, 4.3, 5.1): its stages, their events, and how each stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from domain.meetups.meetup import MeetupId
from domain.mentoring.machine import Machine
from domain.people.person import PersonId
from domain.people.roles import Role
from domain.roadmap.refusals import RoadmapFull, RoadmapNothingSaid, RoadmapTermWrong, RoadmapTooLong

StageId = NewType("StageId", int)
EventId = NewType("EventId", int)

STAGES_LIMIT = 15
EVENTS_LIMIT = 200
"""Of one year."""
TITLE_LIMIT = 200
WORDS_LIMIT = 300
"""Characters of a result, a kind of paper, who answers, a note."""
SOON_DAYS = 14

RESPONSIBLE_ROLES = (Role.CURATOR, Role.WORKING_GROUP, Role.DIRECTOR, Role.ORGANISER)
"""Whoever has the role answers for an event together, and is reminded."""


class StageKey(StrEnum):
    """The seven stages of the target model, in its order. Their words are texts; a centre makes them its own."""

    PREPARATION = "preparation"
    MENTEES = "mentees"
    MENTORS = "mentors"
    TRAINING = "training"
    PAIRING = "pairing"
    WORK = "work"
    COMPLETION = "completion"


class EventState(StrEnum):
    PLANNED = "planned"
    UNDERWAY = "underway"
    DONE = "done"
    CANCELLED = "cancelled"


class EventVerb(StrEnum):
    START = "start"
    FINISH = "finish"
    CANCEL = "cancel"
    REOPEN = "reopen"
    """It is to be done after all."""


EVENT = Machine(
    "roadmap_event",
    EventState.PLANNED,
    {
        (EventState.PLANNED, EventVerb.START): EventState.UNDERWAY,
        (EventState.PLANNED, EventVerb.FINISH): EventState.DONE,
        (EventState.PLANNED, EventVerb.CANCEL): EventState.CANCELLED,
        (EventState.UNDERWAY, EventVerb.FINISH): EventState.DONE,
        (EventState.UNDERWAY, EventVerb.CANCEL): EventState.CANCELLED,
        (EventState.DONE, EventVerb.REOPEN): EventState.UNDERWAY,
        (EventState.CANCELLED, EventVerb.REOPEN): EventState.PLANNED,
    },
)
OPEN = frozenset({EventState.PLANNED, EventState.UNDERWAY})
"""Somebody has to do it still."""


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who answers for an event: a member of the team, everybody with a role, or words. None of them: the curators."""

    person: PersonId | None = None
    role: Role | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a row of the roadmap says. ``first`` to ``last`` is its term; ``paper`` the kind of paper that it leaves.

    ``training``: mentors are trained there. ``meetup`` is the meetup of this bot that the event is: its day is the
    term, and who comes marks it.
    """

    title: str
    first: date
    last: date
    responsible: Responsible = Responsible()
    result: str = ""
    paper: str = ""
    training: bool = False
    meetup: MeetupId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """``since`` is when it came into its ``state``, ``changed_at`` when its term or who answers was decided last.

    ``done_on`` and ``note`` say when it was done and what shows it; ``came`` and ``mentors`` how many people, and of
    them how many mentors, went to the meetup that it is. ``version`` grows with every change.
    """

    id: EventId
    year: int
    stage: StageId
    content: Content
    state: EventState
    since: datetime
    changed_at: datetime
    done_on: date | None = None
    note: str = ""
    came: int | None = None
    mentors: int | None = None
    version: int = 1

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


@dataclass(frozen=True, slots=True)
class Stage:
    """``events`` are in the order of their terms."""

    id: StageId
    title: str
    events: Sequence[Event] = ()


@dataclass(frozen=True, slots=True)
class Roadmap:
    """That of the school year which begins in ``year``."""

    year: int
    stages: Sequence[Stage]

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(event for stage in self.stages for event in stage.events)

    def event(self, event: EventId) -> Event | None:
        return next((one for one in self.events if one.id == event), None)

    def stage(self, stage: StageId) -> Stage | None:
        return next((one for one in self.stages if one.id == stage), None)

    @property
    def numbers(self) -> Mapping[EventId, str]:
        """«2.1»: the first event of the second stage. What was cancelled is not counted: «2.–»."""
        found = {}
        for number, stage in enumerate(self.stages, 1):
            place = 0
            for event in stage.events:
                is_counted = event.state is not EventState.CANCELLED
                place += is_counted
                found[event.id] = f"{number}.{place if is_counted else '–'}"
        return found


class Standing(StrEnum):
    """How an event stands on a day; what is overdue is derived, never stored."""

    DONE = "done"
    UNDERWAY = "underway"
    SOON = "soon"
    """Its term ends within two weeks, or it has begun."""
    AHEAD = "ahead"
    OVERDUE = "overdue"
    CANCELLED = "cancelled"


def standing(event: Event, today: date) -> Standing:
    if event.state is EventState.DONE:
        return Standing.DONE
    if event.state is EventState.CANCELLED:
        return Standing.CANCELLED
    if event.content.last < today:
        return Standing.OVERDUE
    if event.state is EventState.UNDERWAY:
        return Standing.UNDERWAY
    is_near = event.content.first <= today or (event.content.last - today).days <= SOON_DAYS
    return Standing.SOON if is_near else Standing.AHEAD


@dataclass(frozen=True, slots=True)
class Progress:
    """How many events of how many are done, and how many are overdue. What was cancelled does not count."""

    done: int
    overdue: int
    total: int


def progress(events: Iterable[Event], today: date) -> Progress:
    stands = [stand for one in events if (stand := standing(one, today)) is not Standing.CANCELLED]
    return Progress(stands.count(Standing.DONE), stands.count(Standing.OVERDUE), len(stands))


def bounds(year: int) -> tuple[date, date]:
    """The days that a year's roadmap may speak of: the summer before it is prepared in, and the school year."""
    return date(year, 6, 1), date(year + 1, 8, 31)


def require_term(first: date, last: date, year: int) -> None:
    """Raises RoadmapTermWrong."""
    began, until = bounds(year)
    if not began <= first <= last <= until:
        raise RoadmapTermWrong(began=f"{began:%d.%m.%Y}", until=f"{until:%d.%m.%Y}")


def checked(content: Content, year: int) -> Content:
    """With spaces put right. Raises RoadmapNothingSaid, RoadmapTooLong, RoadmapTermWrong."""
    require_term(content.first, content.last, year)
    return replace(
        content,
        title=titled(content.title),
        responsible=replace(content.responsible, words=worded(content.responsible.words)),
        result=worded(content.result),
        paper=worded(content.paper),
    )


def titled(text: str) -> str:
    """The title of a stage or an event. Raises RoadmapNothingSaid, RoadmapTooLong."""
    clean = " ".join(text.split())
    if not clean:
        raise RoadmapNothingSaid
    if len(clean) > TITLE_LIMIT:
        raise RoadmapTooLong(limit=TITLE_LIMIT)
    return clean


def worded(text: str) -> str:
    """Raises RoadmapTooLong."""
    clean = " ".join(text.split())
    if len(clean) > WORDS_LIMIT:
        raise RoadmapTooLong(limit=WORDS_LIMIT)
    return clean


def require_room(count: int, limit: int) -> None:
    """Raises RoadmapFull."""
    if count >= limit:
        raise RoadmapFull(limit=limit)
