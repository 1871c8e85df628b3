"""For which week curators were told how all of mentoring stands, or that there was nothing to tell."""

from sqlalchemy import Column, Date, Table

from storage.tables.columns import Moment, metadata

overview_weeks = Table(
    "overview_weeks",
    metadata,
    # Its Monday.
    Column("week", Date, primary_key=True),
    Column("looked_at", Moment, nullable=False),
)
