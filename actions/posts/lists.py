"""What is planned, what needs somebody's decision, what was: for the calendar and one post's page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from actions.context import Context
from actions.posts import keys
from actions.posts.permission import may_run, run_by
from domain.meetups.hall import Hall
from domain.people.person import Actor, Person, PersonId
from domain.people.roles import Right, may, require
from domain.posts.links import link
from domain.posts.post import Post, PostId, PostState
from storage.halls import Halls
from storage.outbox import Outbox
from storage.people import People
from storage.posts import Posts


@dataclass(frozen=True, slots=True)
class Listed:
    """A post with the hall in which it appears, where one is chosen, and its author."""

    post: Post
    hall: Hall | None
    author: Person


@dataclass(frozen=True, slots=True)
class Calendar:
    """``attention`` is what nothing becomes of until somebody decides, ``drafts`` the reader's own unfinished posts.

    ``later`` counts what is planned after the days that ``planned`` shows.
    """

    attention: tuple[Listed, ...]
    planned: tuple[Listed, ...]
    later: int
    drafts: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class PostPage:
    """One post. ``link`` leads to it once it is out, ``letter`` is its number in the outbox while it is uncertain."""

    post: Post
    hall: Hall | None
    author: Person
    may_run: bool
    link: str
    letter: int | None


async def calendar(ctx: Context, actor: Actor, days: int = 31) -> Calendar:
    """Of all halls for those who may run any post, of one's own otherwise."""
    require(actor.roles, Right.PLAN_POSTS)
    author = _whose(actor)
    async with ctx.read() as connection:
        posts = Posts(connection)
        planned = await posts.planned(author=author)
        end = ctx.now() + timedelta(days=days)
        near = [post for post in planned if post.time <= end]
        return Calendar(
            attention=await _listed(connection, await posts.needing_attention(author)),
            planned=await _listed(connection, near),
            later=len(planned) - len(near),
            drafts=await _listed(connection, await posts.drafts_of(actor.id)),
        )


async def recent(ctx: Context, actor: Actor, limit: int = 20) -> tuple[Listed, ...]:
    """What went out or was cancelled, the latest first; of all, or one's own."""
    require(actor.roles, Right.PLAN_POSTS)
    async with ctx.read() as connection:
        return await _listed(connection, await Posts(connection).over(_whose(actor), limit))


async def get(ctx: Context, actor: Actor, post_id: PostId) -> PostPage:
    """One post's page. Raises `NotFound`, `NotYourPost`."""
    async with ctx.read() as connection:
        return await _page(connection, await run_by(connection, actor, post_id), actor)


async def seen(ctx: Context, post_id: PostId) -> PostPage | None:
    """As `get`, for rendering a notice. None: it is not there."""
    async with ctx.read() as connection:
        post = await Posts(connection).get(post_id)
        return None if post is None else await _page(connection, post, None)


async def halls(ctx: Context, actor: Actor) -> tuple[Hall, ...]:
    """Where a post can appear."""
    require(actor.roles, Right.PLAN_POSTS)
    async with ctx.read() as connection:
        return tuple(await Halls(connection).bound())


async def _page(connection: AsyncConnection, post: Post, actor: Actor | None) -> PostPage:
    (listed,) = await _listed(connection, [post])
    address, letter = "", None
    if post.state is PostState.SENT and listed.hall is not None:
        address = link(listed.hall, post.message_id)
    if post.state is PostState.UNCERTAIN and (found := await Outbox(connection).by_key(keys.letter(post))):
        letter = found.id
    runs = actor is not None and may_run(actor, post)
    return PostPage(post, listed.hall, listed.author, runs, address, letter)


async def _listed(connection: AsyncConnection, posts: Iterable[Post]) -> tuple[Listed, ...]:
    posts = tuple(posts)
    halls = await Halls(connection).many({post.hall for post in posts if post.hall is not None})
    authors = await People(connection).many({post.author for post in posts})
    return tuple(
        Listed(post, None if post.hall is None else halls.get(post.hall), authors[post.author]) for post in posts
    )


def _whose(actor: Actor) -> PersonId | None:
    return None if may(actor.roles, Right.RUN_ANY_POST) else actor.id
