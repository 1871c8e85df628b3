"""«Пригласить специалиста»: whom a pairing invited, a new invitation step by step, and what becomes of one.

The dialog keeps numbers, keys and moments; the mentor's own words go at once into what is stored.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, cast

from aiogram import Bot
from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram.utils.deep_linking import create_start_link
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format

from actions.mentoring.invitations import inviting, reading
from actions.mentoring.invitations.inviting import Made, may_word
from domain.mentoring.invitation import (
    INVITATION,
    WORDS_LIMIT,
    InvitationId,
    InvitationState,
    InvitationVerb,
    Occasion,
)
from domain.mentoring.invitation_refusals import InvitationNoHour, InvitationWhenWrong
from domain.mentoring.meeting import Subject
from domain.mentoring.pairing import MembershipId
from domain.mentoring.plan import ItemId
from domain.mentoring.speaking import Side
from domain.moments import moment
from domain.people.roles import Right, may
from domain.shortening import shortened
from handlers.dates import read_day_and_hour
from handlers.errors import toast
from handlers.mentoring.invitations.lines import card_text, for_stranger, row, when
from handlers.mentoring.invitations.states import Specialists
from handlers.people.screens import NO_PREVIEW
from handlers.programme.choosing import many_of
from handlers.screening import without_files
from handlers.sending import send
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording import moments
from wording.mentoring import plans as wording
from wording.mentoring.meetings import subject_name

LINK_PREFIX = "invite-"
BUTTON = 50
"""Letters of an item's name on its button."""


class Sheet:
    """What was chosen so far."""

    def __init__(self, manager: DialogManager) -> None:
        self.manager = manager
        self.ctx, self.actor, self.reader = context_in(manager), actor_in(manager), reader_in(manager)
        self.data: dict[str, Any] = manager.dialog_data

    @property
    def bot(self) -> Bot:
        return cast(Bot, self.manager.middleware_data["bot"])

    @property
    def membership(self) -> MembershipId:
        return MembershipId(int(self.data["membership"]))

    @property
    def side(self) -> Side | None:
        """None: as who runs mentoring."""
        return Side(self.data["side"]) if self.data["side"] else None

    @property
    def writes(self) -> bool:
        return self.side is Side.MENTOR or may(self.actor.roles, Right.RUN_MENTORING)

    @property
    def invitation(self) -> InvitationId:
        return InvitationId(int(self.data["invitation"]))

    @property
    def occasion(self) -> Occasion:
        item, starts, about = (self.data.get(key) for key in ("item", "starts", "about"))
        if item is not None:
            return Occasion(item=ItemId(int(item)))
        return Occasion(
            starts=None if starts is None else datetime.fromisoformat(starts),
            about=None if about is None else Subject(about),
        )

    async def invite(self, words: str = "") -> None:
        """Raises what `inviting.invite` does."""
        made = await send(
            self.manager,
            lambda: inviting.invite(self.ctx, self.actor, self.membership, self.occasion, words),
            repr(self.occasion),
            words,
        )
        if made is None:
            # It is there already: the link stands above, or a new one can be had on its card.
            await self.manager.switch_to(Specialists.all)
            return
        await self.pass_on(made)

    async def pass_on(self, made: Made) -> None:
        """A message to be forwarded as it is; the card follows below it."""
        found, reader = made.found, self.reader
        self.data["invitation"] = found.invitation.id
        text = reader.words(
            "invitation-forward",
            centre=self.ctx.policy.centre or "none",
            what=for_stranger(found, reader, self.ctx),
            when=when(found, reader),
            words=found.invitation.words or "none",
            until=moments.day_and_hour(found.invitation.expires_at, reader.language, reader.zone),
            address=await create_start_link(self.bot, f"{LINK_PREFIX}{made.token}"),
        )
        await self.bot.send_message(self.actor.person.telegram_id, text, link_preview_options=NO_PREVIEW)
        await self.manager.switch_to(Specialists.card, show_mode=ShowMode.DELETE_AND_SEND)


async def started(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(start_data)


async def opened(_event: CallbackQuery, _select: Any, manager: DialogManager, number: str) -> None:
    manager.dialog_data["invitation"] = int(number)
    await manager.switch_to(Specialists.card)


async def begin(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Пригласить»."""
    for key in ("item", "starts", "about"):
        manager.dialog_data.pop(key, None)
    await manager.switch_to(Specialists.what)


async def item_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, number: str) -> None:
    manager.dialog_data.update(item=int(number), starts=None, about=None)
    await _go_on(Sheet(manager))


async def when_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises DayNotUnderstood, HourNotUnderstood, InvitationNoHour, InvitationWhenWrong; the question stays, then."""
    sheet = Sheet(manager)
    zone = sheet.reader.zone
    day, hour = read_day_and_hour(typed(message), sheet.ctx.now().astimezone(zone).date())
    if hour is None:
        raise InvitationNoHour(day=f"{day:%d.%m.%Y}")
    starts = moment(day, hour, zone)
    found = (await reading.choices(sheet.ctx, sheet.actor, sheet.membership, sheet.side)).planned
    if starts <= sheet.ctx.now() or (found.runs and day > found.until):
        raise InvitationWhenWrong(until=f"{found.until:%d.%m.%Y}" if found.runs else "none")
    sheet.data.update(item=None, starts=starts.isoformat())
    await manager.switch_to(Specialists.about, show_mode=ShowMode.DELETE_AND_SEND)


async def about_chosen(_event: CallbackQuery, _select: Any, manager: DialogManager, about: str) -> None:
    manager.dialog_data["about"] = about
    await _go_on(Sheet(manager))


async def words_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `inviting.invite` does; the question stays, then."""
    await Sheet(manager).invite(typed(message))


async def without_words(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    await Sheet(manager).invite()


async def renewed(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Новая ссылка». Raises what `inviting.renew` does."""
    sheet = Sheet(manager)
    await sheet.pass_on(await inviting.renew(sheet.ctx, sheet.actor, sheet.invitation))


async def withdrawn(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Да, отозвать». Raises what `inviting.withdraw` does."""
    sheet = Sheet(manager)
    await inviting.withdraw(sheet.ctx, sheet.actor, sheet.invitation)
    await toast(event, sheet.reader.words.plain("invitation-withdrawn"))
    await manager.switch_to(Specialists.card)


def marked(*, came: bool) -> Callable[[CallbackQuery, Button, DialogManager], Awaitable[None]]:
    """«Был», «Не пришёл»."""

    async def mark(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
        """Raises what `inviting.mark` does."""
        sheet = Sheet(manager)
        found = await inviting.mark(sheet.ctx, sheet.actor, sheet.invitation, came=came)
        await toast(event, sheet.reader.words.plain("invitation-marked", state=found.invitation.state.value))

    return mark


async def _go_on(sheet: Sheet) -> None:
    """Words are asked for only where a chat may carry such."""
    if may_word(sheet.ctx):
        await sheet.manager.switch_to(Specialists.words)
    else:
        await sheet.invite()


async def _all(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    found = await reading.listed(sheet.ctx, sheet.actor, sheet.membership, sheet.side)
    choices = await reading.choices(sheet.ctx, sheet.actor, sheet.membership, sheet.side)
    return {
        "count": len(found),
        "rows": [(str(one.invitation.id), row(one, sheet.reader, sheet.ctx)) for one in found],
        "can_invite": sheet.writes and choices.planned.runs,
    }


async def _choices(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    found = await reading.choices(sheet.ctx, sheet.actor, sheet.membership, sheet.side)
    words = sheet.reader.words
    items = []
    for one in found.items:
        event = wording.event(one.content, words, found.meetups, own=may_word(sheet.ctx))
        items.append((str(one.id), f"{shortened(event, BUTTON)} · {wording.days(one.content)}"))
    return {
        "count": len(items),
        "items": items,
        "about": [(one, subject_name(one, found.topics, sheet.reader)) for one in found.about],
    }


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    sheet = Sheet(dialog_manager)
    found = await reading.look(sheet.ctx, sheet.actor, sheet.invitation)
    one = found.invitation
    marks = sheet.writes and one.may_be_marked(sheet.ctx.today())
    return {
        "text": card_text(found, sheet.reader, sheet.ctx),
        "can_renew": sheet.writes and one.is_open(sheet.ctx.now()),
        "can_withdraw": sheet.writes and INVITATION.can(one.state, InvitationVerb.WITHDRAW),
        "can_come": marks and INVITATION.can(one.state, InvitationVerb.COME),
        "can_miss": marks and INVITATION.can(one.state, InvitationVerb.MISS),
        "accepted": "yes" if one.state is InvitationState.ACCEPTED else "no",
    }


def dialog() -> Dialog:
    back = SwitchTo(Label("button-back"), id="back", state=Specialists.what)
    found = Dialog(
        Window(
            Say("specialists-all"),
            many_of("invitations", "rows", opened),
            Button(
                Label("specialists-button-invite"),
                id="invite",
                on_click=begin,
                when="can_invite",
                style=Style(ButtonStyle.PRIMARY),
            ),
            Cancel(Label("button-back")),
            state=Specialists.all,
            getter=_all,
        ),
        Window(
            Say("specialists-what"),
            many_of("items", "items", item_chosen),
            SwitchTo(Label("specialists-button-meeting"), id="meeting", state=Specialists.when),
            SwitchTo(Label("button-back"), id="back", state=Specialists.all),
            state=Specialists.what,
            getter=_choices,
        ),
        Window(
            Say("specialists-when"),
            MessageInput(when_typed, content_types=ContentType.TEXT),
            back,
            state=Specialists.when,
        ),
        Window(
            Say("specialists-about"),
            many_of("about", "about", about_chosen),
            SwitchTo(Label("button-back"), id="back", state=Specialists.when),
            state=Specialists.about,
            getter=_choices,
        ),
        Window(
            Say("specialists-words", limit=lambda _: WORDS_LIMIT),
            MessageInput(words_typed, content_types=ContentType.TEXT),
            Button(Label("specialists-button-no-words"), id="skip", on_click=without_words),
            back,
            state=Specialists.words,
        ),
        Window(
            Format("{text}"),
            Row(
                Button(Label("specialists-button-came"), id="came", on_click=marked(came=True), when="can_come"),
                Button(Label("specialists-button-missed"), id="missed", on_click=marked(came=False), when="can_miss"),
            ),
            Button(Label("specialists-button-renew"), id="renew", on_click=renewed, when="can_renew"),
            SwitchTo(
                Label("specialists-button-withdraw"), id="off", state=Specialists.withdrawing, when="can_withdraw"
            ),
            SwitchTo(Label("specialists-button-all"), id="all", state=Specialists.all),
            Cancel(Label("button-close")),
            state=Specialists.card,
            getter=_card,
        ),
        Window(
            Say("specialists-withdraw-sure"),
            Button(
                Label("specialists-button-withdraw-sure"),
                id="sure",
                on_click=withdrawn,
                style=Style(ButtonStyle.DANGER),
            ),
            SwitchTo(Label("button-back"), id="back", state=Specialists.card),
            state=Specialists.withdrawing,
            getter=_card,
        ),
        on_start=started,
    )
    return without_files(found)
