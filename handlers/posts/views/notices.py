"""What authors are told of their posts."""

from collections.abc import Mapping

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from markupsafe import Markup

from actions.context import Context
from actions.posts import lists
from actions.posts.lists import PostPage
from domain.notices import Notice
from domain.posts.notices import PostFailed, PostLate, PostLeftAside, PostSent
from domain.posts.post import PostState
from handlers.posts.callbacks import Act, PostButton
from handlers.posts.views.lines import day_and_hour, first_words
from handlers.posts.views.page import trouble
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader
from wording.texts import Words


def renderers() -> Mapping[type[Notice], Renderer]:
    return {
        PostSent: post_sent,
        PostFailed: post_failed,
        PostLate: post_late,
        PostLeftAside: post_left_aside,
    }


async def post_sent(notice: PostSent, reader: Reader, ctx: Context) -> Outgoing | None:
    page = await lists.seen(ctx, notice.post)
    if page is None or page.hall is None:
        return None
    text = reader.words("told-post-sent", hall=page.hall.title, words=_words(page, reader))
    if notice.link:
        text = Markup("{}\n{}").format(text, reader.words("post-link", link=notice.link))
    return Outgoing(text, silent=True)


async def post_failed(notice: PostFailed, reader: Reader, ctx: Context) -> Outgoing | None:
    page = await _waiting(notice, PostState.FAILED, ctx)
    if page is None or page.hall is None:
        return None
    text = reader.words("told-post-failed", hall=page.hall.title, words=_words(page, reader))
    return Outgoing(f"{text}\n\n{trouble(page, reader)}", decisions(page, reader.words))


async def post_late(notice: PostLate, reader: Reader, ctx: Context) -> Outgoing | None:
    page = await _waiting(notice, PostState.LATE, ctx)
    if page is None or page.hall is None:
        return None
    when = day_and_hour(page.post.time, reader, ctx.now())
    text = reader.words("told-post-late", hall=page.hall.title, when=when, words=_words(page, reader))
    return Outgoing(text, decisions(page, reader.words))


async def post_left_aside(notice: PostLeftAside, reader: Reader, ctx: Context) -> Outgoing | None:
    page = await _waiting(notice, PostState.DRAFT, ctx)
    if page is None or page.hall is None or page.post.time > ctx.now():
        return None
    when = day_and_hour(page.post.time, reader, ctx.now())
    text = reader.words("told-post-left-aside", hall=page.hall.title, when=when, words=_words(page, reader))
    send, edit = (
        _button(key, act, page, reader.words)
        for key, act in (("post-button-send", Act.SEND), ("post-button-edit", Act.EDIT))
    )
    return Outgoing(text, InlineKeyboardMarkup(inline_keyboard=[[send], [edit]]))


def _button(key: str, act: Act, page: PostPage, words: Words) -> InlineKeyboardButton:
    data = PostButton(act=act, post=page.post.id).pack()
    return InlineKeyboardButton(text=words.plain(key), callback_data=data)


def decisions(page: PostPage, words: Words) -> InlineKeyboardMarkup:
    """What can be done about a post that did not go out."""

    def button(key: str, act: Act) -> InlineKeyboardButton:
        return _button(key, act, page, words)

    return InlineKeyboardMarkup(
        inline_keyboard=[
            [button("post-button-send", Act.SEND)],
            [button("post-button-move", Act.MOVE), button("post-button-edit", Act.EDIT)],
            [button("post-button-open", Act.OPEN), button("post-button-cancel", Act.CANCEL)],
        ]
    )


async def _waiting(notice: PostFailed | PostLate | PostLeftAside, state: PostState, ctx: Context) -> PostPage | None:
    """The post, unless somebody decided about it since."""
    page = await lists.seen(ctx, notice.post)
    if page is None or page.post.state is not state or page.post.revision != notice.revision:
        return None
    return page


def _words(page: PostPage, reader: Reader) -> str:
    said = first_words(page.post, reader.words)
    if page.post.author == reader.person:
        return said
    return f"{said} ({page.author.name})"
