"""A draft of pairs for everybody who waits: looked at, locked, changed by hand, and proposed.

Nothing of it is stored but what is locked: the same requests, people and locks always give the same draft.
"""

import asyncio
import hashlib
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


class Drafts:
    """Computes the draft anew once something that it hangs on is different, in a thread."""

    def __init__(self, ctx: Context, directory: Directory) -> None:
        self._ctx = ctx
        self._directory = directory
        self._lock = asyncio.Lock()
        self._stamp: tuple[int, date] | None = None
        self._draft: Reviewed | None = None

    async def look(self, actor: Actor) -> Reviewed:
        """The draft as it is now."""
        require(actor.roles, Right.SEE_MENTORING)
        return await self._current()

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
        async with self._lock:
            stamp = (self._ctx.database.changes.stamp(*TABLES), self._ctx.today())
            if self._draft is None or stamp != self._stamp:
                ground = await ground_of(self._ctx, self._directory)
                async with self._ctx.read() as connection:
                    locked = await Locks(connection).of_open()
                self._draft = await asyncio.to_thread(_reviewed, ground, locked)
                self._stamp = stamp
            return self._draft


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
