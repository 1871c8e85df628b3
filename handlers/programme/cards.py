"""Cards of the programme's people, as much of them as a chat may show."""

from markupsafe import Markup

from actions.context import Context
from actions.programme.people import Card, Overview
from actions.programme.profile import TIMES, Own
from domain.applications.application import ApplicationState
from domain.registry.forms import Vocabulary
from domain.registry.record import Enrolment, Mentor, Part, Record, Standing
from handlers.programme.naming import called
from handlers.programme.wording import LINE, ages_text, forms_text, kind_name, topics_text
from wording import moments
from wording.reader import Reader
from wording.weekdays import days_text

PARAGRAPHS = Markup("\n\n")


def overview_text(found: Overview, reader: Reader) -> Markup:
    """How many there are of each part, standing by standing; nothing of what there is none of."""
    lines = [reader.words("people-title")]
    for part in Part:
        counts = {standing: found.counts.get((part, standing), 0) for standing in Standing}
        standings = [
            reader.words.plain("people-count-standing", standing=standing.value, count=count)
            for standing, count in counts.items()
            if count
        ]
        if standings:
            lines.append(reader.words("people-count", part=part.value, standings=", ".join(standings)))
    if len(lines) == 1:
        lines.append(reader.words("people-nobody"))
    return LINE.join(lines)


def row_text(record: Record, who: str, reader: Reader) -> str:
    """«Н-017 · наставляемый · без аккаунта»."""
    words = reader.words
    parts = [words.plain("programme-part", part=part.value) for part in record.parts]
    lacking = [] if record.account is not None else [words.plain("people-row-no-account")]
    return " · ".join([who, ", ".join(parts), *lacking])


def card_text(card: Card, reader: Reader, ctx: Context) -> Markup:
    """The code, what they are, what they wish, how it stands with their account. No name where the chat shows none."""
    record, words = card.record, reader.words
    head = [words("card-title", who=called(record, ctx))]
    if record.kind is not None:
        head.append(words("programme-line-kind", kind=kind_name(record.kind, reader)))
    if record.blocked_at is not None:
        # Not even that a name is missing can be told: what is written of them is closed.
        head.append(words("card-withdrawn"))
    elif not record.details.name:
        head.append(words("card-nameless"))
    state = card.slip_state(ctx)
    until = (
        ""
        if card.slip is None
        else moments.date_with_year(card.slip.expires_at.astimezone(reader.centre).date(), reader.language)
    )
    account = words(
        "card-account", account="yes" if record.account is not None else "no", slip=state.value, until=until
    )
    tail = [account]
    tail += [
        words("card-application", number=str(one.id), part=one.part.value)
        for one in card.applications
        if one.state is ApplicationState.OPEN
    ]
    if any(one.waiting_since is not None for one in card.enquiries):
        tail.append(words("card-waits"))
    parts = [_part(record, part, card.vocabulary, reader, ctx) for part in record.parts]
    return PARAGRAPHS.join([LINE.join(head), *parts, *_relatives(card, reader, ctx), LINE.join(tail)])


def profile_text(own: Own, reader: Reader, ctx: Context) -> Markup:
    """What the programme holds about the reader themselves, as far as it may go through a chat."""
    record, words = own.record, reader.words
    head = [words("profile-title", who=called(record, ctx))]
    if record.kind is not None:
        head.append(words("programme-line-kind", kind=kind_name(record.kind, reader)))
    parts = [_part(record, part, own.vocabulary, reader, ctx) for part in record.parts]
    rest = words("profile-rest") if record.blocked_at is None else words("card-withdrawn")
    return PARAGRAPHS.join([LINE.join(head), *parts, *_relatives(own, reader, ctx), rest])


def _part(record: Record, part: Part, vocabulary: Vocabulary, reader: Reader, ctx: Context) -> Markup:
    """One part with how they stand in it, and what its registry holds that is chosen from lists."""
    words = reader.words
    lines = [words("card-part", part=part.value, standing=record.parts[part].value)]
    enrolment = record.details.enrolment(part)
    if enrolment is None or record.blocked_at is not None:
        return LINE.join(lines)
    lines.append(words("programme-line-forms", forms=forms_text(enrolment.forms, vocabulary, reader)))
    topics = topics_text(enrolment.topics, vocabulary, reader)
    lines.append(words("programme-line-topics", part=part.value, topics=topics))
    if isinstance(enrolment, Mentor):
        lines += _of_mentor(enrolment, reader)
    lines += _dates(enrolment, reader)
    return LINE.join(lines)


def _of_mentor(mentor: Mentor, reader: Reader) -> list[Markup]:
    words = reader.words
    lines = [
        words("programme-line-capacity", count=mentor.capacity),
        words("programme-line-ages", ages=ages_text(mentor.wished_ages, reader)),
    ]
    if mentor.time_resource in TIMES:
        # Anything else was typed at the desk, and stays there.
        lines.append(words("programme-line-time", time=mentor.time_resource))
    if mentor.days:
        lines.append(words("programme-line-days", days=days_text(mentor.days, reader)))
    if mentor.hours is not None:
        lines.append(words("programme-line-hours", hours=mentor.hours))
    return lines


def _dates(enrolment: Enrolment, reader: Reader) -> list[Markup]:
    lines = []
    if enrolment.entered is not None:
        lines.append(reader.words("card-entered", day=moments.date_with_year(enrolment.entered, reader.language)))
    if enrolment.ended is not None:
        lines.append(reader.words("card-ended", day=moments.date_with_year(enrolment.ended, reader.language)))
    return lines


def _relatives(found: Card | Own, reader: Reader, ctx: Context) -> list[Markup]:
    """Who acts for them, and for whom they act."""
    lines = []
    if found.guardians:
        lines.append(reader.words("card-guardians", who=", ".join(called(one, ctx) for one in found.guardians)))
    if found.wards:
        lines.append(reader.words("card-wards", who=", ".join(called(one, ctx) for one in found.wards)))
    return [LINE.join(lines)] if lines else []
