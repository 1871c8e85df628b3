"""A record («анкета»): what the programme knows about one of its people, with or without Telegram."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType, Self

from domain.people.person import PersonId
from domain.people.roles import Role
from domain.registry.birth import Birth
from domain.registry.code import Code
from domain.registry.forms import TagId

RecordId = NewType("RecordId", int)


class Kind(StrEnum):
    """Who somebody is to the centre (1.3)."""

    PUPIL = "pupil"
    TEACHER = "teacher"
    GRADUATE = "graduate"
    PARENT = "parent"
    SPECIALIST = "specialist"


class Part(StrEnum):
    """What somebody is in the programme. A pupil can be the mentee of one and the mentor of another."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    GUARDIAN = "guardian"

    @property
    def role(self) -> Role:
        """The role of the account that is tied to such a record."""
        return Role(self.value)


class Standing(StrEnum):
    """Whether somebody takes part now."""

    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Ages:
    """From ``least`` to ``most`` years, both included; None: no bound."""

    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """What both registries of Appendix 1 hold about somebody's way through the programme.

    ``topics`` are tags, ``topics_text`` whatever else was said in own words: a mentor's competencies, a mentee's
    request. ``partner`` and ``partner_place`` are who stands in the registry on the other side, as it was brought in:
    the word of a paper, not a pairing. ``forms`` are keys of forms of mentoring. ``case_link`` is where the case or
    review is published.
    """

    topics: frozenset[TagId] = frozenset()
    topics_text: str = ""
    interests: str = ""
    forms: frozenset[str] = frozenset()
    entered: date | None = None
    ended: date | None = None
    results: str = ""
    case_link: str = ""
    partner: str = ""
    partner_place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentor(Enrolment):
    """``capacity`` is how many mentees they take at once; ``time_resource`` is in their own words.

    ``days`` are the weekdays on which they can meet, 0 is Monday; none: they did not say. ``hours`` are those that
    they give to all their mentees in a week, None: they did not say.
    """

    achievements: str = ""
    wished_ages: Ages = Ages()
    time_resource: str = ""
    capacity: int = 1
    days: frozenset[int] = frozenset()
    hours: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentee(Enrolment):
    """``completed`` is the registry's mark that the programme was gone through, in words."""

    completed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """Everything about a person that is stored sealed: it goes for good when their key does.

    ``name`` is «Фамилия Имя Отчество», "" until the curator has filled it in. ``work_since`` is the year in which they
    began to work in their profession, None: they do not, or nobody knows. ``place`` is where they study or work.
    ``contact`` is how the centre reaches them on paper or by telephone (for a child: their guardian). ``note`` is the
    curator's own. ``mentor`` and ``mentee`` are there for whoever is or was one.
    """

    name: str = ""
    birth: Birth | None = None
    work_since: int | None = None
    place: str = ""
    contact: str = ""
    note: str = ""
    mentor: Mentor | None = None
    mentee: Mentee | None = None

    def enrolment(self, part: Part) -> Enrolment | None:
        """What the registry of this part holds; None where there is no such registry, or they do not stand in it."""
        match part:
            case Part.MENTOR:
                return self.mentor
            case Part.MENTEE:
                return self.mentee
            case Part.GUARDIAN:
                return None

    def enrolled(self, part: Part) -> Self:
        """With room for what the registry of this part holds."""
        if part is Part.MENTOR and self.mentor is None:
            return replace(self, mentor=Mentor())
        if part is Part.MENTEE and self.mentee is None:
            return replace(self, mentee=Mentee())
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One person of the programme.

    ``parts`` says what they are in it, with how they stand. ``guardians`` are the records of who acts for them.
    ``account`` is who they are in Telegram, None for whoever did not join. ``version`` grows with every change, of
    this record or any other. An erased one (``erased_at``) has blank ``details``; its code and parts stay for the
    counts in reports. So has a blocked one (``blocked_at``): its details still lie there, and nobody reads or changes
    them until they are destroyed, or the withdrawal is taken back.
    """

    id: RecordId
    code: Code
    kind: Kind | None
    parts: dict[Part, Standing]
    details: Details
    guardians: tuple[RecordId, ...] = ()
    account: PersonId | None = None
    created_at: datetime
    changed_at: datetime
    version: int
    erased_at: datetime | None = None
    blocked_at: datetime | None = None

    def is_(self, part: Part) -> bool:
        """Whether they take part as this now, or will again after a pause."""
        return self.parts.get(part, Standing.ENDED) is not Standing.ENDED

    def age_on(self, day: date) -> int | None:
        """How old they certainly are, in years; None if nobody knows."""
        birth = self.details.birth
        return None if birth is None else birth.age_on(day)

    @property
    def roles(self) -> frozenset[Role]:
        """What a tied account is by this record. A pause takes no role away: its holder still sees their own things."""
        return frozenset(part.role for part in self.parts if self.is_(part))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRecord:
    """What a record begins with."""

    kind: Kind | None = None
    parts: dict[Part, Standing] = field(default_factory=dict)
    details: Details = Details()
    guardians: tuple[RecordId, ...] = ()
    account: PersonId | None = None
