"""Who has to sign for somebody: it follows from their age, and moves with birthdays."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.registry.birth import Birth
from domain.registry.record import Kind, Part, Record

OWN_FROM = 14
"""From this age a child signs, too (Civil Code, article 26)."""
ADULT_FROM = 18


class Signer(StrEnum):
    """Whose signature a paper needs."""

    GUARDIAN = "guardian"
    OWN = "own"


class Stage(StrEnum):
    """What of a person's life decides who signs. A paper is signed for one of them and counts in no other."""

    CHILD = "child"
    """Under 14: a guardian, in the child's place."""
    TEEN = "teen"
    """From 14 to 17, and whoever may be: a guardian and the person, each on a paper of their own."""
    ADULT = "adult"

    @property
    def signers(self) -> tuple[Signer, ...]:
        """All of whom have to sign."""
        return _SIGNERS[self]


_SIGNERS = {
    Stage.CHILD: (Signer.GUARDIAN,),
    Stage.TEEN: (Signer.GUARDIAN, Signer.OWN),
    Stage.ADULT: (Signer.OWN,),
}

GROWN_UP = frozenset({Kind.TEACHER, Kind.PARENT, Kind.SPECIALIST})
"""Kinds that nobody under 18 is of: their birth need not be known."""


@dataclass(frozen=True, slots=True)
class Change:
    """From ``day`` on other people sign: the ``stage`` that begins then."""

    day: date
    stage: Stage


def stage_on(record: Record, day: date) -> Stage:
    """Who has to sign for this person on this day.

    Where it is not known for sure, both sign: nobody can say then that somebody should have been asked and was not.
    Of a year of birth alone that is the year in which they become 14, and all of the one in which they become 18 but
    its last day. Of somebody whose birth nobody knows it is always, unless they are what only adults are.
    """
    birth = record.details.birth
    if birth is None:
        return Stage.ADULT if _is_grown_up(record) else Stage.TEEN
    if birth.birthday(ADULT_FROM) <= day:
        return Stage.ADULT
    return Stage.TEEN if earliest_birthday(birth, OWN_FROM) <= day else Stage.CHILD


def next_change(record: Record, day: date) -> Change | None:
    """When after this day others have to sign, and who; None: that will not change any more, or nobody can know."""
    birth = record.details.birth
    if birth is None:
        return None
    coming = (
        Change(earliest_birthday(birth, OWN_FROM), Stage.TEEN),
        Change(birth.birthday(ADULT_FROM), Stage.ADULT),
    )
    return next((change for change in coming if change.day > day), None)


def stage_since(record: Record, day: date) -> date | None:
    """The day on which the stage of this day began; None: it always was."""
    birth = record.details.birth
    if birth is None:
        return None
    began = (birth.birthday(ADULT_FROM), earliest_birthday(birth, OWN_FROM))
    return next((since for since in began if since <= day), None)


def earliest_birthday(birth: Birth, age: int) -> date:
    """The first day on which they may be ``age`` years old: of a year alone its first."""
    return date(birth.year + age, 1, 1) if birth.month is None else birth.birthday(age)


def takes_part(record: Record) -> bool:
    """Whether the programme has to do with this person: somebody who left, or is being forgotten, signs nothing."""
    return record.erased_at is None and record.blocked_at is None and any(record.is_(part) for part in record.parts)


def is_only_guardian(record: Record) -> bool:
    """Whether they are in the programme for a child's sake alone."""
    return all(part is Part.GUARDIAN for part in record.parts if record.is_(part))


def _is_grown_up(record: Record) -> bool:
    return record.kind in GROWN_UP or (bool(record.parts) and is_only_guardian(record))
