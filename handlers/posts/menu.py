"""Ways to posts: /posts, the menu of /start, and buttons under what their authors are told."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from actions.context import Context
from actions.posts import lists, schedule
from domain.people.person import Actor
from domain.people.roles import Right, may, require
from domain.posts.post import PostId, PostState
from handlers.entrance import Contribution, HelpText, MenuCommand, MenuEntry, Shelf
from handlers.opening import open_below
from handlers.posts.callbacks import Act, OpenPosts, PostButton
from handlers.posts.sheet import Mode
from handlers.posts.states import Planning
from wording.reader import Reader


def router() -> Router:
    """Belongs on the router of private chats, beside the dialog."""
    router = Router(name="posts")
    router.message.register(posts, Command("posts"))
    router.callback_query.register(open_posts, OpenPosts.filter())
    router.callback_query.register(send_now, PostButton.filter(F.act == Act.SEND))
    router.callback_query.register(edit, PostButton.filter(F.act == Act.EDIT))
    router.callback_query.register(open_at, PostButton.filter())
    return router


def at_entrance() -> Contribution:
    return Contribution(
        menu=(MenuEntry("menu-posts", OpenPosts().pack(), 342, _plans, shelf=Shelf.CALENDAR),),
        commands=(MenuCommand("posts", "command-posts", 342, shown=_plans),),
        help=(HelpText("help-posts", 342, _plans),),
    )


async def posts(_message: Message, actor: Actor, dialog_manager: DialogManager) -> None:
    """/posts. Raises `NotAllowed`."""
    require(actor.roles, Right.PLAN_POSTS)
    await open_below(dialog_manager, Planning.calendar)


async def open_posts(callback: CallbackQuery, actor: Actor, dialog_manager: DialogManager) -> None:
    require(actor.roles, Right.PLAN_POSTS)
    await open_below(dialog_manager, Planning.calendar)


async def send_now(
    callback: CallbackQuery, callback_data: PostButton, ctx: Context, actor: Actor, reader: Reader
) -> None:
    """«Отправить сейчас»: the question below is answered."""
    await schedule.send_now(ctx, actor, PostId(callback_data.post))
    await callback.answer(reader.words.plain("post-sending-toast"))
    await _answered(callback)


async def edit(
    callback: CallbackQuery, callback_data: PostButton, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """«Изменить»: off the schedule, into its preview below."""
    post = PostId(callback_data.post)
    was_planned = (await lists.get(ctx, actor, post)).post.state is PostState.PLANNED
    await schedule.back_to_draft(ctx, actor, post)
    data = {"post": post, "taken_off": was_planned}
    await open_below(dialog_manager, Planning.preview, data)


async def open_at(
    callback: CallbackQuery, callback_data: PostButton, ctx: Context, actor: Actor, dialog_manager: DialogManager
) -> None:
    """«Открыть пост», «Перенести», «Отменить»: the post's page, or that question on it, as a new message below."""
    post = PostId(callback_data.post)
    page = await lists.get(ctx, actor, post)
    state, mode = Planning.page, Mode.EDIT
    if page.post.state in schedule.MOVABLE:
        if callback_data.act is Act.MOVE:
            state, mode = Planning.day, Mode.MOVE
        elif callback_data.act is Act.CANCEL:
            state = Planning.cancelling
    data = {"post": post, "mode": mode.value}
    await open_below(dialog_manager, state, data)


async def _answered(callback: CallbackQuery) -> None:
    """What was decided needs no buttons any more."""
    if isinstance(callback.message, Message):
        await callback.message.edit_reply_markup(reply_markup=None)


def _plans(actor: Actor) -> bool:
    return may(actor.roles, Right.PLAN_POSTS)
