"""A group meeting («знакомство»): what is told after it, and what is refused."""

from dataclasses import dataclass
from typing import ClassVar

from domain.errors import Refusal
from domain.meetups.meetup import MeetupId
from domain.notices import Notice
from domain.registry.record import RecordId


class WishWrong(Refusal):
    """Up to ``limit`` different people of the other side: mentors for a mentee, mentees for a mentor."""

    text_id = "refusal-wish-wrong"


class NamesNobody(Refusal):
    """A code of nobody who takes part as a mentor or a mentee now."""

    text_id = "refusal-names-nobody"


@dataclass(frozen=True)
class WishesAsked(Notice):
    """To whoever speaks for somebody who was there: whom would they like?"""

    kind: ClassVar[str] = "acquaintance_wishes_asked"
    record: RecordId
    meetup: MeetupId
