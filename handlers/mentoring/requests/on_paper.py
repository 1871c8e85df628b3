"""Whom somebody named on paper after a group meeting: a curator copies it, of mentors as of mentees."""

from datetime import date
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from actions.mentoring import acquainting
from domain.mentoring.matching.people import MOST_WISHES
from domain.mentoring.speaking import OnPaper
from domain.registry.record import RecordId
from handlers.errors import toast
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.requests.states import Requests
from handlers.programme.naming import called
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in


async def code_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Whose paper it is. Raises NamesNobody; the question stays, then."""
    found = await acquainting.by_code(context_in(manager), actor_in(manager), typed(message))
    manager.dialog_data["wisher"] = found.id
    await manager.switch_to(Requests.wisher_paper, show_mode=ShowMode.DELETE_AND_SEND)


async def paper_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises PaperIncomplete; the question stays, then."""
    paper = read_paper(typed(message), context_in(manager).today())
    manager.dialog_data["wishes_paper"] = [paper.number, paper.dated.isoformat()]
    await manager.switch_to(Requests.wishes, show_mode=ShowMode.DELETE_AND_SEND)


async def wishes_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises WishWrong, and what `acquainting.name` does; the question stays, then."""
    ctx, actor = context_in(manager), actor_in(manager)
    await _store(manager, await acquainting.by_codes(ctx, actor, typed(message)))
    await message.answer(reader_in(manager).words("wishes-recorded", count=len(await _wished(manager))))
    await manager.switch_to(Requests.overview, show_mode=ShowMode.DELETE_AND_SEND)


async def named_nobody(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Никого»: whatever was named before is taken back."""
    await _store(manager, [])
    await toast(event, reader_in(manager).words.plain("wishes-recorded", count=0))
    await manager.switch_to(Requests.overview)


async def _store(manager: DialogManager, wished: list[RecordId]) -> None:
    number, dated = manager.dialog_data["wishes_paper"]
    paper = OnPaper(number, date.fromisoformat(dated))
    await acquainting.name(context_in(manager), actor_in(manager), _wisher(manager), wished, paper=paper)


def _wisher(manager: DialogManager) -> RecordId:
    return RecordId(int(manager.dialog_data["wisher"]))


async def _wished(manager: DialogManager) -> list[str]:
    """Whom they named last, as a chat may show them."""
    ctx = context_in(manager)
    return [called(one, ctx) for one in await acquainting.wishes_of(ctx, actor_in(manager), _wisher(manager))]


async def _about(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx = context_in(dialog_manager)
    who = await acquainting.person(ctx, actor_in(dialog_manager), _wisher(dialog_manager))
    return {
        "who": called(who, ctx),
        "limit": MOST_WISHES,
        "wished": ", ".join(await _wished(dialog_manager)) or "none",
    }


def windows() -> list[Window]:
    return [
        Window(
            Say("wishes-ask-code"),
            MessageInput(code_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Requests.overview),
            state=Requests.wisher,
        ),
        Window(
            Say("wishes-ask-paper"),
            MessageInput(paper_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Requests.wisher),
            state=Requests.wisher_paper,
            getter=_about,
        ),
        Window(
            Say("wishes-ask-codes"),
            MessageInput(wishes_typed, content_types=ContentType.TEXT),
            Button(Label("wishes-button-nobody"), id="nobody", on_click=named_nobody),
            SwitchTo(Label("button-back"), id="back", state=Requests.wisher_paper),
            state=Requests.wishes,
            getter=_about,
        ),
    ]
