"""How it stands with everybody's way in: who has joined, whose slip works, who needs one."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from actions.context import Context
from actions.registry.directory import Directory, Filter
from domain.joining.slip import Slip, SlipState
from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from storage.people import People
from storage.slips import Slips


class Access(StrEnum):
    """How it stands with one person."""

    WANTED = "wanted"
    """They take part, have no account, and no slip of theirs works."""
    OPEN = "open"
    """Their slip works and was not used yet."""
    EXPIRED = "expired"
    LOCKED = "locked"
    """The account that opened their slip was wrong too often and has to wait."""
    JOINED = "joined"


@dataclass(frozen=True, slots=True)
class Ways:
    """Everybody's, by their records. ``locked`` says until when, by accounts; ``shown`` whose slips those opened."""

    states: Mapping[RecordId, SlipState]
    locked: Mapping[PersonId, datetime]
    shown: Mapping[RecordId, PersonId]

    def of(self, record: Record) -> frozenset[Access]:
        """All that is true of somebody: an expired slip is wanted anew."""
        if record.account is not None:
            return frozenset({Access.JOINED})
        state = self.states.get(record.id, SlipState.NONE)
        found = set()
        if state is SlipState.OPEN:
            found.add(Access.OPEN)
        elif record.roles and record.blocked_at is None:
            found.add(Access.WANTED)
        if state is SlipState.EXPIRED:
            found.add(Access.EXPIRED)
        if record.id in self.shown:
            found.add(Access.LOCKED)
        return frozenset(found)

    def locked_until(self, record: RecordId) -> datetime | None:
        return self.locked.get(self.shown[record]) if record in self.shown else None


async def ways(ctx: Context, actor: Actor, records: Sequence[RecordId] | None = None) -> Ways:
    """As it is now, of these or (None) of everybody."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.database.read(long=records is None) as connection:
        gateway = Slips(connection)
        locked = await gateway.locked(ctx.now())
        return Ways(await gateway.states(ctx.now(), records), locked, await gateway.shown_to(locked))


async def found(
    directory: Directory, actor: Actor, known: Ways, wanted: Filter, access: Access | None
) -> tuple[Sequence[Record], Mapping[Access, int]]:
    """Those whom ``wanted`` fits and with whom it stands so, and how many there are of each kind of access."""
    fitting = await directory.search(actor, wanted)
    return await asyncio.to_thread(_narrowed, fitting, known, access)


def _narrowed(
    fitting: Sequence[Record], known: Ways, access: Access | None
) -> tuple[Sequence[Record], Mapping[Access, int]]:
    """In a thread: they may be thousands."""
    stand = [(one, known.of(one)) for one in fitting]
    counts = Counter(kind for _, kinds in stand for kind in kinds)
    return [one for one, kinds in stand if access is None or access in kinds], counts


async def latest(ctx: Context, actor: Actor, records: Sequence[RecordId]) -> Mapping[RecordId, Slip]:
    """The newest slip of each of these."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        return await Slips(connection).latest_of(records)


async def locked_out(ctx: Context, actor: Actor, known: Ways) -> Sequence[tuple[Person, datetime]]:
    """Accounts that have to wait, with until when: whoever telephones about it is one of them."""
    require(actor.roles, Right.READ_REGISTRY)
    async with ctx.read() as connection:
        people = await People(connection).many(known.locked)
    return [(people[one], until) for one, until in known.locked.items() if one in people]
