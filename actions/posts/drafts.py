"""A post before it is planned: a row from its first step, so that a form keeps only its number and loses nothing."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from actions.context import Context
from actions.posts.halls import require_open
from actions.posts.permission import run_by
from domain.notices import HallId
from domain.people.person import Actor
from domain.people.roles import Right, require
from domain.posts import fields
from domain.posts.post import Post, PostId, PostState
from domain.posts.refusals import PostPlannedAlready, PostSentAlready
from storage.audit import Audit
from storage.posts import Posts


async def start(ctx: Context, actor: Actor) -> Post:
    """«Написать пост»: the actor's blank draft. One that was begun and left without a word serves again."""
    require(actor.roles, Right.PLAN_POSTS)
    now = ctx.now()
    async with ctx.write() as connection:
        blank = await Posts(connection).blank_of(actor.id)
        if blank is not None:
            return blank
        post = await Posts(connection).add(actor.id, actor.person.zone or ctx.policy.zone, now)
        await Audit(connection).add(actor.id, "create", "post", post.id, now)
    return post


async def write(ctx: Context, actor: Actor, post_id: PostId, html: str, length: int) -> Post:
    """The text, as Telegram's HTML, ``length`` UTF-16 units long as seen; empty for a picture without words.

    Raises `PostTextTooLong`, `PostCaptionTooLong`; what was written before stays then.
    """

    def decide(old: Post) -> Mapping[str, Any]:
        fields.fitting(length, has_photo=bool(old.photo))
        return {"text": fields.text(html), "length": length}

    return await _change(ctx, actor, post_id, decide)


async def set_photo(ctx: Context, actor: Actor, post_id: PostId, file_id: str) -> Post:
    """The one picture. Raises `PostCaptionTooLong` when the text does not fit under it; the text stays."""

    def decide(old: Post) -> Mapping[str, Any]:
        fields.fitting(old.length, has_photo=True)
        return {"photo": file_id}

    return await _change(ctx, actor, post_id, decide)


async def fill(ctx: Context, actor: Actor, post_id: PostId, html: str, length: int, file_id: str) -> Post:
    """A picture with its text, both or neither. Raises `PostCaptionTooLong`; what there was before stays then."""

    def decide(_: Post) -> Mapping[str, Any]:
        fields.fitting(length, has_photo=True)
        return {"text": fields.text(html), "length": length, "photo": file_id}

    return await _change(ctx, actor, post_id, decide)


async def drop_photo(ctx: Context, actor: Actor, post_id: PostId) -> Post:
    """The text alone."""
    return await _change(ctx, actor, post_id, lambda _: {"photo": ""})


async def choose_hall(ctx: Context, actor: Actor, post_id: PostId, hall: HallId) -> Post:
    """Where it is to appear. Raises `PostHallClosed`."""
    async with ctx.read() as connection:
        await require_open(connection, hall)
    return await _change(ctx, actor, post_id, lambda _: {"hall": hall})


async def set_time(ctx: Context, actor: Actor, post_id: PostId, at: datetime) -> Post:
    """When it is to go out. Raises `PostInPast`, `PostTooFar`."""
    wanted = fields.time(at, ctx.now())
    return await _change(ctx, actor, post_id, lambda _: {"at": wanted})


async def forget(ctx: Context, actor: Actor, post_id: PostId) -> None:
    """«Не публиковать»: throw the draft away. Raises `PostPlannedAlready` for what is more than a draft."""
    now = ctx.now()
    async with ctx.write() as connection:
        post = await run_by(connection, actor, post_id)
        _require_draft(post)
        await Posts(connection).delete(post_id)
        await Audit(connection).add(actor.id, "delete", "post", post_id, now)


async def _change(ctx: Context, actor: Actor, post_id: PostId, decide: Callable[[Post], Mapping[str, Any]]) -> Post:
    """Set what ``decide`` says of a draft, with its audit entry; what is so already changes nothing."""
    now = ctx.now()
    async with ctx.write() as connection:
        old = await run_by(connection, actor, post_id)
        _require_draft(old)
        wanted = {name: value for name, value in decide(old).items() if getattr(old, name) != value}
        if not wanted:
            return old
        new = await Posts(connection).change(post_id, now, **wanted)
        await Audit(connection).add(
            actor.id,
            "change",
            "post",
            post_id,
            now,
            before={name: _fact(getattr(old, name)) for name in wanted},
            after={name: _fact(getattr(new, name)) for name in wanted},
        )
    return new


def _fact(value: Any) -> Any:
    """An attribute of a post as JSON."""
    return value.isoformat() if isinstance(value, datetime) else value


def _require_draft(post: Post) -> None:
    if post.state is PostState.SENT:
        raise PostSentAlready
    if post.state is not PostState.DRAFT:
        raise PostPlannedAlready
