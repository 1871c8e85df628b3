"""Calendar files (.ics): one meetup as an event that calendars update in place.

icalendar reads every time zone there is when it is imported: it is imported where it is used.
"""

from datetime import datetime

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
