"""One more publication: its kind, what it is about; of a digest, from when to when."""

from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from actions.media import planning
from domain.duties.terms import month_end
from domain.media.happening import EventKind, EventRef
from domain.media.publication import Kind, Publication
from handlers.media.board import Board
from handlers.media.reading import read_past_days
from handlers.media.states import MediaPlan
from handlers.sending import send
from handlers.typed import typed
from wording import moments
from wording.media.drafts import digest
from wording.texts import Texts


async def kind_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, kind: str) -> None:
    manager.dialog_data["kind"] = kind
    await manager.switch_to(MediaPlan.period if kind == Kind.DIGEST else MediaPlan.subject)


async def event_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, event: str) -> None:
    """Raises EventOver."""
    board = Board(manager)
    kind, _, number = event.partition(" ")
    about = EventRef(EventKind(kind), int(number))
    made = await send(manager, lambda: planning.add(board.ctx, board.actor, Kind(board.data["kind"]), event=about))
    await _show(board, made, None)


async def subject_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises `PublicationTitleTooLong`."""
    board, said = Board(manager), typed(message)
    made = await send(manager, lambda: planning.add(board.ctx, board.actor, Kind(board.data["kind"]), said))
    await _show(board, made, ShowMode.DELETE_AND_SEND)


async def this_month(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    first = board.ctx.today().replace(day=1)
    await _gather(board, first, month_end(first), None)


async def last_month(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    last = board.ctx.today().replace(day=1) - timedelta(days=1)
    await _gather(board, last.replace(day=1), last, None)


async def period_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """«01.11 – 30.11». Raises DaysNotUnderstood, NothingToGather."""
    board = Board(manager)
    await _gather(board, *read_past_days(typed(message), board.ctx.today()), ShowMode.DELETE_AND_SEND)


async def _gather(board: Board, first: date, last: date, show_mode: ShowMode | None) -> None:
    """Its title and its text are in the centre's first language: they are for readers."""
    texts: Texts = board.manager.middleware_data["texts"]
    words = texts.of(board.ctx.policy.languages[0])
    days = [moments.date_with_year(one, words.language) for one in (first, last)]
    title = words.plain("media-digest-title", first=days[0], last=days[1])
    made = await send(
        board.manager,
        lambda: planning.gather(board.ctx, board.actor, first, last, title, lambda found: digest(found, title, words)),
    )
    await _show(board, made, show_mode)


async def _show(board: Board, made: Publication | None, show_mode: ShowMode | None) -> None:
    """Its card; where this was sent before, the plan, in which it stands."""
    if made is None:
        await board.manager.switch_to(MediaPlan.month, show_mode=show_mode)
        return
    board.publication = made.id
    await board.manager.switch_to(MediaPlan.card, show_mode=show_mode)
