"""/requests: who waits for a mentor, whom to propose and why, and the draft for everybody; all of it by codes."""

from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Data, Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.mentoring import acquainting, proposing, requesting
from actions.mentoring.drafting import Drafts
from actions.mentoring.suggesting import Suggested, suggestions
from actions.registry.directory import Directory
from domain.meetups.meetup import MeetupId
from domain.mentoring.pairing import PairingId
from domain.mentoring.request import REQUEST, MentorRequest, RequestId, RequestState, RequestVerb
from domain.people.roles import Right, may, require
from domain.registry.record import Record, RecordId
from handlers.desk.buttons import at_desk
from handlers.errors import toast
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.requests import on_paper
from handlers.mentoring.requests.lines import SHOWN, draft_text, request_text, suggested_text
from handlers.mentoring.requests.states import AskingForMentor, Requests
from handlers.programme.choosing import many_of, one_of, ticked
from handlers.programme.guard import guarded
from handlers.programme.naming import called
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.forms import form_name


async def started(start_data: Any, manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor_in(manager).roles, Right.SEE_MENTORING)
    if start_data:
        manager.dialog_data["request"] = int(start_data["request"])


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, request: str) -> None:
    manager.dialog_data["request"] = int(request)
    await manager.switch_to(Requests.card)


async def code_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Whose paper it is. Raises CannotAsk; the question stays, then."""
    found = await requesting.mentee_by_code(context_in(manager), actor_in(manager), typed(message))
    await manager.start(AskingForMentor.form, data={"person": found.id, "paper": True})


async def change(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Изменить с бумаги»."""
    seen = await _look(manager)
    await manager.start(
        AskingForMentor.form, data={"person": seen.mentee.id, "request": seen.request.id, "paper": True}
    )


async def recorded(_start: Data, result: Any, manager: DialogManager) -> None:
    """What was copied from a paper stands before the curator at once."""
    if isinstance(result, dict) and "request" in result:
        manager.dialog_data["request"] = int(result["request"])
        await manager.switch_to(Requests.card)


async def proposed(event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """«Предложить М-017», alone or into a group. Raises what `proposing.propose` does."""
    mentor, _, group = key.partition(".")
    ctx, actor = context_in(manager), actor_in(manager)
    pairing = PairingId(int(group)) if group else None
    await proposing.propose(ctx, actor, _chosen(manager), RecordId(int(mentor)), pairing)
    await toast(event, reader_in(manager).words.plain("request-proposed"))
    await manager.switch_to(Requests.card)


async def withdrawn(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """The paper's number and date. Raises PaperIncomplete, and what `requesting.withdraw` does."""
    ctx = context_in(manager)
    paper = read_paper(typed(message), ctx.today())
    await requesting.withdraw(ctx, actor_in(manager), _chosen(manager), paper)
    await manager.switch_to(Requests.card, show_mode=ShowMode.DELETE_AND_SEND)


async def made(event: CallbackQuery, _select: Any, manager: DialogManager, meetup: str) -> None:
    """This meetup is a group meeting. Raises what `acquainting.make` does."""
    await acquainting.make(context_in(manager), actor_in(manager), MeetupId(int(meetup)))
    await toast(event, reader_in(manager).words.plain("requests-meetup-made"))


def _chosen(manager: DialogManager) -> RequestId:
    return RequestId(int(manager.dialog_data["request"]))


def _directory(manager: DialogManager) -> Directory:
    found: Directory = manager.middleware_data["directory"]
    return found


async def _look(manager: DialogManager) -> requesting.Seen:
    return await requesting.look(context_in(manager), actor_in(manager), _chosen(manager))


async def _overview(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    directory = _directory(dialog_manager)
    found = await requesting.open_ones(ctx, directory, actor)
    vocabulary = await directory.vocabulary()
    return {
        "count": len(found),
        "waiting": sum(not consented for _, _, consented in found),
        "runs": may(actor.roles, Right.RUN_MENTORING),
        "rows": [
            (
                str(request.id),
                reader.words.plain(
                    "requests-row",
                    who=called(person, ctx),
                    form="" if request.need is None else form_name(request.need.form, vocabulary.forms, reader.words),
                    state=_stands(request, person, is_consented=consented),
                ),
            )
            for request, person, consented in found
        ],
    }


def _stands(request: MentorRequest, person: Record, *, is_consented: bool) -> str:
    if person.blocked_at is not None:
        return "closed"
    return "waits" if not is_consented else "first" if request.priority else "open"


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, seen = context_in(dialog_manager), await _look(dialog_manager)
    runs = may(actor_in(dialog_manager).roles, Right.RUN_MENTORING)
    is_open = seen.request.state is RequestState.OPEN and seen.mentee.blocked_at is None
    return {
        "text": request_text(seen, reader_in(dialog_manager), ctx),
        "can_suggest": is_open,
        "can_change": runs and is_open,
        "can_withdraw": runs and REQUEST.can(seen.request.state, RequestVerb.WITHDRAW),
    }


async def _suggested(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await suggestions(ctx, _directory(dialog_manager), actor, _chosen(dialog_manager))
    runs = may(actor.roles, Right.RUN_MENTORING)
    return {
        "text": suggested_text(found, reader, ctx),
        "propose": _offers(found, dialog_manager) if runs else [],
    }


def _offers(found: Suggested, manager: DialogManager) -> list[tuple[str, str]]:
    """A button for each mentor, and one more where they have a group already."""
    ctx, words = context_in(manager), reader_in(manager).words
    rows = []
    for one in found.suggestions.candidates[:SHOWN]:
        mentor = one.offer.record
        who = called(found.people[mentor], ctx)
        rows.append((str(mentor), words.plain("request-button-propose", mentor=who)))
        if mentor in found.groups:
            rows.append((f"{mentor}.{found.groups[mentor]}", words.plain("request-button-join", mentor=who)))
    return rows


async def _draft(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx = context_in(dialog_manager)
    drafts: Drafts = dialog_manager.middleware_data["drafts"]
    draft = await drafts.look(actor_in(dialog_manager))
    return {"text": draft_text(draft, reader_in(dialog_manager), ctx)}


async def _meetups(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found = await acquainting.offered(context_in(dialog_manager), actor_in(dialog_manager))
    return {
        "count": len(found),
        "meetups": [(str(meetup.id), ticked(meetup.title, is_made)) for meetup, is_made in found],
    }


def dialog() -> Dialog:
    found = Dialog(
        Window(
            Say("requests-overview"),
            many_of("pick", "rows", picked),
            SwitchTo(Label("requests-button-draft"), id="draft", state=Requests.draft, when="count"),
            SwitchTo(Label("requests-button-paper"), id="paper", state=Requests.code, when="runs"),
            SwitchTo(Label("requests-button-meetups"), id="meetups", state=Requests.meetups, when="runs"),
            SwitchTo(Label("requests-button-wishes"), id="wishes", state=Requests.wisher, when="runs"),
            at_desk("requests"),
            Cancel(Label("button-close")),
            state=Requests.overview,
            getter=_overview,
        ),
        Window(
            Say("requests-ask-code"),
            MessageInput(code_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Requests.overview),
            state=Requests.code,
        ),
        Window(
            Format("{text}"),
            SwitchTo(
                Label("request-button-suggest"),
                id="suggest",
                state=Requests.suggested,
                when="can_suggest",
                style=Style(ButtonStyle.PRIMARY),
            ),
            Button(Label("request-button-change-paper"), id="change", on_click=change, when="can_change"),
            SwitchTo(
                Label("request-button-withdraw-paper"), id="withdraw", state=Requests.withdrawing, when="can_withdraw"
            ),
            at_desk("draft", "request"),
            SwitchTo(Label("requests-button-all"), id="all", state=Requests.overview),
            Cancel(Label("button-close")),
            state=Requests.card,
            getter=_card,
        ),
        Window(
            Format("{text}"),
            one_of("propose", "propose", proposed),
            SwitchTo(Label("button-back"), id="back", state=Requests.card),
            state=Requests.suggested,
            getter=_suggested,
        ),
        Window(
            Say("requests-ask-paper"),
            MessageInput(withdrawn, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Requests.card),
            state=Requests.withdrawing,
        ),
        Window(
            Format("{text}"),
            at_desk("draft"),
            SwitchTo(Label("button-back"), id="back", state=Requests.overview),
            state=Requests.draft,
            getter=_draft,
        ),
        Window(
            Say("requests-meetups"),
            many_of("meetup", "meetups", made),
            SwitchTo(Label("button-back"), id="back", state=Requests.overview),
            state=Requests.meetups,
            getter=_meetups,
        ),
        *on_paper.windows(),
        on_start=started,
        on_process_result=recorded,
    )
    return guarded(found, Right.SEE_MENTORING)
