"""Meetups, halls, the cards that show meetups in halls, and RSVPs."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from storage.tables.columns import Id, Minutes, Moment, Zone, metadata

halls = Table(
    "halls",
    metadata,
    Column("id", Id, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    # 0 is the chat itself: a NULL would not count as equal in the unique key.
    Column("thread_id", BigInteger, nullable=False, server_default="0"),
    Column("title", String(256), nullable=False),
    Column("username", String(64)),
    Column("is_channel", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("can_pin", Boolean, nullable=False),
    Column("bound_by", Id, ForeignKey("people.id")),
    Column("created_at", Moment, nullable=False),
    Index("uq_halls_chat", "chat_id", "thread_id", unique=True),
    sqlite_autoincrement=True,
)

meetups = Table(
    "meetups",
    metadata,
    Column("id", Id, primary_key=True),
    Column("uid", String(64), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("title", String(200), nullable=False),
    Column("description", Text, nullable=False),
    Column("starts_at", Moment),
    Column("length", Minutes),
    Column("zone", Zone, nullable=False),
    Column("place_name", String(300), nullable=False),
    Column("place_address", String(300), nullable=False),
    Column("place_link", String(300), nullable=False),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("capacity", Integer),
    Column("guests_limit", Integer, nullable=False),
    Column("programme", JSON, nullable=False),
    Column("site", String(300), nullable=False),
    Column("tags", JSON, nullable=False),
    Column("organisation", String(200), nullable=False),
    Column("parent_event", String(200), nullable=False),
    Column("reminders", JSON, nullable=False),
    Column("remind_halls", Boolean, nullable=False),
    Column("pin_cards", Boolean, nullable=False),
    Column("cancel_reason", Text, nullable=False),
    Column("revision", Integer, nullable=False, server_default="1"),
    Column("sequence", Integer, nullable=False, server_default="0"),
    Column("last_turn", Integer, nullable=False, server_default="0"),
    Column("offers", Integer, nullable=False, server_default="0"),
    Column("created_at", Moment, nullable=False),
    # Since when people know this start: its announcement or its last change.
    Column("dated_at", Moment),
    # When the start was dealt with: those still waiting told, reminders that came too late recorded.
    Column("closed_at", Moment),
    CheckConstraint("capacity IS NULL OR capacity > 0", name="capacity"),
    Index(None, "state", "starts_at"),
    sqlite_autoincrement=True,
)

meetup_organisers = Table(
    "meetup_organisers",
    metadata,
    Column("meetup_id", Id, ForeignKey("meetups.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Index(None, "person_id"),
)

meetup_halls = Table(
    "meetup_halls",
    metadata,
    Column("meetup_id", Id, ForeignKey("meetups.id", ondelete="CASCADE"), primary_key=True),
    Column("hall_id", Id, ForeignKey("halls.id", ondelete="CASCADE"), primary_key=True),
)

cards = Table(
    "cards",
    metadata,
    Column("id", Id, primary_key=True),
    Column("meetup_id", Id, ForeignKey("meetups.id", ondelete="CASCADE"), nullable=False),
    Column("hall_id", Id, ForeignKey("halls.id", ondelete="CASCADE"), nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("shown_revision", Integer, nullable=False),
    Column("edited_at", Moment),
    Column("gone", Boolean, nullable=False, server_default="0"),
    Index("uq_cards_meetup_hall", "meetup_id", "hall_id", unique=True),
)

rsvps = Table(
    "rsvps",
    metadata,
    Column("meetup_id", Id, ForeignKey("meetups.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", Id, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("answer", String(16), nullable=False),
    Column("guests", Integer, nullable=False, server_default="0"),
    Column("turn", Integer, nullable=False),
    Column("since", Moment, nullable=False),
    Column("passes", Integer, nullable=False, server_default="0"),
    Column("passed_since", Moment),
    Column("hall_id", Id, ForeignKey("halls.id", ondelete="SET NULL")),
    Index("ix_rsvps_queue", "meetup_id", "answer", "turn", "guests"),
    Index(None, "person_id", "answer"),
    sqlite_with_rowid=False,
)
