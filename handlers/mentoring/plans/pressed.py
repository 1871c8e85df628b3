"""What is done in the windows of a plan: each tap or answer calls one action."""

import asyncio
from datetime import timedelta
from typing import Any

from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button

from actions.mentoring.plans import deciding, drafting, marking, printing, proposing
from documents.plan_picture import Line, Mark, plan_picture
from domain.errors import Refusal
from domain.mentoring.pairing import PairingId
from domain.mentoring.plan import Goal, ReturnReason, progress, stand
from domain.mentoring.plan_proposal import ProposalReason
from handlers.errors import toast
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.plans.board import Board
from handlers.mentoring.plans.reading import read_mark
from handlers.mentoring.plans.states import Plans
from handlers.typed import typed
from wording import moments
from wording.mentoring import plans as wording
from wording.texts import Texts

MONTHS = range(1, 13)


class WordsNotHere(Refusal):
    """Own words about people do not go through this centre's chat."""

    text_id = "refusal-plan-words-not-here"


async def started(start_data: Any, manager: DialogManager) -> None:
    if start_data:
        manager.dialog_data.update(start_data)


async def pairing(board: Board) -> PairingId:
    return (await board.look()).planned.pairing.id


def own_words(board: Board, message: Message) -> str:
    """What was written in own words. Raises WordsNotHere where such may not be."""
    text = typed(message)
    if not board.words:
        raise WordsNotHere
    return text


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, membership: str) -> None:
    manager.dialog_data.update(membership=int(membership), side="")
    await manager.switch_to(Plans.card)


async def goal_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """Own words beside it stay."""
    board = Board(manager)
    plan = (await board.look()).planned.plan
    words = "" if plan is None else plan.goal_words
    await drafting.set_goal(board.ctx, board.actor, await pairing(board), Goal(key), words)
    await manager.switch_to(Plans.card)


async def goal_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """The chosen one beside it stays. Raises WordsTooLong, WordsNotHere."""
    board = Board(manager)
    plan = (await board.look()).planned.plan
    text = own_words(board, message)
    await drafting.set_goal(board.ctx, board.actor, await pairing(board), plan.goal if plan else None, text)
    await manager.switch_to(Plans.card, show_mode=ShowMode.DELETE_AND_SEND)


async def submit(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await drafting.submit(board.ctx, board.actor, await pairing(board))
    await toast(event, board.reader.words.plain("plan-submitted"))


async def reopen(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await drafting.reopen(board.ctx, board.actor, await pairing(board))
    await toast(event, board.reader.words.plain("plan-reopened"))


async def agree(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await deciding.agree(board.ctx, board.actor, await pairing(board))
    await toast(event, board.reader.words.plain("plan-agreed"))


async def reason_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    board = Board(manager)
    await deciding.send_back(board.ctx, board.actor, await pairing(board), ReturnReason(key))
    await toast(event, board.reader.words.plain("plan-sent-back"))
    await manager.switch_to(Plans.card)


async def reason_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises WordsTooLong, WordsNotHere."""
    board = Board(manager)
    words = own_words(board, message)
    await deciding.send_back(board.ctx, board.actor, await pairing(board), ReturnReason.TALK, words)
    await manager.switch_to(Plans.card, show_mode=ShowMode.DELETE_AND_SEND)


async def order_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """«45 05.12.2026». Raises PaperIncomplete, NotNow; the question stays, then."""
    board = Board(manager)
    order = read_paper(typed(message), board.ctx.today())
    await deciding.approve(board.ctx, board.actor, await pairing(board), order)
    await message.answer(board.reader.words("plan-approved"))
    await manager.switch_to(Plans.card, show_mode=ShowMode.DELETE_AND_SEND)


async def given(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await deciding.give(board.ctx, board.actor, await pairing(board))
    await toast(event, board.reader.words.plain("plan-given"))


async def kept(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await deciding.keep(board.ctx, board.actor, await pairing(board))
    await toast(event, board.reader.words.plain("plan-kept"))


async def print_it(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The Word file in the language of papers, with codes alone where a chat shows codes."""
    board = Board(manager)
    texts: Texts = manager.middleware_data["texts"]
    words = texts.on_paper
    file = await printing.print_plan(
        board.ctx,
        board.actor,
        board.membership,
        board.side,
        lambda view: wording.on_paper(view, words, own=board.words),
        in_chat=True,
    )
    await board.bot.send_document(event.from_user.id, BufferedInputFile(file.content, filename=file.name))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def picture(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Картинкой»: a photo above the plan."""
    board = Board(manager)
    view, words, today = await board.look(), board.reader.words, board.ctx.today()
    plan = view.planned.plan
    if plan is None or not plan.items:
        return
    lines = [
        Line(
            wording.event(one.content, words, view.meetups, own=board.words),
            one.content.first,
            one.content.last,
            Mark(stand(one, today).value),
        )
        for one in plan.items
    ]
    found = progress(plan, today)
    content = await asyncio.to_thread(
        plan_picture,
        words.plain("plan-picture-title", done=found.done, total=found.total),
        lines,
        today,
        words.plain("plan-picture-today"),
        [moments.short_month(today.replace(day=1, month=month), board.reader.language) for month in MONTHS],
        {mark: words.plain(f"plan-mark-{mark}") for mark in Mark},
    )
    await board.bot.send_photo(event.from_user.id, BufferedInputFile(content, filename="plan.png"))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def open_item(_event: CallbackQuery, _select: Any, manager: DialogManager, item: str) -> None:
    manager.dialog_data["item"] = int(item)
    await manager.switch_to(Plans.item)


def move(*, up: bool) -> Any:
    """«Выше», «Ниже»."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        board = Board(manager)
        await drafting.move_item(board.ctx, board.actor, await pairing(board), board.item, up=up)
        await manager.switch_to(Plans.card)

    return click


async def drop(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, убрать»."""
    board = Board(manager)
    await drafting.drop_item(board.ctx, board.actor, await pairing(board), board.item)
    await toast(event, board.reader.words.plain("plan-item-dropped"))
    await manager.switch_to(Plans.card)


def done(days_ago: int) -> Any:
    """«Сегодня», «Вчера»."""

    async def click(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        board = Board(manager)
        day = board.ctx.today() - timedelta(days=days_ago)
        await marking.mark(board.ctx, board.actor, await pairing(board), board.item, day)
        await toast(event, board.reader.words.plain("plan-marked"))
        await manager.switch_to(Plans.card)

    return click


async def done_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """A day, a note, or both. Raises PlanDatesWrong, WordsTooLong, WordsNotHere."""
    board = Board(manager)
    day, words = read_mark(typed(message), board.ctx.today())
    if words and not board.words:
        raise WordsNotHere
    await marking.mark(board.ctx, board.actor, await pairing(board), board.item, day, words)
    await manager.switch_to(Plans.card, show_mode=ShowMode.DELETE_AND_SEND)


async def unmark(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await marking.mark(board.ctx, board.actor, await pairing(board), board.item, None)
    await toast(event, board.reader.words.plain("plan-unmarked"))


async def open_proposal(_event: CallbackQuery, _select: Any, manager: DialogManager, proposal: str) -> None:
    manager.dialog_data["proposal"] = int(proposal)
    await manager.switch_to(Plans.proposal)


async def accept(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await proposing.accept(board.ctx, board.actor, board.proposal)
    await toast(event, board.reader.words.plain("plan-proposal-accepted"))
    await manager.switch_to(Plans.card)


async def declined(event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    board = Board(manager)
    await proposing.decline(board.ctx, board.actor, board.proposal, ProposalReason(key))
    await toast(event, board.reader.words.plain("plan-proposal-declined"))
    await manager.switch_to(Plans.card)


async def declined_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises WordsTooLong, WordsNotHere."""
    board = Board(manager)
    words = own_words(board, message)
    await proposing.decline(board.ctx, board.actor, board.proposal, ProposalReason.TALK, words)
    await manager.switch_to(Plans.card, show_mode=ShowMode.DELETE_AND_SEND)


async def withdraw(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    await proposing.withdraw(board.ctx, board.actor, board.proposal)
    await toast(event, board.reader.words.plain("plan-proposal-withdrawn"))
    await manager.switch_to(Plans.card)
