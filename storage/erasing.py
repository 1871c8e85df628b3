"""What makes a record an erased one: statements for the running bot, and for a backup that is brought back."""

from datetime import datetime

from sqlalchemy import UpdateBase, delete, func, select, update

from domain.registry.record import RecordId, Standing
from storage.media_erasing import forgetting_in_plan
from storage.mentoring.forgetting import forgetting
from storage.outbox import Delivery
from storage.tables.agenda import calendar_links
from storage.tables.consents import consents, withdrawals
from storage.tables.delivery import outbox
from storage.tables.practices import practices
from storage.tables.records import guardianships, record_accounts, record_parts, record_secrets, records


def erasing(record: RecordId, now: datetime) -> tuple[UpdateBase, ...]:
    """What makes a record an erased one: for the running bot, and for a backup that is brought back."""
    return (
        # Overwritten before it goes: not even a page that is shared keeps a trace.
        update(record_secrets).where(record_secrets.c.record_id == record).values(wrapped_key=b"", details=b""),
        delete(record_secrets).where(record_secrets.c.record_id == record),
        delete(guardianships).where((guardianships.c.ward_id == record) | (guardianships.c.guardian_id == record)),
        # What an account reads by itself, of whoever it was: it can be asked for anew.
        delete(calendar_links).where(
            calendar_links.c.person_id.in_(
                select(record_accounts.c.person_id).where(record_accounts.c.record_id == record)
            )
        ),
        delete(record_accounts).where(record_accounts.c.record_id == record),
        delete(practices).where(practices.c.record_id == record),
        update(record_parts).where(record_parts.c.record_id == record).values(standing=Standing.ENDED),
        update(records).where(records.c.id == record).values(erased_at=now, blocked_at=None),
        # Which papers there were stays; what stood in them goes.
        update(consents).where(consents.c.record_id == record).values(sealed=None, guardian_id=None),
        update(consents).where(consents.c.guardian_id == record).values(guardian_id=None),
        update(withdrawals).where(withdrawals.c.record_id == record).values(sealed=None),
        *forgetting(record, now),
        *forgetting_in_plan(record, now),
        dropping_letters(record),
    )


def dropping_letters(record: RecordId) -> UpdateBase:
    """What takes out of the outbox all that was to be told about somebody: such a notice has a field `record`."""
    return delete(outbox).where(
        func.json_extract(outbox.c.payload, "$.record") == record,
        outbox.c.state.in_([Delivery.PENDING, Delivery.UNREACHABLE]),
    )
