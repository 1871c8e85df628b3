"""What is done in the windows of the roadmap: each tap or answer calls one action."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from actions.consents.printing import File
from actions.roadmap import editing, printing, proposing, working
from domain.people.roles import Right, require
from domain.roadmap.proposal import SuggestionId
from domain.roadmap.roadmap import progress
from handlers.errors import toast
from handlers.mentoring.plans.reading import read_mark
from handlers.roadmap.board import Board
from handlers.roadmap.states import RoadmapChat
from handlers.sending import send
from handlers.typed import typed
from wording import moments
from wording import roadmap as wording
from wording.texts import Texts, Words

Click = Callable[[CallbackQuery, Button, DialogManager], Awaitable[None]]


async def year_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, year: str) -> None:
    manager.dialog_data["year"] = int(year)
    await manager.switch_to(RoadmapChat.overview)


async def begin(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Начать с типовой карты», in the words of whoever begins it."""
    board = Board(manager)
    beginning = wording.beginning(board.year, board.reader.words)
    await send(manager, lambda: editing.begin(board.ctx, board.actor, board.year, beginning), str(board.year))
    await _begun(event, board)


async def begin_earlier(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await send(manager, lambda: editing.begin_from_earlier(board.ctx, board.actor, board.year), str(board.year))
    await _begun(event, board)


async def open_stage(_event: CallbackQuery, _select: Any, manager: DialogManager, stage: str) -> None:
    manager.dialog_data["stage"] = int(stage)
    await manager.switch_to(RoadmapChat.stage)


async def open_event(_event: CallbackQuery, _select: Any, manager: DialogManager, event: str) -> None:
    manager.dialog_data["event"] = int(event)
    await manager.switch_to(RoadmapChat.event)


async def to_stage(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Back from an event to its stage, from wherever it was opened."""
    board = Board(manager)
    board.data["stage"] = int((await board.event()).event.stage)
    await manager.switch_to(RoadmapChat.stage)


async def start_work(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await working.start(board.ctx, board.actor, board.event_id)
    await toast(event, board.reader.words.plain("roadmap-started"))


def finished(days_ago: int) -> Click:
    """«Сегодня», «Вчера»."""

    async def click(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        board = Board(manager)
        day = board.ctx.today() - timedelta(days=days_ago)
        await working.finish(board.ctx, board.actor, board.event_id, day)
        await toast(event, board.reader.words.plain("roadmap-finished"))
        await manager.switch_to(RoadmapChat.event)

    return click


async def finished_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """A day, what shows it, or both. Raises DoneLater, RoadmapTooLong, NotNow; the question stays, then."""
    board = Board(manager)
    day, words = read_mark(typed(message), board.ctx.today())
    await working.finish(board.ctx, board.actor, board.event_id, day, words)
    await manager.switch_to(RoadmapChat.event, show_mode=ShowMode.DELETE_AND_SEND)


async def reopen(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await working.reopen(board.ctx, board.actor, board.event_id)
    await toast(event, board.reader.words.plain("roadmap-reopened"))


async def cancel(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await working.cancel(board.ctx, board.actor, board.event_id)
    await toast(event, board.reader.words.plain("roadmap-cancelled"))
    await manager.switch_to(RoadmapChat.event)


async def cancel_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Why. Raises RoadmapTooLong, NotNow."""
    board = Board(manager)
    await working.cancel(board.ctx, board.actor, board.event_id, typed(message))
    await manager.switch_to(RoadmapChat.event, show_mode=ShowMode.DELETE_AND_SEND)


async def drop(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, удалить мероприятие»."""
    board = Board(manager)
    board.data["stage"] = int((await board.event()).event.stage)
    await editing.drop_event(board.ctx, board.actor, board.event_id)
    await toast(event, board.reader.words.plain("roadmap-dropped"))
    await manager.switch_to(RoadmapChat.stage)


async def open_stage_card(_event: CallbackQuery, _select: Any, manager: DialogManager, stage: str) -> None:
    manager.dialog_data["stage"] = int(stage)
    await manager.switch_to(RoadmapChat.stage_card)


def ask_stage_title(*, new: bool) -> Click:
    """«Этап», «Переименовать»."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        manager.dialog_data["new_stage"] = new
        await manager.switch_to(RoadmapChat.stage_title)

    return click


async def stage_titled(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises RoadmapTooLong, RoadmapFull."""
    board, title = Board(manager), typed(message)
    if board.data["new_stage"]:
        await send(manager, lambda: editing.add_stage(board.ctx, board.actor, board.year, title), title)
    else:
        await editing.rename_stage(board.ctx, board.actor, board.stage_id, title)
    await manager.switch_to(RoadmapChat.stages, show_mode=ShowMode.DELETE_AND_SEND)


def move_stage(*, up: bool) -> Click:
    """«Раньше», «Позже»."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        board = Board(manager)
        await editing.move_stage(board.ctx, board.actor, board.stage_id, up=up)

    return click


async def drop_stage(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises StageNotEmpty."""
    board = Board(manager)
    await editing.drop_stage(board.ctx, board.actor, board.stage_id)
    await toast(event, board.reader.words.plain("roadmap-stage-dropped"))
    await manager.switch_to(RoadmapChat.stages)


async def word(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The Word file in the language of papers."""
    board = Board(manager)
    words = _paper_words(manager)
    await _give(
        event,
        board,
        await printing.as_word(board.ctx, board.actor, board.year, lambda view: wording.on_paper(view, words)),
    )


async def excel(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    words = _paper_words(manager)
    await _give(
        event,
        board,
        await printing.as_excel(board.ctx, board.actor, board.year, lambda view: wording.on_paper(view, words)),
    )


async def picture(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Картинкой»: a photo above the roadmap."""
    board = Board(manager)
    view, today = await board.look(), board.ctx.today()
    content = await asyncio.to_thread(wording.picture, view, today, board.reader.words)
    if content is None:
        return
    found = progress(view.roadmap.events, today)
    title = board.reader.words(
        "roadmap-picture-title", year=moments.school_year(view.roadmap.year), done=found.done, total=found.total
    )
    await board.bot.send_photo(event.from_user.id, BufferedInputFile(content, filename="roadmap.png"), caption=title)
    manager.show_mode = ShowMode.DELETE_AND_SEND


def ask_proposal(*, new: bool) -> Click:
    """«Предложить в дорожную карту», «Предложить изменение»."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        board = Board(manager)
        require(board.actor.roles, Right.PROPOSE_TO_ROADMAP)
        board.data["about"] = None if new else int(board.event_id)
        await manager.switch_to(RoadmapChat.proposing)

    return click


async def out_of_proposing(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """To where it was asked: an event, or the year."""
    about = manager.dialog_data.get("about")
    await manager.switch_to(RoadmapChat.overview if about is None else RoadmapChat.event)


async def proposed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Passed on at once: the dialog keeps none of it. Raises what `proposing.propose` does; the question stays."""
    board, text = Board(manager), typed(message)
    about = None if board.data.get("about") is None else board.event_id
    await send(manager, lambda: proposing.propose(board.ctx, board.actor, board.year, text, about), text)
    await message.answer(board.reader.words("roadmap-proposed"))
    await manager.switch_to(RoadmapChat.overview, show_mode=ShowMode.SEND)


async def withdraw(event: CallbackQuery, _select: Any, manager: DialogManager, proposal: str) -> None:
    board = Board(manager)
    await proposing.withdraw(board.ctx, board.actor, SuggestionId(int(proposal)))
    await toast(event, board.reader.words.plain("roadmap-withdrawn"))


async def open_proposal(_event: CallbackQuery, _select: Any, manager: DialogManager, proposal: str) -> None:
    manager.dialog_data["proposal"] = int(proposal)
    await manager.switch_to(RoadmapChat.proposal)


async def declined(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises NoAnswerGiven, RoadmapTooLong, NotNow."""
    board = Board(manager)
    await proposing.decline(board.ctx, board.actor, board.proposal_id, typed(message))
    await message.answer(board.reader.words("roadmap-declined"))
    await manager.switch_to(RoadmapChat.proposals, show_mode=ShowMode.SEND)


async def _begun(event: CallbackQuery, board: Board) -> None:
    await toast(event, board.reader.words.plain("roadmap-begun", year=moments.school_year(board.year)))


async def _give(event: CallbackQuery, board: Board, file: File) -> None:
    await board.bot.send_document(event.from_user.id, BufferedInputFile(file.content, filename=file.name))
    board.manager.show_mode = ShowMode.DELETE_AND_SEND


def _paper_words(manager: DialogManager) -> Words:
    texts: Texts = manager.middleware_data["texts"]
    return texts.on_paper
