"""Advice between mentor and mentee: that they talk lies open, what they say sealed under a key of the talk's own."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, LargeBinary, String, Table, UniqueConstraint

from storage.tables.columns import Id, Moment, metadata

advice_talks = Table(
    "advice_talks",
    metadata,
    Column("membership_id", Id, ForeignKey("memberships.id"), primary_key=True),
    # Destroyed with the last message that is kept, and with either of the two.
    Column("key_id", Id, ForeignKey("loose_keys.id", ondelete="SET NULL")),
    Column("messages", Integer, nullable=False),
    Column("last_on", Date, nullable=False),
)

advice_messages = Table(
    "advice_messages",
    metadata,
    Column("id", Id, primary_key=True),
    Column("membership_id", Id, ForeignKey("advice_talks.membership_id"), nullable=False),
    Column("side", String(8), nullable=False),
    Column("said", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "membership_id"),
    Index(None, "at"),
    sqlite_autoincrement=True,
)

advice_reports = Table(
    "advice_reports",
    metadata,
    Column("id", Id, primary_key=True),
    Column("membership_id", Id, ForeignKey("advice_talks.membership_id"), nullable=False),
    # Its number alone: the message is erased before the report is.
    Column("message", Id, nullable=False),
    Column("side", String(8), nullable=False),
    Column("by", Id, ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("state", String(8), nullable=False),
    UniqueConstraint("message", name="uq_advice_reports_message"),
    Index(None, "membership_id"),
    Index(None, "state"),
    sqlite_autoincrement=True,
)
