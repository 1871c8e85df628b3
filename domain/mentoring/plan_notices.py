"""What is told of plans. How things stand whoever renders it looks up; ``record`` is whom the message speaks of."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.mentoring.pairing import MembershipId
from domain.mentoring.plan import ItemId, Nudge
from domain.mentoring.plan_proposal import ProposalId
from domain.mentoring.speaking import Side
from domain.notices import Notice
from domain.registry.record import RecordId


class PlanNews(StrEnum):
    SUBMITTED = "submitted"
    RETURNED = "returned"
    AGREED = "agreed"
    APPROVED = "approved"
    AMENDED = "amended"
    """What a mentee proposed was taken into a plan that was agreed to."""


@dataclass(frozen=True)
class PlanTold(Notice):
    """To whoever speaks for a side, or, with ``side`` None, to curators."""

    kind: ClassVar[str] = "plan_told"
    record: RecordId
    membership: MembershipId
    side: Side | None
    news: PlanNews


@dataclass(frozen=True)
class PlanMissing(Notice):
    """A week went by without one. To the mentor's side, or, with ``side`` None, to curators."""

    kind: ClassVar[str] = "plan_missing"
    record: RecordId
    membership: MembershipId
    side: Side | None


@dataclass(frozen=True)
class ItemComes(Notice):
    """Tomorrow, or overdue: to whoever speaks for a side."""

    kind: ClassVar[str] = "plan_item_comes"
    record: RecordId
    membership: MembershipId
    side: Side
    item: ItemId
    nudge: Nudge


@dataclass(frozen=True)
class ItemDone(Notice):
    """A meetup was attended, and marked the item: to the mentor's side."""

    kind: ClassVar[str] = "plan_item_done"
    record: RecordId
    membership: MembershipId
    item: ItemId


@dataclass(frozen=True)
class PlanProposed(Notice):
    """To the mentor's side: a mentee proposes something."""

    kind: ClassVar[str] = "plan_proposed"
    record: RecordId
    membership: MembershipId
    proposal: ProposalId


@dataclass(frozen=True)
class ProposalsLapsed(Notice):
    """To whoever speaks for the mentee: so many proposals are not answered any more, the pairing ended or rests."""

    kind: ClassVar[str] = "plan_proposals_lapsed"
    record: RecordId
    membership: MembershipId
    count: int


@dataclass(frozen=True)
class ProposalAnswered(Notice):
    """To whoever speaks for the mentee who proposed it: what the mentor said, or that its item is gone."""

    kind: ClassVar[str] = "plan_proposal_answered"
    record: RecordId
    membership: MembershipId
    proposal: ProposalId
