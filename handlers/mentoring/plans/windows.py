"""The windows of a plan: all of it, its goal, one item, one proposal, and what a curator decides."""

from aiogram.enums import ButtonStyle, ContentType
from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from handlers.desk.buttons import at_desk
from handlers.mentoring.plans import form, pressed, shown
from handlers.mentoring.plans.states import Plans
from handlers.programme.choosing import many_of, one_of
from handlers.widgets import Label, Say

SUCCESS, DANGER = Style(ButtonStyle.SUCCESS), Style(ButtonStyle.DANGER)


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("plans-waiting"),
            many_of("waiting", "rows", pressed.picked),
            Cancel(Label("button-close")),
            state=Plans.waiting,
            getter=shown.waiting,
        ),
        _card(),
        Window(
            Say("plan-ask-goal"),
            one_of("goals", "goals", pressed.goal_chosen),
            MessageInput(pressed.goal_typed, content_types=ContentType.TEXT),
            _back(),
            state=Plans.goal,
            getter=shown.goal,
        ),
        *form.windows(),
        *_item(),
        *_proposal(),
        *_curators(),
        on_start=pressed.started,
    )


def _back() -> SwitchTo:
    return SwitchTo(Label("button-back"), id="back", state=Plans.card)


def _card() -> Window:
    return Window(
        Format("{text}"),
        many_of("items", "items", pressed.open_item),
        one_of("proposals", "proposals", pressed.open_proposal),
        Row(
            SwitchTo(Label("plan-button-goal"), id="goal", state=Plans.goal),
            Button(Label("plan-button-add"), id="add", on_click=form.begin("add")),
            when="can_write",
        ),
        Button(Label("plan-button-submit"), id="submit", on_click=pressed.submit, when="can_submit", style=SUCCESS),
        Button(Label("plan-button-agree"), id="agree", on_click=pressed.agree, when="can_agree", style=SUCCESS),
        SwitchTo(Label("plan-button-return"), id="return", state=Plans.returning, when="can_agree"),
        SwitchTo(Label("plan-button-order"), id="order", state=Plans.order, when="can_approve"),
        Button(Label("plan-button-given"), id="given", on_click=pressed.given, when="can_give"),
        Button(Label("plan-button-kept"), id="kept", on_click=pressed.kept, when="can_keep"),
        Button(Label("plan-button-reopen"), id="reopen", on_click=pressed.reopen, when="can_reopen"),
        Button(Label("plan-button-propose"), id="propose", on_click=form.begin("propose"), when="can_propose"),
        Row(
            Button(Label("plan-button-picture"), id="picture", on_click=pressed.picture, when="has_items"),
            Button(Label("plan-button-print"), id="print", on_click=pressed.print_it, when="can_print"),
        ),
        at_desk("plans", "pairing", "is_curator"),
        Cancel(Label("button-close")),
        state=Plans.card,
        getter=shown.card,
    )


def _item() -> list[Window]:
    back = SwitchTo(Label("button-back"), id="back", state=Plans.item)
    return [
        Window(
            Format("{text}"),
            SwitchTo(Label("plan-button-done"), id="done", state=Plans.marking, when="can_mark", style=SUCCESS),
            Button(Label("plan-button-undone"), id="undone", on_click=pressed.unmark, when="can_unmark"),
            Row(
                Button(Label("plan-button-days"), id="days", on_click=form.change("change", Plans.days)),
                Button(Label("plan-button-format"), id="format", on_click=form.change("change", Plans.format)),
                Button(Label("plan-button-result"), id="result", on_click=form.change("change", Plans.expected)),
                when="can_write",
            ),
            Button(Label("plan-button-name"), id="name", on_click=form.change("change", Plans.event), when="can_word"),
            Row(
                Button(Label("plan-button-up"), id="up", on_click=pressed.move(up=True)),
                Button(Label("plan-button-down"), id="down", on_click=pressed.move(up=False)),
                SwitchTo(Label("plan-button-drop"), id="drop", state=Plans.dropping),
                when="can_write",
            ),
            Button(
                Label("plan-button-propose-days"),
                id="propose_days",
                on_click=form.change("propose", Plans.days),
                when="can_propose",
            ),
            Button(
                Label("plan-button-propose-drop"), id="propose_drop", on_click=form.propose_drop, when="can_propose"
            ),
            _back(),
            state=Plans.item,
            getter=shown.item,
        ),
        Window(
            Say("plan-drop-sure"),
            Button(Label("plan-button-drop-sure"), id="sure", on_click=pressed.drop, style=DANGER),
            back,
            state=Plans.dropping,
        ),
        Window(
            Say("plan-ask-done"),
            Row(
                Button(Label("plan-button-today"), id="today", on_click=pressed.done(0)),
                Button(Label("plan-button-yesterday"), id="yesterday", on_click=pressed.done(1)),
            ),
            MessageInput(pressed.done_typed, content_types=ContentType.TEXT),
            back,
            state=Plans.marking,
            getter=shown.item,
        ),
    ]


def _proposal() -> list[Window]:
    return [
        Window(
            Format("{text}"),
            Button(Label("plan-button-accept"), id="accept", on_click=pressed.accept, when="can_answer", style=SUCCESS),
            SwitchTo(Label("plan-button-decline"), id="decline", state=Plans.declining, when="can_answer"),
            Button(Label("plan-button-withdraw"), id="withdraw", on_click=pressed.withdraw, when="can_withdraw"),
            _back(),
            state=Plans.proposal,
            getter=shown.proposal,
        ),
        Window(
            Say("plan-ask-decline"),
            one_of("reasons", "reasons", pressed.declined),
            MessageInput(pressed.declined_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Plans.proposal),
            state=Plans.declining,
            getter=shown.proposal,
        ),
    ]


def _curators() -> list[Window]:
    return [
        Window(
            Say("plan-ask-return"),
            one_of("reasons", "reasons", pressed.reason_chosen),
            MessageInput(pressed.reason_typed, content_types=ContentType.TEXT),
            _back(),
            state=Plans.returning,
            getter=shown.returning,
        ),
        Window(
            Say("plan-ask-order"),
            MessageInput(pressed.order_typed, content_types=ContentType.TEXT),
            _back(),
            state=Plans.order,
        ),
    ]
