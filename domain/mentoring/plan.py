"""The individual plan of a pairing (Положение, 5.1 and Appendix 4): its way, its items, and what becomes of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from domain.meetups.meetup import MeetupId
from domain.mentoring.formats import WorkFormat
from domain.mentoring.machine import Machine
from domain.mentoring.pairing import PairingId
from domain.mentoring.refusals import PlanDatesWrong, PlanEmpty, PlanFull, PlanIncomplete, WordsTooLong

ItemId = NewType("ItemId", int)

ITEMS_LIMIT = 30
WORDS_LIMIT = 300
"""Characters of a goal, an event, an expected result, a note, a word of return."""


class PlanState(StrEnum):
    DRAFT = "draft"
    """The mentor writes it."""
    WITH_CURATOR = "with_curator"
    AGREED = "agreed"
    """The curator agreed; the order is to be signed."""
    APPROVED = "approved"
    """By order, which has a number and a date."""


class PlanVerb(StrEnum):
    SUBMIT = "submit"
    RETURN = "return"
    """To the mentor, with a word."""
    AGREE = "agree"
    APPROVE = "approve"
    REOPEN = "reopen"
    """The mentor writes on; whatever was agreed to is agreed to anew."""
    AMEND = "amend"
    """What a mentee proposed is taken in, and the curator looks at it."""


PLAN = Machine(
    "plan",
    PlanState.DRAFT,
    {
        (PlanState.DRAFT, PlanVerb.SUBMIT): PlanState.WITH_CURATOR,
        (PlanState.DRAFT, PlanVerb.AMEND): PlanState.DRAFT,
        (PlanState.WITH_CURATOR, PlanVerb.RETURN): PlanState.DRAFT,
        (PlanState.WITH_CURATOR, PlanVerb.AGREE): PlanState.AGREED,
        (PlanState.WITH_CURATOR, PlanVerb.REOPEN): PlanState.DRAFT,
        (PlanState.WITH_CURATOR, PlanVerb.AMEND): PlanState.WITH_CURATOR,
        (PlanState.AGREED, PlanVerb.APPROVE): PlanState.APPROVED,
        (PlanState.AGREED, PlanVerb.REOPEN): PlanState.DRAFT,
        (PlanState.AGREED, PlanVerb.AMEND): PlanState.WITH_CURATOR,
        (PlanState.APPROVED, PlanVerb.REOPEN): PlanState.DRAFT,
        (PlanState.APPROVED, PlanVerb.AMEND): PlanState.WITH_CURATOR,
    },
)


class Goal(StrEnum):
    """What a pair works for: the tasks of the agreement (Appendix 3, 1.2), in its order. Their words are texts."""

    POTENTIAL = "potential"
    ADAPTATION = "adaptation"
    EXPERIENCE = "experience"
    MOTIVATION = "motivation"
    SOFT_SKILLS = "soft_skills"
    ACHIEVEMENTS = "achievements"


class Expected(StrEnum):
    """What an item is to bring, where it is chosen instead of written."""

    PRODUCT = "product"
    SKILL = "skill"
    PARTICIPATION = "participation"
    TALK = "talk"
    AWARD = "award"
    DECISION = "decision"
    """What to do next: a path, a subject, a profession."""


class ReturnReason(StrEnum):
    """Why a curator returns a plan; a word beside it where words may be."""

    GOAL = "goal"
    FORMATS = "formats"
    DATES = "dates"
    RESULTS = "results"
    TALK = "talk"
    """Let us talk it over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemContent:
    """What is to be done («Мероприятие»), how, when, and what it brings.

    ``format`` is one of ours or the centre's own words. ``event`` and ``result`` are own words, "" where none were
    said: the format names the event then, and ``expected`` the result. ``first`` to ``last`` are its days.
    """

    format: WorkFormat | str
    first: date
    last: date
    expected: Expected | None = None
    event: str = ""
    result: str = ""
    meetup: MeetupId | None = None
    """A meetup of this bot, whose attendance marks the item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A line of the plan. ``done_on`` is when it was done (None: not yet); ``note`` is the mentor's word on it."""

    id: ItemId
    content: ItemContent
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """``since`` is when it came into its ``state``; ``agreed_at`` when a curator first agreed to it.

    ``goal_words`` are own words beside the chosen ``goal``. ``returned`` and ``returned_words`` say why it came back,
    until it is handed in again.
    """

    pairing: PairingId
    state: PlanState
    since: datetime
    goal: Goal | None = None
    goal_words: str = ""
    returned: ReturnReason | None = None
    returned_words: str = ""
    agreed_at: datetime | None = None
    items: Sequence[Item] = ()

    @property
    def works(self) -> bool:
        """Whether it was agreed to: people are reminded of it, and it is marked. While it is changed it goes on."""
        return self.agreed_at is not None

    def item(self, item: ItemId) -> Item | None:
        return next((one for one in self.items if one.id == item), None)


@dataclass(frozen=True, slots=True)
class PlanStands:
    """How a plan stands, without anything of it: what long lists are made of."""

    pairing: PairingId
    state: PlanState
    since: datetime
    has_items: bool


class Stand(StrEnum):
    """How an item stands on a day."""

    DONE = "done"
    AHEAD = "ahead"
    NOW = "now"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many items of how many are done, and how many are overdue."""

    done: int
    overdue: int
    total: int


class Nudge(StrEnum):
    """Of what an item is spoken of by itself."""

    TOMORROW = "tomorrow"
    OVERDUE = "overdue"


def checked_words(words: str) -> str:
    """Own words, their spaces put right. Raises WordsTooLong."""
    words = " ".join(words.split())
    if len(words) > WORDS_LIMIT:
        raise WordsTooLong(limit=WORDS_LIMIT)
    return words


def checked(content: ItemContent, began: date, until: date) -> ItemContent:
    """Raises PlanDatesWrong: it ends before it begins, or lies outside of the pairing's days ``began`` to ``until``."""
    require_days(content.first, content.last, began, until)
    return content


def require_days(first: date, last: date, began: date, until: date) -> None:
    """Raises PlanDatesWrong, as `checked` does."""
    if not began <= first <= last <= until:
        raise PlanDatesWrong(began=f"{began:%d.%m.%Y}", until=f"{until:%d.%m.%Y}")


def require_room(items: int) -> None:
    """Raises PlanFull."""
    if items >= ITEMS_LIMIT:
        raise PlanFull(limit=ITEMS_LIMIT)


def require_whole(plan: Plan) -> None:
    """Whether it can be handed in. Raises PlanEmpty, PlanIncomplete."""
    if not plan.items:
        raise PlanEmpty
    if plan.goal is None and not plan.goal_words:
        raise PlanIncomplete


def stand(item: Item, today: date) -> Stand:
    if item.done_on is not None:
        return Stand.DONE
    if today < item.content.first:
        return Stand.AHEAD
    return Stand.NOW if today <= item.content.last else Stand.OVERDUE


def progress(plan: Plan, today: date) -> Progress:
    stands = [stand(one, today) for one in plan.items]
    return Progress(stands.count(Stand.DONE), stands.count(Stand.OVERDUE), len(stands))


def nudge(item: Item, today: date) -> Nudge | None:
    """What is told of an item on this day: on the day before it begins, and once its days are over. None: nothing."""
    found = stand(item, today)
    if found is Stand.OVERDUE:
        return Nudge.OVERDUE
    if found is Stand.AHEAD and item.content.first - today == timedelta(days=1):
        return Nudge.TOMORROW
    return None
