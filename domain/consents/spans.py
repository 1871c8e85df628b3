"""Until when consents are usually given."""

from datetime import date, timedelta

NEAR = timedelta(days=60)
"""The end of a school year that is nearer than this is not meant any more."""


def in_a_year(today: date) -> date:
    return today + timedelta(days=365)


def school_year_ends(today: date) -> date:
    """31 August, the next but not nearer than two months."""
    end = date(today.year, 8, 31)
    return end if end - today > NEAR else date(today.year + 1, 8, 31)
