"""Calendar files as calendars read them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from documents.calendar import meetup_calendar
from domain.meetups.meetup import Meetup, MeetupId, MeetupState, Place

BELGRADE = ZoneInfo("Europe/Belgrade")
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)

MEETUP = Meetup(
    id=MeetupId(7),
    uid="7f3c@edelweiss",
    state=MeetupState.ANNOUNCED,
    title="Стартапы; и, работа\\",
    description="Первая строка\nвторая",
    starts_at=datetime(2026, 12, 12, 18, tzinfo=UTC),
    length=timedelta(hours=2),
    zone=BELGRADE,
    place=Place("Коворкинг «Мост»", "ул. Речная, 5", "https://example.org/place", 44.8125, 20.4612),
    capacity=30,
    guests_limit=0,
    programme=(),
    site="",
    tags=(),
    organisation="",
    parent_event="",
    reminders=(),
    remind_halls=False,
    pin_cards=False,
    cancel_reason="",
    revision=5,
    sequence=2,
    dated_at=NOW,
)


def read(meetup: Meetup) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(meetup_calendar(meetup, NOW))
    assert isinstance(calendar, Calendar)
    return calendar, calendar.events[0]


def test_event_says_what_when_and_where() -> None:
    calendar, event = read(MEETUP)

    assert calendar["METHOD"] == "PUBLISH"
    assert (event["UID"], event["SEQUENCE"], event["STATUS"]) == ("7f3c@edelweiss", 2, "CONFIRMED")
    assert event["SUMMARY"] == "Стартапы; и, работа\\"
    assert event["DESCRIPTION"] == "Первая строка\nвторая"
    assert event["LOCATION"] == "Коворкинг «Мост», ул. Речная, 5"
    assert event["URL"] == "https://example.org/place"
    assert event["GEO"].to_ical() == "44.8125;20.4612"
    assert event.DTSTAMP == NOW


@pytest.mark.parametrize(
    ("start", "hour"),
    [
        (datetime(2026, 3, 28, 18, tzinfo=UTC), 19),
        (datetime(2026, 3, 29, 17, tzinfo=UTC), 19),  # the clocks went forward that night
        (datetime(2026, 10, 24, 17, tzinfo=UTC), 19),
        (datetime(2026, 10, 25, 18, tzinfo=UTC), 19),  # and back that night
    ],
)
def test_zone_is_right_on_both_sides_of_daylight_saving(start: datetime, hour: int) -> None:
    calendar, event = read(replace(MEETUP, starts_at=start))

    begins = event.start
    assert isinstance(begins, datetime)
    assert begins.astimezone(UTC) == start
    assert (event["DTSTART"].params["TZID"], begins.hour) == ("Europe/Belgrade", hour)
    assert event.end - event.start == timedelta(hours=2)
    assert [zone["TZID"] for zone in calendar.timezones] == ["Europe/Belgrade"]


def test_cancelled_meetup_cancels_the_event() -> None:
    calendar, event = read(replace(MEETUP, state=MeetupState.CANCELLED, sequence=3))

    assert (calendar["METHOD"], event["STATUS"], event["SEQUENCE"]) == ("CANCEL", "CANCELLED", 3)
