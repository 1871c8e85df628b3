"""From a printed slip to an account that is tied: by its link, or by its six characters."""

from aiogram import Bot, F, Router
from aiogram.enums import ContentType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Cancel
from markupsafe import Markup

from actions.context import Context
from actions.joining import joining
from domain.joining.slip import SlipId
from domain.people.person import Actor
from domain.people.roles import OF_PROGRAMME, Right, may
from domain.registry.record import Part, Record
from domain.registry.refusals import AccountHasRecord
from handlers.entrance import Contribution, Entrance, HelpText, MenuCommand, MenuEntry, Opened, StartLink
from handlers.joining.buttons import ItsMe, NotMe, OpenJoining
from handlers.joining.states import Joining
from handlers.opening import open_below
from handlers.people.screens import show
from handlers.people.suggestions import suggest_commands
from handlers.typed import typed
from handlers.widgets import Label, Say, actor_in, context_in, reader_in
from wording.reader import Reader
from wording.slips import LINK_PREFIX

PARAGRAPHS = Markup("\n\n")


def router() -> Router:
    router = Router(name="joining")
    router.message.register(join_typed, Command("join"), F.text.regexp(r"^/\S+\s+\S"))
    router.message.register(ask, Command("join"))
    router.callback_query.register(ask, OpenJoining.filter())
    router.callback_query.register(it_is_me, ItsMe.filter())
    router.callback_query.register(not_me, NotMe.filter())
    return router


def dialog() -> Dialog:
    return Dialog(
        Window(
            Say("join-ask"),
            MessageInput(characters_typed, content_types=ContentType.TEXT),
            Cancel(Label("button-cancel")),
            state=Joining.characters,
        )
    )


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-join", OpenJoining().pack(), 400, _comes_from_outside),),
        commands=(MenuCommand("join", "command-join", 400, shown=_comes_from_outside),),
        help=(HelpText("help-join", 400, _comes_from_outside),),
        links=(StartLink(LINK_PREFIX, link_opened),),
    )


async def link_opened(opened: Opened) -> None:
    """The QR code was read. Raises what `joining.open_link` does."""
    found = await joining.open_link(opened.ctx, opened.actor, opened.payload)
    await show(opened.message, *_question(found, opened.reader))


async def ask(event: Message | CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    """«У меня есть памятка», /join: for the six characters. Raises AccountHasRecord: nobody comes in twice."""
    if not actor.roles.isdisjoint(OF_PROGRAMME):
        raise AccountHasRecord
    await open_below(dialog_manager, Joining.characters)


async def join_typed(message: Message, command: CommandObject, ctx: Context, actor: Actor, reader: Reader) -> None:
    """/join 7K3MXP. Raises what `joining.open_typed` does."""
    found = await joining.open_typed(ctx, actor, command.args or "")
    await show(message, *_question(found, reader))


async def characters_typed(message: Message, _input: MessageInput, manager: DialogManager) -> None:
    """Raises what `joining.open_typed` does; the question stays, then."""
    found = await joining.open_typed(context_in(manager), actor_in(manager), typed(message))
    await manager.done(show_mode=ShowMode.NO_UPDATE)
    await show(message, *_question(found, reader_in(manager)))


async def it_is_me(
    callback: CallbackQuery,
    callback_data: ItsMe,
    bot: Bot,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    entrance: Entrance,
) -> None:
    """«Это я». Raises what `joining.join` does."""
    record = await joining.join(ctx, actor, SlipId(callback_data.slip))
    now = Actor(actor.person, actor.roles | record.roles)
    await show(callback, welcome(record, reader), entrance.menu_for(now, reader))
    await suggest_commands(bot, now, reader, entrance)


async def not_me(callback: CallbackQuery, reader: Reader) -> None:
    """Nothing is tied: whose slip it is still can."""
    await show(callback, reader.words("join-not-me"))


def welcome(record: Record, reader: Reader) -> Markup:
    """What the bot does from now on for whoever came in, by all that they are."""
    words = reader.words
    parts = [words(f"joined-{part}") for part in Part if record.is_(part)]
    return PARAGRAPHS.join([words("joined", code=str(record.code)), *parts])


def _question(found: joining.Opened, reader: Reader) -> tuple[Markup, InlineKeyboardMarkup]:
    """Whose slip it is, by code alone, whatever the centre lets a chat show: nobody said yet who holds it."""
    words = reader.words
    yes = InlineKeyboardButton(
        text=words.plain("join-button-me"), callback_data=ItsMe(slip=found.slip.id).pack(), style="success"
    )
    no = InlineKeyboardButton(text=words.plain("join-button-not-me"), callback_data=NotMe().pack())
    text = words("join-question", code=str(found.record.code))
    return text, InlineKeyboardMarkup(inline_keyboard=[[yes], [no]])


def _comes_from_outside(actor: Actor) -> bool:
    return actor.roles.isdisjoint(OF_PROGRAMME) and not may(actor.roles, Right.KEEP_REGISTRY)
