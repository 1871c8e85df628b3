"""What both sides of a membership are asked together, and what each said."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table

from storage.tables.columns import Id, Moment, metadata

accords = Table(
    "accords",
    metadata,
    Column("id", Id, primary_key=True),
    Column("membership_id", Id, ForeignKey("memberships.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("months", Integer),
    Column("state", String(16), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("asked_by", Id, ForeignKey("people.id"), nullable=False),
    Index(None, "membership_id"),
    sqlite_autoincrement=True,
)

accord_words = Table(
    "accord_words",
    metadata,
    Column("accord_id", Id, ForeignKey("accords.id"), primary_key=True),
    Column("side", String(8), primary_key=True),
    Column("verdict", String(16), nullable=False),
    Column("by", Id, ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("paper_number", String(40)),
    Column("paper_dated", Date),
)
