"""The single things that a record is made of, for whoever types or prints them."""

from collections.abc import Mapping
from enum import StrEnum

from domain.registry.record import Part


class Field(StrEnum):
    """One thing that is typed. The first six are the person's own, the rest belongs to a registry."""

    NAME = "name"
    BIRTH = "birth"
    WORK_SINCE = "work_since"
    PLACE = "place"
    CONTACT = "contact"
    NOTE = "note"
    TOPICS = "topics"
    ACHIEVEMENTS = "achievements"
    INTERESTS = "interests"
    AGES = "ages"
    TIME = "time"
    CAPACITY = "capacity"
    DAYS = "days"
    HOURS = "hours"
    FORMS = "forms"
    ENTERED = "entered"
    ENDED = "ended"
    PARTNER = "partner"
    PARTNER_PLACE = "partner_place"
    RESULTS = "results"
    CASE_LINK = "case_link"
    COMPLETED = "completed"


OWN = (Field.NAME, Field.BIRTH, Field.WORK_SINCE, Field.PLACE, Field.CONTACT, Field.NOTE)
_BOTH = (
    Field.TOPICS,
    Field.INTERESTS,
    Field.FORMS,
    Field.ENTERED,
    Field.ENDED,
    Field.PARTNER,
    Field.PARTNER_PLACE,
    Field.RESULTS,
    Field.CASE_LINK,
)
OF_PART: Mapping[Part, tuple[Field, ...]] = {
    Part.MENTOR: (*_BOTH, Field.ACHIEVEMENTS, Field.AGES, Field.TIME, Field.CAPACITY, Field.DAYS, Field.HOURS),
    Part.MENTEE: (*_BOTH, Field.COMPLETED),
    Part.GUARDIAN: (),
}
"""What each registry holds besides the person's own."""


class Expected(StrEnum):
    """What would have been right: a text with an example each, in locales and on the command line."""

    NAME = "name"
    SHORTER = "shorter"
    BIRTH = "birth"
    DATE = "date"
    LATER = "later"
    AGES = "ages"
    CAPACITY = "capacity"
    DAYS = "days"
    HOURS = "hours"
    YEAR = "year"
    FORMS = "forms"
    LINK = "link"
