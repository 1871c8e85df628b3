"""The keys under which a meetup's notices are owed. One fact, one key: owing it again changes nothing."""

from datetime import datetime, timedelta

from domain.meetups.meetup import Meetup, MeetupId
from domain.notices import HallId
from domain.people.person import PersonId
from storage.broadcasts import LIVE


def everything(meetup: MeetupId) -> str:
    """What the keys of all that a meetup owes by itself begin with. What organisers write is not among it."""
    return f"meetup:{meetup}:"


def reminders(meetup: MeetupId) -> str:
    """What all keys that depend on the start begin with."""
    return f"meetup:{meetup}:at:"


def _at(meetup: Meetup) -> str:
    return f"{reminders(meetup.id)}{_stamp(meetup.starts)}"


def cards(meetup: MeetupId) -> str:
    """What the keys of all its cards begin with."""
    return f"meetup:{meetup}:card:"


def card(meetup: MeetupId, hall: HallId) -> str:
    return f"{cards(meetup)}{hall}"


def card_again(meetup: MeetupId, hall: HallId, now: datetime) -> str:
    """Of one more card where an earlier one did not arrive or is gone."""
    return f"{card(meetup, hall)}:again:{round(now.timestamp() * 1000)}"


def seat_given(meetup: MeetupId, person: PersonId, turn: int) -> str:
    return f"meetup:{meetup}:seat:{person}:{turn}"


def full(meetup: MeetupId, capacity: int, organiser: PersonId) -> str:
    return f"meetup:{meetup}:full:{capacity}:{organiser}"


def offer(meetup: MeetupId, number: int, person: PersonId) -> str:
    return f"meetup:{meetup}:offer:{number}:{person}"


def first_offer(meetup: Meetup, person: PersonId) -> str:
    return f"{_at(meetup)}:offer:{person}"


def soon(meetup: Meetup, before: timedelta, person: PersonId) -> str:
    return f"{_at(meetup)}:soon:{round(before.total_seconds() / 60)}:{person}"


def soon_in_hall(meetup: Meetup, hall: HallId) -> str:
    return f"{_at(meetup)}:hall:{hall}"


def digest(meetup: Meetup, organiser: PersonId) -> str:
    return f"{_at(meetup)}:digest:{organiser}"


def waitlist_closed(meetup: Meetup, person: PersonId) -> str:
    return f"{_at(meetup)}:closed:{person}"


def moved(meetup: Meetup, reader: str) -> str:
    return f"meetup:{meetup.id}:moved:{meetup.sequence}:{reader}"


def called_off(meetup: MeetupId, reader: str) -> str:
    return f"meetup:{meetup}:off:{reader}"


def written(meetup: MeetupId, token: str) -> str:
    """What the keys of one message to many begin with."""
    return f"wrote:{meetup}:{token}:"


def wrote(meetup: MeetupId, token: str, person: PersonId) -> str:
    return f"{written(meetup, token)}{person}"


def writing_progress(meetup: MeetupId, token: str) -> str:
    return f"{LIVE}wrote:{meetup}:{token}"


def _stamp(moment: datetime) -> int:
    return round(moment.timestamp())
