"""The windows of the roadmap: the year, a stage, an event; its stages and proposals for a curator."""

from aiogram.enums import ButtonStyle, ContentType
from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from handlers.programme.choosing import many_of, one_of
from handlers.roadmap import form, pressed, shown
from handlers.roadmap.states import RoadmapChat
from handlers.widgets import Label, Say

SUCCESS, DANGER = Style(ButtonStyle.SUCCESS), Style(ButtonStyle.DANGER)


def dialog() -> Dialog:
    return Dialog(
        _overview(),
        Window(
            Say("roadmap-years"),
            one_of("years", "rows", pressed.year_chosen),
            _to_overview(),
            state=RoadmapChat.years,
            getter=shown.years,
        ),
        Window(
            Format("{text}"),
            many_of("events", "rows", pressed.open_event),
            Button(Label("roadmap-button-add"), id="add", on_click=form.add(in_stage=True), when="can_edit"),
            _to_overview(),
            state=RoadmapChat.stage,
            getter=shown.stage,
        ),
        *_event(),
        *_stages(),
        *_proposals(),
        *form.windows(),
        on_start=form.started,
    )


def _to_overview() -> SwitchTo:
    return SwitchTo(Label("button-back"), id="back", state=RoadmapChat.overview)


def _overview() -> Window:
    return Window(
        Format("{text}"),
        Button(Label("roadmap-button-begin"), id="begin", on_click=pressed.begin, when="can_begin", style=SUCCESS),
        Button(
            Label("roadmap-button-begin-earlier"),
            id="begin_earlier",
            on_click=pressed.begin_earlier,
            when="can_begin_earlier",
        ),
        one_of("stages", "stages", pressed.open_stage),
        Button(
            Label("roadmap-button-propose"), id="propose", on_click=pressed.ask_proposal(new=True), when="can_propose"
        ),
        SwitchTo(Label("roadmap-button-mine"), id="mine", state=RoadmapChat.mine, when="can_mine"),
        SwitchTo(Label("roadmap-button-proposals"), id="proposals", state=RoadmapChat.proposals, when="waits"),
        Row(
            Button(Label("roadmap-button-add"), id="add", on_click=form.add(in_stage=False)),
            SwitchTo(Label("roadmap-button-stages"), id="edit_stages", state=RoadmapChat.stages),
            when="can_edit",
        ),
        Row(
            Button(Label("roadmap-button-picture"), id="picture", on_click=pressed.picture),
            Button(Label("roadmap-button-word"), id="word", on_click=pressed.word),
            Button(Label("roadmap-button-excel"), id="excel", on_click=pressed.excel),
            when="has_events",
        ),
        SwitchTo(Label("roadmap-button-years"), id="years", state=RoadmapChat.years, when="has_years"),
        Cancel(Label("button-close")),
        state=RoadmapChat.overview,
        getter=shown.overview,
    )


def _event() -> list[Window]:
    back = SwitchTo(Label("button-back"), id="back", state=RoadmapChat.event)
    return [
        Window(
            Format("{text}"),
            SwitchTo(
                Label("roadmap-button-finish"),
                id="finish",
                state=RoadmapChat.finishing,
                when="can_finish",
                style=SUCCESS,
            ),
            Button(Label("roadmap-button-start"), id="start", on_click=pressed.start_work, when="can_start"),
            Button(Label("roadmap-button-reopen"), id="reopen", on_click=pressed.reopen, when="can_reopen"),
            Row(
                Button(Label("roadmap-button-change"), id="change", on_click=form.change),
                SwitchTo(Label("roadmap-button-drop"), id="drop", state=RoadmapChat.dropping),
                when="can_edit",
            ),
            SwitchTo(
                Label("roadmap-button-cancel"), id="cancel_event", state=RoadmapChat.cancelling, when="can_cancel"
            ),
            Button(
                Label("roadmap-button-propose-change"),
                id="propose",
                on_click=pressed.ask_proposal(new=False),
                when="can_propose",
            ),
            Button(Label("button-back"), id="back", on_click=pressed.to_stage),
            state=RoadmapChat.event,
            getter=shown.event,
        ),
        Window(
            Say("roadmap-ask-done"),
            Row(
                Button(Label("roadmap-button-today"), id="today", on_click=pressed.finished(0)),
                Button(Label("roadmap-button-yesterday"), id="yesterday", on_click=pressed.finished(1)),
            ),
            MessageInput(pressed.finished_typed, content_types=ContentType.TEXT),
            back,
            state=RoadmapChat.finishing,
        ),
        Window(
            Say("roadmap-ask-cancel"),
            Button(Label("roadmap-button-no-reason"), id="no_reason", on_click=pressed.cancel, style=DANGER),
            MessageInput(pressed.cancel_typed, content_types=ContentType.TEXT),
            back,
            state=RoadmapChat.cancelling,
        ),
        Window(
            Say("roadmap-drop-sure"),
            Button(Label("roadmap-button-drop-sure"), id="sure", on_click=pressed.drop, style=DANGER),
            back,
            state=RoadmapChat.dropping,
        ),
    ]


def _stages() -> list[Window]:
    return [
        Window(
            Say("roadmap-stages"),
            one_of("edit_stage", "rows", pressed.open_stage_card),
            Button(Label("roadmap-button-stage-add"), id="add_stage", on_click=pressed.ask_stage_title(new=True)),
            _to_overview(),
            state=RoadmapChat.stages,
            getter=shown.stages,
        ),
        Window(
            Say("roadmap-stage-card"),
            Button(Label("roadmap-button-stage-rename"), id="rename", on_click=pressed.ask_stage_title(new=False)),
            Row(
                Button(Label("roadmap-button-stage-up"), id="up", on_click=pressed.move_stage(up=True), when="can_up"),
                Button(
                    Label("roadmap-button-stage-down"),
                    id="down",
                    on_click=pressed.move_stage(up=False),
                    when="can_down",
                ),
            ),
            Button(
                Label("roadmap-button-stage-drop"),
                id="drop_stage",
                on_click=pressed.drop_stage,
                when="can_drop",
                style=DANGER,
            ),
            SwitchTo(Label("button-back"), id="back", state=RoadmapChat.stages),
            state=RoadmapChat.stage_card,
            getter=shown.stage_card,
        ),
        Window(
            Say("roadmap-ask-stage-title"),
            MessageInput(pressed.stage_titled, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=RoadmapChat.stages),
            state=RoadmapChat.stage_title,
        ),
    ]


def _proposals() -> list[Window]:
    return [
        Window(
            Say("roadmap-proposals"),
            many_of("waiting", "rows", pressed.open_proposal),
            _to_overview(),
            state=RoadmapChat.proposals,
            getter=shown.proposals,
        ),
        Window(
            Format("{text}"),
            Button(Label("roadmap-button-accept"), id="accept", on_click=form.accept, when="waits", style=SUCCESS),
            SwitchTo(Label("roadmap-button-decline"), id="decline", state=RoadmapChat.declining, when="waits"),
            SwitchTo(Label("button-back"), id="back", state=RoadmapChat.proposals),
            state=RoadmapChat.proposal,
            getter=shown.proposal,
        ),
        Window(
            Say("roadmap-ask-decline"),
            MessageInput(pressed.declined, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=RoadmapChat.proposal),
            state=RoadmapChat.declining,
        ),
        Window(
            Format("{text}"),
            one_of("withdraw", "rows", pressed.withdraw),
            _to_overview(),
            state=RoadmapChat.mine,
            getter=shown.mine,
        ),
        Window(
            Say("roadmap-ask-proposal"),
            MessageInput(pressed.proposed, content_types=ContentType.TEXT),
            Button(Label("button-back"), id="back", on_click=pressed.out_of_proposing),
            state=RoadmapChat.proposing,
            getter=shown.asked_about,
        ),
    ]
