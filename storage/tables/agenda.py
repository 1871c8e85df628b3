"""Secret links under which calendars read what somebody has to do. Only hashes of tokens are stored."""

from sqlalchemy import Column, ForeignKey, String, Table

from storage.tables.columns import Id, Moment, metadata

calendar_links = Table(
    "calendar_links",
    metadata,
    # One for each person: a new one takes the place of the old.
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
)
