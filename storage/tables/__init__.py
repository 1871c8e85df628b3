"""Every table of the database, one module per feature; importing this package knows them all."""

from storage.tables import consents, delivery, duties, intake, meetups, people, posts, records
from storage.tables.columns import metadata

__all__ = ["consents", "delivery", "duties", "intake", "meetups", "metadata", "people", "posts", "records"]
