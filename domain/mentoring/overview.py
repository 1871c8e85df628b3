"""What the curator sees of all of mentoring: what is stuck and for how long, how many stand how, loads of mentors."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.duties.breaks import Break
from domain.mentoring.pairing import Ending, MembershipId, MembershipState
from domain.mentoring.request import RequestState
from domain.mentoring.silence import NEXT, last_sign, silent_days_of
from domain.mentoring.terms import FIRST_MEETING_WITHIN
from domain.registry.record import Part, Record, RecordId, Standing


class StuckKind(StrEnum):
    """What does not go on, in the order in which somebody goes through the programme."""

    APPLICATION = "application"
    """Nobody decided of it."""
    PROFILE = "profile"
    """A record of somebody who takes part lacks what a choice of pairs needs."""
    REQUEST = "request"
    """No mentor is proposed, or a consent is missing."""
    PROPOSAL = "proposal"
    """A side did not answer, and nobody can reach it in Telegram: else it would have lapsed."""
    PAPER = "paper"
    """Not printed, or given and not signed."""
    FIRST_MEETING = "first_meeting"
    MEETING = "meeting"
    """They met, and do not any more."""
    TERM = "term"
    """The agreement is over, and the pairing still works."""
    PETITION = "petition"
    """Whoever has it had to answer before today (6.2)."""


LEGAL = frozenset({StuckKind.TERM, StuckKind.PETITION})
"""Counted from the last day of a term that stands on paper: breaks of the programme change nothing about it."""


@dataclass(frozen=True, slots=True)
class Patience:
    """After how many days something that waits is stuck; those of a break of the programme do not count."""

    profile: int = 7
    """An application, too."""
    request: int = 14
    first_meeting: int = FIRST_MEETING_WITHIN.days
    meeting: int = NEXT[0][0]
    paper: int = 14

    def of(self, kind: StuckKind, answer_days: int) -> int:
        """``answer_days`` are those that each side has for a proposal."""
        match kind:
            case StuckKind.APPLICATION | StuckKind.PROFILE:
                return self.profile
            case StuckKind.REQUEST:
                return self.request
            case StuckKind.PROPOSAL:
                # The hour of the last of them is not known here: it is over by the next day.
                return answer_days + 1
            case StuckKind.PAPER:
                return self.paper
            case StuckKind.FIRST_MEETING:
                return self.first_meeting
            case StuckKind.MEETING:
                return self.meeting
            case StuckKind.TERM | StuckKind.PETITION:
                return 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Something that waits since a day, or (what is `LEGAL`) had to be done by it.

    ``number`` is that of an application, a record, a request, a membership or a petition, by its ``kind``. ``what``
    says more: which paper, who has to answer, what is missing.
    """

    kind: StuckKind
    number: int
    since: date
    mentor: RecordId | None = None
    mentee: RecordId | None = None
    what: str = ""

    @property
    def people(self) -> tuple[RecordId, ...]:
        return tuple(one for one in (self.mentor, self.mentee) if one is not None)


@dataclass(frozen=True, slots=True)
class Stuck:
    """A wait that took too long: so many days, none of a break among them."""

    wait: Wait
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """A membership that works, with what says how it is doing. ``last``: when they met, None: not yet."""

    membership: MembershipId
    mentor: RecordId
    mentee: RecordId
    began: date
    active_since: date
    last: date | None
    until: date | None

    def waits(self) -> Iterator[Wait]:
        """For the next meeting; for an end or a longer term."""
        kind = StuckKind.FIRST_MEETING if self.last is None else StuckKind.MEETING
        yield self._wait(kind, last_sign(self.began, self.active_since, self.last))
        if self.until is not None:
            yield self._wait(StuckKind.TERM, self.until)

    def _wait(self, kind: StuckKind, since: date) -> Wait:
        return Wait(kind=kind, number=self.membership, since=since, mentor=self.mentor, mentee=self.mentee)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many stand how. ``without_consent`` are those of the open requests that wait for a paper."""

    requests: Mapping[RequestState, int]
    without_consent: int
    memberships: Mapping[MembershipState, int]
    endings: Mapping[Ending, int]
    """Kinds are never mixed (Appendix 3); one of which there is none is not there."""


@dataclass(frozen=True, slots=True)
class Load:
    """How many of a mentor's seats are taken; more than there are, where somebody gave fewer later."""

    mentor: Record
    taken: int
    capacity: int

    @property
    def free(self) -> int:
        return max(0, self.capacity - self.taken)


def stuck(
    waits: Iterable[Wait], patience: Patience, answer_days: int, today: date, breaks: Collection[Break]
) -> list[Stuck]:
    """Whatever waited too long, kind after kind, the longest first."""
    known = list(waits)
    resting = silent_days_of({one.since for one in known if one.kind not in LEGAL}, today, breaks)
    found = []
    for one in known:
        days = (today - one.since).days if one.kind in LEGAL else resting[one.since]
        if days >= patience.of(one.kind, answer_days):
            found.append(Stuck(one, days))
    kinds = list(StuckKind)
    return sorted(found, key=lambda each: (kinds.index(each.wait.kind), -each.days, each.wait.since, each.wait.number))


def by_kind(found: Iterable[Stuck]) -> Mapping[StuckKind, Sequence[Stuck]]:
    """Those that there are, in the order of kinds."""
    kinds: dict[StuckKind, list[Stuck]] = {kind: [] for kind in StuckKind}
    for one in found:
        kinds[one.wait.kind].append(one)
    return {kind: each for kind, each in kinds.items() if each}


def lacking(person: Record) -> str | None:
    """What a record of somebody who takes part lacks so that a pair can be chosen; None: nothing, or it is closed.

    A mentee's topics and form stand in their request.
    """
    if person.erased_at is not None or person.blocked_at is not None:
        return None
    details = person.details
    mentors = person.parts.get(Part.MENTOR) is Standing.ACTIVE
    if not mentors and person.parts.get(Part.MENTEE) is not Standing.ACTIVE:
        return None
    if not details.name:
        return "name"
    if details.birth is None:
        return "birth"
    if mentors and details.mentor is not None:
        if not details.mentor.forms:
            return "forms"
        if not (details.mentor.topics or details.mentor.topics_text):
            return "topics"
    return None


def profiles(people: Iterable[Record], zone: ZoneInfo) -> Iterator[Wait]:
    """Records that lack something, since the day on which each was made."""
    for person in people:
        what = lacking(person)
        if what is not None:
            since = person.created_at.astimezone(zone).date()
            side = "mentor" if person.parts.get(Part.MENTOR) is Standing.ACTIVE else "mentee"
            yield Wait(kind=StuckKind.PROFILE, number=person.id, since=since, what=what, **{side: person.id})


def loads(mentors: Iterable[Record], taken: Mapping[RecordId, int]) -> list[Load]:
    """Of mentors who take part: those with the most free seats first, then by code."""
    found = [
        Load(one, taken.get(one.id, 0), one.details.mentor.capacity)
        for one in mentors
        if one.details.mentor is not None
    ]
    return sorted(found, key=lambda load: (-load.free, load.mentor.code.series, load.mentor.code.number))
