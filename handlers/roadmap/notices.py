"""What is told of the roadmap, rendered from what is true when it is sent."""

from collections.abc import Mapping, Sequence

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup

from actions.context import Context
from actions.roadmap import proposing, reading, ticks
from actions.roadmap.reading import View
from actions.roadmap.ticks import Told
from domain.notices import Notice
from domain.people.roles import Role
from domain.roadmap.notices import (
    RoadmapAnswered,
    RoadmapMeetupOff,
    RoadmapMeetupOver,
    RoadmapOverdue,
    RoadmapProposed,
    RoadmapReminder,
)
from domain.roadmap.proposal import SuggestionState
from domain.roadmap.roadmap import Event, EventState
from domain.shortening import shortened
from handlers.duties.views import days
from handlers.rendering import Outgoing, Renderer
from handlers.roadmap.callbacks import (
    AcceptRoadmapProposal,
    DeclineRoadmapProposal,
    FinishRoadmapEvent,
    OpenRoadmap,
    OpenRoadmapEvent,
)
from handlers.roadmap.lines import LONGEST, PARAGRAPHS, proposal_text
from wording import roadmap as wording
from wording.reader import Reader

BUTTONS = 8
"""Events that have a button of their own; the others are found in the roadmap."""
LABEL = 45
Rows = list[list[InlineKeyboardButton]]


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        RoadmapReminder: reminder,
        RoadmapOverdue: overdue,
        RoadmapMeetupOver: meetup_over,
        RoadmapMeetupOff: meetup_off,
        RoadmapProposed: proposed,
        RoadmapAnswered: answered,
    }


async def reminder(notice: RoadmapReminder, reader: Reader, ctx: Context) -> Outgoing | None:
    """Terms that end soon, of which nothing is done yet and for which this reader still answers."""
    found = await _told(ctx, notice, reader, overdue=False)
    if found is None:
        return None
    words, today = reader.words, ctx.today()
    lines = [
        words(
            "told-roadmap-due",
            number=view.roadmap.numbers[event.id],
            title=event.content.title,
            day=days.day(event.content.last, reader.language, today),
            days=max((event.content.last - today).days, 0),
            result=wording.result(event.content) or "none",
        )
        for event, view in _events(found)
    ]
    return _listed(words("told-roadmap-reminder", count=len(lines)), lines, found, reader)


async def overdue(notice: RoadmapOverdue, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await _told(ctx, notice, reader, overdue=True)
    if found is None:
        return None
    words, today = reader.words, ctx.today()
    lines = [
        words(
            "told-roadmap-late",
            number=view.roadmap.numbers[event.id],
            title=event.content.title,
            day=days.day(event.content.last, reader.language, today),
            who=wording.responsible(event.content, view, words) or words.plain("roadmap-role", role=Role.CURATOR.value),
        )
        for event, view in _events(found)
    ]
    return _listed(words("told-roadmap-overdue", count=len(lines)), lines, found, reader)


async def meetup_over(notice: RoadmapMeetupOver, reader: Reader, ctx: Context) -> Outgoing | None:
    """Unless somebody took the mark back meanwhile."""
    found = await reading.seen(ctx, notice.event)
    if found is None or found.event.state is not EventState.DONE or found.event.came is None:
        return None
    text = reader.words(
        "told-roadmap-meetup-over",
        number=found.number,
        title=found.event.content.title,
        came=found.event.came,
        mentors=found.event.mentors or 0,
    )
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[_event_button(found.event, found.view, reader)]))


async def meetup_off(notice: RoadmapMeetupOff, reader: Reader, ctx: Context) -> Outgoing | None:
    """Unless it was dealt with already."""
    found = await reading.seen(ctx, notice.event)
    if found is None or not found.event.is_open or found.event.content.meetup is not None:
        return None
    text = reader.words("told-roadmap-meetup-off", number=found.number, title=found.event.content.title)
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[_event_button(found.event, found.view, reader)]))


async def proposed(notice: RoadmapProposed, reader: Reader, ctx: Context) -> Outgoing | None:
    found = await proposing.seen(ctx, notice.proposal)
    if found is None or found.proposal.state is not SuggestionState.ASKED:
        return None
    accept = AcceptRoadmapProposal(proposal=notice.proposal).pack()
    decline = DeclineRoadmapProposal(proposal=notice.proposal).pack()
    rows = [
        [_button(reader, "roadmap-button-accept", accept, "success")],
        [_button(reader, "roadmap-button-decline", decline)],
    ]
    return Outgoing(proposal_text(found, reader, ctx), InlineKeyboardMarkup(inline_keyboard=rows))


async def answered(notice: RoadmapAnswered, reader: Reader, ctx: Context) -> Outgoing | None:
    """Only to the account that the mentor has now."""
    found = await proposing.seen(ctx, notice.proposal)
    if found is None or found.mentor is None or found.mentor.account != reader.person:
        return None
    words, proposal = reader.words, found.proposal
    title = "none" if found.event is None else found.event.content.title
    parts = [words("told-roadmap-answered", state=proposal.state.value, about=title)]
    if proposal.answer:
        parts.append(words("told-roadmap-answer", answer=proposal.answer))
    rows = [[_button(reader, "roadmap-button-open", OpenRoadmap().pack())]]
    return Outgoing(PARAGRAPHS.join(parts), InlineKeyboardMarkup(inline_keyboard=rows))


async def _told(
    ctx: Context, notice: RoadmapReminder | RoadmapOverdue, reader: Reader, *, overdue: bool
) -> Told | None:
    return None if reader.person is None else await ticks.told(ctx, notice.day, reader.person, overdue=overdue)


def _events(found: Told) -> Sequence[tuple[Event, View]]:
    """Each with its roadmap, in the order of their terms."""
    views = {view.roadmap.year: view for view in found.views}
    return sorted(
        ((event, views[event.year]) for event in found.events), key=lambda one: (one[0].content.last, one[0].id)
    )


def _listed(head: Markup, lines: Sequence[Markup], found: Told, reader: Reader) -> Outgoing:
    """One of a single event can be marked at once."""
    shown, length = list[Markup](), len(head)
    for line in lines:
        length += len(line) + 2
        if length > LONGEST:
            break
        shown.append(line)
    if len(shown) < len(lines):
        shown.append(reader.words("roadmap-more", count=len(lines) - len(shown)))
    events = _events(found)
    rows: Rows = [_event_button(event, view, reader) for event, view in events[:BUTTONS]]
    if len(events) == 1:
        done = FinishRoadmapEvent(event=events[0][0].id).pack()
        rows.insert(0, [_button(reader, "roadmap-button-finish", done, "success")])
    rows.append([_button(reader, "roadmap-button-open", OpenRoadmap().pack())])
    return Outgoing(PARAGRAPHS.join([head, *shown]), InlineKeyboardMarkup(inline_keyboard=rows))


def _event_button(event: Event, view: View, reader: Reader) -> list[InlineKeyboardButton]:
    label = reader.words.plain(
        "roadmap-button-open-event", number=view.roadmap.numbers[event.id], title=event.content.title
    )
    data = OpenRoadmapEvent(event=event.id).pack()
    return [InlineKeyboardButton(text=shortened(label, LABEL), callback_data=data)]


def _button(reader: Reader, key: str, data: str, style: str | None = None) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=reader.words.plain(key), callback_data=data, style=style)
