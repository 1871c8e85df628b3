"""Another specialist is invited by a one-time link, for an item of the plan or a meeting (Положение, 5.2)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from domain.mentoring.machine import Machine
from domain.mentoring.meeting import Subject
from domain.mentoring.pairing import PairingId
from domain.mentoring.plan import ItemId
from domain.moments import earliest
from domain.people.person import PersonId

InvitationId = NewType("InvitationId", int)

LIFE = timedelta(days=14)
"""How long a link works; no longer than what it is for lasts."""
WORDS_LIMIT = 300
"""Characters of what the mentor says to the specialist, and of what the specialist answers."""
OPEN_LIMIT = 10
"""How many of one pairing may wait for an answer, or for their day."""
HOUR = datetime.min.time().replace(hour=9)
"""From when on people are reminded, by the centre's clock."""


class InvitationState(StrEnum):
    OPEN = "open"
    """Nobody has answered yet."""
    ACCEPTED = "accepted"
    DECLINED = "declined"
    """At once, or after all."""
    WITHDRAWN = "withdrawn"
    """By the mentor, or since what it was for is there no more."""
    EXPIRED = "expired"
    CAME = "came"
    MISSED = "missed"


class InvitationVerb(StrEnum):
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"
    COME = "come"
    MISS = "miss"


INVITATION = Machine(
    "invitation",
    InvitationState.OPEN,
    {
        (InvitationState.OPEN, InvitationVerb.ACCEPT): InvitationState.ACCEPTED,
        (InvitationState.OPEN, InvitationVerb.DECLINE): InvitationState.DECLINED,
        (InvitationState.OPEN, InvitationVerb.WITHDRAW): InvitationState.WITHDRAWN,
        (InvitationState.OPEN, InvitationVerb.EXPIRE): InvitationState.EXPIRED,
        (InvitationState.ACCEPTED, InvitationVerb.DECLINE): InvitationState.DECLINED,
        (InvitationState.ACCEPTED, InvitationVerb.WITHDRAW): InvitationState.WITHDRAWN,
        (InvitationState.ACCEPTED, InvitationVerb.COME): InvitationState.CAME,
        (InvitationState.ACCEPTED, InvitationVerb.MISS): InvitationState.MISSED,
        (InvitationState.MISSED, InvitationVerb.COME): InvitationState.CAME,
    },
)

WAITING = frozenset({InvitationState.OPEN, InvitationState.ACCEPTED})
"""What is still to come."""
SHOWN = frozenset({*WAITING, InvitationState.CAME, InvitationState.MISSED})
"""What stands beside an item of the plan; that somebody declined is the mentor's affair alone."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What somebody is invited for: an ``item`` of the plan, else a meeting that ``starts`` then, ``about`` this."""

    item: ItemId | None = None
    starts: datetime | None = None
    about: Subject | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """``first`` to ``last`` are the days of the occasion, as the specialist knows them.

    ``words`` are what the mentor adds, ``answer`` what the specialist says; both "" once they are forgotten. ``guest``
    is whoever answered: the link is theirs, then.
    """

    id: InvitationId
    pairing: PairingId
    by: PersonId
    made_at: datetime
    expires_at: datetime
    state: InvitationState
    since: datetime
    occasion: Occasion
    first: date
    last: date
    guest: PersonId | None = None
    words: str = ""
    answer: str = ""

    def is_open(self, now: datetime) -> bool:
        """Whether it can be answered."""
        return self.state is InvitationState.OPEN and now < self.expires_at

    def may_be_marked(self, today: date) -> bool:
        """Whether it can be said that the specialist came, or did not: from the first day on."""
        return today >= self.first and (
            INVITATION.can(self.state, InvitationVerb.COME) or INVITATION.can(self.state, InvitationVerb.MISS)
        )


def end_of(last: date, starts: datetime | None, zone: ZoneInfo) -> datetime:
    """When an occasion is over for whoever has not answered: once it starts, or with its last day."""
    return starts or earliest(last + timedelta(days=1), datetime.min.time(), zone)


def expires(made_at: datetime, end: datetime) -> datetime:
    return min(made_at + LIFE, end)


def reminded_at(invitation: Invitation, zone: ZoneInfo) -> datetime:
    """When specialist and mentor are reminded: on the day before."""
    return earliest(invitation.first - timedelta(days=1), HOUR, zone)


def is_reminded(invitation: Invitation, now: datetime, zone: ZoneInfo) -> bool:
    """Whether both are reminded now: not who said yes after that, and not once the day has come."""
    at = reminded_at(invitation, zone)
    day = now.astimezone(zone).date()
    return invitation.state is InvitationState.ACCEPTED and invitation.since < at <= now and day < invitation.first


def asked_at(invitation: Invitation, zone: ZoneInfo) -> datetime:
    """When the mentor is asked whether the specialist came: the day after."""
    return earliest(invitation.last + timedelta(days=1), HOUR, zone)


_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = frozenset(
    ("", *"аяуюеиыойь", "ой", "ей", "ою", "ею", "ом", "ем", "ём", "ым", "им", "ого", "его", "ому", "ему", "ых", "ых")
)
_VOWELS = frozenset("аяуюеёиыойьaeiouy")


def named_in(text: str, names: Iterable[str]) -> str | None:
    """The word of the text that is, in one of its cases, a word of these full names; None: there is none.

    Rather one too many: whoever wrote it finds another word. A pet name nobody can tell.
    """
    known = {word.casefold() for name in names for word in _WORD.findall(name)}
    stems = {word[:-1] if len(word) > 2 and word[-1] in _VOWELS else word for word in known}
    for said in _WORD.findall(text):
        word = said.casefold()
        if word in known or any(word[: len(stem)] == stem and word[len(stem) :] in _ENDINGS for stem in stems):
            return str(said)
    return None
