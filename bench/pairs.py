"""Pairings of a large centre: requests, plans, meetings and results, beside the people of `bench.registry`.

Written straight into the tables: how they come to be is not what is measured here.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context, Policy
from bot.clock import SystemClock
from domain.mentoring.formats import WorkFormat
from domain.mentoring.meeting import TALK
from domain.mentoring.pairing import MembershipState
from domain.mentoring.paper import PaperKind, PaperState
from domain.mentoring.plan import Expected, Goal, PlanState
from domain.mentoring.request import RequestState
from domain.mentoring.results import Result
from domain.people.person import PersonId
from domain.registry.forms import FORMS
from domain.registry.record import Part, RecordId
from storage.database import Database
from storage.people import People, Seen
from storage.tables.mentoring import memberships, mentor_requests, mentoring_papers, pairings
from storage.tables.mentoring_meetings import meeting_members, meetings, results_calls, results_given, results_mentors
from storage.tables.mentoring_plans import plan_items, plans
from storage.tables.records import record_parts
from storage.vault import Key, Vault

ITEMS = 6
"""Of a plan."""
CALLS = 20
"""How often results were asked for, of every mentor who leads somebody."""
AT_ONCE = 5000
"""Rows of one statement."""
STATES = (
    MembershipState.ACTIVE,
    MembershipState.ACTIVE,
    MembershipState.ACTIVE,
    MembershipState.ENDED,
    MembershipState.PAPERS,
    MembershipState.PAUSED,
    MembershipState.ACTIVE,
    MembershipState.WITH_MENTOR,
)
BEGUN = {MembershipState.ACTIVE, MembershipState.PAUSED, MembershipState.ENDED}


async def pair_up(path: Path, key: str, pairs: int, met: int) -> None:
    """So many pairings of one mentee each, and so many meetings, of people who are there."""
    database = Database(path)
    ctx = Context(
        database, SystemClock(), Policy(ZoneInfo("Europe/Moscow"), ("ru",), frozenset(), None), vault=Vault([key])
    )
    async with ctx.write() as connection:
        curator = (await People(connection).see_all([(Seen(1, "Куратор", None, "ru"), True)], ctx.now()))[1]
        mentors = await _people(connection, Part.MENTOR)
        mentees = (await _people(connection, Part.MENTEE))[:pairs]
        keys = await ctx.records(connection).keys_of(mentees)
        made = _Made(ctx, curator.id, mentors, mentees, keys)
        await _put(connection, mentor_requests, made.requests())
        await _put(connection, pairings, made.pairings())
        await _put(connection, memberships, made.memberships())
        await _put(connection, mentoring_papers, made.papers())
        await _put(connection, plans, made.plans())
        await _put(connection, plan_items, made.items())
        await _put(connection, meetings, made.meetings(met))
        await _put(connection, meeting_members, made.attended(met))
        await _put(connection, results_calls, made.calls())
        await _put(connection, results_mentors, made.asked())
        await _put(connection, results_given, made.given())
    await database.close()


async def _people(connection: AsyncConnection, part: Part) -> list[RecordId]:
    found = await connection.scalars(
        select(record_parts.c.record_id).where(record_parts.c.part == part).order_by(record_parts.c.record_id)
    )
    return [RecordId(one) for one in found]


async def _put(connection: AsyncConnection, table: Any, rows: Iterator[dict[str, Any]]) -> None:
    while chunk := list(islice(rows, AT_ONCE)):
        await connection.execute(insert(table), chunk)


class _Made:
    """Rows of everything; a pairing, its membership, its request and its mentee have one number, from 1."""

    def __init__(
        self,
        ctx: Context,
        curator: PersonId,
        mentors: Sequence[RecordId],
        mentees: Sequence[RecordId],
        keys: dict[RecordId, Key],
    ) -> None:
        self._now, self._today = ctx.now(), ctx.today()
        self._curator = curator
        self._mentors = mentors
        self._mentees = mentees
        self._keys = keys

    def _mentor(self, number: int) -> RecordId:
        """Three pairings have one mentor, as long as there are mentors."""
        return self._mentors[(number // 3) % len(self._mentors)]

    def _state(self, number: int) -> MembershipState:
        return STATES[number % len(STATES)]

    def _begun(self) -> list[int]:
        return [number for number in range(1, len(self._mentees) + 1) if self._state(number) in BEGUN]

    def requests(self) -> Iterator[dict[str, Any]]:
        for number, mentee in enumerate(self._mentees, 1):
            form = FORMS[number % len(FORMS)].key
            began = self._state(number) in BEGUN
            yield {
                "id": number,
                "mentee_id": mentee,
                "state": RequestState.MET if began else RequestState.OPEN,
                "form": form,
                "priority": not number % 20,
                "need": self._keys[mentee].seal(f'{{"form":"{form}","topics":[1,2]}}'.encode()),
                "made_at": self._now - timedelta(hours=number),
                "made_by": self._curator,
                "changed_at": self._now,
            }

    def pairings(self) -> Iterator[dict[str, Any]]:
        for number in range(1, len(self._mentees) + 1):
            form = FORMS[number % len(FORMS)].key
            yield {"id": number, "mentor_id": self._mentor(number), "form": form, "made_at": self._now}

    def memberships(self) -> Iterator[dict[str, Any]]:
        for number, mentee in enumerate(self._mentees, 1):
            state = self._state(number)
            began = state in BEGUN
            is_over = state is MembershipState.ENDED
            yield {
                "id": number,
                "pairing_id": number,
                "mentee_id": mentee,
                "request_id": number,
                "state": state,
                "since": self._now - timedelta(hours=number),
                "proposed_at": self._now - timedelta(days=200),
                "began_on": self._today - timedelta(days=190) if began else None,
                "until": self._today + timedelta(days=80) if began else None,
                "ended_on": self._today if is_over else None,
                "ending": "completed" if is_over else None,
                "outcome": self._keys[mentee].seal_json({"outcome": "Научились", "case_link": "", "reason": ""})
                if is_over
                else None,
            }

    def papers(self) -> Iterator[dict[str, Any]]:
        for number in self._begun():
            yield {
                "kind": PaperKind.AGREEMENT,
                "membership_id": number,
                "state": PaperState.SIGNED,
                "since": self._now,
                "number": f"{number}",
                "dated": self._today - timedelta(days=190),
                "term": 9,
            }

    def plans(self) -> Iterator[dict[str, Any]]:
        states = list(PlanState)
        for number in self._begun():
            if number % 10:
                yield {
                    "pairing_id": number,
                    "state": states[number % len(states)],
                    "since": self._now - timedelta(hours=number),
                    "goal": Goal.POTENTIAL,
                    "agreed_at": self._now,
                }

    def items(self) -> Iterator[dict[str, Any]]:
        for number in self._begun():
            for place in range(1, ITEMS + 1) if number % 10 else ():
                day = self._today + timedelta(days=7 * place - 30)
                yield {
                    "pairing_id": number,
                    "place": place,
                    "format": WorkFormat.PROJECT,
                    "first": day,
                    "last": day + timedelta(days=3),
                    "expected": Expected.SKILL,
                    "done_on": day if place < 3 else None,
                }

    def meetings(self, count: int) -> Iterator[dict[str, Any]]:
        begun = self._begun()
        for number in range(count):
            yield {
                "id": number + 1,
                "pairing_id": begun[number % len(begun)],
                "by": self._curator,
                "logged_at": self._now,
                "held_on": self._today - timedelta(days=number * 190 // count),
                "minutes": 60,
                "about": TALK,
                "paper_number": "1",
                "paper_dated": self._today,
            }

    def attended(self, count: int) -> Iterator[dict[str, Any]]:
        begun = self._begun()
        for number in range(count):
            yield {"meeting_id": number + 1, "membership_id": begun[number % len(begun)]}

    def calls(self) -> Iterator[dict[str, Any]]:
        for call in range(1, CALLS + 1):
            due = self._today + timedelta(days=10 * (call - CALLS) + 5)
            yield {"id": call, "by": self._curator, "asked_at": self._now, "due": due}

    def asked(self) -> Iterator[dict[str, Any]]:
        leading = sorted({self._mentor(number) for number in self._begun()})
        for call in range(1, CALLS + 1):
            for mentor in leading:
                yield {"call_id": call, "mentor_id": mentor}

    def given(self) -> Iterator[dict[str, Any]]:
        for call in range(1, CALLS + 1):
            for number in self._begun():
                if (number + call) % 4:
                    mentee = self._mentees[number - 1]
                    yield {
                        "call_id": call,
                        "membership_id": number,
                        "result": Result.PARTLY,
                        "words": self._keys[mentee].seal("Старается".encode()) if not number % 2 else None,
                        "by": self._curator,
                        "at": self._now,
                    }
