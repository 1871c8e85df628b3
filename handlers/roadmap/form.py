"""The form of an event: new ones part by part, then a sheet with all of it; and what becomes of a proposal."""

from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.meetups import lists
from actions.roadmap import editing, proposing, reading
from actions.roadmap.proposing import Proposed
from domain.meetups.meetup import MeetupId
from domain.people.person import PersonId
from domain.people.roles import Role
from domain.roadmap.roadmap import EventId, Responsible, require_term, titled, worded
from handlers.errors import toast
from handlers.programme.choosing import many_of, one_of
from handlers.roadmap import shown
from handlers.roadmap.board import Board
from handlers.roadmap.pressed import Click
from handlers.roadmap.reading import read_term
from handlers.roadmap.states import RoadmapChat
from handlers.sending import send
from handlers.typed import typed
from handlers.widgets import Label, Say

SUCCESS = Style(ButtonStyle.SUCCESS)


def add(*, in_stage: bool) -> Click:
    """«Мероприятие»: in the stage at hand, or in one that is asked for."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        board = Board(manager)
        board.begin("add", board.stage_id if in_stage else None)
        await manager.switch_to(RoadmapChat.title)

    return click


async def change(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    board.take("change", await board.event())
    await manager.switch_to(RoadmapChat.sheet)


async def started(start_data: Any, manager: DialogManager) -> None:
    """With ``accepting`` it begins with what is to become of a proposal."""
    if start_data:
        manager.dialog_data.update(start_data)
    if manager.dialog_data.pop("accepting", False):
        await prepared(Board(manager))


async def accept(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Принять»."""
    await manager.switch_to(await prepared(Board(manager)))


async def prepared(board: Board) -> State:
    """Begin what is to become of the proposal at hand: a new event, or the one that it speaks of. The first window."""
    found = await board.proposal()
    board.data["year"] = found.proposal.year
    if found.event is None:
        board.begin("accept")
    else:
        board.take("accept", await reading.event(board.ctx, board.actor, found.event.id))
    return acceptance(found)


def acceptance(found: Proposed) -> State:
    """Where a proposal's acceptance begins: with a title, or with the event as it is."""
    return RoadmapChat.title if found.event is None else RoadmapChat.sheet


async def title_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises RoadmapTooLong."""
    board = Board(manager)
    board.draft["title"] = titled(typed(message))
    await _next(message, board)


async def days_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises TermNotUnderstood, RoadmapTermWrong. A day that somebody types takes a meetup's place."""
    board = Board(manager)
    first, last = read_term(typed(message), board.year, board.ctx.today())
    require_term(first, last, board.year)
    board.set_days(first, last)
    await _next(message, board)


async def stage_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, stage: str) -> None:
    board = Board(manager)
    board.draft["stage"] = int(stage)
    await _next(event, board)


async def role_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, role: str) -> None:
    await _answers(event, Board(manager), Responsible(role=Role(role)))


async def person_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, person: str) -> None:
    await _answers(event, Board(manager), Responsible(person=PersonId(int(person))))


async def nobody_chosen(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await _answers(event, Board(manager), Responsible())


async def responsible_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises RoadmapTooLong."""
    await _answers(message, Board(manager), Responsible(words=worded(typed(message))))


def part_typed(name: str) -> Any:
    """The result, the kind of paper. Raises RoadmapTooLong."""

    async def read(message: Message, _input: MessageInput, manager: DialogManager) -> None:
        board = Board(manager)
        board.draft[name] = worded(typed(message))
        await _next(message, board)

    return read


def part_emptied(name: str) -> Click:
    """«Очистить»."""

    async def click(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        board = Board(manager)
        board.draft[name] = ""
        await _next(event, board)

    return click


async def training(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Yes, or no."""
    draft = Board(manager).draft
    draft["training"] = not draft.get("training")


async def meetup_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, meetup: str) -> None:
    """Its day is the term; its attendance marks the event."""
    board = Board(manager)
    found = (await lists.standing(board.ctx, board.actor, MeetupId(int(meetup)))).meetup
    day = found.starts.astimezone(found.zone).date()
    board.set_days(day, day)
    board.draft["meetup"] = found.id
    await _next(event, board)


async def no_meetup(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    board.draft["meetup"] = None
    await _next(event, board)


async def save(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises what the actions do; the sheet stays, then."""
    board = Board(manager)
    content, stage, of = board.content, board.draft_stage, board.data["of"]
    if of is None:
        added = await send(manager, lambda: editing.add_event(board.ctx, board.actor, stage, content), repr(content))
        if added is not None:
            board.data["event"] = int(added.id)
    else:
        event_id, version = EventId(int(of)), int(board.data["version"])
        await editing.change_event(board.ctx, board.actor, event_id, version, stage, content)
        board.data["event"] = int(of)
    await toast(event, board.reader.words.plain("roadmap-saved"))
    board.data["stage"] = int(stage)
    await manager.switch_to(RoadmapChat.stage if of is None else RoadmapChat.event)


async def leave(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Не сохранять»: back to where it was opened."""
    board = Board(manager)
    if board.data["mode"] == "accept":
        await manager.switch_to(RoadmapChat.proposal)
    else:
        await manager.switch_to(RoadmapChat.overview if board.data["of"] is None else RoadmapChat.event)


async def accepted(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Принять без слов»."""
    board = Board(manager)
    await _accept(board, "")
    await toast(event, board.reader.words.plain("roadmap-accepted"))
    await manager.switch_to(RoadmapChat.event)


async def accepted_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """With a word. Raises what `proposing.accept` does; the question stays, then."""
    board = Board(manager)
    await _accept(board, typed(message))
    await message.answer(board.reader.words("roadmap-accepted"))
    await manager.switch_to(RoadmapChat.event, show_mode=ShowMode.SEND)


async def _accept(board: Board, answer: str) -> None:
    version = None if board.data["version"] is None else int(board.data["version"])
    event = await proposing.accept(
        board.ctx, board.actor, board.proposal_id, board.draft_stage, board.content, version, answer
    )
    board.data["event"] = int(event.id)


async def _answers(event: Message | CallbackQuery, board: Board, responsible: Responsible) -> None:
    board.set_responsible(responsible)
    await _next(event, board)


async def _next(event: Message | CallbackQuery, board: Board) -> None:
    """Whatever is missing still; then the sheet."""
    draft = board.draft
    if "title" not in draft:
        state = RoadmapChat.title
    elif "first" not in draft:
        state = RoadmapChat.days
    else:
        state = RoadmapChat.sheet if "stage" in draft else RoadmapChat.stage_of
    mode = ShowMode.DELETE_AND_SEND if isinstance(event, Message) else None
    await board.manager.switch_to(state, show_mode=mode)


def windows() -> list[Window]:
    text = ContentType.TEXT
    return [
        Window(
            Say("roadmap-ask-title"),
            MessageInput(title_typed, content_types=text),
            *_back(),
            state=RoadmapChat.title,
            getter=shown.part,
        ),
        Window(
            Say("roadmap-ask-days"),
            MessageInput(days_typed, content_types=text),
            SwitchTo(Label("roadmap-button-meetup"), id="meetup", state=RoadmapChat.meetup),
            *_back(),
            state=RoadmapChat.days,
            getter=shown.part,
        ),
        Window(
            Say("roadmap-ask-stage-of"),
            one_of("stage_of", "rows", stage_chosen),
            *_back(),
            state=RoadmapChat.stage_of,
            getter=shown.stage_of,
        ),
        _sheet(),
        Window(
            Say("roadmap-ask-responsible"),
            one_of("roles", "roles", role_chosen, width=2),
            many_of("people", "people", person_chosen),
            MessageInput(responsible_typed, content_types=text),
            Button(Label("roadmap-button-nobody"), id="nobody", on_click=nobody_chosen),
            SwitchTo(Label("button-back"), id="back", state=RoadmapChat.sheet),
            state=RoadmapChat.responsible,
            getter=shown.responsible,
        ),
        *(_part(name, state) for name, state in (("result", RoadmapChat.result), ("paper", RoadmapChat.paper))),
        Window(
            Say("roadmap-ask-meetup"),
            many_of("meetups", "rows", meetup_chosen),
            Button(Label("roadmap-button-no-meetup"), id="no_meetup", on_click=no_meetup, when="linked"),
            Button(Label("button-back"), id="back", on_click=back),
            state=RoadmapChat.meetup,
            getter=shown.meetups,
        ),
        Window(
            Say("roadmap-ask-answer"),
            MessageInput(accepted_typed, content_types=text),
            Button(Label("roadmap-button-no-answer"), id="no_answer", on_click=accepted, style=SUCCESS),
            SwitchTo(Label("button-back"), id="back", state=RoadmapChat.sheet),
            state=RoadmapChat.answer,
        ),
    ]


async def back(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """From the meetups: to the sheet, or to the question that led there."""
    await _next(event, Board(manager))


def _back() -> tuple[SwitchTo, Button]:
    """To the sheet once all is there that has to be; else out of the form."""
    return (
        SwitchTo(Label("button-back"), id="back", state=RoadmapChat.sheet, when="is_whole"),
        Button(Label("button-cancel"), id="leave", on_click=leave, when=lambda data, *_: not data["is_whole"]),
    )


def _part(name: str, state: Any) -> Window:
    return Window(
        Say(f"roadmap-ask-{name}"),
        MessageInput(part_typed(name), content_types=ContentType.TEXT),
        Button(Label("roadmap-button-empty"), id="empty", on_click=part_emptied(name)),
        SwitchTo(Label("button-back"), id="back", state=RoadmapChat.sheet),
        state=state,
    )


def _sheet() -> Window:
    def to(part: str, state: Any) -> SwitchTo:
        return SwitchTo(Label(f"roadmap-button-{part}"), id=part, state=state)

    return Window(
        Format("{text}"),
        Row(to("title", RoadmapChat.title), to("days", RoadmapChat.days)),
        Row(to("responsible", RoadmapChat.responsible), to("stage", RoadmapChat.stage_of)),
        Row(to("result", RoadmapChat.result), to("paper", RoadmapChat.paper)),
        Button(Label("roadmap-button-training"), id="training", on_click=training),
        to("meetup", RoadmapChat.meetup),
        Button(Label("roadmap-button-save"), id="save", on_click=save, when="saves", style=SUCCESS),
        SwitchTo(
            Label("roadmap-button-save-accept"), id="accept", state=RoadmapChat.answer, when="accepts", style=SUCCESS
        ),
        Button(Label("button-cancel"), id="leave", on_click=leave),
        state=RoadmapChat.sheet,
        getter=shown.sheet,
    )
