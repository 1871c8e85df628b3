"""What a specialist sees: the question, their answer, and the window in which they add words to it."""

from typing import Any

from aiogram.enums import ContentType
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Cancel
from markupsafe import Markup

from actions.context import Context
from actions.mentoring.invitations import answering
from actions.mentoring.invitations.standing import Invited
from domain.mentoring.invitation import WORDS_LIMIT, InvitationId, InvitationState
from handlers.mentoring.invitations.callbacks import AcceptInvitation, AddWords, DeclineInvitation, DropOut
from handlers.mentoring.invitations.lines import asked_text, own_text
from handlers.mentoring.invitations.states import SpecialistsWord
from handlers.people.screens import show
from handlers.screening import without_files
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.reader import Reader

Screen = tuple[Markup, InlineKeyboardMarkup | None]


def asked_screen(found: Invited, token: str, reader: Reader, ctx: Context) -> Screen:
    """«Приду» or «Не смогу»."""
    yes = _button("invitation-button-accept", AcceptInvitation(token=token).pack(), reader, "success")
    no = _button("invitation-button-decline", DeclineInvitation(token=token).pack(), reader)
    return asked_text(found, reader, ctx), InlineKeyboardMarkup(inline_keyboard=[[yes], [no]])


def own_screen(found: Invited, reader: Reader, ctx: Context) -> Screen:
    """What one answered, and what can be added or taken back."""
    one = found.invitation
    rows = []
    if one.state in answering.TALKED:
        rows.append([_button("invitation-button-word", AddWords(invitation=one.id).pack(), reader)])
    if one.state is InvitationState.ACCEPTED:
        rows.append([drop_out_button(one.id, reader)])
    return own_text(found, reader, ctx), InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def drop_out_button(invitation: InvitationId, reader: Reader) -> InlineKeyboardButton:
    return _button("invitation-button-drop-out", DropOut(invitation=invitation).pack(), reader)


async def started(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(start_data)


async def word_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `answering.add_words` does; the question stays, then."""
    ctx, reader = context_in(manager), reader_in(manager)
    number = InvitationId(int(manager.dialog_data["invitation"]))
    found = await answering.add_words(ctx, actor_in(manager), number, typed(message))
    await manager.done(show_mode=ShowMode.NO_UPDATE)
    await show(message, *own_screen(found, reader, ctx))


def dialog() -> Dialog:
    found = Dialog(
        Window(
            Say("invitation-ask-word", limit=lambda _: WORDS_LIMIT),
            MessageInput(word_typed, content_types=ContentType.TEXT),
            Cancel(Label("invitation-button-no-word")),
            state=SpecialistsWord.word,
        ),
        on_start=started,
    )
    return without_files(found)


def _button(key: str, data: str, reader: Reader, style: str | None = None) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=reader.words.plain(key), callback_data=data, style=style)
