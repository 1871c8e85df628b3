"""Every table of the database, one module per feature; importing this package knows them all."""

from storage.tables import delivery, intake, meetups, people, posts
from storage.tables.columns import metadata

__all__ = ["delivery", "intake", "meetups", "metadata", "people", "posts"]
