"""Records of the programme's people. Whatever says who somebody is lies in `record_secrets`, sealed."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from storage.tables.columns import Id, Moment, metadata

records = Table(
    "records",
    metadata,
    Column("id", Id, primary_key=True),
    Column("series", String(1), nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", String(16)),
    Column("version", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("erased_at", Moment),
    # Since when nobody may read or change the details: the consent was withdrawn.
    Column("blocked_at", Moment),
    Index(None, "series", "number", unique=True),
    Index(None, "version"),
    sqlite_autoincrement=True,
)

record_secrets = Table(
    "record_secrets",
    metadata,
    Column("record_id", Id, ForeignKey("records.id", ondelete="CASCADE"), primary_key=True),
    Column("wrapped_key", LargeBinary, nullable=False),
    Column("details", LargeBinary, nullable=False),
)

record_parts = Table(
    "record_parts",
    metadata,
    Column("record_id", Id, ForeignKey("records.id", ondelete="CASCADE"), primary_key=True),
    Column("part", String(16), primary_key=True),
    Column("standing", String(16), nullable=False),
)

guardianships = Table(
    "guardianships",
    metadata,
    Column("ward_id", Id, ForeignKey("records.id", ondelete="CASCADE"), primary_key=True),
    Column("guardian_id", Id, ForeignKey("records.id", ondelete="CASCADE"), primary_key=True),
    Index(None, "guardian_id"),
)

record_accounts = Table(
    "record_accounts",
    metadata,
    Column("record_id", Id, ForeignKey("records.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("since", Moment, nullable=False),
)

counters = Table(
    "counters",
    metadata,
    Column("name", String(16), primary_key=True),
    Column("value", BigInteger, nullable=False),
)
"""The last number given in each series of codes, and the last version of any record."""

tags = Table(
    "tags",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", String(60), nullable=False, unique=True),
    Column("retired", Boolean, nullable=False, server_default="0"),
    sqlite_autoincrement=True,
)
