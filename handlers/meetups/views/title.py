"""A meetup in one line, as lists and their buttons show it."""

from datetime import datetime

from domain.meetups.meetup import Meetup, MeetupState
from wording import moments
from wording.reader import Reader


def line(meetup: Meetup, reader: Reader, now: datetime) -> str:
    """«12 дек, 19:00 · Стартапы», with a sign for drafts, cancelled and past ones. Plain text."""
    title = meetup.title or reader.words.plain("card-no-title")
    if meetup.starts_at is not None:
        when = moments.short(meetup.starts_at, reader.language, reader.zone_at(meetup.zone), now)
        title = f"{when} · {title}"
    return f"{_sign(meetup, now)}{title}"


def _sign(meetup: Meetup, now: datetime) -> str:
    if meetup.state is MeetupState.DRAFT:
        return "✏️ "
    if meetup.state is MeetupState.CANCELLED:
        return "❌ "
    return "☑️ " if meetup.ends <= now else ""
