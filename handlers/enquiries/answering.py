"""The curators' side: who waits for an answer, what was written, and answering it."""

from typing import Any

from aiogram import Router
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.text import Format
from markupsafe import Markup

from actions.context import Context
from actions.enquiries import writing
from actions.enquiries.writing import Correspondence, Correspondent
from domain.enquiries.enquiry import TEXT_LIMIT, EnquiryId
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from handlers.enquiries.buttons import AnswerEnquiry, OpenEnquiries, OpenEnquiry
from handlers.enquiries.states import Answering
from handlers.programme.guard import guarded
from handlers.programme.naming import called
from handlers.programme.waiting import Waiting
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording import moments
from wording.reader import Reader

LONGEST = 3500
"""Characters of a correspondence that fit into one message with its heading; what is older is left out."""
PARAGRAPHS = Markup("\n\n")
WAITING = Waiting("enquiry", Answering.waiting, Answering.correspondence, opens=Right.KEEP_REGISTRY)


def router() -> Router:
    router = Router(name="enquiries: answering")
    router.callback_query.register(open_one, OpenEnquiry.filter())
    router.callback_query.register(answer_one, AnswerEnquiry.filter())
    router.callback_query.register(open_all, OpenEnquiries.filter())
    return router


async def open_one(
    callback: CallbackQuery, callback_data: OpenEnquiry, actor: Actor, dialog_manager: DialogManager
) -> None:
    await WAITING.open_one(actor, dialog_manager, callback_data.enquiry)


async def answer_one(
    callback: CallbackQuery, callback_data: AnswerEnquiry, actor: Actor, dialog_manager: DialogManager
) -> None:
    """«Ответить», under what came: the message stays above while the answer is written."""
    await WAITING.open_one(actor, dialog_manager, callback_data.enquiry, at=Answering.text)


async def open_all(callback: CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    await WAITING.open_all(actor, dialog_manager)


async def written(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `writing.answer` does; the question stays, then."""
    await writing.answer(context_in(manager), actor_in(manager), _chosen(manager), typed(message))
    await message.answer(reader_in(manager).words("enquiry-answer-sent"))
    await manager.switch_to(Answering.correspondence, show_mode=ShowMode.SEND)


async def to_text(_event: CallbackQuery, _button: Button, manager: DialogManager) -> None:
    require(actor_in(manager).roles, Right.KEEP_REGISTRY)
    await manager.switch_to(Answering.text)


def name_of(who: Correspondent, reader: Reader, ctx: Context) -> str:
    """«Н-017», or «заявление № 12» of whoever has no record; never their account."""
    if who.record is not None:
        return called(who.record, ctx)
    if who.application is not None:
        return reader.words.plain("enquiry-of-application", number=str(who.application.id))
    return reader.words.plain("enquiry-of-nobody")


def text_of(found: Correspondence, reader: Reader, ctx: Context) -> Markup:
    """What was written lately, as much of it as fits."""
    words = reader.words
    who = name_of(found.who, reader, ctx)
    lines: list[Markup] = []
    length = 0
    for one in reversed(found.messages):
        by = found.curators[one.author].name if one.is_answer else who
        when = moments.day_and_hour(one.at, reader.language, reader.zone)
        line = words("enquiry-line", by=by, when=when, text=one.text)
        length += len(line)
        if lines and length > LONGEST:
            break
        lines.append(line)
    return PARAGRAPHS.join([words("enquiry-title", who=who), *reversed(lines)])


def _chosen(manager: DialogManager) -> EnquiryId:
    return EnquiryId(WAITING.chosen(manager))


async def _waiting(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, actor, reader = context_in(dialog_manager), actor_in(dialog_manager), reader_in(dialog_manager)
    found = await writing.waiting(ctx, actor)
    return {
        "count": len(found),
        "rows": [
            (
                str(one.enquiry.id),
                reader.words.plain(
                    "enquiry-row",
                    who=name_of(one, reader, ctx),
                    when=moments.day_and_hour(
                        one.enquiry.waiting_since or one.enquiry.last_at, reader.language, reader.zone
                    ),
                ),
            )
            for one in found
        ],
        "answers": may(actor.roles, Right.KEEP_REGISTRY),
    }


async def _correspondence(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await writing.correspondence(ctx, actor_in(dialog_manager), _chosen(dialog_manager))
    return {"text": text_of(found, reader, ctx), "answerable": found.who.account is not None}


async def _who(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    ctx, reader = context_in(dialog_manager), reader_in(dialog_manager)
    found = await writing.correspondence(ctx, actor_in(dialog_manager), _chosen(dialog_manager))
    return {"who": name_of(found.who, reader, ctx), "limit": TEXT_LIMIT}


def dialog() -> Dialog:
    found = Dialog(
        WAITING.window("enquiry-waiting", _waiting),
        Window(
            Format("{text}"),
            Button(Label("enquiry-button-answer"), id="answer", on_click=to_text, when="answerable"),
            SwitchTo(Label("enquiry-button-list"), id="list", state=Answering.waiting),
            Cancel(Label("button-close")),
            state=Answering.correspondence,
            getter=_correspondence,
        ),
        Window(
            Say("enquiry-answer"),
            MessageInput(written, content_types=ContentType.TEXT),
            SwitchTo(Label("button-back"), id="back", state=Answering.correspondence),
            state=Answering.text,
            getter=_who,
        ),
        on_start=WAITING.started,
    )
    return guarded(found, Right.READ_REGISTRY)
