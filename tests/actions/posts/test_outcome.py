"""What becomes of a post, and what people say who looked whether it appeared."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from actions.context import Context
from actions.duties import edits, upkeep
from actions.posts import answers, outcome, schedule
from domain.delivery import PostSettled, WhyNot
from domain.people.person import Actor
from domain.people.roles import Role
from domain.posts.notices import PostFailed, PostLate, PostSent, ScheduledPost
from domain.posts.post import Post, PostId, PostState, PostTrouble
from domain.posts.refusals import PostHallClosed
from storage.duties import Duties, Marks
from storage.people import People, Roles
from tests.actions.meetups.making import audit_of, owed
from tests.actions.posts.making import Newsroom

Verb = Callable[[Context, Actor, PostId], Awaitable[Any]]


async def out(newsroom: Newsroom, post: Post, message_id: int = 42) -> None:
    async with newsroom.ctx.write() as connection:
        letter = ScheduledPost(post.id, post.revision)
        await outcome.it_is_out(connection, letter, message_id, newsroom.ctx.policy, newsroom.clock.now())


async def failed(newsroom: Newsroom, post: Post, why: WhyNot = WhyNot.REFUSED, reason: str = "too bad") -> None:
    async with newsroom.ctx.write() as connection:
        letter = ScheduledPost(post.id, post.revision)
        await outcome.it_failed(connection, letter, why, reason, newsroom.ctx.policy, newsroom.clock.now())


async def uncertain(newsroom: Newsroom, author: Actor | None = None) -> Post:
    """A post of which nobody knows whether it appeared an hour after its time."""
    post = await newsroom.planned(author)
    newsroom.clock.move(timedelta(days=1))
    await newsroom.set_letter(post, "unknown")
    async with newsroom.ctx.write() as connection:
        await outcome.it_is_uncertain(connection, ScheduledPost(post.id, post.revision), newsroom.clock.now())
    newsroom.clock.move(timedelta(hours=1))
    return await newsroom.stored(post.id)


async def test_post_that_is_out_is_told_to_its_author_with_its_address(newsroom: Newsroom) -> None:
    post = await newsroom.planned()
    newsroom.clock.move(timedelta(days=1))

    await out(newsroom, post)

    assert await newsroom.stored(post.id) == replace(
        post, state=PostState.SENT, message_id=42, sent_at=newsroom.clock.now()
    )
    assert await owed(newsroom.ctx, PostSent) == [
        (newsroom.organiser.id, PostSent(post.id, "https://t.me/novosti_play/42"))
    ]
    assert (await audit_of(newsroom.ctx, "post", post.id))[-1][0] == "sent"


async def test_what_is_told_twice_happened_once(newsroom: Newsroom) -> None:
    post = await newsroom.planned()

    await out(newsroom, post, 42)
    await out(newsroom, post, 43)
    await failed(newsroom, post)

    assert (await newsroom.stored(post.id)).message_id == 42
    assert len(await owed(newsroom.ctx, PostSent)) == 1
    assert await owed(newsroom.ctx, PostFailed) == []


async def test_letter_of_an_older_decision_says_nothing(newsroom: Newsroom) -> None:
    first = await newsroom.planned()
    moved = await schedule.move(newsroom.ctx, newsroom.organiser, first.id, newsroom.at(timedelta(days=2)))

    await failed(newsroom, first)

    assert await newsroom.stored(first.id) == moved


@pytest.mark.parametrize(
    ("why", "trouble"),
    [
        (WhyNot.REFUSED, PostTrouble.REFUSED),
        (WhyNot.HALL_CLOSED, PostTrouble.HALL_CLOSED),
        (WhyNot.NO_PICTURES, PostTrouble.NO_PICTURES),
        (WhyNot.BROKEN, PostTrouble.BROKEN),
    ],
)
async def test_failure_is_told_to_the_author_with_its_reason(
    newsroom: Newsroom, why: WhyNot, trouble: PostTrouble
) -> None:
    post = await newsroom.planned()

    await failed(newsroom, post, why, "message is too bad")

    assert await newsroom.stored(post.id) == replace(
        post, state=PostState.FAILED, trouble=trouble, detail="message is too bad"
    )
    assert await owed(newsroom.ctx, PostFailed) == [(newsroom.organiser.id, PostFailed(post.id, 1))]


async def test_lateness_is_told_to_the_author(newsroom: Newsroom) -> None:
    post = await newsroom.planned()

    async with newsroom.ctx.write() as connection:
        await outcome.be_late(connection, post, newsroom.ctx.policy, newsroom.clock.now())

    assert (await newsroom.stored(post.id)).state is PostState.LATE
    assert await owed(newsroom.ctx, PostLate) == [(newsroom.organiser.id, PostLate(post.id, 1))]


@pytest.mark.parametrize("reason", ["away", "no organiser any more"])
async def test_those_who_may_run_any_post_are_told_for_an_author_who_cannot_act(
    newsroom: Newsroom, reason: str
) -> None:
    post = await newsroom.planned()
    async with newsroom.ctx.write() as connection:
        if reason == "away":
            await People(connection).set_reachable(newsroom.organiser.id, reachable=False)
        else:
            await Roles(connection).take(newsroom.organiser.id, Role.ORGANISER)

    await failed(newsroom, post)

    assert [person for person, _ in await owed(newsroom.ctx, PostFailed)] == [
        newsroom.curator.id,
        newsroom.owner.id,
    ]


async def test_owner_s_own_post_is_told_to_the_owner_alone(newsroom: Newsroom) -> None:
    post = await newsroom.planned(newsroom.owner)

    await failed(newsroom, post)

    assert [person for person, _ in await owed(newsroom.ctx, PostFailed)] == [newsroom.owner.id]


async def test_it_appeared(newsroom: Newsroom) -> None:
    post = await uncertain(newsroom)

    seen = await answers.appeared(newsroom.ctx, newsroom.organiser, post.id)

    assert seen == replace(post, state=PostState.SENT, sent_at=post.at)
    assert await newsroom.letters() == [("post:1:1", "sent")]


async def test_it_did_not_appear_and_goes_out_by_a_letter_of_its_own(newsroom: Newsroom) -> None:
    post = await uncertain(newsroom)

    again = await answers.send_again(newsroom.ctx, newsroom.organiser, post.id)

    assert again == replace(post, state=PostState.PLANNED, at=newsroom.clock.now(), revision=2)
    assert await newsroom.letters() == [("post:1:1", "failed"), ("post:1:2", "pending")]


async def test_again_into_a_closed_hall_is_refused_and_the_question_stays(newsroom: Newsroom) -> None:
    post = await uncertain(newsroom)
    await newsroom.close_hall()

    with pytest.raises(PostHallClosed):
        await answers.send_again(newsroom.ctx, newsroom.organiser, post.id)

    assert await newsroom.stored(post.id) == post
    assert await newsroom.letters() == [("post:1:1", "unknown")]


async def test_it_did_not_appear_and_its_author_decides_later(newsroom: Newsroom) -> None:
    post = await uncertain(newsroom)

    unseen = await answers.did_not_appear(newsroom.ctx, newsroom.organiser, post.id)

    assert unseen == replace(post, state=PostState.FAILED, trouble=PostTrouble.UNSEEN)
    assert await newsroom.letters() == [("post:1:1", "failed")]
    assert (await schedule.cancel(newsroom.ctx, newsroom.organiser, post.id)).state is PostState.CANCELLED


@pytest.mark.parametrize("first", [answers.appeared, answers.send_again, answers.did_not_appear])
@pytest.mark.parametrize("second", [answers.appeared, answers.send_again, answers.did_not_appear])
async def test_second_answer_finds_it_settled(newsroom: Newsroom, first: Verb, second: Verb) -> None:
    post = await uncertain(newsroom)
    await first(newsroom.ctx, newsroom.organiser, post.id)
    settled, letters = await newsroom.stored(post.id), await newsroom.letters()

    with pytest.raises(PostSettled):
        await second(newsroom.ctx, newsroom.curator, post.id)

    assert await newsroom.stored(post.id) == settled
    assert await newsroom.letters() == letters


async def site_posted_in_hall(newsroom: Newsroom) -> Any:
    """The month's update of a resource that the newsroom's hall is. Returns the duty's number."""
    await upkeep.ensure(newsroom.ctx)
    async with newsroom.ctx.read() as connection:
        duty = next(one for one in await Duties(connection).all() if one.resource)
    await edits.set_hall(newsroom.ctx, newsroom.curator, duty.id, newsroom.hall)
    return duty.id


async def evidence(newsroom: Newsroom, duty: Any) -> list[tuple[date, str, int | None]]:
    async with newsroom.ctx.read() as connection:
        marks = await Marks(connection).standing(date(2026, 1, 1), date(2027, 12, 31), duty)
    return [(mark.done_on, mark.link, mark.post) for mark in marks.values()]


async def test_post_that_is_out_is_the_month_s_update(newsroom: Newsroom) -> None:
    duty = await site_posted_in_hall(newsroom)
    first, second = await newsroom.planned(), await newsroom.planned()
    newsroom.clock.move(timedelta(days=1))

    await out(newsroom, first)
    await out(newsroom, second, 43)

    assert await evidence(newsroom, duty) == [(date(2026, 12, 2), "https://t.me/novosti_play/42", first.id)]


async def test_post_that_somebody_saw_counts_for_the_day_on_which_it_was_sent(newsroom: Newsroom) -> None:
    duty = await site_posted_in_hall(newsroom)
    post = await uncertain(newsroom)
    newsroom.clock.move(timedelta(days=40))

    await answers.appeared(newsroom.ctx, newsroom.organiser, post.id)

    assert await evidence(newsroom, duty) == [(date(2026, 12, 2), "https://t.me/novosti_play", post.id)]
