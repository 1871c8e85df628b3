"""How it stands with everybody's papers, in memory: what the desk's list of consents is made of."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Row

from actions.context import Context
from actions.registry.directory import Directory, Filter
from domain.consents.consent import Consent, ConsentId, Purpose, signatures
from domain.consents.needs import Item, Need, asked_of, needs_of, wards_of
from domain.consents.signing import is_only_guardian, stage_on
from domain.consents.withdrawal import Withdrawal
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.registry.record import Record, RecordId
from storage.consents import Consents, Withdrawals, consent_of

CHUNK = 1000
"""Papers that are read at once; of so many people they are looked for one by one."""


class Tab(StrEnum):
    """What of the list one wants to see: the needs, and how it stands."""

    MISSING = Need.MISSING.value
    WAITING = Need.WAITING.value
    RUNS_OUT = Need.RUNS_OUT.value
    BIRTHDAY = Need.BIRTHDAY.value
    SIGNED = "signed"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Line:
    """One person. ``items`` are what is to be seen to, ``until`` is the last day on which all that they signed counts.

    ``is_signed``: a consent to processing is in force. ``is_published``: so is one to publication. ``tabs`` are where
    they are listed.
    """

    asked: bool
    items: tuple[Item, ...]
    is_signed: bool
    until: date | None
    is_published: bool
    withdrawal: Withdrawal | None
    tabs: frozenset[Tab]


class Book:
    """Looks anew at whom something was written about since it was asked last. Kept for as long as the program."""

    def __init__(self, ctx: Context, directory: Directory) -> None:
        self._ctx = ctx
        self._directory = directory
        self._lock = asyncio.Lock()
        self._stamp: tuple[int, date] | None = None
        self._papers = -1
        self._known = Known({}, frozenset(), {}, {}, {})

    async def lines(self, actor: Actor) -> Mapping[RecordId, Line]:
        """Everybody's, the erased ones left out."""
        require(actor.roles, Right.READ_REGISTRY)
        await self._refresh()
        return self._known.lines

    async def found(self, actor: Actor, wanted: Filter, tab: Tab | None) -> tuple[list[Record], Mapping[Tab, int]]:
        """Those whom ``wanted`` fits and with whom it stands so, by name, and how many there are of each kind."""
        lines = await self.lines(actor)
        fitting = await self._directory.search(actor, wanted)
        return await asyncio.to_thread(_narrowed, fitting, lines, tab)

    async def _refresh(self) -> None:
        people = await self._directory.everybody()
        today = self._ctx.today()
        async with self._lock:
            stamp = (self._ctx.database.changes.stamp(*_TABLES), today)
            if stamp == self._stamp:
                return
            papers = self._ctx.database.changes.stamp("consents")
            async with self._ctx.database.read(long=True) as connection:
                records = self._ctx.records(connection)
                gateway = Consents(connection, records)
                waiting = {one.record: one for one in await Withdrawals(connection, records).open()}
                seen, changed = self._known.marks, frozenset[RecordId]()
                rows: Sequence[Row[Any]] = ()
                if papers != self._papers:
                    marks = await _all_of(gateway.next_marks)
                    seen, changed = await asyncio.to_thread(self._known.compared, marks)
                    few = len(changed) <= CHUNK
                    rows = await gateway.rows_of(changed) if few else await _all_of(gateway.next_rows)
            same_day = self._stamp is not None and self._stamp[1] == today
            read = Read(dict(people), rows, changed, seen, waiting, today, same_day)
            self._known = await asyncio.to_thread(self._known.after, read)
            self._stamp, self._papers = stamp, papers


Marks = frozenset[tuple[int, RecordId, str]]
"""Every paper by its number, whose it is and its state: whatever becomes of a paper changes one of these."""


@dataclass(frozen=True, slots=True)
class Read:
    """What was read of the database now: ``rows`` are at least those of the records that ``changed``."""

    people: Mapping[RecordId, Record]
    rows: Sequence[Row[Any]]
    changed: Collection[RecordId]
    marks: Marks
    withdrawals: Mapping[RecordId, Withdrawal]
    today: date
    same_day: bool


@dataclass(frozen=True, slots=True)
class Known:
    """Everything as it was found last. Its methods are meant for a thread: people may be thousands."""

    people: Mapping[RecordId, Record]
    marks: Marks
    papers: Mapping[RecordId, Sequence[Consent]]
    withdrawals: Mapping[RecordId, Withdrawal]
    lines: Mapping[RecordId, Line]

    def compared(self, marks: Sequence[Any]) -> tuple[Marks, frozenset[RecordId]]:
        """All marks, and the records of which they are other ones than before."""
        found = frozenset((number, RecordId(record), state) for number, record, state in marks)
        return found, frozenset(record for _, record, _ in found ^ self.marks)

    def after(self, read: Read) -> "Known":
        """What is known now: of most people what was known before."""
        anew: dict[RecordId, list[Consent]] = {one: [] for one in read.changed}
        for row in read.rows:
            if row.record_id in anew:
                anew[RecordId(row.record_id)].append(consent_of(row))
        papers: dict[RecordId, Sequence[Consent]] = {**self.papers, **anew}
        wards = wards_of(read.people)
        lines = dict(self.lines)
        for number in self._different(read, wards) if read.same_day else read.people:
            record = read.people[number]
            if record.erased_at is not None:
                lines.pop(number, None)
            else:
                withdrawal, of_them = read.withdrawals.get(number), wards.get(number, ())
                lines[number] = _line(record, read.people, of_them, papers.get(number, ()), withdrawal, read.today)
        return Known(read.people, read.marks, papers, read.withdrawals, lines)

    def _different(self, read: Read, wards: Mapping[RecordId, Collection[RecordId]]) -> Collection[RecordId]:
        """Those whose line may not be what it was that day."""
        people, before, now = read.people, self.withdrawals, read.withdrawals
        return {
            *(number for number, record in people.items() if self.people.get(number) is not record),
            *(one for one in read.changed if one in people),
            *(one for one in before.keys() | now.keys() if one in people and before.get(one) != now.get(one)),
            # What is asked of a guardian hangs on the children for whom they sign.
            *(one for one in wards if one in people and is_only_guardian(people[one])),
        }


def _narrowed(
    fitting: Sequence[Record], lines: Mapping[RecordId, Line], tab: Tab | None
) -> tuple[list[Record], Mapping[Tab, int]]:
    """In a thread: they may be thousands."""
    counts = dict.fromkeys(Tab, 0)
    found = []
    for record in fitting:
        tabs = lines[record.id].tabs if record.id in lines else ()
        for one in tabs:
            counts[one] += 1
        if tab is None or tab in tabs:
            found.append(record)
    return found, counts


async def _all_of(read: Callable[[ConsentId, int], Awaitable[Sequence[Any]]]) -> Sequence[Any]:
    """Chunk by chunk: people are answered between two."""
    rows: list[Any] = []
    while chunk := await read(ConsentId(rows[-1].id if rows else 0), CHUNK):
        rows += chunk
    return rows


def _line(
    record: Record,
    people: Mapping[RecordId, Record],
    wards: Collection[RecordId],
    consents: Sequence[Consent],
    withdrawal: Withdrawal | None,
    today: date,
) -> Line:
    asked = asked_of(record, people, wards, today)
    stage = stage_on(record, today)
    processing = signatures(consents, Purpose.PROCESSING, stage, today)
    publication = signatures(consents, Purpose.PUBLICATION, stage, today)
    is_signed = all(one.counts_on(today) for one in processing)
    days = [one.paper.until for one in processing if one.paper is not None and one.paper.until is not None]
    is_published = all(one.counts_on(today) for one in publication)
    items = tuple(needs_of(record, consents, today)) if asked else ()
    listed = {Tab(item.need.value) for item in items}
    listed |= {
        tab
        for tab, fits in (
            (Tab.SIGNED, is_signed),
            (Tab.PUBLISHED, is_published),
            (Tab.WITHDRAWN, withdrawal is not None),
        )
        if fits
    }
    return Line(
        asked=asked,
        items=items,
        is_signed=is_signed,
        until=min(days, default=None) if is_signed else None,
        is_published=is_published,
        withdrawal=withdrawal,
        tabs=frozenset(listed),
    )


_TABLES = (
    "consents",
    "withdrawals",
    "records",
    "record_secrets",
    "record_parts",
    "guardianships",
)
