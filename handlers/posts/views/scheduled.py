"""The post itself, as its hall sees it."""

from collections.abc import Mapping

from actions.context import Context
from actions.posts import lists
from domain.notices import Notice
from domain.posts.notices import ScheduledPost
from domain.posts.post import Post, PostState
from handlers.rendering import Outgoing, Renderer
from wording.reader import Reader


def renderers() -> Mapping[type[Notice], Renderer]:
    return {ScheduledPost: scheduled_post}


async def scheduled_post(notice: ScheduledPost, _reader: Reader, ctx: Context) -> Outgoing | None:
    """None when another decision overruled the one by which it was to go out."""
    page = await lists.seen(ctx, notice.post)
    if page is None or page.post.state is not PostState.PLANNED or page.post.revision != notice.revision:
        return None
    return as_published(page.post)


def as_published(post: Post) -> Outgoing:
    """The message that the hall gets: nothing is added to what its author wrote."""
    return Outgoing(post.text, photo=post.photo or None, preview=True)
