"""When a post goes out: planned, moved, sent now, cancelled, taken back. One decision, one letter."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from actions.context import Context
from actions.posts import drafts, schedule
from domain.people.person import Actor
from domain.posts.post import PostId, PostState, PostTrouble
from domain.posts.refusals import (
    PostBeingSent,
    PostBlank,
    PostCancelled,
    PostHallClosed,
    PostInPast,
    PostNotPlanned,
    PostNotSure,
    PostPlannedAlready,
    PostSentAlready,
    PostTooFar,
    PostWithoutHall,
    PostWithoutTime,
    TooManyPosts,
)
from storage.posts import Posts
from storage.tables.delivery import outbox
from tests.actions.meetups.making import audit_of
from tests.actions.posts.making import Newsroom

Verb = Callable[[Context, Actor, PostId], Awaitable[Any]]


async def move(ctx: Context, actor: Actor, post: PostId) -> Any:
    return await schedule.move(ctx, actor, post, ctx.now() + timedelta(days=3))


async def test_plan_owes_one_letter_at_its_time(newsroom: Newsroom) -> None:
    draft = await newsroom.draft()

    planned = await schedule.plan(newsroom.ctx, newsroom.organiser, draft.id)

    assert (planned.state, planned.revision, planned.at) == (PostState.PLANNED, 1, newsroom.at())
    async with newsroom.ctx.read() as connection:
        (letter,) = (await connection.execute(select(outbox))).all()
    assert (letter.key, letter.kind, letter.lane, letter.hall_id, letter.person_id) == (
        "post:1:1",
        "post_scheduled",
        "post",
        newsroom.hall,
        None,
    )
    assert (letter.due_at, letter.until) == (newsroom.at(), newsroom.at() + timedelta(hours=3))
    assert (await audit_of(newsroom.ctx, "post", draft.id))[-1] == (
        "plan",
        {"state": "draft", "at": "2026-12-02T12:00:00+00:00", "hall": 1, "trouble": None},
        {"state": "planned", "at": "2026-12-02T12:00:00+00:00", "hall": 1, "trouble": None},
    )


async def test_plan_names_what_is_missing(newsroom: Newsroom) -> None:
    ctx, author = newsroom.ctx, newsroom.organiser
    draft = await drafts.start(ctx, author)
    for act in (schedule.plan, schedule.send_now):
        with pytest.raises(PostBlank):
            await act(ctx, author, draft.id)
    await drafts.set_photo(ctx, author, draft.id, "photo-1")
    for act in (schedule.plan, schedule.send_now):
        with pytest.raises(PostWithoutHall):
            await act(ctx, author, draft.id)
    await drafts.choose_hall(ctx, author, draft.id, newsroom.hall)
    with pytest.raises(PostWithoutTime):
        await schedule.plan(ctx, author, draft.id)
    await drafts.set_time(ctx, author, draft.id, newsroom.at())
    newsroom.clock.move(timedelta(days=1))
    with pytest.raises(PostInPast):
        await schedule.plan(ctx, author, draft.id)
    await newsroom.close_hall()
    with pytest.raises(PostHallClosed):
        await schedule.send_now(ctx, author, draft.id)

    assert await newsroom.letters() == []


async def test_second_tap_on_plan_owes_nothing(newsroom: Newsroom) -> None:
    planned = await newsroom.planned()

    with pytest.raises(PostPlannedAlready):
        await schedule.plan(newsroom.ctx, newsroom.organiser, planned.id)

    assert await newsroom.letters() == [("post:1:1", "pending")]


async def test_move_takes_the_first_letter_back(newsroom: Newsroom) -> None:
    planned = await newsroom.planned()
    later = newsroom.at(timedelta(days=2))

    moved = await schedule.move(newsroom.ctx, newsroom.organiser, planned.id, later)

    assert (moved.state, moved.at, moved.revision) == (PostState.PLANNED, later, 2)
    assert await newsroom.letters() == [("post:1:1", "skipped"), ("post:1:2", "pending")]


@pytest.mark.parametrize(("span", "refusal"), [(timedelta(0), PostInPast), (timedelta(days=367), PostTooFar)])
async def test_move_out_of_range_leaves_it_planned(
    newsroom: Newsroom, span: timedelta, refusal: type[Exception]
) -> None:
    planned = await newsroom.planned()

    with pytest.raises(refusal):
        await schedule.move(newsroom.ctx, newsroom.organiser, planned.id, newsroom.at(span))

    assert await newsroom.stored(planned.id) == planned
    assert await newsroom.letters() == [("post:1:1", "pending")]


async def test_send_now_is_due_at_once(newsroom: Newsroom) -> None:
    planned = await newsroom.planned()

    sent = await schedule.send_now(newsroom.ctx, newsroom.organiser, planned.id)

    assert (sent.at, sent.revision) == (newsroom.clock.now(), 2)
    assert await newsroom.letters() == [("post:1:1", "skipped"), ("post:1:2", "pending")]


async def test_cancel_takes_the_letter_back_and_is_done_once(newsroom: Newsroom) -> None:
    planned = await newsroom.planned()

    cancelled = await schedule.cancel(newsroom.ctx, newsroom.organiser, planned.id)
    again = await schedule.cancel(newsroom.ctx, newsroom.organiser, planned.id)

    assert cancelled.state is PostState.CANCELLED
    assert again == cancelled
    assert await newsroom.letters() == [("post:1:1", "skipped")]


async def test_text_is_changed_off_the_schedule(newsroom: Newsroom) -> None:
    ctx, author = newsroom.ctx, newsroom.organiser
    planned = await newsroom.planned()

    draft = await schedule.back_to_draft(ctx, author, planned.id)
    assert (draft.state, draft.at, draft.hall) == (PostState.DRAFT, planned.at, planned.hall)
    assert await newsroom.letters() == [("post:1:1", "skipped")]

    await drafts.write(ctx, author, planned.id, "Иначе", 5)
    assert (await schedule.plan(ctx, author, planned.id)).text == "Иначе"
    assert await newsroom.letters() == [("post:1:1", "skipped"), ("post:1:3", "pending")]


async def test_cancelled_post_can_become_a_draft_again(newsroom: Newsroom) -> None:
    post = await newsroom.in_state(PostState.CANCELLED)

    assert (await schedule.back_to_draft(newsroom.ctx, newsroom.organiser, post.id)).state is PostState.DRAFT


async def test_what_failed_is_planned_anew_without_its_old_trouble(newsroom: Newsroom) -> None:
    failed = await newsroom.in_state(PostState.FAILED)
    async with newsroom.ctx.write() as connection:
        await Posts(connection).change(failed.id, newsroom.clock.now(), trouble=PostTrouble.REFUSED, detail="no")

    moved = await move(newsroom.ctx, newsroom.organiser, failed.id)

    assert (moved.state, moved.trouble, moved.detail) == (PostState.PLANNED, None, "")


#        draft, planned, sent, uncertain, failed, late, cancelled; None: it is done
EXPECTED: list[tuple[Verb, tuple[type[Exception] | None, ...]]] = [
    (
        schedule.plan,
        (None, PostPlannedAlready, PostSentAlready, PostNotSure, PostPlannedAlready, PostPlannedAlready, PostCancelled),
    ),
    (move, (PostNotPlanned, None, PostSentAlready, PostNotSure, None, None, PostCancelled)),
    (schedule.send_now, (None, None, PostSentAlready, PostNotSure, None, None, PostCancelled)),
    (schedule.cancel, (PostNotPlanned, None, PostSentAlready, PostNotSure, None, None, None)),
    (schedule.back_to_draft, (None, None, PostSentAlready, PostNotSure, None, None, None)),
]


@pytest.mark.parametrize(
    ("verb", "state", "refusal"),
    [(verb, state, refusal) for verb, refusals in EXPECTED for state, refusal in zip(PostState, refusals, strict=True)],
)
async def test_what_each_state_allows(
    newsroom: Newsroom, verb: Verb, state: PostState, refusal: type[Exception] | None
) -> None:
    post = await newsroom.in_state(state)

    if refusal is None:
        await verb(newsroom.ctx, newsroom.organiser, post.id)
    else:
        letters = await newsroom.letters()
        with pytest.raises(refusal):
            await verb(newsroom.ctx, newsroom.organiser, post.id)
        assert await newsroom.stored(post.id) == post
        assert await newsroom.letters() == letters


@pytest.mark.parametrize("verb", [move, schedule.send_now, schedule.cancel, schedule.back_to_draft])
async def test_post_that_is_on_its_way_is_not_touched(newsroom: Newsroom, verb: Verb) -> None:
    planned = await newsroom.planned()
    await newsroom.set_letter(planned, "sending")

    with pytest.raises(PostBeingSent):
        await verb(newsroom.ctx, newsroom.organiser, planned.id)

    assert await newsroom.stored(planned.id) == planned
    assert await newsroom.letters() == [("post:1:1", "sending")]


async def test_hundred_posts_of_one_author_may_wait(newsroom: Newsroom) -> None:
    ctx, author = newsroom.ctx, newsroom.organiser
    first = await newsroom.planned()
    for number in range(99):
        await newsroom.planned(text=f"Пост {number}")
    draft = await newsroom.draft()

    for act in (schedule.plan, schedule.send_now):
        with pytest.raises(TooManyPosts) as refused:
            await act(ctx, author, draft.id)
        assert refused.value.details == {"limit": 100}
    # Moving one that waits makes it no more, and others have a hundred of their own.
    await move(ctx, author, first.id)
    await newsroom.planned(newsroom.curator)
    await schedule.cancel(ctx, author, first.id)
    assert (await schedule.plan(ctx, author, draft.id)).state is PostState.PLANNED
