"""Posts on schedule."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, Text

from storage.tables.columns import Id, Moment, Zone, metadata

posts = Table(
    "posts",
    metadata,
    Column("id", Id, primary_key=True),
    Column("author_id", Id, ForeignKey("people.id"), nullable=False),
    Column("hall_id", Id, ForeignKey("halls.id", ondelete="SET NULL")),
    Column("text", Text, nullable=False),
    Column("length", Integer, nullable=False),
    Column("photo", String(300), nullable=False),
    Column("at", Moment),
    Column("zone", Zone, nullable=False),
    Column("state", String(16), nullable=False),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("message_id", BigInteger),
    Column("sent_at", Moment),
    Column("trouble", String(16)),
    Column("detail", String(300), nullable=False, server_default=""),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Index(None, "state", "at"),
    Index(None, "author_id", "state"),
    Index(None, "hall_id"),
    sqlite_autoincrement=True,
)
