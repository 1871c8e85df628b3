"""Stories of pairings for the media plan, and who can be recognised in them."""

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, String, Table

from storage.tables.columns import Id, Moment, metadata

stories = Table(
    "stories",
    metadata,
    Column("id", Id, primary_key=True),
    Column("pairing_id", Id, ForeignKey("pairings.id"), nullable=False),
    Column("by", Id, ForeignKey("people.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    # Text and photos under the mentor's key; they go when the mentor or one of the mentees is forgotten.
    Column("content", LargeBinary),
    Column("reason", String(16)),
    # A curator's word on it, under the same key.
    Column("reason_words", LargeBinary),
    Index(None, "state", "since"),
    Index(None, "pairing_id"),
    sqlite_autoincrement=True,
)

story_people = Table(
    "story_people",
    metadata,
    Column("story_id", Id, ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    Column("record_id", Id, ForeignKey("records.id"), primary_key=True),
    Index(None, "record_id"),
)
