"""The form of an item: format, days, what it is to bring, and its name; part by part, or one part alone."""

from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from aiogram_dialog.widgets.text import Format

from actions.meetups import lists
from domain.meetups.meetup import MeetupId
from domain.mentoring.formats import WorkFormat
from domain.mentoring.plan import checked_words
from handlers.errors import toast
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.plans import shown
from handlers.mentoring.plans.board import Board
from handlers.mentoring.plans.pressed import own_words
from handlers.mentoring.plans.reading import read_days
from handlers.mentoring.plans.states import Plans
from handlers.programme.choosing import many_of, one_of, short
from handlers.typed import typed
from handlers.widgets import Label, Say


def begin(mode: str) -> Any:
    """«Добавить пункт», «Предложить пункт»."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        Board(manager).begin(mode)
        await manager.switch_to(Plans.format)

    return click


def change(mode: str, part: Any) -> Any:
    """One part of an item that there is."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        board = Board(manager)
        _, item = await board.item_now()
        board.begin(mode, item)
        await manager.switch_to(part)

    return click


async def propose_drop(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Предложить убрать»."""
    board = Board(manager)
    _, item = await board.item_now()
    board.data.update(mode="propose", draft=None, of=item.id)
    await _finish(event, board)


async def format_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    board = Board(manager)
    offered = map(str, (await board.look()).formats)
    board.draft.update(format=next((one for one in offered if short(one) == key), key), meetup=None)
    await _next(event, board, Plans.days)


async def meetup_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, meetup: str) -> None:
    """Its day is the item's; its attendance marks it. Raises PlanDatesWrong: it is not within the pairing's days."""
    board = Board(manager)
    found = (await lists.standing(board.ctx, board.actor, MeetupId(int(meetup)))).meetup
    day = found.starts.astimezone(found.zone).date()
    board.draft.update(format=WorkFormat.MEETUP.value, meetup=found.id)
    await board.set_days(day, day)
    await _next(event, board, Plans.expected)


async def days_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises DaysNotUnderstood, PlanDatesWrong; the question stays, then."""
    board = Board(manager)
    await board.set_days(*read_days(typed(message), board.ctx.today()))
    await _next(message, board, Plans.expected)


async def expected_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    board = Board(manager)
    board.draft.update(expected=key)
    await _after_expected(event, board)


async def expected_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises WordsTooLong, WordsNotHere."""
    board = Board(manager)
    board.draft.update(result=checked_words(own_words(board, message)))
    await _after_expected(message, board)


async def expected_skipped(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    board.draft.update(expected=None, result="")
    await _after_expected(event, board)


async def event_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises WordsTooLong, WordsNotHere."""
    board = Board(manager)
    board.draft.update(event=checked_words(own_words(board, message)))
    await _finish(message, board)


async def event_skipped(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    board = Board(manager)
    board.draft.update(event="")
    await _finish(event, board)


async def paper_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """A mentee's proposal on paper. Raises PaperIncomplete, and what the action does; the question stays, then."""
    board = Board(manager)
    paper = read_paper(typed(message), board.ctx.today())
    await board.save(paper)
    await message.answer(board.reader.words("plan-proposed"))
    await manager.switch_to(Plans.card, show_mode=ShowMode.DELETE_AND_SEND)


async def _after_expected(event: Message | CallbackQuery, board: Board) -> None:
    if board.is_new and board.words and board.draft.get("meetup") is None:
        await board.manager.switch_to(Plans.event, show_mode=_mode(event))
    else:
        await _finish(event, board)


async def _next(event: Message | CallbackQuery, board: Board, state: Any) -> None:
    """The next part of a new item; of one that there is that was all."""
    if board.is_new:
        await board.manager.switch_to(state, show_mode=_mode(event))
    else:
        await _finish(event, board)


async def _finish(event: Message | CallbackQuery, board: Board) -> None:
    """Raises what the action does; the window stays, then."""
    if board.data["mode"] == "propose" and board.side is None:
        await board.manager.switch_to(Plans.paper, show_mode=_mode(event))
        return
    await board.save()
    if isinstance(event, CallbackQuery):
        done = "plan-proposed-toast" if board.data["mode"] == "propose" else "plan-item-saved"
        await toast(event, board.reader.words.plain(done))
    elif board.data["mode"] == "propose":
        await event.answer(board.reader.words("plan-proposed"))
    await board.manager.switch_to(Plans.card, show_mode=_mode(event))


def _mode(event: Message | CallbackQuery) -> ShowMode | None:
    return ShowMode.DELETE_AND_SEND if isinstance(event, Message) else None


def windows() -> list[Window]:
    back = SwitchTo(Label("button-back"), id="back", state=Plans.card)
    return [
        Window(
            Say("plan-ask-format"),
            many_of("format", "formats", format_chosen),
            SwitchTo(Label("plan-button-meetup"), id="meetup", state=Plans.meetup),
            SwitchTo(Label("plan-button-formats"), id="what", state=Plans.formats, when="has_terms"),
            back,
            state=Plans.format,
            getter=shown.formats,
        ),
        Window(
            Format("{explained}"),
            SwitchTo(Label("button-back"), id="back", state=Plans.format),
            state=Plans.formats,
            getter=shown.formats,
        ),
        Window(
            Say("plan-ask-meetup"),
            many_of("pick_meetup", "meetups", meetup_chosen),
            SwitchTo(Label("button-back"), id="back", state=Plans.format),
            state=Plans.meetup,
            getter=shown.meetups,
        ),
        Window(
            Say("plan-ask-days"),
            MessageInput(days_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="to_format", state=Plans.format, when="is_new"),
            SwitchTo(Label("button-back"), id="back", state=Plans.card, when=~F["is_new"]),
            state=Plans.days,
            getter=shown.days,
        ),
        Window(
            Say("plan-ask-expected"),
            one_of("expected", "expected", expected_chosen),
            MessageInput(expected_typed, content_types=ContentType.TEXT),
            Row(Button(Label("plan-button-skip"), id="skip", on_click=expected_skipped), back),
            state=Plans.expected,
            getter=shown.expected,
        ),
        Window(
            Say("plan-ask-event"),
            MessageInput(event_typed, content_types=ContentType.TEXT),
            Row(Button(Label("plan-button-skip"), id="skip", on_click=event_skipped), back),
            state=Plans.event,
        ),
        Window(
            Say("plan-ask-paper"),
            MessageInput(paper_typed, content_types=ContentType.TEXT),
            back,
            state=Plans.paper,
        ),
    ]
