"""Consents, their withdrawal, and what was destroyed. What stood on a paper lies sealed under its person's key."""

from sqlalchemy import JSON, Column, Date, ForeignKey, Index, Integer, LargeBinary, String, Table

from storage.tables.columns import Id, Moment, metadata

consents = Table(
    "consents",
    metadata,
    Column("id", Id, primary_key=True),
    Column("record_id", Id, ForeignKey("records.id", ondelete="CASCADE"), nullable=False),
    Column("purpose", String(16), nullable=False),
    Column("signer", String(16), nullable=False),
    Column("stage", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    Column("printed_at", Moment),
    Column("signed_on", Date),
    Column("until", Date),
    Column("taken_by", Id, ForeignKey("people.id")),
    Column("guardian_id", Id, ForeignKey("records.id", ondelete="SET NULL")),
    Column("ended_on", Date),
    Column("sealed", LargeBinary),
    Index(None, "record_id"),
    sqlite_autoincrement=True,
)

consent_reminders = Table(
    "consent_reminders",
    metadata,
    Column("record_id", Id, ForeignKey("records.id", ondelete="CASCADE"), primary_key=True),
    Column("what", String(16), primary_key=True),
    Column("purpose", String(16), primary_key=True),
    # The day that it is about: another one is another reminder.
    Column("day", Date, primary_key=True),
    Column("told_on", Date, nullable=False),
    Index(None, "told_on"),
)
"""What curators were reminded of, each thing once."""

withdrawals = Table(
    "withdrawals",
    metadata,
    Column("id", Id, primary_key=True),
    Column("record_id", Id, ForeignKey("records.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("received_on", Date, nullable=False),
    Column("source", String(16), nullable=False),
    Column("by", Id, ForeignKey("people.id")),
    Column("ending", String(16), nullable=False),
    Column("closed_at", Moment),
    Column("parts", JSON, nullable=False),
    Column("sealed", LargeBinary),
    Index(None, "record_id"),
    Index(None, "ending"),
    sqlite_autoincrement=True,
)

erasures = Table(
    "erasures",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("ground", String(16), nullable=False),
    Column("record_id", Id, ForeignKey("records.id")),
    Column("series", String(1)),
    Column("number", Integer),
    Column("person_id", Id, ForeignKey("people.id")),
    Column("by", Id, ForeignKey("people.id")),
    sqlite_autoincrement=True,
)
"""What was destroyed, by numbers and moments only. It is beside the database as well: `storage/erasures.py`."""
