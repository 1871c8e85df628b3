"""What the work of pairings holds of somebody, for the copy of what is held about them: nothing of the other side.

Own words stand in it only where a chat may show them; elsewhere it says that they are held.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from actions.context import Context
from actions.mentoring.pairs import Own
from domain.mentoring.advice import Talk
from domain.mentoring.meeting import Meeting, Opinion
from domain.mentoring.pairing import MembershipId
from domain.mentoring.petition import Petition
from domain.mentoring.plan import Item, Plan
from domain.mentoring.plan_proposal import Proposal
from domain.mentoring.results import Call, Given
from domain.mentoring.speaking import Side
from domain.registry.record import RecordId
from storage.mentoring.advice import Talks
from storage.mentoring.meetings import Meetings
from storage.mentoring.petitions import Petitions
from storage.mentoring.plan_proposals import PlanProposals
from storage.mentoring.plans import Plans
from storage.mentoring.results import ResultCalls


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """``plans`` are those of their pairings, ``proposals`` and ``petitions`` their own, ``opinions`` what they said.

    ``calls`` are what they were asked as a mentor, ``results`` what was given by or of them, each with its call.
    """

    plans: Sequence[tuple[Side, Plan]] = ()
    proposals: Sequence[Proposal] = ()
    meetings: Sequence[Meeting] = ()
    opinions: Sequence[tuple[Side, Opinion]] = ()
    talks: Sequence[Talk] = ()
    calls: Sequence[Call] = ()
    results: Sequence[tuple[Side, Call, Given]] = ()
    petitions: Sequence[Petition] = ()


NOTHING = Work()
"""Of whoever is of no programme."""


async def work_of(ctx: Context, record: RecordId, pairings: Iterable[Own]) -> Work:
    """``pairings`` are all that they were ever in."""
    owns = list(pairings)
    sides: dict[MembershipId, Side] = {own.pair.membership.id: own.side for own in owns}
    shared = {own.pair.membership.pairing: own.side for own in owns}
    async with ctx.read() as connection:
        records = ctx.records(connection)
        plans = await Plans(connection, records).of_pairings(list(shared))
        proposals = await PlanProposals(connection, records).of_mentee(record)
        gateway = Meetings(connection, records)
        met = {one.id: one for own in owns for one in await gateway.of(own.pair.membership.id)}
        opinions = [(own.side, await gateway.opinions(own.pair.membership)) for own in owns]
        talks = [await Talks(connection, ctx.open_vault()).of(one) for one in sides]
        calls = await ResultCalls(connection, records).about(record, list(sides))
        petitions = await Petitions(connection, records).of_mentee(record)
    return Work(
        plans=[(shared[pairing], plan) for pairing, plan in sorted(plans.items())],
        proposals=proposals,
        meetings=sorted(met.values(), key=lambda one: (one.held_on, one.id)),
        opinions=[(side, said[side]) for side, said in opinions if side in said],
        talks=[one for one in talks if one is not None],
        calls=[one for one in calls if record in one.mentors],
        results=[
            (sides[given.membership], call, given)
            for call in calls
            for given in sorted(call.given.values(), key=lambda one: one.membership)
            if given.membership in sides
        ],
        petitions=petitions,
    )


def as_facts(work: Work, record: RecordId, *, in_full: bool) -> dict[str, Any]:
    """As the copy has it, by what it is."""

    def words(said: str) -> str:
        return said if in_full or not said else "held"

    return {
        "plans": [_plan(side, plan, in_full=in_full) for side, plan in work.plans],
        "plan_proposals": [_proposal(one, in_full=in_full) for one in work.proposals],
        "meetings": [_meeting(one, record, in_full=in_full) for one in work.meetings],
        "opinions": [{"as": side.value, "opinion": opinion.value} for side, opinion in work.opinions],
        # What was said is opened on a report alone.
        "talks": [{"messages": one.messages, "last_on": one.last_on.isoformat()} for one in work.talks],
        "results_asked": [{"asked_at": one.asked_at.isoformat(), "due": one.due.isoformat()} for one in work.calls],
        "results": [
            {
                "as": side.value,
                "due": call.due.isoformat(),
                "given_at": given.at.isoformat(),
                "result": given.result.value,
                # A mentor's words are for the curator: whom they are about reads that there are some.
                "words": words(given.words) if side is Side.MENTOR or not given.words else "held",
            }
            for side, call, given in work.results
        ],
        "petitions": [_petition(one, in_full=in_full) for one in work.petitions],
    }


def _plan(side: Side, plan: Plan, *, in_full: bool) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "as": side.value,
        "state": plan.state.value,
        "goal": None if plan.goal is None else plan.goal.value,
        "items": [_item(one, in_full=in_full) for one in plan.items],
    }
    return facts | ({"goal_words": plan.goal_words} if in_full else {})


def _item(item: Item, *, in_full: bool) -> dict[str, Any]:
    content = item.content
    facts: dict[str, Any] = {
        "format": str(content.format),
        "first": content.first.isoformat(),
        "last": content.last.isoformat(),
        "expected": None if content.expected is None else content.expected.value,
        "done_on": None if item.done_on is None else item.done_on.isoformat(),
    }
    return facts | ({"event": content.event, "result": content.result, "note": item.note} if in_full else {})


def _proposal(one: Proposal, *, in_full: bool) -> dict[str, Any]:
    content = one.content
    facts: dict[str, Any] = {
        "kind": one.kind.value,
        "state": one.state.value,
        "made_at": one.made_at.isoformat(),
        "format": None if content is None else str(content.format),
        "first": None if content is None else content.first.isoformat(),
        "last": None if content is None else content.last.isoformat(),
        "reason": None if one.reason is None else one.reason.value,
    }
    if not in_full:
        return facts
    said = {"event": "", "result": ""} if content is None else {"event": content.event, "result": content.result}
    return {**facts, **said, "answer": one.answer}


def _meeting(one: Meeting, record: RecordId, *, in_full: bool) -> dict[str, Any]:
    """How it went was said by one person for curators alone: it is theirs."""
    facts: dict[str, Any] = {
        "held_on": one.held_on.isoformat(),
        "minutes": one.minutes,
        "about": str(one.about),
        "written_down_by": "curator" if one.side is None else one.side.value,
    }
    if one.voice != record:
        return facts
    return {**facts, "rating": one.rating, "words": one.words if in_full or not one.words else "held"}


def _petition(one: Petition, *, in_full: bool) -> dict[str, Any]:
    """With the director's answer, which its applicant reads; never the curator's opinion."""
    decision = one.decision
    facts: dict[str, Any] = {
        "state": one.state.value,
        "made_at": one.made_at.isoformat(),
        "signed_at": None if one.signed_at is None else one.signed_at.isoformat(),
        "reason": None if one.reason is None else one.reason.value,
        "decided_at": None if decision is None else decision.at.isoformat(),
        "ground": None if decision is None or decision.ground is None else decision.ground.value,
    }
    if in_full:
        facts |= {"words": one.words, "decision": "" if decision is None else decision.words}
    return facts
