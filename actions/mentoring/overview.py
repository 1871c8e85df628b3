"""How all of mentoring stands, for those who see it: what is stuck, how many stand how, loads of mentors."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from actions.context import Context
from actions.mentoring.petition.steps import concerns
from actions.mentoring.steps import pairings_in
from actions.mentoring.suggesting import is_mentee, is_mentor
from actions.registry.directory import Directory
from domain.mentoring.overview import Counts, Load, Stuck, StuckKind, Wait, loads, profiles, stuck
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, may, require
from domain.registry.record import Record, RecordId
from storage.mentoring.overview import Waiting

TABLES = (
    "records",
    "record_secrets",
    "record_parts",
    "guardianships",
    "record_accounts",
    "applications",
    "consents",
    "mentor_requests",
    "request_waits",
    "pairings",
    "memberships",
    "mentoring_papers",
    "meetings",
    "meeting_members",
    "petitions",
)
"""All that an overview hangs on, besides the date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """``petitions`` are all that wait, the nearest term first; None where the reader may not know of them."""

    stuck: Sequence[Stuck]
    petitions: Sequence[Wait] | None
    counts: Counts
    loads: Sequence[Load]
    people: Mapping[RecordId, Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """All that an overview is made of, whoever looks at it. Nobody whose data is closed stands in what waits."""

    waits: Sequence[Wait]
    petitions: Sequence[Wait]
    counts: Counts
    loads: Sequence[Load]
    people: Mapping[RecordId, Record]

    def petitions_for(self, reader: PersonId) -> Sequence[Wait]:
        """None that concerns the reader: whoever is the mentor in question has no part in it."""
        mine = next((one for one in self.people.values() if one.account == reader), None)
        return [one for one in self.petitions if one.mentor is not None and not concerns(mine, self.people[one.mentor])]


class Overviews:
    """Reads everything anew once something that it hangs on is different, and decides in a thread."""

    def __init__(self, ctx: Context, directory: Directory) -> None:
        self._ctx = ctx
        self._directory = directory
        self._lock = asyncio.Lock()
        self._stamp: int | None = None
        self._ground: _Ground | None = None

    async def look(self, actor: Actor) -> Overview:
        """All of it, as far as the actor may know."""
        require(actor.roles, Right.SEE_MENTORING)
        return await self._seen(actor.id if may(actor.roles, Right.READ_PETITIONS) else None)

    async def seen_by_curator(self, curator: PersonId) -> Overview:
        """For telling a curator of it."""
        return await self._seen(curator)

    async def stuck_for(self, curators: Iterable[PersonId], day: date) -> Mapping[PersonId, Sequence[Stuck]]:
        """What each of them would see stuck on a day if nothing goes on until then."""
        ground, known = await self._current(), tuple(curators)
        return await asyncio.to_thread(lambda: {one: self._stuck(ground, one, day) for one in known})

    async def _seen(self, reader: PersonId | None) -> Overview:
        """Of petitions only ``reader`` knows; None: whoever looks may not."""
        ground, today = await self._current(), self._ctx.today()
        return Overview(
            stuck=await asyncio.to_thread(self._stuck, ground, reader, today),
            petitions=None if reader is None else ground.petitions_for(reader),
            counts=ground.counts,
            loads=ground.loads,
            people=ground.people,
        )

    def _stuck(self, ground: _Ground, reader: PersonId | None, day: date) -> Sequence[Stuck]:
        policy = self._ctx.policy
        waits = [*ground.waits, *(() if reader is None else ground.petitions_for(reader))]
        return stuck(waits, policy.patience, policy.answer_days, day, policy.breaks)

    async def _current(self) -> _Ground:
        self._ctx.open_vault()
        async with self._lock:
            stamp = self._ctx.database.changes.stamp(*TABLES)
            if self._ground is None or stamp != self._stamp:
                self._ground = await _ground_of(self._ctx, self._directory)
                self._stamp = stamp
            return self._ground


async def _ground_of(ctx: Context, directory: Directory) -> _Ground:
    """As everything is now."""
    people = dict(await directory.everybody())
    async with ctx.database.read(long=True) as connection:
        gateway, pairings = Waiting(connection, ctx.policy.zone), pairings_in(ctx, connection)
        waits = [
            *await gateway.applications(),
            *await gateway.requests(),
            *await gateway.proposals(),
            *await gateway.papers(),
            *await gateway.consents(),
        ]
        working, petitions = await gateway.working(), await gateway.petitions()
        counts = Counts(
            requests=await gateway.request_counts(),
            without_consent=await gateway.without_consent(),
            memberships=await pairings.counts(),
            endings=await gateway.ending_counts(),
        )
        taken = await pairings.seats_taken()

    def put_together() -> _Ground:
        waiting = [*waits, *(wait for one in working for wait in one.waits())]
        return _Ground(
            waits=[
                *(one for one in waiting if _goes_on(one, people)),
                *profiles(people.values(), ctx.policy.zone),
            ],
            petitions=[one for one in petitions if _goes_on(one, people)],
            counts=counts,
            loads=loads(filter(is_mentor, people.values()), taken),
            people=people,
        )

    # Thousands of people are looked at: in a thread, so that others are answered meanwhile.
    return await asyncio.to_thread(put_together)


def _goes_on(wait: Wait, people: Mapping[RecordId, Record]) -> bool:
    """Nobody can do anything for somebody whose data is closed; who rests waits with their request."""
    if any(one not in people or people[one].erased_at or people[one].blocked_at for one in wait.people):
        return False
    return wait.kind is not StuckKind.REQUEST or wait.mentee is None or is_mentee(people[wait.mentee])
