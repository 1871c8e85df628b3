"""What a choice of pairs remembers: requests that wait for a consent, locked pairs of the draft, wishes of people."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table

from storage.tables.columns import Id, Moment, metadata

request_waits = Table(
    "request_waits",
    metadata,
    # While the request waits for a consent: whose row goes is told of.
    Column("request_id", Id, ForeignKey("mentor_requests.id"), primary_key=True),
    Column("since", Moment, nullable=False),
)

draft_locks = Table(
    "draft_locks",
    metadata,
    Column("request_id", Id, ForeignKey("mentor_requests.id"), primary_key=True),
    Column("mentor_id", Id, ForeignKey("records.id"), nullable=False),
    Column("locked_at", Moment, nullable=False),
    Column("locked_by", Id, ForeignKey("people.id"), nullable=False),
)

acquaintances = Table(
    "acquaintances",
    metadata,
    Column("meetup_id", Id, ForeignKey("meetups.id"), primary_key=True),
    Column("made_at", Moment, nullable=False),
    Column("made_by", Id, ForeignKey("people.id"), nullable=False),
)

acquaintance_wishes = Table(
    "acquaintance_wishes",
    metadata,
    Column("record_id", Id, ForeignKey("records.id"), primary_key=True),
    # 1 for the dearest.
    Column("place", Integer, primary_key=True),
    Column("wished_id", Id, ForeignKey("records.id"), nullable=False),
    Column("at", Moment, nullable=False),
    CheckConstraint("place BETWEEN 1 AND 3", name="place"),
    Index(None, "wished_id"),
)
