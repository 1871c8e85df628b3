"""Who may do what with a post. The expected answers are written by hand, not read from the table of permissions."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest

from actions.context import Context
from actions.posts import answers, drafts, lists, schedule
from domain.errors import NotAllowed, NotFound
from domain.notices import HallId
from domain.people.person import Actor
from domain.posts.post import PostId, PostState
from domain.posts.refusals import NotYourPost
from tests.actions.posts.making import Newsroom

Verb = Callable[[Context, Actor, PostId], Awaitable[Any]]
ROLES = ("owner", "curator", "director", "worker", "organiser", "other_organiser", "participant")
"""``organiser`` is the post's author."""


async def write(ctx: Context, who: Actor, post: PostId) -> Any:
    return await drafts.write(ctx, who, post, "Иначе", 5)


async def set_photo(ctx: Context, who: Actor, post: PostId) -> Any:
    return await drafts.set_photo(ctx, who, post, "photo-1")


async def choose_hall(ctx: Context, who: Actor, post: PostId) -> Any:
    return await drafts.choose_hall(ctx, who, post, HallId(1))


async def set_time(ctx: Context, who: Actor, post: PostId) -> Any:
    return await drafts.set_time(ctx, who, post, ctx.now() + timedelta(days=2))


async def move(ctx: Context, who: Actor, post: PostId) -> Any:
    return await schedule.move(ctx, who, post, ctx.now() + timedelta(days=2))


async def start(ctx: Context, who: Actor, _post: PostId) -> Any:
    return await drafts.start(ctx, who)


async def calendar(ctx: Context, who: Actor, _post: PostId) -> Any:
    return await lists.calendar(ctx, who)


async def recent(ctx: Context, who: Actor, _post: PostId) -> Any:
    return await lists.recent(ctx, who)


async def halls(ctx: Context, who: Actor, _post: PostId) -> Any:
    return await lists.halls(ctx, who)


YES, NO = True, False

#   what, with a post in this state:  owner, curator, director, working group, its author, another organiser, anyone
EXPECTED: list[tuple[Verb, PostState, tuple[bool, ...]]] = [
    (start, PostState.DRAFT, (YES, YES, NO, NO, YES, YES, NO)),
    (calendar, PostState.PLANNED, (YES, YES, NO, NO, YES, YES, NO)),
    (recent, PostState.SENT, (YES, YES, NO, NO, YES, YES, NO)),
    (halls, PostState.DRAFT, (YES, YES, NO, NO, YES, YES, NO)),
    (write, PostState.DRAFT, (YES, YES, NO, NO, YES, NO, NO)),
    (set_photo, PostState.DRAFT, (YES, YES, NO, NO, YES, NO, NO)),
    (drafts.drop_photo, PostState.DRAFT, (YES, YES, NO, NO, YES, NO, NO)),
    (choose_hall, PostState.DRAFT, (YES, YES, NO, NO, YES, NO, NO)),
    (set_time, PostState.DRAFT, (YES, YES, NO, NO, YES, NO, NO)),
    (drafts.forget, PostState.DRAFT, (YES, YES, NO, NO, YES, NO, NO)),
    (schedule.plan, PostState.DRAFT, (YES, YES, NO, NO, YES, NO, NO)),
    (schedule.send_now, PostState.DRAFT, (YES, YES, NO, NO, YES, NO, NO)),
    (move, PostState.PLANNED, (YES, YES, NO, NO, YES, NO, NO)),
    (schedule.cancel, PostState.PLANNED, (YES, YES, NO, NO, YES, NO, NO)),
    (schedule.back_to_draft, PostState.PLANNED, (YES, YES, NO, NO, YES, NO, NO)),
    (answers.appeared, PostState.UNCERTAIN, (YES, YES, NO, NO, YES, NO, NO)),
    (answers.send_again, PostState.UNCERTAIN, (YES, YES, NO, NO, YES, NO, NO)),
    (answers.did_not_appear, PostState.UNCERTAIN, (YES, YES, NO, NO, YES, NO, NO)),
    (lists.get, PostState.PLANNED, (YES, YES, NO, NO, YES, NO, NO)),
    (lists.get, PostState.SENT, (YES, YES, NO, NO, YES, NO, NO)),
]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("verb", "state", "allowed"), EXPECTED)
async def test_who_may(newsroom: Newsroom, verb: Verb, state: PostState, allowed: tuple[bool, ...], role: str) -> None:
    post = await newsroom.in_state(state)
    letters = await newsroom.letters()
    who = getattr(newsroom, role)

    if dict(zip(ROLES, allowed, strict=True))[role]:
        await verb(newsroom.ctx, who, post.id)
    else:
        with pytest.raises(NotAllowed):
            await verb(newsroom.ctx, who, post.id)
        assert await newsroom.stored(post.id) == post
        assert await newsroom.letters() == letters


@pytest.mark.parametrize("verb", [verb for verb, _, _ in EXPECTED if verb not in {start, calendar, recent, halls}])
async def test_post_that_is_not_there(newsroom: Newsroom, verb: Verb) -> None:
    with pytest.raises(NotFound):
        await verb(newsroom.ctx, newsroom.owner, PostId(404))


async def test_refusal_names_who_could(newsroom: Newsroom) -> None:
    post = await newsroom.planned()

    with pytest.raises(NotYourPost) as refused:
        await schedule.cancel(newsroom.ctx, newsroom.other_organiser, post.id)

    assert refused.value.details == {"who": "owner,curator"}
