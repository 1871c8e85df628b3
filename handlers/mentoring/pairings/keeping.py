"""/pairings: the curator's list by state, a card by code, and everything that is done with one."""

from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.mentoring import accords, pausing, proposing
from actions.mentoring import pairs as reading
from actions.mentoring.agreeing import ASKED
from domain.mentoring.accord import AccordKind
from domain.mentoring.pairing import MEMBERSHIP, RUNNING, DeclineReason, MembershipState, MembershipVerb, Verdict
from domain.mentoring.speaking import Side
from domain.people.roles import Right, may, require
from handlers.desk.buttons import at_desk
from handlers.errors import toast
from handlers.mentoring.invitations.lines import beside_pair
from handlers.mentoring.invitations.states import Specialists
from handlers.mentoring.meetings.states import Course
from handlers.mentoring.on_paper import read_paper
from handlers.mentoring.pairings import closing, paperwork
from handlers.mentoring.pairings.lines import PARAGRAPHS, curator_text
from handlers.mentoring.pairings.own import MONTHS
from handlers.mentoring.pairings.sheet import Sheet
from handlers.mentoring.pairings.states import Pairings
from handlers.mentoring.plans.opening import open_plan
from handlers.programme.choosing import many_of, one_of
from handlers.programme.guard import guarded
from handlers.programme.naming import called
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in


async def started(start_data: Any, manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor_in(manager).roles, Right.SEE_MENTORING)
    if start_data:
        Sheet(manager).membership = int(start_data["membership"])


async def state_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, state: str) -> None:
    manager.dialog_data["state"] = state
    await manager.switch_to(Pairings.listed)


async def picked(_event: CallbackQuery, _select: Any, manager: DialogManager, membership: str) -> None:
    Sheet(manager).membership = int(membership)
    await manager.switch_to(Pairings.card)


async def accepted(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """The paper says yes: its number is asked next."""
    sheet = Sheet(manager)
    sheet.remember("accept", await _asked_side(sheet))
    await manager.switch_to(Pairings.paper)


async def declined(_event: CallbackQuery, _select: Any, manager: DialogManager, reason: str) -> None:
    sheet = Sheet(manager)
    sheet.remember("decline", await _asked_side(sheet), DeclineReason(reason).value)
    await manager.switch_to(Pairings.paper)


async def accord_said(_event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """What a side said on paper of a longer term, or of an end."""
    Sheet(manager).remember("accord", *key.split("."))
    await manager.switch_to(Pairings.paper)


async def paper_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises PaperIncomplete, and what the action does; the question stays, then."""
    sheet = Sheet(manager)
    on_paper = read_paper(typed(message), sheet.ctx.today())
    await sheet.record(on_paper)
    await message.answer(sheet.reader.words("pairing-recorded"))
    await manager.switch_to(Pairings.card, show_mode=ShowMode.DELETE_AND_SEND)


async def pause(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    sheet = Sheet(manager)
    await pausing.pause(sheet.ctx, sheet.actor, sheet.membership)
    await toast(event, sheet.reader.words.plain("pairing-paused"))


async def resume(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Raises what `pausing.resume` does."""
    sheet = Sheet(manager)
    await pausing.resume(sheet.ctx, sheet.actor, sheet.membership)
    await toast(event, sheet.reader.words.plain("pairing-resumed"))


async def cancel(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, отозвать»."""
    sheet = Sheet(manager)
    await proposing.cancel(sheet.ctx, sheet.actor, sheet.membership)
    await toast(event, sheet.reader.words.plain("pairing-cancelled"))
    await manager.switch_to(Pairings.card)


async def months_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, months: str) -> None:
    """Both sides are asked. Raises what `accords.ask_to_prolong` does."""
    sheet = Sheet(manager)
    await accords.ask_to_prolong(sheet.ctx, sheet.actor, sheet.membership, int(months))
    await toast(event, sheet.reader.words.plain("pairing-asked"))
    await manager.switch_to(Pairings.card)


async def ask_to_end(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """Both sides are asked whether they agree. Raises what `accords.ask_to_end` does."""
    sheet = Sheet(manager)
    await accords.ask_to_end(sheet.ctx, sheet.actor, sheet.membership)
    await toast(event, sheet.reader.words.plain("pairing-asked"))
    await manager.switch_to(Pairings.card)


async def meetings(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Встречи»: how the pair is doing, and what is recorded of it from paper."""
    await manager.start(Course.card, data={"membership": Sheet(manager).membership})


async def specialists(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Специалисты»."""
    await manager.start(Specialists.all, data={"membership": Sheet(manager).membership, "side": ""})


async def plan(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«План»."""
    await open_plan(manager, Sheet(manager).membership, None)


async def _asked_side(sheet: Sheet) -> str:
    """Whose answer is awaited now; the mentor's where it is nobody's, so that the action says how things stand."""
    pair = await sheet.look()
    return ASKED.get(pair.membership.state, Side.MENTOR).value


async def _overview(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    found = await reading.counts(sheet.ctx, sheet.actor)
    rows = [
        (state.value, sheet.reader.words.plain("pairings-group", state=state.value, count=count))
        for state, count in found.items()
        if count
    ]
    return {"rows": rows, "count": sum(found.values())}


async def _listed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    state = MembershipState(sheet.data["state"])
    found = await reading.listed(sheet.ctx, sheet.actor, sheet.directory, state)
    rows = [
        (
            str(one.id),
            sheet.reader.words.plain(
                "pairing-row",
                mentor=called(mentor, sheet.ctx),
                mentee=called(mentee, sheet.ctx),
                state=one.state.value,
            ),
        )
        for one, mentor, mentee in found
    ]
    return {"state": state.value, "count": len(rows), "rows": rows}


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    pair, words = await sheet.look(), sheet.reader.words
    sheet.data["pairing"] = pair.membership.pairing
    runs, state = may(sheet.actor.roles, Right.RUN_MENTORING), pair.membership.state

    def can(verb: MembershipVerb) -> bool:
        return runs and MEMBERSHIP.can(state, verb)

    asked = {one.kind for one in pair.asked}
    side = ASKED.get(state)
    return {
        "text": PARAGRAPHS.join(
            [
                curator_text(pair, sheet.reader, sheet.ctx),
                *await beside_pair(dialog_manager, pair.membership.id, None),
            ]
        ),
        "who": f"{called(pair.mentor, sheet.ctx)} — {called(pair.mentee, sheet.ctx)}",
        "side": "none" if side is None else side.value,
        "can_answer": runs and side is not None,
        "can_cancel": can(MembershipVerb.CANCEL),
        "can_pause": can(MembershipVerb.PAUSE),
        "can_plan": state in RUNNING,
        "can_resume": can(MembershipVerb.RESUME),
        "has_begun": pair.membership.began_on is not None,
        "can_end": can(MembershipVerb.END),
        "can_prolong": can(MembershipVerb.PAUSE) and AccordKind.PROLONG not in asked,
        "papers": [
            (str(one.id), words.plain("pairing-button-paper", kind=one.kind.value, state=one.state.value))
            for one in pair.papers
        ]
        if runs
        else [],
        "said": [
            (
                f"{one.id}.{waiting.value}.{verdict.value}",
                words.plain("pairing-button-said", kind=one.kind.value, side=waiting.value, verdict=verdict.value),
            )
            for one in pair.asked
            for waiting in one.waits_for
            for verdict in Verdict
        ]
        if runs
        else [],
        "reasons": [(one.value, words.plain("pair-button-reason", reason=one.value)) for one in DeclineReason],
        "months": [(str(count), words.plain("pair-button-months", count=count)) for count in MONTHS],
        **closing.choices(pair, sheet),
    }


def dialog() -> Dialog:
    found = Dialog(
        Window(
            Say("pairings-overview"),
            one_of("state", "rows", state_chosen),
            Cancel(Label("button-close")),
            state=Pairings.overview,
            getter=_overview,
        ),
        Window(
            Say("pairings-group"),
            many_of("pick", "rows", picked),
            SwitchTo(Label("button-back"), id="back", state=Pairings.overview),
            state=Pairings.listed,
            getter=_listed,
        ),
        Window(
            Format("{text}"),
            SwitchTo(Label("pairing-button-answer"), id="answer", state=Pairings.answer, when="can_answer"),
            one_of("papers", "papers", paperwork.open_paper),
            one_of("said", "said", accord_said),
            Button(Label("pair-button-plan"), id="plan", on_click=plan, when="can_plan"),
            Button(Label("meeting-button-list"), id="meetings", on_click=meetings, when="has_begun"),
            Button(Label("specialists-button-seen"), id="specialists", on_click=specialists, when="can_plan"),
            SwitchTo(Label("pair-button-prolong"), id="prolong", state=Pairings.months, when="can_prolong"),
            Button(Label("pairing-button-pause"), id="pause", on_click=pause, when="can_pause"),
            Button(Label("pairing-button-resume"), id="resume", on_click=resume, when="can_resume"),
            SwitchTo(Label("pairing-button-end"), id="end", state=Pairings.ending, when="can_end"),
            SwitchTo(Label("pairing-button-cancel"), id="cancel", state=Pairings.cancelling, when="can_cancel"),
            SwitchTo(Label("pairing-button-result"), id="result", state=Pairings.result, when="can_tell"),
            SwitchTo(Label("pairing-button-link"), id="link", state=Pairings.link, when="is_over"),
            at_desk("pairings", "pairing"),
            Row(
                SwitchTo(Label("pairing-button-all"), id="all", state=Pairings.overview),
                Cancel(Label("button-close")),
            ),
            state=Pairings.card,
            getter=_card,
        ),
        Window(
            Say("pairing-ask-answer"),
            Button(Label("pairing-button-accepted"), id="accepted", on_click=accepted, when="can_answer"),
            SwitchTo(Label("pairing-button-declined"), id="declined", state=Pairings.reason, when="can_answer"),
            SwitchTo(Label("button-back"), id="back", state=Pairings.card),
            state=Pairings.answer,
            getter=_card,
        ),
        Window(
            Say("pairing-ask-reason"),
            one_of("reason", "reasons", declined),
            SwitchTo(Label("button-back"), id="back", state=Pairings.answer),
            state=Pairings.reason,
            getter=_card,
        ),
        Window(
            Say("pairing-ask-paper"),
            MessageInput(paper_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Pairings.card),
            state=Pairings.paper,
        ),
        Window(
            Say("pair-how-long"),
            one_of("months", "months", months_chosen),
            SwitchTo(Label("button-back"), id="back", state=Pairings.card),
            state=Pairings.months,
            getter=_card,
        ),
        Window(
            Say("pairing-cancel-sure"),
            Button(
                Label("pairing-button-cancel-sure"),
                id="sure",
                on_click=cancel,
                when="can_cancel",
                style=Style(ButtonStyle.DANGER),
            ),
            SwitchTo(Label("button-back"), id="back", state=Pairings.card),
            state=Pairings.cancelling,
            getter=_card,
        ),
        *paperwork.windows(),
        *closing.windows(_card, ask_to_end),
        on_start=started,
    )
    return guarded(found, Right.SEE_MENTORING)
