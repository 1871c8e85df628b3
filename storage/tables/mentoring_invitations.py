"""Other specialists, invited by one-time links for an item of the plan or a meeting."""

from sqlalchemy import Column, Date, ForeignKey, Index, LargeBinary, String, Table, UniqueConstraint

from storage.tables.columns import Id, Moment, metadata

invitations = Table(
    "invitations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("token_hash", String(64), nullable=False),
    Column("pairing_id", Id, ForeignKey("pairings.id"), nullable=False),
    Column("by", Id, ForeignKey("people.id"), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("state", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    # What was an item may be gone: its number is not given again.
    Column("item", Id),
    Column("starts", Moment),
    Column("about", String(48)),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("guest_id", Id, ForeignKey("people.id")),
    # Both under the mentor's key: what the mentor adds, what the specialist says.
    Column("words", LargeBinary),
    Column("answer", LargeBinary),
    UniqueConstraint("token_hash", name="uq_invitations_token_hash"),
    Index(None, "pairing_id"),
    Index(None, "state"),
    Index(None, "guest_id"),
    sqlite_autoincrement=True,
)
