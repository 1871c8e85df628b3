"""Individual plans of pairings, their items, and what mentees propose to them."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, LargeBinary, String, Table

from storage.tables.columns import Id, Moment, metadata

plans = Table(
    "plans",
    metadata,
    Column("pairing_id", Id, ForeignKey("pairings.id"), primary_key=True),
    Column("state", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    Column("goal", String(16)),
    Column("returned", String(16)),
    # Under the mentor's key; it goes when the mentor or one of the mentees is forgotten.
    Column("words", LargeBinary),
    Column("agreed_at", Moment),
    Index(None, "state", "since"),
)

plan_items = Table(
    "plan_items",
    metadata,
    Column("id", Id, primary_key=True),
    Column("pairing_id", Id, ForeignKey("plans.pairing_id"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("format", String(60), nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("expected", String(16)),
    Column("meetup_id", Id, ForeignKey("meetups.id", ondelete="SET NULL")),
    Column("done_on", Date),
    # As the plan's.
    Column("words", LargeBinary),
    Index(None, "pairing_id", "place"),
    Index(None, "meetup_id"),
    sqlite_autoincrement=True,
)

plan_proposals = Table(
    "plan_proposals",
    metadata,
    Column("id", Id, primary_key=True),
    Column("pairing_id", Id, ForeignKey("plans.pairing_id"), nullable=False),
    Column("mentee_id", Id, ForeignKey("records.id"), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("state", String(16), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("made_by", Id, ForeignKey("people.id"), nullable=False),
    # What was an item may be gone: its number is not given again.
    Column("item", Id),
    # What is proposed and what was answered, under the mentee's key.
    Column("content", LargeBinary),
    Column("reason", String(16)),
    Column("answer", LargeBinary),
    Column("paper_number", String(40)),
    Column("paper_dated", Date),
    Index(None, "pairing_id", "state"),
    sqlite_autoincrement=True,
)
