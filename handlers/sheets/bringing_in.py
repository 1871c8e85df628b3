"""An Excel file sent in private: a registry, where names may stand in chat in full; everywhere else it is not taken."""

from io import BytesIO
from itertools import islice

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    CallbackQuery,
    Document,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReplyParameters,
)
from markupsafe import Markup, escape

from actions.context import Context
from actions.registry import bringing_in
from actions.registry.directory import Directory
from documents.registry.container import SIZE_LIMIT
from documents.registry.faults import FileFault, RegistryFileRefused
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from domain.registry.bringing_in import Outcome, Plan
from domain.registry.names import ChatNames
from handlers.sheets.callbacks import BringIn
from wording.reader import Reader
from wording.sheets import report

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
LINES = 18
"""Rows that are told one by one; with these it is one message."""
LINE_LIMIT = 170


def router() -> Router:
    """Belongs on the router of private chats, before the dialogs: a file can be sent at any moment."""
    router = Router(name="sheets: bringing in")
    router.message.register(file_sent, F.document.func(is_spreadsheet), _reads_registries)
    router.callback_query.register(agreed, BringIn.filter())
    return router


def is_spreadsheet(document: Document | None) -> bool:
    """Whether a file is a spreadsheet by its name."""
    return document is not None and (document.file_name or "").lower().endswith(ENDINGS)


def _reads_registries(_message: Message, ctx: Context, actor: Actor) -> bool:
    """Whoever has to do with registries may mean one; what others send is not for here."""
    return ctx.vault is not None and may(actor.roles, Right.READ_REGISTRY)


async def file_sent(
    message: Message, bot: Bot, ctx: Context, actor: Actor, reader: Reader, directory: Directory
) -> None:
    """What it would change, and a button to bring it in. Raises `NotAllowed`, `RegistryFileRefused`."""
    if ctx.policy.chat_names is not ChatNames.FULL:
        deleted = await _deleted(message)
        await message.answer(reader.words("sheets-not-here", deleted="yes" if deleted else "no"))
        return
    require(actor.roles, Right.KEEP_REGISTRY)
    assert message.document is not None
    plan = await bringing_in.look(ctx, directory, actor, await _content(bot, message.document))
    await message.answer(
        _told(plan, ctx, reader),
        # The file is read again when the button is pressed: it stays where it is, in the message above.
        reply_parameters=ReplyParameters(message_id=message.message_id),
        reply_markup=_button(plan, reader),
    )


async def agreed(
    callback: CallbackQuery,
    callback_data: BringIn,
    bot: Bot,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    directory: Directory,
) -> None:
    """«Внести». Raises `NotAllowed`, `PlanChanged`, `RowsWrong`, `RegistryFileRefused`."""
    require(actor.roles, Right.KEEP_REGISTRY)
    shown = callback.message
    above = shown.reply_to_message if isinstance(shown, Message) else None
    if above is None or above.document is None or ctx.policy.chat_names is not ChatNames.FULL:
        await callback.answer(reader.words.plain("sheets-file-gone"), show_alert=True)
        return
    assert isinstance(shown, Message)
    plan = await bringing_in.look(ctx, directory, actor, await _content(bot, above.document))
    if plan.changes or plan.faults:
        done = await bringing_in.bring_in(ctx, directory, actor, plan, expected=callback_data.mark)
        new, changed = (done.counts.get(outcome, 0) for outcome in (Outcome.NEW, Outcome.CHANGED))
        told = reader.words("sheets-brought", new=new, changed=changed)
    else:
        # A second tap, or one that is handled anew after a crash.
        told = reader.words("sheets-all-the-same")
    await callback.answer()
    await shown.edit_text(told)


def _told(plan: Plan, ctx: Context, reader: Reader) -> str:
    words = reader.words
    head = [
        words("sheets-look", registry=words.plain("sheets-title", registry=plan.part.value)),
        words("sheets-counts", **report.counts(plan)),
        *(_line(line) for line in report.about_columns(plan, words)),
    ]
    lines = report.rows(plan, words, ctx.policy.forms, named=False)
    shown = [_line(line) for line in islice(lines, LINES)]
    if more := sum(1 for _ in lines):
        shown.append(words("sheets-more", lines=more))
    ending = "sheets-repair" if plan.faults else "sheets-agree" if plan.changes else "sheets-all-the-same"
    paragraphs = [head, shown, [words(ending)]]
    return "\n\n".join("\n".join(part) for part in paragraphs if part)


def _line(line: str) -> Markup:
    return escape(line if len(line) <= LINE_LIMIT else f"{line[: LINE_LIMIT - 1]}…")


def _button(plan: Plan, reader: Reader) -> InlineKeyboardMarkup | None:
    if plan.faults or not plan.changes:
        return None
    button = InlineKeyboardButton(
        text=reader.words.plain("sheets-button-bring"), callback_data=BringIn(mark=plan.mark).pack()
    )
    return InlineKeyboardMarkup(inline_keyboard=[[button]])


async def _content(bot: Bot, document: Document) -> bytes:
    """Raises RegistryFileRefused for what is too big to be fetched at all."""
    if (document.file_size or 0) > SIZE_LIMIT:
        raise RegistryFileRefused(FileFault.TOO_BIG, limit=SIZE_LIMIT // 1024**2)
    file = await bot.download(document, destination=BytesIO())
    assert isinstance(file, BytesIO)
    return file.getvalue()


async def _deleted(message: Message) -> bool:
    """Whether the message is in the chat no more."""
    try:
        return await message.delete()
    except TelegramForbiddenError:
        return False
    except TelegramBadRequest as error:
        # It went when this was tried before, or by its sender's own hand.
        return "not found" in error.message
