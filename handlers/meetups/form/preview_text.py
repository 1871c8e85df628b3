"""The preview: the card as halls will see it, and beside it what only the organiser sees."""

from dataclasses import replace
from datetime import datetime

from markupsafe import Markup

from actions.meetups.forms import Filled
from domain.meetups import fields
from domain.meetups.meetup import Meetup, advice
from handlers.meetups.views.card import card_text
from wording import moments
from wording.reader import Reader

MESSAGE_LIMIT = 4096
"""Characters of a message that Telegram takes, without its marks."""
SHORTEST = 100
"""Characters of a description that a preview shows at least."""


def preview_text(found: Filled, reader: Reader, now: datetime) -> str:
    """The preview as HTML, within one message: where it is tight, the description is shown in part."""
    notes = "\n".join(_notes(found, reader, now))
    meetup = found.meetup
    while True:
        card = card_text(meetup, found.counts, reader.words, now)
        text = f"{card}\n\n{notes}"
        if _size(text) <= MESSAGE_LIMIT or len(meetup.description) <= SHORTEST:
            return text
        too_much = _size(text) - MESSAGE_LIMIT
        left = max(SHORTEST, len(meetup.description) - too_much - 1)
        meetup = replace(meetup, description=meetup.description[:left] + "…" if left > SHORTEST else "…")


def _notes(found: Filled, reader: Reader, now: datetime) -> list[str]:
    words, meetup = reader.words, found.meetup
    zone = moments.zone_name(meetup.zone, meetup.starts_at or now, reader.language)
    lines: list[str] = [
        words("form-preview-draft") if found.is_draft else words("form-preview-announced", people=found.concerned),
        words("form-note-zone", zone=zone),
        words("form-note-seats", seats=meetup.capacity or 0, guests=meetup.guests_limit),
        _halls(found, reader),
        _reminders(meetup, reader),
    ]
    for one in advice(meetup):
        lines.append(words("form-advice", what=one.value))
    if found.gaps and found.is_draft:
        missing = Markup(", ").join(words("form-gap", field=field.value) for field in found.gaps)
        lines.append(words("form-missing", what=missing))
    if meetup.has_started(now) and found.is_draft:
        day = moments.day_with_year(meetup.starts.astimezone(meetup.zone).date(), reader.language)
        lines.append(words("form-day-past", day=day))
    return lines


def _halls(found: Filled, reader: Reader) -> str:
    if not found.chosen:
        return reader.words("form-note-no-halls")
    return reader.words("form-note-halls", halls=", ".join(hall.title for hall in found.chosen))


def _reminders(meetup: Meetup, reader: Reader) -> str:
    words = reader.words
    befores = ", ".join(moments.length(before, words) for before in meetup.reminders)
    return words(
        "form-note-reminders",
        some="yes" if befores else "no",
        befores=befores,
        halls="yes" if meetup.remind_halls else "no",
        pin="yes" if meetup.pin_cards else "no",
    )


def _size(html: str) -> int:
    return fields.size(Markup(html).striptags()) + html.count("\n")  # noqa: S704  only measured
