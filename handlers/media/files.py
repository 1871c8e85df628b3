"""A month of the plan to look at and to take along: as a picture, and as an Excel file."""

import asyncio
from collections.abc import Sequence

from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button

from actions.media import lists
from actions.media.lists import Listed
from documents.media_picture import LINES_LIMIT, Line, Mark, media_picture
from documents.roster import spreadsheet
from domain.media.publication import OutletState, PublicationState
from handlers.media.board import Board
from wording import moments
from wording.media.names import kind_name, named

MARKS = {
    PublicationState.PUBLISHED: Mark.PUBLISHED,
    PublicationState.PLANNED: Mark.PLANNED,
    PublicationState.OVERDUE: Mark.OVERDUE,
    PublicationState.CANCELLED: Mark.CANCELLED,
}
WIDTHS = (5, 18, 40, 20, 22, 34, 24, 16, 60)
HEADS = ("number", "kind", "title", "event", "at", "resources", "responsible", "state", "links")


async def picture(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Картинкой»: a photo above the plan."""
    board = Board(manager)
    found = await _listed(board)
    if not found:
        return
    words = board.reader.words
    beyond = len(found) - LINES_LIMIT
    content = await asyncio.to_thread(
        media_picture,
        words.plain("media-picture-title", month=moments.month_name(board.month, board.reader.language)),
        [_line(one, board) for one in found],
        words.plain("media-picture-more", count=beyond) if beyond > 0 else "",
        {mark: words.plain(f"media-mark-{mark}") for mark in Mark},
    )
    await board.bot.send_photo(event.from_user.id, BufferedInputFile(content, filename="media.png"))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def table(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Excel»: the month, each publication with its links."""
    board = Board(manager)
    found = await _listed(board)
    if not found:
        return
    words, month = board.reader.words, moments.month_name(board.month, board.reader.language)
    head = [words.plain(f"media-column-{one}") for one in HEADS]
    rows = [_row(number, one, board) for number, one in enumerate(found, 1)]
    content = await asyncio.to_thread(spreadsheet, month, head, rows, WIDTHS)
    name = f"{words.plain('media-file', month=month)}.xlsx"
    await board.bot.send_document(event.from_user.id, BufferedInputFile(content, filename=name))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def _listed(board: Board) -> Sequence[Listed]:
    found = await lists.month(board.ctx, board.actor, board.month)
    return [*found.listed, *found.timeless]


def _line(listed: Listed, board: Board) -> Line:
    one = listed.publication
    moment = one.at or (None if one.window is None else one.window.opens)
    return Line(
        "" if moment is None else f"{moment.astimezone(board.reader.zone):%d.%m}",
        named(one, board.reader.words),
        ", ".join(board.resource(key) for key in one.resources),
        MARKS.get(one.state, Mark.WORK),
    )


def _row(number: int, listed: Listed, board: Board) -> list[str | int]:
    one, reader = listed.publication, board.reader
    links = [outlet.link for outlet in one.outlets if outlet.state is OutletState.PUBLISHED]
    return [
        number,
        kind_name(one.kind, reader.words),
        one.title,
        reader.words.plain("media-event-kind", kind="none" if one.event is None else one.event.kind.value),
        "" if one.at is None else f"{one.at.astimezone(reader.zone):%d.%m.%Y %H:%M}",
        ", ".join(board.resource(key) for key in one.resources),
        listed.responsible.name if listed.responsible else reader.words.plain("media-curators"),
        reader.words.plain("media-state", state=one.state.value),
        "\n".join(links),
    ]
