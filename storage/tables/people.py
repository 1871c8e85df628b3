"""People, roles, the links that give them, the audit log."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, ForeignKey, Index, String, Table, Text

from storage.tables.columns import Id, Moment, Zone, metadata

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("name", String(256), nullable=False),
    Column("username", String(64)),
    Column("telegram_language", String(16)),
    Column("language", String(16)),
    Column("zone", Zone),
    Column("reachable", Boolean, nullable=False, server_default="0"),
    Column("first_seen_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

roles = Table(
    "roles",
    metadata,
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("role", String(32), primary_key=True),
    Column("given_by", Id, ForeignKey("people.id")),
    Column("given_at", Moment, nullable=False),
)

role_links = Table(
    "role_links",
    metadata,
    Column("id", Id, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(32), nullable=False),
    Column("created_by", Id, ForeignKey("people.id"), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_by", Id, ForeignKey("people.id")),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
    sqlite_autoincrement=True,
)

audit = Table(
    "audit",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("person_id", Id, ForeignKey("people.id")),
    Column("action", String(64), nullable=False),
    Column("subject", String(32), nullable=False),
    Column("subject_id", Id, nullable=False),
    Column("before", JSON),
    Column("after", JSON),
    Index(None, "subject", "subject_id"),
    sqlite_autoincrement=True,
)

dialog_data = Table(
    "dialog_data",
    metadata,
    Column("key", String(256), primary_key=True),
    Column("state", String(128)),
    Column("data", Text, nullable=False, server_default="{}"),
    Column("changed_at", Moment, nullable=False),
)
