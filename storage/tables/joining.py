"""How people come in: slips, applications, and what they write to the curator.

What belongs to a record refers to its secrets, so that it goes with the record's key when the person is erased.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, text

from storage.tables.columns import Id, Moment, metadata

loose_keys = Table(
    "loose_keys",
    metadata,
    Column("id", Id, primary_key=True),
    # Of a key that is the only one of its kind; the others are referred to by what they seal.
    Column("name", String(16), unique=True),
    Column("wrapped", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)

slips = Table(
    "slips",
    metadata,
    Column("id", Id, primary_key=True),
    Column("record_id", Id, ForeignKey("record_secrets.record_id", ondelete="CASCADE"), nullable=False),
    Column("characters_digest", String(64), nullable=False, unique=True),
    Column("token_digest", String(64), nullable=False, unique=True),
    Column("issued_by", Id, ForeignKey("people.id"), nullable=False),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("shown_to", Id, ForeignKey("people.id")),
    Column("used_at", Moment),
    Column("void_at", Moment),
    Index(None, "record_id"),
    sqlite_autoincrement=True,
)

slip_tries = Table(
    "slip_tries",
    metadata,
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("wrong", Integer, nullable=False),
    Column("last_at", Moment, nullable=False),
)

applications = Table(
    "applications",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", Id, ForeignKey("people.id"), nullable=False),
    Column("part", String(16), nullable=False),
    Column("state", String(16), nullable=False),
    # The record whose account applied, or that was made of it.
    Column("record_id", Id, ForeignKey("record_secrets.record_id", ondelete="CASCADE")),
    # What is sealed here without a record, is so under this key.
    Column("key_id", Id, ForeignKey("loose_keys.id", ondelete="SET NULL")),
    Column("wish", LargeBinary, nullable=False),
    Column("reason", String(16)),
    Column("reason_words", LargeBinary),
    Column("made_at", Moment, nullable=False),
    Column("decided_at", Moment),
    Column("decided_by", Id, ForeignKey("people.id")),
    Index(
        "uq_applications_open",
        "person_id",
        "part",
        unique=True,
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
    Index(None, "state"),
    Index(None, "record_id"),
    sqlite_autoincrement=True,
)

enquiries = Table(
    "enquiries",
    metadata,
    Column("id", Id, primary_key=True),
    # The account that wrote first. Of somebody with a record, whatever account is tied to it now goes on.
    Column("person_id", Id, ForeignKey("people.id"), nullable=False),
    Column("record_id", Id, ForeignKey("record_secrets.record_id", ondelete="CASCADE")),
    Column("key_id", Id, ForeignKey("loose_keys.id", ondelete="SET NULL")),
    # Since when the person waits for an answer.
    Column("waiting_since", Moment),
    Column("last_at", Moment, nullable=False),
    Index(None, "person_id"),
    Index(None, "record_id"),
    sqlite_autoincrement=True,
)

enquiry_messages = Table(
    "enquiry_messages",
    metadata,
    Column("id", Id, primary_key=True),
    Column("enquiry_id", Id, ForeignKey("enquiries.id", ondelete="CASCADE"), nullable=False),
    Column("author_id", Id, ForeignKey("people.id"), nullable=False),
    Column("is_answer", Boolean, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "enquiry_id"),
    Index(None, "at"),
    sqlite_autoincrement=True,
)
