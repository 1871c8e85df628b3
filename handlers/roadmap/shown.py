"""What the windows of the roadmap show, read anew each time."""

from typing import Any

from aiogram_dialog import DialogManager

from actions.meetups import lists
from actions.roadmap import proposing, reading
from domain.people.roles import Role
from domain.roadmap.proposal import SuggestionState
from domain.roadmap.roadmap import EVENT, RESPONSIBLE_ROLES, EventVerb
from domain.shortening import shortened
from handlers.programme.naming import called
from handlers.roadmap.board import Board
from handlers.roadmap.lines import (
    LINE,
    PARAGRAPHS,
    about,
    content_lines,
    event_text,
    mine_text,
    overview_text,
    proposal_text,
    stage_text,
)
from wording import moments

BUTTON = 45
PROPOSED = 500
"""Characters of a proposal over the sheet of what becomes of it."""
"""Letters of a name on its button."""
Data = dict[str, Any]


async def overview(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    view = await reading.look(board.ctx, board.actor, board.year)
    years = await reading.years(board.ctx, board.actor)
    earlier = next((one for one in reversed(years) if one < board.year), None)
    said_earlier = "none" if earlier is None else moments.school_year(earlier)
    year = moments.school_year(board.year)
    waiting = len(await proposing.waiting(board.ctx, board.actor)) if board.edits else 0
    common = {
        "year": year,
        "edits": "yes" if board.edits else "no",
        "earlier": said_earlier,
        "count": waiting,
        "has_years": board.edits or len(years) > 1,
        "can_mine": board.proposes,
        "waits": waiting > 0,
    }
    if view is None:
        text = board.reader.words("roadmap-none", year=year, edits=common["edits"], earlier=said_earlier)
        begins = board.edits
        return common | {
            "text": text,
            "stages": [],
            "there": False,
            "can_begin": begins,
            "can_begin_earlier": begins and earlier is not None,
            "can_edit": False,
            "can_propose": False,
            "has_events": False,
        }
    stages = [
        (str(stage.id), shortened(f"{number}. {stage.title}", BUTTON))
        for number, stage in enumerate(view.roadmap.stages, 1)
    ]
    return common | {
        "text": overview_text(view, board.reader, board.ctx.today(), waiting),
        "stages": stages,
        "there": True,
        "can_begin": False,
        "can_begin_earlier": False,
        "can_edit": board.edits,
        "can_propose": board.proposes,
        "has_events": bool(view.roadmap.events),
    }


async def years(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    begun = set(await reading.years(board.ctx, board.actor))
    now = reading.this_year(board.ctx)
    offered = begun | ({now, now + 1} if board.edits else {now})
    rows = [
        (
            str(year),
            board.reader.words.plain(
                "roadmap-year-row", year=moments.school_year(year), begun="yes" if year in begun else "no"
            ),
        )
        for year in sorted(offered)
    ]
    return {"rows": rows}


async def stage(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    view, number, found = await board.stage()
    numbers = view.roadmap.numbers
    rows = [
        (
            str(one.id),
            shortened(
                board.reader.words.plain("roadmap-button-event", number=numbers[one.id], title=one.content.title),
                BUTTON,
            ),
        )
        for one in found.events
    ]
    text = stage_text(view, number, found, board.reader, board.ctx.today())
    return {"text": text, "rows": rows, "can_edit": board.edits}


async def event(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    found = await board.event()
    state = found.event.state

    def can(verb: EventVerb) -> bool:
        return found.marks and EVENT.can(state, verb)

    return {
        "text": event_text(found, board.reader, board.ctx),
        "can_start": can(EventVerb.START),
        "can_finish": can(EventVerb.FINISH),
        "can_reopen": can(EventVerb.REOPEN),
        "can_cancel": board.edits and EVENT.can(state, EventVerb.CANCEL),
        "can_edit": board.edits,
        "can_propose": board.proposes,
    }


async def stages(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    found = (await board.look()).roadmap.stages
    rows = [(str(one.id), shortened(f"{number}. {one.title}", BUTTON)) for number, one in enumerate(found, 1)]
    return {"rows": rows, "year": moments.school_year(board.year)}


async def stage_card(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    view, number, found = await board.stage()
    return {
        "number": number,
        "title": found.title,
        "count": len(found.events),
        "can_up": number > 1,
        "can_down": number < len(view.roadmap.stages),
        "can_drop": not found.events,
    }


async def sheet(dialog_manager: DialogManager, **_: Any) -> Data:
    """The event that is being filled in, as it would be stored."""
    board = Board(dialog_manager)
    view, words, mode = await _view(board), board.reader.words, board.data["mode"]
    content, stage = board.content, view.roadmap.stage(board.draft_stage)
    lines = [
        words("roadmap-sheet-name", title=content.title),
        words("roadmap-event-stage", title="—" if stage is None else stage.title),
        *content_lines(content, view, board.reader),
    ]
    if content.meetup is not None:
        meetup = (await lists.standing(board.ctx, board.actor, content.meetup)).meetup
        when = moments.day_and_hour(meetup.starts, board.reader.language, board.reader.zone_at(meetup.zone))
        lines.append(words("roadmap-event-meetup", title=meetup.title, when=when))
    parts = [words("roadmap-sheet-title", mode=mode), LINE.join(lines)]
    if mode == "accept":
        proposed = (await board.proposal()).proposal
        parts.insert(1, words("roadmap-sheet-proposed", words=shortened(proposed.words, PROPOSED)))
    return {
        "text": PARAGRAPHS.join(parts),
        "training": "yes" if content.training else "no",
        "accepts": mode == "accept",
        "saves": mode != "accept",
    }


async def part(dialog_manager: DialogManager, **_: Any) -> Data:
    """For the questions of the form."""
    board = Board(dialog_manager)
    return {"year": moments.school_year(board.year), "is_whole": board.is_whole}


async def stage_of(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    found = (await board.look()).roadmap.stages
    rows = [(str(one.id), shortened(f"{number}. {one.title}", BUTTON)) for number, one in enumerate(found, 1)]
    return {"rows": rows, "is_whole": board.is_whole}


async def responsible(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    people = await reading.team(board.ctx, board.actor)
    return {
        "roles": [(role.value, _capital(board, role)) for role in RESPONSIBLE_ROLES],
        "people": [(str(one.id), shortened(f"👤 {one.name}", BUTTON)) for one in people],
    }


async def meetups(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    found = await lists.upcoming(board.ctx, board.actor)
    now = board.ctx.now()
    rows = [
        (
            str(one.meetup.id),
            f"{moments.short(one.meetup.starts, board.reader.language, one.meetup.zone, now)} · {one.meetup.title}",
        )
        for one in found
    ]
    return {"rows": rows, "count": len(rows), "linked": board.draft.get("meetup") is not None}


async def proposals(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    found = await proposing.waiting(board.ctx, board.actor)
    rows = [
        (
            str(one.proposal.id),
            shortened(
                board.reader.words.plain(
                    "roadmap-proposal-row",
                    who="" if one.mentor is None else called(one.mentor, board.ctx),
                    kind="new" if one.proposal.is_new else "change",
                    number=f"«{about(one)}»",
                ),
                BUTTON,
            ),
        )
        for one in found
    ]
    return {"rows": rows, "count": len(rows)}


async def proposal(dialog_manager: DialogManager, **_: Any) -> Data:
    """What is proposed; once it is answered, that."""
    board = Board(dialog_manager)
    found = await board.proposal()
    waits = found.proposal.state is SuggestionState.ASKED
    words = board.reader.words
    return {
        "text": proposal_text(found, board.reader, board.ctx) if waits else words("roadmap-proposal-over"),
        "waits": waits,
    }


async def mine(dialog_manager: DialogManager, **_: Any) -> Data:
    board = Board(dialog_manager)
    found = await proposing.mine(board.ctx, board.actor)
    open_ones = [one.proposal for one in found if one.proposal.state is SuggestionState.ASKED]
    rows = [(str(one.id), board.reader.words.plain("roadmap-button-withdraw", number=str(one.id))) for one in open_ones]
    return {"text": mine_text(found, board.reader), "rows": rows}


async def asked_about(dialog_manager: DialogManager, **_: Any) -> Data:
    """The event that a change is proposed to; "none": a new one."""
    board = Board(dialog_manager)
    if board.data.get("about") is None:
        return {"about": "none"}
    found = await reading.event(board.ctx, board.actor, board.event_id)
    return {"about": found.event.content.title}


async def _view(board: Board) -> reading.View:
    """With everybody of the team: whoever is chosen for a new event is named by no other yet."""
    view = await board.look()
    people = {one.id: one for one in await reading.team(board.ctx, board.actor)}
    return reading.View(view.roadmap, {**view.people, **people}, view.meetups, view.names)


def _capital(board: Board, role: Role) -> str:
    name = board.reader.words.plain("roadmap-role", role=role.value)
    return f"👥 {name[:1].upper()}{name[1:]}"
