"""Every table of the database, one module per feature; importing this package knows them all."""

from storage.tables import (
    consents,
    delivery,
    desk,
    duties,
    intake,
    joining,
    meetups,
    mentoring,
    mentoring_accords,
    people,
    posts,
    practices,
    records,
)
from storage.tables.columns import metadata

__all__ = [
    "consents",
    "delivery",
    "desk",
    "duties",
    "intake",
    "joining",
    "meetups",
    "mentoring",
    "mentoring_accords",
    "metadata",
    "people",
    "posts",
    "practices",
    "records",
]
