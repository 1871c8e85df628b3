"""Duties, who answers for them, and the marks that say what was handed in."""

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, Text, text

from storage.tables.columns import Id, Moment, metadata

duties = Table(
    "duties",
    metadata,
    Column("id", Id, primary_key=True),
    # "" for what a curator added; a built-in is there once.
    Column("key", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("title", String(200), nullable=False),
    Column("todo", Text, nullable=False),
    Column("resource", String(64), nullable=False),
    Column("hall_id", Id, ForeignKey("halls.id", ondelete="SET NULL")),
    # once: on_date; monthly: day; yearly: month and day.
    Column("repeats", String(16), nullable=False),
    Column("on_date", Date),
    Column("month", Integer),
    Column("day", Integer),
    Column("bound", String(16), nullable=False),
    Column("ladder", JSON, nullable=False),
    Column("legal", Boolean, nullable=False),
    Column("since", Date, nullable=False),
    Column("changed_at", Moment, nullable=False),
    # Since when it is switched off: by somebody; because its resource is not in the settings any more.
    Column("retired_at", Moment),
    Column("resource_gone_at", Moment),
    Column("created_at", Moment, nullable=False),
    Index("uq_duties_key", "key", unique=True, sqlite_where=text("key != ''"), postgresql_where=text("key != ''")),
    sqlite_autoincrement=True,
)

duty_people = Table(
    "duty_people",
    metadata,
    Column("duty_id", Id, ForeignKey("duties.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("since", Moment, nullable=False),
    Index(None, "person_id"),
)

duty_month_people = Table(
    "duty_month_people",
    metadata,
    Column("duty_id", Id, ForeignKey("duties.id", ondelete="CASCADE"), primary_key=True),
    # Its first day.
    Column("month", Date, primary_key=True),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("since", Moment, nullable=False),
    Index(None, "person_id"),
)

duty_marks = Table(
    "duty_marks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("duty_id", Id, ForeignKey("duties.id", ondelete="CASCADE"), nullable=False),
    Column("term", Date, nullable=False),
    Column("done_on", Date, nullable=False),
    Column("note", Text, nullable=False),
    Column("link", String(300), nullable=False),
    # The number and the date of the letter with which it was sent, where one is asked for.
    Column("letter", String(40), nullable=False, server_default=""),
    Column("letter_dated", Date),
    # The post of ours that is the evidence. No foreign key: a post that is forgotten leaves its evidence.
    Column("post_id", Id),
    Column("made_by", Id, ForeignKey("people.id")),
    Column("made_at", Moment, nullable=False),
    Column("undone_by", Id, ForeignKey("people.id")),
    Column("undone_at", Moment),
    # At most one mark of a term stands.
    Index(
        "uq_duty_marks_standing",
        "duty_id",
        "term",
        unique=True,
        sqlite_where=text("undone_at IS NULL"),
        postgresql_where=text("undone_at IS NULL"),
    ),
    Index(None, "duty_id", "term"),
    sqlite_autoincrement=True,
)
