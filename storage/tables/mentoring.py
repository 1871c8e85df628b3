"""Requests for a mentor, pairings, memberships and their papers. What was said in words lies sealed."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, ForeignKey, Index, Integer, LargeBinary, String, Table

from storage.tables.columns import Id, Moment, metadata

mentor_requests = Table(
    "mentor_requests",
    metadata,
    Column("id", Id, primary_key=True),
    Column("mentee_id", Id, ForeignKey("records.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("form", String(32), nullable=False),
    Column("priority", Boolean, nullable=False),
    # Under the mentee's key; NULL once they are forgotten.
    Column("need", LargeBinary),
    Column("made_at", Moment, nullable=False),
    Column("made_by", Id, ForeignKey("people.id"), nullable=False),
    Column("changed_at", Moment, nullable=False),
    Index(None, "mentee_id"),
    Index(None, "state", "priority", "made_at"),
    sqlite_autoincrement=True,
)

pairings = Table(
    "pairings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("mentor_id", Id, ForeignKey("records.id"), nullable=False),
    Column("form", String(32), nullable=False),
    Column("made_at", Moment, nullable=False),
    Index(None, "mentor_id"),
    sqlite_autoincrement=True,
)

memberships = Table(
    "memberships",
    metadata,
    Column("id", Id, primary_key=True),
    Column("pairing_id", Id, ForeignKey("pairings.id"), nullable=False),
    Column("mentee_id", Id, ForeignKey("records.id"), nullable=False),
    Column("request_id", Id, ForeignKey("mentor_requests.id")),
    Column("state", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    Column("proposed_at", Moment, nullable=False),
    Column("began_on", Date),
    Column("until", Date),
    Column("ended_on", Date),
    Column("ending", String(16)),
    # Result, link and reason, under the mentee's key; NULL until it ended, and once the mentee is forgotten.
    Column("outcome", LargeBinary),
    Column("pause", String(16)),
    Index(None, "pairing_id"),
    Index(None, "mentee_id"),
    Index(None, "state", "since"),
    sqlite_autoincrement=True,
)

membership_answers = Table(
    "membership_answers",
    metadata,
    Column("membership_id", Id, ForeignKey("memberships.id"), primary_key=True),
    Column("side", String(8), primary_key=True),
    Column("verdict", String(16), nullable=False),
    Column("by", Id, ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("reason", String(16)),
    # Under the key of whose side it is.
    Column("words", LargeBinary),
    Column("paper_number", String(40)),
    Column("paper_dated", Date),
)

mentoring_papers = Table(
    "mentoring_papers",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("membership_id", Id, ForeignKey("memberships.id")),
    Column("pairing_id", Id, ForeignKey("pairings.id")),
    Column("state", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    Column("number", String(40), nullable=False, server_default=""),
    Column("dated", Date),
    Column("term", Integer),
    CheckConstraint("(membership_id IS NULL) <> (pairing_id IS NULL)", name="belongs"),
    Index(None, "membership_id"),
    Index(None, "pairing_id"),
    Index(None, "state", "since"),
    sqlite_autoincrement=True,
)
