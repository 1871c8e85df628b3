"""A petition that came on paper: whose, about which mentor, why, which paper. Words stay on it, or go to the desk."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Cancel, SwitchTo

from actions.mentoring.petition import judging
from domain.errors import NotFound
from domain.mentoring.pairing import MembershipId
from domain.mentoring.petition import Reason
from domain.mentoring.petition_refusals import NothingToReplace
from domain.mentoring.speaking import NUMBER_LIMIT
from domain.people.roles import Right, require
from domain.registry.code import Code
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.petition.lines import reasons
from handlers.mentoring.petition.states import Judging, Recording
from handlers.programme.choosing import many_of, one_of
from handlers.programme.guard import guarded
from handlers.programme.naming import called
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in


async def started(_start_data: Any, manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor_in(manager).roles, Right.RUN_MENTORING)


async def code_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """«Н-017». Raises NotFound for anything else, NothingToReplace."""
    code = Code.parse(typed(message))
    if code is None:
        raise NotFound
    found = await judging.candidates(context_in(manager), actor_in(manager), code)
    if not found:
        raise NothingToReplace(code=str(code))
    manager.dialog_data["code"] = str(code)
    manager.dialog_data["membership"] = found[0].id
    state = Recording.reason if len(found) == 1 else Recording.membership
    await manager.switch_to(state, show_mode=ShowMode.DELETE_AND_SEND)


async def membership_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    manager.dialog_data["membership"] = int(key)
    await manager.switch_to(Recording.reason)


async def reason_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    manager.dialog_data["reason"] = key
    await manager.switch_to(Recording.paper)


async def paper_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises PaperIncomplete and what `judging.record` does."""
    ctx, data = context_in(manager), manager.dialog_data
    paper = read_paper(typed(message), ctx.today())
    membership, reason = MembershipId(int(data["membership"])), Reason(data["reason"])
    case = await judging.record(ctx, actor_in(manager), membership, reason, paper)
    await manager.start(Judging.card, {"petition": case.petition.id}, show_mode=ShowMode.DELETE_AND_SEND)


async def _memberships(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, code = context_in(dialog_manager), Code.parse(dialog_manager.dialog_data["code"])
    assert code is not None
    found = await judging.candidates(ctx, actor_in(dialog_manager), code)
    return {"rows": [(str(one.id), called(one.mentor, ctx)) for one in found]}


async def _reasons(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"reasons": reasons(reader_in(dialog_manager))}


def dialog() -> Dialog:
    found = Dialog(
        Window(
            Say("petition-record-code"),
            MessageInput(code_typed, content_types=ContentType.TEXT),
            Cancel(Label("button-back")),
            state=Recording.code,
        ),
        Window(
            Say("petition-record-membership"),
            many_of("membership", "rows", membership_chosen),
            SwitchTo(Label("button-back"), id="back", state=Recording.code),
            state=Recording.membership,
            getter=_memberships,
        ),
        Window(
            Say("petition-ask-reason"),
            one_of("reason", "reasons", reason_chosen),
            SwitchTo(Label("button-back"), id="back", state=Recording.code),
            state=Recording.reason,
            getter=_reasons,
        ),
        Window(
            Say("petition-ask-paper", limit=lambda _: NUMBER_LIMIT),
            MessageInput(paper_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Recording.reason),
            state=Recording.paper,
        ),
        on_start=started,
    )
    return guarded(found, Right.RUN_MENTORING)
