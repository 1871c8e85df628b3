"""The curator's windows of a membership's papers: printed, filled in, given, signed, kept."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import BufferedInputFile, CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from actions.mentoring import papers, printing
from domain.errors import NotFound
from domain.mentoring.paper import PAPER, Paper, PaperId, PaperKind, PaperVerb
from domain.mentoring.speaking import OnPaper
from handlers.errors import toast
from handlers.mentoring.pairings.reading import AgreementNotUnderstood, read_agreement
from handlers.mentoring.pairings.sheet import Sheet
from handlers.mentoring.pairings.states import Pairings
from handlers.typed import typed
from handlers.widgets import Label, Say


async def open_paper(_event: CallbackQuery, _select: Any, manager: DialogManager, paper: str) -> None:
    manager.dialog_data["paper"] = int(paper)
    await manager.switch_to(Pairings.agreement)


async def print_it(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The Word file, with codes alone where a chat shows codes."""
    sheet = Sheet(manager)
    file = await printing.print_paper(sheet.ctx, sheet.actor, _paper(sheet), in_chat=True)
    await sheet.bot.send_document(event.from_user.id, BufferedInputFile(file.content, filename=file.name))
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def given(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await papers.give(sheet.ctx, sheet.actor, _paper(sheet))
    await toast(event, sheet.reader.words.plain("pairing-given"))


async def kept(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await papers.keep(sheet.ctx, sheet.actor, _paper(sheet))
    await toast(event, sheet.reader.words.plain("pairing-kept"))


async def filled_in(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Number, date and months before it is printed. Raises AgreementNotUnderstood, TermWrong."""
    sheet = Sheet(manager)
    on_paper, months = read_agreement(typed(message), sheet.ctx.today())
    await papers.fill_in(
        sheet.ctx, sheet.actor, _paper(sheet), number=on_paper.number, dated=on_paper.dated, term=months
    )
    await manager.switch_to(Pairings.agreement, show_mode=ShowMode.DELETE_AND_SEND)


async def signed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """«12/3 05.11.2026 9». Raises AgreementNotUnderstood, and what `papers.sign` does; the question stays, then."""
    sheet = Sheet(manager)
    on_paper, months = read_agreement(typed(message), sheet.ctx.today())
    if months is None and (await _paper_now(sheet)).term is None:
        raise AgreementNotUnderstood
    await papers.sign(sheet.ctx, sheet.actor, _paper(sheet), on_paper, months)
    await message.answer(sheet.reader.words("pairing-signed"))
    await manager.switch_to(Pairings.card, show_mode=ShowMode.DELETE_AND_SEND)


async def signed_as_printed(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """What was filled in before it was printed is what was signed. Raises NotFound, and what `papers.sign` does."""
    sheet = Sheet(manager)
    paper = await _paper_now(sheet)
    if paper.dated is None:
        raise AgreementNotUnderstood
    await papers.sign(sheet.ctx, sheet.actor, paper.id, OnPaper(paper.number, paper.dated), paper.term)
    await toast(event, sheet.reader.words.plain("pairing-signed"))
    await manager.switch_to(Pairings.card)


def windows() -> list[Window]:
    return [
        Window(
            Say("pairing-agreement"),
            Button(Label("pairing-button-print"), id="print", on_click=print_it),
            SwitchTo(Label("pairing-button-fill"), id="fill", state=Pairings.filling, when="can_sign"),
            Button(Label("pairing-button-given"), id="given", on_click=given, when="can_give"),
            SwitchTo(Label("pairing-button-signed"), id="signed", state=Pairings.signing, when="can_sign"),
            Button(Label("pairing-button-kept"), id="kept", on_click=kept, when="can_keep"),
            SwitchTo(Label("button-back"), id="back", state=Pairings.card),
            state=Pairings.agreement,
            getter=_agreement,
        ),
        Window(
            Say("pairing-ask-filling"),
            MessageInput(filled_in, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Pairings.agreement),
            state=Pairings.filling,
            getter=_agreement,
        ),
        Window(
            Say("pairing-ask-signing"),
            Button(
                Label("pairing-button-as-printed"), id="as_printed", on_click=signed_as_printed, when="is_filled_in"
            ),
            MessageInput(signed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Pairings.agreement),
            state=Pairings.signing,
            getter=_agreement,
        ),
    ]


def _paper(sheet: Sheet) -> PaperId:
    return PaperId(int(sheet.data["paper"]))


async def _paper_now(sheet: Sheet) -> Paper:
    """Raises NotFound: it is void meanwhile."""
    for one in (await sheet.look()).papers:
        if one.id == _paper(sheet):
            return one
    raise NotFound


async def _agreement(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    paper = await _paper_now(sheet)
    return {
        "kind": paper.kind.value,
        "state": paper.state.value,
        "number": paper.number or "—",
        "dated": f"{paper.dated:%d.%m.%Y}" if paper.dated is not None else "—",
        "months": paper.term or 0,
        "is_filled_in": bool(paper.number and paper.dated and (paper.term or paper.kind is PaperKind.PROLONGATION)),
        "can_give": PAPER.can(paper.state, PaperVerb.GIVE),
        "can_sign": PAPER.can(paper.state, PaperVerb.SIGN),
        "can_keep": PAPER.can(paper.state, PaperVerb.KEEP),
    }
