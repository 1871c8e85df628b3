"""Calendar files as calendars read them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from documents.calendar import DayEvent, days_calendar, meetup_calendar
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


TODAY = date(2026, 11, 27)


def days_of(*events: DayEvent, today: date = TODAY) -> Calendar:
    return Calendar.from_ical(days_calendar("Сроки", events, today))


def test_a_day_is_a_day_in_every_zone_and_rings_no_bell() -> None:
    (event,) = days_of(DayEvent("duty-1-2026-12-20", date(2026, 12, 18), "Мониторинг; отчёт, SWOT", "/duties")).walk(
        "VEVENT"
    )

    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 12, 18), date(2026, 12, 19))
    assert type(event.decoded("dtstart")) is date
    assert str(event["uid"]) == "duty-1-2026-12-20@deadlines.edelweiss"
    assert (str(event["summary"]), str(event["description"])) == ("Мониторинг; отчёт, SWOT", "/duties")
    assert str(event["transp"]) == "TRANSPARENT"
    assert event.subcomponents == []


def test_the_same_events_give_the_same_file_all_day() -> None:
    event = DayEvent("post-1", TODAY, "Пост")

    assert days_calendar("Сроки", [event], TODAY) == days_calendar("Сроки", [event], TODAY)
    assert days_calendar("Сроки", [], TODAY).count(b"VEVENT") == 0


@given(st.text(max_size=200), st.dates(date(2000, 1, 1), date(2100, 12, 30)))
def test_whatever_somebody_wrote_stays_within_its_event(text: str, day: date) -> None:
    found = days_of(DayEvent("duty-1", day, text)).walk("VEVENT")

    assert [one.decoded("dtstart") for one in found] == [day]
