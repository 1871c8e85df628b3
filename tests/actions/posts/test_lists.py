"""The calendar, what was, and one post's page."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from actions.posts import drafts, lists, schedule
from actions.posts.lists import Listed
from domain.meetups.hall import Hall
from domain.people.person import Actor
from domain.posts.post import Post, PostState
from storage.halls import Halls
from storage.posts import Posts
from storage.tables.posts import posts
from tests.actions.posts.making import Newsroom


async def later(newsroom: Newsroom, author: Actor, days: int) -> Post:
    post = await newsroom.planned(author)
    return await schedule.move(newsroom.ctx, author, post.id, newsroom.at(timedelta(days=days)))


def numbers(listed: tuple[Listed, ...]) -> list[int]:
    return [one.post.id for one in listed]


async def test_calendar_is_sorted_by_time_and_counts_what_is_further(newsroom: Newsroom) -> None:
    third = await later(newsroom, newsroom.organiser, 31)
    first = await later(newsroom, newsroom.organiser, 2)
    second = await later(newsroom, newsroom.organiser, 3)
    await later(newsroom, newsroom.organiser, 32)

    shown = await lists.calendar(newsroom.ctx, newsroom.organiser)

    assert numbers(shown.planned) == [first.id, second.id, third.id]
    assert shown.later == 1
    assert numbers((await lists.calendar(newsroom.ctx, newsroom.organiser, days=2)).planned) == [first.id]


async def test_calendar_of_an_organiser_is_their_own_and_of_a_curator_everyone_s(newsroom: Newsroom) -> None:
    own = await newsroom.planned(newsroom.organiser)
    other = await newsroom.planned(newsroom.other_organiser)

    async def seen_by(actor: Actor) -> list[int]:
        return numbers((await lists.calendar(newsroom.ctx, actor)).planned)

    assert await seen_by(newsroom.organiser) == [own.id]
    assert await seen_by(newsroom.other_organiser) == [other.id]
    assert await seen_by(newsroom.curator) == [own.id, other.id]
    assert await seen_by(newsroom.owner) == [own.id, other.id]


async def test_attention_is_what_waits_for_a_decision(newsroom: Newsroom) -> None:
    for state in PostState:
        await newsroom.in_state(state)

    shown = await lists.calendar(newsroom.ctx, newsroom.organiser)

    states = [one.post.state for one in shown.attention]
    assert states == [PostState.UNCERTAIN, PostState.FAILED, PostState.LATE]
    assert [one.post.state for one in shown.planned] == [PostState.PLANNED]
    hall = await _hall(newsroom)
    assert shown.attention[0] == Listed(shown.attention[0].post, hall, newsroom.organiser.person)


async def test_drafts_are_one_s_own_and_have_something_in_them(newsroom: Newsroom) -> None:
    mine = await newsroom.draft(newsroom.curator)
    await newsroom.draft(newsroom.organiser)
    await drafts.start(newsroom.ctx, newsroom.curator)

    assert numbers((await lists.calendar(newsroom.ctx, newsroom.curator)).drafts) == [mine.id]


async def test_recent_is_what_went_out_or_was_cancelled_the_latest_first(newsroom: Newsroom) -> None:
    cancelled = await newsroom.planned()
    await schedule.cancel(newsroom.ctx, newsroom.organiser, cancelled.id)
    newsroom.clock.move(timedelta(hours=1))
    sent = await newsroom.in_state(PostState.SENT)
    async with newsroom.ctx.write() as connection:
        await connection.execute(update(posts).where(posts.c.id == sent.id).values(sent_at=newsroom.clock.now()))
    await newsroom.planned()

    assert numbers(await lists.recent(newsroom.ctx, newsroom.organiser)) == [sent.id, cancelled.id]
    assert numbers(await lists.recent(newsroom.ctx, newsroom.organiser, limit=1)) == [sent.id]
    assert numbers(await lists.recent(newsroom.ctx, newsroom.other_organiser)) == []
    assert numbers(await lists.recent(newsroom.ctx, newsroom.curator)) == [sent.id, cancelled.id]


@pytest.mark.parametrize("state", list(PostState))
async def test_page(newsroom: Newsroom, state: PostState) -> None:
    post = await newsroom.in_state(state)
    if state is PostState.SENT:
        async with newsroom.ctx.write() as connection:
            post = await Posts(connection).change(post.id, newsroom.clock.now(), message_id=42)

    page = await lists.get(newsroom.ctx, newsroom.organiser, post.id)

    assert page == lists.PostPage(
        post=post,
        hall=await _hall(newsroom),
        author=newsroom.organiser.person,
        may_run=True,
        link="https://t.me/novosti_play/42" if state is PostState.SENT else "",
        letter=1 if state is PostState.UNCERTAIN else None,
    )


async def test_page_for_a_notice_asks_for_no_right(newsroom: Newsroom) -> None:
    post = await newsroom.planned()

    page = await lists.seen(newsroom.ctx, post.id)

    assert page is not None
    assert (page.post, page.may_run) == (post, False)
    await schedule.back_to_draft(newsroom.ctx, newsroom.organiser, post.id)
    await drafts.forget(newsroom.ctx, newsroom.organiser, post.id)
    assert await lists.seen(newsroom.ctx, post.id) is None


async def test_halls_are_those_in_which_the_bot_may_write(newsroom: Newsroom) -> None:
    assert await lists.halls(newsroom.ctx, newsroom.organiser) == (await _hall(newsroom),)

    await newsroom.close_hall()

    assert await lists.halls(newsroom.ctx, newsroom.organiser) == ()


async def _hall(newsroom: Newsroom) -> Hall:
    async with newsroom.ctx.read() as connection:
        found = await Halls(connection).get(newsroom.hall)
    assert found is not None
    return found
