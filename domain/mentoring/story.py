"""A story («материал»): what a mentor tells of the pairing for the media plan (Положение, 5.1)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from domain.consents.consent import NOTHING, Category, Terms
from domain.mentoring.machine import Machine
from domain.mentoring.pairing import PairingId
from domain.people.person import PersonId
from domain.registry.record import RecordId

StoryId = NewType("StoryId", int)

TEXT_LIMIT = 4000
PHOTOS_LIMIT = 10
WORDS_LIMIT = 300
"""Characters of a curator's word on why it is declined."""


class StoryState(StrEnum):
    DRAFT = "draft"
    """The mentor writes it; nobody else sees it."""
    SENT = "sent"
    TAKEN = "taken"
    """Into the media plan."""
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class StoryVerb(StrEnum):
    SEND = "send"
    TAKE = "take"
    DECLINE = "decline"
    WITHDRAW = "withdraw"


STORY = Machine(
    "story",
    StoryState.DRAFT,
    {
        (StoryState.DRAFT, StoryVerb.SEND): StoryState.SENT,
        (StoryState.SENT, StoryVerb.TAKE): StoryState.TAKEN,
        (StoryState.SENT, StoryVerb.DECLINE): StoryState.DECLINED,
        (StoryState.SENT, StoryVerb.WITHDRAW): StoryState.WITHDRAWN,
    },
)


class StoryReason(StrEnum):
    """Why a curator declines one; a word beside it where words may be."""

    CONSENT = "consent"
    """Somebody who can be recognised has not allowed it."""
    PHOTOS = "photos"
    """The photos do not do: blurred, somebody from elsewhere on them."""
    WORDS = "words"
    """The text wants more work."""
    LATER = "later"
    TALK = "talk"
    """Let us talk it over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """``text`` and ``photos`` (files of Telegram) are empty once somebody of the pairing is forgotten.

    ``recognised`` are those of the pairing who can be recognised on the photos or by the text; nobody: empty.
    ``reason`` and ``reason_words`` say why it was declined.
    """

    id: StoryId
    pairing: PairingId
    by: PersonId
    state: StoryState
    since: datetime
    text: str = ""
    photos: tuple[str, ...] = ()
    recognised: tuple[RecordId, ...] = ()
    reason: StoryReason | None = None
    reason_words: str = ""

    @property
    def is_blank(self) -> bool:
        return not self.text and not self.photos


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearance:
    """What may become of a story, by consents to publication as they are in force on a day.

    Of each who can be recognised, on which resources (by their keys) a photo of theirs may stand, and their name.
    ``photos`` is where the photos may go as they are: where all of them allow it.
    """

    photo_of: Mapping[RecordId, frozenset[str]]
    name_of: Mapping[RecordId, frozenset[str]]
    photos: frozenset[str]

    @property
    def lacking(self) -> tuple[RecordId, ...]:
        """Who allows a photo nowhere."""
        return tuple(one for one, where in self.photo_of.items() if not where)

    @property
    def nameless(self) -> tuple[RecordId, ...]:
        """Whose name may stand nowhere."""
        return tuple(one for one, where in self.name_of.items() if not where)


def cleared(recognised: Collection[RecordId], terms: Mapping[RecordId, Terms], resources: Collection[str]) -> Clearance:
    """``terms`` is what each allows; of whoever is missing there nothing may be published."""

    def where(one: RecordId, category: Category) -> frozenset[str]:
        allowed = terms.get(one, NOTHING)
        return allowed.resources & frozenset(resources) if category in allowed.categories else frozenset()

    photo_of = {one: where(one, Category.PHOTO) for one in sorted(recognised)}
    return Clearance(
        photo_of=photo_of,
        name_of={one: where(one, Category.NAME) for one in sorted(recognised)},
        photos=frozenset(resources).intersection(*photo_of.values()),
    )
