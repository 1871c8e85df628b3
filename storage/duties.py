"""Duties, who answers for them, and their marks."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Table, case, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.duties.duty import (
    Bound,
    Duty,
    DutyId,
    DutyKind,
    Ladder,
    Mark,
    MarkId,
    Monthly,
    Once,
    Repeats,
    Yearly,
)
from domain.mentoring.speaking import OnPaper
from domain.notices import HallId
from domain.people.person import PersonId
from storage.tables.duties import duties, duty_marks, duty_month_people, duty_people


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """Since when a duty is switched off, by somebody and because the settings name its resource no more."""

    by_somebody: datetime | None = None
    by_settings: datetime | None = None

    @property
    def since(self) -> datetime | None:
        """The earlier of the two."""
        return min((one for one in (self.by_somebody, self.by_settings) if one is not None), default=None)


class Duties:
    """Gateway to duties and to who answers for them."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, duty: DutyId) -> Duty | None:
        found = await self._found(duties.c.id == duty)
        return found[0] if found else None

    async def all(self) -> tuple[Duty, ...]:
        """All of them, those that are switched off last."""
        found = await self._found()
        return tuple(sorted(found, key=lambda duty: duty.retired))

    async def active(self) -> tuple[Duty, ...]:
        """Those that are not switched off."""
        return tuple(duty for duty in await self._found() if not duty.retired)

    async def by_key(self, key: str) -> Duty | None:
        """A built-in."""
        found = await self._found(duties.c.key == key)
        return found[0] if found else None

    async def updated_in(self, hall: HallId) -> tuple[Duty, ...]:
        """Updates, not switched off, of the resource that this hall is."""
        found = await self._found(duties.c.hall_id == hall, duties.c.kind == DutyKind.UPDATE)
        return tuple(duty for duty in found if not duty.retired)

    async def count(self) -> int:
        """How many are not switched off."""
        running = (duties.c.retired_at.is_(None), duties.c.resource_gone_at.is_(None))
        return int(await self._connection.scalar(select(func.count()).select_from(duties).where(*running)) or 0)

    async def add(self, now: datetime, **fields: Any) -> Duty:
        """Add one; ``fields`` are attributes of :class:`Duty`, all but its id, what is retired and who answers."""
        number = await self._connection.scalar(
            insert(duties).values(**_columns(fields), created_at=now).returning(duties.c.id)
        )
        return await self._there(DutyId(number or 0))

    async def change(self, duty: DutyId, **fields: Any) -> Duty:
        """Set attributes of :class:`Duty` other than who answers for it."""
        await self._connection.execute(update(duties).where(duties.c.id == duty).values(**_columns(fields)))
        return await self._there(duty)

    async def switched_off(self, duty: DutyId) -> SwitchedOff:
        row = (
            await self._connection.execute(
                select(duties.c.retired_at, duties.c.resource_gone_at).where(duties.c.id == duty)
            )
        ).one()
        return SwitchedOff(row.retired_at, row.resource_gone_at)

    async def switch(self, duty: DutyId, off: SwitchedOff) -> Duty:
        """Switch it off or on again."""
        await self._connection.execute(
            update(duties)
            .where(duties.c.id == duty)
            .values(retired_at=off.by_somebody, resource_gone_at=off.by_settings)
        )
        return await self._there(duty)

    async def named(self) -> dict[DutyId, dict[PersonId, datetime]]:
        """Who is named as answering for each duty, and since when. A duty for which nobody is named is left out."""
        rows = await self._connection.execute(select(duty_people).order_by(duty_people.c.person_id))
        found: dict[DutyId, dict[PersonId, datetime]] = {}
        for row in rows:
            found.setdefault(DutyId(row.duty_id), {})[PersonId(row.person_id)] = row.since
        return found

    async def named_by_month(self) -> dict[DutyId, dict[date, dict[PersonId, datetime]]]:
        """Who is named instead for the terms of a month, by its first day, and since when."""
        order = (duty_month_people.c.month, duty_month_people.c.person_id)
        rows = await self._connection.execute(select(duty_month_people).order_by(*order))
        found: dict[DutyId, dict[date, dict[PersonId, datetime]]] = {}
        for row in rows:
            found.setdefault(DutyId(row.duty_id), {}).setdefault(row.month, {})[PersonId(row.person_id)] = row.since
        return found

    async def set_responsible(self, duty: DutyId, people: Iterable[PersonId], now: datetime) -> None:
        """Who answers for it from now on; those who did so before keep their «since»."""
        before = (await self._there(duty)).responsible
        await self._replace(duty_people, {"duty_id": duty}, set(before), set(people), now)

    async def set_for_month(self, duty: DutyId, month: date, people: Iterable[PersonId], now: datetime) -> None:
        """Who answers for the term of a month, given by its first day; nobody: whoever does so in the others."""
        before = (await self._there(duty)).by_month.get(month, ())
        await self._replace(duty_month_people, {"duty_id": duty, "month": month}, set(before), set(people), now)

    async def same_every_month(self, duty: DutyId) -> None:
        """Nobody is named for single months any more."""
        await self._connection.execute(delete(duty_month_people).where(duty_month_people.c.duty_id == duty))

    async def _replace(
        self, table: Table, of: Mapping[str, Any], before: set[PersonId], wanted: set[PersonId], now: datetime
    ) -> None:
        here = [table.c[name] == value for name, value in of.items()]
        await self._connection.execute(delete(table).where(*here, table.c.person_id.in_(before - wanted)))
        rows = [{**of, "person_id": person, "since": now} for person in sorted(wanted - before)]
        if rows:
            await self._connection.execute(insert(table), rows)

    async def _there(self, duty: DutyId) -> Duty:
        found = await self.get(duty)
        if found is None:
            raise LookupError(f"no duty {duty}")
        return found

    async def _found(self, *where: Any) -> list[Duty]:
        rows = (await self._connection.execute(select(duties).where(*where).order_by(duties.c.id))).all()
        people = await self.named() if rows else {}
        by_month = await self.named_by_month() if rows else {}
        return [
            _duty(
                row,
                tuple(people.get(DutyId(row.id), ())),
                {month: tuple(named) for month, named in by_month.get(DutyId(row.id), {}).items()},
            )
            for row in rows
        ]


class Marks:
    """Gateway to marks. They are never deleted: those that were undone are the history."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def standing(self, first: date, last: date, duty: DutyId | None = None) -> dict[tuple[DutyId, date], Mark]:
        """The marks that stand, of terms between two dates, both included; of one duty if one is named."""
        query = select(duty_marks).where(duty_marks.c.undone_at.is_(None), duty_marks.c.term.between(first, last))
        if duty is not None:
            query = query.where(duty_marks.c.duty_id == duty)
        found = [_mark(row) for row in await self._connection.execute(query)]
        return {(mark.duty, mark.term): mark for mark in found}

    async def of(self, duty: DutyId, term: date) -> Mark | None:
        """The mark of a term that stands."""
        return (await self.standing(term, term, duty)).get((duty, term))

    async def get(self, mark: MarkId) -> Mark | None:
        row = (await self._connection.execute(select(duty_marks).where(duty_marks.c.id == mark))).one_or_none()
        return None if row is None else _mark(row)

    async def history(self, duty: DutyId, term: date) -> Sequence[Mark]:
        """All marks of a term, the oldest first."""
        rows = await self._connection.execute(
            select(duty_marks).where(duty_marks.c.duty_id == duty, duty_marks.c.term == term).order_by(duty_marks.c.id)
        )
        return tuple(_mark(row) for row in rows)

    async def undone_since(self, moment: datetime) -> set[tuple[DutyId, date]]:
        """The terms whose mark was made before a moment and taken back after it."""
        rows = await self._connection.execute(
            select(duty_marks.c.duty_id, duty_marks.c.term).where(
                duty_marks.c.made_at <= moment, duty_marks.c.undone_at > moment
            )
        )
        return {(DutyId(row.duty_id), row.term) for row in rows}

    async def add(
        self,
        duty: DutyId,
        term: date,
        done_on: date,
        note: str,
        link: str,
        made_by: PersonId | None,
        now: datetime,
        post: int | None = None,
        letter: OnPaper | None = None,
    ) -> Mark:
        """Raises IntegrityError when one stands already: look first, in the same transaction."""
        row = (
            await self._connection.execute(
                insert(duty_marks)
                .values(
                    duty_id=duty,
                    term=term,
                    done_on=done_on,
                    note=note,
                    link=link,
                    post_id=post,
                    letter="" if letter is None else letter.number,
                    letter_dated=None if letter is None else letter.dated,
                    made_by=made_by,
                    made_at=now,
                )
                .returning(duty_marks)
            )
        ).one()
        return _mark(row)

    async def undo(self, mark: MarkId, who: PersonId, now: datetime) -> None:
        await self._connection.execute(
            update(duty_marks).where(duty_marks.c.id == mark).values(undone_by=who, undone_at=now)
        )

    async def terms(self, first: date, last: date, duty: DutyId) -> list[date]:
        """The terms between two dates, both included, that have a history; those with a mark that stands first."""
        rows = await self._connection.execute(
            select(duty_marks.c.term, func.min(case((duty_marks.c.undone_at.is_(None), 0), else_=1)).label("is_undone"))
            .where(duty_marks.c.duty_id == duty, duty_marks.c.term.between(first, last))
            .group_by(duty_marks.c.term)
            .order_by("is_undone", duty_marks.c.term)
        )
        return [row.term for row in rows]

    async def move(self, duty: DutyId, term: date, to: date) -> None:
        """The date of the term was changed: what was handed in for it stays handed in, with its history."""
        moved = (duty_marks.c.duty_id == duty, duty_marks.c.term == term)
        await self._connection.execute(update(duty_marks).where(*moved).values(term=to))


def _columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Attributes of a duty as columns."""
    values = dict(fields)
    repeats: Repeats | None = values.pop("repeats", None)
    match repeats:
        case Once(on):
            values |= {"repeats": "once", "on_date": on, "month": None, "day": None}
        case Monthly(day):
            values |= {"repeats": "monthly", "on_date": None, "month": None, "day": day}
        case Yearly(month, day):
            values |= {"repeats": "yearly", "on_date": None, "month": month, "day": day}
    if "ladder" in values:
        values["ladder"] = asdict(values["ladder"])
    if "hall" in values:
        values["hall_id"] = values.pop("hall")
    return values


def _repeats(row: Row[Any]) -> Repeats:
    match row.repeats:
        case "once":
            return Once(row.on_date)
        case "monthly":
            return Monthly(row.day)
        case _:
            return Yearly(row.month, row.day)


def _duty(row: Row[Any], responsible: tuple[PersonId, ...], by_month: Mapping[date, tuple[PersonId, ...]]) -> Duty:
    ladder = row.ladder
    return Duty(
        id=DutyId(row.id),
        key=row.key,
        kind=DutyKind(row.kind),
        title=row.title,
        todo=row.todo,
        resource=row.resource,
        hall=None if row.hall_id is None else HallId(row.hall_id),
        repeats=_repeats(row),
        bound=Bound(row.bound),
        ladder=Ladder(
            days_before=tuple(ladder["days_before"]),
            month_days=tuple(ladder["month_days"]),
            last_working_days=ladder["last_working_days"],
            daily_when_overdue=ladder["daily_when_overdue"],
        ),
        legal=row.legal,
        since=row.since,
        changed_at=row.changed_at,
        retired=row.retired_at is not None or row.resource_gone_at is not None,
        responsible=responsible,
        by_month=by_month,
    )


def _mark(row: Row[Any]) -> Mark:
    return Mark(
        id=MarkId(row.id),
        duty=DutyId(row.duty_id),
        term=row.term,
        done_on=row.done_on,
        note=row.note,
        link=row.link,
        post=row.post_id,
        made_by=None if row.made_by is None else PersonId(row.made_by),
        made_at=row.made_at,
        undone_by=None if row.undone_by is None else PersonId(row.undone_by),
        undone_at=row.undone_at,
        letter=None if row.letter_dated is None else OnPaper(row.letter, row.letter_dated),
    )
