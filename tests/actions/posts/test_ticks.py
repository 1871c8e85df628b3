"""Posts that did not go out at their time are noticed, whatever stood in their way."""

from datetime import timedelta

import pytest
from sqlalchemy import delete

from actions.posts import drafts, schedule, ticks
from domain.posts.notices import PostFailed, PostLate, PostLeftAside
from domain.posts.post import PostState, PostTrouble
from storage.tables.delivery import outbox
from tests.actions.meetups.making import owed
from tests.actions.posts.making import Newsroom

THREE_HOURS = timedelta(hours=3)


@pytest.mark.parametrize("letter", ["pending", "skipped", "failed"])
async def test_post_is_late_three_hours_after_its_time(newsroom: Newsroom, letter: str) -> None:
    post = await newsroom.planned()
    await newsroom.set_letter(post, letter)
    newsroom.clock.move(timedelta(days=1) + THREE_HOURS)

    for _ in range(2):
        await ticks.look_after(newsroom.ctx)

    assert (await newsroom.stored(post.id)).state is PostState.LATE
    assert await owed(newsroom.ctx, PostLate) == [(newsroom.organiser.id, PostLate(post.id, 1))]
    assert (await newsroom.letters())[0][1] != "pending"


@pytest.mark.parametrize("letter", ["pending", "sending"])
async def test_post_that_may_still_go_out_is_left_alone(newsroom: Newsroom, letter: str) -> None:
    post = await newsroom.planned()
    await newsroom.set_letter(post, letter)
    for span in (timedelta(days=1), THREE_HOURS - timedelta(seconds=1)):
        newsroom.clock.move(span)
        await ticks.look_after(newsroom.ctx)

    assert await newsroom.stored(post.id) == post
    assert await newsroom.letters() == [("post:1:1", letter)]


async def test_post_that_is_being_sent_is_not_late_however_long_that_takes(newsroom: Newsroom) -> None:
    post = await newsroom.planned()
    await newsroom.set_letter(post, "sending")
    newsroom.clock.move(timedelta(days=2))

    await ticks.look_after(newsroom.ctx)

    assert await newsroom.stored(post.id) == post


@pytest.mark.parametrize(("letter", "trouble"), [("skipped", PostTrouble.DROPPED), ("failed", PostTrouble.BROKEN)])
async def test_letter_that_ended_on_its_own_is_told_at_the_post_s_time(
    newsroom: Newsroom, letter: str, trouble: PostTrouble
) -> None:
    post = await newsroom.planned()
    await newsroom.set_letter(post, letter)
    await ticks.look_after(newsroom.ctx)
    assert await newsroom.stored(post.id) == post

    newsroom.clock.move(timedelta(days=1))
    await ticks.look_after(newsroom.ctx)

    stored = await newsroom.stored(post.id)
    assert (stored.state, stored.trouble) == (PostState.FAILED, trouble)
    assert await owed(newsroom.ctx, PostFailed) == [(newsroom.organiser.id, PostFailed(post.id, 1))]


async def test_letter_that_is_not_there_is_told_too(newsroom: Newsroom) -> None:
    post = await newsroom.planned()
    async with newsroom.ctx.write() as connection:
        await connection.execute(delete(outbox))
    newsroom.clock.move(timedelta(days=1))

    await ticks.look_after(newsroom.ctx)

    stored = await newsroom.stored(post.id)
    assert (stored.state, stored.trouble) == (PostState.FAILED, PostTrouble.BROKEN)


async def test_moments_are_the_time_and_the_end_of_patience(newsroom: Newsroom) -> None:
    post = await newsroom.planned()
    at = post.time

    assert await ticks.moments(newsroom.ctx) == [
        (at, "post: Приходите завтра!"),
        (at + THREE_HOURS, "post too late: Приходите завтра!"),
    ]
    newsroom.clock.move(timedelta(days=1))
    assert await ticks.moments(newsroom.ctx) == [(at + THREE_HOURS, "post too late: Приходите завтра!")]
    await schedule.cancel(newsroom.ctx, newsroom.organiser, post.id)
    assert await ticks.moments(newsroom.ctx) == []


async def test_post_taken_off_and_left_so_is_told_once_when_its_time_comes(newsroom: Newsroom) -> None:
    post = await newsroom.planned()
    newsroom.clock.move(timedelta(hours=1))
    left = await schedule.back_to_draft(newsroom.ctx, newsroom.organiser, post.id)
    newsroom.clock.move(timedelta(hours=22))
    await ticks.look_after(newsroom.ctx)
    assert await owed(newsroom.ctx, PostLeftAside) == []
    assert await ticks.moments(newsroom.ctx) == [(post.time, "post left aside: Приходите завтра!")]

    for _ in range(2):
        newsroom.clock.move(timedelta(hours=1))
        await ticks.look_after(newsroom.ctx)

    assert await owed(newsroom.ctx, PostLeftAside) == [(newsroom.organiser.id, PostLeftAside(post.id, left.revision))]
    assert await newsroom.stored(post.id) == left
    assert await ticks.moments(newsroom.ctx) == []


async def test_draft_that_nobody_waits_for_is_told_of_to_nobody(newsroom: Newsroom) -> None:
    """Never planned; planned again; touched after its time; its time long past."""
    await newsroom.draft()
    again = await newsroom.planned()
    await schedule.back_to_draft(newsroom.ctx, newsroom.organiser, again.id)
    await schedule.plan(newsroom.ctx, newsroom.organiser, again.id)
    touched = await newsroom.planned()
    await schedule.back_to_draft(newsroom.ctx, newsroom.organiser, touched.id)
    newsroom.clock.move(timedelta(days=1, minutes=1))
    await drafts.write(newsroom.ctx, newsroom.organiser, touched.id, "Другое", 6)
    await ticks.look_after(newsroom.ctx)

    long_ago = await newsroom.planned()
    await schedule.back_to_draft(newsroom.ctx, newsroom.organiser, long_ago.id)
    newsroom.clock.move(timedelta(days=4))
    await ticks.look_after(newsroom.ctx)

    assert await owed(newsroom.ctx, PostLeftAside) == []
