"""Ways to the media plan: /media, and buttons under what was told."""

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.media import deciding, lists, publishing
from domain.media.publication import PublicationId
from domain.mentoring.story_refusals import StoryOnlyAtDesk
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.errors import toast
from handlers.media import lines
from handlers.media.callbacks import ApprovePublication, OpenMedia, OpenPublication, PostAgain, PublishedWhere, ShowText
from handlers.media.pressed import send_all, where_asked
from handlers.media.states import MediaPlan
from handlers.opening import open_below
from wording.reader import Reader


def router() -> Router:
    """Belongs on the router of private chats."""
    router = Router(name="media plan")
    router.message.register(open_plan, Command("media"))
    router.callback_query.register(open_plan, OpenMedia.filter())
    router.callback_query.register(open_publication, OpenPublication.filter())
    router.callback_query.register(open_outlets, PublishedWhere.filter())
    router.callback_query.register(show_text, ShowText.filter())
    router.callback_query.register(again, PostAgain.filter())
    router.callback_query.register(approve, ApprovePublication.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-media", OpenMedia().pack(), 344, _sees, shelf=Shelf.CALENDAR),),
        commands=(MenuCommand("media", "command-media", 344, shown=_sees),),
        help=(HelpText("help-media", 344, _sees),),
    )


async def open_plan(_event: Message | CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    """Raises NotAllowed."""
    require(actor.roles, Right.SEE_MEDIA)
    await open_below(dialog_manager, MediaPlan.month)


async def open_publication(
    _callback: CallbackQuery, callback_data: OpenPublication, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """Raises NotAllowed, NotFound."""
    await lists.page(ctx, actor, PublicationId(callback_data.publication))
    await open_below(dialog_manager, MediaPlan.card, {"publication": callback_data.publication})


async def open_outlets(
    _callback: CallbackQuery, callback_data: PublishedWhere, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """«Опубликовано»: where, and with which link. Raises NotAllowed, NotFound."""
    page = await lists.page(ctx, actor, PublicationId(callback_data.publication))
    state, resource = where_asked(page.publication)
    await open_below(dialog_manager, state, {"publication": callback_data.publication, **resource})


async def show_text(callback: CallbackQuery, callback_data: ShowText, bot: Bot, ctx: Context, actor: Actor) -> None:
    """Raises NotAllowed, NotFound, StoryOnlyAtDesk."""
    page = await lists.page(ctx, actor, PublicationId(callback_data.publication))
    if not lines.reads_here(page.publication, ctx):
        raise StoryOnlyAtDesk
    await callback.answer()
    await send_all(bot, callback.from_user.id, page.publication)


async def again(callback: CallbackQuery, callback_data: PostAgain, ctx: Context, actor: Actor, reader: Reader) -> None:
    """The bot publishes it there once more. Raises NotAllowed, NotFound, NotNow."""
    await publishing.retry(ctx, actor, PublicationId(callback_data.publication), callback_data.resource)
    await toast(callback, reader.words.plain("media-again"))


async def approve(
    callback: CallbackQuery,
    callback_data: ApprovePublication,
    ctx: Context,
    actor: Actor,
    reader: Reader,
    dialog_manager: DialogManager,
) -> None:
    """«Согласовать» under what was told. Raises what the action does."""
    await deciding.approve(ctx, actor, PublicationId(callback_data.publication))
    await toast(callback, reader.words.plain("media-approved"))
    await open_below(dialog_manager, MediaPlan.card, {"publication": callback_data.publication})


def _sees(actor: Actor) -> bool:
    return may(actor.roles, Right.SEE_MEDIA)
