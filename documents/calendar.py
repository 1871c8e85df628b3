"""Calendar files (.ics): one meetup as an event that calendars update in place, and days on which something is due.

icalendar reads every time zone there is when it is imported: it is imported where it is used.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from domain.meetups.meetup import Meetup, MeetupState


def meetup_calendar(meetup: Meetup, now: datetime) -> bytes:
    """The meetup as an iCalendar file (RFC 5545).

    The UID stays the same for ever and SEQUENCE grows with every move, so that a calendar which has the event
    updates it. Times carry the meetup's zone with its daylight-saving rules.
    """
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Edelweiss//Meetups//RU")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if meetup.state is MeetupState.CANCELLED else "PUBLISH")
    event = Event()
    event.add("uid", meetup.uid)
    event.add("sequence", meetup.sequence)
    event.add("dtstamp", now)
    event.add("summary", meetup.title)
    event.add("dtstart", meetup.starts.astimezone(meetup.zone))
    event.add("dtend", meetup.ends.astimezone(meetup.zone))
    event.add("status", "CANCELLED" if meetup.state is MeetupState.CANCELLED else "CONFIRMED")
    place = ", ".join(part for part in (meetup.place.name, meetup.place.address) if part)
    if place:
        event.add("location", place)
    if meetup.place.latitude is not None and meetup.place.longitude is not None:
        event.add("geo", (meetup.place.latitude, meetup.place.longitude))
    if meetup.description:
        event.add("description", meetup.description)
    link = meetup.site or meetup.place.link
    if link:
        event.add("url", link)
    calendar.add_component(event)
    calendar.add_missing_timezones()
    found: bytes = calendar.to_ical()
    return found


LOOKED_AT = timedelta(hours=6)
"""How often a calendar program is asked to look again."""


@dataclass(frozen=True, slots=True)
class DayEvent:
    """Something that is due on a day. ``key`` stays the same for ever; ``note`` is "" where nothing more is said."""

    key: str
    day: date
    summary: str
    note: str = ""


def days_calendar(name: str, events: Iterable[DayEvent], today: date) -> bytes:
    """Events that last all day, as an iCalendar file which a calendar program reads again and again.

    They take nobody's time and ring no bell: a day has no zone that could move it, and the bot reminds by itself.
    The same events give the same file all day long.
    """
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//Edelweiss//Deadlines//RU")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", LOOKED_AT, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    stamp = datetime.combine(today, time(), UTC)
    for one in events:
        event = Event()
        event.add("uid", f"{one.key}@deadlines.edelweiss")
        event.add("dtstamp", stamp)
        event.add("summary", one.summary)
        event.add("dtstart", one.day)
        event.add("dtend", one.day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        if one.note:
            event.add("description", one.note)
        calendar.add_component(event)
    found: bytes = calendar.to_ical()
    return found
