"""The curator's side: what waits, one application, and the decision about it."""

from typing import Any

from aiogram import Router
from aiogram.enums import ButtonStyle, ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.style import Style
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.applications import deciding
from actions.applications.deciding import Shown
from domain.applications.application import WORDS_LIMIT, ApplicationId, ApplicationState, Reason
from domain.people.person import Actor
from domain.people.roles import Right, may
from handlers.applications.buttons import OpenApplication, OpenApplications
from handlers.applications.page import reason_text
from handlers.applications.states import Deciding
from handlers.errors import toast
from handlers.programme.choosing import one_of
from handlers.programme.guard import guarded
from handlers.programme.naming import called
from handlers.programme.waiting import Waiting
from handlers.programme.wording import part_name, wish_lines
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording import moments
from wording.reader import Reader

PARAGRAPHS = Markup("\n\n")
WAITING = Waiting("application", Deciding.waiting, Deciding.card)


def router() -> Router:
    router = Router(name="applications: deciding")
    router.callback_query.register(open_one, OpenApplication.filter())
    router.callback_query.register(open_all, OpenApplications.filter())
    return router


async def open_one(
    callback: CallbackQuery, callback_data: OpenApplication, actor: Actor, dialog_manager: DialogManager
) -> None:
    await WAITING.open_one(actor, dialog_manager, callback_data.application)


async def open_all(callback: CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    await WAITING.open_all(actor, dialog_manager)


async def accept(event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    """«Принять». Raises what `deciding.accept` does."""
    record = await deciding.accept(context_in(manager), actor_in(manager), _chosen(manager))
    text = reader_in(manager).words.plain("deciding-accepted", code=str(record.code))
    await toast(event, text)
    await manager.switch_to(Deciding.card)


async def reason_chosen(event: CallbackQuery, _select: Any, manager: DialogManager, key: str) -> None:
    """A reason, or «Своими словами». Raises what `deciding.decline` does."""
    reason = Reason(key)
    if reason is Reason.OTHER:
        await manager.switch_to(Deciding.words)
        return
    await deciding.decline(context_in(manager), actor_in(manager), _chosen(manager), reason)
    await toast(event, reader_in(manager).words.plain("deciding-declined"))
    await manager.switch_to(Deciding.card)


async def words_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `deciding.decline` does; the question stays, then."""
    await deciding.decline(context_in(manager), actor_in(manager), _chosen(manager), Reason.OTHER, typed(message))
    await message.answer(reader_in(manager).words("deciding-declined"))
    await manager.switch_to(Deciding.card)


def title_of(shown: Shown, reader: Reader) -> Markup:
    """«Заявление № 12: хочет стать наставником», and by whom where they have a code already."""
    return reader.words("deciding-title", number=str(shown.application.id), part=shown.application.part.value)


def page_of(shown: Shown, reader: Reader, who: str) -> Markup:
    """Everything about an application that a chat may carry; ``who`` has a record already, or is ""."""
    one, words = shown.application, reader.words
    parts = [title_of(shown, reader)]
    if who:
        parts.append(words("deciding-who", who=who))
    if one.wish is not None:
        parts.append(wish_lines(one.part, one.wish, shown.vocabulary, reader))
    when = moments.day_and_hour(one.decided_at or one.made_at, reader.language, reader.zone)
    parts.append(words("deciding-state", state=one.state.value, when=when))
    if one.reason is not None:
        parts.append(words("deciding-reason", reason=reason_text(one, reader)))
    return PARAGRAPHS.join(parts)


def _chosen(manager: DialogManager) -> ApplicationId:
    return ApplicationId(WAITING.chosen(manager))


async def _waiting(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    reader = reader_in(dialog_manager)
    found = await deciding.waiting(context_in(dialog_manager), actor_in(dialog_manager))
    return {
        "count": len(found),
        "rows": [
            (
                str(one.application.id),
                reader.words.plain(
                    "deciding-row",
                    number=str(one.application.id),
                    part=part_name(one.application.part, reader),
                    when=moments.day(one.application.made_at, reader.language, reader.zone),
                ),
            )
            for one in found
        ],
    }


async def _card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    shown = await deciding.look(ctx, actor, _chosen(dialog_manager))
    is_open = shown.application.state is ApplicationState.OPEN
    who = "" if shown.record is None else called(shown.record, ctx)
    return {
        "page": page_of(shown, reader, who),
        "can_decide": is_open and may(actor.roles, Right.KEEP_REGISTRY),
        "reasons": [
            (reason.value, reader.words.plain("deciding-button-reason", reason=reason.value)) for reason in Reason
        ],
    }


def dialog() -> Dialog:
    found = Dialog(
        WAITING.window("deciding-waiting", _waiting),
        Window(
            Format("{page}"),
            Button(
                Label("deciding-button-accept"),
                id="accept",
                on_click=accept,
                when="can_decide",
                style=Style(ButtonStyle.SUCCESS),
            ),
            SwitchTo(Label("deciding-button-decline"), id="decline", state=Deciding.reason, when="can_decide"),
            SwitchTo(Label("deciding-button-list"), id="list", state=Deciding.waiting),
            Cancel(Label("button-close")),
            state=Deciding.card,
            getter=_card,
        ),
        Window(
            Say("deciding-why"),
            one_of("reason", "reasons", reason_chosen, when="can_decide"),
            SwitchTo(Label("button-back"), id="back", state=Deciding.card),
            state=Deciding.reason,
            getter=_card,
        ),
        Window(
            Say("deciding-words", limit=lambda _: WORDS_LIMIT),
            MessageInput(words_typed, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Deciding.reason),
            state=Deciding.words,
        ),
        on_start=WAITING.started,
    )
    return guarded(found, Right.READ_REGISTRY)
