"""How all of mentoring stands, for those who see it: what is stuck, how many stand how, loads of mentors."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
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

_PEOPLE = ("records", "record_secrets", "record_parts", "guardianships", "record_accounts")
_PAIRS = ("pairings", "memberships")

Question = Callable[[Waiting], Awaitable[Sequence[Wait]]]
QUESTIONS: Mapping[Question, Sequence[str]] = {
    Waiting.applications: ("applications",),
    Waiting.requests: ("mentor_requests", "request_waits"),
    Waiting.proposals: _PAIRS,
    Waiting.papers: (*_PAIRS, "mentoring_papers"),
    Waiting.consents: ("consents",),
    Waiting.meetings: (*_PAIRS, "meetings", "meeting_members"),
    Waiting.petitions: (*_PAIRS, "petitions"),
}
"""What may wait, and from which tables it is read: again once something was written to one of them."""
TABLES = tuple({*_PEOPLE, *itertools.chain(*QUESTIONS.values())})
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
    """Reads anew what may be different since it was asked last, and decides in a thread."""

    def __init__(self, ctx: Context, directory: Directory) -> None:
        self._ctx = ctx
        self._directory = directory
        self._lock = asyncio.Lock()
        self._stamp: int | None = None
        self._ground: _Ground | None = None
        self._answers: dict[Question, tuple[int, Sequence[Wait]]] = {}

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
                self._ground = await self._ground_now()
                self._stamp = stamp
            return self._ground

    async def _ground_now(self) -> _Ground:
        """As everything is, in one snapshot: what nobody wrote to is the same in it as when it was read."""
        people = dict(await self._directory.everybody())
        # Before the snapshot: what is written after that is read next time.
        stamps = {ask: self._ctx.database.changes.stamp(*tables) for ask, tables in QUESTIONS.items()}
        async with self._ctx.database.read(long=True) as connection:
            gateway, pairings = Waiting(connection, self._ctx.policy.zone), pairings_in(self._ctx, connection)
            for ask, stamp in stamps.items():
                if ask not in self._answers or self._answers[ask][0] != stamp:
                    self._answers[ask] = stamp, await ask(gateway)
            counts = Counts(
                requests=await gateway.request_counts(),
                without_consent=await gateway.without_consent(),
                memberships=await pairings.counts(),
                endings=await gateway.ending_counts(),
            )
            taken = await pairings.seats_taken()
        waits = {ask: waiting for ask, (_, waiting) in self._answers.items()}
        petitions = waits.pop(Waiting.petitions)

        def put_together() -> _Ground:
            waiting = itertools.chain(*waits.values(), profiles(people.values(), self._ctx.policy.zone))
            return _Ground(
                waits=[one for one in waiting if _goes_on(one, people)],
                petitions=[one for one in petitions if _goes_on(one, people)],
                counts=counts,
                loads=loads(filter(is_mentor, people.values()), taken),
                people=people,
            )

        # Thousands of people are looked at: in a thread, so that others are answered meanwhile.
        return await asyncio.to_thread(put_together)


def _goes_on(wait: Wait, people: Mapping[RecordId, Record]) -> bool:
    """Nobody can do anything for somebody whose data is closed; who rests waits with their request."""
    for number in (wait.mentor, wait.mentee):
        if number is not None:
            one = people.get(number)
            if one is None or one.erased_at is not None or one.blocked_at is not None:
                return False
    return wait.kind is not StuckKind.REQUEST or wait.mentee is None or is_mentee(people[wait.mentee])
