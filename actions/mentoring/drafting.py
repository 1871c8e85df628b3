"""A draft of pairs for everybody who waits: looked at, locked, changed by hand, and proposed.

Nothing of it is stored but what is locked: the same requests, people and locks always give the same draft.
"""

import asyncio
import hashlib
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.mentoring.proposing import propose_within
from actions.mentoring.requesting import mentors
from actions.mentoring.steps import requests_in
from actions.mentoring.suggesting import Ground, ground_of, groups_of
from actions.registry.directory import Directory
from actions.registry.keeping import living
from actions.registry.trail import Trail
from domain.errors import NotFound, Refusal
from domain.mentoring.drafting import DraftChanged, NothingToPropose
from domain.mentoring.matching.candidates import Candidate, candidate
from domain.mentoring.matching.draft import Released, Unmatched, draft_of
from domain.mentoring.matching.lacks import Lacks
from domain.mentoring.pairing import PairingId
from domain.mentoring.refusals import CannotMentor, NotNow
from domain.mentoring.request import REQUEST, MentorRequest, RequestId, RequestState
from domain.people.person import Actor, PersonId
from domain.people.roles import Right, require
from domain.registry.forms import Vocabulary
from domain.registry.record import Record, RecordId
from storage.mentoring.choosing import Locks

log = logging.getLogger(__name__)

PATIENCE = 0.04
"""Seconds that somebody who looks waits for a new draft at most: that of a small centre is there by then."""
BETWEEN = 1.0
"""Seconds between two looks at whether something changed."""
QUIET = 2.0
"""Seconds without a change after which it is computed ahead: a large one takes a second of the processor."""
MOMENTS = 15
"""How often it is looked whether it is quiet: after half a minute of changes it is computed all the same."""
AGAIN = 60.0
TRIES = 3
"""While people write without end, the third draft is as good as a fourth."""
WANTED = 1800.0
"""Seconds for which a draft is computed ahead after somebody looked."""
AT_ONCE = 20
"""Pairs that are proposed in one transaction: people are answered between two."""
TABLES = (
    "records",
    "record_secrets",
    "record_parts",
    "guardianships",
    "tags",
    "consents",
    "withdrawals",
    "mentor_requests",
    "pairings",
    "memberships",
    "draft_locks",
    "acquaintance_wishes",
)
"""All that a draft hangs on, besides the date."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A pair of the draft, with what speaks for and against it."""

    request: MentorRequest
    mentee: Record
    mentor: Record
    candidate: Candidate
    is_locked: bool


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A draft as it is looked at. ``mark`` is the same as long as its pairs are.

    Each request stands in it: whoever asked in two forms may get a mentor in each.
    """

    pairs: Sequence[Chosen]
    unmatched: Sequence[tuple[MentorRequest, Record, Unmatched]]
    released: Sequence[Released]
    lacks: Lacks
    people: Mapping[RecordId, Record]
    vocabulary: Vocabulary
    mark: str


@dataclass(frozen=True, slots=True)
class Report:
    """How many were proposed, and what could not be, each with the reason."""

    proposed: int
    refused: Sequence[tuple[Chosen, Refusal]]


@dataclass(frozen=True, slots=True)
class Latest:
    """The draft that was computed last (None: none was yet), and whether it is that of this moment."""

    draft: Reviewed | None
    is_fresh: bool


class Drafts:
    """Computes the draft anew once something that it hangs on is different, in a thread.

    It is wanted while somebody looks at it: for half an hour after each look it is computed ahead, as soon as it is
    quiet after a change. Whoever looks in between is shown the last one.
    """

    def __init__(self, ctx: Context, directory: Directory) -> None:
        self._ctx = ctx
        self._directory = directory
        self._stamp: tuple[int, date] | None = None
        self._draft: Reviewed | None = None
        self._computing: asyncio.Task[Reviewed] | None = None
        self._looked: float | None = None

    async def look(self, actor: Actor) -> Reviewed:
        """The draft as it is now, however long that takes."""
        require(actor.roles, Right.SEE_MENTORING)
        return await self._current()

    async def latest(self, actor: Actor) -> Latest:
        """The draft that is there. A small centre's is computed meanwhile; nobody waits for that of a large one."""
        require(actor.roles, Right.SEE_MENTORING)
        self._looked = asyncio.get_running_loop().time()
        if not self._is_fresh():
            await asyncio.wait([self._compute()], timeout=PATIENCE)
        return Latest(self._draft, self._is_fresh())

    async def keep_ready(self) -> None:
        """For as long as the program runs: computes it ahead. Cancel it to end it."""
        while True:
            await asyncio.sleep(BETWEEN)
            if self._is_wanted() and not self._is_fresh():
                await self._quiet()
                try:
                    await self._compute()
                except Exception:
                    # Whoever looks is told; a later change may mend it.
                    log.exception("the draft of pairs could not be computed ahead")
                    await asyncio.sleep(AGAIN)

    async def close(self) -> None:
        """What is being computed is not waited for."""
        if self._computing is not None:
            self._computing.cancel()
            await asyncio.wait([self._computing])

    async def confirm(self, actor: Actor, mark: str, *, grouped: bool) -> Report:
        """«Предложить все»: each pair of the draft with this ``mark`` is proposed, or reported with the reason.

        ``grouped``: mentees of one mentor in one form come into one group. Raises DraftChanged, NothingToPropose.
        """
        require(actor.roles, Right.RUN_MENTORING)
        draft = await self._current()
        if draft.mark != mark:
            raise DraftChanged
        if not draft.pairs:
            raise NothingToPropose
        groups: dict[tuple[RecordId, str], PairingId] = {}
        if grouped:
            for form in sorted({_form(pair) for pair in draft.pairs}):
                groups |= {(mentor, form): one for mentor, one in (await groups_of(self._ctx, form)).items()}
        proposed, refused = 0, list[tuple[Chosen, Refusal]]()
        for start in range(0, len(draft.pairs), AT_ONCE):
            async with self._ctx.write() as connection:
                for pair in draft.pairs[start : start + AT_ONCE]:
                    why = await self._propose(connection, actor, pair, groups if grouped else None)
                    proposed += why is None
                    refused += [] if why is None else [(pair, why)]
        return Report(proposed, refused)

    async def _propose(
        self,
        connection: AsyncConnection,
        actor: Actor,
        pair: Chosen,
        groups: dict[tuple[RecordId, str], PairingId] | None,
    ) -> Refusal | None:
        """Why it could not be; nothing of it is stored then: a proposal checks before it writes."""
        place = (pair.mentor.id, _form(pair))
        group = None if groups is None else groups.get(place)
        try:
            made = await propose_within(self._ctx, connection, actor, pair.request.id, pair.mentor.id, group)
        except Refusal as refused:
            return refused
        await Locks(connection).drop(pair.request.id)
        if groups is not None:
            groups[place] = made.pairing
        return None

    async def _current(self) -> Reviewed:
        for _ in range(TRIES):
            if self._is_fresh():
                break
            await self._compute()
        assert self._draft is not None
        return self._draft

    def _compute(self) -> "asyncio.Task[Reviewed]":
        """One at a time, whoever asks: it goes on when they do not wait for it."""
        if self._computing is None or self._computing.done():
            self._computing = asyncio.create_task(self._computed(), name="draft")
            # Whoever waits for it is told; nobody need.
            self._computing.add_done_callback(lambda task: task.cancelled() or task.exception())
        return self._computing

    async def _computed(self) -> Reviewed:
        stamp = self._present()
        ground = await ground_of(self._ctx, self._directory)
        async with self._ctx.read() as connection:
            locked = await Locks(connection).of_open()
        self._draft = await asyncio.to_thread(_reviewed, ground, locked)
        # What was written meanwhile makes it old again.
        self._stamp = stamp
        return self._draft

    async def _quiet(self) -> None:
        """Until nothing was written for a moment, or for as long as people wait at most."""
        for _ in range(MOMENTS):
            before = self._present()
            await asyncio.sleep(QUIET)
            if before == self._present():
                return

    def _present(self) -> tuple[int, date]:
        return self._ctx.database.changes.stamp(*TABLES), self._ctx.today()

    def _is_fresh(self) -> bool:
        return self._draft is not None and self._stamp == self._present()

    def _is_wanted(self) -> bool:
        return self._looked is not None and asyncio.get_running_loop().time() - self._looked < WANTED


async def lock(ctx: Context, actor: Actor, request: RequestId, mentor: RecordId) -> None:
    """This pair stays in the draft; also one that the curator makes by hand. Raises NotNow, CannotMentor, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        found, mentee = await _open(ctx, connection, request)
        person = await living(ctx, connection, mentor)
        if found.need is None or not mentors(person, found.need.form):
            raise CannotMentor
        await Locks(connection).set(request, mentor, actor.id, ctx.now())
        await _note(ctx, connection, actor.id, "lock_draft_pair", mentee, request, person)


async def unlock(ctx: Context, actor: Actor, request: RequestId) -> None:
    """The draft decides of it again. Raises NotNow, NotFound."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        _, mentee = await _open(ctx, connection, request)
        if await Locks(connection).drop(request):
            await _note(ctx, connection, actor.id, "unlock_draft_pair", mentee, request)


async def unlock_all(ctx: Context, actor: Actor) -> int:
    """The draft decides of everybody again. Returns how many pairs were locked."""
    require(actor.roles, Right.RUN_MENTORING)
    async with ctx.write() as connection:
        locked = await Locks(connection).of_open()
        for request in sorted(locked):
            await Locks(connection).drop(request)
            _, mentee = await _open(ctx, connection, request)
            await _note(ctx, connection, actor.id, "unlock_draft_pair", mentee, request)
    return len(locked)


async def locked_mentor(ctx: Context, actor: Actor, request: RequestId) -> RecordId | None:
    """Whom a curator gave to this request in the draft; None: nobody, the draft decides."""
    require(actor.roles, Right.SEE_MENTORING)
    async with ctx.read() as connection:
        return await Locks(connection).of(request)


async def _open(ctx: Context, connection: AsyncConnection, request: RequestId) -> tuple[MentorRequest, Record]:
    found = await requests_in(ctx, connection).get(request)
    if found is None:
        raise NotFound
    if found.state is not RequestState.OPEN:
        raise NotNow(thing=REQUEST.name, state=found.state.value)
    return found, await living(ctx, connection, found.mentee)


async def _note(
    ctx: Context,
    connection: AsyncConnection,
    who: PersonId,
    action: str,
    mentee: Record,
    request: RequestId,
    mentor: Record | None = None,
) -> None:
    facts = {"request": request} | ({} if mentor is None else {"mentor_code": str(mentor.code)})
    await Trail(ctx, connection).add(who, action, mentee, after=facts)


def _reviewed(ground: Ground, locked: Mapping[RequestId, RecordId]) -> Reviewed:
    """In a thread: they may be thousands."""
    asked = {int(request.id): request for request in ground.requests}
    seekers = {number: ground.seeker(request) for number, request in asked.items()}
    offers = {one.record: one for one in ground.offers()}
    kept = {seekers[request].key: mentor for request, mentor in locked.items() if request in seekers}
    draft = draft_of(seekers.values(), offers.values(), kept)
    pairs = [
        Chosen(
            asked[pair.row],
            ground.people[pair.mentee],
            ground.people[pair.mentor],
            candidate(seekers[pair.row], offers[pair.mentor]),
            pair.is_locked,
        )
        for pair in draft.pairs
    ]
    told = ",".join(f"{one.request.id}:{one.mentor.id}" for one in pairs)
    return Reviewed(
        pairs=pairs,
        unmatched=[(asked[one.row], ground.people[one.mentee], one) for one in draft.unmatched],
        released=draft.released,
        lacks=draft.lacks,
        people=ground.people,
        vocabulary=ground.vocabulary,
        mark=hashlib.sha256(told.encode()).hexdigest()[:16],
    )


def _form(pair: Chosen) -> str:
    assert pair.request.need is not None
    return pair.request.need.form
