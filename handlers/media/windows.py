"""The windows of the media plan: a month, one publication, what is asked for it."""

from typing import Any

from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from domain.duties.terms import months_after
from handlers.day_picker import DayPicker
from handlers.desk.buttons import at_desk
from handlers.hour_buttons import hour_buttons
from handlers.media import files, form, pressed, shown
from handlers.media.board import Board
from handlers.media.states import MediaPlan
from handlers.posts.form.when import USUAL_HOURS
from handlers.programme.choosing import many_of, one_of
from handlers.widgets import Label, Say

SUCCESS, DANGER = Style(ButtonStyle.SUCCESS), Style(ButtonStyle.DANGER)


def dialog() -> Dialog:
    return Dialog(
        _month(),
        *_adding(),
        _card(),
        *_content(),
        *_choices(),
        *_publishing(),
        on_start=pressed.started,
    )


def turn(months: int) -> Any:
    """Looks so many months earlier or later."""

    async def click(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        board = Board(manager)
        board.month = months_after(board.month, months)

    return click


def _back() -> SwitchTo:
    return SwitchTo(Label("button-back"), id="back", state=MediaPlan.card)


def _month() -> Window:
    return Window(
        Say("media-month"),
        Format("\n{text}\n", when="some"),
        Say("media-month-none", when="none"),
        Say("media-month-legend", when="some"),
        many_of("publications", "rows", pressed.picked),
        SwitchTo(Label("media-button-add"), id="add", state=MediaPlan.kind, when="keeps", style=SUCCESS),
        Row(
            Button(Label("media-button-picture"), id="picture", on_click=files.picture),
            Button(Label("media-button-excel"), id="excel", on_click=files.table),
            when="some",
        ),
        Row(
            Button(Label("media-button-earlier"), id="earlier", on_click=turn(-1)),
            Button(Label("media-button-later"), id="later", on_click=turn(1)),
        ),
        Cancel(Label("button-close")),
        LinkPreview(is_disabled=True),
        state=MediaPlan.month,
        getter=shown.month,
    )


def _adding() -> list[Window]:
    to_kinds = SwitchTo(Label("button-back"), id="back", state=MediaPlan.kind)
    return [
        Window(
            Say("media-ask-kind"),
            one_of("kinds", "kinds", form.kind_chosen),
            SwitchTo(Label("button-back"), id="back", state=MediaPlan.month),
            state=MediaPlan.kind,
            getter=shown.kinds,
        ),
        Window(
            Say("media-ask-subject"),
            MessageInput(form.subject_typed, content_types=ContentType.TEXT),
            many_of("events", "events", form.event_chosen),
            to_kinds,
            state=MediaPlan.subject,
            getter=shown.subject,
        ),
        Window(
            Say("media-ask-period"),
            MessageInput(form.period_typed, content_types=ContentType.TEXT),
            Row(
                Button(Label("media-button-last-month"), id="last", on_click=form.last_month),
                Button(Label("media-button-this-month"), id="this", on_click=form.this_month),
            ),
            to_kinds,
            state=MediaPlan.period,
        ),
    ]


def _card() -> Window:
    return Window(
        Format("{text}"),
        Button(Label("media-button-submit"), id="submit", on_click=pressed.submit, when="can_submit", style=SUCCESS),
        Button(
            Label("media-button-approve"), id="approve", on_click=pressed.approve, when="can_approve", style=SUCCESS
        ),
        Button(Label("media-button-plan"), id="plan", on_click=pressed.plan_as_it_is, when="can_plan", style=SUCCESS),
        Button(
            Label("media-button-published"), id="publish", on_click=pressed.published, when="can_publish", style=SUCCESS
        ),
        SwitchTo(Label("media-button-return"), id="return", state=MediaPlan.returning, when="can_return"),
        Row(
            Button(Label("media-button-text"), id="text", on_click=pressed.to_text),
            SwitchTo(Label("media-button-pictures"), id="pictures", state=MediaPlan.pictures),
            when="can_write",
        ),
        Row(
            SwitchTo(Label("media-button-time"), id="time", state=MediaPlan.day),
            SwitchTo(Label("media-button-resources"), id="resources", state=MediaPlan.resources),
            when="can_write",
        ),
        SwitchTo(Label("media-button-people"), id="people", state=MediaPlan.people, when="can_name"),
        Row(
            SwitchTo(Label("media-button-responsible"), id="responsible", state=MediaPlan.responsible),
            SwitchTo(Label("media-button-name"), id="name", state=MediaPlan.name),
            when="can_write",
        ),
        Row(
            Button(Label("media-button-whole"), id="whole", on_click=pressed.show_all, when="has_text"),
            SwitchTo(Label("media-button-cancel"), id="cancel", state=MediaPlan.cancelling, when="can_cancel"),
        ),
        at_desk("media", "publication"),
        Row(
            SwitchTo(Label("media-button-to-plan"), id="month", state=MediaPlan.month),
            Cancel(Label("button-close")),
        ),
        LinkPreview(is_disabled=True),
        state=MediaPlan.card,
        getter=shown.card,
    )


def _content() -> list[Window]:
    done = Button(Label("media-button-done"), id="done", on_click=pressed.to_card)
    return [
        Window(
            Say("media-ask-text"),
            MessageInput(pressed.text_sent, content_types=ContentType.TEXT),
            Button(Label("media-button-anew"), id="anew", on_click=pressed.to_text, when="begun"),
            done,
            state=MediaPlan.text,
            getter=shown.text,
        ),
        Window(
            Say("media-ask-pictures"),
            MessageInput(
                pressed.picture_sent, content_types=[ContentType.PHOTO, ContentType.DOCUMENT, ContentType.TEXT]
            ),
            Button(Label("media-button-drop-pictures"), id="drop", on_click=pressed.drop_pictures, when="some"),
            done,
            state=MediaPlan.pictures,
            getter=shown.pictures,
        ),
        Window(
            Say("media-ask-people"),
            Format("\n{lacking}\n", when="has_lacking"),
            Say("media-ask-people-help", when="has_lacking"),
            MessageInput(pressed.people_typed, content_types=ContentType.TEXT),
            many_of("people", "people", pressed.person_dropped),
            done,
            state=MediaPlan.people,
            getter=shown.people,
        ),
        Window(
            Say("media-ask-name"),
            MessageInput(pressed.name_typed, content_types=ContentType.TEXT),
            _back(),
            state=MediaPlan.name,
            getter=shown.name,
        ),
    ]


def _choices() -> list[Window]:
    return [
        Window(
            Say("media-ask-resources"),
            many_of("resources", "resources", pressed.resource_ticked),
            _back(),
            state=MediaPlan.resources,
            getter=shown.resources,
        ),
        Window(
            Say("media-ask-responsible"),
            many_of("team", "team", pressed.responsible_chosen),
            _back(),
            state=MediaPlan.responsible,
            getter=shown.responsible,
        ),
        Window(
            Say("media-ask-day"),
            MessageInput(pressed.day_typed, content_types=ContentType.TEXT),
            DayPicker("days", on_click=pressed.day_chosen),
            _back(),
            state=MediaPlan.day,
            getter=shown.day,
        ),
        Window(
            Say("media-ask-hour"),
            MessageInput(pressed.hour_typed, content_types=ContentType.TEXT),
            hour_buttons(USUAL_HOURS, pressed.hour_chosen),
            SwitchTo(Label("button-back"), id="back", state=MediaPlan.day),
            state=MediaPlan.hour,
            getter=shown.hour,
        ),
        Window(
            Say("media-ask-return"),
            MessageInput(pressed.return_typed, content_types=ContentType.TEXT),
            _back(),
            state=MediaPlan.returning,
            getter=shown.returning,
        ),
        Window(
            Say("media-cancel-sure"),
            Button(Label("media-button-cancel-sure"), id="sure", on_click=pressed.cancel, style=DANGER),
            _back(),
            state=MediaPlan.cancelling,
        ),
    ]


def _publishing() -> list[Window]:
    return [
        Window(
            Say("media-ask-outlet"),
            many_of("outlets", "outlets", pressed.outlet_chosen),
            _back(),
            state=MediaPlan.outlet,
            getter=shown.outlets,
        ),
        Window(
            Say("media-ask-link"),
            MessageInput(pressed.link_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=MediaPlan.outlet),
            state=MediaPlan.link,
            getter=shown.link,
        ),
    ]
