"""Every table of the database, one module per feature; importing this package knows them all."""

from storage.tables import delivery, duties, intake, joining, meetups, people, posts, records
from storage.tables.columns import metadata

__all__ = ["delivery", "duties", "intake", "joining", "meetups", "metadata", "people", "posts", "records"]
