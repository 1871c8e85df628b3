"""Updates that came in."""

from sqlalchemy import Boolean, Column, Integer, String, Table, Text

from storage.tables.columns import Id, Moment, metadata

inbox = Table(
    "inbox",
    metadata,
    Column("update_id", Id, primary_key=True, autoincrement=False),
    Column("state", String(16), nullable=False),
    Column("shows", Boolean, nullable=False),
    Column("payload", Text, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", String(300)),
    Column("received_at", Moment, nullable=False),
    Column("parked_at", Moment),
)
"""What is not done: a row goes when it is, and what people wrote goes with it."""

known_updates = Table(
    "known_updates",
    metadata,
    Column("update_id", Id, primary_key=True, autoincrement=False),
    Column("received_at", Moment, nullable=False),
)
"""What came in lately, done or not: Telegram may bring it again."""

sent_forms = Table(
    "sent_forms",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("sent_at", Moment, nullable=False),
)
"""Forms that did what they were filled in for: shown once more, they must not do it again."""
