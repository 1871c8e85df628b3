"""Meetings of pairings, what both sides think after the first, and results that curators ask for."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, LargeBinary, String, Table

from storage.tables.columns import Id, Moment, metadata

meetings = Table(
    "meetings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("pairing_id", Id, ForeignKey("pairings.id"), nullable=False),
    # For whom it was written down; NULL where a curator did it from paper.
    Column("side", String(8)),
    Column("voice_id", Id, ForeignKey("records.id")),
    Column("by", Id, ForeignKey("people.id"), nullable=False),
    Column("logged_at", Moment, nullable=False),
    Column("held_on", Date, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("about", String(48), nullable=False),
    # Whether somebody from elsewhere took part (5.2).
    Column("specialist", Boolean, nullable=False, server_default="0"),
    # Both under the key of that person.
    Column("words", LargeBinary),
    Column("rating", LargeBinary),
    Column("paper_number", String(40)),
    Column("paper_dated", Date),
    Index(None, "pairing_id", "held_on"),
    Index(None, "held_on"),
    Index(None, "voice_id"),
    sqlite_autoincrement=True,
)

meeting_members = Table(
    "meeting_members",
    metadata,
    Column("meeting_id", Id, ForeignKey("meetings.id"), primary_key=True),
    Column("membership_id", Id, ForeignKey("memberships.id"), primary_key=True),
    Column("denied_at", Moment),
    Column("denied_by", Id, ForeignKey("people.id")),
    Index(None, "membership_id"),
)

meeting_opinions = Table(
    "meeting_opinions",
    metadata,
    Column("membership_id", Id, ForeignKey("memberships.id"), primary_key=True),
    Column("side", String(8), primary_key=True),
    # Under the key of whose side it is; NULL once they are forgotten.
    Column("opinion", LargeBinary),
    Column("by", Id, ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("paper_number", String(40)),
    Column("paper_dated", Date),
)

results_calls = Table(
    "results_calls",
    metadata,
    Column("id", Id, primary_key=True),
    Column("by", Id, ForeignKey("people.id"), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("due", Date, nullable=False),
    Column("taken_back_at", Moment),
    Index(None, "due"),
    sqlite_autoincrement=True,
)

results_mentors = Table(
    "results_mentors",
    metadata,
    Column("call_id", Id, ForeignKey("results_calls.id"), primary_key=True),
    Column("mentor_id", Id, ForeignKey("records.id"), primary_key=True),
)

results_given = Table(
    "results_given",
    metadata,
    Column("call_id", Id, ForeignKey("results_calls.id"), primary_key=True),
    Column("membership_id", Id, ForeignKey("memberships.id"), primary_key=True),
    Column("result", String(16), nullable=False),
    # Under the mentee's key.
    Column("words", LargeBinary),
    Column("by", Id, ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("paper_number", String(40)),
    Column("paper_dated", Date),
)
