"""Consents, and the withdrawals that end them. What stood on a paper is sealed under its person's key."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.consents.consent import Category, Consent, ConsentId, Purpose, State, Terms
from domain.consents.needs import Item
from domain.consents.signing import Signer, Stage
from domain.consents.withdrawal import Ending, Source, Withdrawal, WithdrawalId
from domain.people.person import PersonId
from domain.registry.record import Part, RecordId, Standing
from storage.records import Records
from storage.tables.consents import consent_reminders, consents, withdrawals
from storage.vault import Key


class Consents:
    """Gateway to consents. ``terms`` of a person who is erased are empty."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def get(self, consent: ConsentId) -> Consent | None:
        found = await self._found(consents.c.id == consent)
        return found[0] if found else None

    async def of(self, record: RecordId) -> tuple[Consent, ...]:
        """All papers about this person there ever were, the oldest first."""
        return await self._found(consents.c.record_id == record)

    async def of_all(self) -> Mapping[RecordId, Sequence[Consent]]:
        """All papers, by whom they are about, without their terms."""
        rows = await self._connection.execute(select(consents).order_by(consents.c.id))
        found: dict[RecordId, list[Consent]] = defaultdict(list)
        for row in rows:
            found[RecordId(row.record_id)].append(_consent(row, Terms()))
        return found

    async def over(self, today: date) -> tuple[Consent, ...]:
        """Signed ones whose last day has passed."""
        return await self._found((consents.c.state == State.SIGNED) & (consents.c.until < today))

    async def next_rows(self, after: ConsentId, limit: int) -> Sequence[Row[Any]]:
        """All papers as they are stored, so many at once: people are answered between two reads.

        `consent_of` makes a consent of each, which may be left to a thread.
        """
        rows = select(consents).where(consents.c.id > after).order_by(consents.c.id).limit(limit)
        return (await self._connection.execute(rows)).all()

    async def next_marks(self, after: ConsentId, limit: int) -> Sequence[Row[Any, Any, Any]]:
        """As :meth:`next_rows`, of each paper only its ``id``, its ``record_id`` and its ``state``, as text."""
        marks = select(consents.c.id, consents.c.record_id, consents.c.state)
        return (
            await self._connection.execute(marks.where(consents.c.id > after).order_by(consents.c.id).limit(limit))
        ).all()

    async def rows_of(self, records: Collection[RecordId]) -> Sequence[Row[Any]]:
        """As :meth:`next_rows`, of these people."""
        rows = select(consents).where(consents.c.record_id.in_(list(records))).order_by(consents.c.id)
        return (await self._connection.execute(rows)).all()

    async def signed_by(self, records: Collection[RecordId]) -> Sequence[Row[Any, Any, Any, Any, Any]]:
        """Of these people the signed papers to processing: ``record_id``, ``signer``, ``stage`` and their days."""
        columns = (consents.c.record_id, consents.c.signer, consents.c.stage, consents.c.signed_on, consents.c.until)
        signed = (consents.c.purpose == Purpose.PROCESSING) & (consents.c.state == State.SIGNED)
        found = select(*columns).where(consents.c.record_id.in_(list(records)), signed)
        return (await self._connection.execute(found)).all()

    async def add(self, new: Consent) -> Consent:
        """Store it under a new number; the one it has is not looked at."""
        values = {"record_id": new.record, **await self._values(new)}
        number = await self._connection.scalar(insert(consents).values(**values).returning(consents.c.id))
        found = await self.get(ConsentId(number or 0))
        assert found is not None
        return found

    async def save(self, changed: Consent) -> None:
        await self._connection.execute(
            update(consents).where(consents.c.id == changed.id).values(**await self._values(changed))
        )

    async def known_reminders(self) -> set[tuple[RecordId, str, str, date]]:
        """Of what curators were told: whom, what, for which purpose, about which day."""
        rows = await self._connection.execute(
            select(
                consent_reminders.c.record_id,
                consent_reminders.c.what,
                consent_reminders.c.purpose,
                consent_reminders.c.day,
            )
        )
        return {(RecordId(row.record_id), row.what, row.purpose, row.day) for row in rows}

    async def note_reminders(self, told: Iterable[tuple[Item, str]], today: date) -> None:
        """Curators are told of these today, each as the text says."""
        rows = [
            {"record_id": item.record, "what": what, "purpose": item.purpose, "day": item.day, "told_on": today}
            for item, what in told
        ]
        if rows:
            await self._connection.execute(insert(consent_reminders).on_conflict_do_nothing(), rows)

    async def reminded_on(self, day: date) -> set[tuple[RecordId, str, str, date]]:
        """As :meth:`known_reminders`, of one day."""
        rows = await self._connection.execute(select(consent_reminders).where(consent_reminders.c.told_on == day))
        return {(RecordId(row.record_id), row.what, row.purpose, row.day) for row in rows}

    async def _found(self, condition: Any) -> tuple[Consent, ...]:
        rows = (await self._connection.execute(select(consents).where(condition).order_by(consents.c.id))).all()
        keys = await self._records.keys_of({RecordId(row.record_id) for row in rows if row.sealed is not None})
        return tuple(_consent(row, _terms(keys.get(RecordId(row.record_id)), row.sealed)) for row in rows)

    async def _values(self, consent: Consent) -> dict[str, Any]:
        return {
            "purpose": consent.purpose,
            "signer": consent.signer,
            "stage": consent.stage,
            "state": consent.state,
            "printed_at": consent.printed_at,
            "signed_on": consent.signed_on,
            "until": consent.until,
            "taken_by": consent.taken_by,
            "guardian_id": consent.guardian,
            "ended_on": consent.ended_on,
            "sealed": await self._sealed(consent),
        }

    async def _sealed(self, consent: Consent) -> bytes | None:
        key = await self._records.key_of(consent.record)
        if key is None or consent.terms == Terms():
            return None
        terms = consent.terms
        return key.seal_json({"categories": sorted(terms.categories), "resources": sorted(terms.resources)})


class Withdrawals:
    """Gateway to withdrawals."""

    def __init__(self, connection: AsyncConnection, records: Records) -> None:
        self._connection = connection
        self._records = records

    async def get(self, withdrawal: WithdrawalId) -> Withdrawal | None:
        found = await self._found(withdrawals.c.id == withdrawal)
        return found[0] if found else None

    async def open(self) -> tuple[Withdrawal, ...]:
        """Those after which nothing is destroyed yet, the one whose term ends first at the beginning."""
        found = await self._found(withdrawals.c.ending == Ending.OPEN)
        return tuple(sorted(found, key=lambda one: (one.received_on, one.id)))

    async def open_of(self, record: RecordId) -> Withdrawal | None:
        found = await self._found((withdrawals.c.record_id == record) & (withdrawals.c.ending == Ending.OPEN))
        return found[0] if found else None

    async def last_of(self, record: RecordId) -> Withdrawal | None:
        found = await self._found(withdrawals.c.record_id == record)
        return found[-1] if found else None

    async def add(
        self,
        record: RecordId,
        *,
        at: datetime,
        received_on: date,
        source: Source,
        by: PersonId,
        paper: str,
        parts: Mapping[Part, Standing],
    ) -> Withdrawal:
        key = await self._records.key_of(record)
        number = await self._connection.scalar(
            insert(withdrawals)
            .values(
                record_id=record,
                at=at,
                received_on=received_on,
                source=source,
                by=by,
                ending=Ending.OPEN,
                parts={part.value: standing.value for part, standing in parts.items()},
                sealed=key.seal_json({"paper": paper}) if key is not None and paper else None,
            )
            .returning(withdrawals.c.id)
        )
        found = await self.get(WithdrawalId(number or 0))
        assert found is not None
        return found

    async def close(self, withdrawal: WithdrawalId, ending: Ending, now: datetime) -> None:
        await self._connection.execute(
            update(withdrawals).where(withdrawals.c.id == withdrawal).values(ending=ending, closed_at=now)
        )

    async def _found(self, condition: Any) -> list[Withdrawal]:
        rows = (await self._connection.execute(select(withdrawals).where(condition).order_by(withdrawals.c.id))).all()
        keys = await self._records.keys_of({RecordId(row.record_id) for row in rows if row.sealed is not None})
        return [_withdrawal(row, keys.get(RecordId(row.record_id))) for row in rows]


def _terms(key: Key | None, sealed: bytes | None) -> Terms:
    if key is None or sealed is None:
        return Terms()
    values = key.unseal_json(sealed)
    return Terms(frozenset(map(Category, values["categories"])), frozenset(values["resources"]))


def consent_of(row: Row[Any]) -> Consent:
    """The consent that a row is, without its terms."""
    return _consent(row, Terms())


def _consent(row: Row[Any], terms: Terms) -> Consent:
    return Consent(
        id=ConsentId(row.id),
        record=RecordId(row.record_id),
        purpose=Purpose(row.purpose),
        signer=Signer(row.signer),
        stage=Stage(row.stage),
        state=State(row.state),
        printed_at=row.printed_at,
        signed_on=row.signed_on,
        until=row.until,
        taken_by=None if row.taken_by is None else PersonId(row.taken_by),
        guardian=None if row.guardian_id is None else RecordId(row.guardian_id),
        ended_on=row.ended_on,
        terms=terms,
    )


def _withdrawal(row: Row[Any], key: Key | None) -> Withdrawal:
    paper = "" if key is None or row.sealed is None else str(key.unseal_json(row.sealed)["paper"])
    return Withdrawal(
        id=WithdrawalId(row.id),
        record=RecordId(row.record_id),
        at=row.at,
        received_on=row.received_on,
        source=Source(row.source),
        by=None if row.by is None else PersonId(row.by),
        paper=paper,
        ending=Ending(row.ending),
        closed_at=row.closed_at,
        parts={Part(part): Standing(standing) for part, standing in row.parts.items()},
    )
