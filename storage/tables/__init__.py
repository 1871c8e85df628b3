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
    mentoring_advice,
    mentoring_choosing,
    mentoring_petition,
    mentoring_plans,
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
    "mentoring_advice",
    "mentoring_choosing",
    "mentoring_petition",
    "mentoring_plans",
    "metadata",
    "people",
    "posts",
    "practices",
    "records",
]
