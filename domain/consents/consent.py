"""A consent: a paper somebody signed. The bot keeps that it was, never the paper itself."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType, Self

from domain.consents.signing import Signer, Stage, stage_on
from domain.people.person import PersonId
from domain.registry.record import Record, RecordId

ConsentId = NewType("ConsentId", int)

LONGEST = timedelta(days=366 * 10)
"""How far ahead the day may lie until which a consent is given: what is further was mistyped."""
FIRST_DAY = date(2015, 1, 1)
"""No paper that is signed for the programme is older."""


class Purpose(StrEnum):
    """What is consented to. One purpose, one paper."""

    PROCESSING = "processing"
    PUBLICATION = "publication"
    """Of what the person has to allow separately (152-FZ, article 10.1): nobody has to, and nobody is pressed."""


class State(StrEnum):
    """How it stands with one paper."""

    NEEDED = "needed"
    """There is none yet. It is not stored: nothing is there to store."""
    PRINTED = "printed"
    SIGNED = "signed"
    REVOKED = "revoked"
    EXPIRED = "expired"


class Category(StrEnum):
    """What of somebody may be published."""

    PHOTO = "photo"
    VIDEO = "video"
    NAME = "name"
    AGE = "age"
    PLACE = "place"
    ACHIEVEMENTS = "achievements"
    WORK = "work"
    """What they made, and what they said of the programme."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What is published and where. ``resources`` are keys of the centre's resources (site, vk, telegram ...)."""

    categories: frozenset[Category] = frozenset()
    resources: frozenset[str] = frozenset()

    def __and__(self, other: Self) -> "Terms":
        """What both allow."""
        return Terms(self.categories & other.categories, self.resources & other.resources)


NOTHING = Terms()
"""Nothing may be published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One paper about ``record``, signed (or to be signed) by ``signer`` in the ``stage`` it is written for.

    ``guardian`` is the record of the guardian who signed. ``signed_on`` to ``until`` (None: until it is revoked) are
    its days, both included. ``taken_by`` took it from their hands. ``ended_on`` is when it was revoked or found to
    be over. ``terms`` are those of a publication.
    """

    id: ConsentId
    record: RecordId
    purpose: Purpose
    signer: Signer
    stage: Stage
    state: State
    printed_at: datetime | None = None
    signed_on: date | None = None
    until: date | None = None
    taken_by: PersonId | None = None
    guardian: RecordId | None = None
    ended_on: date | None = None
    terms: Terms = NOTHING

    def counts_on(self, day: date) -> bool:
        """Whether it is in force that day. That it ran out nobody has to note first."""
        return self.state is State.SIGNED and within(self.signed_on, self.until, day)

    def state_on(self, day: date) -> State:
        """How it stands with it that day."""
        if self.state is State.SIGNED and self.until is not None and self.until < day:
            return State.EXPIRED
        return self.state


def within(signed_on: date | None, until: date | None, day: date) -> bool:
    """Whether a day is one of those of a signed paper."""
    return signed_on is not None and signed_on <= day and (until is None or day <= until)


def newest(consents: Iterable[Consent], purpose: Purpose, signer: Signer, stage: Stage, day: date) -> Consent | None:
    """The paper that decides: one in force before all others, else the last that was begun."""
    found = sorted(
        (one for one in consents if (one.purpose, one.signer, one.stage) == (purpose, signer, stage)),
        key=lambda one: (one.counts_on(day), one.id),
    )
    return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature that is asked for, and the paper that there is for it."""

    purpose: Purpose
    signer: Signer
    stage: Stage
    paper: Consent | None

    def state_on(self, day: date) -> State:
        return State.NEEDED if self.paper is None else self.paper.state_on(day)

    def counts_on(self, day: date) -> bool:
        return self.paper is not None and self.paper.counts_on(day)


def signatures(consents: Sequence[Consent], purpose: Purpose, stage: Stage, day: date) -> tuple[Signature, ...]:
    """What this stage asks for, with what there is of it. ``consents`` are those of one person."""
    return tuple(
        Signature(purpose, signer, stage, newest(consents, purpose, signer, stage, day)) for signer in stage.signers
    )


def valid(record: Record, consents: Sequence[Consent], day: date) -> bool:
    """Whether everybody who has to has consented to the processing of this person's data on that day."""
    counting = {(one.signer, one.stage) for one in consents if one.purpose is Purpose.PROCESSING and one.counts_on(day)}
    return is_signed(record, counting, day)


def is_signed(record: Record, counting: Container[tuple[Signer, Stage]], day: date) -> bool:
    """As :func:`valid`, where it is known whose papers to processing, written for which stage, count on that day."""
    stage = stage_on(record, day)
    return all((signer, stage) in counting for signer in stage.signers)


def published(record: Record, consents: Sequence[Consent], day: date) -> Terms:
    """What may be published of this person that day: what everybody who has to sign allows. Empty terms: nothing."""
    papers = [one.paper for one in signatures(consents, Purpose.PUBLICATION, stage_on(record, day), day)]
    terms = [paper.terms for paper in papers if paper is not None and paper.counts_on(day)]
    if len(terms) < len(papers):
        return NOTHING
    allowed = terms[0]
    for other in terms[1:]:
        allowed = allowed & other
    return allowed


def may_publish(record: Record, consents: Sequence[Consent], category: Category, resource: str, day: date) -> bool:
    """Whether this may be shown of them there."""
    allowed = published(record, consents, day)
    return category in allowed.categories and resource in allowed.resources


def ended(consent: Consent, state: State, day: date) -> Consent:
    """The consent, over as from this day."""
    return replace(consent, state=state, ended_on=day)
