"""The media plan: publications, where they appear, their pictures, and who can be recognised in them."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text, text

from storage.tables.columns import Id, Moment, Zone, metadata

publications = Table(
    "publications",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(24), nullable=False),
    Column("title", String(200), nullable=False),
    # An event of whatever kind, by its number among those: no foreign key.
    Column("event_kind", String(24)),
    Column("event_id", Id),
    # What the plan has of an event by itself, it has once.
    Column("key", String(64), nullable=False, server_default=""),
    Column("opens", Moment),
    Column("closes", Moment),
    Column("zone", Zone, nullable=False),
    Column("at", Moment),
    Column("by_hand", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("since", Moment, nullable=False),
    Column("timed_at", Moment, nullable=False),
    Column("responsible_id", Id, ForeignKey("people.id")),
    Column("text", Text, nullable=False),
    Column("is_ours", Boolean, nullable=False),
    Column("returned", Text, nullable=False),
    Column("approved_by", Id, ForeignKey("people.id")),
    Column("created_at", Moment, nullable=False),
    # It was cancelled with its event, and comes back with it.
    Column("off_with_event", Boolean, nullable=False, server_default="0"),
    # Title, text and the curator's word under the plan's key, where a programme is run: then those are empty.
    Column("words", LargeBinary),
    Index(
        "uq_publications_key", "key", unique=True, sqlite_where=text("key != ''"), postgresql_where=text("key != ''")
    ),
    Index(None, "state"),
    Index(None, "event_kind", "event_id"),
    sqlite_autoincrement=True,
)

publication_resources = Table(
    "publication_resources",
    metadata,
    Column("publication_id", Id, ForeignKey("publications.id", ondelete="CASCADE"), primary_key=True),
    Column("resource", String(64), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("link", String(300), nullable=False),
    Column("at", Moment),
    Column("message", BigInteger),
    Column("trouble", String(300), nullable=False),
    Column("detail", String(300), nullable=False, server_default=""),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("due", Moment),
    Column("until", Moment),
)

publication_pictures = Table(
    "publication_pictures",
    metadata,
    Column("publication_id", Id, ForeignKey("publications.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("file_id", String(300), nullable=False),
)

publication_people = Table(
    "publication_people",
    metadata,
    Column("publication_id", Id, ForeignKey("publications.id", ondelete="CASCADE"), primary_key=True),
    Column("record_id", Id, ForeignKey("records.id"), primary_key=True),
    Index(None, "record_id"),
)
