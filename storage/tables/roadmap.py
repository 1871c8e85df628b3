"""Roadmaps of school years, and what mentors propose to them."""

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from storage.tables.columns import Id, Moment, metadata

roadmaps = Table(
    "roadmaps",
    metadata,
    # In which the school year begins.
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("begun_at", Moment, nullable=False),
    Column("begun_by", Id, ForeignKey("people.id"), nullable=False),
)

roadmap_stages = Table(
    "roadmap_stages",
    metadata,
    Column("id", Id, primary_key=True),
    Column("year", Integer, ForeignKey("roadmaps.year"), nullable=False),
    Column("place", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Index(None, "year", "place"),
    sqlite_autoincrement=True,
)

roadmap_events = Table(
    "roadmap_events",
    metadata,
    Column("id", Id, primary_key=True),
    Column("stage_id", Id, ForeignKey("roadmap_stages.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    # Who answers: one of the team, a role, or words.
    Column("person_id", Id, ForeignKey("people.id", ondelete="SET NULL")),
    Column("role", String(16)),
    Column("responsible", Text, nullable=False),
    Column("result", Text, nullable=False),
    Column("paper", Text, nullable=False),
    Column("training", Boolean, nullable=False),
    Column("meetup_id", Id, ForeignKey("meetups.id", ondelete="SET NULL")),
    Column("state", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    # When its term, or who answers, was decided last.
    Column("changed_at", Moment, nullable=False),
    Column("done_on", Date),
    Column("note", Text, nullable=False),
    # People, and of them mentors, who went to its meetup.
    Column("came", Integer),
    Column("mentors", Integer),
    Column("version", Integer, nullable=False),
    Index(None, "stage_id"),
    Index(None, "state", "last"),
    Index(None, "meetup_id"),
    sqlite_autoincrement=True,
)

roadmap_proposals = Table(
    "roadmap_proposals",
    metadata,
    Column("id", Id, primary_key=True),
    Column("year", Integer, ForeignKey("roadmaps.year"), nullable=False),
    Column("mentor_id", Id, ForeignKey("records.id"), nullable=False),
    # What was an event may be gone: its number is not given again.
    Column("event", Id),
    Column("is_new", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("made_by", Id, ForeignKey("people.id"), nullable=False),
    # What is proposed and what was answered, under the mentor's key.
    Column("words", LargeBinary),
    Column("answer", LargeBinary),
    Index(None, "state", "made_at"),
    Index(None, "mentor_id"),
    sqlite_autoincrement=True,
)
