"""What is owed to people and halls."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from storage.tables.columns import Id, Moment, metadata

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("key", String(200), nullable=False, unique=True),
    Column("kind", String(64), nullable=False),
    Column("payload", Text, nullable=False),
    Column("lane", String(16), nullable=False),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE")),
    Column("hall_id", Id, ForeignKey("halls.id", ondelete="CASCADE")),
    Column("state", String(16), nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("until", Moment),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("outcome", String(300)),
    Column("message_id", BigInteger),
    Column("created_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Index(None, "state", "due_at"),
    Index(None, "person_id", "state"),
    sqlite_autoincrement=True,
)
