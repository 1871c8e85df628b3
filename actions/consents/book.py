"""How it stands with everybody's papers, in memory: what the desk's list of consents is made of."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
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
"""Papers that are read at once."""


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

    ``is_signed``: a consent to processing is in force. ``is_published``: so is one to publication.
    """

    asked: bool
    items: tuple[Item, ...]
    is_signed: bool
    until: date | None
    is_published: bool
    withdrawal: Withdrawal | None = None

    @property
    def tabs(self) -> frozenset[Tab]:
        found = {Tab(item.need.value) for item in self.items}
        found |= {Tab.SIGNED} if self.is_signed else set()
        found |= {Tab.PUBLISHED} if self.is_published else set()
        return frozenset(found | ({Tab.WITHDRAWN} if self.withdrawal is not None else set()))


class Book:
    """Looks anew at whom something was written about since it was asked last. Kept for as long as the program."""

    def __init__(self, ctx: Context, directory: Directory) -> None:
        self._ctx = ctx
        self._directory = directory
        self._lock = asyncio.Lock()
        self._stamp: tuple[int, date] | None = None
        self._people: dict[RecordId, Record] = {}
        self._papers: dict[RecordId, tuple[Row[Any], ...]] = {}
        self._lines: dict[RecordId, Line] = {}
        self._withdrawals: dict[RecordId, Withdrawal] = {}

    async def lines(self, actor: Actor) -> Mapping[RecordId, Line]:
        """Everybody's, the erased ones left out."""
        require(actor.roles, Right.READ_REGISTRY)
        await self._refresh()
        return self._lines

    async def found(self, actor: Actor, wanted: Filter, tab: Tab | None) -> tuple[list[Record], Mapping[Tab, int]]:
        """Those whom ``wanted`` fits and with whom it stands so, by name, and how many there are of each kind."""
        lines = await self.lines(actor)
        counts = dict.fromkeys(Tab, 0)
        found = []
        for record in await self._directory.search(actor, wanted):
            tabs = lines[record.id].tabs if record.id in lines else frozenset()
            for one in tabs:
                counts[one] += 1
            if tab is None or tab in tabs:
                found.append(record)
        return found, counts

    async def _refresh(self) -> None:
        people = await self._directory.everybody()
        today = self._ctx.today()
        async with self._lock:
            stamp = (self._ctx.database.changes.stamp(*_TABLES), today)
            if stamp == self._stamp:
                return
            async with self._ctx.database.read(long=True) as connection:
                records = self._ctx.records(connection)
                rows = await _all_rows(Consents(connection, records))
                waiting = {one.record: one for one in await Withdrawals(connection, records).open()}
            anew = self._stamp is None or self._stamp[1] != today
            snapshot = dict(people)
            papers, lines = await asyncio.to_thread(self._worked_out, snapshot, rows, waiting, today, anew)
            self._people, self._papers, self._withdrawals, self._lines = snapshot, papers, waiting, lines
            self._stamp = stamp

    def _worked_out(
        self,
        people: dict[RecordId, Record],
        rows: Sequence[Row[Any]],
        waiting: Mapping[RecordId, Withdrawal],
        today: date,
        anew: bool,
    ) -> tuple[dict[RecordId, tuple[Row[Any], ...]], dict[RecordId, Line]]:
        """In a thread: thousands are looked at, and most of them are as they were."""
        grouped: dict[RecordId, list[Row[Any]]] = {}
        for row in rows:
            grouped.setdefault(RecordId(row.record_id), []).append(row)
        papers = {record: tuple(found) for record, found in grouped.items()}
        wards = wards_of(people)
        lines = {}
        for number, record in people.items():
            if record.erased_at is not None:
                continue
            mine = papers.get(number, ())
            is_as_it_was = (
                not anew
                and number in self._lines
                and self._people.get(number) is record
                and self._papers.get(number, ()) == mine
                and self._withdrawals.get(number) == waiting.get(number)
                # What is asked of a guardian hangs on the children for whom they sign.
                and not (number in wards and is_only_guardian(record))
            )
            if is_as_it_was:
                lines[number] = self._lines[number]
                continue
            consents = [consent_of(row) for row in mine]
            lines[number] = _line(record, people, wards.get(number, ()), consents, waiting.get(number), today)
        return papers, lines


async def _all_rows(gateway: Consents) -> list[Row[Any]]:
    rows: list[Row[Any]] = []
    while chunk := await gateway.next_rows(ConsentId(rows[-1].id if rows else 0), CHUNK):
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
    return Line(
        asked=asked,
        items=tuple(needs_of(record, consents, today)) if asked else (),
        is_signed=is_signed,
        until=min(days, default=None) if is_signed else None,
        is_published=all(one.counts_on(today) for one in publication),
        withdrawal=withdrawal,
    )


_TABLES = (
    "consents",
    "withdrawals",
    "records",
    "record_secrets",
    "record_parts",
    "guardianships",
)
