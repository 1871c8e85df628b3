"""The roadmap as text: how far it is, what comes next, a stage, an event."""

from collections.abc import Iterable, Sequence
from datetime import date

from markupsafe import Markup

from actions.context import Context
from actions.roadmap.proposing import Proposed
from actions.roadmap.reading import EventView, View
from domain.roadmap.roadmap import Content, Event, EventState, Stage, Standing, progress, standing
from domain.shortening import shortened
from handlers.programme.naming import called
from wording import moments
from wording import roadmap as wording
from wording.bars import bar
from wording.reader import Reader

LINE = Markup("\n")
PARAGRAPHS = Markup("\n\n")
NEAR = 5
"""Events that are named as coming up: overdue ones first."""
LONGEST = 3300
"""Characters of lines that fit into one message with its heading."""
NAME = 90
"""Characters of an event's title in a line."""
URGENT = (Standing.OVERDUE, Standing.UNDERWAY, Standing.SOON)


def overview_text(view: View, reader: Reader, today: date, waiting: int = 0) -> Markup:
    """The whole year: how far it is, each stage, and what comes up."""
    words, found = reader.words, progress(view.roadmap.events, today)
    head = [words("roadmap-title", year=moments.school_year(view.roadmap.year))]
    if found.total:
        shown = bar(found.done, found.total)
        head.append(words("roadmap-progress", bar=shown, done=found.done, total=found.total, overdue=found.overdue))
    stages = [_stage_line(number, stage, reader, today) for number, stage in enumerate(view.roadmap.stages, 1)]
    parts = [LINE.join(head), LINE.join(stages)]
    near = sorted(
        (one for one in view.roadmap.events if standing(one, today) in URGENT),
        key=lambda one: (URGENT.index(standing(one, today)), one.content.last),
    )
    if near:
        lines = [event_line(one, view, reader, today) for one in near[:NEAR]]
        parts.append(LINE.join([words("roadmap-near"), *lines]))
    if waiting:
        parts.append(words("roadmap-proposals-wait", count=waiting))
    return PARAGRAPHS.join(parts)


def stage_text(view: View, number: int, stage: Stage, reader: Reader, today: date) -> Markup:
    words = reader.words
    head = words("roadmap-stage", number=number, title=stage.title)
    if not stage.events:
        return PARAGRAPHS.join([head, words("roadmap-stage-empty")])
    return PARAGRAPHS.join([head, _fitting([event_line(one, view, reader, today) for one in stage.events], reader)])


def event_line(event: Event, view: View, reader: Reader, today: date) -> Markup:
    title = event.content.title
    return reader.words(
        "roadmap-line",
        stand=standing(event, today).value,
        number=view.roadmap.numbers[event.id],
        title=shortened(title, NAME),
        days=moments.days(event.content.first, event.content.last),
    )


def event_text(found: EventView, reader: Reader, ctx: Context) -> Markup:
    """One event with all that it says."""
    words, event = reader.words, found.event
    stage = found.view.roadmap.stage(event.stage)
    parts = [
        words("roadmap-event", number=found.number, title=event.content.title),
        LINE.join(
            [
                words("roadmap-event-stage", title="" if stage is None else stage.title),
                *content_lines(event.content, found.view, reader),
            ]
        ),
        LINE.join(_stand_lines(found, reader, ctx)),
    ]
    return PARAGRAPHS.join(parts)


def content_lines(content: Content, view: View, reader: Reader) -> list[Markup]:
    """What a row of the roadmap says, but for its title."""
    words, who = reader.words, wording.responsible(content, view, reader.words)
    lines = [
        words("roadmap-event-days", days=moments.days(content.first, content.last)),
        words("roadmap-event-responsible", who=who) if who else words("roadmap-event-nobody"),
    ]
    if content.result:
        lines.append(words("roadmap-event-result", result=content.result))
    if content.paper:
        lines.append(words("roadmap-event-paper", paper=content.paper))
    if content.training:
        lines.append(words("roadmap-event-training"))
    return lines


def proposal_text(found: Proposed, reader: Reader, ctx: Context) -> Markup:
    """For a curator: whose it is by code, and what it says."""
    return reader.words(
        "roadmap-proposal",
        who="" if found.mentor is None else called(found.mentor, ctx),
        kind="new" if found.proposal.is_new else "change",
        about=about(found),
        words=found.proposal.words,
    )


def mine_text(found: Sequence[Proposed], reader: Reader) -> Markup:
    """What a mentor proposed, the latest first, as much of it as fits."""
    words = reader.words
    lines = [
        words(
            "roadmap-mine-line",
            number=str(one.proposal.id),
            kind="new" if one.proposal.is_new else "change",
            about=about(one),
            words=one.proposal.words,
            state=one.proposal.state.value,
            answer=one.proposal.answer or "none",
        )
        for one in found
    ]
    shown, length = list[Markup](), 0
    for line in lines:
        length += len(line)
        if shown and length > LONGEST:
            break
        shown.append(line)
    return PARAGRAPHS.join([words("roadmap-mine", count=len(found)), *shown])


def about(found: Proposed) -> str:
    """The event that a proposal speaks of, or became; "—" once it is gone."""
    return "—" if found.event is None else found.event.content.title


def _stand_lines(found: EventView, reader: Reader, ctx: Context) -> Iterable[Markup]:
    words, event = reader.words, found.event
    if event.state is EventState.DONE and event.done_on is not None:
        yield words("roadmap-event-done", day=moments.date_with_year(event.done_on, reader.language))
    else:
        yield words("roadmap-event-stands", stand=standing(event, ctx.today()).value)
    if event.came is not None:
        yield words("roadmap-event-came", came=event.came, mentors=event.mentors or 0)
    if event.note:
        yield words("roadmap-event-note", note=event.note)
    meetup = None if event.content.meetup is None else found.view.meetups.get(event.content.meetup)
    if meetup is not None:
        when = moments.day_and_hour(meetup.starts, reader.language, reader.zone_at(meetup.zone))
        yield words("roadmap-event-meetup", title=meetup.title, when=when)
        mentors = ", ".join(called(one, ctx) for one in found.mentors) if found.view.names else ""
        yield words("roadmap-event-going", going=found.going or 0, mentors=mentors or "none")


def _stage_line(number: int, stage: Stage, reader: Reader, today: date) -> Markup:
    found = progress(stage.events, today)
    has_begun = found.done or any(standing(one, today) is Standing.UNDERWAY for one in stage.events)
    if found.overdue:
        stand = "overdue"
    elif found.total and found.done == found.total:
        stand = "done"
    else:
        stand = "now" if has_begun else "ahead"
    return reader.words(
        "roadmap-stage-line", stand=stand, number=number, title=stage.title, done=found.done, total=found.total
    )


def _fitting(lines: Sequence[Markup], reader: Reader) -> Markup:
    """As many as fit into a message; of the others it is said how many."""
    length = 0
    for count, line in enumerate(lines):
        length += len(line) + 1
        if length > LONGEST:
            return LINE.join([*lines[:count], reader.words("roadmap-more", count=len(lines) - count)])
    return LINE.join(lines)
