"""Individual plans of pairings and their items."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, exists, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.meetups.meetup import MeetupId
from domain.mentoring.formats import WorkFormat
from domain.mentoring.pairing import PairingId
from domain.mentoring.plan import Expected, Goal, Item, ItemContent, ItemId, Plan, PlanStands, PlanState, ReturnReason
from domain.registry.record import RecordId
from storage.records import Records
from storage.tables.mentoring import pairings
from storage.tables.mentoring_plans import plan_items, plans
from storage.vault import Key


class Plans:
    """Gateway to plans. Own words are empty once one of the people is forgotten."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def get(self, pairing: PairingId) -> Plan | None:
        return (await self.of_pairings({pairing})).get(pairing)

    async def of_pairings(self, wanted: Collection[PairingId]) -> Mapping[PairingId, Plan]:
        """Those of these pairings that have one."""
        return await self._found(plans.c.pairing_id.in_(list(wanted)))

    async def outlines(self, wanted: Collection[PairingId]) -> Mapping[PairingId, Plan]:
        """As :meth:`of_pairings`; own words stay sealed, and are empty."""
        return await self._found(plans.c.pairing_id.in_(list(wanted)), words=False)

    async def next_states(self, after: PairingId, limit: int) -> Sequence[PlanStands]:
        """How the first ``limit`` plans after this one stand, by the number of their pairing."""
        has_items = exists().where(plan_items.c.pairing_id == plans.c.pairing_id)
        statement = (
            select(plans.c.pairing_id, plans.c.state, plans.c.since, has_items.label("has_items"))
            .where(plans.c.pairing_id > after)
            .order_by(plans.c.pairing_id)
            .limit(limit)
        )
        rows = await self._connection.execute(statement)
        return [
            PlanStands(PairingId(row.pairing_id), PlanState(row.state), row.since, has_items=bool(row.has_items))
            for row in rows
        ]

    async def in_states(self, states: Collection[PlanState]) -> Sequence[Plan]:
        """Whatever stands so, the one that stands so longest first."""
        found = await self._found(plans.c.state.in_(list(states)))
        return sorted(found.values(), key=lambda one: (one.since, one.pairing))

    async def begin(self, pairing: PairingId, now: datetime) -> Plan:
        """An empty draft."""
        await self._connection.execute(insert(plans).values(pairing_id=pairing, state=PlanState.DRAFT, since=now))
        return Plan(pairing=pairing, state=PlanState.DRAFT, since=now)

    async def save(self, before: Plan, changed: Plan, now: datetime) -> Plan:
        """Store its state, goal and return; not its items. ``since`` becomes ``now`` where the state is another."""
        if before.state is not changed.state:
            changed = replace(changed, since=now)
        words = {"goal": changed.goal_words, "returned": changed.returned_words}
        await self._connection.execute(
            update(plans)
            .where(plans.c.pairing_id == changed.pairing)
            .values(
                state=changed.state,
                since=changed.since,
                goal=changed.goal,
                returned=changed.returned,
                agreed_at=changed.agreed_at,
                words=await self._sealed(changed.pairing, words),
            )
        )
        return changed

    async def add_item(self, pairing: PairingId, content: ItemContent) -> Item:
        """At the end."""
        last = await self._connection.scalar(
            select(func.max(plan_items.c.place)).where(plan_items.c.pairing_id == pairing)
        )
        values = await self._values(pairing, content, "")
        number = await self._connection.scalar(
            insert(plan_items).values(pairing_id=pairing, place=(last or 0) + 1, **values).returning(plan_items.c.id)
        )
        return Item(id=ItemId(number or 0), content=content)

    async def save_item(self, pairing: PairingId, item: Item) -> None:
        """Its content, and whether it is done."""
        values = await self._values(pairing, item.content, item.note)
        await self._connection.execute(
            update(plan_items).where(plan_items.c.id == item.id).values(done_on=item.done_on, **values)
        )

    async def drop_item(self, item: ItemId) -> None:
        await self._connection.execute(delete(plan_items).where(plan_items.c.id == item))

    async def arrange(self, items: Sequence[ItemId]) -> None:
        """Put them in this order."""
        for place, item in enumerate(items, start=1):
            await self._connection.execute(update(plan_items).where(plan_items.c.id == item).values(place=place))

    async def _found(self, condition: Any, *, words: bool = True) -> dict[PairingId, Plan]:
        statement = select(plans, pairings.c.mentor_id).join(pairings, pairings.c.id == plans.c.pairing_id)
        rows = (await self._connection.execute(statement.where(condition))).all()
        keys = await self._records.keys_of({RecordId(row.mentor_id) for row in rows} if words else ())
        items: dict[int, list[Row[Any]]] = {row.pairing_id: [] for row in rows}
        if not rows:
            return {}
        for one in await self._connection.execute(
            select(plan_items)
            .where(plan_items.c.pairing_id.in_(list(items)))
            .order_by(plan_items.c.place, plan_items.c.id)
        ):
            items[one.pairing_id].append(one)
        return {
            PairingId(row.pairing_id): _plan(row, items[row.pairing_id], keys.get(RecordId(row.mentor_id)))
            for row in rows
        }

    async def _values(self, pairing: PairingId, content: ItemContent, note: str) -> dict[str, Any]:
        words = {"event": content.event, "result": content.result, "note": note}
        return {
            "format": str(content.format),
            "first": content.first,
            "last": content.last,
            "expected": content.expected,
            "meetup_id": content.meetup,
            "words": await self._sealed(pairing, words),
        }

    async def _sealed(self, pairing: PairingId, words: Mapping[str, str]) -> bytes | None:
        if not any(words.values()):
            return None
        mentor = await self._connection.scalar(select(pairings.c.mentor_id).where(pairings.c.id == pairing))
        key = await self._records.key_of(RecordId(mentor or 0))
        return None if key is None else key.seal_json(dict(words))


def format_of(stored: str) -> WorkFormat | str:
    """One of ours, or a centre's own in its words."""
    return WorkFormat(stored) if stored in set(WorkFormat) else stored


def _plan(row: Row[Any], items: Sequence[Row[Any]], key: Key | None) -> Plan:
    words = _unsealed(row.words, key)
    return Plan(
        pairing=PairingId(row.pairing_id),
        state=PlanState(row.state),
        since=row.since,
        goal=None if row.goal is None else Goal(row.goal),
        goal_words=words.get("goal", ""),
        returned=None if row.returned is None else ReturnReason(row.returned),
        returned_words=words.get("returned", ""),
        agreed_at=row.agreed_at,
        items=tuple(_item(one, key) for one in items),
    )


def _item(row: Row[Any], key: Key | None) -> Item:
    words = _unsealed(row.words, key)
    done_on: date | None = row.done_on
    return Item(
        id=ItemId(row.id),
        content=ItemContent(
            format=format_of(row.format),
            first=row.first,
            last=row.last,
            expected=None if row.expected is None else Expected(row.expected),
            event=words.get("event", ""),
            result=words.get("result", ""),
            meetup=None if row.meetup_id is None else MeetupId(row.meetup_id),
        ),
        done_on=done_on,
        note=words.get("note", ""),
    )


def _unsealed(sealed: bytes | None, key: Key | None) -> Mapping[str, str]:
    if sealed is None or key is None:
        return {}
    found: Mapping[str, str] = key.unseal_json(sealed)
    return found
