"""A publication («публикация»): from the thought of it to its links on every resource."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from domain.consents.consent import Category
from domain.media.happening import EventRef
from domain.media.windows import Window
from domain.mentoring.machine import Machine
from domain.mentoring.story import StoryId
from domain.people.person import PersonId
from domain.registry.record import RecordId

PublicationId = NewType("PublicationId", int)

GRACE = timedelta(hours=3)
"""How long after its time a publication waits for its links before it is overdue; as posts do."""


class Kind(StrEnum):
    """What is published (1.3). Of the others the title says what they are."""

    PRESS_RELEASE = "press_release"
    POST_RELEASE = "post_release"
    DIGEST = "digest"
    ALBUM = "album"
    PLAYLIST = "playlist"
    LONGREAD = "longread"
    OTHER = "other"


RELEASES = (Kind.PRESS_RELEASE, Kind.POST_RELEASE)
"""What every event has by itself."""


class PublicationState(StrEnum):
    IDEA = "idea"
    """Nobody wrote anything yet."""
    DRAFT = "draft"
    SUBMITTED = "submitted"
    """A curator looks at it."""
    APPROVED = "approved"
    PLANNED = "planned"
    PUBLISHED = "published"
    """On every resource, each with its link."""
    OVERDUE = "overdue"
    CANCELLED = "cancelled"


class PublicationVerb(StrEnum):
    WRITE = "write"
    """Whatever is changed of what its readers see: what was approved is approved anew."""
    SUBMIT = "submit"
    APPROVE = "approve"
    RETURN = "return"
    """By a curator with a word, or because somebody in it withdrew their consent."""
    PLAN = "plan"
    UNPLAN = "unplan"
    """Its event was moved so that its time is over."""
    PUBLISH = "publish"
    LAPSE = "lapse"
    CANCEL = "cancel"
    REVIVE = "revive"
    """The event with which it was cancelled takes place after all; it is approved anew."""


_State, _Verb = PublicationState, PublicationVerb

PUBLICATION = Machine(
    "publication",
    _State.IDEA,
    {
        (_State.IDEA, _Verb.WRITE): _State.DRAFT,
        (_State.IDEA, _Verb.LAPSE): _State.OVERDUE,
        (_State.IDEA, _Verb.CANCEL): _State.CANCELLED,
        (_State.DRAFT, _Verb.WRITE): _State.DRAFT,
        (_State.DRAFT, _Verb.SUBMIT): _State.SUBMITTED,
        (_State.DRAFT, _Verb.LAPSE): _State.OVERDUE,
        (_State.DRAFT, _Verb.CANCEL): _State.CANCELLED,
        (_State.SUBMITTED, _Verb.WRITE): _State.DRAFT,
        (_State.SUBMITTED, _Verb.APPROVE): _State.APPROVED,
        (_State.SUBMITTED, _Verb.RETURN): _State.DRAFT,
        (_State.SUBMITTED, _Verb.LAPSE): _State.OVERDUE,
        (_State.SUBMITTED, _Verb.CANCEL): _State.CANCELLED,
        (_State.APPROVED, _Verb.WRITE): _State.DRAFT,
        (_State.APPROVED, _Verb.RETURN): _State.DRAFT,
        (_State.APPROVED, _Verb.PLAN): _State.PLANNED,
        (_State.APPROVED, _Verb.PUBLISH): _State.PUBLISHED,
        (_State.APPROVED, _Verb.LAPSE): _State.OVERDUE,
        (_State.APPROVED, _Verb.CANCEL): _State.CANCELLED,
        (_State.PLANNED, _Verb.WRITE): _State.DRAFT,
        (_State.PLANNED, _Verb.RETURN): _State.DRAFT,
        (_State.PLANNED, _Verb.PLAN): _State.PLANNED,
        (_State.PLANNED, _Verb.UNPLAN): _State.APPROVED,
        (_State.PLANNED, _Verb.PUBLISH): _State.PUBLISHED,
        (_State.PLANNED, _Verb.LAPSE): _State.OVERDUE,
        (_State.PLANNED, _Verb.CANCEL): _State.CANCELLED,
        (_State.OVERDUE, _Verb.WRITE): _State.DRAFT,
        (_State.OVERDUE, _Verb.RETURN): _State.DRAFT,
        (_State.OVERDUE, _Verb.PLAN): _State.PLANNED,
        (_State.OVERDUE, _Verb.PUBLISH): _State.PUBLISHED,
        (_State.OVERDUE, _Verb.CANCEL): _State.CANCELLED,
        (_State.CANCELLED, _Verb.REVIVE): _State.DRAFT,
    },
)

LIVE = frozenset(PublicationState) - {_State.PUBLISHED, _State.CANCELLED}
"""Of which something is still to become."""


class OutletState(StrEnum):
    """How it stands with a publication on one resource."""

    WAITING = "waiting"
    SENDING = "sending"
    """On its way: written down before anything is asked of the resource, so that nothing goes out twice."""
    UNKNOWN = "unknown"
    """The connection broke, or the program ended, on the way: it is looked at, or a person is asked."""
    FAILED = "failed"
    """It was tried and did not get there: somebody looks after it."""
    PUBLISHED = "published"


class OutletVerb(StrEnum):
    START = "start"
    PUT_OFF = "put_off"
    """It did not go out, and may later; or it was taken back before it did."""
    LOSE = "lose"
    PUBLISH = "publish"
    FAIL = "fail"
    RETRY = "retry"


OUTLET = Machine(
    "outlet",
    OutletState.WAITING,
    {
        (OutletState.WAITING, OutletVerb.START): OutletState.SENDING,
        (OutletState.WAITING, OutletVerb.PUBLISH): OutletState.PUBLISHED,
        (OutletState.WAITING, OutletVerb.FAIL): OutletState.FAILED,
        (OutletState.SENDING, OutletVerb.PUT_OFF): OutletState.WAITING,
        (OutletState.SENDING, OutletVerb.LOSE): OutletState.UNKNOWN,
        (OutletState.SENDING, OutletVerb.PUBLISH): OutletState.PUBLISHED,
        (OutletState.SENDING, OutletVerb.FAIL): OutletState.FAILED,
        (OutletState.UNKNOWN, OutletVerb.RETRY): OutletState.WAITING,
        (OutletState.UNKNOWN, OutletVerb.PUBLISH): OutletState.PUBLISHED,
        (OutletState.UNKNOWN, OutletVerb.FAIL): OutletState.FAILED,
        (OutletState.FAILED, OutletVerb.PUBLISH): OutletState.PUBLISHED,
        (OutletState.FAILED, OutletVerb.RETRY): OutletState.WAITING,
    },
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publication on one resource (site, vk, telegram ...).

    ``link`` is the evidence that it is there, since ``at``; ``message`` the number of its post, where it has one: of a
    text in several messages, that of the first, as soon as it is out. ``trouble`` says why it did not get there (see
    `domain.media.posting.OutletTrouble`), ``detail`` the same in the resource's own words. ``tries`` counts how often
    it was begun. What waits is tried at ``due``, else at the publication's time, and until ``until``, else until
    `domain.media.posting.hand_over`; where nobody knows, it is looked at ``due``, None: a person is asked.
    """

    resource: str
    state: OutletState = OutletState.WAITING
    link: str = ""
    at: datetime | None = None
    message: int | None = None
    trouble: str = ""
    detail: str = ""
    tries: int = 0
    due: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """``text`` is Telegram's HTML. ``at`` is when it is to come out; ``by_hand`` says that somebody chose that.

    ``is_ours``: the text is as the bot wrote it, and is written anew when its event changes. ``window`` is when it
    should come out. ``since`` is when it came into its state; ``timed_at`` since when its time is what it is: a term
    from before that was not missed. ``returned`` is the curator's word, until it is submitted again. ``pictures`` are
    Telegram's file_ids; ``people`` who can be recognised in it. ``responsible`` None: the curators. ``story`` is what a
    mentor told, of which it was made. ``off_with_event``: it was cancelled with its event, by nobody's wish.
    """

    id: PublicationId
    kind: Kind
    title: str
    event: EventRef | None
    window: Window | None
    zone: ZoneInfo
    at: datetime | None
    by_hand: bool
    state: PublicationState
    since: datetime
    timed_at: datetime
    responsible: PersonId | None
    text: str
    is_ours: bool
    returned: str
    approved_by: PersonId | None
    outlets: tuple[Outlet, ...] = ()
    pictures: tuple[str, ...] = ()
    people: tuple[RecordId, ...] = ()
    story: StoryId | None = None
    off_with_event: bool = False

    @property
    def is_live(self) -> bool:
        return self.state in LIVE

    @property
    def resources(self) -> tuple[str, ...]:
        return tuple(one.resource for one in self.outlets)

    @property
    def open_outlets(self) -> tuple[Outlet, ...]:
        """Where it is not out yet."""
        return tuple(one for one in self.outlets if one.state is not OutletState.PUBLISHED)

    @property
    def shows(self) -> Category:
        """What the people who are named have to have allowed: to be seen, or, without pictures, to be named."""
        return Category.PHOTO if self.pictures else Category.NAME

    def outlet(self, resource: str) -> Outlet | None:
        return next((one for one in self.outlets if one.resource == resource), None)


STORY_KEY = "story:"
"""With what the key of a publication begins that is made of a story: one of each."""


def story_key(story: StoryId) -> str:
    return f"{STORY_KEY}{story}"


def story_of(key: str) -> StoryId | None:
    return StoryId(int(key.removeprefix(STORY_KEY))) if key.startswith(STORY_KEY) else None


def is_outside(publication: Publication) -> bool:
    """Whether its time lies outside of its window: a warning, never a refusal."""
    return (
        publication.window is not None and publication.at is not None and not publication.window.covers(publication.at)
    )


def deadline(publication: Publication) -> datetime | None:
    """After which it is overdue; None: it has no time yet."""
    if publication.state is not PublicationState.PLANNED and publication.window is not None:
        return publication.window.closes
    return None if publication.at is None else publication.at + GRACE


def is_overdue(publication: Publication, now: datetime) -> bool:
    """Whether its term passed without it."""
    term = deadline(publication)
    return (
        PUBLICATION.can(publication.state, PublicationVerb.LAPSE)
        and term is not None
        and publication.timed_at < term < now
    )


def all_out(outlets: Iterable[Outlet]) -> bool:
    """Whether it is out wherever it was to be."""
    states = [one.state for one in outlets]
    return bool(states) and set(states) == {OutletState.PUBLISHED}
