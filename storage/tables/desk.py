"""Ways into the desk: one-time links, and the sessions that they opened. Only hashes of tokens are stored."""

from sqlalchemy import Column, ForeignKey, Index, String, Table

from storage.tables.columns import Id, Moment, metadata

desk_links = Table(
    "desk_links",
    metadata,
    Column("id", Id, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Index(None, "person_id"),
    sqlite_autoincrement=True,
)

desk_sessions = Table(
    "desk_sessions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("browser_hash", String(64), nullable=False),
    Column("browser", String(60), nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Index(None, "person_id"),
    sqlite_autoincrement=True,
)
