"""/apply: what somebody applied for and how it stands, and the ways to apply and to withdraw."""

from typing import Any

from aiogram import Router
from aiogram.enums import ContentType
from aiogram.filters import Command
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Cancel
from markupsafe import Markup

from actions.applications import applying
from actions.context import Context
from domain.applications.application import PARTS, WORDS_LIMIT, Application, ApplicationId, ApplicationState
from domain.people.person import Actor
from domain.people.roles import Right, Role, may
from domain.registry.names import ChatNames
from domain.registry.record import Part
from handlers.applications.buttons import AddWords, AskWithdrawal, MyApplications, StartApplying, Withdraw
from handlers.applications.states import Applying, OwnWords
from handlers.enquiries.buttons import WriteToCurator
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry
from handlers.opening import open_below
from handlers.people.buttons import to_menu
from handlers.people.screens import show
from handlers.programme.wording import part_name
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.reader import Reader

SHOWN = 10
PARAGRAPHS = Markup("\n\n")

Screen = tuple[Markup, InlineKeyboardMarkup]


def router() -> Router:
    router = Router(name="applications")
    router.message.register(my_applications, Command("apply"))
    router.callback_query.register(my_applications, MyApplications.filter())
    router.callback_query.register(start, StartApplying.filter())
    router.callback_query.register(ask_withdrawal, AskWithdrawal.filter())
    router.callback_query.register(withdraw, Withdraw.filter())
    router.callback_query.register(add_words, AddWords.filter())
    return router


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("apply-words", limit=lambda _: WORDS_LIMIT),
            MessageInput(words_typed, content_types=ContentType.TEXT),
            Cancel(Label("button-cancel")),
            state=OwnWords.words,
        ),
        on_start=_remember,
    )


def at_entrance() -> Contribution:
    return Contribution(
        menu=(
            MenuEntry("menu-apply-mentor", StartApplying(part=Part.MENTOR).pack(), 440, _may_be_mentor),
            MenuEntry("menu-apply-mentee", StartApplying(part=Part.MENTEE).pack(), 441, _may_be_mentee),
        ),
        commands=(MenuCommand("apply", "command-apply", 440, shown=_is_no_team),),
        help=(HelpText("help-apply", 440, _is_no_team),),
        greetings=(greeting,),
    )


async def greeting(ctx: Context, actor: Actor, reader: Reader) -> str | None:
    """What waits for the curator's decision; None where nothing does."""
    waiting = [one for one in await applying.mine(ctx, actor) if one.state is ApplicationState.OPEN]
    if not waiting:
        return None
    return reader.words("apply-waits", number=str(waiting[0].id), part=part_name(waiting[0].part, reader))


async def my_applications(event: Message | CallbackQuery, ctx: Context, actor: Actor, reader: Reader) -> None:
    await show(event, *await _page(ctx, actor, reader))


async def start(callback: CallbackQuery, callback_data: StartApplying, dialog_manager: DialogManager) -> None:
    await open_below(dialog_manager, Applying.kind, {"part": callback_data.part.value})


async def ask_withdrawal(callback: CallbackQuery, callback_data: AskWithdrawal, reader: Reader) -> None:
    words, number = reader.words, callback_data.application
    yes = InlineKeyboardButton(
        text=words.plain("apply-button-withdraw-sure"),
        callback_data=Withdraw(application=number).pack(),
        style="danger",
    )
    no = InlineKeyboardButton(text=words.plain("button-back"), callback_data=MyApplications().pack())
    text = words("apply-withdraw-sure", number=str(number))
    await show(callback, text, InlineKeyboardMarkup(inline_keyboard=[[yes], [no]]))


async def withdraw(
    callback: CallbackQuery, callback_data: Withdraw, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """Raises what `applying.withdraw` does."""
    await applying.withdraw(ctx, actor, ApplicationId(callback_data.application))
    await show(callback, *await _page(ctx, actor, reader))


async def add_words(callback: CallbackQuery, callback_data: AddWords, dialog_manager: DialogManager) -> None:
    await open_below(dialog_manager, OwnWords.words, {"application": callback_data.application})


async def words_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `applying.add_words` does; the question stays, then."""
    application = ApplicationId(manager.dialog_data["application"])
    await applying.add_words(context_in(manager), actor_in(manager), application, typed(message))
    await manager.done(show_mode=ShowMode.NO_UPDATE)
    reader = reader_in(manager)
    back = InlineKeyboardButton(text=reader.words.plain("apply-button-mine"), callback_data=MyApplications().pack())
    await show(message, reader.words("apply-words-added"), InlineKeyboardMarkup(inline_keyboard=[[back]]))


def sent(made: Application, reader: Reader, ctx: Context) -> Screen:
    """What follows now that it is sent."""
    rows = _words_row(made, reader, ctx)
    rows.append(
        [InlineKeyboardButton(text=reader.words.plain("apply-button-mine"), callback_data=MyApplications().pack())]
    )
    return reader.words("apply-sent", number=str(made.id)), InlineKeyboardMarkup(inline_keyboard=rows)


async def _page(ctx: Context, actor: Actor, reader: Reader) -> Screen:
    words = reader.words
    found = (await applying.mine(ctx, actor))[:SHOWN]
    lines = [_line(one, reader) for one in found] or [words("apply-none")]
    rows: list[list[InlineKeyboardButton]] = []
    waiting = [one for one in found if one.state is ApplicationState.OPEN]
    for one in waiting:
        rows += _words_row(one, reader, ctx)
        text = words.plain("apply-button-withdraw", number=str(one.id))
        rows.append([InlineKeyboardButton(text=text, callback_data=AskWithdrawal(application=one.id).pack())])
    rows += [
        [InlineKeyboardButton(text=words.plain(f"menu-apply-{part}"), callback_data=StartApplying(part=part).pack())]
        for part in PARTS
        if part.role not in actor.roles and part not in {one.part for one in waiting}
    ]
    if found:
        rows.append([InlineKeyboardButton(text=words.plain("menu-curator"), callback_data=WriteToCurator().pack())])
    rows.append([to_menu(reader)])
    return PARAGRAPHS.join([words("apply-title"), *lines]), InlineKeyboardMarkup(inline_keyboard=rows)


def _line(application: Application, reader: Reader) -> Markup:
    words = reader.words
    reason = "" if application.reason is None else reason_text(application, reader)
    return words(
        "apply-line",
        number=str(application.id),
        part=part_name(application.part, reader),
        state=application.state.value,
        reason=reason,
    )


def reason_text(application: Application, reader: Reader) -> str:
    """Why it was declined: one of the reasons, or the curator's own words."""
    assert application.reason is not None
    return application.reason_words or reader.words.plain("apply-reason", reason=application.reason.value)


def _words_row(application: Application, reader: Reader, ctx: Context) -> list[list[InlineKeyboardButton]]:
    """«Добавить своими словами», only where own words may go through a chat."""
    if ctx.policy.chat_names is ChatNames.CODES:
        return []
    text = reader.words.plain("apply-button-words")
    return [[InlineKeyboardButton(text=text, callback_data=AddWords(application=application.id).pack())]]


async def _remember(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data["application"] = int(start_data["application"])


def _is_no_team(actor: Actor) -> bool:
    return not may(actor.roles, Right.READ_REGISTRY)


def _may_be_mentor(actor: Actor) -> bool:
    return _is_no_team(actor) and Role.MENTOR not in actor.roles


def _may_be_mentee(actor: Actor) -> bool:
    """Whoever is of the programme already finds it under /apply."""
    return _is_no_team(actor) and actor.roles.isdisjoint({Role.MENTOR, Role.MENTEE, Role.GUARDIAN})
