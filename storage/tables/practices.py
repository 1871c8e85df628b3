"""The registry of best practices. What each says lies sealed under its mentor's key."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from storage.tables.columns import Id, Moment, metadata

practices = Table(
    "practices",
    metadata,
    Column("id", Id, primary_key=True),
    Column("record_id", Id, ForeignKey("records.id", ondelete="CASCADE"), nullable=False),
    Column("form", String(32), nullable=False),
    Column("may_publish", Boolean, nullable=False),
    Column("story", LargeBinary, nullable=False),
    Column("version", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Index(None, "record_id"),
    sqlite_autoincrement=True,
)
